"""Undo: the last job does not hold; that too is written, nothing is erased."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.record import Work
from hubdesk.desk.bills import refuse_if_final
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import Entry, effective, undone_by
from hubdesk.parcels.facts import BillWritten, Kind
from hubdesk.parcels.refusals import Refused

_LASTING = {Kind.OPENED, Kind.EXPECTED, Kind.BILL_SIGNED, Kind.DAY_CLOSED}


def undo(counter: Counter) -> Verdict:
    """Undo the last job done here.

    Raises Refused: `nothing_to_undo`, or `changed_since` where something later builds on it.
    """
    job = next((job for job in reversed(counter.done) if _can_be_undone(job)), None)
    if job is None:
        raise Refused("nothing_to_undo")
    try:
        verdict = _undo(counter, job)
    except Refused:
        counter.done.remove(job)  # else every later undo would meet the same job again
        raise
    counter.done.pop()  # the undoing itself is not to be undone by pressing the key again
    counter.done.remove(job)
    counter.in_hand = verdict.subject.parcel.id if verdict.subject else None
    return verdict


def _undo(counter: Counter, job: tuple[Entry, ...]) -> Verdict:
    with counter.job() as work:
        for entry in reversed(job):
            _refuse_if_built_upon(work, entry)
            work.undo(entry.id)
        subject = next((parcel for entry in job for parcel in entry.parcels), None)
        known = work.parcels.get(subject) if subject else None
        run = next((entry.run for entry in job if entry.run), None)
        return Verdict(
            VerdictKind.UNDONE,
            shelf=known.parcel.shelf if known else "",
            subject=known,
            run=work.runs.get(run) if run else None,
            why=job[0].kind.value,
            count=sum(len(entry.parcels) for entry in job),
        )


def _can_be_undone(job: tuple[Entry, ...]) -> bool:
    return not any(entry.kind in _LASTING for entry in job)


def _refuse_if_built_upon(work: Work, entry: Entry) -> None:
    if isinstance(entry.facts, BillWritten):
        # Its parcels may have gone on: a bill changes nothing about them.
        refuse_if_final(work, entry.facts)
        return
    if entry.kind is Kind.SHELVES_DRAWN and entry.id != _last_drawing(work):
        raise Refused("changed_since")
    for history in work.journal.of_parcels(entry.parcels).values():
        last = list(effective(kept.entry for kept in history))[-1:]
        if [entry.id] != [kept.id for kept in last]:
            raise Refused("changed_since")
    for known in work.parcels.of_ids(entry.parcels).values():
        if known.parcel.status.is_closed:
            _refuse_if_number_is_taken(work, known)


def _last_drawing(work: Work) -> str:
    drawings = work.journal.of_kinds(Kind.SHELVES_DRAWN)
    undone = undone_by(work.journal.undoings())
    return next((each.id for each in reversed(drawings) if each.id not in undone), "")


def _refuse_if_number_is_taken(work: Work, closed: Addressed) -> None:
    """A carrier may have used the number again: then the earlier parcel stays closed."""
    newest = work.parcels.by_number(closed.parcel.number)[0].parcel
    if newest.id != closed.parcel.id and not newest.status.is_closed:
        raise Refused("changed_since")
