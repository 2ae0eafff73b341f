"""A run's sheet: what the record says, put into the words of the deliverer's language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hubdesk.database.parcels import Addressed
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Round, round_of
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.runsheet import write_run_sheet
from hubdesk.paper.sheets import A4, LETTER, OutcomeStrip, RunSheet, SheetParcel, SheetStop
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run
from hubdesk.parcels.owncodes import write as write_code
from hubdesk.parcels.parcel import Parcel, Run, Trait
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.sheet import outcome_caption, sheet_words

translate = QCoreApplication.translate
# What nearly every stop ends with; the rest is on the outcome sheet.
_ON_EVERY_PAGE = ("DH", "DS", "DN", "NH", "RF", "BA", "NA", "RD")
_SHORT_HASH = 8
_PAPERS = {"letter": LETTER, "a4": A4}


def print_run_sheet(
    counter: Counter, code: str, target: Path, *, lettering: Lettering, paper: str
) -> None:
    """Write the sheet of a run as PDF. Raises Refused `run_unknown`, KnownFault `print_failed`."""
    told = round_of(counter, code)
    sheet = run_sheet(counter, told)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_run_sheet(sheet, target, lettering=lettering, paper=_PAPERS.get(paper, LETTER))
    except OSError as error:
        raise KnownFault("print_failed", file=target.name) from error


def run_sheet(counter: Counter, told: Round) -> RunSheet:
    """Put a run into words."""
    run = told.run
    window = "–".join(filter(None, (run.planned_from, run.planned_to)))
    parcels = [addressed for stop in told.stops for addressed in stop]
    return RunSheet(
        title=names.run_name(run),
        day=figures.long_day(run.day),
        person=run.person,
        window=translate("Sheet", "planned {window}").format(window=window) if window else "",
        shop=", ".join(filter(None, (counter.shop.name, counter.shop.address))),
        run_code=write_code(for_run(run.code)),
        run_caption=f"RUN {run.code}",
        bill=translate("Sheet", "Bill {number} of {year}").format(
            number=told.bill, year=run.day.year
        ),
        totals=(figures.stops(len(told.stops)), figures.parcels(len(parcels))),
        remarks=tuple(_remarks(parcels)),
        stops=tuple(_stop(run, number, stop) for number, stop in enumerate(told.stops, start=1)),
        outcomes=tuple(
            OutcomeStrip(write_code(OwnCode(OwnKind.OUTCOME, code)), outcome_caption(code))
            for code in _ON_EVERY_PAGE
            if code in OUTCOMES
        ),
        printed_at=figures.clock(counter.local(counter.now())),
        journal_hash=told.journal_hash[:_SHORT_HASH],
        words=sheet_words(),
    )


def _remarks(parcels: list[Addressed]) -> list[str]:
    """Count what must be thought of before leaving."""
    counts = {t: sum(1 for a in parcels if t in a.parcel.traits) for t in Trait}
    return [f"{count} × {names.trait_words(trait)}" for trait, count in counts.items() if count]


def _stop(run: Run, number: int, stop: tuple[Addressed, ...]) -> SheetStop:
    people = list(dict.fromkeys(names.whom(addressed) for addressed in stop))
    first = stop[0]
    notes = [
        *(names.trait_words(trait).upper() for a in stop for trait in a.parcel.traits),
        *(a.recipient.note for a in stop if a.recipient is not None and a.recipient.note),
        *(_tries(a.parcel.tries) for a in stop if a.parcel.tries and _is_to_do(run, a.parcel)),
    ]
    return SheetStop(
        number=number,
        name=", ".join(people),
        address=names.street(first),
        parcels=tuple(
            SheetParcel(figures.grouped(a.parcel.number), a.parcel.number, a.parcel.shelf)
            for a in stop
        ),
        notes=tuple(dict.fromkeys(notes)),
    )


def _is_to_do(run: Run, parcel: Parcel) -> bool:
    """Tell whether the try on this sheet is still ahead; a sheet may be printed again later."""
    return parcel.run == run.id and not parcel.status.is_closed


def _tries(tries: int) -> str:
    return translate("Sheet", "{nth} try").format(nth=figures.ordinal(tries + 1))
