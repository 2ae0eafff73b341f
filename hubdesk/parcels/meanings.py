"""What a code can mean: values, and which of several codes on one label is the parcel.

Reasons are keys; `hubdesk.ui.wording` and the terminal turn them into sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hubdesk.parcels.owncodes import OwnCode


class MeaningKind(StrEnum):
    """What a code is to the shop."""

    PARCEL = "parcel"
    OWN = "own"
    PRODUCT = "product"
    ROUTING = "routing"
    POSTCODE = "postcode"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """The reason for a meaning, as a key."""

    CHECK_DIGIT_FITS = "check_digit_fits"
    NO_CHECK_DIGIT_EXISTS = "no_check_digit_exists"
    # A parcel perhaps: a notice or a person has to say so.
    SEVERAL_CARRIERS_FIT = "several_carriers_fit"
    COULD_BE_PRODUCT = "could_be_product"
    COULD_BE_CHANCE = "could_be_chance"
    UNUSUAL_FORM = "unusual_form"
    # Something else.
    OWN_CODE = "own_code"
    PRODUCT_CODE = "product_code"
    LOOKS_LIKE_PRODUCT = "looks_like_product"
    ROUTING_TEXT = "routing_text"
    CARRIER_ENVELOPE = "carrier_envelope"
    DESTINATION_ONLY = "destination_only"
    # Nothing that can be used.
    CHECK_DIGIT_WRONG = "check_digit_wrong"
    COUNTRY_UNKNOWN = "country_unknown"
    OWN_CODE_DAMAGED = "own_code_damaged"
    OWN_CODE_NEWER = "own_code_newer"
    SYMBOLOGY_NOT_TRUSTED = "symbology_not_trusted"
    ONLY_WITH_NOTICE = "only_with_notice"
    NO_KNOWN_SHAPE = "no_known_shape"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CONTAINS_CONTROL_CHARACTERS = "contains_control_characters"
    CONTAINS_HIDDEN_MARKS = "contains_hidden_marks"


_CERTAIN = {Why.CHECK_DIGIT_FITS, Why.NO_CHECK_DIGIT_EXISTS}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One parcel that a code can mean. `strength` ranks candidates; `postcode` may be empty."""

    carrier: str
    name: str
    number: str
    service: str = ""
    postcode: str = ""
    checked: bool = False
    strength: int = 0


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means, and why. `text` is as scanned, `number` bare; candidates best first."""

    text: str
    kind: MeaningKind
    why: Why
    number: str = ""
    candidates: tuple[Candidate, ...] = ()
    own: OwnCode | None = None
    postcode: str = ""

    @property
    def best(self) -> Candidate | None:
        """The likeliest parcel, certain or not."""
        return self.candidates[0] if self.candidates else None

    @property
    def is_certain(self) -> bool:
        """Whether the code alone says which parcel of which carrier this is."""
        return self.kind is MeaningKind.PARCEL and self.why in _CERTAIN

    def facts(self) -> dict[str, str | bool]:
        """List what the terminal prints about a code."""
        best = self.best if self.kind is MeaningKind.PARCEL else None
        return {
            "text": self.text,
            "kind": self.kind.value,
            "carrier": best.carrier if best else "",
            "number": best.number if best else self.number,
            "service": best.service if best else "",
            "postcode": best.postcode if best else self.postcode,
            "checked": best.checked if best else False,
            "why": self.why.value,
        }


def parcel_code(meanings: Sequence[Meaning]) -> int | None:
    """Say which of the codes on ONE label is the parcel, by its place in the sequence.

    Certain ones go first, then the strongest: letters and long numbers before digits that fit
    by chance, checked before unchecked. Routing, destinations, goods and own codes never win.
    None where no code is a parcel, or where two different parcels are equally strong.
    """
    ranked = sorted(
        ((meaning.is_certain, best.strength, -place, best)
         for place, meaning in enumerate(meanings)
         if meaning.kind is MeaningKind.PARCEL and (best := meaning.best) is not None),
        key=lambda row: row[:3],
        reverse=True,
    )  # fmt: skip
    if not ranked:
        return None
    certain, strength, place, winner = ranked[0]
    rivals = (row[3].number for row in ranked if row[:2] == (certain, strength))
    return None if any(number != winner.number for number in rivals) else -place
