"""Where backups go: a field, and the system's own window for choosing a folder."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hubdesk.desk.shopform import BETWEEN_FOLDERS, NONE, Value, read
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.filechoice import file_dialog
from hubdesk.ui.shop.field import Field
from hubdesk.ui.shop.panels import say_input
from hubdesk.ui.theme import GAP
from hubdesk.ui.wording.speech import translate


class BackupFolders(QWidget):
    """`changed` gives the setting and the folders."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        """Make it with none named."""
        super().__init__()
        self.field = Field("backups", partial(read, "backups"))
        self.field.let_be_list(f"{BETWEEN_FOLDERS} ")
        self._folders: tuple[str, ...] = ()
        self.choose = KeyButton()
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.field)
        column.addLayout(row)
        self.field.changed.connect(self.changed)
        self.choose.clicked.connect(self._choose)

    def show_folders(self, value: Value) -> None:
        """Show where backups go."""
        self._folders = value if isinstance(value, tuple) else ()
        self.field.show_value(value)

    def _choose(self) -> None:
        """Ask for a folder; scanning goes on meanwhile."""
        title = translate("Shop", "Folder for backups")
        window = file_dialog(self, title, QFileDialog.FileMode.Directory)
        window.fileSelected.connect(self.add)
        window.open()

    def add(self, folder: str) -> None:
        """Back up to one folder more."""
        named = tuple(each for each in self._folders if each != NONE)
        if folder and folder not in named:
            self.changed.emit("backups", (*named, folder))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        say_input(self.field)
        self.choose.say(translate("Shop", "Choose a folder…"))
