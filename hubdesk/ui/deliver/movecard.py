"""Where a stop goes instead: another run, or back to its shelf."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hubdesk.parcels.parcel import Run
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.deliver.choices import Choices
from hubdesk.ui.labels import text_label
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording import names
from hubdesk.ui.wording.speech import translate

_SHELF, _NOTHING = "shelf", "nothing"


class MoveCard(QFrame):
    """Offers the other planned runs. `run_chosen` tells which, `shelf_chosen` that the stop waits.

    `given_up` tells that the whole run does.
    """

    run_chosen = Signal(str)
    shelf_chosen = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        """Make it before a stop is chosen."""
        super().__init__()
        mark(self, card=True)
        self._title = text_label("heading", wraps=True)
        self.runs = Choices(1)
        self.cancel = KeyButton()
        self.runs.chosen.connect(self._chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(SMALL_GAP)
        for widget in (self._title, self.runs, self.cancel):
            column.addWidget(widget)

    def show_runs(self, stop: str, runs: Sequence[Run]) -> None:
        """Offer other runs for a stop, which is named."""
        self._title.setText(translate("Deliver", "{stop} goes to").format(stop=stop))
        offers = [(run.id, f"{names.run_name(run)} · {run.person}") for run in runs]
        shelf = (_SHELF, translate("Deliver", "Back to the shelf, on no run"))
        nothing = (_NOTHING, translate("Deliver", "Give the whole run up"))
        self.runs.show_values([*offers, shelf, nothing], "")
        self.cancel.say(translate("Deliver", "It stays here"))

    def _chosen(self, key: str) -> None:
        if key == _SHELF:
            self.shelf_chosen.emit()
        elif key == _NOTHING:
            self.given_up.emit()
        else:
            self.run_chosen.emit(key)
