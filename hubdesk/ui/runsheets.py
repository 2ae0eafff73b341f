"""A run's sheet: what the record says, put into the words of the deliverer's language."""

from __future__ import annotations

from pathlib import Path

from hubdesk.database.parcels import Addressed
from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.desk.handling import asks_for_a_call
from hubdesk.desk.looking import Round, round_of
from hubdesk.desk.routes import Route
from hubdesk.desk.stops import Stop
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.runsheet import draw_run_sheet
from hubdesk.paper.sheets import (
    A4,
    FOUR_BY_SIX,
    LETTER,
    RECEIPT,
    OutcomeStrip,
    RunSheet,
    SheetParcel,
    SheetStop,
)
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run
from hubdesk.parcels.owncodes import write as write_code
from hubdesk.parcels.parcel import Parcel, Run, Trait
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.planning import doubt_words, time_words, way_words
from hubdesk.ui.wording.sheet import outcome_caption, sheet_words
from hubdesk.ui.wording.speech import Tongue, speaking, tongue, translate

# What nearly every stop ends with; the rest is on the outcome sheet.
_ON_EVERY_PAGE = ("DH", "DS", "DN", "NH", "RF", "BA", "NA", "RD")
PAPERS = {"letter": LETTER, "a4": A4, "receipt": RECEIPT, "4x6": FOUR_BY_SIX}


def run_sheet_pdf(
    counter: Counter,
    code: str,
    lettering: Lettering,
    paper: str = "letter",
    translations: Path | None = None,
) -> bytes:
    """Give the sheet of a run as PDF on `letter`, `a4`, `receipt` or `4x6`.

    With the folder of translations it is in the language of whoever carries it. Raises Refused
    `run_unknown`.
    """
    told = round_of(counter, code)
    plan = planning.look(counter, told.run.id)
    with speaking(_carriers_tongue(counter, told.run.person, translations)):
        sheet = run_sheet(counter, told, plan.route)
    return draw_run_sheet(sheet, lettering, PAPERS.get(paper, LETTER))


def _carriers_tongue(counter: Counter, person: str, translations: Path | None) -> Tongue | None:
    code = counter.shop.languages.get(person)
    return tongue(code, translations) if code and translations else None


def run_sheet(counter: Counter, told: Round, route: Route | None = None) -> RunSheet:
    """Put a run into words; `route` says how far it is, and what to remember at each stop."""
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
        bill=translate("Sheet", "Run sheet no. {number}, {year}").format(
            number=told.bill, year=run.day.year
        ),
        totals=(figures.stops(len(told.stops)), figures.parcels(len(parcels))),
        remarks=(*_way(route, in_miles=counter.shop.in_miles), *_remarks(parcels)),
        stops=tuple(
            _stop(run, number, stop, planned)
            for number, (stop, planned) in enumerate(_with_plan(told, route), start=1)
        ),
        outcomes=tuple(
            OutcomeStrip(write_code(OwnCode(OwnKind.OUTCOME, code)), outcome_caption(code))
            for code in _ON_EVERY_PAGE
            if code in OUTCOMES
        ),
        printed_at=figures.clock(counter.local(counter.now())),
        journal_hash=figures.short_hash(told.journal_hash),
        words=sheet_words(),
    )


def _remarks(parcels: list[Addressed]) -> list[str]:
    """Count what must be thought of before leaving."""
    counts = {t: sum(1 for a in parcels if t in a.parcel.traits) for t in Trait}
    return [f"{count} × {names.trait_words(trait)}" for trait, count in counts.items() if count]


def _way(route: Route | None, *, in_miles: bool) -> tuple[str, ...]:
    if route is None or not route.stops:
        return ()
    way = () if route.metres is None else (way_words(route.metres, in_miles=in_miles),)
    return (*way, time_words(route.minutes))


def _with_plan(told: Round, route: Route | None) -> list[tuple[tuple[Addressed, ...], Stop | None]]:
    """Put each stop beside its plan, where the plan is of the same stops."""
    planned = route.stops if route is not None else ()
    if len(planned) != len(told.stops):
        return [(stop, None) for stop in told.stops]
    return list(zip(told.stops, planned, strict=True))


def _stop(run: Run, number: int, stop: tuple[Addressed, ...], planned: Stop | None) -> SheetStop:
    people = list(dict.fromkeys(names.whom(addressed) for addressed in stop))
    first = stop[0]
    notes = [
        *(translate("Sheet", "damaged").upper() for a in stop if a.parcel.damaged),
        *_calls(stop),
        *(_on_the_way(planned) if planned is not None else ()),
        *(names.trait_words(trait).upper() for a in stop for trait in a.parcel.traits),
        *(figures.boxes(a.parcel.pieces).upper() for a in stop if a.parcel.pieces > 1),
        *(a.parcel.note for a in stop if a.parcel.note),
        *(a.recipient.note for a in stop if a.recipient is not None and a.recipient.note),
        *(_tries(a.parcel.tries) for a in stop if a.parcel.tries and _is_to_do(run, a.parcel)),
    ]
    return SheetStop(
        number=number,
        name=", ".join(people),
        address=names.street_and_town(first),
        parcels=tuple(
            SheetParcel(figures.grouped(a.parcel.number), a.parcel.number, a.parcel.shelf)
            for a in stop
        ),
        notes=tuple(dict.fromkeys(notes)),
    )


def _calls(stop: tuple[Addressed, ...]) -> list[str]:
    """Say whom to call on the telephone, for those alone who asked for it: a sheet gets lost."""
    told = dict[str, str]()
    for addressed in stop:
        whom = addressed.recipient
        notes = (addressed.parcel.note, whom.note if whom is not None else "")
        if whom is not None and whom.phone and any(map(asks_for_a_call, notes)):
            told.setdefault(whom.phone, names.whom(addressed))
    call = translate("Sheet", "Call first: {phone}")
    is_one = len({names.whom(addressed) for addressed in stop}) == 1
    return [
        call.format(phone=phone if is_one else f"{phone} ({name})") for phone, name in told.items()
    ]


def _on_the_way(stop: Stop) -> list[str]:
    """Say which bell is whose, and what is doubtful about the address."""
    flats = [f"{bell.flat}: {bell.name}" for bell in stop.bells if bell.flat]
    return [
        *(flats if len(flats) > 1 else []),
        *doubt_words(stop),
    ]


def _is_to_do(run: Run, parcel: Parcel) -> bool:
    """Tell whether the try on this sheet is still ahead; a sheet may be printed again later."""
    return parcel.run == run.id and not parcel.status.is_closed


def _tries(tries: int) -> str:
    return translate("Sheet", "{nth} try").format(nth=figures.ordinal(tries + 1))
