"""What the fields of the Shop page are called, what they are for, and what an empty one means."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.desk.shopform import Value
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class FieldText:
    """The words of a field."""

    caption: str
    hint: str = ""
    empty: str = ""


_FIELDS: dict[str, tuple[str, str, str]] = {
    "shop": (
        QT_TRANSLATE_NOOP("Shop", "Name of the shop"),
        QT_TRANSLATE_NOOP("Shop", "As it stands on paper."),
        "",
    ),
    "address": (
        QT_TRANSLATE_NOOP("Shop", "Street, town and postcode"),
        "",
        "",
    ),
    "phone": (
        QT_TRANSLATE_NOOP("Shop", "Telephone"),
        QT_TRANSLATE_NOOP("Shop", "For customers: stands on slips."),
        "",
    ),
    "hours": (
        QT_TRANSLATE_NOOP("Shop", "Opening hours"),
        QT_TRANSLATE_NOOP("Shop", "For customers: stands on slips."),
        QT_TRANSLATE_NOOP("Shop", "Mon-Fri 9-18"),
    ),
    "position": (
        QT_TRANSLATE_NOOP("Shop", "Place on the map"),
        QT_TRANSLATE_NOOP("Shop", "Latitude, longitude. Rounds begin here."),
        QT_TRANSLATE_NOOP("Shop", "judged from the parcels"),
    ),
    "zone": (
        QT_TRANSLATE_NOOP("Shop", "Time zone"),
        "",
        QT_TRANSLATE_NOOP("Shop", "the PC's own"),
    ),
    "postcodes": (
        QT_TRANSLATE_NOOP("Shop", "Postcodes you deliver to"),
        QT_TRANSLATE_NOOP("Shop", "Parcels for others are given back to the driver."),
        QT_TRANSLATE_NOOP("Shop", "any"),
    ),
    "agreed_load": (
        QT_TRANSLATE_NOOP("Shop", "Parcels a day, as agreed"),
        QT_TRANSLATE_NOOP("Shop", "What comes beyond is asked about."),
        QT_TRANSLATE_NOOP("Shop", "as many as come"),
    ),
    "notices_folder": (
        QT_TRANSLATE_NOOP("Shop", "Folder where notices are laid"),
        QT_TRANSLATE_NOOP("Shop", "Each is taken in by itself."),
        QT_TRANSLATE_NOOP("Shop", "none is watched"),
    ),
    "gateway": (
        QT_TRANSLATE_NOOP("Shop", "Address of the line"),
        QT_TRANSLATE_NOOP("Shop", "It stands in the carrier's letter."),
        QT_TRANSLATE_NOOP("Shop", "no line: everything is kept here"),
    ),
    "shop_id": (
        QT_TRANSLATE_NOOP("Shop", "What the carrier calls this shop"),
        QT_TRANSLATE_NOOP("Shop", "The code sets it by itself."),
        "",
    ),
    "free_hours": (
        QT_TRANSLATE_NOOP("Shop", "Hours in which the internet is free"),
        QT_TRANSLATE_NOOP("Shop", "Photographs go then."),
        QT_TRANSLATE_NOOP("Shop", "01:00-06:00"),
    ),
    "desk": (
        QT_TRANSLATE_NOOP("Shop", "Name of this PC"),
        QT_TRANSLATE_NOOP("Shop", "Each PC of the shop needs its own."),
        "",
    ),
    "database": (
        QT_TRANSLATE_NOOP("Shop", "Address of the record"),
        QT_TRANSLATE_NOOP("Shop", "A PostgreSQL server that every PC of the shop reaches."),
        QT_TRANSLATE_NOOP("Shop", "a file on this PC"),
    ),
    "backups": (
        QT_TRANSLATE_NOOP("Shop", "Folders for backups"),
        QT_TRANSLATE_NOOP(
            "Shop", "On a second disk, a stick or a cloud folder; several with ; between them."
        ),
        QT_TRANSLATE_NOOP("Shop", "beside the shop's folder"),
    ),
    "photographs": (
        QT_TRANSLATE_NOOP("Shop", "Folder for photographs"),
        QT_TRANSLATE_NOOP("Shop", "One that every PC of the shop reaches."),
        QT_TRANSLATE_NOOP("Shop", "in the shop's folder"),
    ),
}
_LANGUAGES = {
    "": QT_TRANSLATE_NOOP("Shop", "as the PC"),
    "en": "English",
    "es": "Español",
}


def field_text(name: str) -> FieldText:
    """Give the words of a setting's field."""
    return FieldText(*(translate("Shop", words) if words else "" for words in _FIELDS[name]))


def caption(name: str) -> str:
    """Name a setting in a sentence, such as when its change is taken back."""
    others = {
        "people": translate("Shop", "People"),
        "languages": translate("Shop", "Languages of papers"),
        "carriers": translate("Shop", "Carriers"),
        "hold": translate("Shop", "Days held"),
        "language": translate("Shop", "Language"),
        "paper": translate("Shop", "Paper"),
        "labels": translate("Shop", "Labels"),
        "metered": translate("Shop", "Internet"),
        "tray": translate("Shop", "When the window is closed"),
        "new_versions": translate("Shop", "New versions"),
        "contrast": translate("Shop", "Colours"),
    }
    return others.get(name) or (field_text(name).caption if name in _FIELDS else name)


def language_words(code: str) -> str:
    """Name a language of the window; each is named by itself."""
    return translate("Shop", _LANGUAGES[""]) if not code else _LANGUAGES[code]


def paper_language_words(code: str) -> str:
    """Say in which language somebody reads papers."""
    if code not in ("en", "es"):
        return translate("Shop", "Papers as the shop")
    return translate("Shop", "Papers in {language}").format(language=_LANGUAGES[code])


def answer_words(name: str, answer: Value) -> str:
    """Name an answer of a setting that has few."""
    if name == "language":
        return language_words(str(answer))
    words = {
        ("paper", "letter"): translate("Shop", "Letter"),
        ("paper", "a4"): "A4",
        ("metered", False): translate("Shop", "Flat rate"),
        ("metered", True): translate("Shop", "Paid by the amount"),
        ("contrast", False): translate("Shop", "as the PC"),
        ("contrast", True): translate("Shop", "High contrast"),
        ("tray", False): translate("Shop", "HubDesk ends"),
        ("tray", True): translate("Shop", "It stays beside the clock"),
        ("new_versions", True): translate("Shop", "Fetch them"),
        ("new_versions", False): translate("Shop", "Fetch none"),
        ("labels", ""): translate("Shop", "4 × 6 in"),
        ("labels", "letter"): translate("Shop", "Sheet"),
        ("labels", "receipt"): translate("Shop", "Receipt"),
        ("labels", "62mm"): "62 mm",
    }
    return words.get((name, answer), str(answer))


def choice_hint(name: str) -> str:
    """Say what a choice means."""
    hints = {
        "language": translate("Shop", "Everybody can change it for themselves, on top."),
        "paper": translate("Shop", "For run sheets, bills and tags."),
        "labels": translate("Shop", "What parcel labels are printed on."),
        "contrast": translate("Shop", "High contrast: black, white and full colours."),
        "metered": translate(
            "Shop", "Paid by the amount: news goes out together, four times an hour."
        ),
        "tray": translate("Shop", "Beside the clock it goes on with the line and the backups."),
        "new_versions": translate("Shop", "One begins at the next start, and goes back by itself."),
    }
    return hints.get(name, "")
