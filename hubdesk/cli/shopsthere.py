"""`hubdesk gateway shops`, `code`, `keys`, `reports`: who may talk to it, and how that went."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import click

from hubdesk.cli.carrierend import Place
from hubdesk.cli.saying import json_option, note, tell
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.desks import Desks, UnknownShop
from hubdesk.gateway.reports import Reports
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.wording import gateway as words


@click.group()
def shops() -> None:
    """The shops that the gateway takes confirmations from."""


@shops.command("add")
@click.argument("shop")
@click.option("--name", default="", help="What people call it.")
@json_option
@click.pass_obj
def add_shop(place: Place, shop: str, name: str, as_json: bool) -> None:
    """Note SHOP, or its name anew, and give a code for its first desk."""
    with place.open() as engine:
        desks = Desks(engine, utc_now)
        is_new = desks.add_shop(shop, name or shop)
        code, until = desks.make_code(shop)
    facts = {"shop": shop, "is_new": is_new, "code": code, "until": until.isoformat()}
    tell(facts, words.code_words(shop, code, until), as_json=as_json)


@shops.command("list")
@json_option
@click.pass_obj
def list_shops(place: Place, as_json: bool) -> None:
    """List all shops with how many events are held of each."""
    with place.open() as engine:
        for row in Desks(engine, utc_now).listed_shops():
            facts = {"shop": row.shop, "name": row.name, "events": row.last}
            tell(facts, f"{row.shop}  {row.name or ''}  {row.last}", as_json=as_json)


@click.command()
@click.argument("shop")
@click.option("--replaces", help="The desk whose key the new one takes over from.")
@click.option("--hours", type=click.FloatRange(0.01, 24 * 366), default=48, show_default=True)
@json_option
@click.pass_obj
def code(place: Place, shop: str, replaces: str | None, hours: float, as_json: bool) -> None:
    """Give a code that lets one more desk of SHOP in, once."""
    with place.open() as engine:
        try:
            drawn, until = Desks(engine, utc_now).make_code(
                shop, lasts=timedelta(hours=hours), replaces=replaces
            )
        except UnknownShop as error:
            raise Refused("shop_unknown_there", shop=shop) from error
    facts = {"shop": shop, "code": drawn, "until": until.isoformat()}
    tell(facts, words.code_words(shop, drawn, until), as_json=as_json)


@click.group()
def keys() -> None:
    """The keys of a shop's desks."""


@keys.command("list")
@click.argument("shop")
@json_option
@click.pass_obj
def list_keys(place: Place, shop: str, as_json: bool) -> None:
    """List the keys of SHOP's desks, those in use first."""
    with place.open() as engine:
        for row in Desks(engine, utc_now).listed_keys(shop):
            facts = {name: value for name, value in row._mapping.items() if name != "nonce"}
            tell(facts, words.key_words(row.desk, row.key_id, row.why), as_json=as_json)


@keys.command()
@click.argument("shop")
@click.argument("desk")
@json_option
@click.pass_obj
def revoke(place: Place, shop: str, desk: str, as_json: bool) -> None:
    """Withdraw the keys of SHOP's DESK at once, as when its PC was stolen."""
    with place.open() as engine:
        count = Desks(engine, utc_now).revoke(shop, desk)
    _say_done(shop, desk, count, as_json=as_json)


@keys.command()
@click.argument("shop")
@click.argument("desk")
@json_option
@click.pass_obj
def renew(place: Place, shop: str, desk: str, as_json: bool) -> None:
    """Have SHOP's DESK make itself a new key at its next call."""
    with place.open() as engine:
        count = Desks(engine, utc_now).ask_renewal(shop, desk)
    _say_done(shop, desk, count, as_json=as_json)


def _say_done(shop: str, desk: str, count: int, *, as_json: bool) -> None:
    if not count:
        raise Refused("desk_unknown_there", shop=shop, desk=desk)
    tell({"shop": shop, "desk": desk, "keys": count}, words.done_words(count), as_json=as_json)


@click.command()
@click.option("--shop", help="One shop; all by default.")
@click.option("--settled", is_flag=True, help="Gaps that were filled since, too.")
@json_option
@click.pass_obj
def reports(place: Place, shop: str | None, settled: bool, as_json: bool) -> None:
    """Tell what somebody should look into: chains that do not follow, and wrong clocks."""
    with place.open() as engine:
        looked = Reports(engine)
        flaws = looked.flaws(shop, settled=settled)
        clocks = looked.wrong_clocks(shop)
        partners = looked.partners(shop)
    for flaw in flaws:
        tell(asdict(flaw), words.flaw_words(flaw), as_json=as_json)
    for clock in clocks:
        facts = {"what": "clock"} | asdict(clock)
        tell(facts, words.clock_words(clock), as_json=as_json)
    for partner in partners:
        facts = {"what": "partner"} | asdict(partner)
        tell(facts, words.partner_words(partner), as_json=as_json)
    if not flaws and not clocks:
        note(words.nothing_words())
