"""`hubdesk fetch-back`: what a lost PC had told the carrier comes back from there."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from hubdesk.app import App
from hubdesk.cli.saying import complain, data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.desk import letters
from hubdesk.desk.columns import ColumnsUnsure
from hubdesk.desk.recalling import recall
from hubdesk.fetchback import fetch_back, fetch_letters, pictures_back
from hubdesk.line.recovering import Recovered
from hubdesk.line.sending import LineKind
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.wording.fetchback import (
    missing_words,
    names_words,
    picture_words,
    progress_words,
    recovered_words,
)
from hubdesk.ui.wording.letters import notice_name
from hubdesk.ui.wording.line import failure_words

_TOLD_EACH = 5_000


@click.command("fetch-back")
@click.option("--desk", "desks", multiple=True, help="What this desk was called before.")
@data_option
@json_option
def fetch_back_journal(desks: tuple[str, ...], data: Path, as_json: bool) -> None:
    """Bring back from the carrier what a lost PC had told it, before any new work.

    Put the last backup back first, where there is one, and enrol this PC.
    """
    with shop(data, asks=False) as app:
        told = _fetched(app, desks)
        tell(_facts(told), recovered_words(told), as_json=as_json)
        for sentence in missing_words(told):
            note(sentence)
        report = fetch_letters(app)
        named = _recalled(app)
        with app.record.view() as view:
            nameless = view.fetched.nameless()
        pictures = pictures_back(app)
        for sentence in (*names_words(named, nameless), *picture_words(pictures)):
            note(sentence)
        failure = report.failure or pictures.failure
        if failure is not None:
            note(failure_words(failure.kind))
    if failure is not None:
        sys.exit(3)
    if told.forks or told.left:
        sys.exit(1)


def _fetched(app: App, desks: tuple[str, ...]) -> Recovered:
    progress = _Progress()
    try:
        return fetch_back(app, desks, progress.heard)
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


def _recalled(app: App) -> int:
    """Take the notices in that came again; one that cannot be is told and holds up no other."""
    named = 0
    for notice in letters.fetched_notices(app.counter):
        try:
            named += recall(app.counter, notice, notice_name(notice.carrier))
        except ColumnsUnsure:
            continue  # it waits on Today to be asked about
        except (Refused, KnownFault) as trouble:
            letters.set_aside(app.counter, notice.letter, trouble)
            complain(trouble)
    return named


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
