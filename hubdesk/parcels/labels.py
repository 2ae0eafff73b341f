"""What a code means: a parcel, one of our own codes, goods, a destination, or nothing to us.

The one place that decides it, without input or output: the carriers' table is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hubdesk.parcels import gs1, owncodes
from hubdesk.parcels.carriers import Carriers, Fit, Flaw, Strength
from hubdesk.parcels.checkdigits import gs1_mod10
from hubdesk.parcels.meanings import Candidate, Meaning, MeaningKind, Why, parcel_code
from hubdesk.parcels.owncodes import OwnCode, Unread
from hubdesk.parcels.plaintext import (
    GS,
    LONGEST,
    bare,
    has_control_characters,
    has_hidden_marks,
    without_ends,
)
from hubdesk.parcels.scan import Symbology, split_aim

__all__ = ["Candidate", "LabelReader", "Meaning", "MeaningKind", "Why", "parcel_code"]

_GOODS = {
    Symbology.EAN13,
    Symbology.EAN8,
    Symbology.UPCA,
    Symbology.UPCE,
    Symbology.DATABAR,
}
# The check digit of UPC, EAN-8, EAN-13 and ITF-14 fits one random number in ten.
_GOODS_LENGTHS = (8, 12, 13)
_ENVELOPE = "[)>"
_UPS_INSIDE = re.compile(r"(?<![0-9A-Z])1Z[0-9A-Z]{15}[0-9](?![0-9A-Z])")


class LabelReader:
    """Says what codes mean, by one carriers' table. Takes some ten microseconds a code."""

    def __init__(self, carriers: Carriers) -> None:
        """Read by the given table."""
        self._carriers = carriers

    @classmethod
    def from_file(cls, path: Path) -> LabelReader:
        """Read by the table in a file. Raises KnownFault `carriers_unreadable`."""
        return cls(Carriers.from_file(path))

    def read(self, text: str, symbology: Symbology | None = None) -> Meaning:
        """Say what a code means. Never raises, whatever the text.

        An AIM identifier in front of the text tells the symbology more exactly than the device.
        """
        if len(text) > LONGEST:
            return Meaning(text, MeaningKind.UNKNOWN, Why.TOO_LONG)
        told, rest = split_aim(without_ends(text))
        return self._read(text, rest.lstrip(GS), told or symbology)

    def _read(self, text: str, rest: str, symbology: Symbology | None) -> Meaning:
        if rest.startswith(_ENVELOPE) or symbology is Symbology.MAXICODE:
            return self._envelope(text, rest)
        if has_control_characters(rest):
            return Meaning(text, MeaningKind.UNKNOWN, Why.CONTAINS_CONTROL_CHARACTERS)
        if has_hidden_marks(rest):
            return Meaning(text, MeaningKind.UNKNOWN, Why.CONTAINS_HIDDEN_MARKS)
        number = bare(rest)
        if not number.strip(GS):
            return Meaning(text, MeaningKind.UNKNOWN, Why.EMPTY)
        if symbology in _GOODS:
            return Meaning(text, MeaningKind.PRODUCT, Why.PRODUCT_CODE, number)
        if self._carriers.is_routing(rest):
            return Meaning(text, MeaningKind.ROUTING, Why.ROUTING_TEXT)
        own = owncodes.read(number)
        if isinstance(own, OwnCode):
            return Meaning(text, MeaningKind.OWN, Why.OWN_CODE, own.body, own=own)
        if isinstance(own, Unread):
            return Meaning(text, MeaningKind.UNKNOWN, Why(own.value), number)
        return self._elements(text, number, symbology)

    def _envelope(self, text: str, rest: str) -> Meaning:
        """Read the envelope of MaxiCode and PDF417: a full 1Z inside counts, all else confirms.

        MaxiCode holds `1Z` and eight characters with the shipper apart, never the whole number.
        """
        for number in _UPS_INSIDE.findall(rest):
            meaning = self._plain(text, number, None)
            if meaning.is_certain:
                return meaning
        return Meaning(text, MeaningKind.ROUTING, Why.CARRIER_ENVELOPE)

    def _elements(self, text: str, number: str, symbology: Symbology | None) -> Meaning:
        """Take a destination and other GS1 identifiers off, before any carrier's rule is asked.

        A USPS number behind `420` can fit FedEx's 34 digits by chance, so where the shape is
        there and no check digit fits, the code is damaged and not FedEx's.
        """
        scanned = gs1.without_brackets(number)
        if scanned is not None:
            number, symbology = scanned, Symbology.GS1_128
        first, _, behind = number.partition(GS)
        if behind and (postcode := gs1.destination(first)):
            meaning = self._plain(text, behind.partition(GS)[0], symbology)
            return _bound_for(postcode, meaning)
        splits = [
            _bound_for(postcode, self._plain(text, rest, symbology))
            for postcode, rest in gs1.behind_destination(first)
        ]
        if splits:
            return next((meaning for meaning in splits if meaning.is_certain), splits[0])
        if symbology is Symbology.GS1_128:
            if postcode := gs1.destination(first) or gs1.destination_abroad(first):
                return _destination(text, first, postcode)
            if gs1.is_goods(first):
                return Meaning(text, MeaningKind.PRODUCT, Why.PRODUCT_CODE, first)
        return self._plain(text, first, symbology)

    def _plain(self, text: str, number: str, symbology: Symbology | None) -> Meaning:
        """Hold a bare number against the table."""
        if symbology is Symbology.ITF:
            # Short reads of ITF are the commonest misread of all: 14 digits of goods or nothing.
            if len(number) == 14 and _fits_goods(number):
                return Meaning(text, MeaningKind.PRODUCT, Why.PRODUCT_CODE, number)
            return Meaning(text, MeaningKind.UNKNOWN, Why.SYMBOLOGY_NOT_TRUSTED, number)
        fits = list(self._carriers.fits(number))
        sound = sorted(
            (fit for fit in fits if fit.flaw is None),
            key=lambda fit: _strength(fit, symbology),
            reverse=True,
        )
        if not sound:
            return _no_parcel(text, number, symbology, {fit.flaw for fit in fits})
        why = _why(sound, number, symbology)
        known = why is not Why.ONLY_WITH_NOTICE
        kind = MeaningKind.PARCEL if known else MeaningKind.UNKNOWN
        return Meaning(text, kind, why, number, _candidates(sound, symbology))


