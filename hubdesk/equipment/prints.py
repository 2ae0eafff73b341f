"""Papers: made beside the window, kept with their day, shown, and printed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from hubdesk.app import App
from hubdesk.equipment.printers.choice import PrinterChoice
from hubdesk.equipment.printers.papers import PaperFiles
from hubdesk.equipment.printers.queue import PrintQueue
from hubdesk.equipment.printers.room import PrintRoom
from hubdesk.equipment.printers.spooler import this_pc
from hubdesk.paper.lettering import Lettering, load_lettering
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.paths import resource
from hubdesk.ui.errand import Errand
from hubdesk.ui.printing.jobs import PaperKind, PrintJob, PrintNews, PrintState, PrintWish
from hubdesk.ui.printing.pictures import kind_of, page_size
from hubdesk.ui.rail import PageName
from hubdesk.ui.window import MainWindow
from hubdesk.ui.wording.prints import sent_card, trouble_in_print

# So long somebody stands there and waits for the paper.
_FRESH_SECONDS = 30.0
Draw = Callable[[Lettering], bytes]


@dataclass(frozen=True, slots=True)
class _Shown:
    """The paper in the preview, and where one was before it."""

    file: Path
    name: str
    kind: PaperKind
    came_from: PageName
    again: str = ""


class Prints(QObject):
    """Makes a paper when a button asks for it, shows it, and prints it.

    `offer` shows a paper first; `print_at_once` prints it where it is known on
    which printer.
    """

    def __init__(self, app: App, window: MainWindow, parent: QObject) -> None:
        """Join the cards of prints and printers to the queue; nothing is printed yet."""
        super().__init__(parent)
        self._app = app
        self._window = window
        self._page = window.pages.equipment
        self._errands: list[Errand] = []
        self._shown: _Shown | None = None
        self._fresh: dict[str, float] = {}
        self._news = PrintNews()
        self._choice = PrinterChoice(
            QSettings(str(app.folder.window), QSettings.Format.IniFormat, self)
        )
        self._files = PaperFiles(app.folder.papers)
        self._queue = PrintQueue(
            self._files, this_pc(), lambda: app.counter.local(app.counter.now())
        )
        self._room = PrintRoom(self._queue, self)
        self._is_started = False
        self._connect()
        # What an earlier day left in the queue goes on as soon as the window lives.
        QTimer.singleShot(0, self, self.start)

    def _connect(self) -> None:
        self._room.changed.connect(self._heard)
        self._room.failed.connect(self._window.show_trouble)
        card, preview = self._page.printers, self._page.preview
        card.chosen.connect(self._choose)
        card.came_out.connect(lambda job: self._room.do(partial(self._queue.came_out, job)))
        card.again.connect(lambda job: self._room.do(partial(self._queue.again, job)))
        card.given_up.connect(lambda job: self._room.do(partial(self._queue.give_up, job)))
        card.reprint.connect(self._reprint)
        preview.print_wanted.connect(self._print)
        preview.file_wanted.connect(self._open_file)
        preview.closed.connect(self._close_preview)

    @Slot()
    def start(self) -> None:
        """Begin to print; what an earlier run left goes on."""
        if not self._is_started:
            self._is_started = True
            self._room.start()

    def stop(self) -> None:
        """Let what is being made or handed over come to its end; the rest waits on the disk."""
        for errand in self._errands:
            errand.wait(10)
        self._is_started = True
        self._room.stop()
        self._page.preview.let_go()

    def offer(self, name: str, draw: Draw) -> None:
        """Make a paper beside the window, keep it with the day and show it before printing."""
        self._make(name, draw, self._show)

    def print_at_once(self, name: str, draw: Draw) -> None:
        """Make a paper and print it; where it is not known on which printer, show it instead."""
        self._make(name, draw, self._print_known)

    def printer(self, kind: PaperKind) -> str:
        """Say which printer takes a kind of paper; empty for none."""
        return self._choice.printer(kind, self._news.printers)

    def _make(self, name: str, draw: Draw, then: Callable[[Path, str], None]) -> None:
        at = self._app.counter.local(self._app.counter.now())

        def job() -> Path:
            return self._files.keep(name, draw(load_lettering(resource("fonts"))), at)

        errand = Errand(job, self)
        errand.done.connect(lambda file: self._made(errand, partial(then, file, name)))
        errand.failed.connect(lambda trouble: self._not_made(errand, trouble))
        self._errands.append(errand)
        errand.start()

    def _made(self, errand: Errand, then: Callable[[], None]) -> None:
        self._forget(errand)
        then()

    def _not_made(self, errand: Errand, trouble: Trouble) -> None:
        self._forget(errand)
        self._window.show_trouble(trouble)

    def _forget(self, errand: Errand) -> None:
        self._errands.remove(errand)
        errand.discard()

    def _show(self, file: Path, name: str, again: str = "") -> None:
        """Show a paper in the place of the equipment's cards; scanning goes on meanwhile."""
        # Whoever went elsewhere without putting the last paper away goes back to where they are.
        is_open = self._shown is not None and self._window.page is PageName.EQUIPMENT
        came_from = self._shown.came_from if self._shown and is_open else self._window.page
        kind = kind_of(page_size(file) or (0.0, 0.0))
        printers = self._news.printers
        chosen = self._choice.printer(kind, printers)
        try:
            self._page.show_paper(file, name, printers, chosen)
        except KnownFault as fault:
            self._window.show_trouble(fault)
            return
        self._shown = _Shown(file, name, kind, came_from, again)
        self._window.show_page(PageName.EQUIPMENT)

    @Slot(object)
    def _reprint(self, job: PrintJob) -> None:
        self._show(self._files.pdf(job), job.name, job.id)

    @Slot(object)
    def _print(self, wish: PrintWish) -> None:
        """Print what is shown, and remember the printer for this kind of paper."""
        shown = self._shown
        if shown is None:
            return
        self._choice.remember(shown.kind, wish.printer)
        if self._take_on(shown.file, shown.name, wish, shown.again):
            self._page.preview.close_it()
            self._say_sent(shown.name, wish.printer)

    def _print_known(self, file: Path, name: str) -> None:
        kind = kind_of(page_size(file) or (0.0, 0.0))
        printer = self._choice.printer(kind, self._news.printers)
        if not printer:
            self._show(file, name)
        elif self._take_on(file, name, PrintWish(printer)):
            self._say_sent(name, printer)

    def _take_on(self, file: Path, name: str, wish: PrintWish, again: str = "") -> bool:
        """Put a print on the disk before anything is said of it."""
        try:
            job = self._queue.add(file, name, wish, again=again)
        except KnownFault as fault:
            self._window.show_trouble(fault)
            return False
        self._fresh[job.id] = time.monotonic()
        self._room.do(lambda: None)
        return True

    def _say_sent(self, name: str, printer: str) -> None:
        self._window.pages.present(partial(sent_card, name, self._news.called(printer)))

    @Slot()
    def _close_preview(self) -> None:
        """Go back to where the paper was asked for."""
        shown, self._shown = self._shown, None
        self._page.show_cards()
        if shown is not None and shown.came_from is not PageName.EQUIPMENT:
            self._window.show_page(shown.came_from)

    @Slot()
    def _open_file(self) -> None:
        """Show a paper by another program, where this PC has no printer."""
        if self._shown is None:
            return
        file = self._shown.file
        self._page.preview.close_it()
        is_open = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        self._window.show_paper(file, is_open=is_open)

    @Slot(object, str)
    def _choose(self, kind: PaperKind, printer: str) -> None:
        self._choice.remember(kind, printer)
        self._tell()

    @Slot(object)
    def _heard(self, news: PrintNews) -> None:
        earlier, self._news = self._news, news
        self._tell()
        if self._shown is not None and news.printers != earlier.printers:
            remembered = self._choice.printer(self._shown.kind, news.printers)
            chosen = self._page.preview.printer or remembered
            self._page.preview.show_printers(news.printers, chosen)
        for job in news.jobs:
            self._warn(job)

    def _tell(self) -> None:
        self._page.printers.show_news(self._news, self._choice.all(self._news.printers))
        self._window.show_prints(self._news)

    def _warn(self, job: PrintJob) -> None:
        """Say on the card what ails a paper for which somebody waits right now, once."""
        asked = self._fresh.get(job.id)
        if asked is None or job.state not in (PrintState.HELD, PrintState.UNSURE):
            return
        del self._fresh[job.id]
        if time.monotonic() - asked < _FRESH_SECONDS:
            self._window.pages.present(
                partial(trouble_in_print, job, self._news.called(job.printer))
            )
