"""The sections of the Shop page: which settings stand together, and how wide each is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from hubdesk.desk.shopform import Value, read
from hubdesk.ui.labels import text_label
from hubdesk.ui.shop.choice import Choice
from hubdesk.ui.shop.field import Field
from hubdesk.ui.theme import GAP, mark
from hubdesk.ui.wording.shop import answer_words, caption, choice_hint, field_text
from hubdesk.ui.wording.speech import translate


class Section(Enum):
    """What the owner sets, in plain groups."""

    SHOP = 0
    PEOPLE = 1
    CARRIERS = 2
    WORDS = 3
    LINE = 4
    PCS = 5
    SAFETY = 6
    PROGRAM = 7


# A whole row each, or half of one.
WIDE = {"shop", "address", "postcodes", "database", "photographs", "notices_folder"}
FIELDS: Mapping[Section, Sequence[str]] = {
    Section.SHOP: ("shop", "address", "phone", "hours", "position", "zone"),
    Section.PEOPLE: (),
    Section.CARRIERS: ("postcodes", "agreed_load", "notices_folder"),
    Section.WORDS: ("language", "contrast", "paper", "labels"),
    Section.LINE: ("shop_id", "metered", "free_hours"),
    Section.PCS: ("desk", "database", "photographs"),
    Section.SAFETY: (),
    Section.PROGRAM: ("tray", "new_versions"),
}
# What has a form of its own there.
_WITH_OWN_FORM = {
    Section.PEOPLE: ("people", "languages"),
    Section.CARRIERS: ("carriers", "hold"),
    Section.LINE: ("gateway",),
    Section.SAFETY: ("backups",),
}
ANSWERS: Mapping[str, Sequence[Value]] = {
    "language": ("", "en", "es"),
    "paper": ("letter", "a4"),
    "labels": ("", "letter", "receipt", "62mm"),
    "metered": (False, True),
    "tray": (False, True),
    "new_versions": (True, False),
    "contrast": (False, True),
}


def section_words(section: Section) -> str:
    """Name a section."""
    words = {
        Section.SHOP: translate("Shop", "The shop"),
        Section.PEOPLE: translate("Shop", "People"),
        Section.CARRIERS: translate("Shop", "Carriers and parcels"),
        Section.WORDS: translate("Shop", "Language, colours, paper"),
        Section.LINE: translate("Shop", "The line"),
        Section.PCS: translate("Shop", "Several PCs"),
        Section.SAFETY: translate("Shop", "Safety"),
        Section.PROGRAM: translate("Shop", "The program"),
    }
    return words[section]


def section_of(name: str) -> Section | None:
    """Say where a setting stands; None where it is set elsewhere."""
    for section in Section:
        if name in FIELDS[section] or name in _WITH_OWN_FORM.get(section, ()):
            return section
    return None


def make_input(name: str) -> Field | Choice:
    """Make what one writes or presses for a setting."""
    if name in ANSWERS:
        return Choice(name, ANSWERS[name])
    field = Field(name, partial(read, name))
    if name == "postcodes":
        field.let_be_list()
    return field


def say_input(each: Field | Choice, *, waits: bool = False) -> None:
    """Put the words on; `waits` where it holds from the next start only."""
    if isinstance(each, Choice):
        each.say(
            caption(each.name),
            [answer_words(each.name, answer) for answer in each.buttons],
            choice_hint(each.name),
        )
        return
    text = field_text(each.name)
    later = translate("Shop", "Holds from the next start.") if waits else ""
    each.say(text.caption, " ".join(filter(None, (text.hint, later))), text.empty)


class Panel(QFrame):
    """A card: a heading, whatever stands first in it, then fields in two columns."""

    def __init__(self, inputs: Sequence[Field | Choice], *first: QWidget) -> None:
        """Lay out what is given."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading")
        self._inputs = inputs
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        for widget in first:
            column.addWidget(widget)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._lay_out()

    def _lay_out(self) -> None:
        row, column = 0, 0
        for each in self._inputs:
            is_wide = isinstance(each, Choice) or each.name in WIDE
            if is_wide and column:
                row, column = row + 1, 0
            top = Qt.AlignmentFlag.AlignTop  # beside a field with more to say
            self._grid.addWidget(each, row, column, 1, 2 if is_wide else 1, top)
            row, column = (row + 1, 0) if is_wide or column else (row, 1)

    def say(self, words: str) -> None:
        """Head the card."""
        self._title.setText(words)
