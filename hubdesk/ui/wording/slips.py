"""The words of the slip at a door: said once in every language of the shop's customers."""

from __future__ import annotations

from hubdesk.parcels.outcomes import Reason
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

# The customer reads these at the own door: nothing of gates that were locked, nothing of blame.
REASONS = {
    Reason.NOT_HOME: QT_TRANSLATE_NOOP("Slip", "Nobody home"),
    Reason.CLOSED: QT_TRANSLATE_NOOP("Slip", "Closed"),
    Reason.NO_ACCESS: QT_TRANSLATE_NOOP("Slip", "No way to your door"),
    Reason.NO_SAFE_PLACE: QT_TRANSLATE_NOOP("Slip", "No safe place"),
    Reason.NO_CODE: QT_TRANSLATE_NOOP("Slip", "Signature or ID needed"),
}


def title() -> str:
    """Say what the slip is about."""
    return translate("Slip", "Sorry we missed you")


def document_title() -> str:
    """Name the printed slips."""
    return translate("Slip", "Slips for doors")


def reason_words(reason: Reason) -> str:
    """Say to the customer why the parcel was not left."""
    return translate("Slip", REASONS[reason])


def tried(day: str, time: str, nth: str) -> str:
    """Say when somebody was there, and for which time."""
    return translate("Slip", "We were here on {day} at {time}: {nth} try.").format(
        day=day, time=time, nth=nth
    )


def blanks() -> tuple[str, ...]:
    """Name what the deliverer fills in at the door."""
    return (translate("Slip", "Day and time"),)


def next_step(until: str, phone: str) -> tuple[str, ...]:
    """Say what becomes of the parcel, until when, and whom to call."""
    safe = translate("Slip", "Your parcel is safe at our shop.")
    if until:
        safe = translate("Slip", "Your parcel is safe at our shop until {day}.").format(day=until)
    come = translate("Slip", "Come with this slip and an ID.")
    if not phone:
        return (f"{safe} {come}",)
    call = translate("Slip", "Or call {phone}: we bring it again.").format(phone=phone)
    return (f"{safe} {come}", call)


def hours(told: str) -> str:
    """Say when the shop is open; empty where the owner has not said."""
    return translate("Slip", "Open: {hours}").format(hours=told) if told else ""
