"""Room for the pages: all there is, and where that is too little they scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from hubdesk.ui.pages import Pages

_ANY = QSize(1, 1)


class Room(QScrollArea):
    """Holds the pages. On a small or much enlarged screen one scrolls to what does not fit.

    Whatever gets the focus comes into sight, so that keys alone reach everything there too.
    """

    def __init__(self, pages: Pages, enough: QSize) -> None:
        """Hold pages that were drawn for `enough` room."""
        super().__init__()
        self._pages, self._enough = pages, enough
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(pages)
        pages.setMinimumSize(_ANY)
        pages.currentChanged.connect(self._to_the_top)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        """Never make the window larger than its screen."""
        return _ANY

    def sizeHint(self) -> QSize:
        """Ask for what the pages were drawn for."""
        return self._enough

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the page scroll where there is too little room for it."""
        super().resizeEvent(event)
        self._fit()

    def show_top(self, widget: QWidget) -> None:
        """Bring the beginning of something into sight: an answer is read from its top."""
        at = widget.mapTo(self._pages, widget.rect().topLeft())
        self.horizontalScrollBar().setValue(at.x())
        self.verticalScrollBar().setValue(at.y())

    def _fit(self) -> None:
        is_enough = self.width() >= self._enough.width() and self.height() >= self._enough.height()
        needed = _ANY if is_enough else self._enough  # less would cut words that wrap
        if needed != self._pages.minimumSize():
            self._pages.setMinimumSize(needed)

    def _to_the_top(self) -> None:
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._pages.isAncestorOf(now):
            self.ensureWidgetVisible(now)
