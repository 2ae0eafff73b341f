"""A program that dies of itself leaves word; the next start says so, after a look at the record.

What kills Python too (a driver, a library of C) reaches no handler of ours: `faulthandler` writes
where each thread was into a file in the log's folder, some kilobytes at most. A power cut or a
killed program leaves nothing there: whoever did that knows.
"""

from __future__ import annotations

import faulthandler
import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from hubdesk.app import App
from hubdesk.database.soundness import looked_at
from hubdesk.parcels.refusals import Refused
from hubdesk.paths import ShopFolder
from hubdesk.ui.errand import Messenger
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.figures import day_and_time

_WRITTEN, _UNTOLD = "last-words.txt", "last-words-untold.txt"
_LONGEST_LOOK = 60.0
_LONGEST_WAIT = 5.0
_log = logging.getLogger(__name__)


@contextmanager
def leaving_word(folder: ShopFolder) -> Iterator[None]:
    """Have a crash written down while the block runs; what an earlier one left is kept to be told.

    Without room for that, work goes on.
    """
    written = folder.log.with_name(_WRITTEN)
    try:
        if written.is_file() and written.stat().st_size:
            written.replace(written.with_name(_UNTOLD))
        file = written.open("wb")
    except OSError:
        yield
        return
    told_elsewhere = faulthandler.is_enabled()
    try:
        faulthandler.enable(file, all_threads=True)
        yield
    finally:
        faulthandler.disable()
        if told_elsewhere:
            faulthandler.enable()
        file.close()
        with suppress(OSError):
            written.unlink()


class LastWords(QObject):
    """Tells of a crash once, at the first start after it."""

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Prepare; nothing is looked at before `start`."""
        super().__init__(parent)
        self._app, self._window = app, window
        self._file = app.folder.log.with_name(_UNTOLD)
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._tell)
        self._messenger.failed.connect(self._not_looked)

    def start(self) -> None:
        """Look through the record beside the window, where there is something to tell."""
        if self._file.is_file():
            self._messenger.send(self._is_whole)

    def stop(self) -> None:
        """Wait for the look, some seconds at most; what was not told is told at the next start."""
        self._messenger.wait(_LONGEST_WAIT)

    def _is_whole(self) -> bool:
        place = self._app.settings.database or self._app.folder.record
        with looked_at(place, self._app.record.key) as seen:
            return seen.page_faults(whole=False, seconds=_LONGEST_LOOK) == 0

    @Slot(object)
    def _not_looked(self, _: object) -> None:
        self._tell(False)

    @Slot(object)
    def _tell(self, is_whole: object) -> None:
        try:
            at = datetime.fromtimestamp(self._file.stat().st_mtime, UTC)
            _log.error("HubDesk had ended by itself:\n%s", _beginning_of(self._file))
            self._file.unlink()
        except OSError:
            return
        time = day_and_time(self._app.counter.local(at))
        reason = "ended_by_itself" if is_whole else "ended_unchecked"
        self._window.show_trouble(Refused(reason, time=time))


def _beginning_of(file: Path) -> str:
    with file.open("rb") as reading:
        return reading.read(8000).decode(errors="replace")
