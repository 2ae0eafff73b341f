"""The words of the shelves: kinds, how full they are, what is to be carried where."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk.shelving import Board, ShelfState
from hubdesk.parcels.shelf import Crowding, Placement, ShelfKind
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

KINDS = {
    ShelfKind.NORMAL: QT_TRANSLATE_NOOP("Shelf", "usual"),
    ShelfKind.LARGE: QT_TRANSLATE_NOOP("Shelf", "large parcels"),
    ShelfKind.COLD: QT_TRANSLATE_NOOP("Shelf", "cold"),
    ShelfKind.PICKUP: QT_TRANSLATE_NOOP("Shelf", "for pick-up"),
    ShelfKind.ASIDE: QT_TRANSLATE_NOOP("Shelf", "to look into"),
    ShelfKind.OUTBOUND: QT_TRANSLATE_NOOP("Shelf", "outbound"),
}
CROWDING = {
    Crowding.ROOM: QT_TRANSLATE_NOOP("Shelf", "room"),
    Crowding.FILLING: QT_TRANSLATE_NOOP("Shelf", "nearly full"),
    Crowding.FULL: QT_TRANSLATE_NOOP("Shelf", "full"),
    Crowding.OVER: QT_TRANSLATE_NOOP("Shelf", "overfull"),
}
CROWDING_TONES = {
    Crowding.ROOM: Tone.GO,
    Crowding.FILLING: Tone.WARN,
    Crowding.FULL: Tone.WARN,
    Crowding.OVER: Tone.STOP,
}


def kind_words(kind: ShelfKind) -> str:
    """Say what a shelf is for."""
    return translate("Shelf", KINDS[kind])


def crowding_words(crowding: Crowding) -> str:
    """Say how full a shelf is, in a word or two."""
    return translate("Shelf", CROWDING[crowding])


def shelf_line(state: ShelfState) -> str:
    """Say all about a shelf in one line."""
    shelf = state.shelf
    told = translate("Shelf", "{filled} of {size}").format(filled=state.filled, size=shelf.size)
    how = translate("Shelf", "closed") if shelf.is_closed else crowding_words(state.crowding)
    return f"{shelf.name:6} {told:12} {how}, {kind_words(shelf.kind)}"


def warning_words(placement: Placement) -> str:
    """Warn about the shelf that a parcel goes to; empty while there is room."""
    if placement.crowding is Crowding.OVER and not placement.is_shop_full:
        return translate("Shelf", "Shelf {shelf} is overfull: it holds {count} now.").format(
            shelf=placement.shelf, count=placement.filled
        )
    if placement.crowding is Crowding.OVER:
        return translate("Shelf", "Every shelf is full. Shelf {shelf} holds {count} now.").format(
            shelf=placement.shelf, count=placement.filled
        )
    if placement.is_shop_full:
        return translate("Shelf", "That was the last place. Every shelf is full now.")
    if placement.crowding is Crowding.FULL:
        return translate("Shelf", "Shelf {shelf} is full now.").format(shelf=placement.shelf)
    if placement.crowding is Crowding.FILLING:
        return plural("Shelf", "%n places left on this shelf", None, 2)(
            placement.size - placement.filled
        )
    return ""


def warm_words(placement: Placement) -> str:
    """Warn that goods must be kept cold and their shelf is not; empty where it is."""
    if not placement.is_too_warm:
        return ""
    return translate("Shelf", "Shelf {shelf} is not cold: put it where it stays cold.").format(
        shelf=placement.shelf
    )


def board_warning(board: Board) -> str:
    """Warn about the shop as a whole; empty while there is room."""
    if board.is_full:
        return translate("Shelf", "Every shelf is full. New parcels go to the shelf to look into.")
    count = board.homeless
    return plural("Shelf", "%n parcels must go to another shelf", None, 2)(count) if count else ""


def carry_words(subject: Addressed, shelf: str) -> str:
    """Say which parcel is to be carried where."""
    number, whom = figures.tail(subject.parcel.number), names.whom(subject)
    return translate("Shelf", "{parcel} goes to shelf {shelf}").format(
        parcel=" · ".join(filter(None, (number, whom))), shelf=shelf
    )


def filled_words(state: ShelfState) -> str:
    """Say how many of how many lie there."""
    return translate("Shelf", "{filled} of {size}").format(
        filled=state.filled, size=state.shelf.size
    )


def state_pill(state: ShelfState) -> str:
    """Say in a word what one must know of a shelf; empty while there is room."""
    if state.shelf.is_closed:
        return translate("Shelf", "closed")
    return "" if state.crowding is Crowding.ROOM else crowding_words(state.crowding)


def state_tone(state: ShelfState) -> Tone:
    """Give that word's colour."""
    return Tone.QUIET if state.shelf.is_closed else CROWDING_TONES[state.crowding]


def shelf_words(state: ShelfState) -> str:
    """Say all about a shelf for somebody who does not see it."""
    said = (state.shelf.name, filled_words(state), state_pill(state), kind_words(state.shelf.kind))
    return ", ".join(part for part in said if part)


def fullness_words(board: Board) -> str:
    """Say how full the shop is."""
    usual = [state for state in board.states if not state.shelf.is_closed]
    filled = sum(state.filled for state in board.states)
    room = sum(state.shelf.size for state in usual)
    return plural("Shelf", "%n parcels on {room} places", None, 2)(filled).format(room=room)
