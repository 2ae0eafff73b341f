"""What the sender decides, and when: no thread, no clock, no network, no disk in here.

Everything comes in as values (seconds of a clock that only runs forward, a source of chance, the
answer of the other end), so that a million days can be lived through in a test and every one of
them again by its seed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from random import Random
from typing import NamedTuple

from hubdesk.line.wire.receipts import ChainSeen, Held, NotAReceipt, Receipt, Status, read_receipt


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
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class LineState:
    """What everybody may know about the line.

    `waiting` counts the entries that the other end has not answered for, `parked` those it would
    not take, `chain_flaws` what does not follow over there. `trouble` holds details for the log.
    `safe_to_switch_off` says that nothing is still to be told; nothing would be lost either way.
    """

    kind: LineKind
    waiting: int
    parked: int = 0
    chain_flaws: int = 0
    last_confirmed_at: datetime | None = None
    next_try_at: datetime | None = None
    trouble: str = ""

    @property
    def safe_to_switch_off(self) -> bool:
        """Whether the other end has answered for everything."""
        return self.waiting == 0


class Told(NamedTuple):
    """An entry as it was sent: its place in the record, its event's id, its hash in the chain."""

    position: int
    event_id: str
    hash: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP, not yet believed. `retry_after` in seconds."""

    status: int
    content_type: str
    body: bytes
    retry_after: float | None = None


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


@dataclass(frozen=True, slots=True)
class Pace:
    """How much is sent at once and how long is waited; seconds.

    Sizes from the measurements in the design's section "The wire"; waits: full jitter from
    `base` up to `cap`. `spread` keeps a region's shops from all calling when power returns,
    `nudge` is how soon a new entry may bring a try forward on a line that was dead, and
    `longest` is the most that a stranger's Retry-After can ask for.
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


@dataclass(frozen=True, slots=True)
class Sending:
    """Where the sender stands: how much next, and not before when (`due`, `tried`: seconds)."""

    pace: Pace
    events: int
    due: float
    tried: float
    failures: int = 0
    trouble: Failure | None = None

    def limit(self, now: float) -> int:
        """Give how many entries may be sent now; 0 while the next try is not due."""
        return self.events if now >= self.due else 0

    def wait(self, now: float, *, is_empty: bool) -> float:
        """Give the seconds until it is worth looking again."""
        pause = self.pace.poll if is_empty else max(0.0, self.due - now)
        return min(pause, self.pace.poll)

    def after_receipt(self, sent: int, now: float) -> Sending:
        """Go on at once, with more at a time where the line carried a full batch."""
        events = self.events
        if sent >= events:
            events = min(events * 2, self.pace.most_events)
        return replace(self, events=events, due=now, tried=now, failures=0, trouble=None)

    def after_failure(self, failure: Failure, now: float, chance: Random) -> Sending:
        """Wait longer each time, with less at a time where the line broke under the load."""
        ceiling = min(self.pace.cap, self.pace.base * 2 ** min(self.failures, 30))
        pause = chance.uniform(0.0, ceiling)
        if failure.retry_after is not None:
            # Asked to wait: never sooner, and not all shops at the same instant either.
            pause += min(failure.retry_after, self.pace.longest)
        broke = failure.kind in (LineKind.SLOW, LineKind.TOO_LARGE)
        return replace(
            self,
            events=max(1, self.events // 2) if broke else self.events,
            due=now + pause,
            tried=now,
            failures=self.failures + 1,
            trouble=failure,
        )

    def woken(self, cause: Wake, now: float) -> Sending:
        """Bring the next try forward, but never against a server that asked for patience."""
        if self.trouble is None:
            # Only the first seconds after the start, or nothing, are left to wait for.
            return self
        if self.trouble.retry_after is not None or self.trouble.kind is LineKind.BUSY:
            return self
        if cause is Wake.NETWORK_UP:
            return replace(self, due=min(self.due, now), failures=0)
        return replace(self, due=min(self.due, max(now, self.tried + self.pace.nudge)))


def begin(pace: Pace, now: float, chance: Random) -> Sending:
    """Start somewhere in the first seconds, so that a region's shops do not call together."""
    return Sending(pace, pace.first_events, now + chance.uniform(0.0, pace.spread), now)


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """What a receipt means for the outbox: all is answered up to `last`, some of it not taken."""

    last: int
    stored: int
    duplicates: int
    parked: tuple[tuple[int, str], ...]
    chains: tuple[ChainSeen, ...]

    @property
    def chain_flaws(self) -> int:
        """Count what does not follow at the other end."""
        return sum(chain.flaws for chain in self.chains)


def understand(answer: Answer | Failure, sent: Sequence[Told]) -> Acknowledgement | Failure:
    """Say what an answer means to a batch, in order.

    Only a receipt that accounts for exactly these events acknowledges anything.
    """
    if isinstance(answer, Failure):
        return answer
    names = [(told.event_id, told.hash) for told in sent]
    try:
        receipt = read_receipt(answer.status, answer.content_type, answer.body, names)
    except NotAReceipt as reason:
        return Failure(_kind_of(answer), str(reason), answer.retry_after)
    return _acknowledgement(receipt, sent)


def _acknowledgement(receipt: Receipt, sent: Sequence[Told]) -> Acknowledgement:
    refused = {
        result.event_id: f"{result.status}: {result.reason}"
        for result in receipt.results
        if not result.status.is_held
    }
    statuses = [result.status for result in receipt.results]
    held = receipt.held or Held(
        statuses.count(Status.STORED), statuses.count(Status.DUPLICATE), proof=""
    )
    return Acknowledgement(
        last=max(told.position for told in sent),
        stored=held.stored,
        duplicates=held.duplicates,
        parked=tuple(
            (told.position, refused[told.event_id]) for told in sent if told.event_id in refused
        ),
        chains=receipt.chains,
    )


_KIND_OF_STATUS = {
    401: LineKind.REFUSED,
    403: LineKind.REFUSED,
    407: LineKind.PROXY,
    413: LineKind.TOO_LARGE,
    429: LineKind.BUSY,
    503: LineKind.BUSY,
    511: LineKind.CAPTIVE_PORTAL,
}


def _kind_of(answer: Answer) -> LineKind:
    """Tell a hotel's log-in page from a busy gateway and from a wrong address."""
    if answer.status in (407, 511):
        return _KIND_OF_STATUS[answer.status]
    is_page = "html" in answer.content_type.lower()
    if 300 <= answer.status < 400 or (is_page and answer.status < 500):
        return LineKind.CAPTIVE_PORTAL
    if answer.status in _KIND_OF_STATUS:
        return _KIND_OF_STATUS[answer.status]
    return LineKind.FAULTY if answer.status >= 500 else LineKind.UNKNOWN_ANSWER
