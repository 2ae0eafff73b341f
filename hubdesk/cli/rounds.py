"""`hubdesk run`: propose, plan and change rounds, print their sheets, load them, close them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from hubdesk.app import App
from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import loading, planning, proposing, replanning, rounds
from hubdesk.desk.looking import on_shelf
from hubdesk.desk.proposing import Proposal, Proposals
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.paper.lettering import load_lettering
from hubdesk.paper.press import keep
from hubdesk.parcels.folding import fold
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Recipient, Run, Status, Vehicle
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import resource
from hubdesk.ui.runsheets import PAPERS, run_sheet_pdf
from hubdesk.ui.wording.planning import left_words, route_words, run_title
from hubdesk.ui.wording.terminal import run_words
from hubdesk.ui.wording.verdicts import verdict_sentence

_VEHICLES = click.Choice([vehicle.value for vehicle in Vehicle])


@click.group()
def run() -> None:
    """Rounds: planned from what is on the shelf, out, and back."""


@run.command()
@click.option("--minutes", default=proposing.TWO_HOURS, show_default=True, help="Time for a round.")
@click.option("--from", "start", default="", help="Planned start, such as 13:00.")
@click.option("--keep", is_flag=True, help="Plan what is proposed, as far as somebody is free.")
@data_option
@json_option
def propose(minutes: float, start: str, keep: bool, data: Path, as_json: bool) -> None:
    """Propose rounds for everything on the shelf, and say what is left and why."""
    with shop(data) as app:
        window = (start, "")
        proposals = proposing.propose(app.counter, minutes=minutes, window=window)
        for proposal in proposals.runs:
            if keep and proposal.deliverer.name:
                title = run_title(proposal)
                _tell(proposing.accept(app.counter, proposal, title, window=window), as_json)
            else:
                _tell_proposal(proposal, as_json, in_miles=app.counter.shop.in_miles)
        _tell_left(proposals, as_json)


def _tell_proposal(proposal: Proposal, as_json: bool, *, in_miles: bool) -> None:
    facts = {
        "area": proposal.area.value,
        "person": proposal.deliverer.name,
        "vehicle": proposal.deliverer.vehicle.value,
        "stops": len(proposal.route.stops),
        "parcels": len(proposal.parcels),
        "minutes": round(proposal.route.minutes),
    }
    way = route_words(proposal.route, in_miles=in_miles)
    words = (run_title(proposal), proposal.deliverer.name, way)
    tell(facts, " · ".join(filter(None, words)), as_json=as_json)


def _tell_left(proposals: Proposals, as_json: bool) -> None:
    for left in proposals.left:
        number = left.subject.parcel.number
        facts = {"left": number, "why": left.why.value}
        tell(facts, f"{number}: {left_words(left.why)}", as_json=as_json)


@run.command()
@click.argument("numbers", nargs=-1)
@click.option("--name", required=True, help="What the round is called, such as 'North side'.")
@click.option("--person", required=True, help="Who carries it.")
@click.option("--vehicle", type=_VEHICLES, default="car", show_default=True, help="How.")
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
    vehicle: str,
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
        window, how = (start, end), Vehicle(vehicle)
        planned = planning.plan(app.counter, name, person, chosen, window=window, vehicle=how)
        _tell(planned, as_json)


def _chosen(
    app: App, numbers: tuple[str, ...], streets: tuple[str, ...], everything: bool
) -> list[str]:
    meanings = [app.counter.reader.read(number) for number in numbers]
    wanted = {each.best.number if each.best else each.number for each in meanings}
    folded = [fold(street) for street in streets]
    here = on_shelf(app.counter)
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
@click.option("--person", default="", help="Who carries it instead.")
@click.option("--vehicle", type=_VEHICLES, default=None, help="How it is carried instead.")
@click.option("--stop", "moves", type=(int, int), multiple=True, help="Move stop N to place M.")
@click.option("--give-up", is_flag=True, help="Give the round up; its parcels are free again.")
@data_option
@json_option
def change(
    code: str,
    person: str,
    vehicle: str | None,
    moves: tuple[tuple[int, int], ...],
    give_up: bool,
    data: Path,
    as_json: bool,
) -> None:
    """Change the planned round of CODE: who carries it, how, and in which order."""
    with shop(data) as app:
        changed = rounds.by_code(app.counter, code)
        how = Vehicle(vehicle) if vehicle else None
        if person or how:
            changed = replanning.reassign(app.counter, changed.id, person=person, vehicle=how)
        for place, to in moves:
            changed = replanning.move_stop(app.counter, changed.id, place - 1, to - 1)
        if give_up:
            changed = replanning.dissolve(app.counter, changed.id)
        _tell(changed, as_json)


@run.command()
@click.argument("code")
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes.")
@click.option("--paper", type=click.Choice(list(PAPERS)), help="What is in the printer.")
@data_option
@json_option
def sheet(code: str, out: Path | None, paper: str | None, data: Path, as_json: bool) -> None:
    """Write the run sheet of CODE (such as 260626-1) as PDF."""
    with shop(data) as app:
        target = out or app.folder.papers / f"run-{code}.pdf"
        letters, words = load_lettering(resource("fonts")), resource("translations")
        size = paper or app.settings.paper
        keep(run_sheet_pdf(app.counter, code, letters, size, words), target)
    tell({"code": code, "file": str(target)}, str(target), as_json=as_json)


@run.command()
@click.argument("code")
@click.argument("numbers", nargs=-1, required=True)
@data_option
@json_option
def load(code: str, numbers: tuple[str, ...], data: Path, as_json: bool) -> None:
    """Check parcels as they go out on the round of CODE, by their NUMBERS."""
    is_right = True
    with shop(data) as app:
        loading.begin(app.counter, rounds.by_code(app.counter, code).id)
        for number in numbers:
            scan = Scan(number, None, Source.TYPED, app.counter.now())
            verdict = loading.scanned(app.counter, app.counter.reader.read(number), scan)
            is_right &= verdict is not None and verdict.kind in _ON_BOARD
            if verdict is not None:
                _tell_verdict(verdict, as_json, number=number)
    if not is_right:
        raise SystemExit(1)


_ON_BOARD = {VerdictKind.LOADED, VerdictKind.LOADED_AGAIN}


@run.command()
@click.argument("code")
@click.option("--check", is_flag=True, help="Leave only if every parcel was loaded.")
@click.option("--without", is_flag=True, help="Leave behind what was not loaded.")
@data_option
@json_option
def leave(code: str, check: bool, without: bool, data: Path, as_json: bool) -> None:
    """Note that the round of CODE has left."""
    with shop(data) as app:
        left = rounds.by_code(app.counter, code)
        if check or without:
            answer = loading.Leaving.WITHOUT_THEM if without else loading.Leaving.ASK
            verdict = loading.depart(app.counter, left.id, answer)
            if verdict.kind is VerdictKind.FORGOTTEN:
                _tell_verdict(verdict, as_json, code=code)
                raise SystemExit(1)
            left = verdict.run or left
        else:
            left = rounds.depart(app.counter, left.id)
        _tell(left, as_json)


def _tell_verdict(verdict: Verdict, as_json: bool, **facts: str) -> None:
    said: dict[str, Any] = {**facts, "verdict": verdict.kind.value, "why": verdict.why}
    said["forgotten"] = [each.parcel.number for each in verdict.choices]
    tell(said, verdict_sentence(verdict), as_json=as_json)


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
        "vehicle": told.vehicle.value,
        "status": told.status.value,
        "stops": len(told.stops),
        "parcels": len(told.parcels),
    }
    tell(facts, run_words(told), as_json=as_json)
