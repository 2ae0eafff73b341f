"""The one door for every scan: what it means here and now, whatever page is open."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.database.record import View
from hubdesk.desk import receiving, rounds, undoing
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.facts import Shelved
from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import Candidate, Meaning, MeaningKind, Why
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.plaintext import bare
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source

_CODES_THAT_ARE_NOT_NUMBERS = {
    MeaningKind.PRODUCT: VerdictKind.PRODUCT_CODE,
    MeaningKind.ROUTING: VerdictKind.NOT_THE_LABEL,
    MeaningKind.POSTCODE: VerdictKind.NOT_THE_LABEL,
}
_SHORTEST_TAIL = 4
_MOST_CHOICES = 8
_TO_COME = (Status.EXPECTED, Status.MISSING)
_MAY_BE_ON_A_NOTICE = {
    Why.NO_KNOWN_SHAPE,
    Why.ONLY_WITH_NOTICE,
    Why.SYMBOLOGY_NOT_TRUSTED,
    Why.LOOKS_LIKE_PRODUCT,
}


def take(counter: Counter, scan: Scan) -> Verdict:
    """Do the one right thing for a scan, from whatever eye or ear, on whatever page.

    Raises Refused where the shop's rule says no, KnownFault where the disk fails.
    """
    meaning = counter.reader.read(scan.text, scan.symbology)
    if meaning.own is not None:
        return _take_own(counter, meaning.own)
    if meaning.why in _MAY_BE_ON_A_NOTICE:
        announced = _announced(counter, meaning)
        if len(announced) > 1:
            return Verdict(VerdictKind.CHOOSE, text=meaning.text, choices=tuple(announced))
        meaning = _as_label(announced[0].parcel) if announced else meaning
    if meaning.kind is MeaningKind.PARCEL:
        return receiving.receive(counter, meaning, scan)
    if scan.source is not Source.CAMERA:
        # The next code is not about the parcel before; a camera sees other codes by the way.
        counter.in_hand = None
    kind = _CODES_THAT_ARE_NOT_NUMBERS.get(meaning.kind, VerdictKind.UNKNOWN_CODE)
    return Verdict(kind, text=meaning.text, why=meaning.why.value)


def _announced(counter: Counter, meaning: Meaning) -> list[Addressed]:
    """Find whose a number of no known shape is: a notice is believed, and two couriers may use it.

    Of parcels that are closed only the newest counts.
    """
    with counter.view() as view:
        known = view.parcels.by_number(meaning.number) if meaning.number else []
    still_open = [each for each in known if not each.parcel.status.is_closed]
    return still_open or known[:1]


def _as_label(parcel: Parcel) -> Meaning:
    """Say what a readable label of a known parcel would have said."""
    candidate = Candidate(
        parcel.carrier, parcel.carrier, parcel.number, parcel.service, "", checked=True, strength=0
    )
    return Meaning(
        parcel.number, MeaningKind.PARCEL, Why.CHECK_DIGIT_FITS, parcel.number, (candidate,)
    )


def _take_own(counter: Counter, own: OwnCode) -> Verdict:
    match own.kind:
        case OwnKind.SHELF:
            return move(counter, own.body)
        case OwnKind.RUN:
            return rounds.show(counter, own.run_code)
        case OwnKind.OUTCOME if own.outcome is not None:
            return rounds.finish_stop(counter, own.outcome)
        case OwnKind.CLERK:
            return change_clerk(counter, own.body)
        case OwnKind.COMMAND:
            return _obey(counter, Command(own.body))
    raise Refused("own_code_unknown")


def _obey(counter: Counter, command: Command) -> Verdict:
    if command is Command.UNDO:
        return undoing.undo(counter)
    if counter.in_hand is None:
        raise Refused("no_parcel_in_hand")
    if command is Command.DAMAGED:
        return receiving.damaged(counter, counter.in_hand)
    return receiving.refuse(counter, counter.in_hand)


def move(counter: Counter, shelf: str) -> Verdict:
    """Move the parcel in hand to a shelf. Raises Refused: `no_parcel_in_hand`, `not_here`,
    `shelf_unknown`.
    """
    if shelf not in (*counter.shop.shelves, counter.shop.aside_shelf):
        raise Refused("shelf_unknown", shelf=shelf)
    if counter.in_hand is None:
        raise Refused("no_parcel_in_hand")
    with counter.job() as work:
        known = work.parcels.get(counter.in_hand)
        if known is None or not known.parcel.status.is_here:
            raise Refused("not_here")
        work.write(Shelved(shelf), [known.parcel.id])
        return Verdict(VerdictKind.MOVED, shelf=shelf, subject=work.parcels.get(known.parcel.id))


def badge_body(person: str) -> str:
    """Give what a person's badge carries: the name in capitals, without accents and spaces."""
    return fold(person).replace(" ", "").upper()[:16]


