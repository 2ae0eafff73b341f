"""The order in which doors are travelled: by postcode, along the street, by house number."""

from __future__ import annotations

import re

from hubdesk.parcels.folding import door_key

# 418 and 418a stand before a street; 2nd is the street itself.
_HOUSE = re.compile(r"(\d+)([a-z]?)(?: |$)")
_FIGURES = 6


def travel_key(street: str, postcode: str) -> str:
    """Give a text that sorts doors in the order of travel; one door has one key.

    Empty where no street is known.
    """
    words, _, area = door_key(street, postcode).partition("|")
    if not words:
        return ""
    house = _HOUSE.match(words)
    if house is None:
        return f"{area}|{words}"
    along, _, within = words[house.end() :].strip().partition(" apt ")
    return f"{area}|{along}|{house[1]:0>{_FIGURES}}{house[2]} {within}"
