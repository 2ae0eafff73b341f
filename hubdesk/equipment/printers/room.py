"""The thread that turns the queue of prints: printers may take seconds to answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

from filelock import Timeout
from PySide6.QtCore import QObject, Signal

from hubdesk.equipment.printers.queue import PrintQueue
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import PrintNews

_log = logging.getLogger(__name__)
_BUSY_SECONDS, _CALM_SECONDS = 0.5, 5.0
_LEAVE_SECONDS = 10.0
Deed = Callable[[], object]


class PrintRoom(QObject):
    """Tells how printing stands whenever that changes, and what could not be done."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, queue: PrintQueue, parent: QObject) -> None:
        """Prepare; nothing is printed before `start`."""
        super().__init__(parent)
        self._queue = queue
        self._deeds: SimpleQueue[Deed | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="print room", daemon=True)
        self._news: PrintNews | None = None

    def start(self) -> None:
        """Begin; what was left from an earlier day goes on."""
        self._thread.start()

    def stop(self) -> None:
        """Let what is being handed over come to its end; the rest waits on the disk."""
        if self._thread.is_alive():
            self._deeds.put(None)
            self._thread.join(_LEAVE_SECONDS)

    def do(self, deed: Deed) -> None:
        """Do something with the queue on the room's thread, then turn it."""
        self._deeds.put(deed)

    def _run(self) -> None:
        while True:
            self._turn()
            waits = _BUSY_SECONDS if self._news and self._news.jobs else _CALM_SECONDS
            try:
                deed = self._deeds.get(timeout=waits)
            except Empty:
                continue
            if deed is None:
                return
            self._attempt(deed)

    def _turn(self) -> None:
        def turn() -> None:
            news = self._queue.turn()
            if news != self._news:
                self._news = news
                self.changed.emit(news)

        self._attempt(turn)

    def _attempt(self, deed: Deed) -> None:
        try:
            deed()
        except KnownFault as fault:
            self.failed.emit(fault)
        except Timeout:
            self.failed.emit(KnownFault("print_queue_busy"))
        except Exception:  # noqa: BLE001 - the outermost frame of a thread
            _log.exception("the print room stumbled")
