"""The owner's hand: what is changed on a page is written into the settings and holds at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, Signal, Slot

from hubdesk.app import App, change, keep_to, key_place
from hubdesk.backups import try_place
from hubdesk.desk.shopform import NONE
from hubdesk.fetchback import Held, held_there
from hubdesk.line.enrolment import enrol
from hubdesk.line.wire.enrolments import Enrolled
from hubdesk.owner import FROM_NEXT_START, OF_THE_LINE
from hubdesk.parcels.refusals import KnownFault, Refused, Trouble
from hubdesk.settings import Settings, Value
from hubdesk.ui.errand import Errand
from hubdesk.ui.page import Page
from hubdesk.ui.shop.carriers import USUAL
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.window import MainWindow


class Owner(QObject):
    """Joins the Shop page to the settings.

    `line_changed` tells that the line must be joined anew, `language_set` which language the shop
    speaks from now on (empty: the PC's own), `key_known` whether this PC has a key, `found_there`
    what the carrier has of this desk, before the line is joined.
    """

    line_changed = Signal()
    language_set = Signal(str)
    settings_shown = Signal(object, object)
    not_written = Signal(object, object)
    asking = Signal()
    key_known = Signal(bool, str)
    not_let_in = Signal(object)
    found_there = Signal(object)

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Show the settings where their page is open; nothing is asked of the keyring yet."""
        super().__init__(parent)
        self._app, self._window = app, window
        self._at_start = app.settings
        self._errands: set[Errand] = set()
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        if not isinstance(page, ShopPage):
            return
        page.changed.connect(self.write)
        page.taking_back.connect(self._take_back)
        page.looked.connect(self.look)
        page.code_told.connect(self.show_code)
        self.key_known.connect(page.line.show_key)
        self.not_let_in.connect(page.line.refuse)
        self.asking.connect(page.line.show_asking)
        self.not_written.connect(page.refuse)
        page.show_settings(self.values, FROM_NEXT_START, self.usual_days)

    @property
    def _page(self) -> ShopPage:
        return self._window.pages.shop

    def stop(self) -> None:
        """Wait for what is being asked of the carrier or the keyring."""
        for errand in list(self._errands):
            errand.wait(10)

    @Slot(object)
    def write(self, changes: Mapping[str, Value]) -> None:
        """Write changes, remember how it was, and let them hold."""
        before = _values(self._app.settings, changes)
        if before == dict(changes):
            return
        if self._is_room_in(changes) and self._write(changes):
            self._page.note_change(before, pending=self._is_pending)

    def _is_room_in(self, changes: Mapping[str, Value]) -> bool:
        """See that backups can be written to a place that is named for the first time."""
        named = changes.get("backups")
        known = {*self._app.settings.backups, NONE}
        try:
            for folder in named if isinstance(named, tuple) else ():
                if folder not in known:
                    try_place(self._app.folder, folder)
        except KnownFault as fault:
            self._refuse(("backups",), fault)
            return False
        return True

    def _refuse(self, names: Collection[str], trouble: Trouble) -> None:
        self.not_written.emit(names, trouble)
        self._window.show_trouble(trouble)

    @Slot()
    def _take_back(self) -> None:
        if self._write(self._page.last_change):
            self._page.note_taken_back(pending=self._is_pending)

    def _write(self, changes: Mapping[str, Value]) -> bool:
        before = self._app.settings
        try:
            change(self._app, changes)
        except Trouble as trouble:
            self._refuse(tuple(changes), trouble)
            return False
        self._let_hold(before)
        return True

    def look(self) -> None:
        """Take over what somebody wrote into the file meanwhile, and look whether there is a key.

        Where the file cannot be read, that is said, and everything stays as it was.
        """
        before = self._app.settings
        try:
            change(self._app, {})
        except KnownFault as fault:
            self._window.show_trouble(fault)
        else:
            self._let_hold(before)
        self._ask(lambda: bool(key_place(self._app).read()), self._found_key, lambda _: None)

    def _let_hold(self, before: Settings) -> None:
        now = self._app.settings
        if now == before:
            return
        altered = {each.name for each in fields(now) if _differs(each.name, now, before)}
        if altered & OF_THE_LINE:
            self.line_changed.emit()
        if "language" in altered:
            self.language_set.emit(now.language)
        self.show()
        self._window.shop_changed()

    @property
    def _is_pending(self) -> bool:
        now = self._app.settings
        return any(_differs(name, now, self._at_start) for name in FROM_NEXT_START)

    def show(self) -> None:
        """Show the settings on the page."""
        values, usual = self.values, self.usual_days
        self._window.pages.tell(
            ShopPage, lambda page: page.show_settings(values, FROM_NEXT_START, usual)
        )
        self.settings_shown.emit(values, usual)

    @property
    def values(self) -> dict[str, Value]:
        """What holds now."""
        return {each.name: getattr(self._app.settings, each.name) for each in fields(Settings)}

    @property
    def usual_days(self) -> dict[str, int]:
        """How many days each carrier has its parcels kept."""
        rules = self._app.counter.shop.holding
        return {carrier: rules.rule_for(carrier).days for carrier in USUAL}

    @Slot(str)
    def show_code(self, code: str) -> None:
        """Show the carrier a code, beside the window."""
        settings = self._app.settings
        if not settings.gateway:
            self.not_let_in.emit(Refused("no_gateway"))
            return
        self.asking.emit()
        place = key_place(self._app)

        def job() -> tuple[Enrolled, Held]:
            enrolled = enrol(settings.gateway, code, settings.desk, place)
            return enrolled, held_there(self._app, enrolled.shop)

        self._ask(job, self._let_in, self.not_let_in.emit)

    def _let_in(self, answer: object) -> None:
        enrolled, held = cast("tuple[Enrolled, Held]", answer)
        before = self._app.settings
        try:
            keep_to(self._app, enrolled)
        except Trouble as trouble:
            self.not_let_in.emit(trouble)
            return
        self.found_there.emit(held)
        self._let_hold(before)
        if self._app.settings == before:
            self.line_changed.emit()
        self.key_known.emit(True, enrolled.name)

    def _found_key(self, has_key: object) -> None:
        self.key_known.emit(bool(has_key), "")

    def _ask(
        self,
        job: Callable[[], object],
        then: Callable[[object], None],
        failed: Callable[[object], None],
    ) -> None:
        """Ask beside the window: keyrings and carriers take their time."""
        errand = Errand(job, self)
        self._errands.add(errand)

        def over(do: Callable[[object], None], answer: object) -> None:
            self._errands.discard(errand)
            errand.discard()
            do(answer)

        errand.done.connect(partial(over, then))
        errand.failed.connect(partial(over, failed))
        errand.start()


def _values(settings: Settings, names: Mapping[str, Value]) -> dict[str, Value]:
    return {name: getattr(settings, name) for name in names}


def _differs(name: str, now: Settings, before: Settings) -> bool:
    return bool(getattr(now, name) != getattr(before, name))
