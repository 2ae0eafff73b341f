"""The loading check: each parcel is scanned as it leaves, and who is forgotten is named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk import receiving
from hubdesk.desk.counter import Counter
from hubdesk.desk.rounds import change_plan, is_aboard, known_run, run_to_leave, send_off
from hubdesk.desk.staying import Stays, why_it_stays
from hubdesk.desk.stops import house_of
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import effective
from hubdesk.parcels.facts import Loaded, PlanChange, PlanChanged
from hubdesk.parcels.labels import Meaning
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source

# A scanner may read one label twice; whoever means yes scans it again a moment later.
_MEANT = timedelta(seconds=2)


class Leaving(StrEnum):
    """What is to be done about parcels that were not scanned as they went out."""

    ASK = "ask"
    WITHOUT_THEM = "without_them"
    THEY_ARE_IN = "they_are_in"


@dataclass(frozen=True, slots=True)
class Load:
    """How far the loading of a run is; both lists in the order of travel."""

    run: Run
    loaded: tuple[Addressed, ...]
    missing: tuple[Addressed, ...]


def begin(counter: Counter, run_id: str) -> Load:
    """Begin to load a run. Raises Refused: `run_unknown`, `not_planned`."""
    load = look(counter, run_id)
    if load.run.status is not RunStatus.PLANNED:
        raise Refused("not_planned", code=load.run.code)
    counter.run_in_hand = run_id
    counter.begin_loading(run_id)
    return load


def look(counter: Counter, run_id: str) -> Load:
    """Look at how far the loading of a run is. Raises Refused `run_unknown`."""
    with counter.view() as view:
        run = known_run(view, run_id)
        aboard = _loaded(view, run)
        known = view.parcels.of_ids(run.parcels)
    inside = [known[parcel] for parcel in run.parcels if parcel in aboard and parcel in known]
    missing = [known[parcel] for parcel in run.parcels if parcel in known and parcel not in aboard]
    return Load(run, tuple(inside), tuple(missing))


def _loaded(view: View, run: Run) -> set[str]:
    """Give what was scanned into a run and was not taken off it since."""
    aboard = set[str]()
    for entry in effective(kept.entry for kept in view.journal.of_run(run.id)):
        match entry.facts:
            case Loaded():
                aboard.update(entry.parcels)
            case PlanChanged(stops=stops):
                aboard &= {parcel for stop in stops for parcel in stop}
    return aboard


def scanned(counter: Counter, meaning: Meaning, scan: Scan) -> Verdict | None:
    """Say whether a parcel goes with the run that is being loaded; None where none is.

    A parcel that the shop had not received is received, and stays. The same parcel scanned once
    more answers a question about it with yes.
    """
    run_id = counter.loading
    if run_id is None:
        return None
    with counter.job() as work:
        run = work.runs.get(run_id)
        if run is None or run.status is not RunStatus.PLANNED:
            counter.end_loading()
            return None
        subject = _meant(work, run, meaning)
        if subject is not None and subject.parcel.status.is_here:
            answer = _says_yes(counter, subject)
            return _in_hand(
                counter, _judged(counter, work, run, subject, scan.source, is_sure=answer)
            )
    verdict = receiving.receive(counter, meaning, scan)
    if verdict.kind is VerdictKind.TAKEN:
        return replace(verdict, kind=VerdictKind.NOT_TO_LEAVE, why=Stays.NOT_HERE.value)
    return verdict


def _meant(work: Work, run: Run, meaning: Meaning) -> Addressed | None:
    """Find the parcel that a label means: one of this run first, then one that is not closed."""
    found = [
        subject
        for candidate in meaning.candidates
        for subject in work.parcels.by_number(candidate.number)
    ]
    found.sort(key=lambda each: (each.parcel.run != run.id, each.parcel.status.is_closed))
    return found[0] if found else None


def _says_yes(counter: Counter, subject: Addressed) -> bool:
    asked = counter.asked
    return (
        asked is not None and asked[0] == subject.parcel.id and counter.now() - asked[1] >= _MEANT
    )


def _in_hand(counter: Counter, verdict: Verdict) -> Verdict:
    """Remember what the card is about, and what it asks and since when."""
    parcel = verdict.subject.parcel.id if verdict.subject else None
    counter.in_hand = parcel
    if not verdict.question or parcel is None:
        counter.asked = None
    elif counter.asked is None or counter.asked[0] != parcel:
        counter.asked = (parcel, counter.now())
    if verdict.run is not None and counter.loading is not None:
        counter.begin_loading(counter.loading)
    return verdict


def _judged(
    counter: Counter, work: Work, run: Run, subject: Addressed, how: Source, *, is_sure: bool
) -> Verdict:
    parcel, why = subject.parcel, why_it_stays(counter, work, subject)
    verdict = _counted(work, run, subject, VerdictKind.NOT_TO_LEAVE)
    if why is not None and not (why is Stays.ADULT and (is_sure or _is_in(work, run, subject))):
        return replace(verdict, why=why.value, question=why is Stays.ADULT, shelf=parcel.shelf)
    if parcel.run is not None and parcel.run != run.id:
        other = work.runs.get(parcel.run)
        return replace(verdict, kind=VerdictKind.WRONG_RUN, run=other, shelf=parcel.shelf)
    if parcel.run is None and not is_sure:
        kind = VerdictKind.NOT_ON_RUN
        return replace(verdict, kind=kind, question=True, shelf=parcel.shelf)
    if _is_in(work, run, subject):
        return replace(verdict, kind=VerdictKind.LOADED_AGAIN)
    if parcel.run is None:
        run = change_plan(work, run, PlanChange.PARCELS, stops=_with(work, run, subject))
    work.write(Loaded(how), [parcel.id], run=run.id)
    fresh = work.parcels.get(parcel.id)
    said = Stays.ADULT.value if why is Stays.ADULT else ""
    return replace(_counted(work, run, fresh or subject, VerdictKind.LOADED), why=said)


def _is_in(view: View, run: Run, subject: Addressed) -> bool:
    return subject.parcel.id in _loaded(view, run)


def _counted(view: View, run: Run, subject: Addressed, kind: VerdictKind) -> Verdict:
    """Say how many of a run are loaded, and at which of its stops a parcel goes out."""
    stop = next((n for n, s in enumerate(run.stops, 1) if subject.parcel.id in s), 0)
    inside = len(_loaded(view, run))
    return Verdict(kind, subject=subject, run=run, nth=inside, of=len(run.parcels), stop=stop)


def _with(work: Work, run: Run, subject: Addressed) -> tuple[tuple[str, ...], ...]:
    """Put a parcel to its house's stop, else at the end: who loads the car is about to leave."""
    known = work.parcels.of_ids(run.parcels)
    houses = [[house_of(known[p].recipient) for p in stop if p in known] for stop in run.stops]
    ours, stops = house_of(subject.recipient), list(run.stops)
    at = next((nth for nth, its in enumerate(houses) if ours is not None and ours in its), None)
    if at is None:
        return (*stops, (subject.parcel.id,))
    stops[at] = (*stops[at], subject.parcel.id)
    return tuple(stops)


