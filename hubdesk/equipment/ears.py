"""The scanners: the one on the keyboard and those on serial lines, and the lesson that sets one up.

Serial scanners speak on threads of their own; what they say comes to the window's by a signal.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hubdesk.app import App
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Scan
from hubdesk.paths import resource
from hubdesk.scanning.bursts import Unclear
from hubdesk.scanning.learned import keep, remember
from hubdesk.scanning.lesson import Lesson, Told
from hubdesk.scanning.ports import KnownScanners
from hubdesk.scanning.serials import Serials, SerialScanner, State
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.devices import scanner_text
from hubdesk.ui.wording.equipment import keyboard_scanner, lesson_text


class Ears(QObject):
    """Everything that hears scans. `was_heard` tells of each, so that the camera wakes."""

    was_heard = Signal()
    _scanned = Signal(object)
    _changed = Signal(object)

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the scanners to a window; nothing is heard before `start`."""
        super().__init__(parent)
        self._app = app
        self._window = window
        self._card = window.pages.equipment.scanner
        remembered = remember(app.folder.scanner)
        self._fault, self._settings = remembered.fault, remembered.settings
        self._last: datetime | None = None
        self._lesson: Lesson | None = None
        self._told: Told | None = None
        self._serial: tuple[SerialScanner, ...] = ()
        now = app.counter.now
        self._wedge = Wedge(now, self._settings, self)
        known = KnownScanners.from_file(resource("scanners.json"))
        self._serials = Serials(known, self, now, app.settings.scanners)
        self._connect()
        self._show()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._scanned.connect(self._take, queued)
        self._changed.connect(self._take_states, queued)
        self._wedge.scanned.connect(self._take_typed)
        self._wedge.unclear.connect(self._refuse)
        self._wedge.taught.connect(self._teach)
        self._window.spoken_anew.connect(self._show)
        self._window.pages.currentChanged.connect(self._leave_lesson)
        self._card.lesson_wanted.connect(self._begin_lesson)
        self._card.lesson_ended.connect(self._end_lesson)

    def start(self) -> None:
        """Begin to listen."""
        self._wedge.start()
        self._serials.start()
        if self._fault is not None:
            self._window.show_trouble(self._fault)

    def stop(self) -> None:
        """Stop listening, within a few seconds."""
        self._wedge.stop()
        self._serials.stop()

    @property
    def is_hearing(self) -> bool:
        """Whether keys are held back that may yet turn out to be a scan."""
        return self._wedge.is_holding

    # Called on the scanners' threads.

    def heard(self, scan: Scan, _scanner: SerialScanner) -> None:
        """Carry a scan to the window's thread."""
        self._scanned.emit(scan)

    def scanners_changed(self, scanners: tuple[SerialScanner, ...]) -> None:
        """Carry how the scanners are to the window's thread."""
        self._changed.emit(scanners)

    # On the window's thread.

    @Slot(object)
    def _take(self, scan: Scan) -> None:
        self.was_heard.emit()
        self._window.take(scan)

    @Slot(object)
    def _take_typed(self, scan: Scan) -> None:
        self._last = scan.at
        self._show()
        self._take(scan)

    @Slot(object, str)
    def _refuse(self, unclear: Unclear, text: str) -> None:
        """Say that a scan must be repeated, and why; what no Enter ended stays to be sent."""
        troubles = {
            Unclear.MIXED: Refused("scan_mixed"),
            Unclear.TORN: Refused("scan_torn"),
            Unclear.UNENDED: Refused("scan_unended", text=text),
        }
        if unclear is Unclear.UNENDED:
            self._window.top.scan_line.setText(text)
        self._window.show_trouble(troubles[unclear])

    @Slot(object)
    def _take_states(self, scanners: tuple[SerialScanner, ...]) -> None:
        self._serial = scanners
        listening = any(scanner.state is State.LISTENING for scanner in scanners)
        self._window.show_scanners(any_listen=listening)
        self._show()

    @Slot()
    def _begin_lesson(self) -> None:
        self._lesson, self._told = Lesson(), None
        self._wedge.teach(self._lesson)
        self._show()

    @Slot()
    def _end_lesson(self) -> None:
        self._lesson = None
        self._wedge.hear_with(self._settings)
        self._show()

    @Slot()
    def _leave_lesson(self) -> None:
        """End a lesson with its page: on every other one a scan is a scan."""
        if self._lesson is not None:
            self._end_lesson()

    @Slot(object)
    def _teach(self, told: Told) -> None:
        self._told = told
        if self._lesson is not None and (learned := self._lesson.learned) is not None:
            try:
                keep(self._app.folder.scanner, learned)
            except KnownFault as fault:
                self._window.show_trouble(fault)
            self._settings = learned.settings()
            self._wedge.hear_with(self._settings)
        self._show()

    @Slot()
    def _show(self) -> None:
        last = self._app.counter.local(self._last) if self._last else None
        self._card.show_scanners([keyboard_scanner(last), *map(scanner_text, self._serial)])
        self._card.show_lesson(lesson_text(self._lesson, self._told) if self._lesson else None)
