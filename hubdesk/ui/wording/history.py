"""A parcel's history as sentences: what happened, when, by whom, and who knows of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from hubdesk.desk.parcelcard import Card, Told
from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import Signature, bill_name
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.outcomes import Reason
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

# What was noted on paper at the door is written down at the desk later.
_LATER = timedelta(minutes=1)
ACTS = {
    Kind.OPENED: QT_TRANSLATE_NOOP("Act", "record opened"),
    Kind.EXPECTED: QT_TRANSLATE_NOOP("Act", "expected"),
    Kind.RECEIVED: QT_TRANSLATE_NOOP("Act", "received"),
    Kind.SET_ASIDE: QT_TRANSLATE_NOOP("Act", "kept aside"),
    Kind.DAMAGED: QT_TRANSLATE_NOOP("Act", "damaged"),
    Kind.GIVEN_BACK: QT_TRANSLATE_NOOP("Act", "given back"),
    Kind.SHELVED: QT_TRANSLATE_NOOP("Act", "moved"),
    Kind.MISSING: QT_TRANSLATE_NOOP("Act", "delivery finished"),
    Kind.LOAD_CLOSED: QT_TRANSLATE_NOOP("Act", "delivery finished"),
    Kind.PLANNED: QT_TRANSLATE_NOOP("Act", "run planned"),
    Kind.PLAN_CHANGED: QT_TRANSLATE_NOOP("Act", "run changed"),
    Kind.LOADED: QT_TRANSLATE_NOOP("Act", "loaded"),
    Kind.DEPARTED: QT_TRANSLATE_NOOP("Act", "run left"),
    Kind.DELIVERED: QT_TRANSLATE_NOOP("Act", "delivered"),
    Kind.ATTEMPTED: QT_TRANSLATE_NOOP("Act", "not delivered"),
    Kind.BACK_ON_SHELF: QT_TRANSLATE_NOOP("Act", "back on shelf"),
    Kind.RUN_CLOSED: QT_TRANSLATE_NOOP("Act", "run finished"),
    Kind.UNDONE: QT_TRANSLATE_NOOP("Act", "undone"),
    Kind.SHELVES_DRAWN: QT_TRANSLATE_NOOP("Act", "shelves changed"),
    Kind.BILL_WRITTEN: QT_TRANSLATE_NOOP("Act", "handover bill"),
    Kind.BILL_SIGNED: QT_TRANSLATE_NOOP("Act", "bill signed"),
    Kind.WALK_BEGUN: QT_TRANSLATE_NOOP("Act", "shelf walk begun"),
    Kind.SEEN: QT_TRANSLATE_NOOP("Act", "seen"),
    Kind.NOT_FOUND: QT_TRANSLATE_NOOP("Act", "not found"),
    Kind.WALK_ENDED: QT_TRANSLATE_NOOP("Act", "shelf walk finished"),
    Kind.WITHDRAWN: QT_TRANSLATE_NOOP("Act", "withdrawn"),
    Kind.PHOTOGRAPHED: QT_TRANSLATE_NOOP("Act", "photograph"),
    Kind.PIECES_COUNTED: QT_TRANSLATE_NOOP("Act", "boxes counted"),
    Kind.DETAILED: QT_TRANSLATE_NOOP("Act", "detail"),
    Kind.DAY_CLOSED: QT_TRANSLATE_NOOP("Act", "day closed"),
    Kind.CORRECTED: QT_TRANSLATE_NOOP("Act", "put right"),
    Kind.LETTER_READ: QT_TRANSLATE_NOOP("Act", "message read"),
    Kind.PEOPLE_CHANGED: QT_TRANSLATE_NOOP("Act", "people changed"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One act: `what` is bold, `when` and `who` follow; an act that no longer holds is struck.

    `more` is said below: who signed, what was noted, when it was written down if that was later.
    `photograph` is the SHA-256 of the picture that goes with it, `signature` what was drawn.
    """

    what: str
    when: str
    who: str
    holds: bool = True
    more: str = ""
    photograph: str = ""
    signature: Signature | None = None

    def spoken(self) -> str:
        """Say it in one line, for screen readers."""
        rest = " · ".join(part for part in (self.when, self.who, self.more) if part)
        return f"{self.what} {rest}"


def act_words(kind: Kind) -> str:
    """Name an act in a word or two."""
    return translate("Act", ACTS[kind])


def sentences(card: Card) -> tuple[Sentence, ...]:
    """Tell a parcel's history, the newest act first."""
    return tuple(_sentence(told, card) for told in card.history)


def sent_words(card: Card, local: Callable[[datetime], datetime]) -> str:
    """Say how much of the history the carrier has confirmed, and when it did so last."""
    total = len(card.history)
    times = [told.confirmed_at for told in card.history if told.confirmed_at is not None]
    if len(times) < total:
        waiting = plural("History", "%n entries kept safe here, not sent yet", None, 2)(
            total - len(times)
        )
        if not times:
            return waiting
        sent = plural("History", "%n sent and confirmed", None, 2)(len(times))
        return f"{sent} · {waiting}"
    at = figures.clock(local(max(times)))
    return plural("History", "All %n entries sent and confirmed at {time}", None, 2)(total).format(
        time=at
    )


def _sentence(told: Told, card: Card) -> Sentence:
    entry, person = told.entry, told.person
    what, how = _what(told, card)
    return Sentence(
        what,
        figures.day_and_time(entry.local_time),
        ", ".join(part for part in (entry.person, how) if part),
        told.holds or isinstance(entry.facts, acts.Undone),
        _more(told),
        entry.facts.photograph if isinstance(entry.facts, acts.Photographed) and told.holds else "",
        person.signature if person is not None and told.holds else None,
    )


