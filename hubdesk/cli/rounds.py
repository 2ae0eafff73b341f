"""`hubdesk run`: plan a round, print its sheet, send it off and close it."""

from __future__ import annotations

from pathlib import Path

import click

from hubdesk.app import App
from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import rounds
from hubdesk.desk.looking import Sieve, lines
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.folding import fold
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Recipient, Run, Status
from hubdesk.parcels.refusals import Refused
from hubdesk.paths import resource
from hubdesk.ui.runsheets import print_run_sheet


@click.group()
def run() -> None:
    """Rounds: planned from what is on the shelf, out, and back."""


@run.command()
@click.argument("numbers", nargs=-1)
@click.option("--name", required=True, help="What the round is called, such as 'North side'.")
@click.option("--person", required=True, help="Who carries it.")
@click.option("--street", "streets", multiple=True, help="Take what goes to this street.")
@click.option("--all", "everything", is_flag=True, help="Take everything that is on a shelf.")
@click.option("--from", "start", default="", help="Planned start, such as 13:00.")
@click.option("--to", "end", default="", help="Planned end.")
@data_option
@json_option
def plan(
    numbers: tuple[str, ...],
    name: str,
    person: str,
    streets: tuple[str, ...],
    everything: bool,
    start: str,
    end: str,
    data: Path,
    as_json: bool,
) -> None:
    """Plan a round from parcels on the shelf: by their NUMBERS, by street, or all."""
    with shop(data) as app:
        chosen = _chosen(app, numbers, streets, everything)
        planned = rounds.plan(app.counter, name, person, chosen, window=(start, end))
        _tell(planned, as_json)


def _chosen(
    app: App, numbers: tuple[str, ...], streets: tuple[str, ...], everything: bool
) -> list[str]:
    meanings = [app.counter.reader.read(number) for number in numbers]
    wanted = {each.best.number if each.best else each.number for each in meanings}
    folded = [fold(street) for street in streets]
    here = lines(app.counter, Sieve.ON_SHELF)
    for number in sorted(wanted - {line.parcel.number for line in here}):
        raise Refused("not_on_shelf", number=number)
    return [
        line.parcel.id
        for line in here
        if line.parcel.number in wanted
        or (
            line.parcel.status is Status.ON_SHELF
            and line.parcel.run is None
            and (everything or _goes_to(line.recipient, folded))
        )
    ]


def _goes_to(recipient: Recipient | None, streets: list[str]) -> bool:
    return recipient is not None and any(street in fold(recipient.street) for street in streets)


@run.command()
@click.argument("code")
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes.")
@data_option
@json_option
def sheet(code: str, out: Path | None, data: Path, as_json: bool) -> None:
    """Write the run sheet of CODE (such as 260626-1) as PDF."""
    with shop(data) as app:
        target = out or app.folder.papers / f"run-{code}.pdf"
        lettering = load_lettering(resource("fonts"))
        print_run_sheet(app.counter, code, target, lettering=lettering, paper=app.settings.paper)
    tell({"code": code, "file": str(target)}, str(target), as_json=as_json)


@run.command()
@click.argument("code")
@data_option
@json_option
def leave(code: str, data: Path, as_json: bool) -> None:
    """Note that the round of CODE has left."""
    with shop(data) as app:
        _tell(rounds.depart(app.counter, rounds.by_code(app.counter, code).id), as_json)


@run.command()
@click.argument("code")
@click.option(
    "--outcome",
    type=click.Choice(sorted(OUTCOMES)),
    default="DH",
    show_default=True,
    help="What happened to the rest: the two letters of an outcome code.",
)
@data_option
@json_option
def close(code: str, outcome: str, data: Path, as_json: bool) -> None:
    """Give every parcel of CODE that is still out one outcome, and close the round."""
    with shop(data) as app:
        verdict = rounds.finish_rest(
            app.counter, rounds.by_code(app.counter, code), OUTCOMES[outcome]
        )
        if verdict.run is not None:
            _tell(verdict.run, as_json)


def _tell(told: Run, as_json: bool) -> None:
    facts = {
        "code": told.code,
        "name": told.name,
        "person": told.person,
        "status": told.status.value,
        "stops": len(told.stops),
        "parcels": len(told.parcels),
    }
    sentence = f"{told.code} {told.name}: {told.status}, {len(told.parcels)} parcels"
    tell(facts, sentence, as_json=as_json)
