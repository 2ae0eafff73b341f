"""Printers: does the PC know one, and does any of them want something?"""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises


def look(premises: Premises) -> Iterator[Finding]:
    """Ask the system for its printers and what ails each."""
    there = premises.printers()
    if not there:
        yield Finding(Area.PRINTERS, State.LOOK, Advice.PRINTERS_NONE)
    for name, why in there:
        if why:
            facts = {"printer": name, "reason": why}
            yield Finding(Area.PRINTERS, State.LOOK, Advice.PRINTER_AILS, facts)
    well = sum(not why for _, why in there)
    if well:
        yield Finding(Area.PRINTERS, State.OK, Advice.PRINTERS_WELL, {"count": well})
