"""The board: every shelf in the order of the walk, to be looked at, chosen and put in order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from hubdesk.desk.shelving import Board
from hubdesk.ui.shelves.tile import TILE, Tile
from hubdesk.ui.theme import GAP

_MARK_WIDTH = 6


class BoardView(QScrollArea):
    """Tells which shelf was `chosen`, and which was `moved` to which place of the walk."""

    chosen = Signal(str)
    moved = Signal(str, int)

    def __init__(self) -> None:
        """Begin without shelves."""
        super().__init__()
        self._tiles: dict[str, Tile] = {}
        self._columns = 0
        self._choice = ""
        self._can_move = False
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(GAP)
        self._mark = QFrame(self._inside)
        self._mark.setObjectName("dropMark")
        self._mark.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inside)

    @property
    def names(self) -> tuple[str, ...]:
        """The shelves in order."""
        return tuple(self._tiles)

    @property
    def choice(self) -> str:
        """Which shelf is chosen; empty for none."""
        return self._choice

    def tile(self, name: str) -> Tile:
        """Give the tile of a shelf. Raises KeyError where there is none."""
        return self._tiles[name]

    def show_board(self, board: Board) -> None:
        """Show all shelves; tiles of shelves that are still there stay, and with them the focus."""
        names = [state.shelf.name for state in board.states]
        for gone in set(self._tiles) - set(names):
            tile = self._tiles.pop(gone)
            tile.hide()
            tile.deleteLater()
        before = tuple(self._tiles)
        self._tiles = {name: self._tiles.get(name) or self._tile(name) for name in names}
        for state in board.states:
            self._tiles[state.shelf.name].show_state(state)
        if before != tuple(names):
            self._lay_out(anew=True)
        self.choose(self._choice if self._choice in self._tiles else "")

    def choose(self, name: str) -> None:
        """Mark a shelf as chosen, and bring it into view; an empty name marks none."""
        self._choice = name
        for each, tile in self._tiles.items():
            tile.setChecked(each == name)
        if name:
            self.ensureWidgetVisible(self._tiles[name])

    def let_move(self, *, can_move: bool) -> None:
        """Let tiles be carried to another place."""
        self._can_move = can_move
        for tile in self._tiles.values():
            tile.can_move = can_move

    def _tile(self, name: str) -> Tile:
        tile = Tile()
        tile.can_move = self._can_move
        tile.clicked.connect(partial(self._clicked, name))
        tile.dragged.connect(self._drag)
        tile.dropped.connect(partial(self._drop, name))
        return tile

    def _clicked(self, name: str, _checked: bool = False) -> None:
        self.choose(name)
        self.chosen.emit(name)

    def _drag(self, at: QPoint) -> None:
        """Show between which shelves it would go."""
        place = self.place_at(at)
        tiles = list(self._tiles.values())
        tile = tiles[min(place, len(tiles) - 1)]
        left = tile.x() if place < len(tiles) else tile.x() + tile.width() + GAP
        self._mark.setGeometry(
            max(0, left - (GAP + _MARK_WIDTH) // 2), tile.y(), _MARK_WIDTH, tile.height()
        )
        self._mark.raise_()
        self._mark.show()

    def _drop(self, name: str, at: QPoint) -> None:
        self._mark.hide()
        place, was = self.place_at(at), self.names.index(name)
        place -= int(place > was)
        if place != was:
            self.moved.emit(name, place)

    def place_at(self, at: QPoint) -> int:
        """Tell before which shelf a point of the screen lies: the left half of a tile is before."""
        inside = self._inside.mapFromGlobal(at)
        for place, tile in enumerate(self._tiles.values()):
            below = inside.y() < tile.y() + tile.height() + GAP // 2
            if below and inside.x() < tile.x() + tile.width() // 2:
                return place
            last_of_row = (place + 1) % max(1, self._columns) == 0
            if below and last_of_row:
                return place + 1
        return len(self._tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self, *, anew: bool = False) -> None:
        columns = max(1, (self.viewport().width() + GAP) // (TILE.width() + GAP))
        if columns == self._columns and not anew:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._columns = columns
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
            tile.show()
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(len(self._tiles) // columns + 1, 1)
        for one, other in zip(self._tiles.values(), list(self._tiles.values())[1:], strict=False):
            QWidget.setTabOrder(one, other)
