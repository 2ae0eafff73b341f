"""The recovery code asked for at the start, with the camera open: its square may be held there."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog

from hubdesk.encryption import unlock
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.recoverycode import read_recovery_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Scan
from hubdesk.paths import ShopFolder, resource
from hubdesk.scanning.camera import Frame, State
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.eye import Eye
from hubdesk.scanning.hints import Hint
from hubdesk.scanning.sources import find_camera
from hubdesk.settings import read_settings
from hubdesk.ui.theme import Theme
from hubdesk.ui.unlocking import CodeQuestion


def may_unlock(application: QApplication, folder: ShopFolder) -> bool:
    """Ask for the code of an encrypted record until it is right or somebody leaves."""
    theme = Theme(application, resource(""))
    question = CodeQuestion(partial(unlock, folder.record))
    square = _Square(_camera(folder))
    square.seen.connect(question.try_scanned, Qt.ConnectionType.QueuedConnection)
    square.start()
    try:
        return question.exec() == QDialog.DialogCode.Accepted
    finally:
        square.stop()
        question.deleteLater()
        theme.deleteLater()


def _camera(folder: ShopFolder) -> str:
    with suppress(KnownFault):
        return read_settings(folder.settings).settings.camera
    return ""


class _Square(QObject):
    """Looks for a recovery code through a camera, and for nothing else."""

    seen = Signal(str)

    def __init__(self, camera: str) -> None:
        super().__init__()
        source = find_camera(camera)
        reader = LabelReader.from_file(resource("carriers.json"))
        self._eye = Eye(source, reader, self, lambda: datetime.now(UTC)) if source else None

    def start(self) -> None:
        if self._eye is not None:
            self._eye.start()

    def stop(self) -> None:
        if self._eye is not None:
            self._eye.stop()

    # Called on the camera's thread.

    def scanned(self, scan: Scan) -> None:
        """Pass on what is a recovery code; every label in view is something else."""
        with suppress(Refused):
            self.seen.emit(read_recovery_code(scan.text).letters)

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Show no picture."""

    def hinted(self, hint: Hint | None) -> None:
        """Give no hints."""

    def camera_changed(self, state: State, fault: KnownFault | None) -> None:
        """Say nothing where there is no camera: the code may be typed."""
