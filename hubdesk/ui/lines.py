"""A parcel as one row of a list, the same on every page."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk.ageing import stage_of
from hubdesk.desk.counter import Counter
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Cell, Column, Face, Line
from hubdesk.ui.wording import ageing, figures, names
from hubdesk.ui.wording.speech import translate


def columns(last: str) -> tuple[Column, ...]:
    """Give the headings of a list of parcels; `last` heads the state."""
    return (
        Column(translate("List", "Shelf"), 58),
        Column(translate("List", "For"), 104, stretch=1),
        Column(translate("List", "Address"), 112, stretch=3),
        Column(translate("List", "Tracking"), 84, yields=True),
        Column(last, 92, firm=True),
    )


def line(addressed: Addressed, state: Cell, *, fresh: bool = False) -> Line:
    """Make a row; who has no name on a notice is named by the carrier, in quiet letters."""
    parcel, person = addressed.parcel, addressed.recipient
    shelf = Cell(parcel.shelf, Face.SHELF) if parcel.shelf else Cell("—", Face.MUTE)
    named = person is not None and bool(person.name)
    note = person.note if person is not None else ""
    return Line(
        parcel.id,
        (
            shelf,
            Cell(names.whom(addressed), Face.BOLD if named else Face.MUTE),
            Cell(names.street(addressed) or "—", pill=note, tone=Tone.INFO),
            Cell(parcel.number, Face.NUMBER),
            state,
        ),
        fresh,
    )


def expected_state(parcel: Parcel) -> Cell:
    """Say of a parcel to come what the door will ask for, or just that it is expected."""
    if parcel.traits:
        return Cell(pill=names.trait_words(parcel.traits[0]), tone=Tone.INFO)
    return Cell(pill=names.status_words(Status.EXPECTED))


def missing_state() -> Cell:
    """Say of an announced parcel that it was not in the delivery."""
    return Cell(pill=names.status_words(Status.MISSING), tone=Tone.STOP)


def aside_state(parcel: Parcel) -> Cell:
    """Say why a parcel waits for a look."""
    if parcel.damaged:
        return Cell(pill=translate("List", "damaged"), tone=Tone.STOP)
    if parcel.status is Status.ON_SHELF:
        return outside_state()
    if parcel.is_withdrawn:
        return Cell(pill=names.status_words(Status.WITHDRAWN), tone=Tone.WARN)
    if not parcel.noticed:
        return Cell(pill=translate("List", "no notice"), tone=Tone.WARN)
    return Cell(pill=names.status_words(parcel.status), tone=Tone.WARN)


def outside_state() -> Cell:
    """Say of a parcel that it is for a place that the shop does not deliver to."""
    return Cell(pill=translate("List", "other area"), tone=Tone.WARN)


def received_state(addressed: Addressed, counter: Counter) -> Cell:
    """Say when a parcel came in, or why somebody must look into it."""
    parcel = addressed.parcel
    if parcel.damaged:
        return aside_state(parcel)
    if parcel.status is Status.ON_SHELF and not counter.shop.reaches(addressed.recipient):
        return outside_state()
    if parcel.received_at is None:
        return Cell()
    at = figures.clock(counter.local(parcel.received_at), seconds=True)
    return Cell(pill=at, tone=Tone.GO)


def waiting_state(parcel: Parcel, counter: Counter) -> Cell:
    """Say how a parcel stands: what must be looked at first, else how long it waits."""
    if parcel.status is Status.ASIDE or parcel.damaged:
        return aside_state(parcel)
    if parcel.status is Status.ON_SHELF:
        return _on_shelf(parcel, counter)
    return plain_state(parcel)


def plain_state(parcel: Parcel) -> Cell:
    """Say where a parcel stands, and nothing more."""
    tone = names.STATUS_TONES[parcel.status]
    return Cell(pill=names.status_words(parcel.status), tone=tone)


def _on_shelf(parcel: Parcel, counter: Counter) -> Cell:
    stage = stage_of(counter, parcel, counter.now())
    if pill := ageing.list_pill(stage):
        return Cell(pill=pill, tone=ageing.STAGE_TONES[stage])
    if parcel.tries:
        words = translate("List", "{nth} try").format(nth=figures.ordinal(parcel.tries + 1))
        return Cell(pill=words, tone=Tone.WARN)
    if parcel.received_at is None:
        return Cell()
    minutes = int((counter.now() - parcel.received_at).total_seconds() // 60)
    return Cell(figures.lasting(minutes))
