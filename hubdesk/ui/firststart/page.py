"""First steps: a new shop made ready in five minutes, beside the day's work, not in its way."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hubdesk.desk import drawing, shelving
from hubdesk.desk.counter import Counter
from hubdesk.desk.shopform import Value
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.parcels.shelf import Shelf
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.equipment.page import EquipmentPage
from hubdesk.ui.firststart.fetchback import FetchBackCard
from hubdesk.ui.firststart.putback import PutBackCard
from hubdesk.ui.firststart.shelves import ShelfPlan
from hubdesk.ui.firststart.steps import STEPS, Step, Truths, step_text
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.page import Page
from hubdesk.ui.printing.jobs import PrintNews, PrintState
from hubdesk.ui.rail import PageName
from hubdesk.ui.sections import Sections
from hubdesk.ui.shop.backups import BackupFolders
from hubdesk.ui.shop.carriers import CarriersField
from hubdesk.ui.shop.field import Field, Line
from hubdesk.ui.shop.linecard import LineCard, is_code
from hubdesk.ui.shop.panels import Panel, make_input, say_input
from hubdesk.ui.shop.people import People
from hubdesk.ui.theme import GAP, PAGE_MARGIN, TOUCH_MAIN, Theme
from hubdesk.ui.wording.figures import grouped, printable
from hubdesk.ui.wording.speech import translate

_CARD, _BREAK = 240, 1120
_ABOUT_SHOP = ("shop", "address", "zone", "language")


class FirstStepsPage(Page):
    """Steps on the left, ticked by what is true; one of them on the right.

    `changed` gives settings with their new values, `code_told` a carrier's code, `skipped` which
    steps were left out, `practice_wanted` asks for the pretend morning, `ended` tells that it is
    over.
    """

    changed = Signal(object)
    code_told = Signal(str)
    skipped = Signal(object)
    practice_wanted = Signal()
    ended = Signal()
    looked = Signal()
    putting_back = Signal()
    badges_wanted = Signal()

    def __init__(self, counter: Counter, theme: Theme, equipment: EquipmentPage) -> None:
        """Make the page; scanner, camera and printers are the cards of `equipment`."""
        super().__init__(counter, theme)
        self._equipment = equipment
        self.truths = Truths()
        self._left_out: frozenset[Step] = frozenset()
        self._heard = ""
        self.inputs = {name: make_input(name) for name in _ABOUT_SHOP}
        self.carriers, self.people = CarriersField(with_days=False), People()
        self.shelves, self.line = ShelfPlan(), LineCard(has_key=False)
        self.backups, self.put_back = BackupFolders(), PutBackCard()
        self.fetch_back, self._other = FetchBackCard(), Step.PUT_BACK
        self._hosts = {step: QVBoxLayout() for step in (Step.SCANNER, Step.CAMERA, Step.PRINTER)}
        self._words = {step: text_label("", ink="mute", wraps=True) for step in Step}
        self._tried = {step: text_label("lead", ink="go", wraps=True) for step in self._hosts}
        self.practice, self.other_way = KeyButton(), KeyButton()
        self.badges = KeyButton()
        self._panels = {step: self._panel(step) for step in Step}
        self._title, self._caption = text_label("title"), ElidedLabel("lead", ink="mute")
        self.skip, self.main = KeyButton(), KeyButton("F9", kind="main")
        self.main.setMinimumHeight(TOUCH_MAIN)
        self.verdict.hide()
        self.verdict.setFixedHeight(_CARD)
        self.sections = Sections(list(self._panels.values()))
        self._build()
        self._connect()

    def _panel(self, step: Step) -> Panel:
        words = self._words[step]
        own: Mapping[Step, QWidget] = {
            Step.CARRIERS: self.carriers,
            Step.SHELVES: self.shelves,
            Step.BACKUP: self.backups,
            Step.LINE: self.line,
            Step.PUT_BACK: self.put_back,
            Step.FETCH_BACK: self.fetch_back,
            Step.END: self.practice,
        }
        if step is Step.SHOP:
            inputs = list(self.inputs.values())
            return Panel(inputs, words)
        if step is Step.CLERK:
            return Panel((), words, self.people, self.badges)
        if step in self._hosts:
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._tried[step])
            column.addLayout(self._hosts[step])
            return Panel((), words, place)
        return Panel((), words, own[step])

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self.skip)
        head.addWidget(self.main)
        self.sections.show_only([step.value for step in STEPS])
        self.sections.add_below(self.other_way)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.verdict)
        column.addWidget(self.sections, 1)

    def _connect(self) -> None:
        for each in (*self.inputs.values(), self.line, self.backups):
            each.changed.connect(lambda name, value: self.changed.emit({name: value}))
        self.line.code_told.connect(self.code_told)
        self.people.changed.connect(self.changed)
        self.carriers.changed.connect(self.changed)
        self.shelves.wanted.connect(self._draw)
        self.shelves.draw_wanted.connect(lambda: self.page_wanted.emit(PageName.SHELVES))
        self.badges.clicked.connect(self.badges_wanted)
        self.practice.clicked.connect(self.practice_wanted)
        self.other_way.clicked.connect(self._go_other_way)
        self.skip.clicked.connect(self._skip)
        self.main.clicked.connect(self.act)
        self.sections.opened.connect(self._opened)

    @property
    def step(self) -> Step:
        """Which step is open."""
        return Step(self.sections.at)

    @property
    def is_settled(self) -> bool:
        """Whether every step is done or left out."""
        return all(self.truths.is_done(step) or step in self._left_out for step in STEPS)

    def show_settings(self, values: Mapping[str, Value], usual_days: Mapping[str, int]) -> None:
        """Show what holds."""
        for name, each in self.inputs.items():
            each.show_value(values[name])
        people, languages = values["people"], values["languages"]
        carriers = values["carriers"]
        if isinstance(people, tuple) and isinstance(languages, tuple):
            self.people.show_people(people, languages)
            self.badges.setVisible(bool(people))
        if isinstance(carriers, tuple):
            self.carriers.show_carriers(carriers, (), usual_days)
        self.line.show_line(str(values["gateway"]))
        self.backups.show_folders(values["backups"])
        self._learn(values=values)

    def show_left_out(self, steps: Collection[Step]) -> None:
        """Show which steps were skipped before, and go on at the first that is open."""
        self._left_out = frozenset(steps)
        self.sections.open(self._next_open().value)

    def show_key(self, knows_key: bool, name: str) -> None:
        """Show whether this PC has its key to the line."""
        self.line.show_key(knows_key, name)
        self._learn(knows_key=knows_key)

    def scanner_heard(self) -> None:
        """Take a scan for the proof that the scanner works."""
        if not self.truths.scanner_heard:
            self._learn(scanner_heard=True)

    def camera_is(self, *, looks: bool) -> None:
        """Take whether the camera shows a picture."""
        if looks and not self.truths.camera_looks:
            self._learn(camera_looks=True)

    def prints_are(self, news: PrintNews) -> None:
        """Take a page that has come out for the proof that the printer works."""
        if any(job.state is PrintState.PRINTED for job in news.finished):
            self._learn(has_printed=True)

    def _learn(self, **truths: object) -> None:
        self.truths = replace(self.truths, **truths)  # type: ignore[arg-type]
        self._say()

    def refuse(self, names: Collection[str], trouble: Trouble) -> None:
        """Say at the field, where there is one, why its change was not written."""
        field = next((self.inputs[name] for name in names if name in self.inputs), None)
        if isinstance(field, Field):
            field.refuse(trouble)

    def _draw(self, shelves: tuple[Shelf, ...]) -> None:
        try:
            drawing.draw(self.counter, shelves)
        except Trouble as trouble:
            self.troubled.emit(trouble)
        self.refresh()

    def act(self) -> None:
        """Go on to the next step; at the end, begin the day."""
        self._keep_drafts()
        if self.step is Step.PUT_BACK:
            self.put_back.put_back.click()
        elif self.step is Step.FETCH_BACK:
            self.fetch_back.act()
        elif self.step is Step.END:
            self.ended.emit()
        elif self.step is Step.LINE and self.line.code.line.text() and not self.truths.knows_key:
            self.line.ask()
        else:
            self._go_on()

    def bring_back(self) -> None:
        """Open what comes between a backup and any new work; it can be left and come back to."""
        self._other = Step.FETCH_BACK
        self._go_other_way()

    def brought_back(self) -> None:
        """Let the other way be what it is in any shop; what was told stays open."""
        self._other = Step.PUT_BACK
        self._say()

    def _go_other_way(self) -> None:
        self.sections.open(self._other.value)

    def _skip(self) -> None:
        if self.step not in STEPS:
            return
        self._left_out |= {self.step}
        self.skipped.emit(self._left_out)
        self._go_on()

    def _go_on(self) -> None:
        self.sections.open(self._next_open(self.step.value + 1).value)
        panel = self._panels[self.step]
        answers = (each for each in panel.findChildren(QPushButton) if each.isCheckable())
        first: QWidget | None = next(iter(panel.findChildren(Line)), next(answers, None))
        if first is not None:
            first.setFocus()

    def _next_open(self, start: int = 0) -> Step:
        """Give the first step from `start` on that is neither done nor left out."""
        for step in STEPS[start:]:
            if not self.truths.is_done(step) and step not in self._left_out:
                return step
        return Step.END

    def _opened(self, _at: int) -> None:
        self._keep_drafts()
        self._heard = ""
        if self.step is Step.PUT_BACK:
            self.putting_back.emit()
        if self.isVisible():
            self._borrow()
        self._say()

    def _borrow(self) -> None:
        """Bring the card of the step over from Equipment; the others go home."""
        self._equipment.gather()
        cards: Mapping[Step, QFrame] = {
            Step.SCANNER: self._equipment.scanner,
            Step.CAMERA: self._equipment.camera,
            Step.PRINTER: self._equipment.printers,
        }
        card = cards.get(self.step)
        if card is not None:
            self._equipment.lend(card)
            self._hosts[self.step].addWidget(card)
            card.show()
        self._chain()

    def _chain(self) -> None:
        """Lead Tab through the page anew: what moved between pages has torn Qt's own chain."""
        panel = self._panels[self.step]
        listed = [*self.sections.buttons, self.other_way, *panel.findChildren(QWidget)]
        able = [each for each in listed if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for each, then in pairwise([*able, self.skip, self.main]):
            QWidget.setTabOrder(each, then)

    def takes(self, scan: Scan) -> bool:
        """Take what is scanned to try a scanner or the camera, and the carrier's code."""
        lines = {Step.LINE: self.line, Step.FETCH_BACK: self.fetch_back.line}
        if self.step in lines and is_code(scan.text):
            lines[self.step].take_code(scan.text)
            return True
        if self.step not in (Step.SCANNER, Step.CAMERA):
            return False
        self._heard = scan.text
        self._say()
        return True

    @property
    def keeps_cursor(self) -> bool:
        """Whether somebody writes here."""
        return isinstance(self.focusWidget(), Line) and self.isVisible()

    def refresh(self) -> None:
        """Look whether the shelves are drawn."""
        is_drawn = shelving.board(self.counter).is_drawn
        self.shelves.show_drawn(is_drawn)
        self._learn(shelves_drawn=is_drawn)

    def retranslate(self) -> None:
        """Say everything in the language of the moment; what is half typed stays."""
        for part in (self.people, self.carriers, self.line, self.shelves, self.backups):
            part.retranslate()
        self.put_back.retranslate()
        self.fetch_back.retranslate()
        for each in self.inputs.values():
            say_input(each)
        self._say()

    def _say(self) -> None:
        for step in Step:
            text = step_text(step)
            self._panels[step].say(text.question)
            self._words[step].setText(text.words)
            is_done = self.truths.is_done(step)
            state = translate("FirstSteps", "left out") if step in self._left_out else ""
            self.sections.buttons[step.value].say(
                text.name,
                translate("FirstSteps", "done") if is_done else state,
                is_done=is_done,
            )
        heard = translate("FirstSteps", "It works: {code}").format(
            code=grouped(printable(self._heard))
        )
        for label in self._tried.values():
            label.setText(heard)
            label.setVisible(bool(self._heard))
        done = sum(self.truths.is_done(step) for step in STEPS)
        self._title.setText(translate("FirstSteps", "First steps"))
        self._caption.say(
            translate("FirstSteps", "{done} of {all} done").format(done=done, all=len(STEPS))
        )
        is_end = self.step is Step.END
        self.skip.setVisible(self.step in STEPS)
        self.main.setVisible(self.step not in (Step.PUT_BACK, Step.FETCH_BACK))
        self.skip.say(translate("FirstSteps", "Skip this step"))
        self.main.say(
            translate("FirstSteps", "Begin the day") if is_end else translate("FirstSteps", "Next")
        )
        self.other_way.say(step_text(self._other).name)
        self.badges.say(translate("Equipment", "Print badges"))
        self.practice.say(translate("FirstSteps", "Play a pretend morning first"))

    def _keep_drafts(self) -> None:
        for each in (*self.inputs.values(), self.line.gateway, self.backups.field):
            if isinstance(each, Field) and each.line.is_draft:
                each.tell()
        self.people.tell_draft()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring over what the step needs, and look how everything stands."""
        super().showEvent(event)
        self._borrow()
        self.looked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed; where nothing is left to do, go away."""
        self._keep_drafts()
        super().hideEvent(event)
        if self.is_settled:
            self.ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less room where the window is small."""
        super().resizeEvent(event)
        self.sections.set_slim(self.width() < _BREAK)
