"""How files get into the window: a notice or a picture, dropped on it or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from hubdesk.ui.wording.speech import translate

_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Give the files of this PC among what is dragged over the window."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def dropped_picture(data: QMimeData) -> Path | None:
    """Give the picture among what is dragged, None where there is not exactly one."""
    pictures = [file for file in dropped_files(data) if file.suffix.lower() in _PICTURES]
    return pictures[0] if len(pictures) == 1 else None


def ask_for_picture(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a photograph's file; the window goes on meanwhile and scans are taken."""
    dialog = QFileDialog(window, translate("Window", "Choose a photograph"))
    kinds = " ".join(f"*{kind}" for kind in sorted(_PICTURES))
    dialog.setNameFilter(f"{translate('Window', 'Photographs')} ({kinds})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()


def ask_for_notice(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a notice's file; the window goes on meanwhile and scans are taken."""
    kinds = translate("Window", "Notices")
    dialog = QFileDialog(window, translate("Window", "Choose the carrier's notice"))
    dialog.setNameFilter(f"{kinds} (*.csv *.tsv *.txt *.xlsx *.json)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
