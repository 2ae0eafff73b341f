"""`hubdesk gateway`: the carrier's end of the line. Serving loads neither Qt nor words."""

from __future__ import annotations

from pathlib import Path

import click

from hubdesk.cli.carrierend import Place
from hubdesk.cli.late import LateGroup
from hubdesk.cli.saying import data_option
from hubdesk.gateway.album import MOST_SHOP_BYTES
from hubdesk.gateway.serving import serve

_COMMANDS = {
    "shops": "hubdesk.cli.shopsthere:shops",
    "code": "hubdesk.cli.shopsthere:code",
    "keys": "hubdesk.cli.shopsthere:keys",
    "reports": "hubdesk.cli.shopsthere:reports",
    "carriers": "hubdesk.cli.letters:carriers",
    "send": "hubdesk.cli.letters:send",
    "letters": "hubdesk.cli.letters:list_letters",
    "forget": "hubdesk.cli.letters:forget_letters",
}


@click.group(cls=LateGroup, places=_COMMANDS, invoke_without_command=True)
@click.option(
    "--database-url",
    envvar="HUBDESK_GATEWAY_DATABASE",
    help="SQLAlchemy address; a file in --data by default.",
)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=8477, show_default=True)
@click.option(
    "--photographs-mb",
    type=click.IntRange(1),
    default=MOST_SHOP_BYTES // 1024**2,
    show_default=True,
    help="How much is kept of each shop's photographs.",
)
@data_option
@click.pass_context
def gateway(
    context: click.Context,
    database_url: str | None,
    host: str,
    port: int,
    photographs_mb: int,
    data: Path,
) -> None:
    """Run the carrier's end of the line until it is stopped, or say who may talk to it."""
    context.obj = Place(database_url, data)
    if context.invoked_subcommand is None:
        serve(context.obj.url(), host, port, photograph_bytes=photographs_mb * 1024**2)
