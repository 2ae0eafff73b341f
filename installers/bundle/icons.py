"""Draw the application's icon at every size: `python icons.py FOLDER`.

It makes `hubdesk-SIZE.png` and, for Windows, `hubdesk.ico` from `resources/icons/hubdesk.svg`.
"""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 256)
_SOURCE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "hubdesk.svg"


def draw(folder: Path) -> None:
    """Draw every size into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    qt = QGuiApplication([])
    drawing = QSvgRenderer(str(_SOURCE))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        image.save(str(folder / f"hubdesk-{size}.png"))
    (folder / "hubdesk.ico").write_bytes(
        ico([(size, (folder / f"hubdesk-{size}.png").read_bytes()) for size in _ICO_SIZES])
    )
    qt.quit()


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """Put PNGs, each with its size in pixels, into one file as Windows reads it since Vista."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset, entries = len(head) + 16 * len(pictures), b""
    for size, png in pictures:
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return head + entries + b"".join(png for _, png in pictures)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
