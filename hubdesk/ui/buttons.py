"""Buttons that show their key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from hubdesk.ui.labels import ElidedLabel
from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark

_FRAME = 4
_SIDE = 16
_PAD = 6
_CAP = 16  # frame and padding of a key's name


class KeyButton(QPushButton):
    """A button of touch height: its words, and the key that does the same."""

    def __init__(self, key: str = "", *, kind: str = "plain", elides: bool = False) -> None:
        """Make one of `kind` plain or main (one of these a page); words come by `say`.

        Where it `elides`, long words end in … instead of making the button wider.
        """
        super().__init__()
        self._words: QLabel | ElidedLabel = ElidedLabel() if elides else _clear_label()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cap = _clear_label()
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self._cap, cap=True)
        mark(self, kind=kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 4, _SIDE, 4)
        row.setSpacing(SMALL_GAP + 2)
        row.addStretch(0 if elides else 1)
        row.addWidget(self._words, 1 if elides else 0)
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0 if elides else 1)
        # Only now that it has a parent: a label shown without one is a window of its own.
        self.show_key(key)
        # A click leaves the cursor in the scan line, where a slow scanner's keys belong.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(TOUCH + _FRAME)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Put the words on, for eyes and for screen readers."""
        if isinstance(self._words, ElidedLabel):
            self._words.say(words)
        else:
            self._words.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def show_key(self, key: str) -> None:
        """Show which key does the same; none hides the cap."""
        self._cap.setText(key)
        self._cap.setVisible(bool(key))

    @property
    def key(self) -> str:
        """Which key it shows; empty where none."""
        return "" if self._cap.isHidden() else self._cap.text()

    def wanted_width(self, key: str) -> int:
        """Give the width in pixels that the words need beside the name of a key."""
        for part in (self._words, self._cap):
            part.ensurePolished()
        cap = self._cap.fontMetrics().horizontalAdvance(key) + _CAP
        words = self._words.fontMetrics().horizontalAdvance(self.words)
        return words + cap + SMALL_GAP + 2 + 2 * _SIDE + 2 * _FRAME

    @property
    def words(self) -> str:
        """What it says."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """Make room for the words and the key."""
        layout = self.layout()
        hint = layout.sizeHint() if layout is not None else super().sizeHint()
        return QSize(hint.width(), max(hint.height(), TOUCH + _FRAME))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()


def _clear_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label


def choice_button(*, wraps: str = "") -> QPushButton:
    """Give a button that stays down while what it says is chosen.

    Words that it `wraps` go on in a second line where the window is small.
    """
    button = QPushButton()
    if wraps:
        words = _clear_label()
        words.setText(wraps)
        words.setWordWrap(True)
        words.setMinimumHeight(TOUCH - 2 * _PAD)
        column = QVBoxLayout(button)
        column.setContentsMargins(_SIDE, _PAD, _SIDE, _PAD)
        column.addWidget(words)
        button.setAccessibleName(wraps)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    mark(button, choice=True)
    return button
