"""What a scan means while the shelves are open: a step of the walk, or a parcel put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.database.parcels import Addressed
from hubdesk.desk import shelving, walking, walkreport
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import Clearing
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.desk.walking import Step
from hubdesk.desk.walkreport import WalkReport
from hubdesk.parcels.facts import Answer
from hubdesk.parcels.meanings import Meaning
from hubdesk.parcels.owncodes import OwnKind
from hubdesk.parcels.scan import Scan
from hubdesk.parcels.shelf import Placement


def walked(counter: Counter, scan: Scan) -> Verdict | None:
    """Take a scan of the walk under way; None for a badge or a card, which mean what they do.

    Raises Refused as `walking.take` does.
    """
    own = counter.reader.read(scan.text, scan.symbology).own
    if own is not None and own.kind is not OwnKind.SHELF:
        return None
    return _answered(counter, walking.take(counter, scan))


def found_again(counter: Counter, scan: Scan, report: WalkReport) -> Verdict | None:
    """Take a parcel that the walk which has ended missed; None for anything else."""
    missed = _among(counter, scan, report.missing)
    if missed is None:
        return None
    known = walkreport.found_again(counter, missed.parcel.id, scan.source)
    parcel = known.parcel
    return _answered(counter, Step(Answer.HERE, parcel.shelf, known, parcel.number))


def cleared(counter: Counter, scan: Scan, to_clear: Sequence[Clearing]) -> Verdict | None:
    """Put a parcel from a closed shelf where it goes, or where a tag was scanned just before.

    None for anything that does not lie on such a shelf.
    """
    known = _among(counter, scan, [clearing.subject for clearing in to_clear])
    return None if known is None else put_away(counter, known, counter.release_shelf())


def put_away(counter: Counter, subject: Addressed, shelf: str = "") -> Verdict:
    """Move a parcel off a closed shelf, to a shelf that is named or else to the proposed one.

    Raises Refused as `shelving.put` and `shelving.clear_next` do.
    """
    parcel = subject.parcel.id
    if shelf:
        placement = shelving.put(counter, parcel, shelf)
    else:
        placement = shelving.clear_next(counter, parcel)
    counter.in_hand = parcel
    return _moved(subject, placement)


def set_aside(counter: Counter, subject: Addressed) -> Verdict:
    """Put what is another shop's onto the shelf to look into. Raises Refused as `put` does."""
    with counter.view() as view:
        aside = shelving.aside_shelf(view, counter.shop)
    return _moved(subject, shelving.put(counter, subject.parcel.id, aside))


def _moved(subject: Addressed, placement: Placement) -> Verdict:
    shelf = placement.shelf
    return Verdict(VerdictKind.MOVED, shelf=shelf, subject=subject, placement=placement)


def _answered(counter: Counter, step: Step) -> Verdict:
    # A card such as "damaged" is about the parcel that was scanned last, on the walk as well.
    counter.in_hand = step.subject.parcel.id if step.subject else None
    return Verdict(VerdictKind.WALKED, shelf=step.shelf, subject=step.subject, step=step)


def _among(counter: Counter, scan: Scan, parcels: Sequence[Addressed]) -> Addressed | None:
    numbers = _numbers(counter.reader.read(scan.text, scan.symbology))
    return next((each for each in parcels if each.parcel.number in numbers), None)


def _numbers(meaning: Meaning) -> set[str]:
    return {meaning.number, *(candidate.number for candidate in meaning.candidates)} - {""}
