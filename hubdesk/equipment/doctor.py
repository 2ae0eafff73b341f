"""The doctor joined to the window: looks in threads of its own, shows what it finds as it comes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hubdesk.app import App
from hubdesk.doctor.bundle import Part, write
from hubdesk.doctor.examining import examine
from hubdesk.doctor.findings import Finding
from hubdesk.equipment.checkup import bundle_file, premises, support_bundle
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.help.doctor import DoctorPanel
from hubdesk.ui.help.page import HelpPage
from hubdesk.ui.page import Page
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.doctor import bundle_words

_log = logging.getLogger(__name__)


class Doctor(QObject):
    """Checks when the help page asks for it, and makes the support bundle."""

    _found = Signal(object)
    _ended = Signal()
    _packed = Signal(object)
    _failed = Signal(object)

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the doctor's panel."""
        super().__init__(parent)
        self._app = app
        self._window = window
        self._stop = threading.Event()
        self._looking: threading.Thread | None = None
        self._parts: Sequence[Part] = ()
        queued = Qt.ConnectionType.QueuedConnection
        self._packed.connect(self._show, queued)
        self._failed.connect(window.show_trouble, queued)
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        if not isinstance(page, HelpPage):
            return
        queued, panel = Qt.ConnectionType.QueuedConnection, page.doctor
        self._found.connect(panel.add, queued)
        self._ended.connect(panel.end, queued)
        panel.check_wanted.connect(self.check)
        panel.bundle_wanted.connect(self._bundle)
        panel.keep_wanted.connect(self._keep)

    @property
    def _panel(self) -> DoctorPanel:
        return self._window.pages.help.doctor

    @Slot()
    def check(self) -> None:
        """Look at everything once more, unless somebody is looking already."""
        if self._looking is not None and self._looking.is_alive():
            return
        self._panel.begin()
        self._looking = threading.Thread(target=self._look, name="doctor", daemon=True)
        self._looking.start()

    def stop(self) -> None:
        """Look no further; what hangs is left to itself."""
        self._stop.set()
        if self._looking is not None:
            self._looking.join(2)

    def _look(self) -> None:
        for finding in examine(premises(self._app.folder.root, is_open=True), stop=self._stop):
            self._found.emit(finding)
        if not self._stop.is_set():
            self._ended.emit()

    @Slot()
    def _bundle(self) -> None:
        """Gather what support may see, beside the window: logs and figures take a moment."""
        findings: tuple[Finding, ...] = self._panel.findings
        root = self._app.folder.root
        threading.Thread(
            target=self._pack, args=(root, findings), name="bundle", daemon=True
        ).start()

    def _pack(self, root: Path, findings: Sequence[Finding]) -> None:
        try:
            self._packed.emit(support_bundle(root, findings))
        except Exception:  # noqa: BLE001 - the outermost frame of a thread: whoever waits is told
            _log.exception("the support bundle could not be made")
            self._failed.emit(KnownFault("our_mistake"))

    @Slot(object)
    def _show(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._panel.show_parts(parts)

    @Slot()
    def _keep(self) -> None:
        counter = self._app.counter
        file = bundle_file(self._app.folder.root, counter.local(counter.now()))
        try:
            write(self._parts, file)
        except KnownFault as fault:
            self._window.show_trouble(fault)
        else:
            self._panel.show_kept(bundle_words(str(file)))
