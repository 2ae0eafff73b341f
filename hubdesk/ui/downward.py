"""What is longer than its place scrolls down, and is never narrower than what lies in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Downward(QScrollArea):
    """Scrolls down only. The keys go to what lies in it."""

    def __init__(self, inside: QWidget) -> None:
        """Hold a widget."""
        super().__init__()
        self.inside = inside
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of what lies in it: there is no bar by which one could come to it."""
        least = super().minimumSizeHint()
        beside = self.verticalScrollBar().sizeHint().width()
        wanted = self.inside.minimumSizeHint().width() + beside
        return QSize(max(least.width(), wanted), least.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask anew when what lies in it has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
