"""A list of sections on the left, the chosen one on the right: for pages with much to set."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hubdesk.ui.downward import Downward
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.theme import GAP, SMALL_GAP, TOUCH, mark

_LIST, _SLIM_LIST = 270, 220


class SectionButton(QPushButton):
    """A section's name, and in small how it stands."""

    def __init__(self) -> None:
        """Make it without words."""
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark(self, section=True)
        self._mark = text_label("heading", ink="go")
        self._mark.setFixedWidth(20)
        self._name, self._state = ElidedLabel(), ElidedLabel("caption", ink="mute")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._state)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 10, 4)
        row.setSpacing(SMALL_GAP)
        row.addLayout(words, 1)
        row.addWidget(self._mark)
        for part in (self._name, self._state, self._mark):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(TOUCH)

    def say(self, name: str, state: str = "", *, is_done: bool = False) -> None:
        """Say what it is and how it stands; a tick stands for done."""
        self._name.say(name)
        self._state.say(state)
        self._state.setVisible(bool(state))
        self._mark.setText("✓" if is_done else "")
        self.setAccessibleName(f"{name}. {state}" if state else name)


class Sections(QWidget):
    """`opened` tells which section somebody has come to. Up and Down go through the list."""

    opened = Signal(int)

    def __init__(self, contents: Sequence[QWidget]) -> None:
        """Show the first of the contents."""
        super().__init__()
        self.buttons = [SectionButton() for _ in contents]
        self._shown: list[int] = list(range(len(contents)))
        self._stack = QStackedWidget()
        self._scrolls: list[Downward] = []
        self._list = QWidget()
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for at, (button, content) in enumerate(zip(self.buttons, contents, strict=True)):
            column.addWidget(button)
            button.clicked.connect(partial(self.open, at))
            button.installEventFilter(self)
            self._scrolls.append(Downward(content))
            self._stack.addWidget(self._scrolls[-1])
        self._foot = QVBoxLayout()
        self._foot.setSpacing(SMALL_GAP)
        column.addStretch(1)
        beside = QVBoxLayout(self._list)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(SMALL_GAP)
        self._names = Downward(names)
        beside.addWidget(self._names, 1)
        beside.addLayout(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._list)
        row.addWidget(self._stack, 1)
        self.set_slim(False)
        self.open(0)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the list."""
        self._foot.addWidget(widget)

    @property
    def at(self) -> int:
        """Which section is open."""
        return self._stack.currentIndex()

    def show_only(self, places: Sequence[int]) -> None:
        """List some of the sections; the others open by other ways."""
        self._shown = list(places)
        for at, button in enumerate(self.buttons):
            button.setVisible(at in self._shown)

    def open(self, at: int, _checked: bool = False) -> None:
        """Open a section."""
        self._stack.setCurrentIndex(at)
        for place, button in enumerate(self.buttons):
            button.setChecked(place == at)
        self._names.ensureWidgetVisible(self.buttons[at])
        self._scrolls[at].verticalScrollBar().setValue(0)
        self.opened.emit(at)

    def step(self, by: int) -> bool:
        """Go on to the next of those offered, or back; tell whether there was one."""
        to = self._shown.index(self.at) + by if self.at in self._shown else -1
        if not 0 <= to < len(self._shown):
            return False
        self.open(self._shown[to])
        return True

    def set_slim(self, is_slim: bool) -> None:
        """Give the list less room."""
        self._list.setFixedWidth(_SLIM_LIST if is_slim else _LIST)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """Go up and down the list by arrow keys."""
        if event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())  # type: ignore[attr-defined]
            if by is not None:
                if self.step(by):
                    self.buttons[self.at].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(button, event)
