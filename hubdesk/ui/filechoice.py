"""The dialog for a file or a folder: it opens where people keep theirs, not where HubDesk lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

_BEFORE = "folderOfChoice"


def file_dialog(parent: QWidget, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
    """Make a dialog that begins in the folder chosen from last, at first in the documents.

    It goes away by itself when it is closed. Whoever asks connects `fileSelected` and opens it.
    """
    dialog = QFileDialog(parent, title, str(_first_folder()))
    dialog.setFileMode(mode)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(_remember)
    return dialog


def _first_folder() -> Path:
    application = QApplication.instance()
    before = application.property(_BEFORE) if application is not None else None
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    there = (Path(each) for each in (before, documents) if each)
    return next((each for each in there if each.is_dir()), Path.home())


def _remember(chosen: str) -> None:
    application = QApplication.instance()
    folder = Path(chosen) if Path(chosen).is_dir() else Path(chosen).parent
    if application is not None:
        application.setProperty(_BEFORE, str(folder))
