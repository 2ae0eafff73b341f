"""The five figures of a bill, large enough for two people to read together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from hubdesk.parcels.bill import LineNote
from hubdesk.ui.handover.lines import Content
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import bills as wording

# Announced, taken in and missing are said even where they are nought.
_ALWAYS = 3


class TotalsCard(QFrame):
    """A row a figure; what is wrong has its colour."""

    def __init__(self) -> None:
        """Make it at nought."""
        super().__init__()
        mark(self, card=True)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setVerticalSpacing(SMALL_GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        for row in range(6):
            words, figure = text_label("lead"), text_label("name")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(figure, row, 1)
            self._rows.append((words, figure))

    @property
    def said(self) -> dict[str, str]:
        """Each row's words with its figure."""
        return {words.text(): figure.text() for words, figure in self._rows}

    def show_content(self, content: Content) -> None:
        """Show a bill's figures."""
        counts = (
            (wording.expected_total(), content.expected, ""),
            (wording.received_total(), len(content.lines), ""),
            (wording.missing_total(), len(content.missing), "stop"),
            (wording.extra_total(), content.noted(LineNote.EXTRA), "warn"),
            (wording.damaged_total(), content.noted(LineNote.DAMAGED), "stop"),
            (wording.back_total(), len(content.back), ""),
        )
        for row, (what, count, ink) in enumerate(counts):
            words, figure = self._rows[row]
            words.setText(what)
            figure.setText(str(count))
            mark(words, ink="" if count else "mute")
            for label in (words, figure):
                label.setVisible(bool(count) or row < _ALWAYS)
            mark(figure, ink=ink if count else "mute")
