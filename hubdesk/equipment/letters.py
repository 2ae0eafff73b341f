"""What carriers sent down, brought to the window: notices taken in beside it, news on Today."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Slot

from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import Source
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.letters import notice_name

_log = logging.getLogger(__name__)


class Letters(QObject):
    """Looks after letters while the window is open; each notice is tried once a session."""

    def __init__(self, window: MainWindow, counter: Counter, parent: QObject) -> None:
        """Join them; `look` whenever something has come."""
        super().__init__(parent)
        self._window = window
        self._counter = counter
        self._imports = window.imports
        self._tried: set[str] = set()
        self._under_way: dict[Source, str] = {}
        self._imports.taken.connect(self._taken)
        self._imports.failed.connect(self._failed)

    def start(self) -> None:
        """Take in what came before the window was opened, or was not finished."""
        self.look()

    @Slot()
    def look(self) -> None:
        """Take in what has come, and show what somebody should read."""
        try:
            letters.heed(self._counter)
            waiting = letters.fetched_notices(self._counter)
        except KnownFault as fault:
            # What ails the record is told by the next scan; nothing is lost.
            _log.warning("letters wait: %s", fault)
            return
        for notice in waiting:
            if notice.letter not in self._tried:
                self._tried.add(notice.letter)
                name = notice_name(notice.carrier)
                source = letters.notice_source(self._counter, notice, name)
                self._under_way[source] = notice.letter
                self._imports.take(source)
        self._window.refresh()

    @Slot(object, object)
    def _taken(self, source: Source, _report: object) -> None:
        self._under_way.pop(source, None)

    @Slot(object, object)
    def _failed(self, source: Source, trouble: Trouble) -> None:
        letter = self._under_way.pop(source, None)
        if letter is None:
            return
        try:
            letters.set_aside(self._counter, letter, trouble)
        except KnownFault as fault:
            _log.warning("a letter waits: %s", fault)
        self._window.refresh()
