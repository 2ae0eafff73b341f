"""`hubdesk day`: the day's sheet for the owner, and its closing."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

import click

from hubdesk.app import App
from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import closing
from hubdesk.desk.dayreport import DayReport
from hubdesk.paper.lettering import load_lettering
from hubdesk.paper.press import keep
from hubdesk.paths import resource
from hubdesk.ui.manifests import day_sheet_pdf
from hubdesk.ui.wording.days import closed_sentence

_PAPERS = click.Choice(["letter", "a4"])


@click.group()
def day() -> None:
    """The shop's day: everything that came, went, waits and is missing."""


@day.command()
@click.option(
    "--date", "on", type=click.DateTime(["%Y-%m-%d"]), help="Which day, such as 2026-06-26."
)
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes.")
@click.option("--paper", type=_PAPERS, help="letter or a4.")
@data_option
@json_option
def sheet(
    on: datetime | None, out: Path | None, paper: str | None, data: Path, as_json: bool
) -> None:
    """Write a day's sheet as PDF; without a date today's."""
    with shop(data) as app:
        report = closing.day(app.counter, on.date() if on else None)
        _tell(report, _print(app, report.day, out, paper), as_json)


@day.command()
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes.")
@click.option("--paper", type=_PAPERS, help="letter or a4.")
@data_option
@json_option
def close(out: Path | None, paper: str | None, data: Path, as_json: bool) -> None:
    """Close today, and write its sheet; once more for what came after."""
    with shop(data) as app:
        report = closing.close_day(app.counter)
        _tell(report, _print(app, report.day, out, paper), as_json)


def _print(app: App, on: date, out: Path | None, paper: str | None) -> Path:
    target = out or app.folder.papers / f"day-{on:%Y-%m-%d}.pdf"
    lettering = load_lettering(resource("fonts"))
    kind = paper or app.settings.paper
    keep(day_sheet_pdf(app.counter, on, lettering, kind), target)
    return target


def _tell(report: DayReport, file: Path, as_json: bool) -> None:
    facts = {
        "day": report.day.isoformat(),
        **asdict(report.counts),
        "closed": len(report.closings),
        "since": report.since,
        "late": len(report.late),
        "journal": report.journal_hash,
        "file": str(file),
    }
    tell(facts, f"{closed_sentence(report)}\n{file}", as_json=as_json)
