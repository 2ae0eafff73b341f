"""`hubdesk update`: new versions of the program."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path

import click
from PySide6.QtCore import QCoreApplication

from hubdesk.app import App, build
from hubdesk.cli.saying import complain, data_option, json_option, tell
from hubdesk.parcels.refusals import Trouble
from hubdesk.paths import ShopFolder, resource
from hubdesk.renewal import maker_for, running_here
from hubdesk.settings import read_settings
from hubdesk.ui.language import Language
from hubdesk.ui.wording.updates import standing_words, whose_words
from hubdesk.updating.taking import Standing, look, take
from hubdesk.updating.whose import Seat, seat, this_system


@click.command()
@click.option("--check", is_flag=True, help="Only say what there is; fetch nothing.")
@data_option
@json_option
def update(check: bool, data: Path, as_json: bool) -> None:
    """Say who updates HubDesk here and, where it does so itself, fetch the newest version.

    It begins at the next start. It works also where the shop's record cannot be opened.
    """
    settings = read_settings(ShopFolder(data).settings).settings
    application = QCoreApplication.instance() or QCoreApplication([])
    Language(application, resource("translations"), settings.language)
    here = seat(os.environ)
    if here.home is None:
        facts = {"whose": here.whose.value, "running": here.version}
        tell(facts, whose_words(here.whose, here.version), as_json=as_json)
        return
    with ExitStack() as open_things:
        maker = open_things.enter_context(maker_for(settings, here.home))
        running = running_here(here.version, _shop(data, open_things))
        if check:
            with here.home.changing():
                standing, _ = look(here.home, maker, this_system(), running)
        else:
            standing, _ = take(here.home, maker, this_system(), running)
    tell(_facts(here, standing), standing_words(standing), as_json=as_json)


def _shop(data: Path, open_things: ExitStack) -> App | None:
    """Open the shop for what waits in it; without its record a mended version is still fetched."""
    if not ShopFolder(data).record.exists():
        return None
    try:
        app = build(data)
    except Trouble as trouble:
        complain(trouble)
        return None
    open_things.callback(app.close)
    return app


def _facts(here: Seat, standing: Standing) -> dict[str, object]:
    return {
        "whose": here.whose.value,
        "running": standing.running,
        "newest": standing.newest,
        "state": standing.state.value,
        "bytes": standing.length,
        "bad": here.home.bad() if here.home is not None else [],
    }
