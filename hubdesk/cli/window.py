"""The shop's window, opened as often as it is to come up anew."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from hubdesk.app import open_app
from hubdesk.backups import put_back
from hubdesk.cli.saying import data_option
from hubdesk.database.backups import Backup
from hubdesk.database.marks import Doubt
from hubdesk.entering import Entered, enter
from hubdesk.equipment.doorbell import ring
from hubdesk.equipment.firststeps import open_again
from hubdesk.equipment.lastwords import leaving_word
from hubdesk.equipment.mending import may_mend
from hubdesk.equipment.unlocking import may_unlock
from hubdesk.parcels.refusals import KnownFault, Trouble
from hubdesk.paths import ShopFolder
from hubdesk.shopfront import (
    ANEW,
    Shopfront,
    alone,
    application,
    has_screen,
    may_go_on,
    show_apology,
    tongue_as_set,
)
from hubdesk.ui.mistakes import Mistakes
from hubdesk.ui.wording.speech import speaking
from hubdesk.updating.whose import wait_for_answer

_LEFT = 1
_LOCKED, _DAMAGED, _OPEN = "record_locked", "record_damaged", "already_open"


@click.command(hidden=True)
@data_option
def open_shop(data: Path, entered: Entered | None = None) -> None:
    """Open the window; `entered` is who came into its folder while this was loaded."""
    application()
    try:
        status = _run(data, entered)
        while status == ANEW:
            status = _run(data, None)
        sys.exit(status)
    except Trouble as trouble:
        if trouble.reason == _OPEN and has_screen() and ring(ShopFolder(data).bell):
            return
        wait_for_answer()
        with speaking(tongue_as_set(data)):
            show_apology(trouble)  # whoever started from an icon sees no terminal
        raise


def _run(data: Path, entered: Entered | None) -> int:
    """Work until the window is closed, asking before what only a person knows."""
    goes_on = False
    while True:
        try:
            return _worked(data, entered, goes_on)
        except KnownFault as fault:
            if not has_screen() or fault.reason not in (*Doubt, _LOCKED, _DAMAGED):
                raise
            entered = None
            with speaking(tongue_as_set(data)):
                if fault.reason == _LOCKED:
                    may = may_unlock(application(), ShopFolder(data))
                elif fault.reason == _DAMAGED:
                    may = may_mend(ShopFolder(data))
                else:
                    may = goes_on = may_go_on(fault)
            if not may:
                return _LEFT


def _worked(data: Path, entered: Entered | None, goes_on: bool) -> int:
    """Open the shop and work until the window is closed; the window is built beside the check."""
    app = open_app(entered or enter(data))
    try:
        with alone(app), leaving_word(app.folder), closing(Shopfront(app)) as front:
            app.begin(go_on=goes_on)
            with opened(front):
                status = application().exec()
    finally:
        app.close()
    if front.to_put_back is not None:
        _put_back(data, *front.to_put_back)
    return status


def _put_back(data: Path, backup: Backup, code: str) -> None:
    """Put a backup back between two windows; where that fails, all is as it was before."""
    try:
        put_back(data, backup, code=code)
    except Trouble as trouble:
        open_again(ShopFolder(data))
        with speaking(tongue_as_set(data)):
            show_apology(trouble)


@contextmanager
def opened(front: Shopfront) -> Iterator[None]:
    """Open a window, and catch our own mistakes while it is open."""
    with Mistakes(front.window.show_trouble):
        front.open()
        yield
