"""Who works here, and in which language each reads papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hubdesk.desk.shopform import Value, read_people
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import empty_out, text_label
from hubdesk.ui.shop.field import Line
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.shop import paper_language_words
from hubdesk.ui.wording.speech import translate

_LANGUAGES = ("", "en", "es")
_NAME_WIDTH = 200


class People(QWidget):
    """A line a person, and one for the next. `changed` gives the settings that are to change."""

    changed = Signal(object)

    def __init__(self) -> None:
        """Make it with nobody."""
        super().__init__()
        self._people: tuple[str, ...] = ()
        self._languages: dict[str, str] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL_GAP)
        self.lines: list[Line] = []
        self.said = text_label("caption", ink="mute", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL_GAP)
        column.addLayout(self._rows)
        column.addWidget(self.said)

    def show_people(self, people: Sequence[str], languages: Sequence[str]) -> None:
        """Show who works here; what is half typed stays until somebody goes on with it."""
        pairs = (pair.rpartition("=") for pair in languages)
        read = {name.strip(): code.strip() for name, _, code in pairs}
        if (tuple(people), read) == (self._people, self._languages) and self.lines:
            return
        self._people, self._languages = tuple(people), read
        self._lay_out()

    def _lay_out(self) -> None:
        had_focus = next((at for at, line in enumerate(self.lines) if line.hasFocus()), None)
        empty_out(self._rows)
        self.lines = []
        for name in (*self._people, ""):
            self._rows.addWidget(self._row(name))
        if had_focus is not None:
            self.lines[min(had_focus + 1, len(self.lines) - 1)].setFocus()
        self._check()

    def _row(self, name: str) -> QWidget:
        row, line = QWidget(), Line()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL_GAP)
        inside.addWidget(line, 1)
        line.setMinimumWidth(_NAME_WIDTH)
        line.show_text(name)
        line.setAccessibleName(name or translate("Shop", "Add somebody"))
        line.setPlaceholderText("" if name else translate("Shop", "Add somebody"))
        line.textChanged.connect(self._check)
        line.left.connect(self._tell)
        self.lines.append(line)
        if name:
            code = self._languages.get(name, "")
            speaks, away = KeyButton(), KeyButton()
            widths = [_width(speaks, each) for each in _LANGUAGES]
            speaks.setMinimumWidth(max(widths))
            speaks.say(paper_language_words(code))
            speaks.setAccessibleName(f"{name}: {paper_language_words(code)}")
            away.say(translate("Shop", "Remove"))
            away.setAccessibleName(translate("Shop", "Remove {name}").format(name=name))
            speaks.clicked.connect(partial(self._next_language, name))
            away.clicked.connect(partial(self._remove, name))
            inside.addWidget(speaks)
            inside.addWidget(away)
        return row

    def _names(self) -> list[str]:
        return [line.text() for line in self.lines]

    def tell_draft(self) -> None:
        """Tell what was typed and not yet told."""
        if any(line.is_draft for line in self.lines):
            self._tell()

    def _tell(self) -> None:
        """Tell the names as they stand; whoever got another name keeps their language."""
        try:
            people = read_people(self._names())
        except Refused:
            return
        if people == self._people:
            return
        kept = dict(self._languages)
        for before, line in zip(self._people, self.lines, strict=False):
            now = " ".join(line.text().split())
            if before in kept and now != before:
                code = kept.pop(before)
                kept |= {now: code} if now else {}
        self.changed.emit({"people": people, "languages": _pairs(kept, people)})

    def _remove(self, name: str, _checked: bool = False) -> None:
        people = tuple(each for each in self._people if each != name)
        self.changed.emit({"people": people, "languages": _pairs(self._languages, people)})

    def _next_language(self, name: str, _checked: bool = False) -> None:
        code = self._languages.get(name, "")
        at = _LANGUAGES.index(code) if code in _LANGUAGES else 0
        told = {**self._languages, name: _LANGUAGES[(at + 1) % len(_LANGUAGES)]}
        self.changed.emit({"languages": _pairs(told, self._people)})

    def _check(self) -> None:
        words, is_wrong = "", False
        try:
            read_people(self._names())
        except Refused as refused:
            words, is_wrong = trouble_words(refused), True
        first = translate(
            "Shop",
            "The first one is at the counter when HubDesk opens. A badge, or the name on top, "
            "changes that. Equipment prints the badges.",
        )
        self.said.setText(words or first)
        mark(self.said, ink="stop" if is_wrong else "mute")
        for line in self.lines:
            mark(line, wrong=is_wrong and line.is_draft)

    def retranslate(self) -> None:
        """Say everything in the language of the moment; what is half typed stays."""
        drafts = self._names()
        self._lay_out()
        for line, draft in zip(self.lines, drafts, strict=False):
            if line.text() != draft:
                line.setText(draft)


def _width(button: KeyButton, code: str) -> int:
    """Give the width for a language, so that the buttons of all stand below each other."""
    button.say(paper_language_words(code))
    return button.wanted_width("")


def _pairs(languages: Mapping[str, str], people: Sequence[str]) -> Value:
    return tuple(f"{name}={languages[name]}" for name in people if languages.get(name))
