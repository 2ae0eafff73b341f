"""The eye over the counter: a camera, a decoder beside it, and the patience to be sure.

Runs on the camera's thread; whoever listens carries what it hears to its own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import Camera, Frame, State
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.process import DecoderProcess
from hubdesk.scanning.steady import Steady, trust_by


class Watcher(Protocol):
    """Who is told what the eye sees, on the camera's thread."""

    def scanned(self, scan: Scan) -> None:
        """Take one believed code."""

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Take the newest picture and the codes last found in view."""

    def camera_changed(self, state: State, fault: KnownFault | None) -> None:
        """Take the news that the camera looks, sleeps or is gone."""


class Eye:
    """A camera that is being looked through; `start` and `stop` belong to one owner."""

    def __init__(
        self,
        source: FrameSource,
        reader: LabelReader,
        watcher: Watcher,
        now: Callable[[], datetime],
    ) -> None:
        """Prepare to look through `source`; believed codes are stamped by `now` (aware)."""
        self._watcher = watcher
        self._now = now
        self._steady = Steady(trust_by(reader))
        self._decoder = DecoderProcess()
        self._camera = Camera(source, self)
        self._readings: list[Reading] = []

    def start(self) -> None:
        """Begin to look."""
        self._decoder.start()
        self._camera.start()

    def stop(self) -> None:
        """Stop looking, within a few seconds."""
        self._camera.stop()
        self._decoder.stop()

    def saw(self, frame: Frame) -> None:
        """Show the frame and hand it to the decoder when that is free; never wait for it."""
        found = self._decoder.poll()
        if found is not None:
            self._readings = found
            for believed in self._steady.feed(found, frame.at):
                self._watcher.scanned(
                    Scan(believed.text, believed.symbology, Source.CAMERA, self._now())
                )
        if not self._decoder.is_busy:
            self._decoder.submit(frame.picture)
        self._watcher.looked(frame, self._readings)

    def changed(self, state: State, fault: KnownFault | None) -> None:
        """Pass the camera's news on."""
        self._watcher.camera_changed(state, fault)
