"""How files get into the window: a notice or a picture, dropped on it or chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from hubdesk.ui.filechoice import file_dialog
from hubdesk.ui.wording.speech import translate

_PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """Give the files of this PC among what is dragged over the window."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def dropped_picture(data: QMimeData) -> Path | None:
    """Give the picture among what is dragged, None where there is not exactly one."""
    pictures = [file for file in dropped_files(data) if file.suffix.lower() in _PICTURES]
    return pictures[0] if len(pictures) == 1 else None


def welcome_picture(event: QDragEnterEvent) -> None:
    """Welcome a picture; what else is dragged is the window's."""
    if dropped_picture(event.mimeData()) is None:
        event.ignore()
    else:
        event.acceptProposedAction()


def take_picture(event: QDropEvent) -> Path | None:
    """Take a dropped picture in; None, and nothing taken, where there is not exactly one."""
    picture = dropped_picture(event.mimeData())
    if picture is not None:
        event.acceptProposedAction()
    return picture


def ask_for_picture(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a photograph's file; the window goes on meanwhile and scans are taken."""
    kinds = translate("Window", "Photographs")
    files = " ".join(f"*{kind}" for kind in sorted(_PICTURES))
    _ask(window, translate("Window", "Choose a photograph"), f"{kinds} ({files})", chosen)


def ask_for_notice(window: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a notice's file; the window goes on meanwhile and scans are taken."""
    kinds = translate("Window", "Notices")
    files = "*.csv *.tsv *.txt *.xlsx *.json"
    _ask(window, translate("Window", "Choose the carrier's notice"), f"{kinds} ({files})", chosen)


def _ask(window: QWidget, title: str, kinds: str, chosen: Callable[[Path], None]) -> None:
    dialog = file_dialog(window, title, QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.open()
