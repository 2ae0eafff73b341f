"""Photographs and films from the disk, as frames; what is none is refused in one sentence."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.engines import Picture

FILMS = frozenset({".avi", ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".mjpg", ".mjpeg", ".mpg"})
PHOTOGRAPHS = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".gif", ".tif", ".tiff", ".pgm"})

_LARGEST_FILE = 200 * 1024 * 1024
_MOST_PIXELS = 80_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_REDUCED = {
    1: cv2.IMREAD_COLOR,
    2: cv2.IMREAD_REDUCED_COLOR_2,
    4: cv2.IMREAD_REDUCED_COLOR_4,
    8: cv2.IMREAD_REDUCED_COLOR_8,
}


def is_film(path: Path) -> bool:
    """Tell by its name whether a file is a film."""
    return path.suffix.lower() in FILMS


def frames(path: Path) -> Iterator[Picture]:
    """Yield the one frame of a photograph or all frames of a film.

    Raises KnownFault (picture_missing, picture_folder, picture_empty, picture_unreadable,
    picture_truncated, picture_too_large, film_unreadable) for what cannot be shown.
    """
    if is_film(path):
        yield from _film(path)
    else:
        yield read_picture(path)


def read_picture(path: Path) -> Picture:
    """Read a photograph as BGR; KnownFault as for `frames`."""
    data = _content(path)
    _refuse_half(path, data)
    picture = _decoded(data, _flag_for(path, data))
    if picture is None:
        raise KnownFault("picture_unreadable", file=path.name)
    if picture.shape[0] * picture.shape[1] > _MOST_PIXELS:
        raise KnownFault("picture_too_large", file=path.name)
    return picture


def film_rate(path: Path) -> float:
    """Give a film's frames per second, 25 where it does not say."""
    film = cv2.VideoCapture(str(path))
    try:
        rate = float(film.get(cv2.CAP_PROP_FPS))
    finally:
        film.release()
    return rate if 1 <= rate <= 240 else 25.0


def _film(path: Path) -> Iterator[Picture]:
    _refuse_missing(path)
    film = cv2.VideoCapture(str(path))
    shown = 0
    try:
        while True:
            there, frame = film.read()
            if not there:
                break
            shown += 1
            yield np.asarray(frame, np.uint8)
    finally:
        film.release()
    if not shown:
        raise KnownFault("film_unreadable", file=path.name)


def _refuse_missing(path: Path) -> None:
    try:
        if path.is_dir():
            raise KnownFault("picture_folder", file=path.name)
        size = path.stat().st_size
    except FileNotFoundError:
        raise KnownFault("picture_missing", file=path.name) from None
    except (OSError, ValueError) as fault:
        raise KnownFault("picture_unreadable", file=path.name) from fault
    if size == 0:
        raise KnownFault("picture_empty", file=path.name)
    if size > _LARGEST_FILE and not is_film(path):
        raise KnownFault("picture_too_large", file=path.name)


def _content(path: Path) -> bytes:
    _refuse_missing(path)
    try:
        return path.read_bytes()
    except OSError as fault:
        raise KnownFault("picture_unreadable", file=path.name) from fault


def _refuse_half(path: Path, data: bytes) -> None:
    """Refuse a file that was cut off: what is missing could be the parcel's code."""
    cut_png = data.startswith(_PNG) and b"IEND" not in data[-4096:]
    image = data.rfind(b"\xff\xda")
    cut_jpeg = data.startswith(_JPEG) and b"\xff\xd9" not in data[max(image, 0) :]
    if cut_png or cut_jpeg:
        raise KnownFault("picture_truncated", file=path.name)


def _flag_for(path: Path, data: bytes) -> int:
    """Choose how much to shrink while decoding; refuse what would fill the memory.

    Only JPEG can be shrunk on the way; a small PNG or BMP file can unfold to gigabytes.
    """
    if data.startswith(_JPEG):
        glimpse = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_8)
        pixels = 0 if glimpse is None else glimpse.size * 64
        wanted = [flag for shrunk, flag in _REDUCED.items() if pixels <= _MOST_PIXELS * shrunk**2]
    else:
        width, height = _size(data)
        wanted = [cv2.IMREAD_COLOR] if width * height <= _MOST_PIXELS else []
    if not wanted:
        raise KnownFault("picture_too_large", file=path.name)
    return wanted[0]


def _size(data: bytes) -> tuple[int, int]:
    """Read width and height from the head of a PNG or BMP file, (0, 0) of others."""
    if data.startswith(_PNG) and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(b"BM") and len(data) >= 26:
        width, height = struct.unpack("<ii", data[18:26])
        return abs(width), abs(height)
    return 0, 0


def _decoded(data: bytes, flag: int) -> Picture | None:
    # A transparent PNG is mostly black where nothing is: dark bars need white paper under them.
    whole = cv2.IMREAD_UNCHANGED if data.startswith(_PNG) else flag
    try:
        picture = cv2.imdecode(np.frombuffer(data, np.uint8), whole)
    except cv2.error:
        return None
    if picture is None or picture.size == 0:
        return None
    if picture.dtype == np.uint16:
        picture = (picture // 256).astype(np.uint8)
    if picture.dtype != np.uint8:
        return None
    if picture.ndim == 3 and picture.shape[2] == 4:
        return _on_white(np.asarray(picture, np.uint8))
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    return np.asarray(picture, np.uint8)


def _on_white(picture: Picture) -> Picture:
    cover = picture[:, :, 3:].astype(np.uint16)
    blended = (picture[:, :, :3] * cover + 255 * (255 - cover)) // 255
    return blended.astype(np.uint8)
