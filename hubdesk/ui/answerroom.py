"""How much room an answer takes above a list: as much as it needs, and the list the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hubdesk.ui.card import VerdictCard

LEAST_LIST = 96
_SHORT, _WITH_REPLIES = 200, 280
_MOST_BESIDE = 3
_ANY_HEIGHT = 16_777_215


def share_room(verdict: VerdictCard, beside: QWidget) -> None:
    """Give a card its height; one with many replies has the place of the list to itself."""
    replies = len(verdict.replies) if not verdict.isHidden() else 0
    is_long = replies > _MOST_BESIDE
    beside.setVisible(not is_long)
    if is_long:
        give_all(verdict)
    else:
        verdict.setFixedHeight(_WITH_REPLIES if replies else _SHORT)


def give_all(verdict: VerdictCard) -> None:
    """Let a card be as high as there is room."""
    verdict.setMinimumHeight(0)
    verdict.setMaximumHeight(_ANY_HEIGHT)
