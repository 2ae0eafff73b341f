"""Photographs of damaged boxes and of doors: from the camera that looks, or from a file.

A frame is turned into a file beside the window; damage itself is noted before that begins.
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
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.errand import Errand
from hubdesk.ui.noticefiles import ask_for_picture
from hubdesk.ui.page import Page
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.receiving import no_camera
from hubdesk.ui.wording.verdicts import verdict_card

Door = tuple[str, ...]
Then = Callable[[Kept | None], None]


class Photographs(QObject):
    """Takes a photograph where one is wanted, and keeps what is dropped on a card."""

    def __init__(self, app: App, window: MainWindow, eyes: Eyes, parent: QObject) -> None:
        """Join the camera to the window's cards."""
        super().__init__(parent)
        self._app = app
        self._window = window
        self._eyes = eyes
        self._errands: dict[Errand, Then] = {}
        window.verdict_shown.connect(self._shown)
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        page.photograph_dropped.connect(self._dropped)
        if isinstance(page, DeliverPage):
            page.parts.proof.photograph_wanted.connect(self._look_at_door)
            page.parts.proof.photograph_dropped.connect(self._keep_for_door)

    def stop(self) -> None:
        """Let what is being kept come to its end."""
        for errand in self._errands:
            errand.wait(10)

    @Slot(object)
    def _shown(self, verdict: Verdict) -> None:
        if verdict.kind is not VerdictKind.DAMAGED or verdict.subject is None:
            return
        picture, parcel = self._eyes.newest_picture(), verdict.subject.parcel.id
        if picture is None:
            # The same answer once more, in other words: nothing new has happened, so no sound.
            words = partial(no_camera, verdict, self._app.counter.local)
            self._window.pages.present(words, parcel)
        else:
            self._keep(partial(photograph_of, picture), partial(self._attach, parcel))

    @Slot(str, object)
    def _dropped(self, parcel: str, file: Path) -> None:
        self._keep(partial(photograph_from, file), partial(self._attach, parcel))

    @Slot(object)
    def _look_at_door(self, door: Door) -> None:
        """Take what the camera sees, such as a signed sheet; without one, ask for a file."""
        picture = self._eyes.newest_picture()
        if picture is None:
            ask_for_picture(self._window, partial(self._keep_for_door, door))
        else:
            self._begin_for_door(door, partial(photograph_of, picture))

    @Slot(object, object)
    def _keep_for_door(self, door: Door, file: Path) -> None:
        self._begin_for_door(door, partial(photograph_from, file))

    def _begin_for_door(self, door: Door, make: Callable[[], bytes]) -> None:
        proof = self._window.pages.deliver.parts.proof
        proof.wait_for_photograph(door)
        self._keep(make, partial(proof.show_photograph, door))

    def _keep(self, make: Callable[[], bytes], then: Then) -> None:
        counter = self._app.counter
        errand = Errand(lambda: photographs.keep(counter, make()), self)
        errand.done.connect(self._kept)
        errand.failed.connect(self._failed)
        self._errands[errand] = then
        errand.start()

    @Slot(object)
    def _kept(self, kept: Kept) -> None:
        self._over()(kept)

    @Slot(object)
    def _failed(self, trouble: Trouble) -> None:
        self._over()(None)
        self._window.show_trouble(trouble)

    def _attach(self, parcel: str, kept: Kept | None) -> None:
        """Write a photograph of damage to its parcel; none could be kept is said elsewhere."""
        if kept is None:
            return
        try:
            verdict = photographs.attach(self._app.counter, parcel, kept)
        except Trouble as trouble:
            self._window.show_trouble(trouble)
            return
        if self._window.pages.current.about == parcel:
            words = partial(verdict_card, verdict, self._app.counter.local)
            self._window.pages.present(words, parcel)

    def _over(self) -> Then:
        """Let go of the errand that just told, and say what was to follow."""
        errand = self.sender()
        if not isinstance(errand, Errand):
            return lambda _: None
        errand.deleteLater()
        return self._errands.pop(errand, lambda _: None)
