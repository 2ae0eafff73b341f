"""Whether the record is sound, seen to beside the window: once a week, and when a job meets damage.

Damage is told at once, and HubDesk offers to start anew: at the start the whole record is looked
through and the newest good backup is offered in its place.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QSettings, QTimer, Signal, Slot

from hubdesk.app import App
from hubdesk.checking import check_whole, doubt
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.ui.errand import Messenger
from hubdesk.ui.question import Asked
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.backups import anew_words

_CHECKED = "record/checked"
_WEEK = timedelta(days=7)
_LOOK_MS, _FIRST_MS = 3_600_000, 60_000
_LONGEST_WAIT = 5.0
_DAMAGED, _GONE = "record_damaged", "record_gone"


class Soundness(QObject):
    """Keeps in `places` when the whole record was read last. `anew_wanted` asks to start anew."""

    anew_wanted = Signal()

    def __init__(self, app: App, window: MainWindow, places: QSettings, parent: QObject) -> None:
        """Listen to what the window tells of; nothing is read before `start`."""
        super().__init__(parent)
        self._app, self._window, self._places = app, window, places
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._sound)
        self._messenger.failed.connect(self._over)
        self._question: Asked | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        window.trouble_shown.connect(self._heed)

    def start(self) -> None:
        """Look now and then whether a week is over, once the morning's first rush is."""
        self._timer.start()
        QTimer.singleShot(_FIRST_MS, self, self.look)

    def stop(self) -> None:
        """Look no more; a check under way only reads, and ends with the program."""
        self._timer.stop()
        self._messenger.wait(_LONGEST_WAIT)

    @Slot()
    def look(self) -> None:
        """Read the whole record beside the window where that is due."""
        if self._is_due:
            self._messenger.send(partial(check_whole, self._app.folder, self._app.record))

    @property
    def _is_due(self) -> bool:
        if self._app.is_unchecked:
            return True
        with suppress(ValueError, TypeError):
            last = datetime.fromisoformat(str(self._places.value(_CHECKED) or ""))
            return abs(self._app.counter.now() - last) >= _WEEK  # a clock may have been set back
        return True

    @Slot(object)
    def _sound(self, _: object) -> None:
        self._places.setValue(_CHECKED, self._app.counter.now().isoformat())
        if self._app.is_unchecked:
            self._app.at_work.forgive()
            self._app.is_unchecked = False

    @Slot(object)
    def _over(self, trouble: Trouble) -> None:
        """Say what was found; what else may have gone wrong is tried again in an hour."""
        if trouble.reason == _DAMAGED:
            self._window.show_trouble(trouble)

    @Slot(object)
    def _heed(self, trouble: Trouble) -> None:
        """Whoever meets damage, by a scan or by this check, is asked to start anew."""
        if trouble.reason not in (_DAMAGED, _GONE) or self._question is not None:
            return
        if trouble.reason == _DAMAGED:
            with suppress(OSError):
                doubt(self._app.folder)
        words = anew_words(KnownFault(trouble.reason))
        asked = Asked(
            words.sentence,
            words.details,
            leave=words.leave,
            yes=words.put_back,
            parent=self._window,
        )
        asked.finished.connect(self._answered)
        asked.accepted.connect(self.anew_wanted)
        self._question = asked
        asked.open()

    @Slot()
    def _answered(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
        self._question = None
