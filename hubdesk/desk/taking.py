"""The one door for every scan: what it means here and now, whatever page is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hubdesk.database.parcels import Addressed
from hubdesk.desk import (
    ageing,
    deadlabels,
    details,
    loading,
    reappearing,
    receiving,
    refusing,
    returning,
    rounds,
    shelving,
    undoing,
)
from hubdesk.desk.counter import Counter
from hubdesk.desk.deadlabels import Guess
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.labels import Candidate, Meaning, MeaningKind, Why
from hubdesk.parcels.outcomes import Outcome
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind
from hubdesk.parcels.parcel import Parcel, Status, Trait
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.resemblance import Likeness
from hubdesk.parcels.scan import Scan, Source
from hubdesk.parcels.tagnames import tagged

_CODES_THAT_ARE_NOT_NUMBERS = {
    MeaningKind.PRODUCT: VerdictKind.PRODUCT_CODE,
    MeaningKind.ROUTING: VerdictKind.NOT_THE_LABEL,
    MeaningKind.POSTCODE: VerdictKind.NOT_THE_LABEL,
}
_MOST_CHOICES = 8
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
        moved = _moved_to_shelf_in_hand(counter, meaning)
        loaded = moved or loading.scanned(counter, meaning, scan)
        return loaded or receiving.receive(counter, meaning, scan)
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
            return _finish_or_refuse(counter, own.outcome)
        case OwnKind.CLERK:
            return change_clerk(counter, own.body)
        case OwnKind.COMMAND:
            return _obey(counter, Command(own.body))
        case OwnKind.LESSON:
            raise Refused("not_in_a_lesson")
    raise Refused("own_code_unknown")


def _obey(counter: Counter, command: Command) -> Verdict:
    if command is Command.UNDO:
        return undoing.undo(counter)
    if counter.in_hand is None:
        raise Refused("no_parcel_in_hand")
    jobs: dict[Command, Callable[[Counter, str], Verdict]] = {
        Command.DAMAGED: receiving.damaged,
        Command.CANCEL: receiving.refuse,
        Command.TAKE: take_in,
        Command.REFUSE: refusing.ask,
        Command.BOX: details.count_box,
        Command.LARGE: partial(details.add_trait, trait=Trait.LARGE),
        Command.COLD: partial(details.add_trait, trait=Trait.COLD),
    }
    return jobs[command](counter, counter.in_hand)


def take_in(counter: Counter, parcel_id: str) -> Verdict:
    """Take in a parcel that waits for an answer, or that was closed and is here again.

    Raises Refused as `receiving.accept` and `reappearing.take_back` do.
    """
    with counter.view() as view:
        known = view.parcels.get(parcel_id)
    if known is not None and known.parcel.status.is_closed:
        return reappearing.take_back(counter, parcel_id)
    return receiving.accept(counter, parcel_id)


def _must_go_back(counter: Counter) -> bool:
    """Tell whether the parcel in hand lies on a shelf and its days here end today, or are over."""
    with counter.view() as view:
        known = view.parcels.get(counter.in_hand) if counter.in_hand else None
    if known is None or known.parcel.status is not Status.ON_SHELF:
        return False
    return ageing.stage_of(counter, known.parcel, counter.now()) in (Stage.TODAY, Stage.OVER)


def _finish_or_refuse(counter: Counter, outcome: Outcome) -> Verdict:
    """Let an outcome card say why a parcel is refused, where that was asked, or goes back."""
    refused, why = counter.release_refusal(), refusing.why_of(outcome)
    if refused and why is not None:
        return refusing.give_back(counter, refused, why)
    if outcome.reason is not None and _must_go_back(counter):
        return returning.send_back(counter, counter.in_hand or "", outcome.reason)
    return rounds.finish_stop(counter, outcome)


def move(counter: Counter, shelf: str) -> Verdict:
    """Move the parcel in hand to a shelf, by name or tag; without one, wait for the parcel.

    A tag that says where the parcel lies already is about the next one too. Raises Refused:
    `not_here`, `shelf_unknown`, `shelf_closed`.
    """
    with counter.view() as view:
        target = shelving.taking_shelf(shelving.drawing(view, counter.shop), shelf).name
        known = view.parcels.get(counter.in_hand) if counter.in_hand else None
    if known is None or known.parcel.shelf == target:
        counter.in_hand = None
        counter.hold_shelf(target)
        return Verdict(VerdictKind.SHELF_SHOWN, shelf=target)
    return put(counter, known.parcel.id, target)


def put(counter: Counter, parcel_id: str, shelf: str) -> Verdict:
    """Put a parcel that is here onto a shelf. Raises Refused as `shelving.put` does."""
    with counter.job() as work:
        placed = shelving.put_in(work, counter.shop, parcel_id, shelf)
        subject = work.parcels.get(parcel_id)
        return Verdict(VerdictKind.MOVED, shelf=placed.shelf, subject=subject, placement=placed)


def _moved_to_shelf_in_hand(counter: Counter, meaning: Meaning) -> Verdict | None:
    """Move a parcel whose shelf's tag was read just before; None where it is not in the shop."""
    shelf = counter.release_shelf()
    if not shelf:
        return None
    with counter.view() as view:
        known = [
            each.parcel
            for candidate in meaning.candidates
            for each in view.parcels.by_number(candidate.number)
            if each.parcel.status.is_here
        ]
    if len(known) != 1:
        return None
    counter.in_hand = known[0].id
    return put(counter, known[0].id, shelf)


