"""How a notice's file gets into the window: dropped, or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from hubdesk.ui.wording.speech import translate


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Give the files of this PC among what is dragged over the window."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def ask_for_notice(window: QWidget, chosen: Callable[[str], None]) -> None:
    """Ask for a notice's file; the window goes on meanwhile and scans are taken."""
    kinds = translate("Window", "Notices")
    dialog = QFileDialog(window, translate("Window", "Choose the carrier's notice"))
    dialog.setNameFilter(f"{kinds} (*.csv *.tsv *.txt *.xlsx *.json)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    dialog.open()
