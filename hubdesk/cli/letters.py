"""`hubdesk gateway carriers` and `send`: what a carrier's people do at their end of the line."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
from uuid6 import uuid7

from hubdesk.cli.carrierend import Place
from hubdesk.cli.saying import json_option, note, tell
from hubdesk.gateway import partners
from hubdesk.gateway.album import Album
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.carriers import Carriers
from hubdesk.gateway.desks import UnknownShop
from hubdesk.gateway.letterbox import Letterbox
from hubdesk.parcels.letters import LetterKind, UnreadableLetter
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.wording import gateway as words

_FILE = click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
_SHOP = click.argument("shop")
_CARRIER = click.option("--carrier", required=True, help="Whose letter it is, such as ups.")


@click.group()
def carriers() -> None:
    """The carriers whose own systems may send to shops."""


@carriers.command("add")
@click.argument("carrier")
@json_option
@click.pass_obj
def add_carrier(place: Place, carrier: str, as_json: bool) -> None:
    """Give CARRIER's system a word that lets it in; it is shown this once."""
    with place.open() as engine:
        try:
            token = Carriers(engine, utc_now).add(carrier)
        except UnreadableLetter as error:
            raise Refused(error.reason, where=error.where) from error
    tell({"carrier": carrier, "token": token}, words.token_words(carrier, token), as_json=as_json)


@carriers.command("revoke")
@click.argument("carrier")
@json_option
@click.pass_obj
def revoke_carrier(place: Place, carrier: str, as_json: bool) -> None:
    """Let none of CARRIER's words in any more."""
    with place.open() as engine:
        count = Carriers(engine, utc_now).revoke(carrier)
    if not count:
        raise Refused("carrier_unknown_there", carrier=carrier)
    tell({"carrier": carrier, "words": count}, words.done_words(count), as_json=as_json)


@click.command("forget")
@click.option("--days", type=click.IntRange(1), default=90, show_default=True)
@json_option
@click.pass_obj
def forget_letters(place: Place, days: int, as_json: bool) -> None:
    """Forget what is older than --days and may tell of people.

    That is what letters say, what partners' events say, and photographs.
    """
    before = utc_now() - timedelta(days=days)
    with place.open() as engine:
        letters = Letterbox(engine, utc_now).forget(before)
        photographs = Album(engine, utc_now).forget(before)
        with engine.begin() as connection:
            events = partners.forget(connection, before)
    facts = {"letters": letters, "events": events, "photographs": photographs}
    tell(facts, words.forgotten_words(letters, events, photographs), as_json=as_json)


@click.command("letters")
@click.option("--shop", help="One shop; all by default.")
@json_option
@click.pass_obj
def list_letters(place: Place, shop: str | None, as_json: bool) -> None:
    """Tell which messages and agreements were read, when and by whom."""
    with place.open() as engine:
        sent = Letterbox(engine, utc_now).sent(shop)
    for letter in sent:
        tell(asdict(letter), words.read_words(letter), as_json=as_json)
    if not sent:
        note(words.nothing_sent_words())


@click.group()
def send() -> None:
    """Send something down to a shop."""


@send.command("notice")
@_SHOP
@_FILE
@_CARRIER
@click.option("--replaces", is_flag=True, help="It stands for all that was said of its loads.")
@json_option
@click.pass_obj
def send_notice(
    place: Place, shop: str, file: Path, carrier: str, replaces: bool, as_json: bool
) -> None:
    """Send SHOP the notice in FILE: CSV with headings, or a JSON list."""
    content = {"rows": _rows(file), "replaces": replaces}
    _send(place, shop, carrier, LetterKind.NOTICE, content, as_json=as_json)


@send.command("message")
@_SHOP
@click.argument("text")
@_CARRIER
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day it is of use.")
@json_option
@click.pass_obj
def send_message(
    place: Place, shop: str, text: str, carrier: str, until: datetime | None, as_json: bool
) -> None:
    """Send SHOP words that are shown to whoever stands at the counter."""
    content = {"text": text} | ({} if until is None else {"until": f"{until:%Y-%m-%d}"})
    _send(place, shop, carrier, LetterKind.MESSAGE, content, as_json=as_json)


@send.command("fees")
@_SHOP
@_FILE
@_CARRIER
@json_option
@click.pass_obj
def send_fees(place: Place, shop: str, file: Path, carrier: str, as_json: bool) -> None:
    """Send SHOP the table of fees in FILE, JSON."""
    _send(place, shop, carrier, LetterKind.FEES, _json(file), as_json=as_json)


@send.command("agreement")
@_SHOP
@_CARRIER
@click.option("--hold-days", type=int, help="Days after the day of arrival.")
@click.option("--count", type=click.Choice(["calendar", "business"]), help="Which days count.")
@click.option("--return-by", help="The hour of the last day, such as 17:00.")
@click.option("--remind", type=int, help="Days before, on which the shop is reminded.")
@click.option("--agreed-load", type=int, help="Parcels a day; 0: any number.")
@json_option
@click.pass_obj
def send_agreement(
    place: Place, /, shop: str, carrier: str, as_json: bool, **told: str | int | None
) -> None:
    """Send SHOP what holds for CARRIER's parcels from now on."""
    content = {name: value for name, value in told.items() if value is not None}
    if not content:
        raise click.UsageError("An agreement says something: see --help.")
    _send(place, shop, carrier, LetterKind.AGREEMENT, content, as_json=as_json)


def _send(
    place: Place, shop: str, carrier: str, kind: LetterKind, content: Any, *, as_json: bool
) -> None:
    with place.open() as engine:
        try:
            put = Letterbox(engine, utc_now).put(shop, str(uuid7()), kind.value, carrier, content)
        except UnknownShop as error:
            raise Refused("shop_unknown_there", shop=shop) from error
        except UnreadableLetter as error:
            if error.reason == "letter_too_large":
                raise Refused("letter_too_large") from error
            raise Refused("letter_unreadable", where=error.where) from error
    facts = {"shop": shop, "kind": kind.value, "position": put.position}
    tell(facts, words.sent_words(shop), as_json=as_json)


def _rows(file: Path) -> list[Any]:
    told = _text(file)
    if told.lstrip()[:1] not in ("[", "{"):
        return list(csv.DictReader(told.splitlines()))
    rows = _json(file)
    if not isinstance(rows, list):
        raise Refused("letter_unreadable", where=file.name)
    return rows


def _json(file: Path) -> Any:
    try:
        return json.loads(_text(file))
    except (ValueError, RecursionError) as error:
        raise Refused("letter_unreadable", where=file.name) from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KnownFault("notice_unreadable", name=file.name) from error
