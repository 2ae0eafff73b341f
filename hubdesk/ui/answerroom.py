"""How much room an answer takes above a list: as much as it needs, and the list the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hubdesk.ui.card import VerdictCard

LEAST_LIST = 96
_SHORT, _WITH_REPLIES = 200, 280
_FOR_BOTH = _WITH_REPLIES + LEAST_LIST
_MOST_BESIDE = 3
_ANY_HEIGHT = 16_777_215


def share_room(verdict: VerdictCard, beside: QWidget) -> None:
    """Give a card its height; one with many replies has the place of the list to itself.

    So has one with any reply where both do not fit: a button that is cut is never pressed.
    """
    replies = len(verdict.replies) if not verdict.isHidden() else 0
    is_long = replies > _MOST_BESIDE or (replies > 0 and _room(verdict, beside) < _FOR_BOTH)
    beside.setVisible(not is_long)
    if is_long:
        give_all(verdict)
    else:
        verdict.setFixedHeight(_WITH_REPLIES if replies else _SHORT)


def _room(verdict: VerdictCard, beside: QWidget) -> int:
    """Give the height in pixels that a card and what stands below it have together now."""
    page = verdict.parentWidget()
    layout = page.layout() if page is not None else None
    if layout is not None:
        layout.activate()  # else neither may have been given its place yet
    room = verdict.geometry()
    return (room if beside.isHidden() else room.united(beside.geometry())).height()


def give_all(verdict: VerdictCard) -> None:
    """Let a card be as high as there is room."""
    verdict.setMinimumHeight(0)
    verdict.setMaximumHeight(_ANY_HEIGHT)
