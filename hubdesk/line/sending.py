"""What the sender decides, and when: no thread, no clock, no network, no disk in here.

Everything comes in as values (seconds of a clock that only runs forward, a source of chance, the
answer of the other end), so that a million days can be lived through in a test and every one of
them again by its seed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, time
from enum import StrEnum
from random import Random
from typing import NamedTuple

from hubdesk.line.wire.packing import Effort, Packing
from hubdesk.parcels.facts import Kind


class LineKind(StrEnum):
    """How the line to the carrier stands, for the chip."""

    CONFIRMED = "confirmed"
    SENDING = "sending"
    OFFLINE = "offline"
    SLOW = "slow"
    CAPTIVE_PORTAL = "captive_portal"
    PROXY = "proxy"
    TLS = "tls"
    CLOCK = "clock"
    REFUSED = "refused"
    NOT_ENROLLED = "not_enrolled"
    KEY_REVOKED = "key_revoked"
    ANOTHER_SHOP = "another_shop"
    ALTERED = "altered"
    KEYRING = "keyring"
    BUSY = "busy"
    FAULTY = "faulty"
    TOO_LARGE = "too_large"
    UNKNOWN_ANSWER = "unknown_answer"
    PACKING = "packing"
    RECORD = "record"
    NO_ROOM = "no_room"


@dataclass(frozen=True, slots=True)
class RefusedEntry:
    """An entry that the other end would not take: which act, of what, and its words for why."""

    kind: Kind
    which: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotShown:
    """A photograph that was set aside: of which parcel, and why, as a key for `wording`."""

    which: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """How the photographs stand that go up after their entries.

    `left` have not arrived, `bytes` of them are still to go; `are_held_back` where the line is paid
    by the amount and nobody has asked for them; `trouble` is what the last one failed by, `aside`
    those that cannot go.
    """

    left: int = 0
    bytes: int = 0
    are_held_back: bool = False
    trouble: LineKind | None = None
    aside: tuple[NotShown, ...] = ()


@dataclass(frozen=True, slots=True)
class LineState:
    """What everybody may know about the line.

    `waiting` counts the entries that the other end has not answered for, `parked` those it would
    not take, `chain_flaws` what does not follow over there, `unknown_here` entries that it has of
    this desk and this desk has not (a restored record); `is_renewed` says that a new epoch was
    begun for such a reason. `skew` is how many seconds the PC's clock is ahead of the other end's;
    it is told and decides nothing. `bytes_today` and `bytes_month` went over the line, both ways;
    `refused` are the newest of those parked. `trouble` holds details for the log.
    `fetch_trouble` is why nothing comes down, where that is so; `others_send` that another desk of
    this record is sending for all just now.
    """

    kind: LineKind
    waiting: int
    parked: int = 0
    chain_flaws: int = 0
    unknown_here: int = 0
    is_renewed: bool = False
    last_confirmed_at: datetime | None = None
    next_try_at: datetime | None = None
    trouble: str = ""
    skew: float = 0.0
    bytes_today: int = 0
    bytes_month: int = 0
    refused: tuple[RefusedEntry, ...] = ()
    fetch_trouble: LineKind | None = None
    others_send: bool = False
    pictures: Pictures = Pictures()

    @property
    def safe_to_switch_off(self) -> bool:
        """Whether the other end has answered for everything.

        Nothing would be lost otherwise either: it would only arrive later.
        """
        return self.waiting == 0 and self.pictures.left == 0


class Told(NamedTuple):
    """An entry as it was sent: its place in the record, its event's id, its hash in the chain."""

    position: int
    event_id: str
    hash: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP, not yet believed.

    `retry_after` in seconds, `at` is the time of day of whoever answered, aware, whole seconds.
    """

    status: int
    content_type: str
    body: bytes
    retry_after: float | None = None
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Failure:
    """A try that acknowledged nothing."""

    kind: LineKind
    note: str = ""
    retry_after: float | None = None


class Wake(StrEnum):
    """What can call for a try before its time."""

    NEW_ENTRY = "new_entry"
    NETWORK_UP = "network_up"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is sent at once and how long is waited; seconds.

    Sizes from the measurements in the design's section "The wire"; waits: full jitter from
    `base` up to `cap`. `spread` keeps a region's shops from all calling when power returns,
    `nudge` is how soon a new entry may bring a try forward on a line that was dead, and
    `longest` is the most that a stranger's Retry-After can ask for. `gather` is how long news
    is gathered after everything was sent: on a line that is paid by the amount, ten entries
    together cost a tenth of ten alone. `recount` is how often the other end is asked what it has
    where nothing else tells, `fetch` how often what came for the shop is asked for. On a line that
    carries at least `swift` bytes a second, packing with care takes longer than what it saves would
    take on the line. Where the line `is_metered`, photographs wait until they are asked for, or for
    the hours of the day from the first of `free` to the second, in which it costs nothing.
    """

    first_events: int = 50
    most_events: int = 200
    most_bytes: int = 64_000
    base: float = 5.0
    cap: float = 900.0
    spread: float = 30.0
    nudge: float = 20.0
    longest: float = 3600.0
    poll: float = 60.0
    gather: float = 0.0
    recount: float = 24 * 3600.0
    fetch: float = 300.0
    swift: float = 8_000.0
    is_metered: bool = False
    free: tuple[time, time] | None = None

    def saving(self, free: tuple[time, time] | None = None) -> Pace:
        """Give the pace for a line that is paid by the amount but for some hours of the day."""
        return replace(self, gather=900.0, poll=900.0, fetch=3600.0, is_metered=True, free=free)

    def is_free(self, at: time) -> bool:
        """Tell whether the line is free at a time of the shop's day; hours may span midnight."""
        if self.free is None:
            return not self.is_metered
        start, end = self.free
        return start <= at < end if start <= end else at >= start or at < end


