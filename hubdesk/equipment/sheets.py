"""Which paper is made for which button: the pages ask, and what is made is shown or printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Slot

from hubdesk.app import App
from hubdesk.equipment.prints import Prints
from hubdesk.paper.lettering import Lettering
from hubdesk.paths import resource
from hubdesk.ui import papers
from hubdesk.ui.billsheets import bill_pdf
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.equipment.page import EquipmentPage
from hubdesk.ui.equipment.papers import OwnPaper
from hubdesk.ui.firststart.page import FirstStepsPage
from hubdesk.ui.handover.page import BillPage
from hubdesk.ui.manifests import day_sheet_pdf
from hubdesk.ui.page import Page
from hubdesk.ui.papers import Stock
from hubdesk.ui.printing.jobs import PaperKind
from hubdesk.ui.printing.proofpage import proof_page
from hubdesk.ui.runsheets import run_sheet_pdf
from hubdesk.ui.shelves.page import ShelvesPage
from hubdesk.ui.slips import parcel_slips, run_slips
from hubdesk.ui.today import TodayPage
from hubdesk.ui.window import MainWindow

_SCANNER_SHEET, _PROOF = "scanner-set-up", "test-page"


class Sheets(QObject):
    """Joins the pages' buttons to the papers; everything is made beside the window."""

    def __init__(self, app: App, window: MainWindow, prints: Prints, parent: QObject) -> None:
        """Listen to the pages; nothing is made yet."""
        super().__init__(parent)
        self._counter = app.counter
        self._app = app
        self._prints = prints
        window.pages.join(self._join)

    @Slot(object)
    def _join(self, page: Page) -> None:
        page.label_wanted.connect(self._label)
        if isinstance(page, DeliverPage):
            page.print_wanted.connect(self._run)
            page.slips_wanted.connect(self._slips)
        elif isinstance(page, TodayPage):
            page.sheet_wanted.connect(self._day)
        elif isinstance(page, BillPage):
            page.print_wanted.connect(self._bill)
        elif isinstance(page, ShelvesPage):
            page.tags_wanted.connect(partial(self._own, OwnPaper.TAGS))
        elif isinstance(page, FirstStepsPage):
            page.badges_wanted.connect(partial(self._own, OwnPaper.BADGES))
        elif isinstance(page, EquipmentPage):
            page.papers.wanted.connect(self._own)
            page.scanner.sheet_wanted.connect(self._scanner_sheet)
            page.printers.test_wanted.connect(self._proof)

    @property
    def _paper(self) -> str:
        return self._app.settings.paper

    @property
    def _labels(self) -> Stock:
        return Stock(self._app.settings.labels or "4x6")

    @Slot(object)
    def _own(self, paper: OwnPaper) -> None:
        makers: dict[OwnPaper, Callable[[Lettering, Stock], bytes]] = {
            OwnPaper.TAGS: partial(papers.shelf_tags, self._counter),
            OwnPaper.BADGES: partial(papers.badges, self._counter),
            OwnPaper.CARDS: papers.counter_cards,
        }
        stock = Stock(self._paper)
        self._prints.offer(paper.value, lambda letters: makers[paper](letters, stock))

    @Slot(str)
    def _label(self, parcel_id: str) -> None:
        with self._counter.view() as view:
            known = view.parcels.get(parcel_id)
        number = known.parcel.number if known is not None else parcel_id
        self._prints.print_at_once(
            f"label-{number}",
            lambda letters: papers.parcel_labels(self._counter, letters, self._labels, [number]),
        )

    @Slot(str)
    def _run(self, code: str) -> None:
        translations = resource("translations")
        self._prints.offer(
            f"run-{code}",
            lambda letters: run_sheet_pdf(self._counter, code, letters, self._paper, translations),
        )

    @Slot(str, object)
    def _slips(self, code: str, missed: tuple[str, ...]) -> None:
        """Make a slip for each parcel that was missed; without any, one a door to take along."""
        stock, translations = Stock(self._paper), resource("translations")

        def draw(letters: Lettering) -> bytes:
            if missed:
                return parcel_slips(self._counter, missed, letters, stock, translations)
            return run_slips(self._counter, code, letters, stock, translations)

        self._prints.offer(f"slips-{code}", draw)

    @Slot(object)
    def _day(self, on: date) -> None:
        self._prints.offer(
            f"day-{on:%Y-%m-%d}",
            lambda letters: day_sheet_pdf(self._counter, on, letters, self._paper),
        )

    @Slot(object, str)
    def _bill(self, bill: tuple[int, int], paper: str) -> None:
        year, number = bill
        self._prints.offer(
            f"bill-{year}-{number}",
            lambda letters: bill_pdf(self._counter, bill, letters, paper or self._paper),
        )

    @Slot()
    def _scanner_sheet(self) -> None:
        self._prints.offer(
            _SCANNER_SHEET, lambda letters: papers.scanner_sheet(letters, self._paper)
        )

    @Slot(object)
    def _proof(self, kind: PaperKind) -> None:
        stocks = {
            PaperKind.SHEET: self._paper,
            PaperKind.LABEL: self._labels.paper,
            PaperKind.RECEIPT: "receipt",
        }
        printer = self._prints.printer(kind)
        self._prints.offer(_PROOF, lambda letters: proof_page(letters, printer, stocks[kind]))
