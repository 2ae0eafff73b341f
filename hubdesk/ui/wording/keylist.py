"""What each key does, for the key list: the keys themselves are those of `hubdesk.ui.keys`."""

from __future__ import annotations

from hubdesk.ui import keys
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

WORDS: tuple[tuple[str | tuple[str, ...], str], ...] = (
    (keys.HELP, QT_TRANSLATE_NOOP("Keys", "Help; on a card: what now?")),
    (keys.RECEIVE, QT_TRANSLATE_NOOP("Keys", "Receive")),
    (keys.NUMBER, QT_TRANSLATE_NOOP("Keys", "Type a number, a name or a street")),
    (keys.REFUSE, QT_TRANSLATE_NOOP("Keys", "Give the parcel in hand back, with its reason")),
    (keys.MORE, QT_TRANSLATE_NOOP("Keys", "Add something about the parcel in hand")),
    (keys.DAMAGED, QT_TRANSLATE_NOOP("Keys", "The parcel in hand is damaged")),
    (keys.LABEL, QT_TRANSLATE_NOOP("Keys", "Print a label for the parcel in hand")),
    (keys.ONE_MORE_BOX, QT_TRANSLATE_NOOP("Keys", "One more box with the same label")),
    (keys.MAIN, QT_TRANSLATE_NOOP("Keys", "The page's main button, the filled one")),
    (keys.CARRY, QT_TRANSLATE_NOOP("Keys", "Close the day, sign on paper, carried over")),
    (keys.LETTER, QT_TRANSLATE_NOOP("Keys", "To what a carrier writes; there: got it")),
    (keys.LINE, QT_TRANSLATE_NOOP("Keys", "What was sent to the carrier, and what still waits")),
    (keys.SCAN_LINE, QT_TRANSLATE_NOOP("Keys", "To the line on top")),
    (keys.UNDO, QT_TRANSLATE_NOOP("Keys", "Take back the last act")),
    (keys.PAGES, QT_TRANSLATE_NOOP("Keys", "The pages, in their order on the left")),
)
_ANSWERS = (
    ("Enter", QT_TRANSLATE_NOOP("Keys", "Yes to the question on the card; the button in the ring")),
    ("Esc", QT_TRANSLATE_NOOP("Keys", "No to it, or put the card away")),
    ("1 … 9", QT_TRANSLATE_NOOP("Keys", "Choose an answer in a list")),
)


def key_rows() -> list[tuple[str, str]]:
    """Give each key as it is written on a keyboard, and what it does."""
    return [(_written(key), translate("Keys", words)) for key, words in (*WORDS, *_ANSWERS)]


def _written(key: str | tuple[str, ...]) -> str:
    if isinstance(key, tuple):
        return " / ".join(map(_written, key))
    return key.replace("+", " ").replace("{place}", "1 … 9")
