"""Words about shelves and the walk along them."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "no_shelves": (
        QT_TRANSLATE_NOOP("Refusal", "This shop has no shelves yet."),
        QT_TRANSLATE_NOOP("Refusal", "Write their names into the settings first."),
    ),
    "nothing_to_move": (
        QT_TRANSLATE_NOOP("Refusal", "Both shelves are empty."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed."),
    ),
    "nothing_to_walk": (
        QT_TRANSLATE_NOOP("Refusal", "No shelf walk is under way."),
        QT_TRANSLATE_NOOP("Refusal", "Start one, then scan a shelf's tag."),
    ),
    "shelf_closed": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} is closed."),
        QT_TRANSLATE_NOOP("Refusal", "Use another shelf, or let the owner open it again."),
    ),
    "shelf_last": (
        QT_TRANSLATE_NOOP("Refusal", "One usual shelf and one for questions must stay open."),
        QT_TRANSLATE_NOOP("Refusal", "Add or open another shelf first."),
    ),
    "shelf_name_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "A shelf cannot be called “{shelf}”."),
        QT_TRANSLATE_NOOP("Refusal", "Use 1 to {most} letters or figures."),
    ),
    "shelf_not_empty": (
        QT_TRANSLATE_NOOP("Refusal", "There are still {count} parcels on shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Close it and carry them over first."),
    ),
    "shelf_size_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} must hold 1 to {most} parcels."),
        QT_TRANSLATE_NOOP("Refusal", "Correct the number."),
    ),
    "shelf_there": (
        QT_TRANSLATE_NOOP("Refusal", "There is a shelf {shelf} already."),
        QT_TRANSLATE_NOOP("Refusal", "Give this one another name."),
    ),
    "shelf_too_small": (
        QT_TRANSLATE_NOOP("Refusal", "Shelf {shelf} holds {size} parcels, and there are {count}."),
        QT_TRANSLATE_NOOP("Refusal", "Make it larger, or carry some over first."),
    ),
    "shelf_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This shop has no shelf {shelf}."),
        QT_TRANSLATE_NOOP("Refusal", "Scan another tag, or ask the owner to add the shelf."),
    ),
    "shelves_alike": (
        QT_TRANSLATE_NOOP("Refusal", "A scanner cannot tell {shelf} from {other}."),
        QT_TRANSLATE_NOOP("Refusal", "Give one of them another name."),
    ),
    "shelves_differ": (
        QT_TRANSLATE_NOOP("Refusal", "{shelf} and {other} are not two shelves of one kind."),
        QT_TRANSLATE_NOOP("Refusal", "Only shelves of one kind can be swapped."),
    ),
    "shelves_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "{file} does not say what the shelves are."),
        QT_TRANSLATE_NOOP("Refusal", "Write one shelf a line: name, size, kind."),
    ),
    "walk_open": (
        QT_TRANSLATE_NOOP("Refusal", "A shelf walk is under way already."),
        QT_TRANSLATE_NOOP("Refusal", "Go on with it, or finish it first."),
    ),
}
