"""`hubdesk sync` and `hubdesk gateway`: the two ends of the line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hubdesk.app import sender_for
from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop
from hubdesk.gateway.serving import serve
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.wording.line import failure_words
from hubdesk.ui.wording.terminal import sent_words


@click.command()
@click.option("--once", is_flag=True, help="Send what waits and end.")
@data_option
@json_option
def sync(once: bool, data: Path, as_json: bool) -> None:
    """Send confirmations to the carrier's end of the line."""
    if not once:
        raise click.UsageError("The window sends by itself; in the terminal use --once.")
    with shop(data) as app:
        sender = sender_for(app)
        if sender is None:
            raise Refused("no_gateway")
        report = sender.drain_once()
        sender.stop()
    facts = {
        "sent": report.sent,
        "duplicates": report.duplicates,
        "parked": report.parked,
        "left": report.left,
        "bytes": report.bytes,
    }
    tell(facts, sent_words(report.sent, report.left), as_json=as_json)
    if report.failure is not None:
        note(failure_words(report.failure.kind))
        sys.exit(3)


@click.command()
@click.option("--database-url", help="SQLAlchemy address; a file in --data by default.")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8477, show_default=True)
@click.option("--token", envvar="HUBDESK_GATEWAY_TOKEN", help="A word every desk must send.")
@data_option
def gateway(database_url: str | None, host: str, port: int, token: str | None, data: Path) -> None:
    """Run the carrier's end of the line until it is stopped."""
    if database_url is None:
        try:
            data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownFault("folder_read_only", folder=str(data)) from error
        database_url = f"sqlite:///{data / 'gateway.db'}"
    serve(database_url, host, port, token)
