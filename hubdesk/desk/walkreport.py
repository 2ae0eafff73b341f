"""What a walk along the shelves came to, and working off its lists."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.walking import Walk, going, last_begun, seen_on, shelf_of, walk_of
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import Answer, Kind, NotFound, Seen, WalkEnded
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source


@dataclass(frozen=True, slots=True)
class Found:
    """Something that was scanned on a walk: what it is, and where it lay."""

    answer: Answer
    shelf: str
    number: str
    carrier: str
    subject: Addressed | None


@dataclass(frozen=True, slots=True)
class WalkReport:
    """What a walk came to: six answers, each a list to work off.

    `missing` are the parcels that the record has on the walked shelves and nobody scanned;
    `not_walked` the shelves with parcels that were not visited. Here are all that are where they
    belong, aged ones too; `aged` lists those again.
    """

    walk: Walk
    here: tuple[Found, ...]
    missing: tuple[Addressed, ...]
    closed: tuple[Found, ...]
    unknown: tuple[Found, ...]
    aged: tuple[Found, ...]
    other_shop: tuple[Found, ...]
    walked: tuple[str, ...]
    not_walked: tuple[str, ...]
    scans: int
    is_ended: bool = False

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to work off."""
        found = (self.missing, self.closed, self.unknown, self.aged, self.other_shop)
        return not any(found)


def finish(counter: Counter) -> WalkReport:
    """End the walk; its report says what to work off. Raises Refused `nothing_to_walk`."""
    with counter.job() as work:
        report = _report(work, going(work))
        work.write(
            WalkEnded(
                report.walk.id,
                report.walked,
                here=len(report.here),
                missing=len(report.missing),
                closed=len(report.closed),
                unknown=len(report.unknown),
                aged=len(report.aged),
                other_shop=len(report.other_shop),
            )
        )
        return _report(work, report.walk)


def report(counter: Counter) -> WalkReport | None:
    """Look at the walk under way, or at the last one: its lists shrink as they are worked off."""
    with counter.view() as view:
        begun = last_begun(view)
        return None if begun is None else _report(view, begun)


def confirm_missing(counter: Counter, parcel_ids: tuple[str, ...]) -> tuple[Addressed, ...]:
    """Confirm that parcels are gone: from now on they are missing, until one turns up.

    Raises Refused `not_here` where one is not in the shop by the record.
    """
    with counter.job() as work:
        known = work.parcels.of_ids(parcel_ids)
        if not parcel_ids or any(
            p not in known or not known[p].parcel.status.is_here for p in parcel_ids
        ):
            raise Refused("not_here")
        begun = last_begun(work)
        work.write(NotFound(begun.id if begun else ""), parcel_ids)
        fresh = work.parcels.of_ids(parcel_ids)
        return tuple(fresh[parcel] for parcel in parcel_ids)


def found_again(counter: Counter, parcel_id: str, source: Source) -> Addressed:
    """Note that what the last walk missed was found after all, where the record has it.

    Raises Refused: `nothing_to_walk` where nobody has walked yet, `not_here`.
    """
    with counter.job() as work:
        begun, known = last_begun(work), work.parcels.get(parcel_id)
        if begun is None:
            raise Refused("nothing_to_walk")
        if known is None or not known.parcel.status.is_here:
            raise Refused("not_here")
        parcel = known.parcel
        facts = Seen(parcel.shelf, begun.id, Answer.HERE, parcel.carrier, parcel.number, how=source)
        work.write(facts, [parcel_id])
        return known


def _report(view: View, walk: Walk) -> WalkReport:
    seen = seen_on(view, walk)
    known = view.parcels.of_ids({parcel for entry in seen for parcel in entry.parcels})
    found = _found(view, seen, known)
    walked = tuple(dict.fromkeys(shelf_of(entry) for entry in seen if shelf_of(entry)))
    filled = view.parcels.on_shelves()
    ids = view.shelves.contents(*(walked or filled))
    missed = [parcel for parcel in ids if parcel not in known]
    lines = view.parcels.of_ids(missed)
    ended = view.journal.holding(Kind.WALK_ENDED, walk.begun_at)

    def told(*answers: Answer) -> tuple[Found, ...]:
        return tuple(each for each in found if each.answer in answers)

    return WalkReport(
        walk,
        here=told(Answer.HERE, Answer.AGED),
        missing=tuple(lines[parcel] for parcel in missed),
        closed=tuple(f for f in told(Answer.CLOSED) if not _is_settled(f)),
        unknown=tuple(f for f in told(Answer.UNKNOWN) if not _is_settled(f)),
        aged=tuple(f for f in told(Answer.AGED) if f.subject and f.subject.parcel.status.is_here),
        other_shop=told(Answer.OTHER_SHOP),
        walked=walked,
        not_walked=tuple(sorted(set(filled) - set(walked))) if walked else (),
        scans=sum(1 for entry in seen if _number_of(entry)),
        is_ended=any(walk_of(entry) == walk.id for entry in ended),
    )


def _is_settled(found: Found) -> bool:
    """Whether somebody has taken in meanwhile what the record did not have here."""
    return found.subject is not None and found.subject.parcel.status.is_here


def _found(view: View, seen: list[Entry], known: dict[str, Addressed]) -> list[Found]:
    """Give each thing once, as it was seen last, with what is known of it by now."""
    found: dict[str, Found] = {}
    for entry in seen:
        facts = entry.facts
        if isinstance(facts, Seen) and facts.number:
            of_number = [] if entry.parcels else view.parcels.by_number(facts.number)
            subject = known.get(entry.parcels[0]) if entry.parcels else next(iter(of_number), None)
            key = entry.parcels[0] if entry.parcels else facts.number
            found[key] = Found(facts.answer, facts.shelf, facts.number, facts.carrier, subject)
    return list(found.values())


def _number_of(entry: Entry) -> str:
    return entry.facts.number if isinstance(entry.facts, Seen) else ""
