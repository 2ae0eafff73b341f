"""The watched folder: what is laid there is taken in like a notice that was dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from hubdesk.desk.counter import Counter
from hubdesk.desk.noticefiles import Source, from_file
from hubdesk.desk.noticefolder import Arrived, NoticeFolder
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.ui.errand import Messenger
from hubdesk.ui.imports import Imports

_LOOK_MS = 2_000
_LONGEST_WAIT = 5.0


class WatchedFolder(QObject):
    """Looks into a folder every two seconds, beside the window: it may lie on a slow server."""

    def __init__(self, folder: Path, counter: Counter, imports: Imports, parent: QObject) -> None:
        """Watch `folder` from `start` on."""
        super().__init__(parent)
        self._folder = NoticeFolder(folder, counter)
        self._imports = imports
        self._under_way: dict[Source, Arrived] = {}
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._looked)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        imports.taken.connect(self._taken)
        imports.failed.connect(self._failed)

    def start(self) -> None:
        """Begin to watch."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()
        self._messenger.wait(_LONGEST_WAIT)

    @Slot()
    def look(self) -> None:
        """Look once, unless the last look is not over. What ails the record a scan will tell."""
        self._messenger.send(self._folder.look)

    @Slot(object)
    def _looked(self, arrived: list[Arrived]) -> None:
        for each in arrived:
            source = from_file(each.file)
            self._under_way[source] = each
            self._imports.take(source)

    @Slot(object, object)
    def _taken(self, source: Source, _report: object) -> None:
        if (arrived := self._under_way.pop(source, None)) is not None:
            self._folder.keep_done(arrived)

    @Slot(object, object)
    def _failed(self, source: Source, trouble: Trouble) -> None:
        """Keep that a file is no notice. One whose trouble may pass is tried at the next start."""
        arrived = self._under_way.pop(source, None)
        if arrived is not None and _is_the_files_own(trouble):
            self._folder.keep_done(arrived, trouble.reason)


def _is_the_files_own(trouble: Trouble) -> bool:
    passing = {"notice_locked", "notice_missing", "notice_stopped"}
    return (
        isinstance(trouble, KnownFault)
        and trouble.reason.startswith("notice_")
        and (trouble.reason not in passing)
    )
