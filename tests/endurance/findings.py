"""What is wrong with a shop's record after it was opened again, if anything is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from hubdesk.database.work import View
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source
from tests.endurance.clerk import PARCELS_OF_A_LOAD, open_record


@dataclass(frozen=True, slots=True)
class Findings:
    """How many confirmed entries are lost, jobs are there by half, and so on. All 0 is sound."""

    lost: int = 0
    half: int = 0
    flaws: int = 0
    differences: int = 0
    unopenable: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return self == Findings()


def inspect(folder: Path, confirmed: Collection[str], key: bytes | None = None) -> Findings:
    """Open the record, receive one parcel more, and compare everything with what was confirmed."""
    try:
        with open_record(folder, key=key) as record:
            with record.work("Rosa") as work:
                more = work.write(
                    Received("ups", f"1Z{len(confirmed):016d}", "A1", Source.TYPED),
                    [f"after the cut {work.journal.last_position()}"],
                )
            with record.view() as view:
                return findings_in(view, {*confirmed, more.id})
    except KnownFault:
        return Findings(unopenable=1, lost=len(confirmed))


def findings_in(view: View, confirmed: Collection[str]) -> Findings:
    """Compare a whole record with what was confirmed."""
    there = set()
    loads: Counter[str] = Counter()
    for kept in view.journal.every():
        there.add(kept.entry.id)
        if isinstance(kept.entry.facts, Expected):
            loads[kept.entry.facts.load] += 1
    return Findings(
        lost=sum(1 for entry in confirmed if entry not in there),
        half=sum(1 for parcels in loads.values() if parcels != PARCELS_OF_A_LOAD),
        flaws=len(list(view.proof.flaws())),
        differences=len(list(view.state.differences())),
    )
