"""A window of its own for what no page can say: the shop's window cannot open, or must not yet."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import GAP, PAGE_MARGIN, SMALL_GAP, dress

_WIDTH = 560


class Asked(QDialog):
    """Says a sentence and what hangs on it; Enter and Esc leave everything as it is.

    It is accepted only where somebody chose `yes`.
    """

    def __init__(
        self,
        sentence: str,
        details: str,
        *,
        leave: str,
        yes: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make it in the language of the moment; without `yes` there is nothing to choose."""
        super().__init__(parent)
        self.setWindowTitle("HubDesk")
        self.setFixedWidth(_WIDTH)
        self.sentence, self.details = text_label("heading", wraps=True), text_label("", wraps=True)
        self.sentence.setText(sentence)
        self.details.setText(details)
        self.setAccessibleDescription(f"{sentence} {details}")
        self.yes, self.leave = KeyButton(), KeyButton("Esc")
        self.yes.say(yes)
        self.leave.say(leave)
        keys = QHBoxLayout()
        keys.setSpacing(SMALL_GAP)
        keys.addWidget(self.leave)
        keys.addStretch(1)
        keys.addWidget(self.yes)
        self.yes.setVisible(bool(yes))
        self.yes.setAutoDefault(False)
        self.leave.setDefault(True)  # a scanner's Enter must not say yes
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        whole.setSpacing(GAP)
        whole.addWidget(self.sentence)
        whole.addWidget(self.details)
        whole.addLayout(keys)
        self.yes.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        self.leave.setFocus()
        dress(self)


def is_agreed(sentence: str, details: str, yes: str, leave: str) -> bool:
    """Ask, and wait for the answer; a closed window or Esc is `leave`."""
    return Asked(sentence, details, leave=leave, yes=yes).exec() == QDialog.DialogCode.Accepted
