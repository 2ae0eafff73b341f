"""The other desks on this record, and commands beside the window: what they write is seen here.

The same look tells when the record itself is away, and when it is back.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from hubdesk.desk.counter import Counter
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.ui.errand import Messenger
from hubdesk.ui.window import MainWindow

_LOOK_MS = 1_000
_MOST = 2_000
_LONGEST_WAIT = 5.0
_AWAY = ("record_unreachable", "record_in_doubt")
_News = tuple[tuple[Entry, ...], int]


class Neighbours(QObject):
    """Looks each second what others have written, beside the window, and tells the counter."""

    def __init__(self, counter: Counter, window: MainWindow, parent: QObject) -> None:
        """Look from `start` on, and tell in `window` what the clerk must know."""
        super().__init__(parent)
        self._counter = counter
        self._window = window
        self._read_to = 0
        self._is_away = False
        self._is_old_look = False
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._looked)
        self._messenger.failed.connect(self._not_looked)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        window.trouble_shown.connect(self._told)

    def start(self) -> None:
        """Begin behind what there is. Raises KnownFault as the record does."""
        with self._counter.view() as view:
            self._read_to = view.journal.last_position()
        self._timer.start()

    def stop(self) -> None:
        """Stop looking."""
        self._timer.stop()
        self._messenger.wait(_LONGEST_WAIT)

    @Slot()
    def look(self) -> None:
        """Look once, unless the last look is not over."""
        self._messenger.send(self._read)

    def _read(self) -> _News:
        return self._counter.record.news(self._read_to, _MOST)

    @Slot(object)
    def _looked(self, news: _News) -> None:
        entries, self._read_to = news
        is_old_look, self._is_old_look = self._is_old_look, False
        if self._is_away and not is_old_look:
            self._is_away = False
            self._window.show_trouble(Refused("record_back"))
        if entries:
            self._counter.announce(entries)

    @Slot(object)
    def _not_looked(self, trouble: Trouble) -> None:
        """Say it, unless it was said before."""
        self._is_old_look = False
        if not self._is_away:
            self._is_away = True
            self._window.show_trouble(trouble)

    @Slot(object)
    def _told(self, trouble: Trouble) -> None:
        """Whoever has heard from a scan or a page that the record is away hears of its return."""
        if not self._is_away and trouble.reason in _AWAY:
            self._is_away = True
            # A look from before that may still succeed: it does not mean that the record is back.
            self._is_old_look = self._messenger.is_out
