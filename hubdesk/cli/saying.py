"""What the commands share: where the data lies, and how facts and sentences are printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from hubdesk.parcels.refusals import Trouble
from hubdesk.paths import usual_folder

Command = Callable[..., Any]


def data_option(command: Command) -> Command:
    """Give a command `--data DIR`."""
    return click.option(
        "--data",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="HUBDESK_DATA",
        default=usual_folder,
        show_default=str(usual_folder()),
        help="Folder that holds the shop's record.",
    )(command)


def json_option(command: Command) -> Command:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")(command)


def tell(facts: Mapping[str, Any], sentence: str, *, as_json: bool) -> None:
    """Print one line on standard output: the facts as JSON, or the sentence."""
    click.echo(json.dumps(facts, ensure_ascii=False) if as_json else sentence)


def note(sentence: str) -> None:
    """Print a message beside the facts, on standard error."""
    click.echo(sentence, err=True)


def complain(trouble: Trouble) -> None:
    """Print what went wrong and what to do, on standard error."""
    # Words need Qt, and a gateway must not have it: its hooks make every entry dearer.
    from hubdesk.ui.wording.faults import trouble_words  # noqa: PLC0415

    note(trouble_words(trouble))
