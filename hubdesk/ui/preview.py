"""The camera's picture, with an outline around each code that it sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from hubdesk.ui.drawn import Drawn
from hubdesk.ui.theme import BODY, CAPTION, CORNER, Theme, font

Picture = npt.NDArray[np.uint8]
_LINE = 4
_PAD = 10
_ICON = 48
_LAMP = 8
_USUAL = (16, 9)


class Seen(StrEnum):
    """What an outline says; the values are the palette's roles."""

    FOUND = "found"
    UNSURE = "warn_mark"
    ASIDE = "on_stage"


@dataclass(frozen=True, slots=True)
class Outline:
    """Four corners of a code in the frame's pixels, and what is known of it."""

    corners: tuple[tuple[float, float], ...]
    seen: Seen = Seen.FOUND

    def scaled(self, factor: float) -> Outline:
        """Give the same outline for a frame `factor` times as large."""
        return Outline(tuple((x * factor, y * factor) for x, y in self.corners), self.seen)


class Preview(Drawn):
    """The picture fills its place, is cut where it does not fit, and never blocks anything."""

    def __init__(self, theme: Theme) -> None:
        """Begin without a camera."""
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._outlines: tuple[Outline, ...] = ()
        self._caption = ""
        self._calm = ""
        self._lamp = ""
        self._urgent = False
        self.painted = 0
        """How many frames have been painted."""
        self.wanted_width = self.sizeHint().width()
        """How many pixels wide a frame is best handed over; any thread may read it."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_frame(self, frame: QImage | Picture, outlines: Sequence[Outline] = ()) -> None:
        """Show the newest frame: a QImage, or pixels as OpenCV has them (BGR or grey)."""
        self._image = frame if isinstance(frame, QImage) else image_of(frame)
        self._outlines = tuple(outlines)
        self.update()

    def clear(self) -> None:
        """Show that there is no picture."""
        self._image = QImage()
        self._outlines = ()
        self.update()

    def say(self, caption: str, calm: str, *, lamp: str = "", urgent: bool = False) -> None:
        """Set the words over the picture, and those in its place where there is none.

        `lamp` is the role of the colour of a small lamp beside the words; `urgent` words are what
        the clerk has to do before anything is read.
        """
        self._caption, self._calm = caption, calm
        self._lamp, self._urgent = lamp, urgent
        self.setAccessibleName(caption if not self._image.isNull() else calm)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the shape of a camera's picture."""
        return QSize(400, 250)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for frames that cover the new size."""
        super().resizeEvent(event)
        across, down = _USUAL
        covering = max(self.width(), self.height() * across // down)
        self.wanted_width = round(covering * self.devicePixelRatioF())

    def minimumSizeHint(self) -> QSize:
        """Stay large enough to aim by."""
        return QSize(240, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture or the calm words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), CORNER, CORNER)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), self._theme.colour("stage"))
        if self._image.isNull():
            self._draw_calm(painter)
            return
        target = self._target()
        painter.drawImage(target, self._image)
        self._draw_outlines(painter, target)
        self._draw_caption(painter)
        self.painted += 1

    def _target(self) -> QRectF:
        """Place the frame so that it covers all of the widget."""
        scale = max(self.width() / self._image.width(), self.height() / self._image.height())
        width, height = self._image.width() * scale, self._image.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _draw_outlines(self, painter: QPainter, target: QRectF) -> None:
        scale = target.width() / self._image.width()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for outline in self._outlines:
            points = [
                QPointF(target.left() + x * scale, target.top() + y * scale)
                for x, y in outline.corners
            ]
            painter.setPen(QPen(self._theme.colour(outline.seen.value), _LINE))
            painter.drawPolygon(QPolygonF(points))

    def _draw_caption(self, painter: QPainter) -> None:
        letters = font(CAPTION)
        metrics = QFontMetrics(letters)
        beside = _LAMP + _PAD if self._lamp else 0
        room = self.width() - 4 * _PAD - beside
        words = metrics.elidedText(self._caption, Qt.TextElideMode.ElideRight, room)
        if not words:
            return
        wide = metrics.horizontalAdvance(words) + 2 * _PAD + beside
        box = QRectF(12, self.height() - 36, wide, 26)
        ground = self._theme.colour("warn_mark" if self._urgent else "rail")
        ground.setAlphaF(1.0 if self._urgent else 0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 6, 6)
        if self._lamp:
            painter.setBrush(self._theme.colour(self._lamp))
            top = box.center().y() - _LAMP / 2
            painter.drawEllipse(QRectF(box.left() + _PAD, top, _LAMP, _LAMP))
        painter.setPen(self._theme.colour("rail" if self._urgent else "on_stage"))
        painter.setFont(letters)
        painter.drawText(box.adjusted(beside, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, words)

    def _draw_calm(self, painter: QPainter) -> None:
        flow = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        letters = font(BODY)
        room = QRect(0, 0, self.width() - 60, 1000)
        height = QFontMetrics(letters).boundingRect(room, flow, self._calm).height()
        top = (self.height() - height - _ICON - 12) // 2
        icon = self._theme.drawing("camera", "on_stage", QSize(_ICON, _ICON), 3)
        painter.setOpacity(0.9)
        painter.drawPixmap((self.width() - _ICON) // 2, top, icon)
        painter.setFont(letters)
        painter.setPen(self._theme.colour("on_stage"))
        painter.drawText(QRect(30, top + _ICON + 12, room.width(), height + 4), flow, self._calm)


def image_of(pixels: Picture) -> QImage:
    """Copy OpenCV's pixels into a picture of Qt's."""
    whole = np.ascontiguousarray(pixels)
    height, width = whole.shape[:2]
    grey = whole.ndim == 2
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_BGR888
    return QImage(whole.data, width, height, whole.strides[0], kind).copy()


def shrunk(pixels: Picture, width: int) -> tuple[QImage, float]:
    """Give OpenCV's pixels as a picture of Qt's, at most `width` wide, and how much it shrank.

    Done on the camera's thread: a webcam's frame is nine times as large as what is shown of it.
    """
    factor = min(1.0, width / pixels.shape[1])
    if factor < 1.0:
        smaller = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        pixels = np.asarray(smaller, np.uint8)
    return image_of(pixels), factor
