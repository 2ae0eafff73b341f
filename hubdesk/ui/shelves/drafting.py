"""The owner draws: what the form and the board ask for is done, and what came of it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.database.parcels import Addressed
from hubdesk.desk import drawing
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import Board, ShelfState
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.shelf import Shelf, ShelfKind
from hubdesk.ui.shelves.board import BoardView
from hubdesk.ui.shelves.form import ShelfForm, next_name


class Drafting(QObject):
    """Joins form and board to the desk: `changed`, `troubled`, and `carried` with the parcels."""

    changed = Signal()
    troubled = Signal(object)
    carried = Signal(object)

    def __init__(self, counter: Counter, view: BoardView, form: ShelfForm, parent: QObject) -> None:
        """Draw at a counter."""
        super().__init__(parent)
        self._counter = counter
        self._view = view
        self._form = form
        self._board: Board | None = None
        self._swaps = ""
        form.saved.connect(self._save)
        form.kind_wanted.connect(self._change_kind)
        form.step_wanted.connect(self.step)
        form.swap_wanted.connect(self._begin_swap)
        form.split_wanted.connect(self._split)
        form.close_wanted.connect(self._close)
        form.remove_wanted.connect(self._remove)
        view.moved.connect(self._move)

    @property
    def swaps(self) -> bool:
        """Whether the other shelf of a swap is to be chosen."""
        return bool(self._swaps)

    def show_board(self, board: Board) -> None:
        """Take the board for the next job, and show the chosen shelf in the form."""
        self._board = board
        state = self._chosen
        shelf = state.shelf if state else None
        is_empty = state is None or not state.filled
        self._form.show_shelf(shelf, is_empty=is_empty, swaps=self.swaps)

    def choose(self, name: str) -> None:
        """Show another shelf, or swap with it."""
        one, self._swaps = self._swaps, ""
        if one and one != name:
            self._carry(partial(drawing.swap, self._counter, one, name))
        self.changed.emit()

    def add(self) -> None:
        """Add a shelf like the chosen one, after it; else one at the end of the walk."""
        states = self._board.states if self._board else ()
        like = self._chosen or next(iter(states), None)
        size = like.shelf.size if like else self._counter.shop.shelf_size
        kind = self._chosen.shelf.kind if self._chosen else ShelfKind.NORMAL
        name = next_name(self._view.names, like.shelf.name if like else "A0")
        new = Shelf(name, max(1, size), kind)
        after = self._chosen.shelf.name if self._chosen else ""
        self._do(partial(drawing.add, self._counter, new, after=after), then=name)

    def step(self, places: int) -> None:
        """Put the chosen shelf earlier or later on the walk."""
        names = self._view.names
        if self._view.choice:
            place = names.index(self._view.choice) + places
            if 0 <= place < len(names):
                self._move(self._view.choice, place)

    @property
    def _chosen(self) -> ShelfState | None:
        states = self._board.states if self._board else ()
        return next((each for each in states if each.shelf.name == self._view.choice), None)

    def _save(self, name: str, size: int) -> None:
        state = self._chosen
        if state is None:
            return
        old = state.shelf
        if size != old.size:
            self._do(partial(drawing.resize, self._counter, old.name, size))
        if name != old.name:
            self._do(partial(drawing.rename, self._counter, old.name, name), then=name)

    def _change_kind(self, kind: ShelfKind) -> None:
        state = self._chosen
        if state is not None and state.shelf.kind is not kind:
            self._do(partial(drawing.change_kind, self._counter, state.shelf.name, kind))

    def _move(self, name: str, place: int) -> None:
        others = [each for each in self._view.names if each != name]
        order = (*others[:place], name, *others[place:])
        self._do(partial(drawing.reorder, self._counter, order))

    def _begin_swap(self) -> None:
        self._swaps = "" if self._swaps else self._view.choice
        self.changed.emit()

    def _split(self) -> None:
        state = self._chosen
        if state is not None:
            old = state.shelf
            name = next_name(self._view.names, old.name)
            self._carry(partial(drawing.split, self._counter, old.name, name, old.size // 2))

    def _close(self) -> None:
        state = self._chosen
        if state is not None:
            job = drawing.reopen if state.shelf.is_closed else drawing.close
            self._do(partial(job, self._counter, state.shelf.name))

    def _remove(self) -> None:
        if self._chosen is not None:
            self._do(partial(drawing.remove, self._counter, self._chosen.shelf.name))

    def _carry(self, job: Callable[[], Sequence[Addressed]]) -> None:
        try:
            moved = job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.carried.emit([(each, each.parcel.shelf) for each in moved])
        self.changed.emit()

    def _do(self, job: Callable[[], object], *, then: str = "") -> None:
        """Do a job; `then` is the shelf to be chosen afterwards."""
        try:
            job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self.changed.emit()
        if then in self._view.names:
            self._view.choose(then)
            self.changed.emit()
