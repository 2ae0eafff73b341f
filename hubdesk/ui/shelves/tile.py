"""One shelf on the board: its name, what it is for, and how full it is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from hubdesk.desk.shelving import ShelfState
from hubdesk.parcels.shelf import Crowding
from hubdesk.ui.labels import ElidedLabel, Pill, text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import shelves as wording

TILE = QSize(176, 112)


class Tile(QPushButton):
    """A touch chooses it; `dragged` and `dropped` tell where it is carried, on the screen."""

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self) -> None:
        """Make an empty one."""
        super().__init__()
        self.can_move = False
        self._pressed_at: QPoint | None = None
        self._is_dragged = False
        self._name = ElidedLabel("name")
        self._count = text_label("lead", ink="mute")
        self._kind = ElidedLabel("caption", ink="mute")
        self._pill = Pill()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._build()

    def _build(self) -> None:
        mark(self, tile=True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(TILE)
        top, middle = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self._count)
        middle.addWidget(self._kind, 1)
        middle.addWidget(self._pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(SMALL_GAP)
        column.addLayout(top)
        column.addLayout(middle)
        column.addStretch(1)
        column.addWidget(self._bar)
        for part in (*self.findChildren(QLabel), self._bar):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, state: ShelfState) -> None:
        """Show how a shelf stands."""
        shelf = state.shelf
        self._name.say(shelf.name)
        self._count.setText(wording.filled_words(state))
        self._kind.say(wording.kind_words(shelf.kind))
        self._pill.say(wording.state_pill(state), wording.state_tone(state))
        self._bar.setRange(0, max(1, shelf.size))
        self._bar.setValue(min(state.filled, shelf.size))
        crowding = Crowding.ROOM if shelf.is_closed and not state.filled else state.crowding
        mark(self._bar, crowding=crowding.value)
        mark(self, closed=shelf.is_closed)
        self.setAccessibleName(wording.shelf_words(state))

    def sizeHint(self) -> QSize:
        """Ask for what a shelf needs."""
        return TILE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where it was taken."""
        super().mousePressEvent(event)
        self._pressed_at = event.position().toPoint() if self.can_move else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it, once the hand has moved far enough to mean it."""
        super().mouseMoveEvent(event)
        if self._pressed_at is None:
            return
        way = event.position().toPoint() - self._pressed_at
        if self._is_dragged or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down; a drag is no touch."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self.setDown(False)
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)
