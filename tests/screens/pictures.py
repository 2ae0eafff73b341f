"""Pictures small enough to keep, and laid beside those from before.

Kept is half the size in sixteen greys: enough for a person to see what moved, and 10 kB each.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

Grey = npt.NDArray[np.uint8]
KEPT = Path(__file__).parent / "kept"
_WIDTH = 640
_GREYS = 16
_TILE = 16
_MOST = 14.0
"""How far a tile's mean may be from before, of 255: letters are drawn a hair apart elsewhere."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One picture beside the kept one: how far the worst tile is apart, None without a kept one."""

    name: str
    worst: float | None

    @property
    def is_same(self) -> bool:
        """Whether nobody needs to look."""
        return self.worst is not None and self.worst <= _MOST


def small(picture: QImage) -> Grey:
    """Give a picture in the size and the greys in which it is kept."""
    plain = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    wide, high = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(high, plain.bytesPerLine())
    size = (_WIDTH, round(_WIDTH * high / wide))
    less = cv2.resize(np.ascontiguousarray(rows[:, :wide]), size, interpolation=cv2.INTER_AREA)
    step = 255 / (_GREYS - 1)
    return np.round(np.round(less / step) * step).astype(np.uint8)


def apart(one: Grey, other: Grey) -> float:
    """Give how far the means of the worst tile are apart; 255 where the sizes differ."""
    if one.shape != other.shape:
        return 255.0
    difference = one.astype(np.float32) - other.astype(np.float32)
    high, wide = (length // _TILE * _TILE for length in difference.shape)
    tiles = difference[:high, :wide].reshape(high // _TILE, _TILE, wide // _TILE, _TILE)
    return float(np.abs(tiles.mean(axis=(1, 3))).max())


def write(picture: Grey, file: Path) -> None:
    """Write a picture as a PNG of four bits a dot. Raises OSError where it cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    high, wide = picture.shape
    places = np.ascontiguousarray(np.round(picture / (255 / (_GREYS - 1))).astype(np.uint8))
    image = QImage(places.data, wide, high, wide, QImage.Format.Format_Indexed8)
    greys = [round(at * 255 / (_GREYS - 1)) for at in range(_GREYS)]
    image.setColorTable([0xFF000000 | grey << 16 | grey << 8 | grey for grey in greys])
    if not image.save(str(file), "PNG", 0):
        raise OSError(f"{file} cannot be written")


def read(file: Path) -> Grey | None:
    """Read a kept picture; None where there is none."""
    found = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE) if file.exists() else None
    return None if found is None else found.astype(np.uint8)


def compare(name: str, picture: QImage, out: Path | None = None) -> Compared:
    """Lay a picture beside the kept one; both and their difference go to `out`."""
    now, before = small(picture), read(KEPT / f"{name}.png")
    worst = None if before is None else apart(now, before)
    if out is not None:
        write(now, out / f"{name}.now.png")
        if before is not None and before.shape == now.shape:
            write(before, out / f"{name}.before.png")
            write(255 - cv2.absdiff(now, before).astype(np.uint8), out / f"{name}.difference.png")
    return Compared(name, worst)


def leaf(results: list[Compared], out: Path) -> Path:
    """Write a page to leaf through, what has changed first."""
    rows = []
    for each in sorted(results, key=lambda each: (each.is_same, each.name)):
        state = "same" if each.is_same else "new" if each.worst is None else "CHANGED"
        worst = "" if each.worst is None else f" ({each.worst:.1f})"
        rows.append(f"<h2>{html.escape(each.name)} — {state}{worst}</h2><p>")
        kinds = ("now",) if each.is_same else ("before", "now", "difference")
        there = (f"{each.name}.{kind}.png" for kind in kinds)
        rows += [f'<img src="{name}" width="640"> ' for name in there if (out / name).exists()]
    file = out / "index.html"
    style = "<style>body{font-family:sans-serif}img{border:1px solid #888}</style>"
    file.write_text(f"<!doctype html><meta charset=utf-8>{style}{''.join(rows)}", encoding="utf-8")
    return file
