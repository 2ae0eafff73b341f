"""A shop that comes back from a backup, led through the rest in the window, without a terminal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot

from hubdesk.app import App
from hubdesk.equipment.firststeps import FirstSteps
from hubdesk.equipment.owner import Owner
from hubdesk.fetchback import Held, bring_back, go_on_without, wait_for
from hubdesk.line.broughtback import Brought
from hubdesk.line.sending import LineKind
from hubdesk.parcels.refusals import KnownFault, Refused, Trouble
from hubdesk.ui.errand import Messenger
from hubdesk.ui.firststart.fetchback import FetchBackCard
from hubdesk.ui.firststart.page import FirstStepsPage
from hubdesk.ui.page import Page
from hubdesk.ui.rail import PageName
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.fetchback import brought_words, recovered_words, skipped_words, there_words
from hubdesk.ui.wording.letters import notice_name
from hubdesk.ui.wording.line import failure_words

_LONGEST_WAIT = 60.0  # a page is put back whole, and the rest another time


class FetchBack(QObject):
    """Joins the card to the shop. `awaited` tells that new work and the line must wait, `over`
    that they may begin.
    """

    awaited = Signal()
    over = Signal()
    _heard = Signal(int)

    def __init__(
        self, app: App, window: MainWindow, owner: Owner, steps: FirstSteps, parent: QObject
    ) -> None:
        """Join the card; nothing is fetched before somebody presses."""
        super().__init__(parent)
        self._app, self._window, self._steps = app, window, steps
        self._messenger = Messenger(self)
        self._messenger.done.connect(self._back)
        self._messenger.failed.connect(self._stopped)
        self._owner = owner
        owner.found_there.connect(self._look_at)
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        if not isinstance(page, FirstStepsPage):
            return
        card, owner = page.fetch_back, self._owner
        card.wanted.connect(self._fetch)
        card.let_go.connect(self._let_go)
        card.walk_wanted.connect(self._walk)
        card.line.changed.connect(lambda name, value: owner.write({name: value}))
        card.line.code_told.connect(owner.show_code)
        owner.asking.connect(card.line.show_asking)
        owner.key_known.connect(card.line.show_key)
        owner.not_let_in.connect(card.line.refuse)
        card.line.show_line(self._app.settings.gateway)
        self._heard.connect(card.show_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def _card(self) -> FetchBackCard:
        return self._window.pages.first_steps.fetch_back

    @property
    def is_awaited(self) -> bool:
        """Whether new work waits until the carrier was asked."""
        return self._app.counter.is_coming_back

    def start(self) -> None:
        """Open the card where new work waits for it."""
        if self.is_awaited:
            self._window.rail.offer(PageName.FIRST_STEPS, offered=True)
            self._window.show_page(PageName.FIRST_STEPS)
            self._window.pages.first_steps.bring_back()

    def stop(self) -> None:
        """Let the page that is under way come to its end."""
        self._messenger.wait(_LONGEST_WAIT)

    @Slot(object)
    def _look_at(self, held: Held) -> None:
        """Where the carrier has what this PC has not, let that come before any new work.

        Where it did not say, it is asked once more; a shop in which work has begun goes on.
        """
        if self.is_awaited or held.count == 0:
            return
        if held.late:
            if held.count:
                self._window.show_trouble(Refused("fetch_back_late", count=held.late))
            return
        try:
            wait_for(self._app)
        except KnownFault as fault:
            self._window.show_trouble(fault)
            return
        self.awaited.emit()
        self.start()
        self._card.offer(there_words(held.count))

    @Slot()
    def _fetch(self) -> None:
        if self.is_awaited and not self._messenger.is_out:
            self._card.show_progress(0)
            self._messenger.send(lambda: bring_back(self._app, notice_name, self._heard.emit))

    @Slot(object)
    def _back(self, brought: Brought) -> None:
        self._card.show_back(recovered_words(brought.recovered), list(brought_words(brought)))
        self._go_on()

    @Slot(object)
    def _stopped(self, trouble: Trouble) -> None:
        kind = trouble.facts.get("kind")
        self._card.refuse(trouble, failure_words(LineKind(str(kind))) if kind else "")
        if not self.is_awaited:  # the entries are back; names or photographs come another time
            self._go_on()

    @Slot()
    def _let_go(self) -> None:
        try:
            go_on_without(self._app)
        except Trouble as trouble:
            self._card.refuse(trouble)
            return
        self._card.show_back(skipped_words(), ())
        self._go_on()

    def _go_on(self) -> None:
        self._window.pages.first_steps.brought_back()
        self._window.refresh()
        self.over.emit()

    @Slot()
    def _walk(self) -> None:
        self._window.rail.offer(PageName.FIRST_STEPS, offered=self._steps.is_open)
        self._window.show_page(PageName.SHELVES)
        self._window.pages.shelves.begin_walk()
