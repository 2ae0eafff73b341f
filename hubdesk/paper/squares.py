"""Draw a square code into the corner of a card or label, as large as the room lets it."""

from __future__ import annotations

from hubdesk.paper.barcode import (
    NARROWEST_ON_LABELS,
    QR_QUIET_MODULES,
    draw_qr,
    qr_module,
    qr_side,
)
from hubdesk.paper.grids import Box, Grid
from hubdesk.paper.pen import Pen


def draw_square(pen: Pen, room: Box, grid: Grid, code: str, *, widest: float, part: float) -> float:
    """Draw a QR code in the upper right corner of a cell's room, and give the width it took.

    `room` ends where the cell's inset begins; the quiet zone may lie in the inset, which is white
    as well. `widest` is the widest module, `part` the share of the room's width the square may
    have. ValueError where modules would be narrower than 0.25 mm.
    """
    first = qr_module(code, min(room.height, room.width * part), dot=grid.dot, widest=widest)
    if first < NARROWEST_ON_LABELS - 1e-6:
        raise ValueError(f"a code of {len(code)} characters does not fit on {grid.name}")
    over, above = (min(QR_QUIET_MODULES * first, inset) for inset in grid.inset)
    most = min(room.height + above, room.width * part + over)
    module = qr_module(code, most, dot=grid.dot, widest=widest)
    side = qr_side(code, module=module)
    x, y = room.right + over - side, room.top + above - side
    draw_qr(pen.canvas, code, x, y, module=module, dot=grid.dot)
    return side - over
