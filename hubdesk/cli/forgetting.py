"""`hubdesk forget`: takes names and addresses off the record."""

from __future__ import annotations

from pathlib import Path

import click

from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import forgetting
from hubdesk.ui.wording.terminal import forgotten_words


@click.command()
@click.argument("numbers", nargs=-1, required=True)
@data_option
@json_option
def forget(numbers: tuple[str, ...], data: Path, as_json: bool) -> None:
    """Forget whom the parcels NUMBERS were for and who signed; what happened stays on record."""
    with shop(data) as app:
        people = forgetting.forget(app.counter, numbers)
    tell({"people": people}, forgotten_words(people), as_json=as_json)
