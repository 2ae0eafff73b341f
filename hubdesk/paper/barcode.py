"""Barcodes as vectors: exact bars on a ReportLab canvas, never a scaled picture.

On sheets one module is 1/75 inch (0.339 mm): four dots of a 300 dpi printer, eight of a 600 dpi
one, so that every bar begins and ends on a whole dot, and positions are snapped to 1/300 inch.
Label and receipt printers have dots of 1/8 mm, which whoever draws for them names. On one of
300 dpi such bars are a quarter of a module out at most; the other way round it would be a half.
Measures are points (1/72 inch).

The square code beside the bars is QR, not DataMatrix: it is read at any angle by the camera, by
both engines and by every telephone, and a number of 34 digits or 20 letters still fits the smallest
one. zxing-cpp, which reads them here, also makes them: its modules are drawn as vectors, exactly on
the printer's dots, for which ReportLab's own widget would give no handle.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import numpy as np
import zxingcpp
from barcode.codex import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

DOT = 72 / 300
ROLL_DOT: float = mm / 8
MODULE = 4 * DOT
NARROWEST_MODULE: float = 0.33 * mm
NARROWEST_ON_LABELS: float = 0.25 * mm
BAR_HEIGHT: float = 10 * mm
QUIET_MODULES = 10
QR_MODULE = 5 * DOT
QR_QUIET_MODULES = 4
_SEPARATOR = "\x1d"
_HAIR = 1e-6


class _WholeCode128(Code128):  # type: ignore[misc]  # python-barcode tells no types
    """Code 128 that keeps a leading pair of nines.

    python-barcode up to 0.16.1 takes the pair 99 at the start for a switch of character set and
    drops it (its issue 251): a tracking number would lose two digits on paper.
    """

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        if self.code.startswith("99"):
            return encoded
        shorter: list[int] = super()._try_to_optimize(encoded)
        return shorter


def is_code128_text(text: str) -> bool:
    """Tell whether a scanner that types keys could send the whole text from a Code 128 symbol."""
    return bool(text) and all(" " <= sign <= "~" for sign in text)


def code128_width(text: str, *, module: float = MODULE) -> float:
    """Give the width of a symbol in points, both quiet zones counted."""
    return (len(_bars(text)) + 2 * QUIET_MODULES) * module


def draw_code128(
    canvas: Canvas,
    text: str,
    x: float,
    y: float,
    *,
    module: float = MODULE,
    height: float = BAR_HEIGHT,
    max_width: float | None = None,
    narrowest: float = NARROWEST_MODULE,
    dot: float = DOT,
) -> float:
    """Draw a Code 128 symbol and give its width in points.

    `x` is the left edge of the left quiet zone, `y` the foot of the bars. A symbol that does not
    fit into `max_width`, or modules under `narrowest`, are our own mistake: ValueError.
    """
    if module < narrowest - _HAIR:
        raise ValueError(f"a module of {module / mm:.3f} mm is too narrow to be read back")
    width = code128_width(text, module=module)
    if max_width is not None and width > max_width:
        raise ValueError(f"{width / mm:.1f} mm of bars do not fit into {max_width / mm:.1f} mm")
    left, foot = _snap(x, dot) + QUIET_MODULES * module, _snap(y, dot)
    runs = _dark_runs(_bars(text))
    _fill(canvas, [(left + at * module, foot, long * module, height) for at, long in runs])
    return width


def code128_module(text: str, width: float, *, dot: float, widest: float) -> float:
    """Give the widest module of whole dots with which bars fit into a width; 0 where none does."""
    if not is_code128_text(text):
        return 0.0
    return whole_dots(width / code128_width(text, module=1), dot, widest)


def qr_module(text: str, side: float, *, dot: float, widest: float) -> float:
    """Give the widest module of whole dots with which a QR code fits into a square; 0: none."""
    return whole_dots(side / qr_side(text, module=1), dot, widest)


def qr_side(text: str, *, module: float = QR_MODULE) -> float:
    """Give the side of a QR code in points, quiet zones counted."""
    return (len(_squares(text)) + 2 * QR_QUIET_MODULES) * module


def draw_qr(
    canvas: Canvas, text: str, x: float, y: float, *, module: float = QR_MODULE, dot: float = DOT
) -> float:
    """Draw a QR code, for texts too long or too strange for bars, and give its side in points.

    `x` and `y` are the lower left corner of the quiet zone.
    """
    rows = _squares(text)
    left = _snap(x, dot) + QR_QUIET_MODULES * module
    top = _snap(y, dot) + (QR_QUIET_MODULES + len(rows)) * module
    _fill(
        canvas,
        [
            (left + at * module, top - (line + 1) * module, long * module, module)
            for line, row in enumerate(rows)
            for at, long in _dark_runs(row)
        ],
    )
    return qr_side(text, module=module)


def whole_dots(module: float, dot: float, widest: float) -> float:
    """Give the largest module of whole dots that is no wider than either."""
    return int((min(module, widest) + _HAIR) / dot) * dot


@lru_cache(maxsize=512)
def _bars(text: str) -> str:
    """Encode a text as Code 128: one sign a module, 1 for black.

    The separator GS is let through, which the sheet that teaches a scanner asks it to send.
    """
    if not is_code128_text(text.replace(_SEPARATOR, "")):
        raise ValueError("only printable ASCII fits into bars")
    pattern: str = _WholeCode128(text).build()[0]
    return pattern


@lru_cache(maxsize=64)
def _squares(text: str) -> tuple[str, ...]:
    """Encode a text as a QR code of error correction M: one string a row, 1 for black."""
    # Without the mark for UTF-8, readers guess and may take Å for half of a Japanese sign.
    options = "ecLevel=M" if text.isascii() else "ecLevel=M,eci=UTF-8"
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, options=options)
    picture = np.asarray(code.to_image(scale=1, add_quiet_zones=False))
    return tuple("".join("1" if grey < 128 else "0" for grey in row) for row in picture)


def _dark_runs(pattern: str) -> list[tuple[int, int]]:
    """Join neighbouring black modules: start and length of each run, in modules."""
    runs, at = [], 0
    for colour, group in groupby(pattern):
        long = sum(1 for _ in group)
        if colour == "1":
            runs.append((at, long))
        at += long
    return runs


def _fill(canvas: Canvas, boxes: list[tuple[float, float, float, float]]) -> None:
    """Fill rectangles as one black path, so that no renderer leaves seams between them."""
    path = canvas.beginPath()
    for box in boxes:
        path.rect(*box)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


def _snap(position: float, dot: float) -> float:
    return round(position / dot) * dot
