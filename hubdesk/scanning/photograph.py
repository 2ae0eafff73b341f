"""A photograph to keep: a frame or a file as a JPEG of bounded size, without what else it held.

Everything is encoded anew, so that no place, device or owner that a telephone writes into its
files comes along.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.pictures import read_picture

MOST_BYTES = 1_000_000
# A torn corner and the label beside it are both legible; twice as much says no more.
_LONGEST_SIDE = 2_000
_QUALITIES = (85, 70, 50)


def photograph_of(picture: Picture) -> bytes:
    """Give a frame as JPEG of `MOST_BYTES` at most. Raises KnownFault `picture_unreadable`."""
    longest = _LONGEST_SIDE
    while longest:
        small = _shrunk(picture, longest)
        for quality in _QUALITIES:
            done, data = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if done and len(data) <= MOST_BYTES:
                return data.tobytes()
        longest //= 2
    raise KnownFault("picture_unreadable", file="")


def photograph_from(path: Path) -> bytes:
    """Give a picture's file as such a JPEG. Raises KnownFault as `pictures.read_picture` does."""
    return photograph_of(read_picture(path))


def _shrunk(picture: Picture, longest: int) -> Picture:
    height, width = picture.shape[:2]
    factor = longest / max(height, width)
    if factor >= 1:
        return picture
    size = max(1, round(width * factor)), max(1, round(height * factor))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
