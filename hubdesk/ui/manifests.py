"""The owner's daily manifest: what the record says of a day, put into words and onto paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hubdesk.database.parcels import Addressed
from hubdesk.desk import closing
from hubdesk.desk.counter import Counter
from hubdesk.desk.dayreport import DayCounts, DayReport, LateLine
from hubdesk.paper.daysheet import DayList, DaySection, DaySheet, DayTable, draw_day_sheet
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.sheets import A4, LETTER
from hubdesk.ui.wording import days as wording
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.history import act_words

_NOBODY = "–"


def day_sheet_pdf(
    counter: Counter, on: date | None, lettering: Lettering, paper: str = "letter"
) -> bytes:
    """Give a day's sheet as PDF on `letter` or `a4`; None is today.

    Raises Refused `day_to_come`.
    """
    sheet = day_sheet(counter, closing.day(counter, on))
    return draw_day_sheet(sheet, lettering, A4 if paper == "a4" else LETTER)


def day_sheet(counter: Counter, report: DayReport) -> DaySheet:
    """Put a day into words."""
    closed = report.closings[-1].entry.happened_at if report.closings else counter.now()
    return DaySheet(
        title=wording.title(),
        day=f"{figures.long_day(report.day)} {report.day.year}",
        shop=", ".join(filter(None, (counter.shop.name, counter.shop.address))),
        status=wording.status_words(report, figures.clock(counter.local(closed))),
        figures=tuple(zip(_figures(report.counts), wording.figure_words(), strict=True)),
        tables=(_by_carrier(report), _by_person(report), _runs(report)),
        sections=_sections(report),
        lists=(
            _listed(wording.came_title(), [each.parcel.number for each in report.came]),
            _listed(
                wording.waiting_title(),
                [f"{each.parcel.shelf} {each.parcel.number}" for each in report.waiting],
            ),
        ),
        printed_at=figures.clock(counter.local(counter.now())),
        journal_hash=figures.short_hash(report.journal_hash),
        words=wording.day_words(),
    )


def _figures(counts: DayCounts) -> tuple[str, ...]:
    return tuple(map(str, wording.figures_of(counts)))


def _cells(figures_told: Iterable[int | str]) -> tuple[str, ...]:
    """Write figures for a table, where a nought only hides the others."""
    return tuple(_NOBODY if str(figure) == "0" else str(figure) for figure in figures_told)


def _by_carrier(report: DayReport) -> DayTable:
    heads = (wording.carrier_head(), *wording.figure_words())
    rows = [
        (names.carrier_words(line.carrier) or _NOBODY, *_cells(_figures(line.counts)))
        for line in report.carriers
    ]
    if len(rows) > 1:
        rows.append((wording.total_word(), *_cells(_figures(report.counts))))
    return DayTable(heads, tuple(rows))


def _by_person(report: DayReport) -> DayTable:
    rows = tuple(
        (
            line.person or _NOBODY,
            *_cells((line.received, line.given_back, line.delivered, line.tried)),
        )
        for line in report.people
    )
    return DayTable(wording.person_heads(), rows)


def _runs(report: DayReport) -> DayTable:
    rows = tuple(
        (
            f"{names.run_name(line.run)}, {line.run.person}",
            *_cells((line.delivered, line.tried, line.out)),
        )
        for line in report.runs
    )
    return DayTable(wording.run_heads(), rows)


def _sections(report: DayReport) -> tuple[DaySection, ...]:
    told = (
        (wording.missing_title(), [_named(each, "") for each in report.missing]),
        (wording.damaged_title(), [_named(each, each.parcel.note) for each in report.damaged]),
        (
            wording.tried_title(),
            [_named(line.subject, names.reason_words(line.reason)) for line in report.tried],
        ),
        (
            wording.back_title(),
            [_named(line.subject, names.back_words(line.why)) for line in report.given_back],
        ),
        (wording.late_title(), [_late(line) for line in report.late]),
        (wording.loose_title(), [("", said) for said in wording.loose_words(report.loose)]),
    )
    return tuple(
        DaySection(wording.section_title(title, len(rows)), tuple(rows))
        for title, rows in told
        if rows
    )


def _named(subject: Addressed, why: str) -> tuple[str, str]:
    carrier = names.carrier_words(subject.parcel.carrier)
    return figures.grouped(subject.parcel.number), " · ".join(filter(None, (why, carrier)))


def _late(line: LateLine) -> tuple[str, str]:
    act = act_words(line.entry.kind)
    said = wording.undone_words(act) if line.is_undone else act
    number = figures.grouped(line.subject.parcel.number) if line.subject else ""
    return number, f"{said} · {figures.day_and_time(line.entry.local_time)} · {line.entry.person}"


def _listed(title: str, entries: list[str]) -> DayList:
    return DayList(wording.section_title(title, len(entries)), tuple(entries))
