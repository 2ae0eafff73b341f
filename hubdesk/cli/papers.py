"""`hubdesk print`: shelf tags, badges, cards, the scanner's set-up sheet and parcel labels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from hubdesk.app import App
from hubdesk.cli.printing import REMEMBERED, print_file
from hubdesk.cli.saying import Command, data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.paper.grids import CARD_GRIDS, LABEL_GRIDS
from hubdesk.paper.lettering import Lettering, load_lettering
from hubdesk.paper.press import keep
from hubdesk.paths import resource
from hubdesk.ui import papers
from hubdesk.ui.papers import Stock
from hubdesk.ui.wording.prints import spoken

Printing = Callable[[App, Lettering, Stock], bytes]


@click.group("print")
def print_papers() -> None:
    """Papers of the shop's own, as PDF; with --print also on paper, at 100 %."""


def _options(*kinds: str) -> Callable[[Command], Command]:
    """Give a command `--out`, `--paper` and what all commands have."""

    def decorate(command: Command) -> Command:
        for option in (
            json_option,
            data_option,
            click.option("--paper", type=click.Choice(kinds), help="What is in the printer."),
            click.option(
                "--print",
                "printer",
                is_flag=False,
                flag_value=REMEMBERED,
                help="Print it too: on a printer of this name, or on the one for such paper.",
            ),
            click.option("--out", type=click.Path(path_type=Path), help="Where the PDF goes."),
        ):
            command = option(command)
        return command

    return decorate


def _start_option(command: Command) -> Command:
    return click.option(
        "--start", default=1, show_default=True, help="First unused place, as one reads."
    )(command)


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked for: which stock, which file, which shop, and how to answer."""

    out: Path | None
    paper: str | None
    data: Path
    as_json: bool
    printer: str | None = None
    start: int = 1

    def fulfil(self, name: str, printing: Printing) -> None:
        """Print, keep the file and say where it is."""
        with shop(self.data) as app:
            stock = Stock(self.paper or app.settings.paper, self.start)
            target = self.out or app.folder.papers / f"{name}.pdf"
            keep(printing(app, load_lettering(resource("fonts")), stock), target)
            facts = {"paper": stock.paper, "file": str(target)}
            sentence = str(target)
            if self.printer is not None:
                job = print_file(app, target, name, self.printer)
                facts |= {"printer": job.printer, "state": job.state.value, "why": job.why}
                sentence = f"{target} · {spoken(job)}"
        tell(facts, sentence, as_json=self.as_json)


@print_papers.command()
@_options(*CARD_GRIDS)
@_start_option
def tags(**order: Any) -> None:
    """Write a tag for every shelf."""
    _Order(**order).fulfil("tags", lambda app, *on: papers.shelf_tags(app.counter, *on))


@print_papers.command()
@_options(*CARD_GRIDS)
@_start_option
def badges(**order: Any) -> None:
    """Write a badge for everybody who works here."""
    _Order(**order).fulfil("badges", lambda app, *on: papers.badges(app.counter, *on))


@print_papers.command()
@_options(*CARD_GRIDS)
@_start_option
def cards(**order: Any) -> None:
    """Write the cards for the counter: undo, damaged, give back, and every outcome."""
    _Order(**order).fulfil("cards", lambda _, *on: papers.counter_cards(*on))


@print_papers.command("scanner-sheet")
@_options("letter", "a4")
def scanner_sheet(**order: Any) -> None:
    """Write the sheet that teaches HubDesk a scanner in three scans."""
    _Order(**order).fulfil(
        "scanner-sheet", lambda _, lettering, stock: papers.scanner_sheet(lettering, stock.paper)
    )


@print_papers.command()
@click.argument("numbers", nargs=-1)
@_options(*LABEL_GRIDS)
@_start_option
def labels(numbers: tuple[str, ...], **order: Any) -> None:
    """Write labels for the parcels NUMBERS, or for all that are in the shop.

    Sheets: letter is Avery 5160 (3 x 10), a4 is Avery 3474 or HERMA 4464 (3 x 8 of 70 x 37 mm).
    """
    _Order(**order).fulfil(
        "labels",
        lambda app, lettering, stock: papers.parcel_labels(app.counter, lettering, stock, numbers),
    )
