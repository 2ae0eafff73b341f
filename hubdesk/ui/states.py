"""How everything stands, as the chips on top show it."""

from __future__ import annotations

from hubdesk.desk.counter import Counter
from hubdesk.line.sending import LineState
from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui.language import Language
from hubdesk.ui.printing.jobs import PrintNews
from hubdesk.ui.top import TopBar
from hubdesk.ui.wording.eyes import camera_chip, scanner_chip
from hubdesk.ui.wording.letters import letters_chip
from hubdesk.ui.wording.line import line_chip
from hubdesk.ui.wording.prints import printer_chip
from hubdesk.ui.wording.speech import translate


class States:
    """Remembers the states of every device, the line and the clerk, and says them on top."""

    def __init__(self, top: TopBar, counter: Counter, language: Language) -> None:
        """Begin with nothing plugged in."""
        self._top = top
        self._counter = counter
        self._language = language
        self._scanner_seen = False
        self._scanner_listens = False
        self._camera = CameraState.OFF
        self._line: LineState | None = None
        self._prints = PrintNews()
        self._unread = 0

    def scanner_heard(self) -> None:
        """Take the first scan for the proof that there is a scanner."""
        if not self._scanner_seen:
            self._scanner_seen = True
            self.say()

    def scanners_are(self, *, any_listen: bool) -> None:
        """Take whether a serial scanner is plugged in and listened to."""
        self._scanner_listens = any_listen
        self.say()

    def camera_is(self, state: CameraState) -> None:
        """Take the camera's state."""
        self._camera = state
        self.say()

    def line_is(self, state: LineState | None) -> bool:
        """Take the line's state; tell whether more or less waits than before."""
        before, self._line = self._line, state
        self.say()
        return before is None or state is None or before.waiting != state.waiting

    def prints_are(self, news: PrintNews) -> None:
        """Take how the prints stand: the chip is there only while one of them needs somebody."""
        if news.needing != self._prints.needing:
            self._prints = news
            self.say()

    def letters_are(self, unread: int) -> None:
        """Take how much carriers have sent to read: the chip is there until it was read."""
        if unread != self._unread:
            self._unread = unread
            self.say()

    @property
    def line(self) -> LineState | None:
        """How the line stands; None without one."""
        return self._line

    def say(self) -> None:
        """Say everything in the language of the moment."""
        self._top.scanner.show_text(scanner_chip(seen=self._scanner_seen or self._scanner_listens))
        self._top.camera.show_text(camera_chip(self._camera))
        self._top.line.show_text(line_chip(self._line, self._counter.local))
        self._top.printer.show_text(printer_chip(self._prints))
        self._top.printer.setVisible(bool(self._prints.needing))
        self._top.letters.show_text(letters_chip(self._unread))
        self._top.letters.setVisible(bool(self._unread))
        name = self._counter.clerk
        words = name or translate("Window", "Who is here?")
        self._top.show_clerk(words, name, self._counter.shop.people, self._language.code)