def change_clerk(counter: Counter, name: str) -> Verdict:
    """Let somebody else stand at the counter, by name or badge. Raises Refused `clerk_unknown`."""
    person = tagged(counter.shop.people, name)
    if person is None:
        raise Refused("clerk_unknown", name=name)
    counter.clerk = person
    return Verdict(VerdictKind.CLERK, by=person)


def typed(counter: Counter, text: str) -> Verdict:
    """Take what somebody typed: a number whole or in part, a name or a street.

    A whole number whose check digit fits is itself, and so is one that is on record; the last
    characters of a single expected one are enough. Everything else is asked with CHOOSE, best
    guess first: whoever types a name may only want to know. Raises Refused `nothing_found`.
    """
    meaning = counter.reader.read(text)
    if meaning.kind is MeaningKind.OWN or _is_itself(counter, meaning):
        return take(counter, Scan(text, None, Source.TYPED, counter.now()))
    with counter.view() as view:
        found = deadlabels.guesses(counter, view, text)
    if meaning.kind is MeaningKind.PARCEL:
        return _one_slip_away(counter, meaning, found)
    if len(found) == 1 and found[0].is_certain:
        return choose(counter, found[0].meant.parcel.id)
    found = found or deadlabels.completed(counter, text)
    if found:
        return _ask(text, found)
    if meaning.why is Why.NO_KNOWN_SHAPE:
        raise Refused("nothing_found", text=text)
    return take(counter, Scan(text, None, Source.TYPED, counter.now()))


def _is_itself(counter: Counter, meaning: Meaning) -> bool:
    """Tell whether a typed text needs no guessing: proved by its check digit, or known."""
    numbers = {candidate.number for candidate in meaning.candidates} | {meaning.number}
    if meaning.kind is MeaningKind.PARCEL and meaning.why is Why.CHECK_DIGIT_FITS:
        return True
    with counter.view() as view:
        return any(view.parcels.by_number(number) for number in numbers if number)


def _one_slip_away(counter: Counter, meaning: Meaning, found: list[Guess]) -> Verdict:
    """Ask where a whole number that nothing proves is one slip from what is to come."""
    near = [guess for guess in found if guess.why is Likeness.ONE_DIFFERS]
    if not near:
        return take(counter, Scan(meaning.text, None, Source.TYPED, counter.now()))
    as_typed = deadlabels.unannounced(meaning, Likeness.AS_TYPED)
    return _ask(meaning.text, [*near[: _MOST_CHOICES - 1], as_typed])


def _ask(text: str, found: list[Guess]) -> Verdict:
    found = found[:_MOST_CHOICES]
    return Verdict(
        VerdictKind.CHOOSE,
        text=text,
        choices=tuple(guess.meant for guess in found),
        whys=tuple(guess.why for guess in found),
    )


def choose(counter: Counter, chosen: str) -> Verdict:
    """Take one of the choices, a parcel's id or a bare number, as if its label had been read.

    Raises Refused `not_here`.
    """
    with counter.view() as view:
        known = view.parcels.get(chosen)
    if known is not None:
        scan = Scan(known.parcel.number, None, Source.TYPED, counter.now())
        return receiving.receive(counter, _as_label(known.parcel), scan)
    if counter.reader.read(chosen).kind is not MeaningKind.PARCEL:
        raise Refused("not_here")
    return take(counter, Scan(chosen, None, Source.TYPED, counter.now()))
