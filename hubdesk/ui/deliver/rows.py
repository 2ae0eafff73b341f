"""The rows of Deliver: proposed runs, stops with several pills, and what stays in the shop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hubdesk.desk.proposing import Left, Proposal, Proposals
from hubdesk.desk.stops import Stop
from hubdesk.desk.underway import Underway
from hubdesk.parcels.parcel import RunStatus
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Cell, Column, Face, Line
from hubdesk.ui.wording import deliver, figures, names, planning
from hubdesk.ui.wording.deliver import Said
from hubdesk.ui.wording.speech import translate

STAYS = "stays"
# A row with many notes must not take the names' room.
_MOST_MEASURED, _BETWEEN = 2, " " * 7


@dataclass(frozen=True, slots=True)
class PillsCell(Cell):
    """A cell with several pills, as many as there is room for; `pill` says how wide it would be."""

    pills: tuple[Said, ...] = ()

    @property
    def spoken(self) -> str:
        """Everything in it as text."""
        return ", ".join(words for words, _ in self.pills)


def pills(said: Sequence[Said], most: int = _MOST_MEASURED) -> PillsCell:
    """Make a cell of pills that asks for the room of at most so many."""
    measured = _BETWEEN.join(words for words, _ in said[:most])
    return PillsCell(pill=measured, pills=tuple(said))


def stop_columns(status: RunStatus | None, *, narrow: bool) -> tuple[Column, ...]:
    """Head the list of stops; what it tells last depends on where the run stands.

    In a narrow window a sign must do for the column with the number of parcels.
    """
    last = translate("Deliver", "Remember")
    if status in (RunStatus.OUT, RunStatus.CLOSED):
        last = translate("Deliver", "What happened")
    return (
        Column("#", 34, firm=True),
        Column(translate("Deliver", "Stop"), 96, yields=True),
        Column(translate("Deliver", "Address"), 124, yields=True),
        Column("×" if narrow else translate("Deliver", "Parcels"), 34, firm=True),
        Column(translate("Deliver", "Shelf"), 52, firm=True),
        Column(last, 104 if narrow else 146, stretch=1),
    )


def stop_rows(
    stops: Sequence[Stop],
    now: Underway | None = None,
    late: Sequence[int] = (),
    *,
    narrow: bool = False,
) -> tuple[Line, ...]:
    """List stops in order; with `now` as they stand on its run. Their keys are their numbers."""
    rows = []
    for nth, stop in enumerate(stops):
        name, more = deliver.people_words(stop)
        told = deliver.state_of(stop, now) if now is not None else ()
        if now is None or now.run.status is RunStatus.PLANNED:
            told = (*told, *deliver.remember(stop, nth in late))
        cells = (
            Cell(str(nth + 1), Face.BOLD),
            Cell(name, Face.BOLD, more),
            Cell(names.street(stop.subjects[0]) or "—"),
            Cell(str(len(stop.subjects))),
            _shelf(stop, now),
            pills(told, 1 if narrow else _MOST_MEASURED),
        )
        rows.append(Line(str(nth), cells))
    return tuple(rows)


def _shelf(stop: Stop, now: Underway | None) -> Cell:
    """Say where the parcels lie; of a run that has left, only those that are here again."""
    if now is None or now.run.status is RunStatus.PLANNED:
        shelf = deliver.shelves_words(stop.subjects)
    else:
        told = (now.answers.get(parcel) for parcel in stop.parcels)
        shelf = ", ".join(dict.fromkeys(each.shelf for each in told if each and each.shelf))
    return Cell(shelf, Face.SHELF) if shelf else Cell("—", Face.MUTE)


def proposal_columns() -> tuple[Column, ...]:
    """Head the list of proposed runs."""
    return (
        Column(translate("Deliver", "Run"), 96),
        Column(translate("Deliver", "How much"), 120, stretch=1, yields=True),
        Column(translate("Deliver", "Who"), 100, firm=True),
    )


def proposal_rows(found: Proposals, people: Sequence[str], *, in_miles: bool) -> tuple[Line, ...]:
    """List proposed runs, and last what stays here; their keys are their numbers."""
    rows = [
        _proposal(nth, each, who, in_miles=in_miles)
        for nth, (each, who) in enumerate(_pairs(found, people))
    ]
    if found.left:
        told = figures.parcels(len(found.left))
        stays = Cell(translate("Deliver", "Stays here"), Face.MUTE)
        rows.append(Line(STAYS, (stays, Cell(told), Cell())))
    return tuple(rows)


def _pairs(found: Proposals, people: Sequence[str]) -> list[tuple[Proposal, str]]:
    return list(zip(found.runs, people, strict=True))


def _proposal(nth: int, proposal: Proposal, who: str, *, in_miles: bool) -> Line:
    vehicle = planning.vehicle_words(proposal.deliverer.vehicle)
    nobody = Cell(pill=translate("Deliver", "nobody yet"), tone=Tone.WARN)
    carried = Cell(who, more=vehicle) if who else nobody
    cells = (
        Cell(planning.run_title(proposal), Face.BOLD),
        Cell(deliver.proposal_words(proposal, in_miles=in_miles)),
        carried,
    )
    return Line(str(nth), cells)


def left_columns() -> tuple[Column, ...]:
    """Head the list of what no run takes."""
    return (
        Column(translate("Deliver", "Shelf"), 52, firm=True),
        Column(translate("Deliver", "For"), 96),
        Column(translate("Deliver", "Address"), 96, yields=True),
        Column(translate("Deliver", "Why it stays"), 140, stretch=1),
    )


def left_rows(left: Sequence[Left]) -> tuple[Line, ...]:
    """List what no run takes, and why."""
    return tuple(
        Line(
            each.subject.parcel.id,
            (
                Cell(each.subject.parcel.shelf or "—", Face.SHELF),
                Cell(names.whom(each.subject), Face.BOLD),
                Cell(names.street(each.subject) or "—"),
                pills(((planning.left_words(each.why), Tone.WARN),)),
            ),
        )
        for each in left
    )
