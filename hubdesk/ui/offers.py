"""The buttons of what can be done with a parcel next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hubdesk.desk.parcelcard import Offer
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.theme import SMALL_GAP, mark
from hubdesk.ui.wording.offers import offer_words

_KEYS = {
    Offer.MOVE: keys.CARRY,
    Offer.DAMAGED: keys.DAMAGED,
    Offer.LABEL: keys.LABEL,
    Offer.MORE: keys.MORE,
}
_ACROSS = 2


class OfferKeys(QWidget):
    """Two buttons a row; `wanted` names the one that was pressed."""

    wanted = Signal(object)

    def __init__(self) -> None:
        """Make a button of each offer, none of them offered."""
        super().__init__()
        self.buttons = {offer: KeyButton() for offer in Offer}
        self._offers: tuple[Offer, ...] = ()
        self._is_pressing = False
        self._is_slim = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SMALL_GAP)
        for place in range(_ACROSS):
            self._grid.setColumnStretch(place, 1)
        for offer, button in self.buttons.items():
            button.hide()
            button.clicked.connect(partial(self.wanted.emit, offer))

    @property
    def has_any(self) -> bool:
        """Whether anything is offered."""
        return bool(self._offers)

    @property
    def main(self) -> Offer | None:
        """What should be done now, if anything presses."""
        return self._offers[0] if self._offers and self._is_pressing else None

    def offer(self, offers: Sequence[Offer], *, is_pressing: bool) -> None:
        """Offer these; where it presses, the first is the main one. An odd one is twice as wide."""
        if (tuple(offers), is_pressing) == (self._offers, self._is_pressing):
            return
        self._offers, self._is_pressing = tuple(offers), is_pressing
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.hide()
        place = 0
        for nth, offer in enumerate(offers):
            span = _ACROSS if nth == 0 and len(offers) % _ACROSS else 1
            button = self.buttons[offer]
            self._grid.addWidget(button, place // _ACROSS, place % _ACROSS, 1, span)
            mark(button, kind="main" if offer is self.main else "plain")
            button.show()
            place += span
        self._show_keys()

    def set_slim(self, is_slim: bool) -> None:
        """Leave the names of the keys out where the words alone just fit."""
        if is_slim != self._is_slim:
            self._is_slim = is_slim
            self._show_keys()

    def _show_keys(self) -> None:
        for offer, button in self.buttons.items():
            key = keys.MAIN if offer is self.main else _KEYS.get(offer, "")
            button.show_key("" if self._is_slim else key)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for offer, button in self.buttons.items():
            button.say(offer_words(offer))
