"""What the card says while receiving: where a parcel goes, or why it does not.

Each function has the words of one kind of verdict, and its name.
"""

from __future__ import annotations

from dataclasses import replace

from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.facts import WhyAside, WhyBack
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Status
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import ageing, figures, names
from hubdesk.ui.wording.cards import CardText, Local, numbered, whose
from hubdesk.ui.wording.shelves import warm_words, warning_words
from hubdesk.ui.wording.speech import plural, translate


def taken(verdict: Verdict, _: Local) -> CardText:
    traits = verdict.subject.parcel.traits if verdict.subject else ()
    count = ""
    if verdict.of:
        count = translate("Verdict", "{nth}\nof {total}").format(
            nth=figures.ordinal(verdict.nth), total=verdict.of
        )
    remember = tuple(names.trait_words(trait).capitalize() for trait in traits)
    card = CardText(
        Tone.GO,
        translate("Verdict", "Put it on shelf"),
        verdict.shelf,
        is_shelf=True,
        lines=(
            *((" · ".join(remember),) if remember else ()),
            *outside_words(verdict.outside),
            *_warnings(verdict),
        ),
        count=count,
    )
    return whose(card, verdict)


def outside_words(postcode: str) -> tuple[str, ...]:
    """Warn that a parcel is for a place that the shop does not deliver to."""
    if not postcode:
        return ()
    words = translate("Verdict", "ZIP {postcode} is outside our area: is the address right?")
    return (words.format(postcode=figures.printable(postcode)),)


def again(verdict: Verdict, local: Local) -> CardText:
    aside = verdict.why == Status.ASIDE.value
    title = (
        translate("Verdict", "Still kept aside")
        if aside
        else translate("Verdict", "Already received")
    )
    card = CardText(Tone.WARN, title, verdict.shelf, is_shelf=True, who=_scanned(verdict, local))
    if verdict.subject and not aside:
        card = replace(card, lines=(names.whom(verdict.subject),))
    if verdict.due is not None:
        card = replace(card, lines=(ageing.due_words(verdict.due, local), *card.lines))
    return numbered(card, verdict)


def _scanned(verdict: Verdict, local: Local) -> str:
    if verdict.at is None:
        return ""
    at = local(verdict.at)
    if not verdict.is_todays:
        return " · ".join(part for part in (figures.day_and_time(at), verdict.by) if part)
    words = translate("Verdict", "Scanned at {time} by {person}")
    if not verdict.by:
        words = translate("Verdict", "Scanned at {time}")
    return words.format(time=figures.clock(at), person=verdict.by)


