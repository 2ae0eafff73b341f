"""Who looks at the record right now, so that its file can be exchanged while nobody does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from hubdesk.parcels.refusals import Refused

_PATIENCE = 10.0  # seconds; views are short


class Looking:
    """Any number look at once; `nobody` waits for them to end and lets no new one begin."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._changed = Condition()
        self._count = 0
        self._is_shut = False

    @contextmanager
    def look(self) -> Iterator[None]:
        """Look; waits while the file is being exchanged."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_shut)
            self._count += 1
        try:
            yield
        finally:
            with self._changed:
                self._count -= 1
                self._changed.notify_all()

    @contextmanager
    def nobody(self) -> Iterator[None]:
        """Be alone. Raises Refused `record_in_use` where somebody looks for too long."""
        with self._changed:
            # Whoever looks twice at once is let in until all have ended.
            if not self._changed.wait_for(lambda: self._count == 0, _PATIENCE):
                raise Refused("record_in_use")
            self._is_shut = True
        try:
            yield
        finally:
            with self._changed:
                self._is_shut = False
                self._changed.notify_all()
