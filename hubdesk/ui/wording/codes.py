"""What a code means, in one sentence: for the card, and for the terminal's `identify`."""

from __future__ import annotations

from hubdesk.parcels.meanings import Why
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

SENTENCES = {
    Why.CHECK_DIGIT_FITS: QT_TRANSLATE_NOOP(
        "Code", "A carrier's number, and its check digit fits."
    ),
    Why.NO_CHECK_DIGIT_EXISTS: QT_TRANSLATE_NOOP(
        "Code", "A carrier's number. This kind has no check digit."
    ),
    Why.SEVERAL_CARRIERS_FIT: QT_TRANSLATE_NOOP(
        "Code", "More than one carrier has numbers like this."
    ),
    Why.COULD_BE_PRODUCT: QT_TRANSLATE_NOOP(
        "Code", "It fits a carrier's number, but goods have such numbers too."
    ),
    Why.COULD_BE_CHANCE: QT_TRANSLATE_NOOP(
        "Code", "It fits a carrier's number, but so does one number in ten."
    ),
    Why.UNUSUAL_FORM: QT_TRANSLATE_NOOP("Code", "It fits an unusual form of a carrier's number."),
    Why.OWN_CODE: QT_TRANSLATE_NOOP("Code", "One of this shop's own codes."),
    Why.PRODUCT_CODE: QT_TRANSLATE_NOOP("Code", "The code of goods, not of a parcel."),
    Why.LOOKS_LIKE_PRODUCT: QT_TRANSLATE_NOOP(
        "Code", "It looks like the code of goods, not of a parcel."
    ),
    Why.ROUTING_TEXT: QT_TRANSLATE_NOOP("Code", "It only tells the carrier's sorting where to go."),
    Why.CARRIER_ENVELOPE: QT_TRANSLATE_NOOP(
        "Code", "It holds the carrier's own notes, not the whole tracking number."
    ),
    Why.DESTINATION_ONLY: QT_TRANSLATE_NOOP("Code", "It holds only the ZIP Code."),
    Why.CHECK_DIGIT_WRONG: QT_TRANSLATE_NOOP(
        "Code", "Its check digit does not fit: perhaps it was misread or mistyped."
    ),
    Why.COUNTRY_UNKNOWN: QT_TRANSLATE_NOOP(
        "Code", "It ends in letters that no country's post uses."
    ),
    Why.OWN_CODE_DAMAGED: QT_TRANSLATE_NOOP(
        "Code", "It begins like one of this shop's own codes, but it is damaged."
    ),
    Why.OWN_CODE_NEWER: QT_TRANSLATE_NOOP(
        "Code", "It was printed by a newer HubDesk. Please update this one."
    ),
    Why.SYMBOLOGY_NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "Code", "Bars of this kind are easily misread, so this number is not believed."
    ),
    Why.ONLY_WITH_NOTICE: QT_TRANSLATE_NOOP(
        "Code", "It could be a tracking number, but no notice names it."
    ),
    Why.NO_KNOWN_SHAPE: QT_TRANSLATE_NOOP("Code", "No carrier's numbers look like this."),
    Why.EMPTY: QT_TRANSLATE_NOOP("Code", "There is nothing in this code."),
    Why.TOO_LONG: QT_TRANSLATE_NOOP("Code", "It is far too long for a tracking number."),
    Why.CONTAINS_CONTROL_CHARACTERS: QT_TRANSLATE_NOOP(
        "Code", "It contains signs that no tracking number has."
    ),
    Why.CONTAINS_HIDDEN_MARKS: QT_TRANSLATE_NOOP(
        "Code", "It contains invisible signs that no tracking number has."
    ),
}


def why_words(why: Why) -> str:
    """Say in one sentence what a code is, or why it is not used."""
    return translate("Code", SENTENCES[why])
