"""When the open page is read again: soon after every job, whoever did it, and each half minute."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from hubdesk.desk.counter import Counter
from hubdesk.parcels.entry import Entry

# The verdict is painted before the lists are read again.
_SOON_MS = 30
_OLD_MS = 30_000


class Freshness(QTimer):
    """Runs from a job to the moment when the page is best read again: its `timeout`.

    Started once more it begins anew, so that ten jobs in a row cost one reading.
    """

    _happened = Signal()

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Begin to hear of the counter's jobs, on whatever thread they are done."""
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_SOON_MS)
        self._happened.connect(self.start)
        self._old = QTimer(self)
        self._old.timeout.connect(self.start)
        self._old.start(_OLD_MS)
        self._listen(counter)

    def put_off(self) -> None:
        """Where a reading is due, let what has just been shown be painted before it."""
        if self.isActive():
            self.start()

    def _listen(self, counter: Counter) -> None:
        """Hear of every job without being kept alive by the counter."""
        listener = ref(self)

        def heard(_entries: tuple[Entry, ...]) -> None:
            alive = listener()
            if alive is not None and isValid(alive):
                alive._happened.emit()

        counter.listen(heard)
