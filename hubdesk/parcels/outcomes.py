"""How a delivery can end at the door, in the shop's words and the carriers' codes.

Reasons and places follow section 7 of the trade's facts: Amazon's SP-API details, X12 element
1651, USPS scan codes and UN/EDIFACT 9013. The codes of two letters are printed inside own codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a parcel was not delivered."""

    NOT_HOME = "not_home"
    CLOSED = "closed"
    NO_ACCESS = "no_access"
    NO_CONTACT = "no_contact"
    NO_SAFE_PLACE = "no_safe_place"
    TOO_BIG = "too_big"
    BAD_ADDRESS = "bad_address"
    MOVED = "moved"
    REFUSED = "refused"
    NO_CODE = "no_code"
    LATER = "later"
    DAMAGED = "damaged"
    HAZMAT = "hazmat"
    NO_TIME = "no_time"
    VEHICLE = "vehicle"
    WEATHER = "weather"
    WRONG_AREA = "wrong_area"
    NOT_IN_LOAD = "not_in_load"


class Place(StrEnum):
    """Where a delivered parcel was left, or with whom."""

    HANDED = "handed"
    SIGNED = "signed"
    WITH_CODE = "with_code"
    SAFE_PLACE = "safe_place"
    PORCH = "porch"
    REAR_DOOR = "rear_door"
    GARAGE = "garage"
    GARDEN = "garden"
    GREENHOUSE = "greenhouse"
    SHED = "shed"
    BEHIND_BIN = "behind_bin"
    MAIL_SLOT = "mail_slot"
    MAIL_ROOM = "mail_room"
    RECEPTION = "reception"
    NEIGHBOUR = "neighbour"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer to "what happened at the door?": a place, or a reason, never both."""

    code: str
    place: Place | None = None
    reason: Reason | None = None
    rest: bool = False

    @property
    def is_delivered(self) -> bool:
        """Whether the parcel is with its customer now."""
        return self.place is not None


# The two letters are printed on every run sheet in the field: never change a meaning, only add.
OUTCOMES: dict[str, Outcome] = {
    outcome.code: outcome
    for outcome in (
        Outcome("DH", place=Place.HANDED),
        Outcome("DS", place=Place.SAFE_PLACE),
        Outcome("DN", place=Place.NEIGHBOUR),
        Outcome("DR", place=Place.RECEPTION),
        Outcome("DP", place=Place.PORCH),
        Outcome("DM", place=Place.MAIL_SLOT),
        Outcome("DI", place=Place.SIGNED),
        Outcome("DC", place=Place.WITH_CODE),
        Outcome("DO", place=Place.MAIL_ROOM),
        Outcome("DB", place=Place.REAR_DOOR),
        Outcome("DG", place=Place.GARAGE),
        Outcome("DY", place=Place.GARDEN),
        Outcome("DE", place=Place.GREENHOUSE),
        Outcome("DK", place=Place.SHED),
        Outcome("DT", place=Place.BEHIND_BIN),
        Outcome("NH", reason=Reason.NOT_HOME),
        Outcome("NC", reason=Reason.CLOSED),
        Outcome("NA", reason=Reason.NO_ACCESS),
        Outcome("NT", reason=Reason.NO_CONTACT),
        Outcome("NS", reason=Reason.NO_SAFE_PLACE),
        Outcome("NB", reason=Reason.TOO_BIG),
        Outcome("BA", reason=Reason.BAD_ADDRESS),
        Outcome("BM", reason=Reason.MOVED),
        Outcome("RF", reason=Reason.REFUSED),
        Outcome("NP", reason=Reason.NO_CODE),
        Outcome("LT", reason=Reason.LATER),
        Outcome("DX", reason=Reason.DAMAGED),
        Outcome("TM", reason=Reason.NO_TIME),
        Outcome("VH", reason=Reason.VEHICLE),
        Outcome("WX", reason=Reason.WEATHER),
        Outcome("WA", reason=Reason.WRONG_AREA),
        Outcome("HZ", reason=Reason.HAZMAT),
        Outcome("NL", reason=Reason.NOT_IN_LOAD),
        Outcome("RD", place=Place.HANDED, rest=True),
    )
}
