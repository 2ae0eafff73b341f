"""The parcels of one shelf, and those that must go back, as rows of a list."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk import ageing
from hubdesk.desk.ageing import Due
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import ShelfState
from hubdesk.parcels.holding import Stage
from hubdesk.ui import lines
from hubdesk.ui.rows import Band, Cell, Column, Face, Line, Row
from hubdesk.ui.shelves.contents import ParcelsCard
from hubdesk.ui.wording import ageing as ageing_words
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording import shelves as wording
from hubdesk.ui.wording.speech import translate


def show_shelf(card: ParcelsCard, counter: Counter, state: ShelfState) -> None:
    """List what lies on a shelf, in the order of travel."""
    with counter.view() as view:
        ids = view.shelves.contents(state.shelf.name)
        known = view.parcels.of_ids(ids)
    card.say(
        translate("Shelf", "Shelf {shelf}").format(shelf=state.shelf.name),
        " · ".join((wording.filled_words(state), wording.kind_words(state.shelf.kind))),
        wording.state_pill(state),
        wording.state_tone(state),
    )
    card.say_empty(
        translate("Shelf", "Nothing lies here"),
        translate("Shelf", "Scan its tag, then a parcel, to put one here."),
    )
    columns = (
        Column(translate("List", "For"), 96, stretch=1, yields=True),
        Column(translate("List", "Tracking"), 84, firm=True),
        Column(translate("Parcels", "Waiting"), 78, firm=True),
    )
    card.show_rows(columns, [_line(counter, known[parcel]) for parcel in ids])


def _line(counter: Counter, addressed: Addressed) -> Line:
    parcel = addressed.parcel
    return Line(
        parcel.id,
        (
            Cell(names.whom(addressed), Face.BOLD),
            Cell(figures.tail(parcel.number), Face.NUMBER),
            lines.waiting_state(parcel, counter),
        ),
    )


def show_due(card: ParcelsCard, counter: Counter) -> None:
    """List what must go back to its carrier, the most urgent first."""
    told = ageing.due(counter)
    card.say(translate("Ageing", "Goes back to the carrier"), "")
    card.say_empty(
        translate("Ageing", "Nothing must go back"),
        translate("Ageing", "Touch a shelf to see what lies on it."),
    )
    columns = (
        Column(translate("List", "Shelf"), 52, firm=True),
        Column(translate("List", "Tracking"), 84, stretch=1),
        Column(translate("Parcels", "Waiting"), 72, firm=True),
    )
    card.show_rows(columns, _due_rows(counter, told))


def _due_rows(counter: Counter, told: ageing.DueList) -> list[Row]:
    rows: list[Row] = []
    for due in (*told.over, *told.today, *told.tomorrow, *told.soon):
        head = ageing_words.due_words(due, counter.local)
        if Band(head) not in rows:
            rows.append(Band(head))
        rows.append(_due_line(due))
    return rows


def _due_line(due: Due) -> Line:
    parcel = due.subject.parcel
    is_late = due.stage is Stage.OVER
    number = Cell(figures.tail(parcel.number), Face.NUMBER, names.carrier_words(parcel.carrier))
    here = figures.lasting(due.days_here * 24 * 60)
    waits = Cell(pill=here, tone=ageing_words.STAGE_TONES[due.stage]) if is_late else Cell(here)
    return Line(parcel.id, (Cell(parcel.shelf, Face.SHELF), number, waits))
