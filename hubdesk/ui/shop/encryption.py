"""Whether the record is encrypted, and the three steps to it: the sheet, the proof, the change."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hubdesk.parcels.recoverycode import GROUP_LETTERS
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import LEAD, SMALL_GAP, TOUCH, font
from hubdesk.ui.wording import recovery
from hubdesk.ui.wording.faults import apology


class Standing(Enum):
    """How far it is."""

    PLAIN = auto()
    SHEET = auto()
    WORKING = auto()
    ENCRYPTED = auto()
    ON_SERVER = auto()


class EncryptionCard(QWidget):
    """`sheet_wanted` asks for the recovery sheet, `told` gives the group typed from it.

    `left` tells that nothing is to be changed.
    """

    sheet_wanted = Signal()
    told = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        """Begin with a record that is not encrypted."""
        super().__init__()
        self._standing, self._group = Standing.PLAIN, 1
        self._title, self._words = text_label("heading"), text_label("", wraps=True)
        self._question = text_label("caption", ink="mute", wraps=True)
        self._wrong = text_label("", ink="stop", wraps=True)
        self.group = QLineEdit()
        self.group.setFont(font(LEAD, mono=True))
        self.group.setMinimumHeight(TOUCH)
        self.group.setMaxLength(4 * GROUP_LETTERS)
        self._question.setBuddy(self.group)
        self.sheet, self.now, self.leave = KeyButton(), KeyButton("Enter"), KeyButton()
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        for button in (self.sheet, self.now, self.leave):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL_GAP)
        for part in (self._title, self._words, self._question, self.group, self._wrong):
            column.addWidget(part)
        column.addLayout(row)
        self.sheet.clicked.connect(self.sheet_wanted)
        self.group.returnPressed.connect(self._tell)
        self.now.clicked.connect(self._tell)
        self.leave.clicked.connect(self.left)
        self._show()

    def stand(self, standing: Standing, group: int = 1) -> None:
        """Show how far it is; `group` is the one that is to be typed from the sheet."""
        self._standing, self._group = standing, group
        self._wrong.hide()
        self.group.clear()
        self.retranslate()
        self._show()
        if standing is Standing.SHEET:
            self.group.setFocus()

    def refuse(self, trouble: Trouble) -> None:
        """Say what went wrong; what is typed stays."""
        words = apology(trouble)
        self._wrong.setText(f"{words.sentence} {words.advice}")
        self._wrong.show()

    def say_cleared(self, told: str) -> None:
        """Say what became of copies from before, below how it stands."""
        self._words.setText(f"{recovery.encrypted_words()} {told}".strip())

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._title.setText(recovery.card_title())
        told = {
            Standing.PLAIN: recovery.plain_words,
            Standing.SHEET: recovery.steps_words,
            Standing.WORKING: recovery.working_words,
            Standing.ENCRYPTED: recovery.encrypted_words,
            Standing.ON_SERVER: recovery.server_words,
        }
        self._words.setText(told[self._standing]())
        self._question.setText(recovery.group_question(self._group))
        self.group.setAccessibleName(recovery.group_question(self._group))
        is_done = self._standing is Standing.ENCRYPTED
        self.sheet.say(recovery.again_name() if is_done else recovery.encrypt_name())
        self.now.say(recovery.now_name())
        self.leave.say(recovery.leave_it_name())

    def _show(self) -> None:
        asks = self._standing is Standing.SHEET
        for part in (self._question, self.group, self.now, self.leave):
            part.setVisible(asks)
        self.sheet.setVisible(self._standing in (Standing.PLAIN, Standing.ENCRYPTED))

    def _tell(self) -> None:
        self.told.emit(self.group.text())