def _why(sound: Sequence[Fit], number: str, symbology: Symbology | None) -> Why:
    """Say how far the best of the fitting rules can be believed."""
    best = sound[0].rule
    if best.strength is Strength.WEAK and best.check is None:
        return Why.ONLY_WITH_NOTICE
    if symbology is None and len(number) == 12 and _fits_goods(number):
        return Why.COULD_BE_PRODUCT
    if len({fit.rule.carrier for fit in sound if fit.rule.strength is best.strength}) > 1:
        return Why.SEVERAL_CARRIERS_FIT
    if best.unusual:
        return Why.UNUSUAL_FORM
    printed = symbology in best.symbologies
    if best.strength is Strength.WEAK or (best.strength is Strength.FAIR and not printed):
        return Why.COULD_BE_CHANCE
    return Why.NO_CHECK_DIGIT_EXISTS if best.check is None else Why.CHECK_DIGIT_FITS


def _strength(fit: Fit, symbology: Symbology | None) -> int:
    """Rank a fit: the rule first, then a check digit, then the symbology that it is printed in."""
    rule = fit.rule
    seen = 0
    if symbology is not None and rule.symbologies:
        seen = 2 if symbology in rule.symbologies else -2
    return rule.strength + (3 if rule.check else 0) + seen


def _candidates(sound: Iterable[Fit], symbology: Symbology | None) -> tuple[Candidate, ...]:
    """List each carrier's number once, in the order given."""
    found: dict[tuple[str, str], Candidate] = {}
    for fit in sound:
        candidate = Candidate(
            carrier=fit.rule.carrier,
            name=fit.rule.carrier_name,
            number=fit.number,
            service=fit.service,
            postcode=fit.postcode,
            checked=fit.rule.check is not None,
            strength=_strength(fit, symbology),
        )
        found.setdefault((candidate.carrier, candidate.number), candidate)
    return tuple(found.values())


def _no_parcel(
    text: str, number: str, symbology: Symbology | None, flaws: set[Flaw | None]
) -> Meaning:
    """Say what a number that fits no carrier is."""
    if symbology in (None, Symbology.CODE128) and (postcode := gs1.destination(number)):
        return _destination(text, number, postcode)
    if symbology is None and len(number) in _GOODS_LENGTHS and _fits_goods(number):
        return Meaning(text, MeaningKind.PRODUCT, Why.LOOKS_LIKE_PRODUCT, number)
    why = Why.NO_KNOWN_SHAPE
    if Flaw.DIGIT in flaws:
        why = Why.CHECK_DIGIT_WRONG
    elif Flaw.COUNTRY in flaws:
        why = Why.COUNTRY_UNKNOWN
    return Meaning(text, MeaningKind.UNKNOWN, why, number)


def _destination(text: str, number: str, postcode: str) -> Meaning:
    return Meaning(text, MeaningKind.POSTCODE, Why.DESTINATION_ONLY, number, postcode=postcode)


def _bound_for(postcode: str, meaning: Meaning) -> Meaning:
    """Write the destination that stood before a number into its candidates."""
    return replace(
        meaning,
        candidates=tuple(replace(each, postcode=postcode) for each in meaning.candidates),
        postcode=postcode,
    )


def _fits_goods(number: str) -> bool:
    """Whether digits end in the check digit that every article's number has."""
    return number.isascii() and number.isdigit() and gs1_mod10(number[:-1]) == number[-1]
