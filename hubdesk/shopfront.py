"""The window with everything it listens to: one object owns scanner, camera and sender.

Whatever happens on another thread comes to the window's own by a queued signal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from filelock import FileLock, Timeout
from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from hubdesk.app import App, sender_for
from hubdesk.line.sender import Sender
from hubdesk.line.sending import LineState, Wake
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.labels import LabelReader, MeaningKind
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.paths import ShopFolder, resource
from hubdesk.scanning.camera import Frame, State, device
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.eye import Eye
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.preview import Outline, Seen
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.faults import apology

_NO_CAMERA = "none"
_NO_SCREEN = "offscreen"
_SEEN = {MeaningKind.PARCEL: Seen.FOUND, MeaningKind.OWN: Seen.FOUND}


def application() -> QApplication:
    """Give Qt's application, without a screen where there is none."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform.startswith("linux") and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", _NO_SCREEN)
    made = QApplication(sys.argv[:1])
    made.setApplicationName("HubDesk")
    made.setOrganizationName("HubDesk")
    return made


def only_one(folder: ShopFolder) -> FileLock:
    """Hold the folder for one window. Raises KnownFault `already_open` for a second."""
    lock = FileLock(folder.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise KnownFault("already_open") from error
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(folder.root)) from error
    return lock


def show_apology(trouble: Trouble) -> None:
    """Say in a window of its own why the shop's window cannot open; nothing without a screen."""
    if application().platformName() == _NO_SCREEN:
        return
    words = apology(trouble)
    box = QMessageBox(QMessageBox.Icon.Information, "HubDesk", words.sentence)
    box.setInformativeText(words.advice)
    box.exec()


def outlines(readings: Sequence[Reading], reader: LabelReader) -> list[Outline]:
    """Say how each code in view is outlined: the parcel's as found, the others as beside it."""
    return [
        Outline(r.corners, _SEEN.get(reader.read(r.text, r.symbology).kind, Seen.ASIDE))
        for r in readings
    ]


class Shopfront(QObject):
    """An open window at a counter. `open` it, run Qt's loop, `close` it."""

    _scanned = Signal(object)
    _looked = Signal(object, object)
    _camera_changed = Signal(object)
    _line_changed = Signal(object)

    def __init__(self, app: App, *, frames: FrameSource | None = None) -> None:
        """Build the window; `frames` stands in for the camera, as in the practice morning."""
        super().__init__()
        self._app = app
        qt = application()
        self._places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
        chosen = str(self._places.value("language", app.settings.language))
        self._language = Language(qt, resource("translations"), chosen)
        self._theme = Theme(qt, resource(""))
        self.window = MainWindow(app.counter, self._theme, self._language)
        self._has_camera = False
        self._wedge = Wedge(app.counter.now, parent=self)
        self._eye = self._make_eye(frames or _camera(app.settings.camera))
        self._sender: Sender | None = sender_for(app, self._line_changed.emit)
        self._connect()

    def _make_eye(self, source: FrameSource | None) -> Eye | None:
        if source is None:
            return None
        return Eye(source, self._app.counter.reader, self, self._app.counter.now)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._scanned.connect(self.window.take, queued)
        self._looked.connect(self._show_frame, queued)
        self._camera_changed.connect(self._show_camera, queued)
        self._line_changed.connect(self._show_line, queued)
        self._wedge.scanned.connect(self._heard)
        self.window.closing.connect(self._remember)
        self.window.language_chosen.connect(self._remember_language)

    def open(self) -> None:
        """Show the window where it stood last, and begin to listen, look and send."""
        place = self._places.value("window")
        if isinstance(place, QByteArray):
            self.window.restore(place)
        self.window.show()
        self._wedge.start()
        if self._eye is not None:
            self._eye.start()
        if self._sender is not None:
            self._app.counter.listen(_waking(self._sender))
            self._sender.start()
        else:
            self.window.show_line(None)

    def line_is_back(self) -> None:
        """Try the line at once."""
        if self._sender is not None:
            self._sender.wake(Wake.NETWORK_UP)

    def close(self) -> None:
        """Stop looking and sending, within a few seconds."""
        if self._eye is not None:
            self._eye.stop()
        if self._sender is not None:
            self._sender.stop()
        self._wedge.stop()

    def scanned(self, scan: Scan) -> None:
        """Carry a scan from the camera's thread to the window's."""
        self._scanned.emit(scan)

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Carry a frame from the camera's thread to the window's."""
        self._looked.emit(frame, readings)

    def camera_changed(self, state: State, _fault: KnownFault | None) -> None:
        """Carry the camera's news to the window's thread."""
        self._camera_changed.emit(state)

    @Slot(object, object)
    def _show_frame(self, frame: Frame, readings: list[Reading]) -> None:
        self.window.show_frame(frame.picture, outlines(readings, self._app.counter.reader))

    @Slot(object)
    def _show_camera(self, state: State) -> None:
        """Say that a camera is away only where there has been one."""
        self._has_camera = self._has_camera or state is State.LOOKING
        away = state in (State.AWAY, State.OPENING)
        self.window.show_camera(State.OFF if away and not self._has_camera else state)

    @Slot(object)
    def _show_line(self, state: LineState) -> None:
        self.window.show_line(state)

    @Slot(object)
    def _heard(self, scan: Scan) -> None:
        self.window.take(scan)

    @Slot(str)
    def _remember_language(self, code: str) -> None:
        self._places.setValue("language", code)
        self._places.sync()

    @Slot(QByteArray)
    def _remember(self, place: QByteArray) -> None:
        self._places.setValue("window", place)
        self._places.sync()


def _waking(sender: Sender) -> Callable[[tuple[Entry, ...]], None]:
    def wake(_: tuple[Entry, ...]) -> None:
        sender.wake()

    return wake


def _camera(name: str) -> FrameSource | None:
    if name == _NO_CAMERA:
        return None
    return device(int(name) if name.isdigit() else name or 0)
