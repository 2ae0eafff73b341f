"""The list of stops: several pills a row, the chosen one framed, rows carried to another place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from hubdesk.ui.deliver.rows import PillsCell
from hubdesk.ui.listing import CellPainter, Listing
from hubdesk.ui.rows import CELL_ROLE, Cell
from hubdesk.ui.theme import CAPTION, SMALL_GAP, Theme, font

_PAD = 10
_PILL_SIDES = 20
_FRAME = 2
_LEAST_SHOWN = 48
_EDGE = 30
_MARK = 4


class StopPainter(CellPainter):
    """Draws pills side by side as far as there is room, and a frame around the chosen row."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a cell."""
        cell = index.data(CELL_ROLE)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        option.state = state & ~QStyle.StateFlag.State_Selected
        super().paint(painter, option, index)
        rect: QRect = option.rect
        if isinstance(cell, PillsCell):
            self._draw_pills(painter, cell, rect)
        if chosen:
            self._draw_frame(painter, rect, index)

    def _draw_cell(self, painter: QPainter, cell: Cell, inner: QRect) -> None:
        if not isinstance(cell, PillsCell):
            super()._draw_cell(painter, cell, inner)

    def _draw_pills(self, painter: QPainter, cell: PillsCell, rect: QRect) -> None:
        left = rect.left() + _PAD
        metrics = QFontMetrics(font(CAPTION, QFont.Weight.DemiBold))
        painter.save()
        for nth, (words, tone) in enumerate(cell.pills):
            wide = metrics.horizontalAdvance(words) + _PILL_SIDES
            room = rect.right() - _PAD - left
            if nth and room < min(wide, _LEAST_SHOWN):
                painter.setPen(self._theme.colour("mute"))
                painter.drawText(QRect(left, rect.top(), room, rect.height()), _MIDDLE, "…")
                break
            place = QRect(left, rect.top(), min(wide, room), rect.height())
            self._draw_pill(painter, Cell(pill=words, tone=tone), place)
            left += min(wide, room) + SMALL_GAP
        painter.restore()

    def _draw_frame(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setPen(QPen(self._theme.colour("ink"), _FRAME))
        inner = rect.adjusted(0, 1, 0, -1)
        painter.drawLine(inner.topLeft(), inner.topRight())
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())
        if index.column() == 0:
            painter.drawLine(inner.topLeft() + QPoint(1, 0), inner.bottomLeft() + QPoint(1, 0))
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(inner.topRight(), inner.bottomRight())
        painter.restore()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StopList(Listing):
    """Tells which row was `chosen`, and which was `moved` before which place, both from 0."""

    moved = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        """Make an empty one whose rows stay where they are."""
        super().__init__(theme)
        self._theme = theme
        self.can_move = False
        self._pressed: QPoint | None = None
        self._carried = -1
        self._target = -1
        self.setItemDelegate(StopPainter(theme, self))

    @property
    def row(self) -> int:
        """Which row is chosen; -1 for none."""
        place = self.rows.row_of(self._chosen) if self._chosen else None
        return -1 if place is None else place

    def step(self, by: int) -> None:
        """Choose the row that lies so many below."""
        count = len(self.rows.rows)
        if count:
            place = min(max(self.row + by, 0), count - 1) if self.row >= 0 else 0
            self.selectRow(place)
            self.scrollTo(self.rows.index(place, 0))

    def place_at(self, y: int) -> int:
        """Tell before which row a height of the list lies: the upper half of a row is before."""
        row = self.rowAt(y)
        if row < 0:
            return 0 if y < 0 else len(self.rows.rows)
        middle = self.rowViewportPosition(row) + self.rowHeight(row) // 2
        return row if y < middle else row + 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        super().mousePressEvent(event)
        at = event.position().toPoint()
        self._pressed = at if self.can_move and self.rowAt(at.y()) >= 0 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the row, and show where it would go."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._carried < 0 and far:
            self._carried = self.rowAt(self._pressed.y())
            self.selectRow(self._carried)
        if self._carried >= 0:
            self._scroll_at_edge(at.y())
            self._target = self.place_at(at.y())
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row down."""
        carried, target = self._carried, self._target
        self._pressed, self._carried, self._target = None, -1, -1
        self.viewport().update()
        super().mouseReleaseEvent(event)
        place = target - int(target > carried)
        if carried >= 0 and target >= 0 and place != carried:
            self.moved.emit(carried, place)

    def _scroll_at_edge(self, y: int) -> None:
        bar = self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif y > self.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the place where a carried one would go."""
        super().paintEvent(event)
        if self._carried < 0 or self._target < 0:
            return
        last = len(self.rows.rows) - 1
        below = self._target > last
        row = min(self._target, last)
        y = self.rowViewportPosition(row) + (self.rowHeight(row) if below else 0)
        painter = QPainter(self.viewport())
        top = max(0, y - _MARK // 2)
        painter.fillRect(0, top, self.viewport().width(), _MARK, self._theme.colour("info"))
        painter.end()
