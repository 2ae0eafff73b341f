"""The backup: is there one, how old is it, where does it lie?"""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.doctor.findings import Finding
from hubdesk.doctor.premises import Premises


def look(_premises: Premises) -> Iterator[Finding]:
    """Look."""
    yield from ()
