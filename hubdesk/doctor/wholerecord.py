"""The whole record, page by page and entry by entry: what takes minutes in a shop of many years."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises

_SECONDS = 240.0


def look(premises: Premises) -> Iterator[Finding]:
    """Check every page and every index, then the chain of entries from the first to the last."""
    if isinstance(premises.record, Path) and not premises.record.exists():
        return
    with premises.seen() as seen:
        faults = seen.page_faults(whole=True, seconds=_SECONDS)
        if faults is None:
            facts = {"seconds": round(_SECONDS)}
            yield Finding(Area.WHOLE_RECORD, State.LOOK, Advice.RECORD_UNFINISHED, facts)
            return
        if faults:
            facts = {"count": faults}
            yield Finding(Area.WHOLE_RECORD, State.BAD, Advice.RECORD_SPOILT, facts)
            return
        if seen.is_older:
            return
        flaws = seen.journal_flaws()
        if flaws:
            facts = {"count": flaws}
            yield Finding(Area.WHOLE_RECORD, State.BAD, Advice.JOURNAL_FLAWED, facts)
        else:
            facts = {"entries": seen.entries()}
            yield Finding(Area.WHOLE_RECORD, State.OK, Advice.RECORD_WHOLE, facts)
