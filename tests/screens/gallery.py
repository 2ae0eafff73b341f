"""One of each kind of thing that Tab stops at, as the pages make them, in a window of their own.

Dressing a gallery takes a twentieth of what dressing all pages takes; the walk sees
that nothing on the pages is of a kind that does not hang here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.help.reader import Reader
from hubdesk.ui.listing import Listing
from hubdesk.ui.palette import Palette, Tone
from hubdesk.ui.rail import PageName, Rail
from hubdesk.ui.theme import Theme, mark
from hubdesk.ui.top import Chip, ScanLine
from hubdesk.ui.wording.chips import ChipText

_MARKS = ("chip", "choice", "tile", "tab", "section", "sieve", "row", "picture", "answer", "story")
_WIDTH, _HEIGHT, _ROWS = 150, 60, 10


def kind_of(widget: QWidget) -> str:
    """Say by what the style sheet knows a widget that can have the focus."""
    at = widget
    while at is not None:
        if at.objectName() == "verdict" and isinstance(widget, QPushButton):
            return f"answer on a card, {at.property('tone')}"
        if at.objectName() == "rail":
            return "rail"
        at = at.parentWidget()
    marked = next((name for name in _MARKS if widget.property(name)), "")
    named = widget.objectName() if widget.objectName() in ("scanLine", "articles") else ""
    plain = (QLineEdit, QListWidget, Listing, Reader, QSlider, QScrollArea)
    kind = next((each.__name__ for each in plain if isinstance(widget, each)), "")
    if marked and isinstance(widget, QPushButton) and widget.isCheckable():
        marked += ", chosen" if widget.isChecked() else ""
    return marked or named or widget.property("kind") or kind or type(widget).__name__


def _marked(name: str, *, chosen: bool = False) -> QWidget:
    button = QPushButton("Words")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    mark(button, **{name: True})
    button.setCheckable(chosen)
    button.setChecked(chosen)
    return button


def _worded(kind: str) -> QWidget:
    button = KeyButton("F9", kind=kind)
    button.say("Words")
    return button


def _chip(theme: Theme, tone: Tone) -> QWidget:
    chip = Chip(theme)
    chip.show_text(ChipText(tone, "Words"))
    return chip


def _on_a_card(tone: str) -> QWidget:
    card = QFrame()
    card.setObjectName("verdict")
    mark(card, tone=tone)
    QVBoxLayout(card).addWidget(_worded(""))
    return card


def _story() -> QWidget:
    area = QScrollArea()
    mark(area, story=True)
    return area


def _articles() -> QWidget:
    articles = QListWidget()
    articles.setObjectName("articles")
    return articles


def _rail(theme: Theme) -> QWidget:
    rail = Rail(theme)
    rail.show_page(PageName.TODAY)
    return rail


class Gallery(QWidget):
    """Hangs everything beside each other on a page."""

    def __init__(self, theme: Theme, palette: Palette) -> None:
        """Make it in a palette's colours; what paints itself asks the theme for them."""
        super().__init__()
        self.setObjectName("page")
        makers: Mapping[str, Callable[[], QWidget]] = {
            "scan line": lambda: ScanLine(theme),
            "list": lambda: Listing(theme),
            "reader": lambda: Reader(theme),
            "slider": lambda: QSlider(Qt.Orientation.Horizontal),
            "field": QLineEdit,
            "story": _story,
            "articles": _articles,
            "main": lambda: _worded("main"),
            "plain": lambda: _worded("plain"),
            **{f"chip {tone}": lambda tone=tone: _chip(theme, tone) for tone in Tone},
            **{f"on {tone}": lambda tone=tone: _on_a_card(tone) for tone in (*Tone,)},
            **{name: lambda name=name: _marked(name) for name in _MARKS[1:-1]},
            **{
                f"{name}, chosen": lambda name=name: _marked(name, chosen=True)
                for name in ("choice", "tile", "tab", "section", "sieve", "answer")
            },
        }
        self.samples = [_rail(theme), *(make() for make in makers.values())]
        grid = QGridLayout(self)
        grid.addWidget(self.samples[0], 0, 0, _ROWS, 1)
        for place, sample in enumerate(self.samples[1:]):
            sample.setMinimumSize(_WIDTH, _HEIGHT)
            grid.addWidget(sample, place % _ROWS, 1 + place // _ROWS)
        self.setStyleSheet(theme.sheet(palette))

    @property
    def stops(self) -> list[QWidget]:
        """Everything that Tab stops at."""
        return [each for sample in self.samples for each in stops_in(sample)]


def stops_in(widget: QWidget) -> list[QWidget]:
    """Give everything in a widget that Tab stops at, itself too."""
    return [
        each
        for each in (widget, *widget.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isEnabled()
        and each.isVisibleTo(widget.window())
    ]