def change_clerk(counter: Counter, name: str) -> Verdict:
    """Let somebody else stand at the counter. Raises Refused `clerk_unknown`."""
    known = {badge_body(person): person for person in counter.shop.people}
    person = known.get(badge_body(name))
    if person is None:
        raise Refused("clerk_unknown", name=name)
    counter.clerk = person
    return Verdict(VerdictKind.CLERK, by=person)


def typed(counter: Counter, text: str) -> Verdict:
    """Take what somebody typed: a whole number, its last characters, a name or a street.

    Where a name or a street fits, or several numbers end like this, the answer is CHOOSE with the
    choices, those to come first. Raises Refused `nothing_found`.
    """
    scan = Scan(text, None, Source.TYPED, counter.now())
    meaning = counter.reader.read(text)
    if meaning.kind in (MeaningKind.OWN, MeaningKind.PARCEL):
        return take(counter, scan)
    number = bare(text)
    with counter.view() as view:
        whole = view.parcels.by_number(number) if number else []
        fitting = [] if whole else _fitting(view, number, text)
    if whole:
        return take(counter, scan)
    is_tail = len(number) >= _SHORTEST_TAIL
    if len(fitting) == 1 and is_tail and fitting[0].parcel.number.endswith(number):
        return choose(counter, fitting[0].parcel.id)
    if fitting:
        # Whoever types a name may only want to know: looking up is not receiving.
        return Verdict(VerdictKind.CHOOSE, text=text, choices=tuple(fitting[:_MOST_CHOICES]))
    if meaning.why is Why.NO_KNOWN_SHAPE:
        raise Refused("nothing_found", text=text)
    return take(counter, scan)


def _fitting(view: View, number: str, text: str) -> list[Addressed]:
    """Find what was typed: by the number's end, with whoever has these figures as house number."""
    here = (Status.ON_SHELF, Status.ASIDE, Status.OUT)
    found = [a for a in view.parcels.find(text) if not a.parcel.status.is_closed]
    found.sort(key=lambda a: a.parcel.status not in _TO_COME)
    if len(number) < _SHORTEST_TAIL:
        return found
    tails = view.parcels.by_tail(number, _TO_COME) or view.parcels.by_tail(number, here)
    if not tails:
        return found
    ends = {a.parcel.id for a in tails}
    return tails + [a for a in found if _has_house(a, text) and a.parcel.id not in ends]


def _has_house(addressed: Addressed, text: str) -> bool:
    person = addressed.recipient
    waits = addressed.parcel.status in _TO_COME
    return waits and person is not None and fold(text) in fold(person.street).split()


def choose(counter: Counter, parcel_id: str) -> Verdict:
    """Take one of the choices as if its label had been read. Raises Refused `not_here`."""
    with counter.view() as view:
        known = view.parcels.get(parcel_id)
    if known is None:
        raise Refused("not_here")
    scan = Scan(known.parcel.number, None, Source.TYPED, counter.now())
    return receiving.receive(counter, _as_label(known.parcel), scan)
