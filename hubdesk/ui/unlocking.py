"""The question for the recovery code, asked before the window opens: typed, or scanned.

A scanner that types ends with Enter, which tries the code as the button does. What the camera reads
is tried as well; only the right code ends the question.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import LEAD, PAGE_MARGIN, SMALL_GAP, TOUCH_MAIN, dress, font
from hubdesk.ui.wording import recovery
from hubdesk.ui.wording.faults import apology

_WIDTH = 640


class CodeQuestion(QDialog):
    """Asks until `unlock` takes a code without a Trouble, or somebody leaves."""

    def __init__(self, unlock: Callable[[str], None]) -> None:
        """Ask in the language of the moment; `unlock` tries what was typed."""
        super().__init__()
        self._unlock = unlock
        self.setWindowTitle("HubDesk")
        self.setFixedWidth(_WIDTH)
        title, question = text_label("title", wraps=True), text_label("", wraps=True)
        title.setText(recovery.question_title())
        question.setText(recovery.question_words())
        self.code = QLineEdit()
        self.code.setFont(font(LEAD, mono=True))
        self.code.setMinimumHeight(TOUCH_MAIN)
        self.code.setAccessibleName(recovery.code_name())
        self.code.setPlaceholderText(recovery.code_name())
        self.wrong = text_label("", ink="stop", wraps=True)
        self.wrong.setMinimumHeight(2 * self.wrong.fontMetrics().lineSpacing())
        self.unlock = KeyButton("Enter", kind="main")
        self.unlock.say(recovery.unlock_name())
        self.leave = KeyButton("Esc")
        self.leave.say(recovery.leave_name())
        for button in (self.unlock, self.leave):
            button.setAutoDefault(False)  # Enter is the field's
        keys = QHBoxLayout()
        keys.setSpacing(SMALL_GAP)
        keys.addWidget(self.leave)
        keys.addStretch(1)
        keys.addWidget(self.unlock)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        whole.setSpacing(SMALL_GAP)
        for part in (title, question, self.code, self.wrong):
            whole.addWidget(part)
        whole.addLayout(keys)
        self.code.returnPressed.connect(self._try_typed)
        self.unlock.clicked.connect(self._try_typed)
        self.leave.clicked.connect(self.reject)
        self.code.setFocus()
        dress(self)

    @Slot(str)
    def try_scanned(self, text: str) -> None:
        """Try what a camera has read; it stands in the field then."""
        self.code.setText(text)
        self._try_typed()

    @Slot()
    def _try_typed(self) -> None:
        try:
            self._unlock(self.code.text())
        except Trouble as trouble:
            words = apology(trouble)
            self.wrong.setText(f"{words.sentence} {words.advice}")
            self.code.setFocus()
            return
        self.accept()
