"""The loading check: how far it is, the last one, and who would be forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from hubdesk.database.parcels import Addressed
from hubdesk.desk.underway import Underway
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.labels import ElidedLabel, text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import deliver
from hubdesk.ui.wording.speech import plural, translate

SLIPS_KEY = "Alt S"
_MOST_NAMED = 4


class LoadCard(QFrame):
    """Shows how far loading is. The answers about forgotten ones are signals of their own."""

    without_wanted = Signal()
    all_in_wanted = Signal()

    def __init__(self) -> None:
        """Make it before a run."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading")
        self._advice = text_label("", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        mark(self._bar, part="loading")
        self._count = text_label("heading")
        self._last = ElidedLabel("", ink="mute")
        self._names = text_label("", wraps=True)
        self.without, self.all_in = KeyButton("Alt 1"), KeyButton("Alt 2")
        self.slips = KeyButton(SLIPS_KEY)
        self.without.clicked.connect(self.without_wanted)
        self.all_in.clicked.connect(self.all_in_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        for widget in (
            *(self._title, self._advice, self._bar, self._count, self._last, self._names),
            *(self.without, self.all_in, self.slips),
        ):
            column.addWidget(widget)

    def show_loading(self, now: Underway, *, is_on: bool, asked: bool, names: bool) -> None:
        """Show a run that is being loaded or can be; `asked` while forgotten ones are asked about.

        With `names` they are named here: the card that did is not to be seen any more.
        """
        inside, total = len(now.aboard), len(now.run.parcels)
        self._title.setText(translate("Deliver", "Loading check"))
        self._title.setVisible(not asked)
        mark(self._advice, type="heading" if asked else "")
        self._advice.setText(self._words(now, is_on=is_on, asked=asked))
        self._bar.setAccessibleName(translate("Deliver", "Loading check"))
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(inside)
        self._bar.setVisible(not asked)
        self._count.setText(
            translate("Deliver", "{nth} of {of} loaded").format(nth=inside, of=total)
        )
        self._last.say(deliver.last_words(now))
        self._last.setVisible(bool(deliver.last_words(now)) and not asked)
        self._names.setText(_named(now.missing))
        self._count.setVisible(not asked)
        self._names.setVisible(asked and names)
        self.all_in.setVisible(asked)
        self.without.setVisible(asked and inside > 0)
        self.without.say(translate("Deliver", "Leave without them"))
        self.slips.setVisible(not asked)
        self.slips.say(translate("Deliver", "Slips to take along"))
        self.all_in.say(translate("Deliver", "They are all in"))

    def _words(self, now: Underway, *, is_on: bool, asked: bool) -> str:
        if asked:
            return plural("Deliver", "%n parcels were not scanned. Where are they?", None, 2)(
                len(now.missing)
            )
        if is_on and not now.missing:
            return translate("Deliver", "Everything is in. Have a good round.")
        if is_on:
            return deliver.loading_advice(now.run.vehicle)
        return translate("Deliver", "F9 begins it; or scan the run sheet.")


def _named(missing: Sequence[Addressed]) -> str:
    more = len(missing) - _MOST_NAMED
    rest = [plural("Verdict", "and %n more", None, 2)(more)] if more > 0 else []
    return "\n".join((*(deliver.named(each) for each in missing[:_MOST_NAMED]), *rest))
