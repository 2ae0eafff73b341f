"""Jobs too long for the window's own thread, such as a large notice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot

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


class Messenger(QObject):
    """Runs errands one at a time, and tells what came of each once the next one may go."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        """Wait for somebody to send it."""
        super().__init__(parent)
        self._errand: Errand | None = None

    @property
    def is_out(self) -> bool:
        """Whether an errand is under way."""
        return self._errand is not None

    def send(self, job: Callable[[], object]) -> bool:
        """Begin a job, and return at once; False, and nothing begins, while one is under way."""
        if self._errand is not None:
            return False
        self._errand = Errand(job, self)
        self._errand.done.connect(self._done)
        self._errand.failed.connect(self._failed)
        self._errand.start()
        return True

    def wait(self, seconds: float) -> None:
        """Wait for the end of what is under way, if anything is."""
        if self._errand is not None:
            self._errand.wait(seconds)

    @Slot(object)
    def _done(self, answer: object) -> None:
        self._end()
        self.done.emit(answer)

    @Slot(object)
    def _failed(self, trouble: object) -> None:
        self._end()
        self.failed.emit(trouble)

    def _end(self) -> None:
        if self._errand is not None:
            self._errand.discard()
        self._errand = None
