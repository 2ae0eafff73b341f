"""Two small drawings for Today: how far the delivery is, and how full the shelves are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hubdesk.ui.drawn import Drawn
from hubdesk.ui.theme import BODY, CAPTION, TITLE, Theme, font

_SIZE = 112
_STROKE = 12
_BAR_GAP = 4
_WIDEST_BAR = 34


class Ring(Drawn):
    """A number inside a ring that closes as the number nears its total."""

    def __init__(self, theme: Theme) -> None:
        """Make an empty one."""
        super().__init__()
        self._theme = theme
        self._count, self._total, self._words = 0, 0, ""
        self.setFixedSize(_SIZE, _SIZE)
        theme.changed.connect(self.update)

    def show_count(self, count: int, total: int, words: str) -> None:
        """Show a number, how much of a total it is, and the words under it."""
        self._count, self._total, self._words = count, total, words
        self.setAccessibleName(f"{count} {words}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = _STROKE / 2 + 1
        ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(self._theme.colour("track"), _STROKE))
        painter.drawEllipse(ring)
        if self._total and self._count:
            pen = QPen(self._theme.colour("main"), _STROKE)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            share = min(self._count / self._total, 1.0)
            painter.drawArc(ring, 90 * 16, round(-360 * 16 * share))
        self._draw_figures(painter)

    def _draw_figures(self, painter: QPainter) -> None:
        middle = self.rect().center().y()
        top = self.rect().adjusted(0, 0, 0, -(self.height() - middle) + (6 if self._words else 16))
        flow = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(font(TITLE, QFont.Weight.Bold))
        painter.drawText(top, flow, str(self._count))
        painter.setPen(self._theme.colour("mute"))
        painter.setFont(font(BODY))
        below = self.rect().adjusted(0, middle + 2, 0, 0)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._words
        )


@dataclass(frozen=True, slots=True)
class ShelfLoad:
    """How many parcels stand on a shelf, and how many it holds."""

    name: str
    count: int
    size: int


class ShelfBars(Drawn):
    """One bar a shelf, in the order one walks along them; full ones stand out."""

    def __init__(self, theme: Theme) -> None:
        """Make an empty one."""
        super().__init__()
        self._theme = theme
        self._loads: tuple[ShelfLoad, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_loads(self, loads: Sequence[ShelfLoad]) -> None:
        """Show the shelves."""
        self._loads = tuple(loads)
        said = ", ".join(f"{load.name} {load.count}" for load in self._loads)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a flat strip."""
        return QSize(300, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw bars, counts and names."""
        if not self._loads:
            return
        painter = QPainter(self)
        painter.setFont(font(CAPTION))
        step = min(self.width() / len(self._loads), _WIDEST_BAR + _BAR_GAP)
        most = max(1, *(max(load.count, load.size) for load in self._loads))
        floor = self.height() - 22
        for place, load in enumerate(self._loads):
            height = (floor - 22) * load.count / most
            bar = QRectF(place * step, floor - height, step - _BAR_GAP, height)
            full = load.count >= load.size
            painter.fillRect(bar, self._theme.colour("warn_mark" if full else "kraft"))
            painter.fillRect(QRectF(bar.left(), floor, bar.width(), 1), self._theme.colour("edge"))
            if step >= 24:
                self._draw_names(painter, load, bar, floor)

    def _draw_names(self, painter: QPainter, load: ShelfLoad, bar: QRectF, floor: float) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.setPen(self._theme.colour("mute"))
        wide = bar.adjusted(-min(4, bar.left()), 0, 4, 0)
        name = painter.fontMetrics().elidedText(
            load.name, Qt.TextElideMode.ElideRight, int(wide.width())
        )
        painter.drawText(QRectF(wide.left(), floor + 3, wide.width(), 19), middle, name)
        if load.count:
            painter.setPen(self._theme.colour("ink"))
            above = QRectF(wide.left(), bar.top() - 20, wide.width(), 19)
            painter.drawText(above, middle, str(load.count))
