"""`hubdesk sync` and `hubdesk enrol`: the desk's end of the line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hubdesk.app import enrol_desk, sender_for
from hubdesk.cli.fetched import take_fetched
from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.fetchback import held_there
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.wording.fetchback import waiting_there_words
from hubdesk.ui.wording.line import failure_words
from hubdesk.ui.wording.terminal import enrolled_words, sent_words


@click.command()
@click.option("--once", is_flag=True, help="Send what waits and end.")
@click.option("--again", is_flag=True, help="Send what was not accepted, too: it is put right.")
@click.option("--photographs", is_flag=True, help="Photographs, too, where the line is metered.")
@data_option
@json_option
def sync(once: bool, again: bool, photographs: bool, data: Path, as_json: bool) -> None:
    """Send confirmations to the carrier's end of the line, and take in what it has for the shop."""
    if not once:
        raise click.UsageError("The window sends by itself; in the terminal use --once.")
    with shop(data) as app:
        sender = sender_for(app)
        if sender is None:
            raise Refused("no_gateway")
        if again:
            sender.try_again()
        if photographs:
            sender.show_photographs()
        report = sender.drain_once()
        sender.stop()
        facts = {
            "sent": report.sent,
            "duplicates": report.duplicates,
            "parked": report.parked,
            "left": report.left,
            "bytes": report.bytes,
            "photographs": report.shown,
            "photographs_left": report.unshown,
            "fetched": report.fetched.new if report.fetched is not None else 0,
        }
        tell(facts, sent_words(report.sent, report.left, report.unshown), as_json=as_json)
        take_fetched(app.counter, as_json=as_json)
    if report.failure is not None:
        note(failure_words(report.failure.kind))
        sys.exit(3)


@click.command()
@click.argument("code")
@data_option
@json_option
def enrol(code: str, data: Path, as_json: bool) -> None:
    """Make this PC known to the carrier with the CODE that the carrier has given."""
    with shop(data) as app:
        enrolled = enrol_desk(app, code)
        there = held_there(app).count
    facts = {"shop": enrolled.shop, "name": enrolled.name, "desk": enrolled.desk}
    tell(facts, enrolled_words(enrolled.name, enrolled.desk), as_json=as_json)
    if there:
        note(waiting_there_words(there))
