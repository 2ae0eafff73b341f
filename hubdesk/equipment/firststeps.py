"""The first steps of a new shop, joined to the window: begun once, gone on with, ended once."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QSettings, Signal, Slot

from hubdesk.app import App
from hubdesk.backups import listed
from hubdesk.database.backups import Backup
from hubdesk.equipment.owner import Owner
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.paths import ShopFolder
from hubdesk.ui.errand import Messenger
from hubdesk.ui.firststart.page import FirstStepsPage
from hubdesk.ui.firststart.steps import Step
from hubdesk.ui.help.page import HelpPage
from hubdesk.ui.page import Page
from hubdesk.ui.rail import PageName
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.window import MainWindow

_OPEN, _SKIPPED, _HEARD = "first/open", "first/skipped", "first/scanner"


def open_again(folder: ShopFolder) -> None:
    """Let the steps open with the next window: what they were to end with has not happened."""
    QSettings(str(folder.window), QSettings.Format.IniFormat).setValue(_OPEN, "true")


class FirstSteps(QObject):
    """Remembers in `places` whether the steps are open, which were skipped, and what was heard.

    `put_back_wanted` gives a backup and the recovery code: everything is to go on with that.
    """

    put_back_wanted = Signal(object, str)

    def __init__(
        self, app: App, window: MainWindow, places: QSettings, owner: Owner, parent: QObject
    ) -> None:
        """Join the page to the settings; it opens with the window where the shop is new."""
        super().__init__(parent)
        self._app, self._window, self._places = app, window, places
        self._search = Messenger(self)
        self._search.done.connect(self._found)
        self._search.failed.connect(self._not_found)
        self._next_place = ""
        self.practice = 0
        """The number of the pretend morning's process; 0 before it was asked for."""
        self._owner = owner
        if app.is_new:
            places.setValue(_OPEN, "true")
        window.pages.join(self._meet)
        window.scanner_heard.connect(self._hear)

    @Slot(object)
    def _meet(self, page: Page) -> None:
        if isinstance(page, FirstStepsPage):
            self._join(page)
        elif isinstance(page, ShopPage | HelpPage):
            page.steps_wanted.connect(self._begin_again)

    def _join(self, page: FirstStepsPage) -> None:
        owner = self._owner
        page.changed.connect(owner.write)
        page.code_told.connect(owner.show_code)
        page.looked.connect(owner.look)
        page.skipped.connect(self._remember_skipped)
        page.ended.connect(self._end)
        page.practice_wanted.connect(self._practise)
        page.putting_back.connect(self._look_for_backups)
        page.put_back.look_wanted.connect(self._look_for_backups)
        page.put_back.wanted.connect(self._put_back)
        owner.key_known.connect(page.show_key)
        owner.not_let_in.connect(page.line.refuse)
        owner.asking.connect(page.line.show_asking)
        owner.not_written.connect(page.refuse)
        owner.settings_shown.connect(page.show_settings)
        page.show_settings(owner.values, owner.usual_days)
        if str(self._places.value(_HEARD)) == "true":
            page.scanner_heard()

    @property
    def _page(self) -> FirstStepsPage:
        return self._window.pages.first_steps

    @property
    def is_open(self) -> bool:
        """Whether somebody has still to go through them."""
        return str(self._places.value(_OPEN)) == "true"

    def start(self) -> None:
        """Open the page where the steps are not over."""
        self._window.rail.offer(PageName.FIRST_STEPS, offered=self.is_open)
        if self.is_open:
            self._page.refresh()
            self._page.show_left_out(self._skipped())
            self._window.show_page(PageName.FIRST_STEPS)

    def _skipped(self) -> set[Step]:
        kept = str(self._places.value(_SKIPPED) or "").split()
        known = {str(step.value): step for step in Step}
        return {known[each] for each in kept if each in known}

    @Slot(object)
    def _remember_skipped(self, steps: Collection[Step]) -> None:
        self._places.setValue(_SKIPPED, " ".join(str(step.value) for step in sorted(steps)))

    @Slot()
    def _hear(self) -> None:
        self._places.setValue(_HEARD, "true")
        self._window.pages.tell(FirstStepsPage, lambda page: page.scanner_heard())

    @Slot()
    def _begin_again(self) -> None:
        self._places.setValue(_OPEN, "true")
        self._remember_skipped(())
        self.start()

    @Slot()
    def _end(self) -> None:
        """Put the page away; Shop leads back to it."""
        if not self.is_open:
            return
        self._places.setValue(_OPEN, "false")
        self._window.rail.offer(PageName.FIRST_STEPS, offered=False)
        if self._window.page is PageName.FIRST_STEPS and self._window.isVisible():
            self._window.show_page(PageName.TODAY)

    def stop(self) -> None:
        """Wait for a search that is under way."""
        self._search.wait(10)

    @Slot()
    @Slot(str)
    def _look_for_backups(self, place: str = "") -> None:
        """Look beside the window: sticks and servers take their time."""
        also = (Path(place),) if place else ()
        app = self._app
        if not self._search.send(lambda: listed(app.folder, app.settings, also=also)):
            self._next_place = place or self._next_place

    @Slot(object)
    def _found(self, found: object) -> None:
        if isinstance(found, list):
            self._page.put_back.show_found(found, self._app.counter.local)
        self._look_further()

    @Slot(object)
    def _not_found(self, trouble: object) -> None:
        if isinstance(trouble, Trouble):
            self._page.put_back.refuse(trouble)
        self._look_further()

    def _look_further(self) -> None:
        place, self._next_place = self._next_place, ""
        if place:
            self._look_for_backups(place)

    @Slot(object, str)
    def _put_back(self, backup: Backup, code: str) -> None:
        """Ask for a start anew with the backup: nothing can be put under an open window."""
        self._places.setValue(_OPEN, "false")
        self._places.sync()
        self.put_back_wanted.emit(backup, code)

    @Slot()
    def _practise(self) -> None:
        """Open the pretend morning in a window and a program of its own."""
        is_bundle = getattr(sys, "frozen", False)
        arguments = ["practice"] if is_bundle else ["-m", "hubdesk", "practice"]
        is_started, self.practice = QProcess.startDetached(sys.executable, arguments)
        if not is_started:
            self._window.show_trouble(KnownFault("practice_not_started"))
