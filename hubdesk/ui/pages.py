"""The pages, one above the other, and the one answer that lies on the open one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget

from hubdesk.desk.counter import Counter
from hubdesk.scanning.camera import State as CameraState
from hubdesk.scanning.hints import Hint
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.equipment.page import EquipmentPage
from hubdesk.ui.firststart.page import FirstStepsPage
from hubdesk.ui.handover.page import BillPage
from hubdesk.ui.help.page import HelpPage
from hubdesk.ui.page import Page
from hubdesk.ui.parcels import ParcelsPage
from hubdesk.ui.preview import Outline, Picture, Preview
from hubdesk.ui.printing.jobs import PrintNews
from hubdesk.ui.rail import PageName
from hubdesk.ui.receive import ReceivePage
from hubdesk.ui.shelves.page import ShelvesPage
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.theme import Theme
from hubdesk.ui.today import TodayPage
from hubdesk.ui.wording.cards import CardText

AnyPage = TypeVar("AnyPage", bound=Page)


class Pages(QStackedWidget):
    """Every page of the window, made when somebody first asks for it; exactly one is open."""

    made = Signal(object)

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make room for the pages of a counter; none is open before `open`."""
        super().__init__()
        self.setObjectName("pages")
        self._counter, self._theme = counter, theme
        self._made: dict[PageName, Page] = {}
        self._previews: dict[PageName, Preview] = {}
        self._camera_looked = False
        self._prints = PrintNews()
        self._words: Callable[[], CardText] | None = None
        self._about = ""
        self._need = ""

    @cached_property
    def today(self) -> TodayPage:
        """What is to be done today."""
        page = TodayPage(self._counter, self._theme)
        page.due_wanted.connect(self._open_due)
        return self._added(PageName.TODAY, page)

    @cached_property
    def receive(self) -> ReceivePage:
        """The morning delivery."""
        page = ReceivePage(self._counter, self._theme)
        self._previews[PageName.RECEIVE] = page.preview
        return self._added(PageName.RECEIVE, page)

    @cached_property
    def deliver(self) -> DeliverPage:
        """Runs."""
        return self._added(PageName.DELIVER, DeliverPage(self._counter, self._theme))

    @cached_property
    def parcels(self) -> ParcelsPage:
        """Every parcel."""
        return self._added(PageName.PARCELS, ParcelsPage(self._counter, self._theme))

    @cached_property
    def equipment(self) -> EquipmentPage:
        """Camera, scanners, printers, sound."""
        page = EquipmentPage(self._counter, self._theme)
        self._previews[PageName.EQUIPMENT] = page.camera.preview
        return self._added(PageName.EQUIPMENT, page)

    @cached_property
    def shelves(self) -> ShelvesPage:
        """What lies where."""
        return self._added(PageName.SHELVES, ShelvesPage(self._counter, self._theme))

    @cached_property
    def bill(self) -> BillPage:
        """The bill for a driver."""
        return self._added(PageName.BILL, BillPage(self._counter, self._theme))

    @cached_property
    def shop(self) -> ShopPage:
        """What the owner sets."""
        return self._added(PageName.SHOP, ShopPage(self._counter, self._theme))

    @cached_property
    def help(self) -> HelpPage:
        """What now, and the doctor."""
        return self._added(PageName.HELP, HelpPage(self._counter, self._theme))

    @cached_property
    def first_steps(self) -> FirstStepsPage:
        """A new shop's first steps; they borrow the equipment's cards."""
        page = FirstStepsPage(self._counter, self._theme, self.equipment)
        self._previews[PageName.FIRST_STEPS] = self.equipment.camera.preview
        page.camera_is(looks=self._camera_looked)
        page.prints_are(self._prints)
        return self._added(PageName.FIRST_STEPS, page)

    def _added(self, name: PageName, page: AnyPage) -> AnyPage:
        self._made[name] = page
        self.addWidget(page)
        page.retranslate()
        self.made.emit(page)
        return page

    def tell(self, kind: type[AnyPage], do: Callable[[AnyPage], object]) -> None:
        """Do something with each page of a kind that is made."""
        for page in list(self._made.values()):
            if isinstance(page, kind):
                do(page)

    def join(self, meet: Callable[[Page], object]) -> None:
        """Let a part of the window meet each page: those that are made, others once they are.

        A page takes time to build and to dress: who has to do with one does not ask for it before.
        `meet` is a method of a QObject, which is then not kept alive by it.
        """
        for page in list(self._made.values()):
            meet(page)
        self.made.connect(meet)

    def _page(self, name: PageName) -> Page:
        page: Page = getattr(self, name.name.lower())
        return page

    def heightForWidth(self, _width: int) -> int:
        """Take the height there is: what is longer on a page scrolls by itself."""
        return -1

    def _open_due(self) -> None:
        self.shelves.show_due()
        self.today.page_wanted.emit(PageName.SHELVES)

    @property
    def name(self) -> PageName:
        """Which page is open."""
        shown = self.currentWidget()
        return next(name for name, page in self._made.items() if page is shown)

    @property
    def current(self) -> Page:
        """The page that is open."""
        return self._made[self.name]

    def open(self, name: PageName) -> None:
        """Open a page."""
        self.setCurrentWidget(self._page(name))

    def present(self, words: Callable[[], CardText], about: str = "", need: str = "") -> None:
        """Lay an answer on the open page and on Receive, in words that follow the language.

        `need` is what the help has a section for, where somebody asks what now.
        """
        self._words, self._about, self._need = words, about, need
        for page in {self.receive, self.current}:
            page.show_card(words(), about, fades=page is self.current)

    def explain(self) -> None:
        """Let the help say what now about the answer on the open page, else about the page."""
        verdict = self.current.verdict
        is_answered = not verdict.isHidden() and verdict.property("tone") != "waiting"
        if is_answered and self._need and self._words is not None:
            self.help.open_need(self._need, self._words)
        elif self.name is not PageName.HELP:
            self.help.open_page(self.name.value)
        if self.name is not PageName.HELP:
            self.help.came_from = self.name

    def put_away(self) -> None:
        """Take the answer from the open page."""
        self.current.show_card(None)

    @property
    def is_choosing(self) -> bool:
        """Tell whether the card lists several answers."""
        return any(reply.is_of_list for reply in self.current.verdict.replies)

    def show_frame(self, frame: QImage | Picture, outlines: Sequence[Outline]) -> None:
        """Show the camera's newest frame where the open page has a place for it."""
        preview = self._previews.get(self.name)
        if preview is not None:
            preview.show_frame(frame, outlines)

    @property
    def wanted_width(self) -> int:
        """How many pixels wide a frame is best handed over; any thread may read it."""
        previews = tuple(self._previews.values())
        return max((preview.wanted_width for preview in previews), default=0)

    def show_camera(self, state: CameraState) -> None:
        """Say how the camera is."""
        self.receive.show_camera(state)
        self.equipment.camera.show_state(state)
        self._camera_looked |= state is CameraState.LOOKING
        self.tell(FirstStepsPage, lambda page: page.camera_is(looks=self._camera_looked))

    def show_prints(self, news: PrintNews) -> None:
        """Say how the prints are."""
        self._prints = news
        self.tell(FirstStepsPage, lambda page: page.prints_are(news))

    def show_hint(self, hint: Hint | None) -> None:
        """Say what keeps a label in view from being read."""
        self.receive.show_hint(hint)
        self.equipment.camera.show_hint(hint)

    def retranslate(self) -> None:
        """Say everything in the language of the moment, the answer too."""
        for page in self._made.values():
            page.retranslate()
            waits = page.verdict.isHidden() or page.verdict.property("tone") == "waiting"
            if self._words is not None and not waits:
                page.show_card(self._words(), self._about, fades=False)