@dataclass(frozen=True, slots=True)
class Sending:
    """Where the sender stands: how much next, and not before when (`due`, `tried`: seconds).

    `spells_out`: in the next batch nothing is left out that the reader could work out.
    """

    pace: Pace
    events: int
    due: float
    tried: float
    failures: int = 0
    trouble: Failure | None = None
    packing: Packing = Packing.BROTLI
    spells_out: bool = False
    effort: Effort = Effort.CAREFUL

    def limit(self, now: float) -> int:
        """Give how many entries may be sent now; 0 while the next try is not due."""
        return self.events if now >= self.due else 0

    def wait(self, now: float, *, is_empty: bool) -> float:
        """Give the seconds until it is worth looking again."""
        pause = self.pace.poll if is_empty else max(0.0, self.due - now)
        return min(pause, self.pace.poll)

    def after_receipt(self, sent: int, now: float, *, left: int = 1) -> Sending:
        """Go on at once, with more at a time where the line carried a full batch."""
        events = self.events
        if sent >= events:
            events = min(events * 2, self.pace.most_events)
        due = now if left else now + self.pace.gather
        return replace(
            self, events=events, due=due, tried=now, failures=0, trouble=None, spells_out=False
        )

    def after_carrying(self, size: int, seconds: float) -> Sending:
        """Pack the next batch as the line asks for that carried `size` bytes and their answer."""
        is_swift = size >= self.pace.swift * seconds and not self.pace.is_metered
        return replace(self, effort=Effort.QUICK if is_swift else Effort.CAREFUL)

    def in_doubt(self, now: float) -> Sending:
        """Tell the same entries at once again, spelled out: some were not taken.

        Behind an event that cannot be read, nothing can be worked out either.
        """
        return replace(self, due=now, tried=now, failures=0, trouble=None, spells_out=True)

    def after_failure(self, failure: Failure, now: float, chance: Random) -> Sending:
        """Wait longer each time, with less at a time where the line broke under the load."""
        if failure.kind is LineKind.PACKING and self.packing is not Packing.GZIP:
            return replace(self, packing=Packing.GZIP, due=now, tried=now)
        if failure.retry_after is None:
            ceiling = min(self.pace.cap, self.pace.base * 2 ** min(self.failures, 30))
            pause = chance.uniform(0.0, ceiling)
        else:
            # Whoever asks knows how long: never sooner, and not all shops at the same instant.
            pause = min(failure.retry_after, self.pace.longest)
            pause += chance.uniform(0.0, self.pace.base)
        broke = failure.kind in (LineKind.SLOW, LineKind.TOO_LARGE)
        return replace(
            self,
            events=max(1, self.events // 2) if broke else self.events,
            due=now + pause,
            tried=now,
            failures=self.failures + 1,
            trouble=failure,
            effort=Effort.CAREFUL,
        )

    def woken(self, cause: Wake, now: float) -> Sending:
        """Bring the next try forward, but never against a server that asked for patience."""
        if self.trouble is None:
            # The first seconds after the start, and what is gathered, wait for somebody who asks.
            return replace(self, due=min(self.due, now)) if cause is Wake.ASKED else self
        if self.trouble.retry_after is not None or self.trouble.kind is LineKind.BUSY:
            return self
        if cause is not Wake.NEW_ENTRY:
            return replace(self, due=min(self.due, now), failures=0)
        return replace(self, due=min(self.due, max(now, self.tried + self.pace.nudge)))


def begin(pace: Pace, now: float, chance: Random) -> Sending:
    """Start somewhere in the first seconds, so that a region's shops do not call together."""
    return Sending(pace, pace.first_events, now + chance.uniform(0.0, pace.spread), now)
