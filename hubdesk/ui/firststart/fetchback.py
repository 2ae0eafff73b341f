"""After a backup was put back: what the carrier has beyond it comes back before any new work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.shop.linecard import LineCard
from hubdesk.ui.theme import GAP
from hubdesk.ui.wording import fetchback as words
from hubdesk.ui.wording.faults import trouble_words


class FetchBackCard(QWidget):
    """`wanted` asks for what the carrier has, `let_go` goes on without, `walk_wanted` walks.

    Going on without is pressed twice: the first time it says what that means.
    """

    wanted = Signal()
    let_go = Signal()
    walk_wanted = Signal()

    def __init__(self) -> None:
        """Make it before anything was asked."""
        super().__init__()
        self.line = LineCard(has_key=False)
        self.fetch, self.skip, self.walk = KeyButton("F9", kind="main"), KeyButton(), KeyButton()
        self._said = text_label("lead", wraps=True)
        self._rest = text_label("", wraps=True)
        self._is_at_work = self._is_over = self._is_warned = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self._said, self._rest, self.fetch, self.walk, self.skip, self.line):
            column.addWidget(part)
        self.fetch.clicked.connect(self.wanted)
        self.walk.clicked.connect(self.walk_wanted)
        self.skip.clicked.connect(self._skip)
        self._lay_out()

    @property
    def said(self) -> str:
        """What it says first."""
        return self._said.text()

    def act(self) -> None:
        """Do what comes next: let this PC in, fetch, or walk along the shelves."""
        if self._is_over:
            self.walk.click()
        elif self.line.code.line.text():
            self.line.ask()
        else:
            self.fetch.click()

    def offer(self, said: str) -> None:
        """Say what the carrier has, before anything is fetched; it may be offered once more."""
        self._is_at_work = self._is_over = self._is_warned = False
        self._say(said, ())
        self.fetch.setFocus()

    def show_progress(self, taken: int) -> None:
        """Say how much is back so far."""
        self._is_at_work, self._is_warned = True, False
        self._say(words.progress_words(taken) if taken else words.asking_words(), ())

    def show_back(self, said: str, rest: Sequence[str]) -> None:
        """Say what came back, and every sentence about what did not."""
        self._is_at_work, self._is_over = False, True
        self._say(said, rest)
        self.walk.setFocus()

    def refuse(self, trouble: Trouble, why: str = "") -> None:
        """Say why it stopped; it can be gone on with."""
        self._is_at_work = False
        self._say(trouble_words(trouble), (why,) if why else ())

    def _skip(self) -> None:
        if self._is_warned:
            self.let_go.emit()
            return
        self._is_warned = True
        self._say(words.skip_warning(), ())

    def _say(self, said: str, rest: Sequence[str]) -> None:
        self._said.setText(said)
        self._rest.setText("\n".join(rest))
        self._lay_out()

    def _lay_out(self) -> None:
        self._said.setVisible(bool(self._said.text()))
        self._rest.setVisible(bool(self._rest.text()))
        self.line.setVisible(not self._is_over)
        self.fetch.setVisible(not self._is_over)
        self.skip.setVisible(not self._is_over)
        self.walk.setVisible(self._is_over)
        for button in (self.fetch, self.skip, self.line.let_in):
            button.setEnabled(not self._is_at_work)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the buttons in the language of the moment; what was told stays."""
        self.line.retranslate()
        self.fetch.say(words.fetch_name())
        self.walk.say(words.walk_name())
        self.skip.say(words.skip_anyway_name() if self._is_warned else words.skip_name())
