"""How photographs are carried up beside the news: no thread, no clock, no network, no disk in here.

A piece is as large as the line has carried within a few seconds, so that a new entry never waits
longer than that for what is under way.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from random import Random

from hubdesk.line.sending import Failure, LineKind, Pace, Wake
from hubdesk.line.wire.photographs import MOST_PIECE_BYTES

# Three seconds of 20 kbit/s: what a clerk may wait on the thinnest line before it is known.
_FIRST_BYTES, _LEAST_BYTES = 6_000, 1_000
_PIECE_SECONDS = 2.5


@dataclass(frozen=True, slots=True)
class Carrying:
    """Where it stands: how many bytes next, and not before when (`due`, in seconds).

    `is_asked`: somebody wants them to go now, whatever that costs.
    """

    pace: Pace
    due: float
    most_bytes: int = _FIRST_BYTES
    failures: int = 0
    trouble: Failure | None = None
    is_asked: bool = False

    def wait(self, now: float) -> float:
        """Give the seconds until the next piece may go."""
        return max(0.0, self.due - now)

    def is_held_back(self, at: time) -> bool:
        """Tell whether the line is paid by the amount at a time of the shop's day."""
        return self.pace.is_metered and not self.is_asked and not self.pace.is_free(at)

    def after_piece(self, sent: int, took: float, now: float) -> Carrying:
        """Go on at once with as much as the line carries in a few seconds, twice as much at most.

        A short last piece says little about a fast line, but enough about a slow one.
        """
        if not sent:
            return replace(self, due=now, failures=0, trouble=None)
        fits = int(sent * _PIECE_SECONDS / max(took, 0.001))
        most = min(fits, self.most_bytes * 2, MOST_PIECE_BYTES)
        if sent < self.most_bytes and took < _PIECE_SECONDS:
            most = self.most_bytes
        return replace(self, due=now, most_bytes=max(_LEAST_BYTES, most), failures=0, trouble=None)

    def after_failure(self, failure: Failure, now: float, chance: Random) -> Carrying:
        """Wait longer each time; carry less at once where the line broke under it."""
        ceiling = min(self.pace.cap, self.pace.base * 2 ** min(self.failures, 30))
        pause = chance.uniform(0.0, ceiling)
        if failure.retry_after is not None:
            pause += min(failure.retry_after, self.pace.longest)
        broke = failure.kind in (LineKind.SLOW, LineKind.TOO_LARGE)
        return replace(
            self,
            due=now + pause,
            most_bytes=max(_LEAST_BYTES, self.most_bytes // 2) if broke else self.most_bytes,
            failures=self.failures + 1,
            trouble=failure,
        )

    def woken(self, cause: Wake, now: float) -> Carrying:
        """Go on at once when the line is back or somebody asks, but not if told to wait."""
        is_told_to_wait = self.trouble is not None and self.trouble.retry_after is not None
        if cause is Wake.NEW_ENTRY or is_told_to_wait:
            return self
        return replace(self, due=min(self.due, now))

    def asked(self, now: float) -> Carrying:
        """Let all that waits go, also where that is paid for."""
        return replace(self, due=min(self.due, now), is_asked=True)

    def with_nothing_left(self, now: float) -> Carrying:
        """Look again later; from then on nobody has asked for what comes."""
        return replace(self, due=now + self.pace.poll, trouble=None, is_asked=False)


def begin(pace: Pace, now: float) -> Carrying:
    """Start; the news that goes first has spread the shops of a region already."""
    return Carrying(pace, now)
