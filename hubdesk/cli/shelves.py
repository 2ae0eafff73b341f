"""`hubdesk shelves`: what is drawn and how full it is, and the owner's changes."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.database.parcels import Addressed
from hubdesk.desk import drawing, shelving
from hubdesk.desk.shelving import Board
from hubdesk.parcels.folding import fold
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.shelf import Shelf, ShelfKind
from hubdesk.ui.wording import shelves as wording


@click.group(invoke_without_command=True)
@data_option
@json_option
@click.pass_context
def shelves(context: click.Context, data: Path, as_json: bool) -> None:
    """The shelves: names, order, sizes, kinds, and how full they are."""
    if context.invoked_subcommand is None:
        context.invoke(list_shelves, data=data, as_json=as_json)


@shelves.command("list")
@data_option
@json_option
def list_shelves(data: Path, as_json: bool) -> None:
    """List the shelves in the order of the walk."""
    with shop(data) as app:
        _tell_board(shelving.board(app.counter), as_json)


@shelves.command()
@click.argument("file", type=click.Path(path_type=Path))
@data_option
@json_option
def draw(file: Path, data: Path, as_json: bool) -> None:
    """Draw all shelves anew from FILE: CSV (name,size,kind) or a JSON list, in walking order."""
    with shop(data) as app:
        drawing.draw(app.counter, _read(file))
        _tell_board(shelving.board(app.counter), as_json)


@shelves.command()
@click.argument("name")
@data_option
@json_option
def close(name: str, data: Path, as_json: bool) -> None:
    """Close the shelf NAME, and say where each parcel on it can go."""
    with shop(data) as app:
        for clearing in drawing.close(app.counter, name):
            subject, to = clearing.subject, clearing.placement.shelf
            tell(_move(subject, to), wording.carry_words(subject, to), as_json=as_json)


@shelves.command("open")
@click.argument("name")
@data_option
@json_option
def reopen(name: str, data: Path, as_json: bool) -> None:
    """Let the closed shelf NAME take parcels again."""
    with shop(data) as app:
        drawing.reopen(app.counter, name)
        _tell_board(shelving.board(app.counter), as_json)


@shelves.command()
@click.argument("one")
@click.argument("other")
@data_option
@json_option
def swap(one: str, other: str, data: Path, as_json: bool) -> None:
    """Exchange what lies on the shelves ONE and OTHER."""
    with shop(data) as app:
        for subject in drawing.swap(app.counter, one, other):
            to = subject.parcel.shelf
            tell(_move(subject, to), wording.carry_words(subject, to), as_json=as_json)


def _tell_board(board: Board, as_json: bool) -> None:
    for state in board.states:
        shelf = state.shelf
        facts = {
            "name": shelf.name,
            "kind": shelf.kind.value,
            "size": shelf.size,
            "filled": state.filled,
            "crowding": state.crowding.value,
            "closed": shelf.is_closed,
        }
        tell(facts, wording.shelf_line(state), as_json=as_json)


def _move(subject: Addressed, to: str) -> dict[str, Any]:
    return {"id": subject.parcel.id, "number": subject.parcel.number, "to": to}


def _read(file: Path) -> list[Shelf]:
    """Read a drawing. Raises Refused `shelves_unreadable`."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        rows = json.loads(text) if text.lstrip()[:1] == "[" else _rows(text)
        found = [_shelf(row) for row in rows]
    except (OSError, ValueError, LookupError, TypeError, AttributeError, csv.Error) as error:
        raise Refused("shelves_unreadable", file=file.name) from error
    if not found:
        raise Refused("shelves_unreadable", file=file.name)
    return found


def _rows(text: str) -> list[dict[str, str]]:
    lines = [line for line in text.splitlines() if line.strip()]
    has_heads = bool(lines) and fold(lines[0].split(",")[0]) in ("name", "shelf", "estante")
    columns = ("name", "size", "kind")
    return [
        dict(zip(columns, (cell.strip() for cell in row), strict=False))
        for row in csv.reader(lines[1:] if has_heads else lines)
    ]


def _shelf(row: Mapping[str, Any]) -> Shelf:
    kind = fold(str(row.get("kind") or ShelfKind.NORMAL.value)).replace(" ", "")
    return Shelf(str(row["name"]), int(row["size"]), ShelfKind(kind), bool(row.get("closed")))
