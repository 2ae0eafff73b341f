"""`hubdesk unsent`: what an installer asks before it takes the program away."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hubdesk.atwork import only_one
from hubdesk.cli.saying import data_option, json_option, tell
from hubdesk.cli.shop import shop
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder
from hubdesk.ui.wording.terminal import unsent_words

_SOMETHING = 1


@click.command()
@data_option
@json_option
def unsent(data: Path, as_json: bool) -> None:
    """Say whether a window is open here, and how much the carrier has not confirmed yet.

    Exit status 0 where nothing is open and nothing waits, 1 otherwise.
    """
    is_open, waiting = False, 0
    folder = ShopFolder(data)
    if folder.settings.exists() or folder.record.exists():  # asking must not open a new shop
        is_open, waiting = _is_open(folder), _count_waiting(data)
    facts = {"folder": str(data), "is_open": is_open, "waiting": waiting}
    tell(facts, unsent_words(waiting, is_open=is_open), as_json=as_json)
    if is_open or waiting:
        sys.exit(_SOMETHING)


def _is_open(folder: ShopFolder) -> bool:
    try:
        with only_one(folder):
            return False
    except KnownFault as fault:
        if fault.reason != "already_open":
            raise
        return True


def _count_waiting(data: Path) -> int:
    with shop(data) as app:
        if not app.settings.gateway:
            return 0  # the shop tells nobody: its record is all that there is
        with app.record.view() as view:
            return view.outbox.count_waiting(app.settings.gateway)