def _more(told: Told) -> str:
    """Say who was met at the door, what was noted there, and when it was written down."""
    entry, person, said = told.entry, told.person, list[str]()
    if isinstance(entry.facts, acts.Corrected):
        return ""
    if person is not None and person.name:
        met = translate("History", "Signed by {name}")
        if isinstance(entry.facts, acts.Attempted) or person.signature is None:
            met = translate("History", "With {name}")
        said.append(met.format(name=person.name))
    if person is not None and person.note:
        said.append(f"“{person.note}”")
    if entry.recorded_at - entry.happened_at >= _LATER:
        offset = entry.local_time - entry.happened_at.replace(tzinfo=None)
        written = entry.recorded_at.replace(tzinfo=None) + offset
        words = translate("History", "written down {when}")
        said.append(words.format(when=figures.day_and_time(written)))
    return " · ".join(said)


def _what(told: Told, card: Card) -> tuple[str, str]:
    """Give the act in words, and how it was done where that is known."""
    match told.entry.facts:
        case acts.Expected() as facts:
            notice = translate("History", "{carrier} notice")
            return translate("History", "Expected"), notice.format(
                carrier=names.carrier_words(facts.carrier)
            )
        case acts.Received(shelf=shelf, how=how):
            words = translate("History", "Received, shelf {shelf}").format(shelf=shelf)
            return words, names.source_words(how)
        case acts.SetAside() as facts:
            words = translate("History", "Kept aside on {shelf}: {why}")
            why = _with_reason(names.aside_words(facts.why), facts.reason)
            return words.format(shelf=facts.shelf, why=why), names.source_words(facts.how)
        case acts.GivenBack() as facts:
            words = translate("History", "Given back to the driver: {why}")
            why = _with_reason(names.back_words(facts.why), facts.reason)
            return words.format(why=why), names.source_words(facts.how)
        case acts.Damaged(note=note):
            words = translate("History", "Noted as damaged")
            return (f"{words}: “{note}”" if note else words), ""
        case acts.Photographed():
            return translate("History", "Photograph taken"), ""
        case acts.PiecesCounted(pieces):
            return plural("History", "%n boxes with one label", None, 2)(pieces), ""
        case acts.Detailed() as detail:
            return _detail(detail), ""
        case acts.Corrected() as right:
            return _put_right(right, told), ""
        case acts.Undone(entry=undone):
            return _undone(undone, card), ""
    return _later(told), ""


def _with_reason(why: str, reason: Reason | None) -> str:
    return f"{why}, {names.reason_words(reason)}" if reason is not None else why


def _put_right(right: acts.Corrected, told: Told) -> str:
    """Say what is known better: whose parcel it is, or whom it is for."""
    if right.carrier:
        words = translate("History", "Put right: it is a {carrier} parcel")
        return words.format(carrier=names.carrier_words(right.carrier))
    person = told.person
    said = (person.name, person.street, person.city, person.postcode) if person else ()
    whom = ", ".join(part for part in said if part)
    if not whom:
        return translate("History", "Name and address put right")
    return translate("History", "Put right: for {whom}").format(whom=whom)


def _later(told: Told) -> str:
    """Tell what happens to a parcel after it was received."""
    run = names.run_name(told.run) if told.run else translate("History", "a run")
    match told.entry.facts:
        case acts.Shelved(shelf):
            return translate("History", "Moved to shelf {shelf}").format(shelf=shelf)
        case acts.Missing():
            return translate("History", "Was not in the delivery")
        case acts.Withdrawn():
            return translate("History", "Withdrawn by the carrier")
        case acts.Planned() | acts.PlanChanged() | acts.Loaded() | acts.Departed():
            return _on_its_way(told, run)
        case acts.Delivered(place=place):
            words = translate("History", "Delivered: {place}")
            return words.format(place=names.place_words(place))
        case acts.Attempted(reason=reason):
            words = translate("History", "Not delivered: {reason}")
            return words.format(reason=names.reason_words(reason))
        case acts.BackOnShelf(shelf):
            return translate("History", "Back on shelf {shelf}").format(shelf=shelf)
        case acts.BillWritten() as bill:
            words = translate("History", "On handover bill {bill}")
            return words.format(bill=bill_name(bill.year, bill.number))
        case acts.Seen() as seen:
            return _seen(seen)
        case acts.NotFound():
            return translate("History", "Not found in the shop, confirmed")
    words = act_words(told.entry.kind)
    return words[:1].upper() + words[1:]


def _on_its_way(told: Told, run: str) -> str:
    match told.entry.facts:
        case acts.Planned():
            words = translate("History", "Planned for {run}")
        case acts.PlanChanged():
            words = translate("History", "{run} was changed")
        case acts.Loaded():
            words = translate("History", "Loaded for {run}")
        case _:
            words = translate("History", "Out on {run}")
    return words.format(run=run)


def _detail(detail: acts.Detailed) -> str:
    said = [names.trait_words(trait) for trait in detail.traits]
    if detail.note:
        said.append(f"“{detail.note}”")
    return translate("History", "Noted: {what}").format(what=", ".join(said))


def _seen(seen: acts.Seen) -> str:
    """Tell that a parcel was only looked at: on a walk along the shelves, or at the counter."""
    if not seen.walk:
        return translate("History", "Scanned at the counter although it was closed")
    return translate("History", "Seen on shelf {shelf} during a shelf walk").format(
        shelf=seen.shelf or "–"
    )


def _undone(entry_id: str, card: Card) -> str:
    kind = next((told.entry.kind for told in card.history if told.entry.id == entry_id), None)
    what = act_words(kind) if kind is not None else translate("History", "an earlier act")
    return translate("History", "Undone: {act}").format(act=what)