def depart(counter: Counter, run_id: str, leaving: Leaving = Leaving.ASK) -> Verdict:
    """Let a run leave. What was not scanned is named first, and asked about.

    Raises Refused: `run_unknown`, `not_planned`, `no_person`, `person_gone`, `run_empty`, and
    `must_stay` with the number of a parcel that has to be taken out first.
    """
    with counter.job() as work:
        run = run_to_leave(counter, work, run_id)
        known = {p: s for p, s in work.parcels.of_ids(run.parcels).items() if is_aboard(run, s)}
        inside = _loaded(work, run)
        forgotten = [known[p] for p in run.parcels if p in known and p not in inside]
        if forgotten and leaving is Leaving.ASK:
            return Verdict(
                VerdictKind.FORGOTTEN,
                run=run,
                choices=tuple(forgotten),
                count=len(forgotten),
                nth=len(run.parcels) - len(forgotten),
                of=len(run.parcels),
                question=True,
            )
        going = {p for p in known if leaving is Leaving.THEY_ARE_IN or p in inside}
        _refuse_what_stays(counter, work, [known[p] for p in run.parcels if p in going])
        left = send_off(work, run, going)
    counter.run_in_hand = run_id
    counter.end_loading()
    return Verdict(VerdictKind.RUN_LEFT, run=left, count=len(left.parcels))


def _refuse_what_stays(counter: Counter, view: View, going: list[Addressed]) -> None:
    for subject in going:
        if why_it_stays(counter, view, subject) not in (None, Stays.ADULT):
            raise Refused("must_stay", number=subject.parcel.number)
