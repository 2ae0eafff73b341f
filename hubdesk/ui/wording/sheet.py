"""The words of a run sheet, in the language of the moment."""

from __future__ import annotations

from hubdesk.paper.sheets import SheetWords
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, locale, translate

# Short enough for the strip under a barcode on paper; the keys are the outcome codes.
CAPTIONS = {
    "DH": QT_TRANSLATE_NOOP("Sheet", "Handed over"),
    "DS": QT_TRANSLATE_NOOP("Sheet", "Safe place"),
    "DN": QT_TRANSLATE_NOOP("Sheet", "Neighbor"),
    "DR": QT_TRANSLATE_NOOP("Sheet", "Reception"),
    "DP": QT_TRANSLATE_NOOP("Sheet", "Porch"),
    "DM": QT_TRANSLATE_NOOP("Sheet", "Mail slot"),
    "DI": QT_TRANSLATE_NOOP("Sheet", "Signed for"),
    "DC": QT_TRANSLATE_NOOP("Sheet", "With code"),
    "DO": QT_TRANSLATE_NOOP("Sheet", "Mail room"),
    "DB": QT_TRANSLATE_NOOP("Sheet", "Back door"),
    "DG": QT_TRANSLATE_NOOP("Sheet", "Garage"),
    "DY": QT_TRANSLATE_NOOP("Sheet", "Yard"),
    "DE": QT_TRANSLATE_NOOP("Sheet", "Greenhouse"),
    "DK": QT_TRANSLATE_NOOP("Sheet", "Shed"),
    "DT": QT_TRANSLATE_NOOP("Sheet", "Behind bin"),
    "NH": QT_TRANSLATE_NOOP("Sheet", "Nobody home"),
    "NC": QT_TRANSLATE_NOOP("Sheet", "Closed"),
    "NA": QT_TRANSLATE_NOOP("Sheet", "No access"),
    "NT": QT_TRANSLATE_NOOP("Sheet", "No answer"),
    "NS": QT_TRANSLATE_NOOP("Sheet", "No safe place"),
    "NB": QT_TRANSLATE_NOOP("Sheet", "Did not fit"),
    "BA": QT_TRANSLATE_NOOP("Sheet", "Wrong address"),
    "BM": QT_TRANSLATE_NOOP("Sheet", "Moved away"),
    "RF": QT_TRANSLATE_NOOP("Sheet", "Refused"),
    "NP": QT_TRANSLATE_NOOP("Sheet", "No code or ID"),
    "LT": QT_TRANSLATE_NOOP("Sheet", "Later"),
    "DX": QT_TRANSLATE_NOOP("Sheet", "Damaged"),
    "TM": QT_TRANSLATE_NOOP("Sheet", "Out of time"),
    "VH": QT_TRANSLATE_NOOP("Sheet", "Vehicle"),
    "WX": QT_TRANSLATE_NOOP("Sheet", "Weather"),
    "WA": QT_TRANSLATE_NOOP("Sheet", "Outside area"),
    "HZ": QT_TRANSLATE_NOOP("Sheet", "Not allowed"),
    "NL": QT_TRANSLATE_NOOP("Sheet", "Not in load"),
    "RD": QT_TRANSLATE_NOOP("Sheet", "Rest delivered"),
}


def sheet_words() -> SheetWords:
    """Give every fixed word of a run sheet."""
    return SheetWords(
        language=locale().name()[:2],
        number=translate("Sheet", "#"),
        stop=translate("Sheet", "Stop"),
        shelf=translate("Sheet", "Shelf"),
        parcel=translate("Sheet", "Parcel"),
        done=translate("Sheet", "Done"),
        ticks=(
            translate("Sheet", "handed"),
            translate("Sheet", "safe place"),
            translate("Sheet", "back"),
        ),
        sign_here=translate("Sheet", "name, signature, time"),
        continued=translate("Sheet", "(continued)"),
        total=translate("Sheet", "Parcels on this sheet: {count}"),
        counted=translate("Sheet", "Counted"),
        back_at_the_counter=translate(
            "Sheet", "Back at the counter, scan the parcel, then one of these:"
        ),
        out_at=translate("Sheet", "Out at"),
        back_at=translate("Sheet", "Back at"),
        carried_by=translate("Sheet", "Carried by"),
        page=translate("Sheet", "Page {page} of {pages}"),
        printed=translate("Sheet", "printed {time}"),
        journal=translate("Sheet", "journal {hash}"),
    )


def outcome_caption(code: str) -> str:
    """Say in a word or two what an outcome's code on paper stands for."""
    return translate("Sheet", CAPTIONS[code])
