"""What is typed into the scan line: looked for as one types, taken or opened at Enter."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.desk.counter import Counter
from hubdesk.desk.deadlabels import has_words
from hubdesk.parcels.scan import Scan, Source
from hubdesk.ui.jobs import Jobs
from hubdesk.ui.pages import Pages
from hubdesk.ui.parcels import ParcelsPage
from hubdesk.ui.rail import PageName
from hubdesk.ui.top import ScanLine

# Nobody types faster for long: a search a key would only be thrown away.
_PAUSE_MS = 60
_SHORTEST = 2


class Lookup(QObject):
    """Follows the scan line. `parcels_wanted` asks for the page on which parcels are found."""

    parcels_wanted = Signal()

    def __init__(self, counter: Counter, line: ScanLine, pages: Pages, jobs: Jobs) -> None:
        """Follow a window's scan line, as long as it lives."""
        super().__init__(line)
        self._counter = counter
        self._line = line
        self._pages = pages
        self._jobs = jobs
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        line.textChanged.connect(self._pause.start)
        line.submitted.connect(self._submitted)

    def settle(self) -> None:
        """Narrow the list of parcels to what stands in the line, and wait for no more."""
        self._pause.stop()
        words = self._line.text().strip()
        self._pages.tell(ParcelsPage, lambda page: page.look_for(words))

    def _look(self) -> None:
        text = self._line.text().strip()
        if self._pages.name is PageName.TODAY and len(text) >= _SHORTEST:
            self.parcels_wanted.emit()
        if self._pages.name is PageName.PARCELS:
            self._pages.parcels.search(text)

    def _submitted(self, text: str) -> None:
        """Take what was typed; but where nothing is received a name is only looked for."""
        self._pause.stop()
        is_number = self._jobs.is_whole_number(text)
        scan = Scan(text, None, Source.TYPED, self._counter.now())
        if is_number and self._pages.current.takes(scan):
            return
        receives = self._pages.name is PageName.RECEIVE
        if not (receives or is_number) and has_words(text):
            self.parcels_wanted.emit()
        if self._pages.name is not PageName.PARCELS or is_number:
            self._jobs.take_typed(text)
            return
        self._pages.parcels.search(text)
        if self._pages.parcels.open_first():
            # What the list is narrowed to stays in sight; typing anew replaces it.
            self._line.setText(text)
            self._line.selectAll()
        else:
            self._pages.parcels.search("")
            self._jobs.take_typed(text)
