"""The pages, one above the other, and the one answer that lies on the open one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from hubdesk.ui.rail import PageName
from hubdesk.ui.receive import ReceivePage
from hubdesk.ui.shelves.page import ShelvesPage
from hubdesk.ui.shop.page import ShopPage
from hubdesk.ui.theme import Theme
from hubdesk.ui.today import TodayPage
from hubdesk.ui.wording.cards import CardText


class Pages(QStackedWidget):
    """Every page of the window; exactly one is open."""

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the pages of a counter; Today is open."""
        super().__init__()
        self.setObjectName("pages")
        self.today = TodayPage(counter, theme)
        self.receive = ReceivePage(counter, theme)
        self.deliver = DeliverPage(counter, theme)
        self.parcels = ParcelsPage(counter, theme)
        self.equipment = EquipmentPage(counter, theme)
        self.shelves = ShelvesPage(counter, theme)
        self.bill = BillPage(counter, theme)
        self.shop = ShopPage(counter, theme)
        self.help = HelpPage(counter, theme)
        self.first_steps = FirstStepsPage(counter, theme, self.equipment)
        self.by_name: dict[PageName, Page] = {
            PageName.TODAY: self.today,
            PageName.RECEIVE: self.receive,
            PageName.DELIVER: self.deliver,
            PageName.PARCELS: self.parcels,
            PageName.EQUIPMENT: self.equipment,
            PageName.SHELVES: self.shelves,
            PageName.BILL: self.bill,
            PageName.SHOP: self.shop,
            PageName.HELP: self.help,
            PageName.FIRST_STEPS: self.first_steps,
        }
        self.today.due_wanted.connect(self._open_due)
        self._words: Callable[[], CardText] | None = None
        self._about = ""
        self._need = ""
        for page in self.by_name.values():
            self.addWidget(page)

    def _open_due(self) -> None:
        self.shelves.show_due()
        self.today.page_wanted.emit(PageName.SHELVES)

    @property
    def name(self) -> PageName:
        """Which page is open."""
        return tuple(self.by_name)[self.currentIndex()]

    @property
    def current(self) -> Page:
        """The page that is open."""
        return self.by_name[self.name]

    def open(self, name: PageName) -> None:
        """Open a page."""
        self.setCurrentWidget(self.by_name[name])

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
        preview = self._preview
        if preview is not None:
            preview.show_frame(frame, outlines)

    @property
    def wanted_width(self) -> int:
        """How many pixels wide a frame is best handed over; any thread may read it."""
        previews = (self.receive.preview, self.equipment.camera.preview)
        return max(preview.wanted_width for preview in previews)

    @property
    def _preview(self) -> Preview | None:
        previews = {
            PageName.RECEIVE: self.receive.preview,
            PageName.EQUIPMENT: self.equipment.camera.preview,
            PageName.FIRST_STEPS: self.equipment.camera.preview,  # borrowed
        }
        return previews.get(self.name)

    def show_camera(self, state: CameraState) -> None:
        """Say how the camera is."""
        self.receive.show_camera(state)
        self.equipment.camera.show_state(state)
        self.first_steps.camera_is(looks=state is CameraState.LOOKING)

    def show_hint(self, hint: Hint | None) -> None:
        """Say what keeps a label in view from being read."""
        self.receive.show_hint(hint)
        self.equipment.camera.show_hint(hint)

    def retranslate(self) -> None:
        """Say everything in the language of the moment, the answer too."""
        for page in self.by_name.values():
            page.retranslate()
            waits = page.verdict.isHidden() or page.verdict.property("tone") == "waiting"
            if self._words is not None and not waits:
                page.show_card(self._words(), self._about, fades=False)
