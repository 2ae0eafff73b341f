"""The shop's words for what the record keeps: statuses, reasons, places, ways of reading."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.parcels.facts import WhyAside, WhyBack
from hubdesk.parcels.folding import fold
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Run, RunStatus, Status, Trait
from hubdesk.parcels.scan import Source
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

STATUSES = {
    Status.EXPECTED: QT_TRANSLATE_NOOP("Status", "expected"),
    Status.ON_SHELF: QT_TRANSLATE_NOOP("Status", "on shelf"),
    Status.ASIDE: QT_TRANSLATE_NOOP("Status", "kept aside"),
    Status.OUT: QT_TRANSLATE_NOOP("Status", "out"),
    Status.DELIVERED: QT_TRANSLATE_NOOP("Status", "delivered"),
    Status.GIVEN_BACK: QT_TRANSLATE_NOOP("Status", "given back"),
    Status.MISSING: QT_TRANSLATE_NOOP("Status", "missing"),
    Status.WITHDRAWN: QT_TRANSLATE_NOOP("Status", "withdrawn"),
}
STATUS_TONES = {
    Status.EXPECTED: Tone.QUIET,
    Status.ON_SHELF: Tone.GO,
    Status.ASIDE: Tone.WARN,
    Status.OUT: Tone.INFO,
    Status.DELIVERED: Tone.GO,
    Status.GIVEN_BACK: Tone.QUIET,
    Status.MISSING: Tone.STOP,
    Status.WITHDRAWN: Tone.QUIET,
}
RUN_STATUSES = {
    RunStatus.PLANNED: QT_TRANSLATE_NOOP("RunStatus", "planned"),
    RunStatus.OUT: QT_TRANSLATE_NOOP("RunStatus", "out"),
    RunStatus.CLOSED: QT_TRANSLATE_NOOP("RunStatus", "finished"),
}
RUN_TONES = {
    RunStatus.PLANNED: Tone.QUIET,
    RunStatus.OUT: Tone.INFO,
    RunStatus.CLOSED: Tone.GO,
}
TRAITS = {
    Trait.SIGNATURE: QT_TRANSLATE_NOOP("Trait", "signature"),
    Trait.ADULT: QT_TRANSLATE_NOOP("Trait", "adults only"),
    Trait.COLD: QT_TRANSLATE_NOOP("Trait", "keep cold"),
    Trait.LARGE: QT_TRANSLATE_NOOP("Trait", "large"),
    Trait.FRAGILE: QT_TRANSLATE_NOOP("Trait", "fragile"),
    Trait.HEAVY: QT_TRANSLATE_NOOP("Trait", "heavy"),
}
SOURCES = {
    Source.CAMERA: QT_TRANSLATE_NOOP("Source", "camera"),
    Source.SCANNER: QT_TRANSLATE_NOOP("Source", "scanner"),
    Source.TYPED: QT_TRANSLATE_NOOP("Source", "typed"),
    Source.PICTURE: QT_TRANSLATE_NOOP("Source", "picture"),
}
WHY_ASIDE = {
    WhyAside.NO_NOTICE: QT_TRANSLATE_NOOP("WhyAside", "no notice"),
    WhyAside.SEVERAL_CARRIERS: QT_TRANSLATE_NOOP("WhyAside", "carrier not clear"),
    WhyAside.WITHDRAWN: QT_TRANSLATE_NOOP("WhyAside", "withdrawn by the carrier"),
    WhyAside.OVER_LOAD: QT_TRANSLATE_NOOP("WhyAside", "over the agreed load"),
    WhyAside.GOES_BACK: QT_TRANSLATE_NOOP("WhyAside", "goes back to the carrier"),
}
WHY_BACK = {
    WhyBack.NOT_FOR_THIS_SHOP: QT_TRANSLATE_NOOP("WhyBack", "not for this shop"),
    WhyBack.NOT_WANTED: QT_TRANSLATE_NOOP("WhyBack", "not taken in"),
    WhyBack.DAMAGED: QT_TRANSLATE_NOOP("WhyBack", "damaged"),
    WhyBack.TOO_LARGE: QT_TRANSLATE_NOOP("WhyBack", "too large"),
    WhyBack.OVER_LOAD: QT_TRANSLATE_NOOP("WhyBack", "over the agreed load"),
    WhyBack.NOT_ALLOWED: QT_TRANSLATE_NOOP("WhyBack", "not allowed here"),
    WhyBack.WITHDRAWN: QT_TRANSLATE_NOOP("WhyBack", "withdrawn by the carrier"),
    WhyBack.NOT_DELIVERED: QT_TRANSLATE_NOOP("WhyBack", "could not be delivered"),
}
REASONS = {
    Reason.NOT_HOME: QT_TRANSLATE_NOOP("Reason", "nobody home"),
    Reason.CLOSED: QT_TRANSLATE_NOOP("Reason", "business closed"),
    Reason.NO_ACCESS: QT_TRANSLATE_NOOP("Reason", "no way in"),
    Reason.NO_CONTACT: QT_TRANSLATE_NOOP("Reason", "customer did not answer"),
    Reason.NO_SAFE_PLACE: QT_TRANSLATE_NOOP("Reason", "no safe place to leave it"),
    Reason.TOO_BIG: QT_TRANSLATE_NOOP("Reason", "did not fit"),
    Reason.BAD_ADDRESS: QT_TRANSLATE_NOOP("Reason", "address wrong or incomplete"),
    Reason.MOVED: QT_TRANSLATE_NOOP("Reason", "customer moved away"),
    Reason.REFUSED: QT_TRANSLATE_NOOP("Reason", "customer refused it"),
    Reason.NO_CODE: QT_TRANSLATE_NOOP("Reason", "customer had no code or ID"),
    Reason.LATER: QT_TRANSLATE_NOOP("Reason", "customer wants it later"),
    Reason.DAMAGED: QT_TRANSLATE_NOOP("Reason", "damaged"),
    Reason.HAZMAT: QT_TRANSLATE_NOOP("Reason", "dangerous goods"),
    Reason.NO_TIME: QT_TRANSLATE_NOOP("Reason", "out of time"),
    Reason.VEHICLE: QT_TRANSLATE_NOOP("Reason", "trouble with the vehicle"),
    Reason.WEATHER: QT_TRANSLATE_NOOP("Reason", "weather"),
    Reason.WRONG_AREA: QT_TRANSLATE_NOOP("Reason", "outside our area"),
    Reason.NOT_IN_LOAD: QT_TRANSLATE_NOOP("Reason", "was not in the load"),
}
PLACES = {
    Place.HANDED: QT_TRANSLATE_NOOP("Place", "handed over"),
    Place.SIGNED: QT_TRANSLATE_NOOP("Place", "handed over and signed for"),
    Place.WITH_CODE: QT_TRANSLATE_NOOP("Place", "handed over against the customer's code"),
    Place.SAFE_PLACE: QT_TRANSLATE_NOOP("Place", "left in a safe place"),
    Place.PORCH: QT_TRANSLATE_NOOP("Place", "left on the porch"),
    Place.REAR_DOOR: QT_TRANSLATE_NOOP("Place", "left at the back door"),
    Place.GARAGE: QT_TRANSLATE_NOOP("Place", "left in the garage"),
    Place.GARDEN: QT_TRANSLATE_NOOP("Place", "left in the yard"),
    Place.GREENHOUSE: QT_TRANSLATE_NOOP("Place", "left in the greenhouse"),
    Place.SHED: QT_TRANSLATE_NOOP("Place", "left in the shed"),
    Place.BEHIND_BIN: QT_TRANSLATE_NOOP("Place", "left behind the trash bin"),
    Place.MAIL_SLOT: QT_TRANSLATE_NOOP("Place", "put in the mail slot"),
    Place.MAIL_ROOM: QT_TRANSLATE_NOOP("Place", "left in the mail room"),
    Place.RECEPTION: QT_TRANSLATE_NOOP("Place", "left at reception"),
    Place.NEIGHBOUR: QT_TRANSLATE_NOOP("Place", "left with a neighbor"),
}
CARRIERS = {
    "amazon": "Amazon",
    "ups": "UPS",
    "usps": "USPS",
    "fedex": "FedEx",
    "s10": QT_TRANSLATE_NOOP("Carrier", "International post"),
    "sscc": QT_TRANSLATE_NOOP("Carrier", "Shipping unit (SSCC)"),
    "dhl": "DHL",
    "ontrac": "OnTrac",
    "lasership": "LaserShip",
    "canada_post": "Canada Post",
    "purolator": "Purolator",
    "canpar": "Canpar",
    "dpd": "DPD",
    "gofo": "GOFO",
    "yunexpress": "YunExpress",
    "yodel": "Yodel",
    "speedee": "Spee-Dee",
    "old_dominion": "Old Dominion",
    "landmark": "Landmark Global",
}


def carrier_words(carrier: str) -> str:
    """Name a carrier by its key in the carriers' table; one that only a notice knows as written."""
    known = CARRIERS.get(carrier)
    return translate("Carrier", known) if known else carrier.replace("-", " ").title()


