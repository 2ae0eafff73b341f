"""A job too long for the window's own thread, such as a large notice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal

from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.shortturns import short_turns

_log = logging.getLogger(__name__)
_LAST_STEP = 10.0  # seconds that a thread may take to end after it has told its answer


class Errand(QObject):
    """Runs one job beside the window and brings back what came of it, on the window's thread."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, job: Callable[[], object], parent: QObject) -> None:
        """Prepare the job; `start` begins it."""
        super().__init__(parent)
        self._job = job
        self._thread = Thread(target=self._run, name="errand")

    def start(self) -> None:
        """Begin, and return at once."""
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait for the end, so that nothing is cut off half-way."""
        self._thread.join(seconds)

    def discard(self) -> None:
        """Go, now that it is over: its thread may still be inside the signal that told so."""
        self._thread.join(_LAST_STEP)
        self.deleteLater()

    def _run(self) -> None:
        try:
            with short_turns():
                answer = self._job()
        except Trouble as trouble:
            self.failed.emit(trouble)
        except Exception:  # noqa: BLE001 - the outermost frame of a thread
            _log.exception("an errand failed")
            self.failed.emit(KnownFault("our_mistake"))
        else:
            self.done.emit(answer)
