"""The buttons of what can be done with a parcel next."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hubdesk.desk.parcelcard import Offer
from hubdesk.ui import keys
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.theme import SMALL_GAP, dress_anew, mark
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
            button.setParent(self)  # shown without one it would be a window of its own
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
            button.hide()
        for offer in offers:
            button = self.buttons[offer]
            mark(button, kind="main" if offer is self.main else "plain")
            dress_anew(button)
            button.show()
        self._show_keys()
        self._place()

    def _place(self) -> None:
        """Put two buttons beside each other where both have room for their words."""
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        half = (self.width() - SMALL_GAP) // _ACROSS
        waiting = list(self._offers)
        row = 0
        while waiting:
            pair = waiting[:_ACROSS]
            is_tight = any(self.buttons[each].sizeHint().width() > half for each in pair)
            is_odd = row == 0 and len(waiting) % _ACROSS == 1
            if is_tight or is_odd:
                pair = pair[:1]
            for column, offer in enumerate(pair):
                span = _ACROSS if len(pair) == 1 else 1
                self._grid.addWidget(self.buttons[offer], row, column, 1, span)
            del waiting[: len(pair)]
            row += 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

    def set_slim(self, is_slim: bool) -> None:
        """Leave the names of the keys out where the words alone just fit."""
        if is_slim != self._is_slim:
            self._is_slim = is_slim
            self._show_keys()
            self._place()

    def _show_keys(self) -> None:
        for offer, button in self.buttons.items():
            key = keys.MAIN if offer is self.main else _KEYS.get(offer, "")
            button.show_key("" if self._is_slim else key)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for offer, button in self.buttons.items():
            button.say(offer_words(offer))
        self._place()
