"""The doctor on the help page: what was found, what to do, and a bundle for support."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hubdesk.doctor.bundle import Part
from hubdesk.doctor.findings import Area, Finding, State
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.help.reader import Reader
from hubdesk.ui.labels import Pill, empty_out, text_label
from hubdesk.ui.theme import GAP, SMALL_GAP, Theme, mark
from hubdesk.ui.wording.doctor import finding_text, part_words, summary_words
from hubdesk.ui.wording.speech import translate
from hubdesk.ui.wording.updates import standing_words
from hubdesk.updating.taking import Standing

_AREA_WIDTH = 120
_PILL_WIDTH = 96
_WORDS = 2  # the column of the sentences


class DoctorPanel(QFrame):
    """Shows findings as they come. Whoever owns the doctor listens to its signals."""

    check_wanted = Signal()
    bundle_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        mark(self, card=True)
        self._findings: list[Finding] = []
        self._parts: tuple[Part, ...] = ()
        self._kept = ""
        self._standing: Standing | None = None
        self._is_looking = False
        self._title = text_label("heading", wraps=True)
        self._state = text_label(wraps=True, ink="mute")
        self.again = KeyButton("F9", kind="main")
        self.bundle = KeyButton("Alt S")
        self.bundle.setShortcut("Alt+S")
        self.back = KeyButton("Esc")
        self._rows = QGridLayout()
        self._reader = Reader(theme)
        self._scroll = QScrollArea()
        self._build()
        self.again.clicked.connect(self._act)
        self.bundle.clicked.connect(self.bundle_wanted)
        self.back.clicked.connect(self.back_out)
        self._show_bundle(False)

    def _build(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 8, 0)
        self._rows.setHorizontalSpacing(GAP)
        self._rows.setVerticalSpacing(6)
        self._rows.setColumnStretch(_WORDS, 1)
        whole.addLayout(self._rows)
        whole.addStretch(1)
        mark(self._scroll, story=True)  # the arrows scroll it
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL_GAP)
        for button in (self.bundle, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(SMALL_GAP)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._reader, 1)
        column.addLayout(buttons)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found so far."""
        return tuple(self._findings)

    @property
    def told(self) -> list[str]:
        """What each row says, from the top."""
        items = (self._rows.itemAtPosition(row, _WORDS) for row in range(self._rows.rowCount()))
        cells = (item.widget() for item in items if item is not None)
        return [cell.accessibleName() for cell in cells if cell is not None]

    @property
    def is_fresh(self) -> bool:
        """Whether nobody has looked yet."""
        return not self._findings and not self._is_looking

    @property
    def is_looking(self) -> bool:
        """Whether the doctor is still at it."""
        return self._is_looking

    def show_standing(self, standing: Standing) -> None:
        """Show how this version of HubDesk stands to the newest."""
        self._standing = standing
        self._say()

    def begin(self) -> None:
        """Begin anew."""
        self._findings, self._is_looking = [], True
        self._show_bundle(False)
        self._say()

    def add(self, finding: Finding) -> None:
        """Show one finding more."""
        self._findings.append(finding)
        self._say()

    def end(self) -> None:
        """Say that all was looked at."""
        self._is_looking = False
        self._say()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show everything that a support bundle would hold, before it is kept."""
        self._parts, self._kept = tuple(parts), ""
        self._show_bundle(True)
        self._say()

    def show_kept(self, sentence: str) -> None:
        """Say where the bundle lies now."""
        self._kept = sentence
        self._say()

    def back_out(self) -> bool:
        """Go back from the bundle to the findings, and tell whether that was so."""
        was_bundle = not self._reader.isHidden()
        self._show_bundle(False)
        self._say()
        return was_bundle

    def act(self) -> None:
        """Do what the main button does."""
        if self.again.isEnabled():
            self._act()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.bundle.say(translate("Doctor", "Make a support bundle"))
        self.back.say(translate("Doctor", "Back"))
        self._scroll.setAccessibleName(translate("Doctor", "What the doctor found"))
        self._say()

    def _act(self) -> None:
        (self.check_wanted if self._reader.isHidden() else self.keep_wanted).emit()

    def _show_bundle(self, shown: bool) -> None:
        self._reader.setVisible(shown)
        self.back.setVisible(shown)
        self._scroll.setVisible(not shown)
        self.bundle.setVisible(not shown)

    def _say(self) -> None:
        if not self._reader.isHidden():
            self._say_bundle()
            return
        looking = translate("Doctor", "Looking …")
        ended = summary_words(self.findings)
        self._title.setText(looking if self._is_looking else ended)
        looks = translate("Doctor", "The doctor looks at everything and changes nothing.")
        version = "" if self._standing is None else standing_words(self._standing)
        self._state.setText(f"{looks} {version}".rstrip())
        self.again.say(translate("Doctor", "Check again"))
        self.again.setEnabled(not self._is_looking)
        self.bundle.setEnabled(not self._is_looking)
        empty_out(self._rows)
        # What asks for somebody stands first.
        order = sorted(self._findings, key=_urgency)
        for row, finding in enumerate(order):
            self._lay(row, finding)

    def _lay(self, row: int, finding: Finding) -> None:
        text = finding_text(finding)
        pill = Pill(text.tone, text.state)
        pill.setFixedWidth(_PILL_WIDTH)
        pill.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area = text_label("heading")
        area.setText(text.area)
        area.setMinimumWidth(_AREA_WIDTH)
        said = text_label(wraps=True)
        said.setText(text.sentence)
        words = QVBoxLayout()
        words.setContentsMargins(0, 2, 0, 6)
        words.setSpacing(2)
        words.addWidget(said)
        if text.advice:
            todo = text_label("heading", wraps=True)
            todo.setText(text.advice)
            words.addWidget(todo)
        cell = QWidget()
        cell.setLayout(words)
        cell.setAccessibleName(f"{text.area}: {text.state}. {text.sentence} {text.advice}")
        top = Qt.AlignmentFlag.AlignTop
        self._rows.addWidget(pill, row, 0, top)
        self._rows.addWidget(area, row, 1, top)
        self._rows.addWidget(cell, row, _WORDS)

    def _say_bundle(self) -> None:
        self._title.setText(translate("Doctor", "Everything that support would see"))
        self._state.setText(
            self._kept or translate("Doctor", "Nothing is sent. You keep it as a file first.")
        )
        self.again.say(translate("Doctor", "Keep as a file"))
        self.again.setEnabled(not self._kept)
        told = (
            f"## {part.name}\n\n{part_words(part.name)}\n\n```\n{part.text}\n```"
            for part in self._parts
        )
        self._reader.show_markdown("\n\n".join(told))


def _urgency(finding: Finding) -> tuple[int, int]:
    return -list(State).index(finding.state), list(Area).index(finding.what)
