"""The keyboard-wedge scanner: a burst of keys is a scan, whatever has the focus.

`Ear` decides, without Qt: characters with their times go in, and it says which are typing. `Wedge`
is the thin part that holds Qt's key events back for as long as the ear is not sure.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from shiboken6 import isValid

from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.keymap import GS, char_of

_ENDS = "\r\t"
_SPELT_GS = re.compile(r"<GS>|\{GS\}|\|", re.IGNORECASE)
_HELD_AT_MOST = 4_096
# A scanner that stutters: what follows the first half of a code so soon is its second half.
_TORN_FROM, _TORN_FOR_MS = 3, 300
_PUNCTUAL = 0.005  # seconds that a timer may be late while the window is not busy


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How to tell a scanner from fingers.

    A burst has at least `shortest` characters, no gap above `gap_ms`, on the average at most
    `average_ms`, and ends in Enter or Tab: the fastest typists are above 60 ms a key, scanners
    between 2 and 20. A `prefix` that the scanner was told to send is the only sure sign, and what
    begins with it may be short; prefix and `suffix` are taken off. The same text again within
    `repeat_ms` is one pull of the trigger.
    """

    gap_ms: int = 35
    average_ms: int = 30
    shortest: int = 6
    prefix: str = ""
    suffix: str = ""
    repeat_ms: int = 1_000


@dataclass(frozen=True, slots=True)
class Heard:
    """What one key turned out to be.

    `freed` of the held keys, oldest first, were typing; `kept` says that this one is held now;
    `scan` is a whole scanned text, `repeated` one that was just heard. With a scan every held key
    and this one are spent.
    """

    freed: int = 0
    kept: bool = False
    scan: str = ""
    repeated: bool = False


class Ear:
    """Tells bursts from typing by time alone. Times are milliseconds of any steady clock."""

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        """Begin with nothing heard."""
        self._settings = settings or WedgeSettings()
        self._chars: list[str] = []
        self._began = 0
        self._last = 0
        self._scan = ""
        self._scanned_at: int | None = None
        self._torn_at: int | None = None

    @property
    def held(self) -> int:
        """How many keys are held back now."""
        return len(self._chars)

    def is_in_burst(self, at: int) -> bool:
        """Tell whether a key at this time would still belong to what is held."""
        return bool(self._chars) and 0 <= at - self._last <= self._settings.gap_ms

    def hear(self, char: str, at: int) -> Heard:
        """Take one character key; Enter is `\\r`, Tab `\\t`, anything else a single character."""
        freed = 0 if self.is_in_burst(at) else self.silence()
        if char in _ENDS:
            return self._end(at, freed)
        if len(self._chars) >= _HELD_AT_MOST:
            freed += self.silence()
        if not self._chars:
            self._begin(at)
        self._chars.append(char)
        self._last = at
        return Heard(freed, kept=True)

    def _begin(self, at: int) -> None:
        self._began = at
        if self._torn_at is not None and not 0 <= at - self._torn_at <= _TORN_FOR_MS:
            self._torn_at = None

    def silence(self) -> int:
        """Say that nothing followed in time; gives how many held keys were typing."""
        count = len(self._chars)
        if count >= _TORN_FROM:
            self._torn_at = self._last
        self._chars.clear()
        return count

    def _end(self, at: int, freed: int) -> Heard:
        text = "".join(self._chars)
        if not self._is_scan(text, at):
            return Heard(freed + self.silence())
        self._chars.clear()
        text = self._bare(text)
        since = None if self._scanned_at is None else at - self._scanned_at
        lately = since is not None and 0 <= since <= self._settings.repeat_ms
        repeated = lately and text == self._scan
        self._scan, self._scanned_at = text, at
        return Heard(freed, scan=text, repeated=repeated)

    def _is_scan(self, text: str, at: int) -> bool:
        settings = self._settings
        if settings.prefix and text.startswith(settings.prefix):
            return len(text) > len(settings.prefix)
        if self._torn_at is not None:
            return False  # half a code must never pass for a whole one
        on_average = (at - self._began) / max(len(text), 1)
        return len(text) >= settings.shortest and on_average <= settings.average_ms

    def _bare(self, text: str) -> str:
        settings = self._settings
        text = text.removeprefix(settings.prefix).removesuffix(settings.suffix)
        return _SPELT_GS.sub(GS, text)


@dataclass(frozen=True, slots=True)
class _Key:
    """A key event that is held back, and where it was going."""

    event: QKeyEvent
    target: QObject


