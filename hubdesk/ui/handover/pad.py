"""A field to sign in: with a finger, a pen or the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QSizePolicy

from hubdesk.parcels.bill import Signature, signature_from
from hubdesk.ui.theme import BODY, CAPTION, Theme, font, mark

_STROKE = 3.0
_LINE_AT = 0.76
_INDENT = 20


class SignaturePad(QFrame):
    """Keeps what is drawn until it is cleared.

    Qt turns touches and pens into the mouse's events.
    """

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make an empty one."""
        super().__init__()
        mark(self, pad=True)
        self._theme = theme
        self._strokes: list[list[QPointF]] = []
        self._shown: Signature | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        theme.changed.connect(self.update)

    @property
    def signature(self) -> Signature:
        """What was drawn, as the journal keeps it."""
        strokes = [[(at.x(), at.y()) for at in stroke] for stroke in self._strokes]
        return signature_from(self.width(), self.height(), strokes)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was drawn that could be a name."""
        return self.signature.is_empty

    def say(self, words: str) -> None:
        """Put words under the line."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def clear(self) -> None:
        """Take everything away, so that somebody can sign."""
        self._strokes, self._shown = [], None
        self.setEnabled(True)
        self.update()
        self.changed.emit()

    def show_signature(self, signature: Signature | None) -> None:
        """Show what somebody has drawn before; nothing can be added."""
        self._strokes, self._shown = [], signature
        self.setEnabled(False)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of a name."""
        return QSize(320, 140)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._strokes.append([event.position()])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        if self._strokes and event.buttons() & Qt.MouseButton.LeftButton:
            self._strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if self._strokes and event.button() is Qt.MouseButton.LeftButton:
            self._strokes[-1].append(event.position())
            self.update()
            self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line to sign on, and what was drawn."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        floor = self.height() * _LINE_AT
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawLine(QPointF(_INDENT, floor), QPointF(self.width() - _INDENT, floor))
        painter.setPen(self._theme.colour("mute"))
        painter.setFont(font(CAPTION))
        if self.isEnabled():
            below = QRectF(_INDENT, floor + 2, self.width() - 2 * _INDENT, BODY + 8)
            painter.drawText(below, Qt.AlignmentFlag.AlignLeft, self._words)
        pen = QPen(self._theme.colour("ink"), _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for line in (*self._strokes, *self._drawn_before()):
            painter.drawPolyline(QPolygonF(line))
            if len({(at.x(), at.y()) for at in line}) == 1:
                painter.drawPoint(line[0])

    def _drawn_before(self) -> list[list[QPointF]]:
        """Fit a kept signature into the field."""
        if self._shown is None:
            return []
        scale = min(self.width() / self._shown.width, self.height() / self._shown.height)
        return [[QPointF(x * scale, y * scale) for x, y in s] for s in self._shown.strokes]
