"""Buttons that show their key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from hubdesk.ui.theme import SMALL_GAP, TOUCH, mark


class KeyButton(QPushButton):
    """A button of touch height: its words, and the key that does the same."""

    def __init__(
        self, key: str = "", *, kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        """Make one of `kind` plain or main (one of these a page); words come by `say`."""
        super().__init__(parent)
        self._words = _clear_label(self)
        self._cap = _clear_label(self)
        self._cap.setText(key)
        self._cap.setVisible(bool(key))
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        mark(self._cap, cap=True)
        mark(self, kind=kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 18, 4)
        row.setSpacing(SMALL_GAP + 2)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self._cap)
        row.addStretch(1)
        self.setMinimumHeight(TOUCH + 4)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Put the words on, for eyes and for screen readers."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setToolTip("")
        self.updateGeometry()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def sizeHint(self) -> QSize:
        """Make room for the words and the key."""
        layout = self.layout()
        hint = layout.sizeHint() if layout is not None else super().sizeHint()
        return QSize(hint.width(), max(hint.height(), TOUCH + 4))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()


def _clear_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
