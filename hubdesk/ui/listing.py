"""The list as people see it: headings, shelves in bold, numbers in mono, pills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hubdesk.ui.rows import ROW_ROLE, Band, Cell, Column, Face, Line, Row, Rows
from hubdesk.ui.theme import (
    BAND_HEIGHT,
    BODY,
    CAPTION,
    HEADER_HEIGHT,
    ROW_HEIGHT,
    Theme,
    font,
)

_PAD = 10
_PILL_HEIGHT = 26
_MEASURED = 200
_LEAST_PILL = 72
_RING = 3
_SEMI = QFont.Weight.DemiBold
_BOLD = QFont.Weight.Bold


@cache
def _font(face: Face) -> QFont:
    match face:
        case Face.BOLD:
            return font(BODY, _SEMI)
        case Face.SHELF:
            return font(BODY + 2, _BOLD)
        case Face.NUMBER:
            return font(BODY, mono=True)
    return font(BODY)


@cache
def _metrics(face: Face) -> QFontMetrics:
    return QFontMetrics(_font(face))


@cache
def _pill_font() -> QFont:
    return font(CAPTION, _SEMI)


@lru_cache(maxsize=4096)
def _pill_width(words: str) -> int:
    return QFontMetrics(_pill_font()).horizontalAdvance(words) + 20 if words else 0


@lru_cache(maxsize=8192)
def _width(cell: Cell, *, pill: bool = True) -> int:
    """Give the width at which a cell needs no dots, with its pill or without."""
    text = _metrics(cell.face).horizontalAdvance(cell.text)
    more = _metrics(Face.PLAIN).horizontalAdvance(f" {cell.more}") if cell.more else 0
    gap = 8 if cell.pill and (cell.text or cell.more) else 0
    beside = gap + _pill_width(cell.pill) if pill else 0
    return text + more + beside + 2 * _PAD + 2


class CellPainter(QStyledItemDelegate):
    """Draws one cell in the theme's colours."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Draw for a view."""
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground, the line below, the words and the pill."""
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        self._draw_ground(painter, option, row, rect)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(row, Band):
            painter.setPen(self._theme.colour("mute"))
            painter.setFont(_font(Face.BOLD))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(inner, middle, row.words)
        else:
            self._draw_cell(painter, row.cells[index.column()], inner)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, rect: QRect
    ) -> None:
        state: QStyle.StateFlag = option.state
        role = "card"
        if isinstance(row, Band):
            role = "band"
        elif state & QStyle.StateFlag.State_Selected:
            role = "info_wash"
        elif row.fresh:
            role = "go_wash"
        painter.fillRect(rect, self._theme.colour(role))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _draw_cell(self, painter: QPainter, cell: Cell, inner: QRect) -> None:
        room = inner.width()
        used = self._draw_words(painter, cell.text, cell.face, inner, room)
        if cell.more:
            rest = inner.adjusted(used, 0, 0, 0)
            used += self._draw_words(painter, f" {cell.more}", Face.PLAIN, rest, room - used)
        left = used + 8 if used else 0
        width = min(_pill_width(cell.pill), room - left)
        if cell.pill and width >= min(_LEAST_PILL, _pill_width(cell.pill)):
            place = QRect(inner.left() + left, inner.top(), width, inner.height())
            self._draw_pill(painter, cell, place)

    def _draw_words(self, painter: QPainter, words: str, face: Face, rect: QRect, room: int) -> int:
        if not words or room <= 0:
            return 0
        # A number is known by its end, so its beginning gives way.
        side = Qt.TextElideMode.ElideLeft if face is Face.NUMBER else Qt.TextElideMode.ElideRight
        shown = _metrics(face).elidedText(words, side, room)
        painter.setFont(_font(face))
        painter.setPen(self._theme.colour("mute" if face is Face.MUTE else "ink"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect, middle | Qt.TextFlag.TextDontClip, shown)
        return _metrics(face).horizontalAdvance(shown)

    def _draw_pill(self, painter: QPainter, cell: Cell, rect: QRect) -> None:
        ground = QRectF(rect)
        ground.setHeight(_PILL_HEIGHT)
        ground.moveCenter(QRectF(rect).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(f"{cell.tone.value}_wash"))
        painter.drawRoundedRect(ground, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
        painter.setPen(self._theme.colour(cell.tone.value))
        painter.setFont(_pill_font())
        words = painter.fontMetrics().elidedText(
            cell.pill, Qt.TextElideMode.ElideRight, int(ground.width()) - 18
        )
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, words)


class Listing(QTableView):
    """A list that fills its width, keeps its place when it changes, and tells what was chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, *, can_choose: bool = True) -> None:
        """Make an empty one; without `can_choose` it is only looked at."""
        super().__init__()
        self._rows, self._theme = Rows(self), theme
        self._chosen = ""
        self.setModel(self._rows)
        self.setItemDelegate(CellPainter(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.SingleSelection if can_choose else mode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_choose else Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        theme.changed.connect(self.viewport().update)

    def _dress_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFixedHeight(HEADER_HEIGHT)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(20)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setMinimumSectionSize(BAND_HEIGHT)

    @property
    def rows(self) -> Rows:
        """What it shows."""
        return self._rows

    def show_rows(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Show other rows; the place and the chosen row stay as far as they still exist."""
        place = self.verticalScrollBar().value()
        if (tuple(columns), tuple(rows)) == (self._rows.columns, self._rows.rows):
            return
        if self._rows.show_changed(columns, rows):
            self._share_width()
            return
        self.clearSpans()
        self._rows.show(columns, rows)
        for number, row in enumerate(rows):
            if isinstance(row, Band):
                self.setSpan(number, 0, 1, len(columns))
                self.setRowHeight(number, BAND_HEIGHT)
            else:
                self.setRowHeight(number, ROW_HEIGHT)
        self._share_width()
        self._keep_chosen()
        self.verticalScrollBar().setValue(place)

    def choose(self, key: str) -> None:
        """Choose a row by its key, and bring it into view."""
        self._chosen = key
        self._keep_chosen()
        place = self._rows.row_of(key)
        if place is not None:
            self.scrollTo(self._rows.index(place, 0))

    def choose_first(self) -> str:
        """Choose the first row that is no heading; give its key, empty where there is none."""
        first = next((row.key for row in self._rows.rows if isinstance(row, Line)), "")
        if first:
            self.choose(first)
            self.chosen.emit(first)
        return first

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the ring around all of them where the keys go to them."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._theme.colour("info"), _RING))
            half = _RING // 2
            painter.drawRect(self.viewport().rect().adjusted(half, half, -half - 1, -half - 1))

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Scroll, and draw the ring anew rather than with the rows."""
        super().scrollContentsBy(across, down)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        self._share_width()

    def _current_changed(self, now: QModelIndex, _: QModelIndex) -> None:
        key = self._rows.key_at(now)
        if key and key != self._chosen:
            self._chosen = key
            self.chosen.emit(key)

    def _keep_chosen(self) -> None:
        place = self._rows.row_of(self._chosen) if self._chosen else None
        model = self.selectionModel()
        model.blockSignals(True)
        if place is None:
            model.clear()
        else:
            self.selectRow(place)
        model.blockSignals(False)
        self.viewport().update()

    def _share_width(self) -> None:
        columns = self._rows.columns
        wanted = [self._wanted(place, column) for place, column in enumerate(columns)]
        for place, width in enumerate(shared(wanted, self.viewport().width())):
            self.setColumnWidth(place, width)

    def _wanted(self, place: int, column: Column) -> Wanted:
        head = QFontMetrics(font(CAPTION, _SEMI)).horizontalAdvance(column.head) + 2 * _PAD + 4
        rows = self._rows.rows[:_MEASURED]
        cells = [row.cells[place] for row in rows if isinstance(row, Line)]
        least = max(head, column.least)
        words = max([least, *(_width(cell, pill=not cell.text) for cell in cells)])
        whole = max([words, *map(_width, cells)])
        return Wanted(column, words if column.firm else least, words, whole)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How wide a column may be: at least, with all words, and with all words and pills."""

    column: Column
    least: int
    words: int
    whole: int


def shared(wanted: Sequence[Wanted], room: int) -> list[int]:
    """Share a width among columns.

    With room to spare the stretching ones grow. Without, pills give way first, then the words of
    those that yield, then everybody's, down to the least.
    """
    widths = [each.whole for each in wanted]
    spare = room - sum(widths)
    if spare >= 0:
        parts = sum(each.column.stretch for each in wanted) or 1
        return [w + spare * e.column.stretch // parts for w, e in zip(widths, wanted, strict=True)]
    floors = (
        [each.words for each in wanted],
        [each.least if each.column.yields else each.words for each in wanted],
        [each.least for each in wanted],
    )
    for floor in floors:
        slack = [width - low for width, low in zip(widths, floor, strict=True)]
        total = sum(slack) or 1
        missing = min(max(sum(widths) - room, 0), sum(slack))
        widths = [width - missing * can // total for width, can in zip(widths, slack, strict=True)]
    return widths
