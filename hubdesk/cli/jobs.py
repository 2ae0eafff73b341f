"""`hubdesk notice` and `hubdesk parcels`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.database.parcels import Addressed
from hubdesk.desk.looking import Sieve, lines
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.entry import write_time
from hubdesk.ui.wording.names import status_words
from hubdesk.ui.wording.reports import bad_row_words


@click.group()
def notice() -> None:
    """The carrier's list of what should come."""


@notice.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@data_option
@json_option
def import_notice(file: Path, data: Path, as_json: bool) -> None:
    """Take in a notice: CSV, XLSX or JSON. Bad rows are reported, the rest is taken."""
    with shop(data) as app:
        report = take_notice(app.counter, file)
        for row in report.bad_rows:
            note(bad_row_words(row))
    facts: dict[str, Any] = {
        "loads": list(report.loads),
        "taken": report.taken,
        "already_known": report.already_known,
        "backwards": report.backwards,
        "bad_rows": [{"line": r.line, "why": r.why, "text": r.text} for r in report.bad_rows],
    }
    sentence = (
        f"{report.taken} taken, {report.already_known} known before, "
        f"{len(report.bad_rows)} rows not taken"
    )
    tell(facts, sentence, as_json=as_json)


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
