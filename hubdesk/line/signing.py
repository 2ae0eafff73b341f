"""Signing this desk's requests with the key that the gateway knows."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from datetime import UTC, datetime
from threading import Lock
from time import time_ns

from hubdesk.line.keys import DeskKey, KeyPlace, new_key
from hubdesk.line.wire.problems import Problem, ProblemTold
from hubdesk.line.wire.signatures import MOST_NONCE, sign

_ANOTHER_KEY = (Problem.UNKNOWN_KEY, Problem.REVOKED_KEY)


class NotEnrolled(Exception):
    """This desk has no key."""


class Signing:
    """Signs with the newest key, or the one before it where the gateway does not know that yet.

    Any thread may sign. Requests that must not be repeated are numbered: from the time of day on,
    so that a number never comes again after a restart, and on from wherever the gateway says.
    """

    def __init__(
        self, place: KeyPlace, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        """Sign with what lies in `place`; `now` only tells the gateway how this clock stands."""
        self._place = place
        self._now = now
        self._lock = Lock()
        self._keys: tuple[DeskKey, ...] = ()
        self._nonce = 0

    def sign(
        self,
        method: str,
        url: str,
        headers: MutableMapping[str, str],
        body: bytes,
        *,
        numbered: bool,
    ) -> None:
        """Add the signature to a request's headers. Raises NotEnrolled, KnownFault."""
        key = self._key()
        sign(
            *(method, url, headers, body),
            private=key.private,
            created=self._now(),
            nonce=self._next_nonce() if numbered else None,
        )

    def can_try_again(self, told: ProblemTold) -> bool:
        """Learn from a problem; gives whether the same request may succeed when signed anew."""
        with self._lock:
            if told.problem is Problem.REPLAYED and told.nonce is not None:
                self._nonce = max(self._nonce, told.nonce)
                return self._nonce < MOST_NONCE
            if told.problem in _ANOTHER_KEY:
                # Without any left they are read again: somebody may have enrolled meanwhile.
                self._keys = self._keys[:-1]
                return bool(self._keys)
            return False

    def offer(self) -> str:
        """Make the next key, keep it beside the one in use, and give its public half.

        Kept before anybody hears of it: an answer that is lost then loses no key. Until `settle`
        says so, everything is signed with the old one. Raises NotEnrolled, KnownFault.
        """
        in_use, fresh = self._key(), new_key()
        with self._lock:
            self._place.write((in_use, fresh))
            self._keys = (in_use,)
        return fresh.public

    def take_over(self) -> None:
        """Sign with the newest key that is kept: the gateway waits for it."""
        with self._lock:
            self._keys = self._place.read()

    def settle(self) -> None:
        """Forget older keys: the gateway has taken the newest for the only one."""
        with self._lock:
            if len(self._keys) > 1:
                self._place.write(self._keys[-1:])
                self._keys = self._keys[-1:]

    def _key(self) -> DeskKey:
        with self._lock:
            if not self._keys:
                self._keys = self._place.read()
            if not self._keys:
                raise NotEnrolled
            return self._keys[-1]

    def _next_nonce(self) -> int:
        with self._lock:
            self._nonce = max(self._nonce + 1, time_ns() // 1_000_000)
            return self._nonce
