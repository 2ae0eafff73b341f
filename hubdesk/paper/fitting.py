"""Write words as large as their room lets them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from hubdesk.paper.grids import Box
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.pen import Pen

# Of the size of the letters, in the faces of the shop's paper: from one baseline to the next; the
# height of capitals, and of those with an accent; the depth of descenders.
STEP, CAPITAL, ACCENTED, DESCENDER = 1.12, 0.68, 0.9, 0.24
_FINER = 0.94


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of one size."""

    lines: tuple[str, ...]
    face: Face
    size: float

    @property
    def height(self) -> float:
        """From the head of the first line to the foot of the last one's descenders."""
        if not self.lines:
            return 0.0
        return ((len(self.lines) - 1) * STEP + DESCENDER) * self.size + self.rise

    @property
    def rise(self) -> float:
        """From the first baseline to the head of the highest sign on it."""
        first = self.lines[0] if self.lines else ""
        accented = any(sign.isupper() and unicodedata.decomposition(sign) for sign in first)
        return self.size * (ACCENTED if accented else CAPITAL)


def fit(
    lettering: Lettering,
    text: str,
    face: Face,
    room: Box,
    sizes: tuple[float, float],
    most: int,
    *,
    large_enough: float = 0.72,
) -> Block:
    """Break a text into lines as large as a room allows: whole words first, then few lines.

    `sizes` are the largest and the smallest; under the smallest an ellipsis tells of the rest.
    Fewer lines are taken where their letters are `large_enough`, as a part of the largest possible.
    """
    found = [
        block
        for lines in range(1, most + 1)
        if (block := _whole(lettering, text, face, room, sizes, lines)) is not None
    ]
    if found:
        enough = max(block.size for block in found) * large_enough
        return next(block for block in found if block.size >= enough)
    for lines in range(most, 1, -1):
        block = _broken(lettering, text, face, room, sizes[1], lines)
        if block.height <= room.height:
            return block
    return _broken(lettering, text, face, room, sizes[1], 1)


def _whole(
    lettering: Lettering, text: str, face: Face, room: Box, sizes: tuple[float, float], lines: int
) -> Block | None:
    """Find the largest size at which so many lines hold the whole text."""
    line, size = lettering.drawable(text, face), sizes[0]
    while size >= sizes[1]:
        block = _broken(lettering, text, face, room, size, lines)
        if block.height <= room.height and _is_whole(line, block.lines):
            return block
        size = max(size * _FINER, sizes[1]) if size > sizes[1] else 0.0
    return None


def write_block(pen: Pen, x: float, top: float, block: Block) -> float:
    """Write a block that begins at `top`; give where its descenders end."""
    y = top - block.rise
    for line in block.lines:
        pen.write(x, y, line, block.face, block.size)
        y -= STEP * block.size
    return top - block.height


def _broken(
    lettering: Lettering, text: str, face: Face, room: Box, size: float, most: int
) -> Block:
    return Block(tuple(lettering.lines(text, face, size, room.width, most)), face, size)


def _is_whole(text: str, lines: Sequence[str]) -> bool:
    """Tell whether lines hold a whole text and end between words or at hyphens."""
    return "".join(line if line.endswith("-") else f"{line} " for line in lines).strip() == text
