"""The keyboard-wedge scanner: a burst of keys is a scan, whatever has the focus.

`Ear` decides; `Wedge` holds Qt's key events back for as long as the ear is not sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent, QWindow
from shiboken6 import isValid

from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.bursts import GS, WedgeSettings
from hubdesk.scanning.ear import Ear, Heard
from hubdesk.scanning.keymap import Press, is_modifier, press_of, sign_of
from hubdesk.scanning.lesson import TEACHING, Keyed, Lesson

_PUNCTUAL = 0.005  # seconds that a timer may be late while the window is not busy
_ANY = "\x00"  # what any key is to the ear while a lesson reads the keys themselves
# Seconds: away for longer than the moment in which the focus goes from window to window.
_AWAY, _JUST_BACK = 0.05, 0.3
_FIRST_REPEAT_MS = 150
_LARGEST_BLIND = 0x10FFFF


@dataclass(slots=True)
class _Key:
    """A key event that is held back, where it was going, and its release if that came."""

    event: QKeyEvent
    target: QObject
    press: Press
    release: QKeyEvent | None = None


class Wedge(QObject):
    """Hears scanners through the whole application.

    Keys of a burst reach nobody: no field, no button, no menu, no shortcut. Other keys arrive in
    their order, a fraction of a tenth of a second late. Emits `scanned` with a Scan; `unclear` with
    an Unclear and a text where a scanner sent something that must be scanned again, the text being
    a burst that nothing ended; `taught` with a Told after each scan of a lesson.
    """

    scanned = Signal(object)
    unclear = Signal(object, str)
    taught = Signal(object)

    def __init__(
        self,
        now: Callable[[], datetime],
        settings: WedgeSettings | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Prepare to listen; `now` (aware) stamps the scans."""
        super().__init__(parent)
        self._now = now
        self._settings = settings or WedgeSettings()
        self._ear = Ear(self._settings)
        self._lesson: Lesson | None = None
        self._held: list[_Key] = []
        self._listening = False
        self._replaying = False
        self._down: set[int] = set()
        self._up = (0, 0)
        self._stilled = False
        self._blind = ""
        self._due = 0.0
        self._looked_twice = False
        self._left_at: float | None = None
        self._back_at = -_JUST_BACK
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setTimerType(Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self._paused)

    @property
    def is_holding(self) -> bool:
        """Whether keys are held back that may yet turn out to be a scan."""
        return bool(self._held)

    def start(self) -> None:
        """Begin to listen."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and not self._listening:
            self._listening = True
            application.installEventFilter(self)
            application.applicationStateChanged.connect(self._moved)

    def stop(self) -> None:
        """Stop, and let go of what is held."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and self._listening:
            self._listening = False
            application.removeEventFilter(self)
            application.applicationStateChanged.disconnect(self._moved)
        self._take(self._ear.quiet())

    def hear_with(self, settings: WedgeSettings) -> None:
        """Hear with other settings from the next key on; ends a lesson."""
        self._take(self._ear.quiet())
        self._settings, self._lesson = settings, None
        self._ear = Ear(settings)

    def teach(self, lesson: Lesson) -> None:
        """Let each scan go to a lesson, until `hear_with` ends it."""
        self._take(self._ear.quiet())
        self._lesson = lesson
        self._ear = Ear(TEACHING)

    def eventFilter(self, target: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Hold back what may be a scan; True keeps an event from its target."""
        if self._replaying:
            return False
        if not isinstance(event, QKeyEvent):
            return self._stilled and self._keep_composer_out(event)
        if event.isAutoRepeat() and not self._is_double(event):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                return self._claim(event)
            case QEvent.Type.KeyPress:
                return not is_modifier(event) and self._press(target, event)
            case QEvent.Type.KeyRelease:
                return self._release(target, event)
        return False

    def _is_double(self, event: QKeyEvent) -> bool:
        """Tell two equal signs of a code from a key that repeats.

        Qt under X11 takes a release and a press in one millisecond for a repetition, which no
        keyboard begins so soon.
        """
        name, at = _name_of(event), _time_of(event)
        before = (_time_of(key.event) for key in self._held if _name_of(key.event) == name)
        return any(0 <= at - each <= _FIRST_REPEAT_MS for each in before)

    def _keep_composer_out(self, event: QEvent) -> bool:
        """Let nothing make an accented letter of a scanner's keys, and no field take it."""
        if isinstance(event, QInputMethodQueryEvent):
            if event.queries() == Qt.InputMethodQuery.ImEnabled:
                event.setValue(Qt.InputMethodQuery.ImEnabled, False)
                return True
            return False
        return event.type() == QEvent.Type.InputMethod

    def _still_composer(self) -> None:
        """Ask the system to compose no letters while more than one key is held."""
        still = self._ear.held > 1
        if still != self._stilled:
            self._stilled = still
            QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    def _claim(self, event: QKeyEvent) -> bool:
        """Take a key before any shortcut does; it comes back as a press."""
        self._down.add(_name_of(event))
        if is_modifier(event):
            return False
        if not self._may_be_scanned(event):
            self._let_pass()
            return False
        event.accept()
        return True

    def _may_be_scanned(self, event: QKeyEvent) -> bool:
        press, in_burst = press_of(event), self._ear.is_in_burst(_time_of(event))
        sign = self._sign(press, in_burst)
        alone = sign not in (*self._ear_ends, GS)
        return bool(sign and (in_burst or alone)) or (in_burst and _is_blind_figure(press))

    def _press(self, target: QObject, event: QKeyEvent) -> bool:
        self._down.add(_name_of(event))
        at = _time_of(event)
        press, in_burst = press_of(event), self._ear.is_in_burst(at)
        if in_burst and _is_blind_figure(press):
            self._blind += chr(press.key)
            return True
        sign = self._sign(press, in_burst)
        if not sign or (sign == GS and not in_burst):
            self._let_pass()
            return False
        return self._hear(sign, _Key(event.clone(), target, press), at)

    def _hear(self, sign: str, key: _Key, at: int) -> bool:
        if self._ear.held == 0 and monotonic() - self._back_at <= _JUST_BACK:
            self._ear.tear(at)
        heard = self._ear.press(sign, at, _name_of(key.event))
        self._take(heard)
        if heard.kept:
            self._held.append(key)
            self._wait(at)
            self._still_composer()
        return heard.kept

    def _release(self, target: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Alt and self._blind:
            return self._end_blind(target, event)
        name = _name_of(event)
        # A release that no widget takes climbs on to the ones around it, and comes by here again.
        climbs, self._up = (name, event.timestamp()) == self._up, (name, event.timestamp())
        if name not in self._down and not climbs and not is_modifier(event):
            self._ear.lose(_time_of(event))
        self._down.discard(name)
        for key in reversed(self._held):
            if key.release is None and _name_of(key.event) == name:
                key.release = event.clone()
                self._take(self._ear.release(name, _time_of(event)))
                self._wait(_time_of(event))
                return True
        return False

    def _end_blind(self, target: QObject, event: QKeyEvent) -> bool:
        """Take a sign whose number was typed with Alt held, as some scanners do on Windows."""
        number, self._blind = int(self._blind), ""
        if not 0 < number <= _LARGEST_BLIND:
            return True
        press = Press(0, chr(number))
        self._hear(
            self._sign(press, True),
            _Key(event.clone(), target, press, event.clone()),
            _time_of(event),
        )
        self._ear.release(_name_of(event), _time_of(event))
        return True

    def _sign(self, press: Press, in_burst: bool) -> str:
        if self._lesson is not None:
            return _ANY
        return sign_of(press, self._settings, in_burst=in_burst)

    @property
    def _ear_ends(self) -> str:
        return "" if self._lesson is not None else self._settings.ends

    def _let_pass(self) -> None:
        """Let a key that no scanner sends go by, behind what was typed before it."""
        if not self._ear.is_sure:
            self._take(self._ear.quiet())

    def _wait(self, at: int) -> None:
        due = self._ear.due
        if due is None:
            self._pause.stop()
            return
        wait = max(due - at, 0) + 1
        self._due = monotonic() + wait / 1000
        self._looked_twice = False
        self._pause.start(wait)

    @Slot()
    def _paused(self) -> None:
        """Let go after the silence, but not because the window itself was busy.

        Where this comes late, keys may wait in the queue behind it: look once more.
        """
        if monotonic() - self._due > _PUNCTUAL and not self._looked_twice:
            self._looked_twice = True
            self._pause.start(self._settings.gap_ms)
            return
        self._take(self._ear.quiet() if self._left_at is None else self._ear.leave())

    @Slot(Qt.ApplicationState)
    def _moved(self, state: Qt.ApplicationState) -> None:
        """Remember that keys went to another program, so that no half of a code is believed."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self._left_at = monotonic() if self._left_at is None else self._left_at
            return
        if self._left_at is not None and monotonic() - self._left_at > _AWAY:
            self._back_at = monotonic()
        self._left_at = None

    def _take(self, heard: Heard) -> None:
        """Do what the ear says: let typing go on, drop what was scanned, tell what was heard."""
        keys, self._held = self._held[: heard.done], self._held[heard.done :]
        if self._stilled and not self._held:
            self._still_composer()
        for place in heard.typed:
            self._send(keys[place])
        if heard.scans and self._lesson is not None:
            self._teach([key for place, key in enumerate(keys) if place not in heard.typed])
            return
        for text in heard.scans:
            self.scanned.emit(Scan(text, None, Source.SCANNER, self._now()))
        if heard.unclear is not None:
            self.unclear.emit(heard.unclear, heard.half)

    def _teach(self, keys: list[_Key]) -> None:
        if self._lesson is None:
            return
        strokes = [
            Keyed(key.press, _time_of(key.event), _time_of(key.release) if key.release else None)
            for key in keys
        ]
        self.taught.emit(self._lesson.hear(strokes))

    def _send(self, key: _Key) -> None:
        for event in (key.event, key.release):
            target = key.target if isValid(key.target) else QGuiApplication.focusWindow()
            if isinstance(target, QWindow) and not target.isVisible():
                target = QGuiApplication.focusWindow()
            if event is None or target is None:
                continue
            self._replaying = True
            try:
                QCoreApplication.sendEvent(target, event)
            finally:
                self._replaying = False


def _name_of(event: QKeyEvent) -> int:
    """Name a key so that its release is known for its own."""
    return event.nativeScanCode() or event.key()


def _is_blind_figure(press: Press) -> bool:
    """Tell a figure of a sign typed blind on Windows, such as Alt+0029 for GS."""
    return press.alt and Qt.Key.Key_0 <= press.key <= Qt.Key.Key_9


def _time_of(event: QKeyEvent) -> int:
    """Give when a key was pressed, however late the window hears of it; milliseconds."""
    return event.timestamp() or int(monotonic() * 1000)
