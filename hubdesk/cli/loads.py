"""`hubdesk load`: close the count with the driver, and have its bills."""

from __future__ import annotations

from pathlib import Path

import click

from hubdesk.app import App
from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import bills
from hubdesk.paper.lettering import load_lettering
from hubdesk.paper.press import keep
from hubdesk.parcels.bill import Bill
from hubdesk.parcels.refusals import Refused
from hubdesk.paths import resource
from hubdesk.ui.billsheets import PAPERS, bill_pdf
from hubdesk.ui.wording import bills as wording


@click.group()
def load() -> None:
    """What the driver brings: counted, closed, and signed for."""


@load.command()
@click.option("--carrier", default="", help="Close only what this carrier's driver brought.")
@click.option("--driver", default="", help="Who signs; without a name the bill stays open.")
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes, if one bill.")
@click.option("--paper", type=click.Choice(list(PAPERS)), help="letter, a4 or receipt.")
@data_option
@json_option
def close(
    carrier: str, driver: str, out: Path | None, paper: str | None, data: Path, as_json: bool
) -> None:
    """Close the open loads and write their bills; `--driver` notes that the paper was signed."""
    with shop(data) as app:
        counts = [c for c in bills.open_loads(app.counter) if carrier in ("", c.key.carrier)]
        if not counts:
            raise Refused("nothing_to_finish")
        for count in counts:
            bill = bills.close(app.counter, count.key)
            if driver:
                bill = bills.sign(app.counter, (bill.year, bill.number), driver)
            target = out if out is not None and len(counts) == 1 else None
            _tell(app, bill, _print(app, bill, target, paper), as_json)


@load.command()
@click.argument("name")
@click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes.")
@click.option("--paper", type=click.Choice(list(PAPERS)), help="letter, a4 or receipt.")
@data_option
@json_option
def bill(name: str, out: Path | None, paper: str | None, data: Path, as_json: bool) -> None:
    """Write the bill NAME (such as 2026-14) as PDF again, as it was."""
    with shop(data) as app:
        known = bills.paper(app.counter, _key(name)).bill
        _tell(app, known, _print(app, known, out, paper), as_json)


def _key(name: str) -> tuple[int, int]:
    year, _, number = name.partition("-")
    if not (year.isdecimal() and number.isdecimal() and len(year) == 4 and len(number) < 9):
        raise Refused("bill_unknown", bill=name)
    return int(year), int(number)


def _print(app: App, bill: Bill, out: Path | None, paper: str | None) -> Path:
    target = out or app.folder.papers / f"bill-{bill.name}.pdf"
    letters = load_lettering(resource("fonts"))
    key = (bill.year, bill.number)
    keep(bill_pdf(app.counter, key, letters, paper or app.settings.paper), target)
    return target


def _tell(app: App, bill: Bill, file: Path, as_json: bool) -> None:
    content = bills.paper(app.counter, (bill.year, bill.number)).content
    facts = {
        "bill": bill.name,
        "carrier": bill.carrier,
        "load": bill.load or None,
        "received": len(content.lines),
        "missing": list(content.missing),
        "extra": [line.number for line in content.lines if "extra" in line.notes],
        "back": [line.number for line in content.back],
        "status": bill.status.value,
        "driver": bill.driver or None,
        "seal": content.seal,
        "file": str(file),
    }
    words = wording.closed_words(bill, len(content.lines), len(content.missing))
    tell(facts, f"{words}\n{file}", as_json=as_json)
