"""What will come out of the printer, before it does: beside the day's work, never before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.keys import MAIN, bind_keys
from hubdesk.ui.labels import card_frame, empty_out, text_label
from hubdesk.ui.printing.jobs import Printer, PrintWish
from hubdesk.ui.printing.leaf import Leaf
from hubdesk.ui.printing.offers import printer_button
from hubdesk.ui.printing.pictures import Pictures
from hubdesk.ui.printing.stepper import Stepper
from hubdesk.ui.theme import GAP, SMALL_GAP, TOUCH, Theme
from hubdesk.ui.wording.prints import page_of, paper_name, trouble_of
from hubdesk.ui.wording.speech import translate

PRINT, NEXT, BACK = "Ctrl+P", "PgDown", "PgUp"
_ORDERS_WIDTH, _MOST_COPIES = 330, 99
# Enough for a sheet that fills a large screen.
_DOTS_PER_INCH = 110.0


class PrintPreview(QWidget):
    """Pages as pictures on the left; printer, pages and copies on the right."""

    print_wanted = Signal(object)
    file_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make it without a paper."""
        super().__init__()
        self._pictures: Pictures | None = None
        self._name = ""
        self._printers: tuple[Printer, ...] = ()
        self.printer = ""
        self.page = 1
        self._leaf = Leaf(theme)
        self._of = text_label("lead")
        self._back, self._next = KeyButton(), KeyButton()
        self._title = text_label("heading", wraps=True)
        self._where = text_label("", ink="mute")
        self._none = text_label("", ink="warn", wraps=True)
        self._choices = QVBoxLayout()
        self._group = QButtonGroup(self)
        self.first, self.last, self.copies = Stepper(), Stepper(), Stepper()
        self._this, self._all = KeyButton(), KeyButton()
        self.print_button = KeyButton(MAIN, kind="main")
        self._file, self._close = KeyButton(), KeyButton("Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(self._pages(), 1)
        row.addWidget(self._orders())
        self._connect()

    def _pages(self) -> QVBoxLayout:
        turning = QHBoxLayout()
        turning.addStretch(1)
        for widget in (self._back, self._of, self._next):
            turning.addWidget(widget)
        turning.addStretch(1)
        column = QVBoxLayout()
        column.addWidget(self._leaf, 1)
        column.addLayout(turning)
        return column

    def _orders(self) -> QWidget:
        frame, column = card_frame()
        frame.setFixedWidth(_ORDERS_WIDTH)
        column.setSpacing(SMALL_GAP)
        self._choices.setSpacing(SMALL_GAP)
        self._choices.setContentsMargins(0, 0, 0, 0)
        inside = QWidget()
        inside.setLayout(self._choices)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setMinimumHeight(TOUCH)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its printers have it
        some = QHBoxLayout()
        some.addWidget(self._all, 1)
        some.addWidget(self._this, 1)
        for widget in (self._title, self._where, self._none):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        for stepper in (self.first, self.last):
            column.addWidget(stepper)
        column.addLayout(some)
        column.addWidget(self.copies)
        for button in (self.print_button, self._file, self._close):
            column.addWidget(button)
        return frame

    def _connect(self) -> None:
        self._back.clicked.connect(lambda: self.turn(-1))
        self._next.clicked.connect(lambda: self.turn(1))
        self._this.clicked.connect(self._only_this)
        self._all.clicked.connect(self._every_page)
        self.first.changed.connect(self._first_moved)
        self.last.changed.connect(self._last_moved)
        self.print_button.clicked.connect(self.print_it)
        self._file.clicked.connect(self.file_wanted)
        self._close.clicked.connect(self.close_it)
        bind_keys(
            self,
            {PRINT: self.print_it, NEXT: lambda: self.turn(1), BACK: lambda: self.turn(-1)},
        )

    def open_file(self, file: Path, name: str) -> None:
        """Show a paper. Raises KnownFault `paper_unreadable`."""
        try:
            pictures = Pictures(file)
        except (OSError, ValueError) as error:
            raise KnownFault("paper_unreadable", file=file.name) from error
        self.let_go()
        self._pictures, self._name = pictures, name
        self._title.setText(paper_name(name))
        self.copies.set_range(1, _MOST_COPIES, 1)
        self._every_page()
        self.page = 1
        self._show_page()

    def show_printers(self, printers: Sequence[Printer], chosen: str) -> None:
        """Offer the printers; `chosen` is the one for this kind of paper."""
        if tuple(printers) == self._printers and self._choices.count() and chosen == self.printer:
            return
        self._printers = tuple(printers)
        names = [printer.name for printer in printers]
        self.printer = chosen if chosen in names else ""
        empty_out(self._choices)
        self._group = QButtonGroup(self)
        for printer in printers:
            button = printer_button(printer, is_chosen=printer.name == self.printer)
            button.clicked.connect(partial(self._choose, printer.name))
            self._group.addButton(button)
            self._choices.addWidget(button)
        self._choices.addStretch(1)
        self._show_orders()

    def turn(self, by: int) -> None:
        """Turn the pages."""
        if self._pictures is not None:
            self.page = min(max(1, self.page + by), self._pictures.count)
            self._show_page()

    def print_it(self) -> None:
        """Ask for what is chosen; without a printer, ask for nothing."""
        if self._pictures is None or not self.printer:
            return
        pages = (self.first.value, self.last.value)
        whole = pages == (1, self._pictures.count)
        self.print_wanted.emit(PrintWish(self.printer, None if whole else pages, self.copies.value))

    def close_it(self) -> None:
        """Put the paper away; it stays with its day."""
        self.let_go()
        self.closed.emit()

    def let_go(self) -> None:
        """Close the paper's file."""
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = None
        self._leaf.show_page(QImage())

    def _choose(self, name: str) -> None:
        self.printer = name
        self._show_orders()

    def _show_page(self) -> None:
        if self._pictures is None:
            return
        self._leaf.show_page(self._pictures.picture(self.page, _DOTS_PER_INCH))
        self._of.setText(page_of(self.page, self._pictures.count))
        self._leaf.setAccessibleName(self._of.text())
        self._back.setEnabled(self.page > 1)
        self._next.setEnabled(self.page < self._pictures.count)

    def _show_orders(self) -> None:
        many = self._pictures is not None and self._pictures.count > 1
        for widget in (self.first, self.last, self._this, self._all):
            widget.setVisible(many)
        self._say_trouble()
        self._where.setVisible(bool(self._printers))
        self._file.setVisible(not self._printers)
        self.print_button.setEnabled(bool(self.printer))

    def _say_trouble(self) -> None:
        """Say what ails the chosen printer, or that there is none."""
        whys = {printer.name: printer.why for printer in self._printers}
        why = whys.get(self.printer, "")
        words = trouble_of(why) if why else ""
        if not self._printers:
            words = translate("Prints", "This PC has no printer yet. Add one in its settings.")
        self._none.setText(words)
        self._none.setVisible(bool(words))

    def _only_this(self) -> None:
        self._set_pages(self.page, self.page)

    def _every_page(self) -> None:
        self._set_pages(1, self._pictures.count if self._pictures is not None else 1)
        self._show_orders()

    def _set_pages(self, first: int, last: int) -> None:
        most = self._pictures.count if self._pictures is not None else 1
        self.first.set_range(1, most, first)
        self.last.set_range(1, most, last)

    def _first_moved(self, first: int) -> None:
        self._set_pages(first, max(first, self.last.value))

    def _last_moved(self, last: int) -> None:
        self._set_pages(min(last, self.first.value), last)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._back.say("‹")
        self._back.setAccessibleName(translate("Prints", "Page before"))
        self._next.say("›")
        self._next.setAccessibleName(translate("Prints", "Next page"))
        self._title.setText(paper_name(self._name))
        self._where.setText(translate("Prints", "Printer"))
        self.first.say(translate("Prints", "From page"))
        self.last.say(translate("Prints", "To page"))
        self.copies.say(translate("Prints", "Copies"))
        self._this.say(translate("Prints", "This page"))
        self._all.say(translate("Prints", "All pages"))
        self.print_button.say(translate("Prints", "Print"))
        self._file.say(translate("Prints", "Open the file"))
        self._close.say(translate("Prints", "Do not print"))
        printers, self._printers = self._printers, ()
        self.show_printers(printers, self.printer)
        self._show_page()
