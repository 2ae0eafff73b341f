"""`hubdesk fetch-back`: what a lost PC had told the carrier comes back from there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from hubdesk.app import App
from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.fetchback import bring_back, go_on_without
from hubdesk.line.broughtback import Brought
from hubdesk.line.recovering import Recovered
from hubdesk.line.sending import LineKind
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording.fetchback import (
    brought_words,
    progress_words,
    recovered_words,
    skipped_words,
)
from hubdesk.ui.wording.letters import notice_name
from hubdesk.ui.wording.line import failure_words

_TOLD_EACH = 5_000


@click.command("fetch-back")
@click.option("--desk", "desks", multiple=True, help="What this desk was called before.")
@click.option(
    "--skip", is_flag=True, help="Fetch nothing: let new work begin without it, for good."
)
@data_option
@json_option
def fetch_back_journal(desks: tuple[str, ...], skip: bool, data: Path, as_json: bool) -> None:
    """Bring back from the carrier what a lost PC had told it, before any new work.

    Put the last backup back first, where there is one, and enrol this PC.
    """
    with shop(data, asks=False) as app:
        if skip:
            go_on_without(app)
            tell({"taken": 0, "skipped": True}, skipped_words(), as_json=as_json)
            return
        brought = _brought(app, desks)
        told = brought.recovered
        tell(_facts(told), recovered_words(told), as_json=as_json)
        for sentence in brought_words(brought):
            note(sentence)
    if brought.failure is not None:
        sys.exit(3)
    if told.forks or told.left:
        sys.exit(1)


def _brought(app: App, desks: tuple[str, ...]) -> Brought:
    progress = _Progress()
    try:
        return bring_back(app, notice_name, progress.heard, desks)
    except KnownFault as fault:
        if kind := fault.facts.get("kind"):
            note(failure_words(LineKind(str(kind))))
        raise


class _Progress:
    """Says now and then how much is back."""

    def __init__(self) -> None:
        self._next = _TOLD_EACH

    def heard(self, taken: int) -> None:
        if taken >= self._next:
            self._next = taken + _TOLD_EACH
            note(progress_words(taken))


def _facts(told: Recovered) -> dict[str, Any]:
    return {
        "taken": told.taken,
        "agreed": told.agreed,
        "waiting": told.waiting,
        "last": write_time(told.last.happened_at) if told.last is not None else None,
        "lost": [{"epoch": gap.epoch, "first": gap.first, "last": gap.last} for gap in told.lost],
        "loose": told.loose,
        "left": told.left,
        "forks": told.forks,
    }
