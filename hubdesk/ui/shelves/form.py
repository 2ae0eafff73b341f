"""The owner's form for one shelf: what it is called, holds and is for, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.desk.drawing import LONGEST_NAME, MOST_PARCELS
from hubdesk.parcels.shelf import Shelf, ShelfKind
from hubdesk.parcels.tagnames import alike
from hubdesk.ui.buttons import KeyButton, choice_button
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import shelves as wording
from hubdesk.ui.wording.speech import translate


def next_name(taken: Sequence[str], like: str) -> str:
    """Propose a name like another that no tag has yet: after A3 comes A4.

    Without figures at its end a name gets them. At most 16 signs long.
    """
    stem = like.rstrip("0123456789")
    number = int(like[len(stem) :] or 1) + 1
    while True:
        figures = str(number)
        proposed = stem[: LONGEST_NAME - len(figures)] + figures
        if alike((*taken, proposed)) is None:
            return proposed
        number += 1


class ShelfForm(QScrollArea):
    """Tells what the owner wants of the shelf that is shown; the page does it."""

    saved = Signal(str, int)
    kind_wanted = Signal(object)
    step_wanted = Signal(int)
    swap_wanted = Signal()
    split_wanted = Signal()
    close_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        """Make it without a shelf."""
        super().__init__()
        self._shelf: Shelf | None = None
        self._title = ElidedLabel("name")
        self._advice = text_label("", ink="mute", wraps=True)
        self._name_caption, self._size_caption = QLabel(), QLabel()
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.room = QLineEdit()
        self.room.setValidator(QIntValidator(1, MOST_PARCELS, self.room))
        self.room.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fewer, self.more = KeyButton(), KeyButton()
        self.save = KeyButton()
        self.kinds = {kind: choice_button() for kind in ShelfKind}
        self.earlier, self.later = KeyButton(), KeyButton()
        self.swap, self.split = KeyButton(), KeyButton()
        self.close_it, self.remove = KeyButton(), KeyButton()
        self._build()
        self._connect()

    def _build(self) -> None:
        card = QFrame()
        mark(card, card=True)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        self._fields = QWidget()
        inside = QVBoxLayout(self._fields)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(SMALL_GAP)
        grid = QGridLayout()
        grid.setSpacing(SMALL_GAP)
        grid.addWidget(self._name_caption, 0, 0)
        grid.addLayout(_row(self.name, self.save), 0, 1)
        grid.addWidget(self._size_caption, 1, 0)
        grid.addLayout(_row(self.fewer, self.room, self.more), 1, 1)
        grid.setColumnStretch(1, 1)
        inside.addLayout(grid)
        kinds = QGridLayout()
        kinds.setSpacing(SMALL_GAP)
        for place, button in enumerate(self.kinds.values()):
            kinds.addWidget(button, place // 2, place % 2)
        inside.addLayout(kinds)
        for pair in (
            (self.earlier, self.later),
            (self.swap, self.split),
            (self.close_it, self.remove),
        ):
            inside.addLayout(_row(*pair))
        column.addWidget(self._fields)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(card)

    def _connect(self) -> None:
        self.name.returnPressed.connect(self._save)
        self.name.textChanged.connect(self._offer_save)
        self.room.returnPressed.connect(self._save)
        self.room.textChanged.connect(self._offer_save)
        self.save.clicked.connect(self._save)
        self.fewer.clicked.connect(partial(self._resize, -1))
        self.more.clicked.connect(partial(self._resize, 1))
        # Not a group: there each arrow key would change the shelf on the way to another kind.
        for kind, button in self.kinds.items():
            button.clicked.connect(partial(self._kind_clicked, kind))
        self.earlier.clicked.connect(partial(self.step_wanted.emit, -1))
        self.later.clicked.connect(partial(self.step_wanted.emit, 1))
        self.swap.clicked.connect(self.swap_wanted)
        self.split.clicked.connect(self.split_wanted)
        self.close_it.clicked.connect(self.close_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        for button in (self.fewer, self.more):
            button.setAutoRepeat(True)

    def _save(self) -> None:
        if self._shelf is not None:
            self.saved.emit(*self._written)

    @property
    def _written(self) -> tuple[str, int]:
        return self.name.text().strip(), int(self.room.text() or 0)

    def _resize(self, parcels: int) -> None:
        size = self._written[1] + parcels
        self.room.setText(str(min(max(size, 1), MOST_PARCELS)))

    def _offer_save(self) -> None:
        shelf = self._shelf
        self.save.setEnabled(shelf is not None and self._written != (shelf.name, shelf.size))

    def _kind_clicked(self, kind: ShelfKind, _checked: bool = False) -> None:
        self.kind_wanted.emit(kind)
        self._check_kind()

    def _check_kind(self) -> None:
        for kind, button in self.kinds.items():
            button.setChecked(self._shelf is not None and self._shelf.kind is kind)

    def show_shelf(
        self, shelf: Shelf | None, *, is_empty: bool = True, swaps: bool = False
    ) -> None:
        """Show a shelf; what is half typed stays while it is the same one.

        `swaps` while the other shelf of a swap is to be chosen.
        """
        before, self._shelf = self._shelf, shelf
        self._fields.setEnabled(shelf is not None)
        if shelf is not None and (before is None or before.name != shelf.name):
            self.name.setText(shelf.name)
        if shelf is not None and (
            before is None or (before.name, before.size) != (shelf.name, shelf.size)
        ):
            self.room.setText(str(shelf.size))
        self._check_kind()
        self._offer_save()
        self.remove.setEnabled(is_empty)
        self._say(shelf, swaps=swaps)

    def _say(self, shelf: Shelf | None, *, swaps: bool) -> None:
        if shelf is None:
            self._title.say(translate("Shelf", "Draw the shelves"))
            self._advice.setText(
                translate("Shelf", "Touch a shelf to change it, or drag it to its place.")
            )
        else:
            self._title.say(translate("Shelf", "Shelf {shelf}").format(shelf=shelf.name))
            self._advice.setText(
                translate("Shelf", "Now touch the other shelf.")
                if swaps
                else translate("Shelf", "A new name needs a new tag.")
            )
        is_closed = shelf is not None and shelf.is_closed
        self.close_it.say(
            translate("Shelf", "Open it again") if is_closed else translate("Shelf", "Close it")
        )
        self.swap.say(translate("Shelf", "No swap") if swaps else translate("Shelf", "Swap with…"))

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        name, size = translate("Shelf", "Name"), translate("Shelf", "Parcels")
        self._name_caption.setText(name)
        self._size_caption.setText(size)
        self.name.setAccessibleName(name)
        self.room.setAccessibleName(translate("Shelf", "How many parcels it holds"))
        self.fewer.say("−")
        self.more.say("+")
        self.fewer.setAccessibleName(translate("Shelf", "Fewer"))
        self.more.setAccessibleName(translate("Shelf", "More"))
        self.save.say(translate("Shelf", "Save"))
        self.earlier.say(translate("Shelf", "Earlier"))
        self.later.say(translate("Shelf", "Later"))
        self.earlier.setToolTip("Alt+←")
        self.later.setToolTip("Alt+→")
        self.split.say(translate("Shelf", "Split it"))
        self.remove.say(translate("Shelf", "Remove"))
        for kind, button in self.kinds.items():
            button.setText(wording.kind_words(kind))
        self._say(self._shelf, swaps=False)


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL_GAP)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
