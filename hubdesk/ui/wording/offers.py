"""What a parcel waits for, and the buttons on its card that do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hubdesk.desk.asides import Aside
from hubdesk.desk.parcelcard import Card, Offer
from hubdesk.desk.staying import Stays
from hubdesk.parcels.facts import WhyAside
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.parcel import Status
from hubdesk.ui.wording import ageing, names
from hubdesk.ui.wording.history import act_words
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

OFFERS = {
    Offer.TAKE_IN: QT_TRANSLATE_NOOP("Parcel", "It is here: take it in"),
    Offer.ACCEPT: QT_TRANSLATE_NOOP("Parcel", "Take it in"),
    Offer.KEEP: QT_TRANSLATE_NOOP("Parcel", "Keep it here"),
    Offer.WHICH_CARRIER: QT_TRANSLATE_NOOP("Parcel", "Whose is it?"),
    Offer.TAKE_BACK: QT_TRANSLATE_NOOP("Parcel", "It is here again: take it in"),
    Offer.HAND_OVER: QT_TRANSLATE_NOOP("Parcel", "Give it back"),
    Offer.SEND_BACK: QT_TRANSLATE_NOOP("Parcel", "Send it back"),
    Offer.OPEN_RUN: QT_TRANSLATE_NOOP("Parcel", "Open its run"),
    Offer.MOVE: QT_TRANSLATE_NOOP("Parcel", "Move"),
    Offer.DAMAGED: QT_TRANSLATE_NOOP("Parcel", "Damaged"),
    Offer.LABEL: QT_TRANSLATE_NOOP("Parcel", "Label"),
    Offer.CORRECT: QT_TRANSLATE_NOOP("Parcel", "Name, address"),
    Offer.MORE: QT_TRANSLATE_NOOP("Parcel", "More"),
}
_WAITS_FOR = {
    WhyAside.NO_NOTICE: QT_TRANSLATE_NOOP(
        "Parcel", "No notice names it. Take it in, or give it back to the driver."
    ),
    WhyAside.SEVERAL_CARRIERS: QT_TRANSLATE_NOOP(
        "Parcel", "Its number may be more than one carrier's. Say whose it is."
    ),
    WhyAside.OVER_LOAD: QT_TRANSLATE_NOOP(
        "Parcel", "It is more than was agreed for the day. Take it in, or give it back."
    ),
    WhyAside.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Parcel", "Its carrier has withdrawn it. Give it back to the driver."
    ),
}
_STAYS = {
    Stays.WRONG_ADDRESS: QT_TRANSLATE_NOOP(
        "Parcel", "Its address is wrong or incomplete. Put it right before it goes out again."
    ),
    Stays.LATER: QT_TRANSLATE_NOOP("Parcel", "The customer wants it on another day."),
    Stays.COLLECTED: QT_TRANSLATE_NOOP("Parcel", "The customer comes for it."),
    Stays.ADULT: QT_TRANSLATE_NOOP("Parcel", "Somebody must look at an ID at the door."),
}


def offer_words(offer: Offer) -> str:
    """Say what a button does."""
    return translate("Parcel", OFFERS[offer])


def undo_words(card: Card) -> str:
    """Say what an undo would take back; empty where nothing can be."""
    if card.last is None:
        return ""
    return translate("Parcel", "Undo: {act}").format(act=act_words(card.last))


def waits_for(card: Card, local: Callable[[datetime], datetime]) -> str:
    """Say in a sentence or two what a parcel waits for; empty where it just lies well."""
    parcel = card.subject.parcel
    if card.aside is not None:
        return _aside(card.aside)
    if card.due is not None and card.due.stage is not Stage.FRESH:
        return ageing.due_words(card.due, local)
    if card.stays in _STAYS:
        return translate("Parcel", _STAYS[card.stays])
    if card.run is not None and parcel.status.is_here:
        words = translate("Parcel", "It goes out on {run} with {person}.")
        return words.format(run=names.run_name(card.run), person=card.run.person)
    if card.run is not None and parcel.status is Status.OUT:
        words = translate("Parcel", "{person} has it, on {run}.")
        return words.format(run=names.run_name(card.run), person=card.run.person)
    return _not_here(card)


def _aside(aside: Aside) -> str:
    if aside.why is not WhyAside.GOES_BACK:
        return translate("Parcel", _WAITS_FOR[aside.why])
    if aside.reason is None:
        return translate("Parcel", "It goes back to its carrier. Give it to the driver.")
    words = translate("Parcel", "It goes back: {reason}. Give it to the driver.")
    return words.format(reason=names.reason_words(aside.reason))


def _not_here(card: Card) -> str:
    parcel = card.subject.parcel
    match parcel.status:
        case Status.EXPECTED if parcel.shop:
            words = translate("Parcel", "It is announced for {shop}.")
            return words.format(shop=parcel.shop)
        case Status.EXPECTED:
            return translate("Parcel", "It is announced. Scan it when it comes.")
        case Status.MISSING if parcel.received_at is None:
            return translate("Parcel", "It was not in the delivery. If it turns up, scan it.")
        case Status.MISSING:
            return translate("Parcel", "Nobody finds it. If it turns up, scan it.")
        case Status.WITHDRAWN:
            return translate(
                "Parcel", "Its carrier has withdrawn it: nothing to do. If it comes, scan it."
            )
    return ""
