"""The words of a day's sheet and of its closing."""

from __future__ import annotations

from hubdesk.desk.dayreport import DayCounts, DayReport, LooseEnds
from hubdesk.paper.daysheet import DayWords
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.speech import locale, plural, translate


def day_words() -> DayWords:
    """Give every fixed word of a day's sheet."""
    return DayWords(
        language=locale().name()[:2],
        checked_by=translate("DaySheet", "Checked by, signature"),
        page=translate("Sheet", "Page {page} of {pages}"),
        printed=translate("Sheet", "printed {time}"),
        journal=translate("Sheet", "journal {hash}"),
    )


def title() -> str:
    """Name the paper."""
    return translate("DaySheet", "Day sheet")


def figure_words() -> tuple[str, ...]:
    """Name a day's figures in the order of its sheet."""
    return (
        translate("DaySheet", "came"),
        translate("DaySheet", "delivered"),
        translate("DaySheet", "tried"),
        translate("DaySheet", "given back"),
        translate("DaySheet", "damaged"),
        translate("DaySheet", "missing"),
        translate("DaySheet", "waiting"),
        translate("DaySheet", "out"),
    )


def figures_of(counts: DayCounts) -> tuple[int, ...]:
    """Give a day's figures in the order of `figure_words`."""
    return (
        *(counts.came, counts.delivered, counts.tried, counts.given_back),
        *(counts.damaged, counts.missing, counts.waiting, counts.out),
    )


def panel_title(report: DayReport) -> str:
    """Head a day before and after its closing."""
    if report.is_closed:
        return translate("Today", "The day is closed")
    return translate("DaySheet", "Close the day")


def close_words(report: DayReport) -> str:
    """Say what closes the day; after a first closing what came since."""
    if report.closings:
        return translate("DaySheet", "Close it once more")
    return translate("DaySheet", "Close the day")


def person_heads() -> tuple[str, ...]:
    """Head the columns of what people did."""
    return (
        translate("DaySheet", "By whom"),
        translate("DaySheet", "received"),
        translate("DaySheet", "given back"),
        translate("DaySheet", "delivered"),
        translate("DaySheet", "tried"),
    )


def run_heads() -> tuple[str, ...]:
    """Head the columns of the day's runs."""
    return (
        translate("DaySheet", "Run"),
        translate("DaySheet", "delivered"),
        translate("DaySheet", "tried"),
        translate("DaySheet", "out"),
    )


def carrier_head() -> str:
    """Head the names of the carriers."""
    return translate("DaySheet", "By carrier")


def total_word() -> str:
    """Name the last line of a table."""
    return translate("DaySheet", "Together")


def section_title(name: str, count: int) -> str:
    """Put a count behind a section's name."""
    return f"{name} ({count})"


def missing_title() -> str:
    """Name what did not come, or was not found."""
    return translate("DaySheet", "Missing")


def damaged_title() -> str:
    """Name what came damaged."""
    return translate("DaySheet", "Damaged")


def tried_title() -> str:
    """Name what was tried in vain or refused."""
    return translate("DaySheet", "Not delivered")


def back_title() -> str:
    """Name what went back with the driver."""
    return translate("DaySheet", "Given back")


def late_title() -> str:
    """Name what was written down too late."""
    return translate("DaySheet", "Written down after its day was closed")


def loose_title() -> str:
    """Name what is still open."""
    return translate("DaySheet", "Still open")


def came_title() -> str:
    """Name the list of what came."""
    return translate("DaySheet", "Came")


def waiting_title() -> str:
    """Name the list of what waits, with its shelves."""
    return translate("DaySheet", "Waiting, by shelf")


def undone_words(act: str) -> str:
    """Say that something does not hold any more."""
    return translate("DaySheet", "{act}: does not count any more").format(act=act)


def status_words(report: DayReport, at: str) -> str:
    """Say whether the day is closed, when and by whom; a second closing is a supplement."""
    if not report.closings:
        return translate("DaySheet", "Not closed yet")
    last = report.closings[-1]
    if last.facts.nth == 1:
        said = translate("DaySheet", "Closed at {time} by {person}")
    else:
        said = translate("DaySheet", "Supplement {nth}, closed at {time} by {person}")
    said = said.format(time=at, person=last.entry.person or "–", nth=last.facts.nth)
    if not report.since:
        return said
    after = plural("DaySheet", "%n entries since then are not in it", None, 2)(report.since)
    return f"{said} · {after}"


def loose_words(loose: LooseEnds) -> tuple[str, ...]:
    """Say what is still open at the end of a day, one sentence each."""
    said = []
    if loose.to_come:
        announced = plural("DaySheet", "%n parcels are announced and have not come", None, 2)
        said.append(announced(loose.to_come))
    if loose.runs:
        codes = ", ".join(f"{run.code} ({run.person})" for run in loose.runs)
        said.append(translate("DaySheet", "Out on a run: {runs}").format(runs=codes))
    if loose.uncounted:
        bills = plural("DaySheet", "%n deliveries have no bill yet", None, 2)
        said.append(bills(loose.uncounted))
    if loose.unsigned:
        names = ", ".join(bill.name for bill in loose.unsigned)
        said.append(translate("DaySheet", "Bills without a signature: {bills}").format(bills=names))
    if loose.aside:
        kept = plural("DaySheet", "%n parcels kept aside wait for an answer", None, 2)
        said.append(kept(loose.aside))
    return tuple(said)


def closed_sentence(report: DayReport) -> str:
    """Say in one line what a day came to, for the terminal and the card."""
    counts = report.counts
    return translate(
        "DaySheet",
        "{day}: {came} came, {delivered} delivered, {waiting} waiting, {missing} missing",
    ).format(
        day=figures.long_day(report.day),
        came=counts.came,
        delivered=counts.delivered,
        waiting=counts.waiting,
        missing=counts.missing,
    )
