"""The camera: its picture, its hints and its codes brought to the window, and another one chosen.

The camera speaks on a thread of its own; what it says comes to the window's by signals.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QImage

from hubdesk.app import App
from hubdesk.parcels.labels import LabelReader, MeaningKind
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan
from hubdesk.scanning.camera import Frame, State
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.scanning.cameras import CameraChoice, cameras
from hubdesk.scanning.engines import Picture, Reading
from hubdesk.scanning.eye import Eye
from hubdesk.scanning.hints import Hint
from hubdesk.scanning.sources import find_camera
from hubdesk.ui.errand import Messenger
from hubdesk.ui.presence import Presence
from hubdesk.ui.preview import Outline, Seen, shrunk
from hubdesk.ui.window import MainWindow

# A sleeping camera still glances; what is older does not show the box that is damaged.
_NOW_SECONDS = 3.0
_CHOSEN, _INSTEAD_OF = "camera/chosen", "camera/instead-of"
_SEEN = {MeaningKind.PARCEL: Seen.FOUND, MeaningKind.OWN: Seen.FOUND}


def outlines(readings: Sequence[Reading], reader: LabelReader) -> list[Outline]:
    """Say how each code in view is outlined: the parcel's as found, the others as beside it."""
    return [
        Outline(r.corners, _SEEN.get(reader.read(r.text, r.symbology).kind, Seen.ASIDE))
        for r in readings
    ]


class Eyes(QObject):
    """The camera over the counter, whichever it is. What is chosen is remembered in `places`."""

    _scanned = Signal(object)
    _looked = Signal()
    _hinted = Signal(object)
    _camera_changed = Signal(object)

    def __init__(
        self,
        app: App,
        window: MainWindow,
        places: QSettings,
        parent: QObject,
        *,
        frames: FrameSource | None = None,
        sleep_after: float | None = None,
    ) -> None:
        """Join a camera to a window; `frames` stands in for it.

        It sleeps after `sleep_after` seconds in which nobody is at the counter, 0: never; where it
        is not given, as the settings say.
        """
        super().__init__(parent)
        self._app = app
        self._window = window
        self._places = places
        self._card = window.pages.equipment.camera
        minutes = app.settings.camera_sleeps
        self._sleep_after = 60.0 * minutes if sleep_after is None else sleep_after
        self._has_camera = False
        self._sees = False
        self._look: tuple[QImage, list[Outline]] | None = None
        self._setting = self._remembered()
        self.eye = self._make_eye(frames or find_camera(self._setting))
        self._presence = Presence(self)
        self._search = Messenger(self)
        self._search.done.connect(self._found)
        self._search.failed.connect(self._found_none)
        self._connect()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._scanned.connect(self._window.take, queued)
        self._looked.connect(self._show_frame, queued)
        self._hinted.connect(self._window.pages.show_hint, queued)
        self._camera_changed.connect(self._show_camera, queued)
        self._presence.felt.connect(self.notice)
        self._card.chosen.connect(self._choose)
        self._card.search_wanted.connect(self._look_for_cameras)

    def _remembered(self) -> str:
        """Give what was chosen on the page, unless the settings file says otherwise since."""
        told = self._app.settings.camera
        chosen = self._places.value(_CHOSEN)
        stands = chosen is not None and str(self._places.value(_INSTEAD_OF) or "") == told
        return str(chosen) if stands else told

    def _make_eye(self, source: FrameSource | None) -> Eye | None:
        if source is None:
            return None
        counter = self._app.counter
        return Eye(source, counter.reader, self, counter.now, sleep_after=self._sleep_after)

    def start(self) -> None:
        """Begin to look."""
        if self.eye is not None:
            self.eye.start()
        else:
            self.camera_changed(State.RESTING, None)
        self._look_for_cameras()

    def stop(self) -> None:
        """Stop looking, within a few seconds."""
        if self.eye is not None:
            self.eye.stop()
        self._presence.stop()

    def use(self, setting: str) -> None:
        """Look through another camera from now on; `setting` as in the settings file."""
        if self.eye is not None:
            self.eye.stop()
        self._setting, self._has_camera = setting, False
        self.eye = self._make_eye(find_camera(setting))
        self.camera_changed(State.OFF if self.eye is not None else State.RESTING, None)
        if self.eye is not None:
            self.eye.start()

    def newest_picture(self) -> Picture | None:
        """Give the camera's last whole frame, None where it has shown none for a while."""
        frame = self.eye.newest if self.eye is not None else None
        return frame.picture if frame and monotonic() - frame.at < _NOW_SECONDS else None

    @Slot()
    def notice(self) -> None:
        """Let the camera know that somebody is at the counter."""
        if self.eye is not None:
            self.eye.notice()

    # Called on the camera's thread.

    def scanned(self, scan: Scan) -> None:
        """Carry a scan to the window's thread."""
        self._scanned.emit(scan)

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Make the newest picture ready; a busy window misses older ones."""
        image, factor = shrunk(frame.picture, self._window.pages.wanted_width)
        found = outlines(readings, self._app.counter.reader)
        waits, self._look = self._look, (image, [outline.scaled(factor) for outline in found])
        if waits is None:
            self._looked.emit()

    def hinted(self, hint: Hint | None) -> None:
        """Carry what keeps a label from being read to the window's thread."""
        self._hinted.emit(hint)

    def camera_changed(self, state: State, _fault: KnownFault | None) -> None:
        """Carry the camera's news to the window's thread."""
        self._camera_changed.emit(state)

    # On the window's thread.

    @Slot()
    def _show_frame(self) -> None:
        look, self._look = self._look, None
        if look is not None and self._sees:
            self._window.show_frame(*look)

    @Slot(object)
    def _show_camera(self, state: State) -> None:
        """Say that a camera is away only where there has been one, or the owner named one."""
        self._sees = state in (State.LOOKING, State.FINISHED)
        self._has_camera = self._has_camera or state is State.LOOKING
        missed = self._has_camera or bool(self._setting)
        self._window.show_camera(State.OFF if state is State.AWAY and not missed else state)

    @Slot(str)
    def _choose(self, setting: str) -> None:
        self._places.setValue(_CHOSEN, setting)
        self._places.setValue(_INSTEAD_OF, self._app.settings.camera)
        self.use(setting)

    @Slot()
    def _look_for_cameras(self) -> None:
        """Ask the system beside the window: on some PCs that takes seconds."""
        self._search.send(cameras)

    @Slot(object)
    def _found(self, found: tuple[CameraChoice, ...]) -> None:
        self._card.show_cameras(found, self._setting)

    @Slot(object)
    def _found_none(self, _trouble: object) -> None:
        self._found(())
