"""What the receiver decides, and when: no thread, no clock, no network, no disk in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from hubdesk.line.sending import Failure, LineKind, Pace, Wake
from hubdesk.line.wire.letters import LEAST_PAGE_BYTES, MOST_PAGE_BYTES

_FIRST_BYTES = 64_000


@dataclass(frozen=True, slots=True)
class Fetching:
    """Where the receiver stands: how much next, and not before when (`due`, in seconds).

    `steps` is how many letters back the next step goes where the other end has another history:
    twice as many each time, so that even a long way is short.
    """

    pace: Pace
    due: float
    most_bytes: int = _FIRST_BYTES
    steps: int = 1
    failures: int = 0
    trouble: Failure | None = None

    def wait(self, now: float) -> float:
        """Give the seconds until it is worth asking."""
        return max(0.0, self.due - now)

    def after_page(self, now: float, *, more: bool) -> Fetching:
        """Go on at once where more follows, with more at a time; otherwise ask again later."""
        most = min(self.most_bytes * 2, MOST_PAGE_BYTES) if more else self.most_bytes
        due = now if more else now + self.pace.fetch
        return replace(self, due=due, most_bytes=most, steps=1, failures=0, trouble=None)

    def after_step_back(self, now: float) -> Fetching:
        """Ask at once from further back."""
        return replace(self, due=now, steps=self.steps * 2, failures=0, trouble=None)

    def after_failure(self, failure: Failure, now: float, chance: Random) -> Fetching:
        """Wait longer each time, up to the usual pause; ask for less where the line broke."""
        ceiling = min(self.pace.cap, self.pace.base * 2 ** min(self.failures, 30))
        pause = chance.uniform(0.0, ceiling)
        if failure.retry_after is not None:
            pause += min(failure.retry_after, self.pace.longest)
        most = self.most_bytes
        if failure.kind is LineKind.SLOW:
            most = max(LEAST_PAGE_BYTES, most // 2)
        return replace(
            self,
            due=now + pause,
            most_bytes=most,
            failures=self.failures + 1,
            trouble=failure,
        )

    def woken(self, cause: Wake, now: float) -> Fetching:
        """Ask at once when the line is back or somebody wants it; never against being told to wait.

        New entries of our own bring nothing from there.
        """
        is_asked_to_wait = self.trouble is not None and self.trouble.retry_after is not None
        if cause is Wake.NEW_ENTRY or is_asked_to_wait:
            return self
        return replace(self, due=min(self.due, now))


def begin(pace: Pace, now: float, chance: Random) -> Fetching:
    """Start somewhere in the first seconds, so that a region's shops do not ask together."""
    return Fetching(pace, now + chance.uniform(0.0, pace.spread))
