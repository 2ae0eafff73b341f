"""An ear with a field behind it: what is pressed, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hubdesk.scanning.bursts import Unclear
from hubdesk.scanning.ear import Ear, Heard

TBA = "TBA309611474471"
UPS = "1Z999AA10123456784"

Keys = list[tuple[str, int, int]]  # sign, when it goes down, how long it is held: milliseconds


@dataclass
class Session:
    """What came of a sequence of keys: texts that a field would hold, scans, and what was told."""

    ear: Ear = field(default_factory=Ear)
    typed: str = ""
    scans: list[str] = field(default_factory=list)
    told: list[Unclear] = field(default_factory=list)
    half: str = ""
    now: int = 10_000
    held: list[str] = field(default_factory=list)
    keys: int = 0

    def press(self, char: str, gap: int, hold: int = 2) -> None:
        """Press a key `gap` after the one before and let it go."""
        self.now += gap
        self.wait_until(self.now)
        self.keys += 1
        self.take(self.ear.press(char, self.now, self.keys), char)
        self.take(self.ear.release(self.keys, self.now + hold))

    def pause(self, milliseconds: int = 500) -> None:
        self.now += milliseconds
        self.wait_until(self.now)

    def scan(self, text: str, gap: int = 5, end: str = "\r") -> None:
        for char in text + end:
            self.press(char, gap)

    def type(self, text: str, gap: int = 120) -> None:
        for char in text:
            self.press(char, gap, hold=min(90, gap - 5))

    def wait_until(self, now: int) -> None:
        """Let the ear find out that nothing came."""
        due = self.ear.due
        if due is not None and due < now:
            self.take(self.ear.quiet())

    def take(self, heard: Heard, char: str = "") -> None:
        """Do what the ear says with the key that it was told of, and with those held before."""
        self.typed += "".join(self.held[place] for place in heard.typed)
        del self.held[: heard.done]
        self.scans += heard.scans
        if heard.unclear is not None:
            self.told.append(heard.unclear)
            self.half = heard.half
        if heard.kept:
            self.held.append(char)
        elif char:
            self.typed += char


def sent(text: str, start: int, gap: int, hold: int) -> Keys:
    """Give the keys of a scan, Enter at its end."""
    return [(sign, start + place * gap, hold) for place, sign in enumerate(text + "\r")]


def played(keys: Keys) -> Session:
    """Play keys of two on one line, those let go before those pressed in the same instant."""
    session = Session()
    events = [(at, 1, place, sign) for place, (sign, at, _) in enumerate(keys)]
    events += [(at + hold, 0, place, sign) for place, (sign, at, hold) in enumerate(keys)]
    for at, is_down, place, sign in sorted(events):
        session.wait_until(10_000 + at)
        if is_down:
            session.take(session.ear.press(sign, 10_000 + at, place), sign)
        else:
            session.take(session.ear.release(place, 10_000 + at))
    session.now = 10_000 + max(events)[0]
    session.pause()
    return session
