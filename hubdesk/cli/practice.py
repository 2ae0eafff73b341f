"""The practice morning: a window of its own, and a shop that is thrown away."""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import click

from hubdesk.cli.saying import complain, note
from hubdesk.cli.window import opened
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import resource
from hubdesk.practice.day import load_day
from hubdesk.practice.film import Film
from hubdesk.practice.morning import Line, Morning, open_practice_shop
from hubdesk.practice.stage import Stage
from hubdesk.scanning.camera import shown
from hubdesk.shopfront import Shopfront, application


@click.command()
@click.option("--auto", is_flag=True, help="Let the day play itself and count at the end.")
@click.option("--out", type=click.Path(path_type=Path), help="Where sheets and pictures go.")
def practice(auto: bool, out: Path | None) -> None:
    """Live through a pretend morning: no real parcel is touched."""
    place = out or Path(tempfile.mkdtemp(prefix="hubdesk-practice-"))
    _make_room(place)
    application()
    day = load_day(resource("practice"))
    app = open_practice_shop(place / "shop", day)
    try:
        if not auto:
            film = Film(day)
            frames = shown((each.image for each in film), interval=1 / 15)
            with closing(Shopfront(app, frames=frames)) as front:
                front.window.take_notice(day.notice_file)
                with opened(front):
                    application().exec()
            return
        with closing(Shopfront(app)) as front:
            stage = Stage(front, app.counter, place / "pictures")
            lines = Morning(app, day, stage, place, click.echo).play()
    finally:
        app.close()
    _report(lines, place)


def _make_room(place: Path) -> None:
    """Clear what an earlier practice left, and nothing else."""
    try:
        place.mkdir(parents=True, exist_ok=True)
        for earlier in ("shop", "pictures"):
            if (place / earlier).is_dir():
                shutil.rmtree(place / earlier)
        for earlier_file in (*place.glob("gateway.db*"), *place.glob("run-*.pdf")):
            earlier_file.unlink()
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(place)) from error


def _report(lines: tuple[Line, ...], place: Path) -> None:
    click.echo("")
    for line in lines:
        mark = "  " if line.adds_up else "! "
        click.echo(f"{mark}{line.what:42}{line.found:6}  of {line.expected:6}")
    wrong = [line for line in lines if not line.adds_up]
    note(f"Sheets and pictures are in {place}")
    if wrong:
        complain(KnownFault("practice_does_not_add_up", count=len(wrong)))
        sys.exit(1)
    click.echo("The count adds up.")
