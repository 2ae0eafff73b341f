"""Backups by themselves, hourly and at closing, beside the window; what comes of it is on Today."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from hubdesk.app import App
from hubdesk.backups import Made, back_up, is_only_here, places
from hubdesk.database.backups import RECORD, Backup, found_in, newest_good, record_folder
from hubdesk.database.ciphers import is_encrypted
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.ui.backups import BackupNews
from hubdesk.ui.errand import Errand, Messenger
from hubdesk.ui.window import MainWindow

_LOOK_MS, _FIRST_MS = 60_000, 20_000
_HOUR = timedelta(hours=1)
# Settings and photographs change without an entry: now and then a backup is due in any case.
_LONGEST = timedelta(hours=20)
_TRY_AGAIN = 900.0  # seconds
_LONGEST_CLOSING = 60.0
_EMPTY = 1  # a record that holds nothing but its own beginning


class Upkeep:
    """What is backed up where, and since when; every method takes its time, one at a time."""

    def __init__(self, app: App) -> None:
        """Know nothing yet of what lies in any place."""
        self._app = app
        self._newest: dict[Path, Backup | None] = {}
        self._failed: dict[Path, tuple[float, KnownFault]] = {}

    def look(self) -> BackupNews:
        """Back up to wherever it is due. Raises KnownFault as `back_up` does."""
        return self._work(self._is_due)

    def back_up(self) -> BackupNews:
        """Back up everywhere."""
        return self._work(lambda *_: True)

    def close(self) -> BackupNews:
        """Back up to wherever something is missing that was done since."""
        return self._work(lambda place, position: _lacks(self._newest[place], position))

    def _work(self, is_wanted: Callable[[Path, int], bool]) -> BackupNews:
        with self._app.record.view() as view:
            record, position = view.journal.after(0, 1)[0].entry.id, view.journal.last_position()
        there = places(self._app.folder, self._app.settings)
        self._get_to_know(there, record)
        wanted = [place for place in there if is_wanted(place, position)]
        if wanted and position > _EMPTY:
            try:
                self._take(back_up(self._app, wanted))
            except KnownFault as fault:
                self._failed.update(dict.fromkeys(wanted, (time.monotonic(), fault)))
                raise
        return self._news(there, is_new=position <= _EMPTY)

    def _get_to_know(self, there: Sequence[Path], record: str) -> None:
        """Read a place once while it is there: a stick may come back with other backups."""
        self._newest = {place: made for place, made in self._newest.items() if place in there}
        self._failed = {place: told for place, told in self._failed.items() if place in there}
        for place in there:
            if place not in self._newest:
                found = found_in(place / record_folder(record))
                self._newest[place] = newest_good(
                    each.backup
                    for each in found
                    if each.backup is not None and not each.flaw and self._is_ours(each.folder)
                )

    def _is_ours(self, folder: Path) -> bool:
        """Whether a backup is as the record is now: a plain one of an encrypted one counts not."""
        return self._app.record.key is None or is_encrypted(folder / RECORD)

    def _is_due(self, place: Path, position: int) -> bool:
        newest, failed = self._newest[place], self._failed.get(place)
        if failed is not None and time.monotonic() - failed[0] < _TRY_AGAIN:
            return False
        if newest is None:
            return True
        age = abs(self._app.counter.now() - newest.made_at)  # a clock may have been set back
        return age >= _HOUR and (_lacks(newest, position) or age >= _LONGEST)

    def _take(self, made: Sequence[Made]) -> None:
        for each in made:
            self._failed.pop(each.place, None)
            if each.backup is not None:
                self._newest[each.place] = each.backup
            if each.trouble is not None:
                self._failed[each.place] = (time.monotonic(), each.trouble)

    def _news(self, there: Sequence[Path], *, is_new: bool) -> BackupNews:
        made = {place: self._newest[place] for place in there}
        newest = max((each.made_at for each in made.values() if each is not None), default=None)
        elsewhere = [place for place in there if made[place] is not None]
        trouble = next((fault for _, fault in self._failed.values()), None)
        only_here = all(is_only_here(self._app.folder, place) for place in elsewhere)
        return BackupNews(newest, is_only_here=only_here, trouble=trouble, is_new=is_new)


def _lacks(newest: Backup | None, position: int) -> bool:
    return newest is None or newest.contents.position != position


class Backups(QObject):
    """Looks each minute whether a backup is due in some place, and makes it on a worker thread."""

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the line on Today; nothing is made before `start`."""
        super().__init__(parent)
        self._app, self._window = app, window
        self._line = window.pages.today.backup
        self._upkeep = Upkeep(app)
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._show)
        self._messenger.failed.connect(self._say)
        self._told, self._is_asked = "", False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._line.wanted.connect(self.back_up_now)

    def start(self) -> None:
        """Begin to look, once the window has had time to open."""
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.look)

    def stop(self) -> None:
        """Make the last backup of the day if anything has happened since the one before."""
        self._timer.stop()
        self._messenger.wait(_LONGEST_CLOSING)
        if self._is_wanted:
            closing = Errand(self._upkeep.close, self)
            closing.start()
            closing.wait(_LONGEST_CLOSING)

    @property
    def _is_wanted(self) -> bool:
        return bool(places(self._app.folder, self._app.settings))

    @Slot()
    def look(self) -> None:
        """Back up wherever that is due, unless one is being made."""
        self._send(self._upkeep.look)

    @Slot()
    def back_up_now(self) -> None:
        """Back up everywhere, because somebody asked for it, and say what fails."""
        self._is_asked = True
        self._line.show_work(is_on=True)
        self._send(self._upkeep.back_up)

    def _send(self, job: Callable[[], BackupNews]) -> None:
        if self._is_wanted:
            self._messenger.send(job)

    @Slot(object)
    def _show(self, news: BackupNews) -> None:
        self._line.show_news(news, self._app.counter.now())
        if news.trouble is None:
            self._told = ""
        elif self._is_asked:
            self._window.show_trouble(news.trouble)
        self._is_asked = False

    @Slot(object)
    def _say(self, trouble: Trouble) -> None:
        """Say why no copy could be made: each time to whoever asked, else once."""
        self._line.show_work(is_on=False)
        self._line.show_age(self._app.counter.now())
        if self._is_asked or self._told != trouble.reason:
            self._told = trouble.reason
            self._window.show_trouble(trouble)
        self._is_asked = False
