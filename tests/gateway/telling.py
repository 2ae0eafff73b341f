"""Entries of a desk's chain, told as events, without a desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from uuid6 import uuid7

from hubdesk.line.wire.documents import document, pack
from hubdesk.line.wire.events import Naming, Subjects, event
from hubdesk.parcels.entry import GENESIS, Entry, chain_hash, plain_entry
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Source

START = datetime(2026, 6, 26, 12, 42, tzinfo=UTC)
PACKED = {"Content-Type": "application/json", "Content-Encoding": "gzip"}


def chain(count: int, desk: str = "desk-1", epoch: str = "e-1", after: Entry | None = None):
    """Write `count` entries, each on the hash before it; `after` goes on behind an entry."""
    entries: list[Entry] = []
    previous, seq = (after.hash, after.seq) if after else (GENESIS, 0)
    for number in range(seq + 1, seq + count + 1):
        at = START + timedelta(seconds=number)
        facts = Received("amazon", f"TBA{number:012}", "B3", Source.SCANNER)
        entry = Entry(
            desk, epoch, number, str(uuid7()), facts, "Rosa", at, at, -300, (str(uuid7()),)
        )
        previous = chain_hash(previous, plain_entry(entry))
        entries.append(replace(entry, hash=previous))
    return entries


def tell(entries: list[Entry], shop: str = "shop-1") -> list[dict[str, Any]]:
    return [event(entry, Naming(shop), Subjects()) for entry in entries]


def tell_entries(count: int, shop: str = "shop-1") -> list[dict[str, Any]]:
    return tell(chain(count), shop)


def capture(gateway: httpx.Client, events: list[dict[str, Any]], **headers: str) -> httpx.Response:
    body = pack(document(events, START))
    return gateway.post("/capture", content=body, headers=PACKED | headers)


def statuses(answer: httpx.Response) -> list[str]:
    return [result["status"] for result in answer.json()["results"]]


def held(gateway: httpx.Client, **query: str) -> list[dict[str, Any]]:
    """All events that the gateway gives, through all pages."""
    asked = {"shop": "shop-1", "perPage": 100} | query
    events, onward = [], f"/events?{httpx.QueryParams(asked)}"
    while onward:
        answer = gateway.get(onward)
        events += answer.json()["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
        onward = answer.links.get("next", {}).get("url")
    return events


def chains(gateway: httpx.Client, shop: str = "shop-1") -> list[dict[str, Any]]:
    return gateway.get(f"/shops/{shop}/chains").json()
