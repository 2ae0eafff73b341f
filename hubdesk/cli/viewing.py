"""A film or a folder of pictures looked through without haste: no frame is skipped.

A camera's eye drops the frames for which it has no time; a support case has to come out the same
each time it is looked at.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from hubdesk.cli.witness import Witness
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import Frame, State
from hubdesk.scanning.camera import Source as FrameSource
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.steady import Steady, trust_by

_log = logging.getLogger(__name__)
_BUDGET_MS = 40.0  # as the camera's eye has it


class Viewing:
    """Look through frames in a thread of its own, and end with them."""

    def __init__(
        self,
        frames: FrameSource,
        reader: LabelReader,
        witness: Witness,
        now: Callable[[], datetime],
    ) -> None:
        """Prepare; nothing is opened before `start`."""
        self._frames = frames
        self._trust = trust_by(reader)
        self._witness = witness
        self._now = now
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._view, name="viewing", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the frame that is being looked at."""
        self._stop.set()
        self._thread.join(5)

    def _view(self) -> None:
        self._witness.camera_changed(State.LOOKING, None)
        try:
            self._look()
        except KnownFault as fault:
            self._witness.camera_changed(State.AWAY, fault)
        except Exception:  # noqa: BLE001 - the outermost frame of a thread: whoever waits is told
            _log.exception("a film or folder could not be looked through")
            self._witness.camera_changed(State.AWAY, KnownFault("our_mistake"))
        else:
            self._witness.camera_changed(State.FINISHED, None)

    def _look(self) -> None:
        decoder, steady = Decoder(), Steady(self._trust)
        awake = threading.Event()
        for number, picture in enumerate(self._frames.open(awake)):
            if self._stop.is_set():
                return
            at = number * (self._frames.interval or 0.1)
            readings = decoder.read(picture, _BUDGET_MS)
            for one in steady.feed(readings, at):
                self._witness.scanned(Scan(one.text, one.symbology, Source.CAMERA, self._now()))
            self._witness.looked(Frame(picture, number + 1, at), readings)
