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
from hubdesk.scanning.attention import Attention
from hubdesk.scanning.camera import PATIENCE, Camera, Frame, State
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.hints import Hint, Hints
from hubdesk.scanning.process import Answer, DecoderProcess
from hubdesk.scanning.steady import Steady, trust_by

SLEEP_AFTER = 300.0
"""Seconds without movement, scan, key or mouse after which nobody is at the counter."""

_BUDGET_MS = 40.0  # of the processor for what follows the first look: allows 12 frames a second


class Watcher(Protocol):
    """Who is told what the eye sees, on the camera's thread."""

    def scanned(self, scan: Scan) -> None:
        """Take one believed code."""

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Take the newest picture and the codes last found in view."""

    def hinted(self, hint: Hint | None) -> None:
        """Take what keeps a label in view from being read, None when nothing does any more."""

    def camera_changed(self, state: State, fault: KnownFault | None) -> None:
        """Take the news that the camera looks, sleeps or is gone."""


class Eye:
    """A camera that is being looked through.

    `start`, `stop`, `rest` and `wake` belong to one owner and thread; `notice` to anybody.
    """

    def __init__(
        self,
        source: FrameSource,
        reader: LabelReader,
        watcher: Watcher,
        now: Callable[[], datetime],
        *,
        sleep_after: float = SLEEP_AFTER,
        patience: float = PATIENCE,
    ) -> None:
        """Prepare to look through `source`; believed codes are stamped by `now` (aware).

        After `sleep_after` seconds in which nobody is at the counter only movement is looked for;
        0 is never. `patience` is what `Camera` has with a frame that stands still.
        """
        self._source = source
        self._patience = patience
        self._watcher = watcher
        self._now = now
        self._sleep_after = sleep_after
        self._trust = trust_by(reader)
        self._decoder = DecoderProcess()
        self._camera: Camera | None = None
        self.decoded = 0
        """How many frames the decoder has answered for."""
        self._begin()

    def _begin(self) -> None:
        self._steady = Steady(self._trust)
        self._hints = Hints()
        self._attention = Attention(self._sleep_after)
        self._readings: list[Reading] = []
        self._newest: Frame | None = None

    def start(self) -> None:
        """Begin to look."""
        if self._camera is None:
            self._begin()
            self._decoder.start()
            self._camera = Camera(self._source, self, patience=self._patience)
            self._camera.start()

    def stop(self) -> None:
        """Stop looking, within a few seconds."""
        if self._camera is not None:
            self._camera.stop()
            self._camera = None
        self._decoder.stop()

    def rest(self) -> None:
        """Close the camera for an owner who wants it off; its own light goes out."""
        self.stop()
        self._watcher.camera_changed(State.RESTING, None)

    def wake(self) -> None:
        """Look again after `rest`; a sleeping eye opens too."""
        self.notice()
        self.start()

    def notice(self) -> None:
        """Stay or become awake: somebody scanned, pressed a key or moved the mouse."""
        self._attention.notice()

    @property
    def newest(self) -> Frame | None:
        """Give the last whole frame, None while the camera does not look. Any thread may ask."""
        return self._newest

    @property
    def decoder_pid(self) -> int | None:
        """Give the number of the decoder's process, None where there is none."""
        return self._decoder.pid

    def saw(self, frame: Frame) -> None:
        """Show the frame and hand it to the decoder when that is free; never wait for it."""
        self._newest = frame
        self._attention.look(frame.picture, frame.at)
        if self._falls_asleep(frame.at):
            return
        found = self._decoder.poll()
        if found is not None:
            self._take(found, frame.at)
        if not self._decoder.is_busy:
            due = self._hints.are_due(frame.at)
            self._decoder.submit(frame.picture, _BUDGET_MS, wants_hint=due)
        self._watcher.looked(frame, self._readings)

    def changed(self, state: State, fault: KnownFault | None) -> None:
        """Pass the camera's news on; what was seen before is not in view any more."""
        if state is not State.LOOKING:
            self._readings = []
            self._newest = None
            self._hint(None)
        self._watcher.camera_changed(state, fault)

    def _falls_asleep(self, at: float) -> bool:
        alone = self._attention.is_alone(at)
        if self._camera is not None:
            self._camera.doze(alone)
        return alone

    def _take(self, found: Answer, at: float) -> None:
        self.decoded += 1
        self._readings = found.readings
        believed = self._steady.feed(found.readings, at)
        said = self._hints.said
        if believed:
            self._attention.notice()
            self._hints.read(at)
        if found.was_asked:
            self._hints.feed(found.hint, at)
        if self._hints.said is not said:
            self._watcher.hinted(self._hints.said)
        for one in believed:
            self._watcher.scanned(Scan(one.text, one.symbology, Source.CAMERA, self._now()))

    def _hint(self, hint: Hint | None) -> None:
        if self._hints.said is not hint:
            self._hints.said = hint
            self._watcher.hinted(hint)