class Wedge(QObject):
    """Hears scanners through the whole application. Emits `scanned` with a Scan.

    Keys of a burst reach nobody: no field, no button, no menu, no shortcut. Other keys arrive in
    their order, at most one gap late.
    """

    scanned = Signal(object)

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
        self._held: deque[_Key] = deque()
        self._replaying = False
        self._alt_digits = ""
        self._due = 0.0
        self._looked_twice = False
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
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def stop(self) -> None:
        """Stop, and let go of what is held."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._free(self._ear.silence())

    def eventFilter(self, target: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Hold back what may be a scan; True keeps an event from its target."""
        if self._replaying or not isinstance(event, QKeyEvent):
            return False
        match event.type():
            case QEvent.Type.ShortcutOverride:
                return self._claim(event)
            case QEvent.Type.KeyPress:
                return self._press(target, event)
            case QEvent.Type.KeyRelease:
                return self._release(target, event)
        return False

    def _claim(self, event: QKeyEvent) -> bool:
        """Take a key before any shortcut does; it comes back as a press."""
        if not self._is_ours(event):
            if not _is_modifier(event):
                self._free(self._ear.silence())
            return False
        event.accept()
        return True

    def _is_ours(self, event: QKeyEvent) -> bool:
        char = self._char(event)
        if char and char not in _ENDS and char != GS:
            return not event.isAutoRepeat()
        in_burst = self._ear.is_in_burst(_time_of(event))
        return in_burst and (bool(char) or _is_alt_digit(event))

    def _press(self, target: QObject, event: QKeyEvent) -> bool:
        if _is_modifier(event):
            return False
        if not self._is_ours(event):
            self._free(self._ear.silence())
            return False
        if _is_alt_digit(event):
            self._alt_digits += event.text() or chr(event.key())
            return True
        heard = self._ear.hear(self._char(event), _time_of(event))
        if heard.kept:
            self._free(heard.freed)
            self._hold(target, event)
            return True
        if not heard.scan:
            self._free(heard.freed)
            return False
        self._spend(heard)
        return True

    def _release(self, target: QObject, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Alt and self._alt_digits:
            code, self._alt_digits = int(self._alt_digits), ""
            if code == ord(GS):
                self._ear.hear(GS, _time_of(event))
                self._hold(target, event)
            return True
        if any(key.event.key() == event.key() for key in self._held):
            self._held.append(_Key(event.clone(), target))
            return True
        return False

    def _hold(self, target: QObject, event: QKeyEvent) -> None:
        self._held.append(_Key(event.clone(), target))
        self._due = monotonic() + self._settings.gap_ms / 1000
        self._looked_twice = False
        self._pause.start(self._settings.gap_ms)

    def _paused(self) -> None:
        """Let go after one gap of silence, but not because the window itself was busy.

        Where this comes late, keys may wait in the queue behind it: look once more.
        """
        late = monotonic() - self._due > _PUNCTUAL
        if late and not self._looked_twice:
            self._looked_twice = True
            self._pause.start(self._settings.gap_ms)
            return
        self._free(self._ear.silence())

    def _spend(self, heard: Heard) -> None:
        """Drop the keys of a scan, after letting go of what was typed before it."""
        self._free(heard.freed)
        self._pause.stop()
        self._held.clear()
        if not heard.repeated:
            self.scanned.emit(Scan(heard.scan, None, Source.SCANNER, self._now()))

    def _free(self, count: int) -> None:
        """Send the oldest held keys on their way, with the releases that belong to them."""
        while self._held and (count > 0 or self._held[0].event.type() == QEvent.Type.KeyRelease):
            key = self._held.popleft()
            count -= key.event.type() == QEvent.Type.KeyPress
            self._send(key)

    def _send(self, key: _Key) -> None:
        target = key.target if isValid(key.target) else QGuiApplication.focusWindow()
        if isinstance(target, QWindow) and not target.isVisible():
            target = QGuiApplication.focusWindow()
        if target is None:
            return
        self._replaying = True
        try:
            QCoreApplication.sendEvent(target, key.event)
        finally:
            self._replaying = False

    def _char(self, event: QKeyEvent) -> str:
        return char_of(event, self._ear.is_in_burst(_time_of(event)))


def _is_modifier(event: QKeyEvent) -> bool:
    key = Qt.Key
    return event.key() in (key.Key_Shift, key.Key_Control, key.Key_Alt, key.Key_AltGr, key.Key_Meta,
                           key.Key_CapsLock, key.Key_NumLock)  # fmt: skip


def _is_alt_digit(event: QKeyEvent) -> bool:
    """Tell a figure of a code typed blind on Windows, such as Alt+0029 for GS."""
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return alt and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9


def _time_of(event: QKeyEvent) -> int:
    """Give when a key was pressed, however late the window hears of it; milliseconds."""
    return event.timestamp() or int(monotonic() * 1000)
