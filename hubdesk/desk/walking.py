"""The walk along the shelves: scan everything that is there, and know in a minute what is wrong.

A shelf's tag says where one stands, then its parcels are scanned. Each scan is an entry, so that
the walk goes on after a crash where it was. A parcel on another shelf than the record has is moved
on the record without a word. What was not found is missing only once somebody confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from uuid6 import uuid7

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View, Work
from hubdesk.desk.ageing import is_over
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import drawing, taking_shelf
from hubdesk.parcels.entry import Entry, undone_by
from hubdesk.parcels.facts import Answer, Kind, Seen, Shelved, WalkBegun
from hubdesk.parcels.meanings import Meaning, MeaningKind
from hubdesk.parcels.owncodes import OwnKind
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan

_LONGEST_TEXT = 64
# Undone ones among the newest are few: further back than this nobody looks for a walk.
_LOOK_BACK = 20


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk that is under way; `shelf` is where one stands, empty before the first tag."""

    id: str
    person: str
    begun_at: datetime
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What one scan of a walk came to.

    `is_tag` tells that it was a shelf's tag, `again` that the parcel was scanned on this walk
    before, `moved_from` where the record had it, empty where it was right. `text` is a code that
    is no parcel.
    """

    answer: Answer
    shelf: str
    subject: Addressed | None = None
    number: str = ""
    is_tag: bool = False
    again: bool = False
    moved_from: str = ""
    text: str = ""


def start(counter: Counter) -> Walk:
    """Begin a walk. Raises Refused `walk_open` where one is under way."""
    with counter.job() as work:
        if _current(work) is not None:
            raise Refused("walk_open")
        walk = str(uuid7())
        entry = work.write(WalkBegun(walk))
    return Walk(walk, entry.person, entry.happened_at)


def current(counter: Counter) -> Walk | None:
    """Give the walk that is under way, also after a crash; None where there is none."""
    with counter.view() as view:
        return _current(view)


def take(counter: Counter, scan: Scan) -> Step:
    """Take one scan of the walk that is under way: a shelf's tag, or something that lies there.

    Raises Refused: `nothing_to_walk`, `shelf_unknown`, `shelf_closed`.
    """
    meaning = counter.reader.read(scan.text, scan.symbology)
    with counter.job() as work:
        walk = going(work)
        if meaning.own is not None and meaning.own.kind is OwnKind.SHELF:
            shelf = taking_shelf(drawing(work, counter.shop), meaning.own.body).name
            work.write(Seen(shelf, walk.id, how=scan.source))
            return Step(Answer.HERE, shelf, is_tag=True)
        known = _known(work, meaning)
        number = known.parcel.number if known else meaning.number
        if known is None and (meaning.kind is not MeaningKind.PARCEL or not number):
            return Step(Answer.UNKNOWN, walk.shelf, text=scan.text)
        return _see(counter, work, walk, (known, meaning, scan))


def _see(
    counter: Counter, work: Work, walk: Walk, seen: tuple[Addressed | None, Meaning, Scan]
) -> Step:
    """Write what was seen, and that it lies elsewhere than the record had it."""
    known, meaning, scan = seen
    answer = _answer(counter, work, known, meaning)
    best = meaning.best
    number = (known.parcel.number if known else meaning.number)[:_LONGEST_TEXT]
    carrier = known.parcel.carrier if known else best.carrier if best else ""
    again = _was_seen(work, walk, known, number)
    moved_from = _moved(work, walk, known)
    if not again or moved_from:
        facts = Seen(walk.shelf, walk.id, answer, carrier, number, scan.source)
        work.write(facts, [known.parcel.id] if known else [])
    subject = work.parcels.get(known.parcel.id) if known else None
    return Step(answer, walk.shelf, subject, number, again=again, moved_from=moved_from)


def _moved(work: Work, walk: Walk, known: Addressed | None) -> str:
    """Note a parcel on the shelf where it lies; give where the record had it before."""
    if known is None or not known.parcel.status.is_here or not walk.shelf:
        return ""
    before = known.parcel.shelf
    if before == walk.shelf:
        return ""
    work.write(Shelved(walk.shelf), [known.parcel.id])
    return before


def _answer(counter: Counter, work: Work, known: Addressed | None, meaning: Meaning) -> Answer:
    if known is None:
        postcode = meaning.best.postcode if meaning.best else ""
        ours = counter.shop.delivers_to(postcode)
        return Answer.UNKNOWN if ours else Answer.OTHER_SHOP
    parcel = known.parcel
    if parcel.shop not in ("", counter.shop.name):
        return Answer.OTHER_SHOP
    if not parcel.status.is_here:
        return _not_here(parcel)
    return Answer.AGED if is_over(counter, parcel, work.now) else Answer.HERE


def _not_here(parcel: Parcel) -> Answer:
    """Say what a parcel is that lies here although the record does not have it here.

    One that was never scanned in, or was given up as missing, is unknown to the shelves; one that
    is out, delivered or handed back was closed too early.
    """
    never_in = (Status.EXPECTED, Status.MISSING)
    return Answer.UNKNOWN if parcel.status in never_in else Answer.CLOSED


def _known(view: View, meaning: Meaning) -> Addressed | None:
    """Find the parcel of a label: one that is here before others, closed ones last."""
    numbers = [candidate.number for candidate in meaning.candidates] or [meaning.number]
    found = [each for number in numbers if number for each in view.parcels.by_number(number)]
    return min(
        found,
        key=lambda a: (not a.parcel.status.is_here, a.parcel.status.is_closed),
        default=None,
    )


def going(view: View) -> Walk:
    """Give the walk that is under way. Raises Refused `nothing_to_walk`."""
    walk = _current(view)
    if walk is None:
        raise Refused("nothing_to_walk")
    return walk


def _current(view: View) -> Walk | None:
    """Find the walk that was begun last and neither ended nor undone."""
    begun = last_begun(view)
    if begun is None:
        return None
    ended = view.journal.holding(Kind.WALK_ENDED, begun.begun_at)
    return None if any(walk_of(entry) == begun.id for entry in ended) else begun


def last_begun(view: View) -> Walk | None:
    """Give the walk that was begun last and not undone, ended or not."""
    for entry in view.journal.newest_of(Kind.WALK_BEGUN, _LOOK_BACK):
        if isinstance(entry.facts, WalkBegun) and view.journal.holds(entry.id):
            return Walk(entry.facts.walk, entry.person, entry.happened_at, _shelf(view, entry))
    return None


def _shelf(view: View, begun: Entry) -> str:
    """Give the shelf of the last thing that was seen on a walk."""
    for entry in view.journal.newest_of(Kind.SEEN, _LOOK_BACK):
        is_of_walk = isinstance(entry.facts, Seen) and walk_of(entry) == walk_of(begun)
        if is_of_walk and view.journal.holds(entry.id):
            return shelf_of(entry)
    return ""


def shelf_of(entry: Entry) -> str:
    """Give the shelf on which something was seen."""
    return entry.facts.shelf if isinstance(entry.facts, Seen) else ""


def walk_of(entry: Entry) -> str:
    """Give the id of the walk that an entry is about."""
    return str(getattr(entry.facts, "walk", ""))


def _was_seen(view: View, walk: Walk, known: Addressed | None, number: str) -> bool:
    if known is not None:
        entries = [kept.entry for kept in view.journal.of_parcel(known.parcel.id)]
        undone = undone_by(entries)
        return any(
            entry.kind is Kind.SEEN and walk_of(entry) == walk.id and entry.id not in undone
            for entry in entries
        )
    return any(
        isinstance(entry.facts, Seen) and entry.facts.number == number
        for entry in seen_on(view, walk)
        if not entry.parcels
    )


def seen_on(view: View, walk: Walk) -> list[Entry]:
    """List what was seen on a walk and holds, in order."""
    found = view.journal.of_kinds(Kind.SEEN, Kind.UNDONE, since=walk.begun_at)
    undone = undone_by(found)
    return [
        entry
        for entry in found
        if entry.kind is Kind.SEEN and walk_of(entry) == walk.id and entry.id not in undone
    ]
