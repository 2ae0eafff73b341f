"""The photograph of a damaged box: from the camera that stands there, or a file dropped on a card.

The frame is turned into a file beside the window; the damage itself is noted before that begins.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from hubdesk.app import App
from hubdesk.database.album import Kept
from hubdesk.desk import photographs
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.equipment.eyes import Eyes
from hubdesk.parcels.refusals import Trouble
from hubdesk.scanning.photograph import photograph_from, photograph_of
from hubdesk.ui.errand import Errand
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.receiving import no_camera
from hubdesk.ui.wording.verdicts import verdict_card


class Photographs(QObject):
    """Takes a photograph when damage is noted, and keeps what is dropped on a parcel's card."""

    def __init__(self, app: App, window: MainWindow, eyes: Eyes, parent: QObject) -> None:
        """Join the camera to the window's cards."""
        super().__init__(parent)
        self._app = app
        self._window = window
        self._eyes = eyes
        self._errands: dict[Errand, str] = {}
        window.verdict_shown.connect(self._shown)
        for page in window.pages.by_name.values():
            page.photograph_dropped.connect(self._dropped)

    def stop(self) -> None:
        """Let what is being kept come to its end."""
        for errand in self._errands:
            errand.wait(10)

    @Slot(object)
    def _shown(self, verdict: Verdict) -> None:
        if verdict.kind is not VerdictKind.DAMAGED or verdict.subject is None:
            return
        picture = self._eyes.newest_picture()
        if picture is None:
            # The same answer once more, in other words: nothing new has happened, so no sound.
            words = partial(no_camera, verdict, self._app.counter.local)
            self._window.pages.present(words, verdict.subject.parcel.id)
        else:
            self._keep(verdict.subject.parcel.id, partial(photograph_of, picture))

    @Slot(str, object)
    def _dropped(self, parcel: str, file: Path) -> None:
        self._keep(parcel, partial(photograph_from, file))

    def _keep(self, parcel: str, make: Callable[[], bytes]) -> None:
        counter = self._app.counter
        errand = Errand(lambda: photographs.keep(counter, make()), self)
        errand.done.connect(self._kept)
        errand.failed.connect(self._failed)
        self._errands[errand] = parcel
        errand.start()

    @Slot(object)
    def _kept(self, kept: Kept) -> None:
        parcel = self._forget()
        try:
            verdict = photographs.attach(self._app.counter, parcel, kept)
        except Trouble as trouble:
            self._window.show_trouble(trouble)
            return
        if self._window.pages.current.about == parcel:
            words = partial(verdict_card, verdict, self._app.counter.local)
            self._window.pages.present(words, parcel)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._forget()
        self._window.show_trouble(trouble)

    def _forget(self) -> str:
        errand = self.sender()
        if not isinstance(errand, Errand):
            return ""
        errand.deleteLater()
        return self._errands.pop(errand, "")
