"""Shop: what the owner sets, in plain groups. Each change holds at once and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hubdesk.desk.counter import Counter
from hubdesk.desk.shopform import Value
from hubdesk.parcels.refusals import Trouble
from hubdesk.parcels.scan import Scan
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.page import Page
from hubdesk.ui.sections import Sections
from hubdesk.ui.shop.backups import BackupFolders
from hubdesk.ui.shop.carriers import CarriersField
from hubdesk.ui.shop.encryption import EncryptionCard
from hubdesk.ui.shop.field import Field, Line
from hubdesk.ui.shop.linecard import LineCard, is_code
from hubdesk.ui.shop.panels import (
    FIELDS,
    Panel,
    Section,
    make_input,
    say_input,
    section_of,
    section_words,
)
from hubdesk.ui.shop.people import People
from hubdesk.ui.theme import GAP, PAGE_MARGIN, Theme
from hubdesk.ui.wording.shop import caption
from hubdesk.ui.wording.speech import translate
from hubdesk.ui.wording.updates import standing_words, whose_words
from hubdesk.updating.taking import Standing
from hubdesk.updating.whose import Seat

_CARD, _BREAK = 240, 1120
_MOST_UNDONE = 100


class ShopPage(Page):
    """Sections on the left, the fields of one on the right.

    `changed` gives settings with their new values, `code_told` a carrier's code, `looked` that
    somebody came to the page, `taking_back` that the last change
    is to be taken back, `anew_wanted` that HubDesk is to start anew.
    """

    changed = Signal(object)
    code_told = Signal(str)
    looked = Signal()
    anew_wanted = Signal()
    steps_wanted = Signal()
    taking_back = Signal()

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page."""
        super().__init__(counter, theme)
        self._values: Mapping[str, Value] = {}
        self._undone: list[dict[str, Value]] = []
        self._waits: frozenset[str] = frozenset()
        self._taken_back = ""
        self._pending = False
        self.inputs = {name: make_input(name) for names in FIELDS.values() for name in names}
        self.people, self.carriers, self.line = People(), CarriersField(), LineCard()
        self.backups = BackupFolders()
        self._title, self._caption = text_label("title"), ElidedLabel("lead", ink="mute")
        self.undo = KeyButton("Ctrl Z")
        self.anew, self.steps = KeyButton(), KeyButton()
        self.encryption = EncryptionCard()
        self.version = text_label("lead", wraps=True)
        self._seat: Seat | None = None
        self._standing: Standing | None = None
        self._own: Mapping[Section, Sequence[QWidget]] = {
            Section.PEOPLE: (self.people,),
            Section.CARRIERS: (self.carriers,),
            Section.LINE: (self.line,),
            Section.SAFETY: (self.backups, self.encryption),
            Section.PROGRAM: (self.version,),
        }
        self._panels = {section: self._panel(section) for section in Section}
        self.sections = Sections(list(self._panels.values()))
        self.verdict.hide()
        self.verdict.setFixedHeight(_CARD)
        self._build()
        self._connect()

    def _panel(self, section: Section) -> Panel:
        inputs = [self.inputs[name] for name in FIELDS[section]]
        return Panel(inputs, *self._own.get(section, ()))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._caption, 1)
        head.addWidget(self.anew)
        head.addWidget(self.undo)
        self.sections.add_below(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.verdict)
        column.addWidget(self.sections, 1)
        self._show_acts()

    def _connect(self) -> None:
        for each in self.inputs.values():
            each.changed.connect(self._change_one)
        self.line.changed.connect(self._change_one)
        self.backups.changed.connect(self._change_one)
        self.line.code_told.connect(self.code_told)
        self.people.changed.connect(self.changed)
        self.carriers.changed.connect(self.changed)
        self.undo.clicked.connect(self.take_back)
        self.anew.clicked.connect(self.anew_wanted)
        self.steps.clicked.connect(self.steps_wanted)
        slots: dict[str, Callable[[], object]] = {
            f"Alt+{section.value + 1}": partial(self.open_section, section) for section in Section
        }
        keys.bind_keys(self, slots)

    def open_section(self, section: Section) -> None:
        """Open a section with the cursor in its first field."""
        self.sections.open(section.value)
        first = next(iter(self._panels[section].findChildren(Line)), None)
        (first or self.sections.buttons[section.value]).setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def section(self) -> Section:
        """Which section is open."""
        return Section(self.sections.at)

    def _change_one(self, name: str, value: Value) -> None:
        self.changed.emit({name: value})

    def show_settings(
        self, values: Mapping[str, Value], waits: Collection[str], usual_days: Mapping[str, int]
    ) -> None:
        """Show what holds; `waits` are the settings that hold from the next start only."""
        self._values, self._waits = dict(values), frozenset(waits)
        for name, each in self.inputs.items():
            each.show_value(values[name])
        self.people.show_people(_many(values["people"]), _many(values["languages"]))
        self.carriers.show_carriers(_many(values["carriers"]), _many(values["hold"]), usual_days)
        self.line.show_line(str(values["gateway"]))
        self.backups.show_folders(values["backups"])
        self.inputs["free_hours"].setVisible(bool(values["metered"]))
        self._say()

    def show_program(self, seat: Seat, standing: Standing | None) -> None:
        """Show who brings new versions here, and how this one stands to the newest."""
        self._seat, self._standing = seat, standing
        self.inputs["new_versions"].setVisible(seat.home is not None)
        self._say_version()

    def _say_version(self) -> None:
        words = ""
        if self._standing is not None:
            words = standing_words(self._standing)
        elif self._seat is not None and self._seat.home is None:
            words = whose_words(self._seat.whose, self._seat.version)
        elif self._seat is not None:
            words = translate("Update", "HubDesk {running}").format(running=self._seat.version)
        self.version.setText(words)

    def note_change(self, before: Mapping[str, Value], *, pending: bool) -> None:
        """Remember how it was; `pending` where something waits for the next start."""
        self._undone = [*self._undone, dict(before)][-_MOST_UNDONE:]
        self._taken_back = ""
        self._pending = pending
        self._show_acts()
        self._say()

    def note_taken_back(self, *, pending: bool) -> None:
        """Forget the last change: it was taken back. What it was is said and stands in sight."""
        self._taken_back = next(iter(self.last_change), "")
        self._undone = self._undone[:-1]
        section = section_of(self._taken_back)
        if section is not None and section is not self.section:
            self.sections.open(section.value)
        self._pending = pending
        self._show_acts()
        self._say()

    def refuse(self, names: Collection[str], trouble: Trouble) -> None:
        """Say at the field, where there is one, why its change was not written."""
        inputs = {**self.inputs, "backups": self.backups.field}
        field = next((inputs[name] for name in names if name in inputs), None)
        if isinstance(field, Field):
            field.refuse(trouble)

    @property
    def last_change(self) -> Mapping[str, Value]:
        """What stood there before the last change that can be taken back; empty without one."""
        return self._undone[-1] if self._undone else {}

    def take_back(self) -> bool:
        """Take the last change of the owner's back, and tell whether there was one."""
        if not self._undone:
            return False
        self.taking_back.emit()
        return True

    def _show_acts(self) -> None:
        self.undo.setVisible(bool(self._undone))
        self.anew.setVisible(self._pending)

    def act(self) -> None:
        """Show the carrier the code, where that stands on the page."""
        if self.section is Section.LINE:
            self.line.ask()

    def takes(self, scan: Scan) -> bool:
        """Take the code off the carrier's letter, while the line is looked at."""
        if self.section is not Section.LINE or not is_code(scan.text):
            return False
        self.line.take_code(scan.text)
        return True

    @property
    def keeps_cursor(self) -> bool:
        """Whether somebody writes here."""
        return isinstance(self.focusWidget(), QLineEdit) and self.isVisible()

    def refresh(self) -> None:
        """Do nothing: whoever owns the settings tells of every change."""

    def retranslate(self) -> None:
        """Say everything in the language of the moment; what is half typed stays."""
        for part in (self.people, self.carriers, self.line, self.backups, self.encryption):
            part.retranslate()
        self._say()

    def _say(self) -> None:
        self._title.setText(translate("Shop", "Shop"))
        for section, panel in self._panels.items():
            panel.say(section_words(section))
            self.sections.buttons[section.value].say(section_words(section))
        for name, each in self.inputs.items():
            say_input(each, waits=name in self._waits)
        self.undo.say(translate("Shop", "Take back"))
        self.anew.say(translate("Shop", "Start anew now"))
        self.steps.say(translate("Shop", "First steps"))
        self._caption.say(self._caption_words())
        self._say_version()

    def _caption_words(self) -> str:
        waits = translate("Shop", "Some of it holds from the next start.") if self._pending else ""
        said = ""
        if self._taken_back:
            what = caption(self._taken_back)
            said = translate("Shop", "Taken back: {what}.").format(what=what)
        elif self._undone:
            what = caption(next(iter(self._undone[-1])))
            said = translate("Shop", "Kept: {what}.").format(what=what)
        if said or waits:
            return f"{said} {waits}".strip()
        return translate("Shop", "Each change is kept when you leave its field.")

    def showEvent(self, event: QShowEvent) -> None:
        """Let the settings be read anew: somebody may have written into their file."""
        super().showEvent(event)
        self.looked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed and not left: another page or the window's end came between."""
        for each in self.inputs.values():
            if isinstance(each, Field) and each.line.is_draft:
                each.tell()
        for field in (self.line.gateway, self.backups.field):
            if field.line.is_draft:
                field.tell()
        self.people.tell_draft()
        self.carriers.tell_draft()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less room where the window is small."""
        super().resizeEvent(event)
        self.sections.set_slim(self.width() < _BREAK)


def _many(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
