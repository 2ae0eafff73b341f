"""How often somebody may come: a bucket of turns that fills steadily, one for each name."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

# Names are forgotten beyond this: who comes back after so many others finds a full bucket.
_MOST_NAMES = 50_000


@dataclass(slots=True)
class _Bucket:
    turns: float
    at: float


class Rates:
    """Gives each name `burst` turns at once and `per_second` more, by this process's own count."""

    def __init__(
        self, per_second: float, burst: int, seconds: Callable[[], float] = monotonic
    ) -> None:
        """Count with `seconds`, a clock that only runs forward."""
        self._per_second = per_second
        self._burst = burst
        self._seconds = seconds
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = Lock()

    def wait(self, name: str) -> float:
        """Take a turn; gives the seconds until there is one, 0 where it was taken."""
        now = self._seconds()
        with self._lock:
            bucket = self._buckets.setdefault(name, _Bucket(self._burst, now))
            self._buckets.move_to_end(name)
            if len(self._buckets) > _MOST_NAMES:
                self._buckets.popitem(last=False)
            filled = bucket.turns + (now - bucket.at) * self._per_second
            bucket.turns, bucket.at = min(self._burst, filled), now
            if bucket.turns < 1:
                return (1 - bucket.turns) / self._per_second
            bucket.turns -= 1
            return 0.0
