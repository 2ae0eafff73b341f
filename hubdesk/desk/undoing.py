"""Undo: the last job does not hold; that too is written, nothing is erased."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk.bills import refuse_if_final
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import Entry, effective, undone_by
from hubdesk.parcels.facts import BillWritten, Kind
from hubdesk.parcels.refusals import Refused

_ALONE = {
    Kind.RECEIVED,
    Kind.SET_ASIDE,
    Kind.GIVEN_BACK,
    Kind.DAMAGED,
    Kind.PHOTOGRAPHED,
    Kind.SHELVED,
    Kind.BACK_ON_SHELF,
    Kind.PIECES_COUNTED,
    Kind.DETAILED,
    Kind.CORRECTED,
}
_LASTING = {Kind.OPENED, Kind.EXPECTED, Kind.BILL_SIGNED, Kind.DAY_CLOSED, Kind.LETTER_READ}


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


def undo_last_of(counter: Counter, parcel_id: str) -> Verdict:
    """Undo the last job about one parcel, whoever did it and wherever in the shop.

    Raises Refused: `nothing_to_undo`, `changed_since`.
    """
    with counter.view() as view:
        job = last_job(counter, view, parcel_id)
    if not job:
        raise Refused("nothing_to_undo")
    verdict = _undo(counter, job)
    counter.done.pop()
    if job in counter.done:
        counter.done.remove(job)
    counter.in_hand = parcel_id
    return verdict


def last_job(counter: Counter, view: View, parcel_id: str) -> tuple[Entry, ...]:
    """Give the entries of a parcel's last job, where it was today and about this parcel alone.

    What a run, a bill or many parcels hang on is put right where that was done.
    """
    history = list(effective(kept.entry for kept in view.journal.of_parcel(parcel_id)))
    if not history:
        return ()
    last = history[-1]
    for done in counter.done:
        if last in done:
            return done if all(_is_alone(counter, entry) for entry in done) else ()
    job = tuple(entry for entry in history if entry.recorded_at == last.recorded_at)
    return job if all(_is_alone(counter, entry) for entry in job) else ()


def _is_alone(counter: Counter, entry: Entry) -> bool:
    is_one = len(entry.parcels) == 1 and entry.run is None
    return is_one and entry.kind in _ALONE and entry.recorded_at >= counter.midnight


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
