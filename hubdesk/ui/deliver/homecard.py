"""A run that is out or home: how long, and how many parcels have their answer."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from hubdesk.desk.underway import Underway
from hubdesk.parcels.parcel import RunStatus
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.deliver.loadcard import SLIPS_KEY
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import deliver
from hubdesk.ui.wording.speech import plural, translate


class HomeCard(QFrame):
    """Shows how a run stands."""

    def __init__(self) -> None:
        """Make it before a run."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading", wraps=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._count = text_label("", wraps=True)
        self._advice = text_label("", ink="mute", wraps=True)
        self.slips = KeyButton(SLIPS_KEY)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        for widget in (self._title, self._bar, self._count, self._advice, self.slips):
            column.addWidget(widget)

    def show_run(self, now: Underway, at: datetime) -> None:
        """Show a run at a time."""
        is_out = now.run.status is RunStatus.OUT
        total, answered = len(now.run.parcels), len(now.run.parcels) - len(now.still_out)
        home = translate("Deliver", "Home, and every parcel has its answer")
        self._title.setText(deliver.out_words(now.run, at) if is_out else home)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(answered)
        self._bar.setVisible(is_out)
        count = translate("Deliver", "{nth} of {of} parcels have their answer")
        words = count.format(nth=answered, of=total) if is_out else deliver.home_words(now)
        self._count.setText(words)
        self._bar.setAccessibleName(words)
        self._advice.setText(
            translate("Deliver", "Scan a parcel, then what happened. Or choose the stop here.")
        )
        self._advice.setVisible(is_out)
        self.slips.setVisible(bool(now.missed))
        missed = plural("Deliver", "Slips for %n missed", None, 2)
        self.slips.say(missed(len(now.missed)))
