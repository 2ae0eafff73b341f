"""What is drawn by hand and must be heard as well."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel


class Drawn(QLabel):
    """A drawing whose accessible name says what it shows.

    To a screen reader a bare widget is only a frame around others and goes unread; a label is
    text. Its own text stays empty: what is seen is painted.
    """

    def minimumSizeHint(self) -> QSize:
        """Ask for no room of its own."""
        return QSize()
