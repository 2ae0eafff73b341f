"""`hubdesk journal`: the proof that the history is as it was written."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import photographs
from hubdesk.parcels.entry import plain_entry
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording.doubts import go_on_words
from hubdesk.ui.wording.faults import apology
from hubdesk.ui.wording.reports import flaw_words


@click.group()
def journal() -> None:
    """Verify, rebuild or export the shop's journal."""


@journal.command()
@data_option
@json_option
def verify(data: Path, as_json: bool) -> None:
    """Hold every entry, and the names and photographs beside them, against what was written."""
    with shop(data) as app, app.record.view() as view:
        flaws = list(view.proof.flaws())
        for each in flaws:
            note(flaw_words(each))
        head = view.journal.head(app.settings.desk)
        count = view.journal.count()
        named = photographs.named(view)
        lost = photographs.flaws(app.counter, named)
        for flaw in lost:
            note(apology(KnownFault(flaw.reason, file=f"{flaw.photograph}.jpg")).sentence)
    facts = {
        "entries": count,
        "photographs": len(named),
        "photograph_flaws": [{"photograph": f.photograph, "what": f.reason} for f in lost],
        "flaws": [{"position": flaw.position, "what": flaw.what} for flaw in flaws],
        "hash": head.hash if head else None,
    }
    tell(
        facts,
        f"{count} entries, {len(flaws) + len(lost)} flaws, hash {facts['hash']}",
        as_json=as_json,
    )
    if flaws or lost:
        raise SystemExit(1)


@journal.command()
@click.option("--check", is_flag=True, help="Compare only; change nothing.")
@data_option
@json_option
def rebuild(check: bool, data: Path, as_json: bool) -> None:
    """Work out parcels and runs anew from the journal, and compare or replace them."""
    with shop(data) as app:
        with app.record.view() as view:
            differences = list(view.state.differences())
        for difference in differences:
            note(f"{difference.subject}: {difference.in_record} <> {difference.in_journal}")
        if differences and not check:
            with app.record.work(app.counter.clerk) as work:
                work.state.rebuild()
    facts = {"differences": len(differences), "rebuilt": bool(differences) and not check}
    tell(facts, f"{len(differences)} differences", as_json=as_json)
    if differences and check:
        raise SystemExit(1)


@journal.command("go-on")
@data_option
@json_option
def go_on(data: Path, as_json: bool) -> None:
    """Go on with a record that was put back from a backup or brought from another PC."""
    with shop(data, go_on=True) as app, app.record.view() as view:
        head = view.journal.head(app.settings.desk)
    epoch = head.epoch if head else ""
    tell({"desk": app.settings.desk, "epoch": epoch}, go_on_words(), as_json=as_json)


@journal.command()
@data_option
def export(data: Path) -> None:
    """Print every entry as one JSON object a line, with its hash."""
    with shop(data) as app, app.record.view() as view:
        for kept in view.journal.every():
            plain = plain_entry(kept.entry) | {"hash": kept.entry.hash}
            click.echo(json.dumps(plain, ensure_ascii=False, sort_keys=True))