def not_on_notice(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Not on the notice — keep aside")
    withdrawn = translate("Verdict", "Withdrawn by its carrier — keep aside")
    card = CardText(
        Tone.WARN,
        withdrawn if verdict.why == WhyAside.WITHDRAWN.value else title,
        verdict.shelf,
        is_shelf=True,
    )
    return whose(card, verdict)


def which_carrier(verdict: Verdict, _: Local) -> CardText:
    if not verdict.question:
        return CardText(
            Tone.INFO,
            translate("Verdict", "Its number fits more than one carrier"),
            translate("Verdict", "Whose is it?"),
            lines=_about(verdict),
        )
    carriers = dict.fromkeys(names.carrier_words(each.carrier) for each in verdict.candidates)
    who = translate("Verdict", " or ").join(carriers)
    if len(carriers) == 1:
        who = translate("Verdict", "Perhaps a {carrier} parcel").format(carrier=who)
    card = CardText(
        Tone.WARN,
        translate("Verdict", "Carrier not clear — keep aside"),
        verdict.shelf,
        is_shelf=True,
        who=who,
    )
    return numbered(card, verdict)


def not_for_us(verdict: Verdict, _: Local) -> CardText:
    who = ""
    if verdict.shop:
        words = (
            translate("Verdict", "Its label says ZIP {place}")
            if verdict.shop.replace("-", "").isdigit()
            else translate("Verdict", "Routed to {place}")
        )
        who = words.format(place=verdict.shop)
    card = CardText(
        Tone.STOP,
        translate("Verdict", "Not for this shop"),
        translate("Verdict", "Give it back to the driver"),
        who=who,
    )
    return numbered(card, verdict)


def given_back(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Not taken in")
    if verdict.why in (WhyBack.NOT_DELIVERED.value, WhyBack.WITHDRAWN.value):
        title = translate("Verdict", "It goes back to its carrier")
    card = CardText(Tone.STOP, title, translate("Verdict", "Give it back to the driver"))
    if verdict.why and verdict.why != WhyBack.NOT_WANTED.value:  # which the title says
        why = names.back_words(WhyBack(verdict.why)).capitalize()
        card = replace(card, lines=(why,))
    return whose(card, verdict)


def over_load(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Over the agreed load: {nth} of {total} — keep aside").format(
        nth=figures.ordinal(verdict.nth), total=verdict.of
    )
    return whose(CardText(Tone.WARN, title, verdict.shelf, is_shelf=True), verdict)


def why_back(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.INFO,
        translate("Verdict", "It goes back to the driver"),
        translate("Verdict", "Why?"),
        lines=_about(verdict),
    )


def why_returned(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.INFO,
        translate("Verdict", "It goes back to its carrier"),
        translate("Verdict", "Why was it not delivered?"),
        lines=_about(verdict),
    )


def goes_back(verdict: Verdict, _: Local) -> CardText:
    said = [names.reason_words(Reason(verdict.why))] if verdict.why else []
    put = translate("Verdict", "Put it on this shelf for the driver")
    card = CardText(
        Tone.WARN,
        translate("Verdict", "It goes back to its carrier"),
        verdict.shelf,
        is_shelf=True,
        lines=(*(words[:1].upper() + words[1:] for words in said), put),
    )
    return whose(card, verdict)


def corrected(verdict: Verdict, _: Local) -> CardText:
    subject = verdict.subject
    if subject is None:
        return CardText(Tone.GO, translate("Verdict", "Put right"), "")
    carrier = names.carrier_words(subject.parcel.carrier)
    lines = (names.address(subject) or carrier,)
    card = CardText(Tone.GO, translate("Verdict", "Put right"), names.whom(subject), lines=lines)
    return numbered(card, verdict)


def more(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.INFO,
        translate("Verdict", "Add something about this parcel"),
        translate("Verdict", "What is it?"),
        lines=_about(verdict),
    )


def _about(verdict: Verdict) -> tuple[str, ...]:
    """Name the parcel in one line: the answers need the room."""
    if verdict.subject is None:
        return ()
    number = figures.tail(verdict.subject.parcel.number)
    return (" · ".join((names.whom(verdict.subject), number)),)


def second_box(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "{boxes}, one label — put it on shelf").format(
        boxes=figures.boxes(verdict.count)
    )
    return whose(CardText(Tone.GO, title, verdict.shelf, is_shelf=True), verdict)


def detailed(verdict: Verdict, _: Local) -> CardText:
    parcel = verdict.subject.parcel if verdict.subject else None
    said = [names.trait_words(trait).capitalize() for trait in parcel.traits] if parcel else []
    if parcel is not None and parcel.note:
        said.append(f"“{parcel.note}”")
    title = translate("Verdict", "Noted — it stays on shelf")
    card = CardText(Tone.GO, title, verdict.shelf, is_shelf=True)
    lines = (*((" · ".join(said),) if said else ()), *_warnings(verdict))
    return whose(replace(card, lines=lines), verdict)


def photographed(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Photograph kept — stays on shelf")
    return whose(CardText(Tone.WARN, title, verdict.shelf, is_shelf=True), verdict)


def no_camera(verdict: Verdict, local: Local) -> CardText:
    """Say of a damage that it is noted, and how it still gets its photograph."""
    hint = translate("Verdict", "No camera looks: drop a picture of it on this card")
    card = damaged(verdict, local)
    return replace(card, lines=(*card.lines, hint))


def closed_before(verdict: Verdict, local: Local) -> CardText:
    delivered = verdict.why == Status.DELIVERED.value
    when = figures.day_and_time(local(verdict.at)) if verdict.at else ""
    who = " · ".join(part for part in (when, verdict.by) if part)
    if delivered:
        card = CardText(
            Tone.WARN,
            translate("Verdict", "This parcel was delivered before"),
            translate("Verdict", "Is it here again?"),
            who=who,
        )
    else:
        card = CardText(
            Tone.STOP,
            translate("Verdict", "Given back before"),
            translate("Verdict", "Give it back to the driver"),
            who=who,
        )
    return numbered(card, verdict)


def damaged(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Noted as damaged — stays on shelf")
    return whose(CardText(Tone.WARN, title, verdict.shelf, is_shelf=True), verdict)


def moved(verdict: Verdict, _: Local) -> CardText:
    title = translate("Verdict", "Moved to shelf")
    card = CardText(Tone.GO, title, verdict.shelf, is_shelf=True, lines=_warnings(verdict))
    return whose(card, verdict)


def _warnings(verdict: Verdict) -> tuple[str, ...]:
    """Say of the shelf what must be known: that it is full by now, or too warm."""
    placement = verdict.placement
    said = (warm_words(placement), warning_words(placement)) if placement is not None else ()
    return tuple(words for words in said if words)


def shelf_shown(verdict: Verdict, _: Local) -> CardText:
    return CardText(
        Tone.INFO,
        translate("Verdict", "Shelf"),
        verdict.shelf,
        is_shelf=True,
        lines=(translate("Verdict", "Scan the parcel that goes here"),),
    )


def load_finished(verdict: Verdict, _: Local) -> CardText:
    received = translate("Verdict", "{nth} of {total} received").format(
        nth=verdict.nth, total=verdict.of
    )
    title = translate("Verdict", "Delivery finished")
    if not verdict.count:
        return CardText(Tone.GO, title, translate("Verdict", "All there"), who=received)
    return CardText(
        Tone.WARN,
        title,
        plural("Verdict", "%n missing", None, 2)(verdict.count),
        who=received,
        lines=(translate("Verdict", "Tell the driver before he or she leaves"),),
    )
