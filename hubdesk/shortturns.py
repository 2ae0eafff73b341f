"""Shorter turns between threads, so that a scan does not wait for whoever works beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# Python hands over between threads after 5 ms; a scan needs some twenty turns while one works.
_SHORT_SECONDS, _USUAL_SECONDS = 0.001, sys.getswitchinterval()
_lock = Lock()
_at_work = 0


@contextmanager
def short_turns() -> Iterator[None]:
    """Let other threads have their turn sooner while this one works; any number may at once."""
    global _at_work  # noqa: PLW0603 - how long a turn takes is Python's own, for all threads
    with _lock:
        _at_work += 1
        sys.setswitchinterval(_SHORT_SECONDS)
    try:
        yield
    finally:
        with _lock:
            _at_work -= 1
            if not _at_work:
                sys.setswitchinterval(_USUAL_SECONDS)