def status_words(status: Status) -> str:
    """Say where a parcel stands."""
    return translate("Status", STATUSES[status])


def run_status_words(status: RunStatus) -> str:
    """Say where a run stands."""
    return translate("RunStatus", RUN_STATUSES[status])


def trait_words(trait: Trait) -> str:
    """Say what must be remembered at the door."""
    return translate("Trait", TRAITS[trait])


def source_words(source: Source) -> str:
    """Say how a code was read."""
    return translate("Source", SOURCES[source])


def reason_words(reason: Reason) -> str:
    """Say why a parcel was not delivered."""
    return translate("Reason", REASONS[reason])


def place_words(place: Place) -> str:
    """Say where a parcel was left, or with whom."""
    return translate("Place", PLACES[place])


def aside_words(why: WhyAside) -> str:
    """Say why a parcel was kept aside."""
    return translate("WhyAside", WHY_ASIDE[why])


def back_words(why: WhyBack) -> str:
    """Say why a parcel was given back."""
    return translate("WhyBack", WHY_BACK[why])


def whom(subject: Addressed) -> str:
    """Say who a parcel is for, or at least whose it is: `Maria Lindqvist`, `UPS parcel`."""
    if subject.recipient is not None and subject.recipient.name:
        return subject.recipient.name
    if subject.parcel.carrier:
        return translate("Names", "{carrier} parcel").format(
            carrier=carrier_words(subject.parcel.carrier)
        )
    return translate("Names", "Parcel of an unknown carrier")


def street(subject: Addressed) -> str:
    """Give the street a parcel goes to, where a notice named one."""
    return subject.recipient.street if subject.recipient is not None else ""


def street_and_town(subject: Addressed) -> str:
    """Give what finds a door: the street and its town; nobody at a door needs a postcode."""
    person = subject.recipient
    if person is None:
        return ""
    # Some notices write all of it in one column.
    has_town = fold(person.city) in fold(person.street)
    return ", ".join(part for part in (person.street, "" if has_town else person.city) if part)


def address(subject: Addressed) -> str:
    """Give the whole address on one line."""
    person = subject.recipient
    if person is None:
        return ""
    place = " ".join(part for part in (person.city, person.postcode) if part)
    return ", ".join(part for part in (person.street, place) if part)


def run_name(run: Run) -> str:
    """Name a run as people call it: `Run 1 North side`."""
    number = run.code.rpartition("-")[2]
    return translate("Names", "Run {number} {name}").format(number=number, name=run.name).strip()
