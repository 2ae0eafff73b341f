"""Where the driver puts a name to the bill."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from hubdesk.parcels.bill import Signature
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.handover.pad import SignaturePad
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, Theme, mark
from hubdesk.ui.wording.speech import translate

PAPER_KEY = "F10"
_LONGEST_DRIVER = 80


class SigningCard(QFrame):
    """The driver's name and the field to sign in; `paper_signed` where a pen was used instead."""

    paper_signed = Signal()
    sign_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading")
        self._told = text_label("lead", ink="go", wraps=True)
        self.driver = QLineEdit()
        self.driver.setMaxLength(_LONGEST_DRIVER)
        self.pad = SignaturePad(theme)
        self.wipe, self.on_paper = KeyButton(), KeyButton(PAPER_KEY)
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        row.addWidget(self.wipe)
        row.addWidget(self.on_paper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(SMALL_GAP)
        for widget in (self._title, self._told, self.driver):
            column.addWidget(widget)
        column.addWidget(self.pad, 1)
        column.addLayout(row)
        column.addStretch(0)
        self.wipe.clicked.connect(self.pad.clear)
        self.on_paper.clicked.connect(self.paper_signed)
        self.driver.returnPressed.connect(self.sign_wanted)
        self.pad.changed.connect(self._offer)

    def ask(self, *, anew: bool) -> None:
        """Let somebody sign; `anew` forgets what was written for another bill."""
        if anew or not self.pad.isEnabled():
            self.driver.clear()
            self.pad.clear()
        self._show(is_open=True)

    def show_signed(self, words: str, signature: Signature | None) -> None:
        """Show who has signed, and how."""
        self._told.setText(words)
        self.pad.show_signature(signature)
        self.pad.setVisible(signature is not None)
        self._show(is_open=False)

    def _show(self, *, is_open: bool) -> None:
        for widget in (self._title, self.driver, self.wipe, self.on_paper):
            widget.setVisible(is_open)
        if is_open:
            self.pad.show()
        self._told.setVisible(not is_open)
        self._offer()

    def _offer(self) -> None:
        self.wipe.setEnabled(self.pad.isEnabled() and bool(self.pad.signature.strokes))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(translate("Bill", "The driver signs"))
        self.driver.setPlaceholderText(translate("Bill", "Name of the driver"))
        self.driver.setAccessibleName(translate("Bill", "Name of the driver"))
        self.pad.say(translate("Bill", "Sign here with a finger, a pen or the mouse"))
        self.wipe.say(translate("Bill", "Clear"))
        self.on_paper.say(translate("Bill", "Signed on paper"))
