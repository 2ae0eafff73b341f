"""Which cameras are plugged in, and which of them the owner means.

A camera is known by its model and the socket it sits in, never by its number alone: numbers
change when something else is plugged in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2

try:
    from cv2_enumerate_cameras import enumerate_cameras, supported_backends
except ImportError:
    # A Windows "N" comes without Media Foundation, and then without a list of its cameras.
    supported_backends = ()

BACKENDS = {
    # Media Foundation takes 4 to 20 s to open many cameras (opencv issues 17687 and 26495).
    "win32": (cv2.CAP_DSHOW, cv2.CAP_MSMF),
    "darwin": (cv2.CAP_AVFOUNDATION,),
}.get(sys.platform, (cv2.CAP_V4L2,))
"""OpenCV's ways to a camera on this system, the one to try first in front."""


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """One camera that is plugged in.

    `where` is its number in the way `backend`, or its address; `model` is the USB maker and
    product as `046d:0825`, empty where there is none; `port` is the socket as the system names it.
    """

    name: str
    where: int | str
    backend: int
    model: str = ""
    port: str = ""

    @property
    def identity(self) -> str:
        """Give what stays the same however often the camera is replugged into its socket."""
        return f"{self.model or self.name}/{self.port}"

    def likeness(self, other: CameraChoice) -> int:
        """Tell how surely two are one camera: 3 same socket, 2 same model, 1 same name, 0 not."""
        if self.identity == other.identity:
            return 3
        same_name = self.name == other.name
        if self.model or other.model:
            return 2 if self.model == other.model and same_name else 0
        return int(same_name)


def cameras(backend: int | None = None) -> tuple[CameraChoice, ...]:
    """List the cameras that are plugged in, in the system's order; without opening any of them."""
    way = BACKENDS[0] if backend is None else backend
    if way not in supported_backends:
        return ()
    found = [
        CameraChoice(
            name=one.name,
            where=one.index,
            backend=way,
            model="" if one.vid is None else f"{one.vid:04x}:{one.pid or 0:04x}",
            port=_port(one.index, one.path),
        )
        for one in sorted(enumerate_cameras(way), key=lambda one: one.index)
    ]
    return tuple(found)


def pick(
    found: Sequence[CameraChoice], wish: str, before: CameraChoice | None = None
) -> CameraChoice | None:
    """Choose the camera that is meant: the one from before, else what the owner wished.

    `wish` is empty for the first one, a number, or a part of a name in any case. A camera that the
    owner chose is never replaced by another one; without a wish any camera is better than none.
    """
    if before is not None:
        again = max(found, key=before.likeness, default=None)
        if again is not None and before.likeness(again):
            return again
        if wish:
            return None
    if not wish:
        return found[0] if found else None
    if wish.isdigit():
        return next((one for one in found if str(one.where) == wish), None)
    return next((one for one in found if wish.casefold() in one.name.casefold()), None)


def _port(index: int, path: str | None) -> str:
    """Name the socket: on Linux the device's place on the bus, elsewhere the system's own path."""
    if sys.platform.startswith("linux"):
        device = Path(f"/sys/class/video4linux/video{index}/device")
        return os.path.realpath(device) if device.exists() else ""
    return path or ""
