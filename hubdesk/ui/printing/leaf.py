"""A page of paper as it will come out, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hubdesk.ui.drawn import Drawn
from hubdesk.ui.theme import Theme

_EDGE = 1


class Leaf(Drawn):
    """Paper is white by night too."""

    def __init__(self, theme: Theme) -> None:
        """Begin without a page."""
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_page(self, image: QImage) -> None:
        """Show the picture of a page; an empty one shows nothing."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the shape of a sheet."""
        return QSize(380, 480)

    def minimumSizeHint(self) -> QSize:
        """Stay large enough to tell a page by."""
        return QSize(200, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page and its edge."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        fitting = self._image.size().scaled(
            room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio
        )
        target = QRectF(0, 0, fitting.width(), fitting.height())
        target.moveCenter(room.center())
        painter.drawImage(target, self._image)
        painter.setPen(QPen(self._theme.colour("edge"), _EDGE))
        painter.drawRect(target)
