"""Draw black letters and lines on one canvas. Points, from the lower left corner of the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportlab.pdfgen.canvas import Canvas

from hubdesk.paper.lettering import Face, Lettering

Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Pen:
    """A canvas with its lettering."""

    canvas: Canvas
    lettering: Lettering

    def write(
        self,
        x: float,
        y: float,
        text: str,
        face: Face,
        size: float,
        *,
        align: Align = "left",
        width: float | None = None,
    ) -> float:
        """Write one line with its baseline at `y`, cut to `width` if given; give its width."""
        line = self.lettering.drawable(text, face)
        if width is not None:
            line = self.lettering.cut(line, face, size, width)
        long = self.lettering.width(line, face, size)
        back = {"left": 0.0, "centre": long / 2, "right": long}[align]
        self.canvas.setFillGray(0)
        self.canvas.setFont(face.value, size)
        self.canvas.drawString(x - back, y, line)
        return long

    def rule(self, x: float, y: float, to_x: float, *, weight: float = 0.5) -> None:
        """Draw a level line."""
        self.stroke(x, y, to_x, y, weight=weight)

    def stroke(self, x: float, y: float, to_x: float, to_y: float, *, weight: float) -> None:
        """Draw a straight line."""
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(weight)
        self.canvas.line(x, y, to_x, to_y)

    def box(self, x: float, y: float, side: float) -> None:
        """Draw an empty square to be ticked."""
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(0.8)
        self.canvas.rect(x, y, side, side, stroke=1, fill=0)
