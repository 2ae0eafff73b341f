"""The line to the carrier: where it goes, the code that lets this PC in, and how it stands."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hubdesk.desk.shopform import read
from hubdesk.line.wire.enrolments import tidy_code
from hubdesk.parcels.refusals import Refused, Trouble
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import Pill, text_label
from hubdesk.ui.palette import Tone
from hubdesk.ui.shop.field import Field
from hubdesk.ui.theme import GAP, SMALL_GAP
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.shop import field_text
from hubdesk.ui.wording.speech import translate

_LENGTH = 12
_PRINTED = re.compile(r"[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}")


def is_code(text: str) -> bool:
    """Tell whether a scan is a carrier's code: as it is printed, in three groups of four."""
    return bool(_PRINTED.fullmatch(text.strip()))


class LineCard(QWidget):
    """`changed` gives a setting and its value, `code_told` a whole code."""

    changed = Signal(str, object)
    code_told = Signal(str)

    def __init__(self, *, has_key: bool = True) -> None:
        """Make it before anything is known of the line; `has_key` where F9 asks the carrier."""
        super().__init__()
        self._knows_key: bool | None = None
        self._name = ""
        self._is_asking = False
        self._trouble: Trouble | None = None
        self.gateway = Field("gateway", partial(read, "gateway"))
        self.code = Field("code", _whole)
        self.let_in = KeyButton("F9", kind="main") if has_key else KeyButton()
        self._pill = Pill()
        self._said = text_label("", wraps=True)
        row = QHBoxLayout()
        row.setSpacing(SMALL_GAP)
        row.addWidget(self._pill)
        row.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self.gateway)
        column.addWidget(self.code)
        column.addWidget(self.let_in)
        self.gateway.changed.connect(self.changed)
        self.let_in.clicked.connect(self.ask)
        self.code.line.entered.connect(self._entered)

    def show_line(self, gateway: str) -> None:
        """Show where the line goes."""
        self.gateway.show_value(gateway)
        self._say()

    def show_key(self, knows_key: bool, name: str = "") -> None:
        """Show whether this PC has a key; `name` is what the carrier calls it, just let in."""
        self._knows_key, self._name, self._trouble, self._is_asking = knows_key, name, None, False
        if name:
            self.code.line.show_text("")
        self._say()

    def show_asking(self) -> None:
        """Say that the carrier is being asked."""
        self._is_asking, self._trouble = True, None
        self._say()

    def refuse(self, trouble: Trouble) -> None:
        """Say why the code did not let this PC in; it stays in its field."""
        self._is_asking, self._trouble = False, trouble
        self._say()

    def take_code(self, text: str) -> None:
        """Take a code that was scanned off the carrier's letter."""
        self.code.line.setText(text.strip())

    def _entered(self) -> None:
        if self.code.line.text().strip():
            self.ask()

    def ask(self) -> None:
        """Show the code to the carrier, if it is a whole one."""
        self.gateway.tell()
        if self._is_asking or self.gateway.is_wrong:
            return
        try:
            code = str(_whole(self.code.line.text()))
            if not code:
                raise Refused("code_incomplete", count=0)
        except Refused as refused:
            self.code.refuse(refused)
            return
        self.code_told.emit(code)

    def _say(self) -> None:
        self.let_in.setEnabled(not self._is_asking)
        tone, pill, words = self._state()
        self._pill.say(pill, tone)
        self._said.setText(words)

    def _state(self) -> tuple[Tone, str, str]:
        if self._is_asking:
            asking = translate("Shop", "Asking the carrier…")
            return Tone.INFO, translate("Shop", "Wait"), asking
        if self._trouble is not None:
            return Tone.STOP, translate("Shop", "Not let in"), trouble_words(self._trouble)
        if self._name:
            words = translate("Shop", "The carrier knows this PC as part of {name}.")
            return Tone.GO, translate("Shop", "Let in"), words.format(name=self._name)
        if self._knows_key:
            words = translate("Shop", "This PC has its key. A new code is needed only if asked.")
            return Tone.GO, translate("Shop", "Let in"), words
        words = translate("Shop", "Everything is kept here until the carrier lets this PC in.")
        return Tone.QUIET, translate("Shop", "No key yet"), words

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        text = field_text("gateway")
        self.gateway.say(text.caption, text.hint, text.empty)
        self.code.say(
            translate("Shop", "Code from the carrier's letter"),
            translate("Shop", "Type it or scan it. It works once, and for two days."),
            "XXXX-XXXX-XXXX",
        )
        self.let_in.say(translate("Shop", "Let this PC in"))
        self._say()


def _whole(text: str) -> str:
    """Read a code; an empty field is none. Raises Refused `code_incomplete`, `code_too_long`."""
    code = tidy_code(text)
    if len(code) > _LENGTH:
        raise Refused("code_too_long")
    if code and len(code) < _LENGTH:
        raise Refused("code_incomplete", count=len(code))
    return code
