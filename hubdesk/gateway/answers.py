"""Answers of stored events: each as it came, and above them what the words in them mean.

A partner's document says what its prefixes stand for. What it says goes above all events of an
answer as long as nobody there means something else by the same prefix; else it stays with the
event, where JSON-LD and the standard's schema let it stand as well.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hubdesk.gateway.searching import Row
from hubdesk.line.wire.documents import context
from hubdesk.parcels.entry import write_time

_GS1 = "https://ref.gs1.org/standards/epcis/"


def query_document(rows: Sequence[Row], at: datetime) -> bytes:
    """Put stored events into EPCIS's envelope, each one as it is on the disk."""
    ours = context()
    terms = {name: means for part in ours if isinstance(part, dict) for name, means in part.items()}
    texts = [row.event if _agree(row, terms) else _with_context(row) for row in rows]
    url = next(part for part in ours if isinstance(part, str))
    around = json.dumps(
        {
            "@context": [url, terms],
            "type": "EPCISQueryDocument",
            "schemaVersion": "2.0",
            "creationDate": write_time(at),
            "epcisBody": {
                "queryResults": {
                    "queryName": "SimpleEventQuery",
                    "resultsBody": {"eventList": []},
                }
            },
        }
    )
    before, _, after = around.rpartition("[]")
    return f"{before}[{','.join(texts)}]{after}".encode()


def one_event(row: Row) -> bytes:
    """Give an event by itself, with what its words mean in it."""
    return _with_context(row).encode()


def _agree(row: Row, terms: dict[str, Any]) -> bool:
    """Take an event's terms among those of all, unless one of them means something else there."""
    parts = _parts(row)
    known = [part for part in parts if isinstance(part, dict) or part.startswith(_GS1)]
    told = [item for part in known if isinstance(part, dict) for item in part.items()]
    if len(known) < len(parts) or any(name.startswith("@") for name, _ in told):
        return False
    if any(terms.get(name, means) != means for name, means in told):
        return False
    if len({name: None for name, _ in told}) < len(told):
        return False
    terms.update(told)
    return True


def _parts(row: Row) -> list[Any]:
    told = json.loads(row.context) if row.context else []
    return told if isinstance(told, list) else [told]


def _with_context(row: Row) -> str:
    parts = _parts(row) if row.context else list(context())
    event = json.loads(row.event)
    own = event.get("@context", [])
    parts += [part for part in (own if isinstance(own, list) else [own]) if part not in parts]
    written = json.dumps(parts, separators=(",", ":"))
    if "@context" in event:
        rest = {name: value for name, value in event.items() if name != "@context"}
        return f'{{"@context":{written},{json.dumps(rest)[1:]}'
    return f'{{"@context":{written},{row.event[1:]}'
