"""The shop's record: can it be read, are its pages sound, does its log stay short?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises

_SECONDS = 15.0
_LONG_LOG = 100_000_000  # bytes; it is emptied every few megabytes while nobody keeps it open


def look(premises: Premises) -> Iterator[Finding]:
    """Look through every page quickly. Raises KnownFault where the record cannot be opened."""
    if isinstance(premises.record, Path) and not premises.record.exists():
        yield Finding(Area.RECORD, State.OK, Advice.RECORD_NONE)
        return
    with premises.seen() as seen:
        faults = seen.page_faults(whole=False, seconds=_SECONDS)
        if faults is None:
            facts: dict[str, Fact] = {"seconds": round(_SECONDS)}
            yield Finding(Area.RECORD, State.LOOK, Advice.RECORD_UNFINISHED, facts)
            return
        if faults:
            yield Finding(Area.RECORD, State.BAD, Advice.RECORD_SPOILT, {"count": faults})
            return
        if seen.is_older:
            yield Finding(Area.RECORD, State.OK, Advice.RECORD_OLDER)
            return
        facts = {"entries": seen.entries(), "megabytes": seen.bytes // 1_000_000}
        if seen.log_bytes > _LONG_LOG:
            facts["megabytes"] = seen.log_bytes // 1_000_000
            yield Finding(Area.RECORD, State.LOOK, Advice.LOG_LONG, facts)
        else:
            yield Finding(Area.RECORD, State.OK, Advice.RECORD_WELL, facts)
