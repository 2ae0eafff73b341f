"""Equipment: what looks, listens, sounds and prints. Opens from the chips on top."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from hubdesk.desk.counter import Counter
from hubdesk.ui.equipment.camera import CameraCard
from hubdesk.ui.equipment.papers import PapersCard
from hubdesk.ui.equipment.printers import PrintersCard
from hubdesk.ui.equipment.scanner import ScannerCard
from hubdesk.ui.equipment.sound import SoundCard
from hubdesk.ui.labels import text_label
from hubdesk.ui.page import Page
from hubdesk.ui.printing.jobs import Printer
from hubdesk.ui.printing.preview import PrintPreview
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme, dress_anew, mark
from hubdesk.ui.wording.speech import translate

_CARD = 240
_BREAK, _MOST_COLUMNS = 1120, 3
_PRINTERS, _PREVIEW = 4, 5
_WIDE = ((2, 0), (2, 1), (2, 2), (3, 2))
_SLIM = ((2, 0), (2, 1), (3, 0), (3, 1))


class EquipmentPage(Page):
    """Five cards, and the answer to whatever is scanned meanwhile above them.

    A paper that is about to be printed takes the cards' place until it is printed or put away.
    """

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self.camera = CameraCard(theme)
        self.scanner = ScannerCard(theme)
        self.sound = SoundCard(theme)
        self.papers = PapersCard(theme)
        self.printers = PrintersCard(theme)
        self.preview = PrintPreview(theme)
        self.preview.hide()
        self._title = text_label("title")
        self.verdict.hide()
        self.verdict.setFixedHeight(_CARD)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        grid.setSpacing(GAP)
        self._grid = grid
        self._columns = 0
        self._lent = False
        self._lay_out(2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards have it
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _lay_out(self, columns: int) -> None:
        """Place the cards in two columns, or in three where the window is wide."""
        if columns == self._columns:
            return
        self._place(columns)

    def gather(self) -> None:
        """Take home whatever another page has borrowed."""
        if not self._lent:
            return
        self._lent = False
        self._wear("main", "F9")
        self._place(self._columns)
        self._show_cards(self.preview.isHidden())

    def lend(self, card: QFrame) -> None:
        """Let another page show a card for a while; it has a main key of its own."""
        self._lent = True
        if card is self.scanner:
            self._wear("plain", "")

    def _wear(self, kind: str, key: str) -> None:
        """Make the lesson's button the main one, or one among others."""
        mark(self.scanner.begin, kind=kind)
        dress_anew(self.scanner.begin)
        self.scanner.begin.show_key(key)

    def _place(self, columns: int) -> None:
        self._columns = columns
        self._grid.addWidget(self._title, 0, 0, 1, columns)
        self._grid.addWidget(self.verdict, 1, 0, 1, columns)
        tall = 2 if columns == _MOST_COLUMNS else 1
        places = _WIDE if columns == _MOST_COLUMNS else _SLIM
        cards = (self.camera, self.scanner, self.sound, self.papers)
        for card, (row, column) in zip(cards, places, strict=True):
            self._grid.addWidget(card, row, column, tall if column < 2 else 1, 1)
        self._grid.addWidget(self.printers, _PRINTERS, 0, 1, columns)
        self._grid.addWidget(self.preview, _PREVIEW, 0, 1, columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))
        self._grid.setRowStretch(_PREVIEW, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        self._lay_out(_MOST_COLUMNS if self.width() >= _BREAK else 2)

    def show_paper(self, file: Path, name: str, printers: Sequence[Printer], chosen: str) -> None:
        """Show a paper before it is printed. Raises KnownFault `paper_unreadable`."""
        self.preview.open_file(file, name)
        self.preview.show_printers(printers, chosen)
        self._show_cards(False)

    def show_cards(self) -> None:
        """Show the cards again, the prints in sight."""
        self._show_cards(True)
        self._scroll.ensureWidgetVisible(self.printers)

    def _show_cards(self, shown: bool) -> None:
        for card in self._cards:
            card.setVisible(shown)
        self.preview.setVisible(not shown)
        self._say_title()

    @property
    def _cards(self) -> tuple[QFrame, ...]:
        return self.camera, self.scanner, self.sound, self.papers, self.printers

    def _say_title(self) -> None:
        cards = translate("Equipment", "Scanners, camera, sound, printers")
        self._scroll.setAccessibleName(cards)
        is_preview = self.preview.isVisibleTo(self)
        self._title.setText(translate("Prints", "Print this?") if is_preview else cards)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the prints into sight where one of them waits for somebody."""
        super().showEvent(event)
        self.gather()
        if self.printers.needs_somebody:
            QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.printers))

    def refresh(self) -> None:
        """Do nothing: whoever owns the devices tells the cards of every change."""

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._say_title()
        for card in (self.camera, self.scanner, self.sound, self.papers, self.printers):
            card.retranslate()
        self.preview.retranslate()

    def back_out(self) -> bool:
        """Put the shown paper away; an answer above it goes first."""
        if self.preview.isHidden() or not self.verdict.isHidden():
            return False
        self.preview.close_it()
        return True

    def act(self) -> None:
        """Print the paper that is shown, else set a scanner up."""
        if self.preview.isVisible():
            self.preview.print_it()
        elif self.scanner.begin.isVisible():
            self.scanner.begin.click()
