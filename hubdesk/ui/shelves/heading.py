"""What stands over the shelves: their title, how full the shop is, and the main key's words."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.desk.shelving import Board
from hubdesk.desk.walkreport import WalkReport
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import shelves as wording
from hubdesk.ui.wording import walk as walk_wording
from hubdesk.ui.wording.speech import translate


@dataclass(frozen=True, slots=True)
class Heading:
    """The words over the page; `filled` of `room` places are taken."""

    title: str
    act: str
    caption: str = ""
    pill: str = ""
    tone: Tone = Tone.QUIET
    hint: str = ""
    filled: int = 0
    room: int = 1


def board_heading(board: Board | None, *, draws: bool) -> Heading:
    """Head the board, with a warning where the shop is full or parcels must be carried."""
    title = translate("Shelf", "Shelves")
    act = translate("Shelf", "Done") if draws else translate("Walk", "Walk the shelves")
    if board is None:
        return Heading(title, act)
    hint = ""
    if not board.is_drawn and not draws:
        hint = translate(
            "Shelf", "Nobody has drawn the shelves yet. Press Ctrl+D to draw your own."
        )
    return Heading(
        translate("Shelf", "Draw the shelves") if draws else title,
        act,
        caption=wording.fullness_words(board),
        pill=translate("Shelf", "full") if board.is_full else "",
        tone=Tone.WARN,
        hint=wording.board_warning(board) or hint,
        filled=sum(state.filled for state in board.states),
        room=sum(state.shelf.size for state in board.states if not state.shelf.is_closed),
    )


def walk_heading(report: WalkReport) -> Heading:
    """Head a walk: where one stands, and which shelves nobody has visited."""
    if report.is_ended:
        return Heading(
            translate("Walk", "Shelf walk finished"),
            translate("Shelf", "Done"),
            caption=walk_wording.report_words(report),
            hint=walk_wording.not_walked_words(report),
        )
    shelf = report.walk.shelf
    words = translate("Walk", "shelf {shelf}").format(shelf=shelf) if shelf else ""
    return Heading(
        translate("Walk", "Shelf walk"),
        translate("Walk", "Finish the walk"),
        pill=words,
        tone=Tone.INFO,
        hint=walk_wording.not_walked_words(report),
    )
