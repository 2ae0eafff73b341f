"""Lists of the pages: rows as plain values, one model for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hubdesk.ui.palette import Tone

Index = QModelIndex | QPersistentModelIndex
CELL_ROLE = Qt.ItemDataRole.UserRole
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class Face(StrEnum):
    """How a cell is written."""

    PLAIN = "plain"
    BOLD = "bold"
    MUTE = "mute"
    SHELF = "shelf"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words, then perhaps a second part in plain letters, then perhaps a pill."""

    text: str = ""
    face: Face = Face.PLAIN
    more: str = ""
    pill: str = ""
    tone: Tone = Tone.QUIET

    @property
    def spoken(self) -> str:
        """Everything in it as text."""
        return " ".join(part for part in (self.text, self.more, self.pill) if part)


@dataclass(frozen=True, slots=True)
class Line:
    """One row about something; `key` finds it again, `fresh` marks what has just come."""

    key: str
    cells: tuple[Cell, ...]
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A heading across the list, such as `To come — 6`."""

    words: str


Row = Line | Band


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and least width in pixels.

    `stretch` says how much of a wide window's rest it takes, `yields` that in a narrow one its
    words give way before those of other columns, `firm` that they never do.
    """

    head: str
    least: int
    stretch: int = 0
    yields: bool = False
    firm: bool = False


def _key(row: Row) -> tuple[bool, str]:
    return (True, row.key) if isinstance(row, Line) else (False, row.words)


@dataclass(slots=True)
class _Shown:
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = field(default=())


class Rows(QAbstractTableModel):
    """The rows of one list: `show` exchanges all, `show_changed` only those that changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._shown = _Shown()

    def show(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Put other rows in."""
        self.beginResetModel()
        self._shown = _Shown(tuple(columns), tuple(rows))
        self.endResetModel()

    def show_changed(self, columns: Sequence[Column], rows: Sequence[Row]) -> bool:
        """Put rows in the place of those of the same keys; tell whether they are all the same.

        Where they are not, nothing is changed.
        """
        before, after = self._shown.rows, tuple(rows)
        is_same = [_key(row) for row in before] == [_key(row) for row in after]
        if not is_same or tuple(columns) != self._shown.columns:
            return False
        self._shown = _Shown(tuple(columns), after)
        last = len(columns) - 1
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
        return True

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in order."""
        return self._shown.columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in order."""
        return self._shown.rows

    def row_of(self, key: str) -> int | None:
        """Find a row by its key."""
        places = (p for p, row in enumerate(self.rows) if isinstance(row, Line) and row.key == key)
        return next(places, None)

    def key_at(self, index: Index) -> str:
        """Give the key of an index' row; empty for a heading."""
        if not index.isValid():
            return ""
        row = self.rows[index.row()]
        return row.key if isinstance(row, Line) else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._shown.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._shown.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a cell's value, its words, or what a screen reader says."""
        if not index.isValid():
            return None
        row = self._shown.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if isinstance(row, Band):
            spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return row.words if spoken and index.column() == 0 else None
        cell = row.cells[index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.spoken
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._shown.columns[index.column()].head} {cell.spoken}"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Give a column's heading."""
        across = orientation is Qt.Orientation.Horizontal
        if across and 0 <= section < len(self._shown.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._shown.columns[section].head
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let people choose rows, but not headings."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._shown.rows[index.row()], Band):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
