"""Pills side by side, on as many lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hubdesk.ui.labels import Pill
from hubdesk.ui.theme import SMALL_GAP


class PillRows(QWidget):
    """Is as high as its lines; no pill is ever cut for another's sake."""

    def __init__(self) -> None:
        """Begin without pills."""
        super().__init__()
        self._pills: tuple[Pill, ...] = ()

    def show_pills(self, pills: Sequence[Pill]) -> None:
        """Show other pills in the place of the earlier ones."""
        for pill in self._pills:
            pill.hide()
            pill.deleteLater()
        self._pills = tuple(pills)
        for pill in self._pills:
            pill.setParent(self)
            pill.ensurePolished()
            pill.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        across = down = bottom = 0
        for pill in self._pills:
            size = pill.sizeHint()
            if across and across + size.width() > self.width():
                across, down = 0, bottom + SMALL_GAP
            pill.setGeometry(across, down, min(size.width(), self.width()), size.height())
            across, bottom = across + size.width() + SMALL_GAP, down + size.height()
        self.setFixedHeight(bottom)
