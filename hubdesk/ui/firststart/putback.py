"""A backup put back on a new PC: choose where it lies, choose which, and press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hubdesk.database.backups import Backup, Listed
from hubdesk.parcels.recoverycode import read_recovery_code
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.buttons import KeyButton, choice_button
from hubdesk.ui.filechoice import file_dialog
from hubdesk.ui.labels import empty_out, text_label
from hubdesk.ui.shop.field import Field
from hubdesk.ui.theme import GAP, SMALL_GAP
from hubdesk.ui.wording.backups import listed_words
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.speech import translate

_MOST = 5


class PutBackCard(QWidget):
    """`look_wanted` gives a folder in which to look, `wanted` the backup and the recovery code."""

    look_wanted = Signal(str)
    wanted = Signal(object, str)

    def __init__(self) -> None:
        """Make it before anything was looked for."""
        super().__init__()
        self._chosen: Backup | None = None
        self._found: Sequence[Listed] = ()
        self._local: Callable[[datetime], datetime] = lambda at: at
        self._said = text_label("", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL_GAP)
        self.buttons: list[QPushButton] = []
        self.code = Field("recovery", _code)
        self.choose, self.put_back = KeyButton(), KeyButton()
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        row.addWidget(self.choose)
        row.addWidget(self.put_back)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._said)
        column.addLayout(self._list)
        column.addWidget(self.code)
        column.addLayout(row)
        self.put_back.setEnabled(False)
        self.choose.clicked.connect(self._choose)
        self.put_back.clicked.connect(self._tell)

    def show_found(self, found: Sequence[Listed], local: Callable[[datetime], datetime]) -> None:
        """Show the newest of what was found; `local` gives times on the shop's clock."""
        self._found, self._local, self._chosen = found, local, None
        self.put_back.setEnabled(False)
        self._lay_out()

    def refuse(self, trouble: Trouble) -> None:
        """Say why nothing could be looked for."""
        self._said.setText(trouble_words(trouble))

    def _lay_out(self) -> None:
        empty_out(self._list)
        self.buttons = []
        for each in self._found[:_MOST]:
            button = choice_button(wraps=listed_words(each, self._local))
            button.setAutoExclusive(True)
            button.setEnabled(each.backup is not None and not each.flaw)
            button.clicked.connect(partial(self._pick, each.backup))
            self.buttons.append(button)
            self._list.addWidget(button)
        self._say()

    def _pick(self, backup: Backup | None, _checked: bool = False) -> None:
        self._chosen = backup
        self.put_back.setEnabled(backup is not None)

    def _choose(self) -> None:
        """Ask for a folder; scanning goes on meanwhile."""
        title = translate("FirstSteps", "Where the backups lie")
        window = file_dialog(self, title, QFileDialog.FileMode.Directory)
        window.fileSelected.connect(self.look_wanted)
        window.open()

    def _tell(self) -> None:
        """Ask for it, unless the code cannot be right: then nothing need be closed to find out."""
        if self.code.is_wrong:
            self.code.line.setFocus()
        elif self._chosen is not None:
            self.wanted.emit(self._chosen, self.code.line.text().strip())

    def _say(self) -> None:
        self._said.setText(
            translate("FirstSteps", "Choose the one to go on with:")
            if self.buttons
            else translate("FirstSteps", "None found yet. Choose the stick, disk or folder.")
        )

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.choose.say(translate("FirstSteps", "Look in a folder…"))
        self.put_back.say(translate("FirstSteps", "Put this one back"))
        self.code.say(
            translate("FirstSteps", "Code of the recovery sheet"),
            translate("FirstSteps", "Only where the record was encrypted."),
        )
        self._say()


def _code(text: str) -> str:
    """Read the code where one stands there. Raises Refused as `read_recovery_code` does."""
    return read_recovery_code(text).text if text.strip() else ""
