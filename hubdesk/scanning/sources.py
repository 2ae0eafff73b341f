"""What the owner set as the shop's camera: one of this PC, of the network, a film or a folder."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.camera import Source
from hubdesk.scanning.device import Device, stream_frames
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.pictures import PHOTOGRAPHS, film_rate, frames, is_film, read_picture

_log = logging.getLogger(__name__)

_NONE = "none"
_NODE = "/dev/video"
_HELD, _APART = 1.0, 0.1  # seconds that a folder's picture is shown, and between its frames


def find_camera(setting: str) -> Source | None:
    """Give what the owner set as the shop's camera; None where there is to be none.

    Empty is the first camera of this PC; else `none`, a number, a part of a camera's name, the
    address of a network camera, a film, or a folder of pictures. Opens nothing yet.
    """
    wish = setting.strip()
    if wish.casefold() == _NONE:
        return None
    if "://" in wish:
        return stream(wish)
    path = Path(wish).expanduser()
    if wish and path.is_dir():
        return folder(path, interval=_APART, held=_HELD)
    return film(path) if is_film(path) else device(wish.removeprefix(_NODE))


def device(wish: int | str = "") -> Source:
    """Give a camera of this PC by its number or a part of its name; empty: the first."""
    return Source(Device(str(wish)).frames, is_live=True)


def stream(address: str) -> Source:
    """Give a network camera by its address."""
    return Source(lambda dozing: stream_frames(address, dozing), is_live=True)


def film(path: Path, *, paced: bool = True) -> Source:
    """Give a film's frames, in its own time or each as soon as the one before is looked at."""
    return Source(lambda _: frames(path), 1 / film_rate(path) if paced else None)


def folder(path: Path, *, interval: float | None = None, held: float = 0.0) -> Source:
    """Give a folder's pictures in the order of their names, skipping what is no picture.

    Each is shown for `held` seconds, once at least: some codes are believed after several looks.
    """
    times = max(1, round(held / interval)) if interval else 1
    return Source(lambda _: _folder_frames(path, times), interval)


def _folder_frames(path: Path, times: int) -> Iterator[Picture]:
    if not path.is_dir():
        raise KnownFault("picture_missing", file=path.name)
    for file in sorted(path.iterdir()):
        if file.suffix.lower() in PHOTOGRAPHS:
            try:
                picture = read_picture(file)
            except KnownFault as fault:
                _log.warning("Skipped a picture of the folder: %s", fault.reason)
                continue
            for _ in range(times):
                yield picture
