"""A printer to be chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSizePolicy

from hubdesk.ui.printing.jobs import Printer
from hubdesk.ui.theme import mark
from hubdesk.ui.wording.prints import printer_words


def printer_button(printer: Printer, *, is_chosen: bool) -> QPushButton:
    """Make a button a printer, as wide as its place; a pointer tells what ails it."""
    button = QPushButton(printer.words)
    mark(button, choice=True)
    button.setCheckable(True)
    button.setChecked(is_chosen)
    button.setToolTip(printer_words(printer))
    button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return button
