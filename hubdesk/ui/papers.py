"""The shop's own papers: what the settings and the record say, put into words and onto paper.

Every function gives a PDF's bytes, touches no widget and may run beside the window.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import drawing
from hubdesk.paper.cards import Card, cards_pdf
from hubdesk.paper.grids import CARD_GRIDS, LABEL_GRIDS, Grid
from hubdesk.paper.labels import ParcelLabel, labels_pdf
from hubdesk.paper.lettering import Face, Lettering
from hubdesk.paper.scannersheet import ScannerSheet, scanner_sheet_pdf
from hubdesk.paper.sheets import A4, LETTER
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind
from hubdesk.parcels.owncodes import write as write_code
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import ShelfKind
from hubdesk.parcels.tagnames import alike, tag_name
from hubdesk.scanning.lesson import LESSON
from hubdesk.ui.wording import figures, names, papers

# Points. Capitals of 26 mm are read from two metres and more; a badge is read at arm's length.
_ON_A_SHELF, _ON_A_BADGE = 110.0, 36.0


@dataclass(frozen=True, slots=True)
class Stock:
    """What is in the printer: its kind, and the first place that is still unused, from 1."""

    paper: str = "letter"
    start: int = 1


def shelf_tags(counter: Counter, lettering: Lettering, stock: Stock) -> bytes:
    """Print a tag for every shelf, in the order of the walk.

    Raises Refused: `no_shelves`, `tags_alike`, `no_such_place`.
    """
    with counter.view() as view:
        shelves = drawing(view, counter.shop)
    if all(shelf.kind is ShelfKind.ASIDE for shelf in shelves):
        raise Refused("no_shelves")
    called = tuple(dict.fromkeys(shelf.name for shelf in shelves))
    cards = _name_cards(OwnKind.SHELF, called, lettering, largest=_ON_A_SHELF)
    return _cards(cards, lettering, stock, papers.tags_title())


def badges(counter: Counter, lettering: Lettering, stock: Stock) -> bytes:
    """Print a badge for everybody who works here.

    Raises Refused: `no_people`, `tags_alike`, `no_such_place`.
    """
    shop = counter.shop
    if not shop.people:
        raise Refused("no_people")
    cards = _name_cards(OwnKind.CLERK, shop.people, lettering, note=shop.name)
    return _cards(cards, lettering, stock, papers.badges_title())


def counter_cards(lettering: Lettering, stock: Stock) -> bytes:
    """Print a card for every command and for every outcome. Raises Refused `no_such_place`."""
    commands = [(OwnKind.COMMAND, each.value, papers.command_words(each)) for each in Command]
    outcomes = [(OwnKind.OUTCOME, code, papers.outcome_words(code)) for code in OUTCOMES]
    cards = [
        Card(name, write_code(OwnCode(kind, body)), note)
        for kind, body, (name, note) in (*commands, *outcomes)
    ]
    return _cards(cards, lettering, stock, papers.cards_title())


def parcel_labels(
    counter: Counter, lettering: Lettering, stock: Stock, numbers: Collection[str] = ()
) -> bytes:
    """Print labels for the parcels named, else for all that are here, in the order of the walk.

    Raises Refused: `no_such_parcel`, `nothing_to_label`, `no_such_place`.
    """
    with counter.view() as view:
        found = _named(counter, view, numbers) if numbers else _all_here(counter, view)
    if not found:
        raise Refused("nothing_to_label")
    return labels_pdf(
        [_label(addressed) for addressed in found],
        _grid(LABEL_GRIDS, stock),
        lettering,
        title=papers.labels_title(),
        language=_language(),
        start=stock.start,
    )


def scanner_sheet(lettering: Lettering, paper: str = "letter") -> bytes:
    """Print the set-up sheet with the three codes that teach a scanner, on Letter or A4."""
    manual, blanks = papers.manual_words()
    sheet = ScannerSheet(
        title=papers.scanner_title(),
        intro=papers.scanner_intro(),
        steps=tuple(zip(papers.lesson_words(), LESSON, strict=True)),
        manual=manual,
        blanks=blanks,
        language=_language(),
    )
    return scanner_sheet_pdf(sheet, lettering, paper=A4 if paper == "a4" else LETTER)


def _name_cards(
    kind: OwnKind,
    called: Sequence[str],
    lettering: Lettering,
    *,
    note: str = "",
    largest: float = _ON_A_BADGE,
) -> list[Card]:
    if pair := alike(called):
        raise Refused("tags_alike", first=pair[0], second=pair[1])
    bodies = [(name, tag_name(name)) for name in called]
    return [
        Card(_shown(name, body, lettering), write_code(OwnCode(kind, body)), note, largest)
        for name, body in bodies
    ]


def _shown(name: str, body: str, lettering: Lettering) -> str:
    """Show the tag's own text in place of a name in letters that the faces do not have."""
    drawn = lettering.drawable(name, Face.BOLD)
    return body if "?" in drawn and "?" not in name else drawn


def _cards(cards: Sequence[Card], lettering: Lettering, stock: Stock, title: str) -> bytes:
    grid = _grid(CARD_GRIDS, stock)
    return cards_pdf(cards, grid, lettering, title=title, language=_language(), start=stock.start)


def _grid(grids: Mapping[str, Grid], stock: Stock) -> Grid:
    grid = grids.get(stock.paper, grids["letter"])
    if not 1 <= stock.start <= grid.places:
        raise Refused("no_such_place", start=stock.start, most=grid.places)
    return grid


def _named(counter: Counter, view: View, numbers: Collection[str]) -> list[Addressed]:
    """Find the parcels of numbers as they were typed or scanned; those still open, else the last.

    Two couriers may use one number: then both are meant.
    """
    found: dict[str, Addressed] = {}
    for number in numbers:
        meaning = counter.reader.read(number)
        forms = dict.fromkeys([*(each.number for each in meaning.candidates), meaning.number])
        known = [each for form in forms if form for each in view.parcels.by_number(form)]
        if not known:
            raise Refused("no_such_parcel", number=number)
        still_open = [each for each in known if not each.parcel.status.is_closed]
        found.update((each.parcel.id, each) for each in still_open or known[:1])
    return list(found.values())


def _all_here(counter: Counter, view: View) -> list[Addressed]:
    walk = {shelf.name: place for place, shelf in enumerate(drawing(view, counter.shop))}
    here = view.parcels.in_status(Status.ON_SHELF, Status.ASIDE)
    return sorted(here, key=lambda each: (walk.get(each.parcel.shelf, -1), names.whom(each)))


def _label(addressed: Addressed) -> ParcelLabel:
    parcel = addressed.parcel
    return ParcelLabel(
        shelf=parcel.shelf,
        name=names.whom(addressed),
        address=names.street(addressed),
        number=figures.grouped(parcel.number),
        code=parcel.number,
    )


def _language() -> str:
    return QLocale().name()[:2]
