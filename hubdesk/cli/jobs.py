"""`hubdesk notice` and `hubdesk parcels`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.database.parcels import Addressed
from hubdesk.desk.columns import ColumnsUnsure, named_columns
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve, lines
from hubdesk.desk.noticefiles import from_file
from hubdesk.desk.noticereport import NoticeReport
from hubdesk.desk.notices import (
    finish_what_was_decided,
    look_into,
    remember,
    take_notice,
)
from hubdesk.parcels.entry import write_time
from hubdesk.ui.wording.names import status_words
from hubdesk.ui.wording.notices import column_lines
from hubdesk.ui.wording.reports import bad_row_words
from hubdesk.ui.wording.terminal import notice_words


@click.group()
def notice() -> None:
    """The carrier's list of what should come."""


@notice.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--columns", "told", help="What the columns hold: number=B,name=C,street=4 …")
@data_option
@json_option
def import_notice(file: Path, told: str | None, data: Path, as_json: bool) -> None:
    """Take in a notice: CSV, XLSX or JSON. Bad rows are reported, the rest is taken.

    What --columns says is remembered for this sender's form.
    """
    with shop(data) as app:
        report = _take(app.counter, file, told)
        for row in report.bad_rows:
            note(bad_row_words(row))
    tell(notice_facts(report), notice_words(report), as_json=as_json)


def notice_facts(report: NoticeReport) -> dict[str, Any]:
    """Give what came of a notice as JSON values."""
    return {
        "loads": list(report.loads),
        "taken": report.taken,
        "already_known": report.already_known,
        "backwards": report.backwards,
        "resolved": report.resolved,
        "added": report.added,
        "changed": report.changed,
        "withdrawn": report.withdrawn,
        "give_back": list(report.give_back),
        "not_taken": report.not_taken,
        "bad_rows": [{"line": r.line, "why": r.why, "text": r.text} for r in report.bad_rows],
    }


def _take(counter: Counter, file: Path, told: str | None) -> NoticeReport:
    """Take a notice; where its columns are not clear, show what they seem to hold."""
    finish_what_was_decided(counter)
    if told is None:
        try:
            return take_notice(counter, file)
        except ColumnsUnsure as unsure:
            for line in column_lines(unsure.guess):
                note(line)
            raise
    guess = look_into(counter, from_file(file))
    columns = named_columns(told, guess.width)
    report = take_notice(counter, file, columns=columns)
    remember(counter, guess, columns)
    return report


@click.command()
@click.argument("query", nargs=-1)
@click.option("--show", type=click.Choice([s.value for s in Sieve]), default=Sieve.ALL.value)
@data_option
@json_option
def parcels(query: tuple[str, ...], show: str, data: Path, as_json: bool) -> None:
    """List parcels; QUERY is a name, a street or any part of a number."""
    with shop(data) as app:
        found = lines(app.counter, Sieve(show), " ".join(query))
        for line in found:
            tell(_facts(line), _sentence(line), as_json=as_json)
    if query and not found:
        raise SystemExit(1)


def _facts(line: Addressed) -> dict[str, Any]:
    parcel, person = line.parcel, line.recipient
    return {
        "id": parcel.id,
        "carrier": parcel.carrier,
        "number": parcel.number,
        "status": parcel.status.value,
        "shelf": parcel.shelf or None,
        "load": parcel.load or None,
        "noticed": parcel.noticed,
        "damaged": parcel.damaged,
        "tries": parcel.tries,
        "name": person.name if person else None,
        "street": person.street if person else None,
        "received": write_time(parcel.received_at) if parcel.received_at else None,
    }


def _sentence(line: Addressed) -> str:
    person = line.recipient
    whom = f"{person.name}, {person.street}" if person else "-"
    shelf = line.parcel.shelf or "-"
    return f"{shelf:4} {line.parcel.number:24} {status_words(line.parcel.status):16} {whom}"
