"""The main window: hands every scan to the desk, whatever page is open, and shows the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from hubdesk.desk import letters
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve
from hubdesk.desk.noticereport import NoticeReport
from hubdesk.desk.verdict import CHOOSING, Verdict, VerdictKind
from hubdesk.line.sending import LineState
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui import keys
from hubdesk.ui.freshness import Freshness
from hubdesk.ui.help.needs import need_of_trouble, need_of_verdict
from hubdesk.ui.imports import Imports
from hubdesk.ui.jobs import Jobs
from hubdesk.ui.language import Language
from hubdesk.ui.linemenu import LineMenu
from hubdesk.ui.lookup import Lookup
from hubdesk.ui.noticefiles import ask_for_notice, dropped_files
from hubdesk.ui.page import Page
from hubdesk.ui.pages import Pages
from hubdesk.ui.preview import Outline, Picture
from hubdesk.ui.printing.jobs import PrintNews
from hubdesk.ui.rail import ON_RAIL, PageName, Rail
from hubdesk.ui.room import Room
from hubdesk.ui.states import States
from hubdesk.ui.theme import FLAT_TOP_HEIGHT, RAIL_WIDTH, TOP_HEIGHT, Theme, dress
from hubdesk.ui.top import TopBar
from hubdesk.ui.wording.cards import Answer, CardText
from hubdesk.ui.wording.notices import notice_card, reading_card
from hubdesk.ui.wording.prints import paper_card
from hubdesk.ui.wording.verdicts import trouble_card, verdict_card

SMALLEST = (1024, 700)
"""What every page is drawn for, in pixels at 100 %; a smaller screen scrolls."""
_FRAME = 40  # what the system's title bar may take of a screen's height
_WRITTEN = (VerdictKind.DETAILED, VerdictKind.CORRECTED)
_LOW, _FLAT = 620, 500  # heights below which the rail has no room for words, the top for air


class MainWindow(QMainWindow):
    """The window. `app` gives it scans, frames and states, and listens to its signals."""

    verdict_shown = Signal(object)
    trouble_shown = Signal(object)
    language_chosen = Signal(str)
    spoken_anew = Signal()
    scanner_heard = Signal()
    line_wanted = Signal()
    again_wanted = Signal()
    photographs_wanted = Signal()
    closing = Signal(QByteArray)

    def __init__(self, counter: Counter, theme: Theme, language: Language) -> None:
        """Make the window of a counter; it shows Today."""
        super().__init__()
        self._counter = counter
        self._language = language
        self.imports = Imports(counter, self)
        self._jobs = Jobs(counter, self.imports, self)
        self._writing: tuple[PageName, str] | None = None
        self.rail = Rail(theme)
        self.top = TopBar(theme)
        self.pages = Pages(counter, theme)
        self.pages.join(self._connect_page)
        self.pages.open(PageName.TODAY)
        self._build()
        dress(self)
        self._states = States(self.top, counter, language)
        self._line_menu = LineMenu(self)
        self._lookup = Lookup(counter, self.top.scan_line, self.pages, self._jobs)
        self._refresh = Freshness(counter, self)
        self._connect()
        self._retranslate()
        self.show_page(PageName.TODAY)
        self.top.scan_line.setFocus()

    def _build(self) -> None:
        self._keep_to_screen()
        self.setAcceptDrops(True)
        self.top.scan_line.setAcceptDrops(False)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        width, height = SMALLEST
        self.room = Room(self.pages, QSize(width - RAIL_WIDTH, height - TOP_HEIGHT))
        right.addWidget(self.room, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _keep_to_screen(self) -> None:
        """Be no larger at least than the screen, which may be small or much enlarged."""
        there = self.screen().availableSize() - QSize(0, _FRAME)
        self.setMinimumSize(QSize(*SMALLEST).boundedTo(there))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the pages where the window is small."""
        super().resizeEvent(event)
        self.rail.set_slim(self.width() < SMALLEST[0] or self.height() < _LOW)
        self.top.setFixedHeight(FLAT_TOP_HEIGHT if self.height() < _FLAT else TOP_HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which screen it is on."""
        super().showEvent(event)
        self._keep_to_screen()

    def _connect(self) -> None:
        self._jobs.answered.connect(self._show_verdict)
        self._jobs.troubled.connect(self.show_trouble)
        self._jobs.reading.connect(self._show_reading)
        self._jobs.notice_taken.connect(self._show_notice)
        self._jobs.writing_wanted.connect(self._write)
        self._refresh.timeout.connect(self.refresh)
        self._lookup.parcels_wanted.connect(partial(self.show_page, PageName.PARCELS))
        self.rail.wanted.connect(self.show_page)
        for chip in (self.top.scanner, self.top.camera, self.top.printer):
            chip.clicked.connect(partial(self.show_page, PageName.EQUIPMENT))
        self.top.letters.clicked.connect(partial(self.show_page, PageName.TODAY))
        self.top.line.clicked.connect(self._ask_for_line)
        self._line_menu.again_wanted.connect(self.again_wanted)
        self._line_menu.photographs_wanted.connect(self.photographs_wanted)
        self.top.clerk_chosen.connect(self._jobs.change_clerk)
        self.top.language_chosen.connect(self._choose_language)
        slots: dict[str, Callable[[], None]] = {
            keys.HELP: self.explain,
            keys.RECEIVE: partial(self.show_page, PageName.RECEIVE),
            keys.NUMBER: self.type_number,
            keys.DAMAGED: self._damaged,
            keys.MAIN: self._act,
            keys.UNDO: self._undo,
            keys.LETTER: self._read_letter,
            keys.LINE: self._ask_for_line,
            **dict.fromkeys(keys.SCAN_LINE, self.focus_scan_line),
        }
        for place, name in enumerate(ON_RAIL, 1):
            slots[keys.PAGES.format(place=place)] = partial(self.show_page, name)
        keys.bind_keys(self, slots)

    def _connect_page(self, page: Page) -> None:
        page.verdict.answered.connect(self._jobs.reply)
        page.verdict.help_wanted.connect(self.explain)
        page.undo_wanted.connect(self._jobs.undo)
        page.damaged_wanted.connect(self._jobs.note_damage)
        page.finish_wanted.connect(self._jobs.finish)
        page.number_wanted.connect(self.type_number)
        page.receive_wanted.connect(partial(self.show_page, PageName.RECEIVE))
        page.notice_wanted.connect(self.choose_notice)
        page.parcel_wanted.connect(self.open_parcel)
        page.page_wanted.connect(self.show_page)
        page.answered.connect(self._show_verdict)
        page.troubled.connect(self.show_trouble)

    def local(self, at: datetime) -> datetime:
        """Put a time on the shop's clock."""
        return self._counter.local(at)

    @property
    def page(self) -> PageName:
        """Which page is open."""
        return self.pages.name

    @Slot(object)
    def take(self, scan: Scan) -> None:
        """Take a scan from any eye or ear; call it on the window's thread."""
        if scan.source is Source.SCANNER:
            self._states.scanner_heard()
            self.scanner_heard.emit()
        if not self.pages.current.takes(scan):
            self._jobs.take(scan)

    def take_notice(self, file: Path) -> None:
        """Take a notice in."""
        self._jobs.take_notice(file)

    def show_frame(self, frame: QImage | Picture, outlines: Sequence[Outline] = ()) -> None:
        """Show the camera's newest frame and what was found in it."""
        self.pages.show_frame(frame, outlines)

    def show_camera(self, state: CameraState) -> None:
        """Show how the camera is."""
        self.pages.show_camera(state)
        self._states.camera_is(state)

    def _ask_for_line(self) -> None:
        """Try the line at once, and say all there is to know of it."""
        self.line_wanted.emit()
        self._line_menu.open_below(self.top.line, self._states.line)

    def show_line(self, state: LineState | None) -> None:
        """Show how the line to the carrier is; None where the shop has none."""
        if self._states.line_is(state):
            self._refresh.start()

    def show_prints(self, news: PrintNews) -> None:
        """Show whether a print needs somebody."""
        self._states.prints_are(news)
        self.pages.show_prints(news)

    def show_page(self, name: PageName) -> None:
        """Open a page; an answered card stays behind, an open question waits under Look into."""
        if name is not self.page:
            self._put_away()
            self._writing = None
        if name is PageName.RECEIVE:
            self.top.scan_line.clear()
        self.pages.open(name)
        if self.pages.is_choosing:
            self._put_away()
        self.rail.show_page(name)
        self._lookup.settle()
        self.refresh()

    def open_parcel(self, parcel_id: str) -> None:
        """Open Parcels at one parcel; without one, the list of what is out or on the shelf."""
        self.top.scan_line.clear()
        self.show_page(PageName.PARCELS)
        self.pages.parcels.show_sieve(Sieve.ALL if parcel_id else Sieve.ON_SHELF)
        self.pages.parcels.open_parcel(parcel_id)

    def _write(self, parcel_id: str, what: Answer) -> None:
        """Open Parcels, where one writes; what is written leads back to where one was."""
        begun = (self.page, parcel_id)
        self.open_parcel(parcel_id)
        self._writing = begun
        card = self.pages.parcels.card
        (card.offer_note if what is Answer.NOTE else card.offer_address)()

    def refresh(self) -> None:
        """Read the open page again."""
        try:
            self.pages.current.refresh()
            self._states.letters_are(len(letters.news(self._counter)))
        except KnownFault as fault:
            self.show_trouble(fault)

    def type_number(self) -> None:
        """Let somebody type a number that cannot be scanned."""
        self.show_page(PageName.RECEIVE)
        self.focus_scan_line()

    def focus_scan_line(self) -> None:
        """Put the cursor into the scan line."""
        self.top.scan_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.scan_line.selectAll()

    def choose_notice(self) -> None:
        """Ask for a notice's file; scanning goes on meanwhile."""
        ask_for_notice(self, self.take_notice)

    def show_trouble(self, trouble: Trouble) -> None:
        """Say on the card what was refused or what failed."""
        self._present(partial(trouble_card, trouble), need=need_of_trouble(trouble))
        self.trouble_shown.emit(trouble)

    def show_scanners(self, *, any_listen: bool) -> None:
        """Show whether a scanner is known to be there without having scanned yet."""
        self._states.scanners_are(any_listen=any_listen)

    def show_paper(self, file: Path, *, is_open: bool) -> None:
        """Say that a paper is made, where it lies, and whether another program shows it now."""
        self._present(partial(paper_card, file, is_open=is_open))

    def _show_verdict(self, verdict: Verdict) -> None:
        about = verdict.subject.parcel.id if verdict.subject else ""
        if verdict.kind is VerdictKind.RUN_SHOWN and verdict.run is not None:
            self.pages.deliver.open_run(verdict.run.id)
            self.show_page(PageName.DELIVER)
        if verdict.kind in _WRITTEN and self._writing is not None and about == self._writing[1]:
            self.show_page(self._writing[0])
        need = need_of_verdict(verdict.kind)
        self._present(partial(verdict_card, verdict, self._counter.local), about, need)
        if verdict.kind in CHOOSING:
            self.pages.current.verdict.offer_focus()
        elif not self.pages.current.keeps_cursor:
            self.top.scan_line.setFocus(Qt.FocusReason.OtherFocusReason)
        if verdict.kind is VerdictKind.CLERK:
            self._states.say()
        self.verdict_shown.emit(verdict)

    def _show_reading(self, name: str) -> None:
        self._present(partial(reading_card, name))

    def _show_notice(self, report: NoticeReport) -> None:
        self._present(partial(notice_card, report))

    def _present(self, words: Callable[[], CardText], about: str = "", need: str = "") -> None:
        self.pages.present(words, about, need)
        self.room.show_top(self.pages.current.verdict)
        self._refresh.put_off()

    def explain(self) -> None:
        """Open the help at the answer on the card, or at the open page."""
        self.pages.explain()
        self.show_page(PageName.HELP)

    def _damaged(self) -> None:
        on_parcels = self.page is PageName.PARCELS
        self._jobs.note_damage(self.pages.parcels.card.parcel if on_parcels else "")

    def _undo(self) -> None:
        if not self.pages.current.take_back():
            self._jobs.undo()

    def _read_letter(self) -> None:
        """Open what there is to read; where it is open, it was read."""
        if self.page is PageName.TODAY:
            self.pages.today.letters.note_read()
        else:
            self.show_page(PageName.TODAY)

    def shop_changed(self) -> None:
        """Show the shop as its owner has set it now."""
        self._retranslate()
        self.refresh()

    def _act(self) -> None:
        self.pages.current.act()

    def _choose_language(self, code: str) -> None:
        self._language.choose(code)
        self.language_chosen.emit(code)

    def _retranslate(self) -> None:
        self.setWindowTitle(f"HubDesk — {self._counter.shop.name}")
        self.rail.retranslate()
        self.top.scan_line.retranslate()
        self._states.say()
        self.pages.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew when the language changes; what is open and typed stays."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.spoken_anew.emit()
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus; Enter, Esc and figures answer the open
        question; what is typed goes to the line.
        """
        if keys.press_focused(self, event):
            return
        reply = self.pages.current.verdict.reply_to(keys.answer(event))
        if reply is not None and self.pages.current.verdict.isVisible():
            self._jobs.reply(reply)
        elif event.key() == Qt.Key.Key_Escape:
            if not self.pages.current.back_out():
                self._put_away()
        elif keys.is_typing(event):
            # A click may have left the cursor anywhere, and no key may be lost.
            self.top.scan_line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.top.scan_line.insert(event.text())
        else:
            super().keyPressEvent(event)

    def _put_away(self) -> None:
        """Take an answered card away, and a choice that nobody makes, so that no key makes it."""
        if self.page is not PageName.RECEIVE or self.pages.is_choosing:
            self.pages.put_away()
            self.top.scan_line.setFocus(Qt.FocusReason.OtherFocusReason)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take each dropped file as a notice."""
        for file in dropped_files(event.mimeData()):
            self.take_notice(file)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell where the window stood; let an import come to its end."""
        self.closing.emit(self.saveGeometry())
        self._jobs.wait()
        super().closeEvent(event)
