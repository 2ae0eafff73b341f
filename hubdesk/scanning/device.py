"""A camera as OpenCV opens it: the way to it, its resolution and rate, and why it does not open."""

from __future__ import annotations

import errno
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Event

import cv2
import numpy as np

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.cameras import BACKENDS, CameraChoice, cameras, pick
from hubdesk.scanning.engines import Picture

_log = logging.getLogger(__name__)

_SIZES = ((1920, 1080), (1280, 720))
_RATE = 30
_SLOW = 15.0  # frames a second below which the larger picture is given up
_SETTLING = 10  # frames until exposure and the driver's buffers have settled
_MEASURED = 20
_GLANCE = 0.25  # seconds between two pictures of a camera that dozes
_MOTION_JPEG = cv2.VideoWriter.fourcc(*"MJPG")
_OPEN_MS, _READ_MS = 4000, 3000  # OpenCV itself would wait 30 s for a network camera
PluggedIn = Callable[[int], Sequence[CameraChoice]]
"""Which cameras there are, by one of OpenCV's ways to them."""

_GONE = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO})

# OpenCV tells the terminal of every camera that is not there; our state says it once.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


class Device:
    """A camera of this PC, found again by what it is whenever it is opened again."""

    def __init__(self, wish: str, plugged_in: PluggedIn = cameras) -> None:
        """Prepare for the camera that the owner wishes, as `pick` understands it."""
        self._wish = wish
        self._plugged_in = plugged_in
        self._known: CameraChoice | None = None
        self._sizes = list(_SIZES)
        self._since = 0.0
        self.rate = 0.0
        """Frames a second as measured, 0 before that."""

    @property
    def size(self) -> tuple[int, int]:
        """Give the width and height that are asked for: the largest that has not proved slow."""
        return self._sizes[0]

    def frames(self, dozing: Event) -> Iterator[Picture]:
        """Open the camera and give its pictures until it fails; while `dozing`, four a second.

        Raises KnownFault: `camera_away` where there has never been one, `camera_gone`,
        `camera_busy`, `camera_forbidden`.
        """
        camera = self._open()
        try:
            for number, picture in enumerate(_pictures(camera, dozing)):
                self._keep_pace(camera, number, dozing)
                yield picture
        finally:
            camera.release()
        raise self._why_not()

    def _open(self) -> cv2.VideoCapture:
        for way in BACKENDS:
            choice = pick(self._plugged_in(way), self._wish, self._known)
            if choice is None:
                continue
            begun = time.monotonic()
            camera = cv2.VideoCapture(choice.where, choice.backend)
            if camera.isOpened():
                self._ask(camera)
            if camera.isOpened() and camera.grab():
                self._known = choice
                _log.info("%s gave a picture in %.1f s.", choice.name, time.monotonic() - begun)
                return camera
            camera.release()
        raise self._why_not()

    def _ask(self, camera: cv2.VideoCapture) -> None:
        """Ask for the largest picture that has not proved slow, as Motion JPEG."""
        width, height = self.size
        # Some drivers keep the kind over a change of size, others the size over a change of kind.
        camera.set(cv2.CAP_PROP_FOURCC, _MOTION_JPEG)
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, width)
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, height)
        camera.set(cv2.CAP_PROP_FPS, _RATE)
        camera.set(cv2.CAP_PROP_FOURCC, _MOTION_JPEG)
        camera.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        given = [int(camera.get(p)) for p in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT)]
        _log.info("Asked for %d x %d, given %d x %d.", width, height, *given)

    def _keep_pace(self, camera: cv2.VideoCapture, number: int, dozing: Event) -> None:
        """Measure the rate once the camera has settled; too slow, take the smaller picture."""
        if number == _SETTLING:
            self._since = time.monotonic()
        if number != _SETTLING + _MEASURED or dozing.is_set():
            return
        self.rate = _MEASURED / max(1e-6, time.monotonic() - self._since)
        if self.rate < _SLOW and len(self._sizes) > 1:
            _log.info("%.1f frames a second are too few; asking for a smaller picture.", self.rate)
            self._sizes.pop(0)
            self._ask(camera)

    def _why_not(self) -> KnownFault:
        """Tell a camera that is unplugged from one that another program holds."""
        choice = pick(self._plugged_in(BACKENDS[0]), self._wish, self._known)
        if choice is None and self._known is None:
            return KnownFault("camera_away", camera=self._wish)
        if choice is None:
            return KnownFault("camera_gone", camera=self._wish)
        return _why_not_opened(choice.where)


def stream_frames(address: str, dozing: Event) -> Iterator[Picture]:
    """Give a network camera's pictures; raises KnownFault `camera_away` when they end."""
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _OPEN_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _READ_MS]
    camera = cv2.VideoCapture(address, cv2.CAP_FFMPEG, limits)
    try:
        yield from _pictures(camera, dozing)
    finally:
        camera.release()
    raise KnownFault("camera_away", camera=address)


def _pictures(camera: cv2.VideoCapture, dozing: Event) -> Iterator[Picture]:
    """Give pictures until there are none; while dozing, most are not even unpacked."""
    due = 0.0
    while camera.grab():
        now = time.monotonic()
        if dozing.is_set() and now < due:
            continue
        due = now + _GLANCE
        there, picture = camera.retrieve()
        if not there:
            return
        yield np.asarray(picture, np.uint8)


def _why_not_opened(where: int | str) -> KnownFault:
    """Ask the system why a camera that is plugged in does not open."""
    if sys.platform.startswith("linux") and isinstance(where, int):
        try:
            os.close(os.open(f"/dev/video{where}", os.O_RDWR | os.O_NONBLOCK))
        except OSError as error:
            if error.errno in _GONE:
                return KnownFault("camera_gone")
            if error.errno in (errno.EACCES, errno.EPERM):
                return KnownFault("camera_forbidden")
    # It is there and may be opened, yet gives no picture: somebody else takes them.
    return KnownFault("camera_busy")
