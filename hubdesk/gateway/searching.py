"""What may be asked for in a shop's events: EPCIS 2.0's own parameters, those that a shop needs.

The database narrows by what it has columns for; what is left is compared event by event, so much a
request and no more. A page may therefore hold less than was wanted and still have another after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, or_, select

from hubdesk.gateway.schema import events, mentions, partner_events
from hubdesk.line.wire.formats import is_time, moment
from hubdesk.line.wire.partners import THINGS, keys_of, number_of, things_in
from hubdesk.parcels.entry import read_time, write_time

_ENTRY_NAME = "urn:uuid:"
_OF_CBV = re.compile(r"(?:https?://ns\.gs1\.org/cbv/(?:BizStep|Disp)-|urn:epcglobal:cbv:\w+:)")
_WORDS = {
    "eventType": "type",
    "EQ_action": "action",
    "EQ_bizStep": "bizStep",
    "EQ_disposition": "disposition",
}
_PLACES = {"EQ_readPoint": "readPoint", "EQ_bizLocation": "bizLocation"}
_THINGS = {
    "MATCH_epc": ("epcList", "childEPCs"),
    "MATCH_parentID": ("parentID",),
    "MATCH_inputEPC": ("inputEPCList",),
    "MATCH_outputEPC": ("outputEPCList",),
    "MATCH_anyEPC": THINGS,
}
TIMES = ("GE_eventTime", "LT_eventTime", "GE_recordTime", "LT_recordTime")
_NAME = "EQ_eventID"
LISTS = (*_WORDS, *_PLACES, *_THINGS, _NAME)
PARAMETERS = (*LISTS, *TIMES)
_MOST_ASKED = 50


class NotAsked(ValueError):
    """A question that cannot be answered; the words say which part."""


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it was stored. `context` is empty where the shop itself told it."""

    position: int
    captured_at: str
    context: str
    event: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are asked for: lists of which each must have one, times, a parcel's number."""

    lists: Mapping[str, frozenset[str]] = field(default_factory=dict)
    times: Mapping[str, datetime] = field(default_factory=dict)
    number: str | None = None

    @property
    def is_choosy(self) -> bool:
        """Whether events must be read to know if they are wanted."""
        return bool(self.lists or self.times)

    def fits(self, event: Mapping[str, Any], captured_at: datetime) -> bool:
        """Say whether an event is wanted."""
        has_all = self._has_words(event) and self._has_things(event)
        return has_all and self._is_in(event, captured_at)

    def _has_words(self, event: Mapping[str, Any]) -> bool:
        told: dict[str, Any] = {name: event.get(key) for name, key in _WORDS.items()}
        told |= {name: _id_of(event.get(key)) for name, key in _PLACES.items()}
        told[_NAME] = event.get("eventID")
        return all(
            isinstance(told[name], str) and _bare(told[name]) in asked
            for name, asked in self.lists.items()
            if name in told
        )

    def _has_things(self, event: Mapping[str, Any]) -> bool:
        return all(
            not asked.isdisjoint(things_in(event, *_THINGS[name]))
            for name, asked in self.lists.items()
            if name in _THINGS
        )

    def _is_in(self, event: Mapping[str, Any], captured_at: datetime) -> bool:
        for name, limit in self.times.items():
            at = captured_at if name.endswith("recordTime") else moment(event["eventTime"])
            if at < limit if name.startswith("GE") else at >= limit:
                return False
        return True


def _bare(told: str) -> str:
    """Give a word as it stands in JSON, however it is spelled."""
    return _OF_CBV.sub("", told, count=1)


def _id_of(place: Any) -> Any:
    return place.get("id") if isinstance(place, dict) else None


def read_wanted(asked: Sequence[tuple[str, str]], number: str | None = None) -> Wanted:
    """Read the standard's parameters among a request's; raises NotAsked.

    Several values are several parameters, or one with `|` between them; of words also with commas.
    """
    lists: dict[str, set[str]] = {}
    times: dict[str, datetime] = {}
    for name, value in asked:
        if name in TIMES:
            if not is_time(value):
                raise NotAsked(f"{name} is not a time with its zone")
            times[name] = moment(value)
        elif name in LISTS:
            parts = re.split(r"[|,]" if name in _WORDS else r"\|", value)
            lists.setdefault(name, set()).update(_bare(part) for part in parts if part)
    if any(len(values) > _MOST_ASKED for values in lists.values()):
        raise NotAsked(f"more than {_MOST_ASKED} values of one parameter")
    return Wanted({name: frozenset(told) for name, told in lists.items()}, times, number)


def queries(shop: str, wanted: Wanted, after: int) -> Iterator[Select[Any]]:
    """Ask for what the database can narrow: the shop's own events, and what others told of it."""
    if "eventType" not in wanted.lists or "ObjectEvent" in wanted.lists["eventType"]:
        own = select(events.c.position, events.c.captured_at, events.c.event)
        named = [name.removeprefix(_ENTRY_NAME) for name in wanted.lists.get(_NAME, ())]
        yield _narrowed(own, events, shop, wanted, after, events.c.event_id.in_(named))
    theirs = partner_events.c
    keys = [key for name in wanted.lists.get(_NAME, ()) for key in keys_of(name)]
    others = select(theirs.position, theirs.captured_at, theirs.event, theirs.context)
    others = others.where(theirs.event != "")  # what was forgotten says nothing
    yield _narrowed(others, partner_events, shop, wanted, after, theirs.key.in_(keys))


def _narrowed(
    query: Select[Any],
    table: Table,
    shop: str,
    wanted: Wanted,
    after: int,
    is_named: ColumnElement[bool],
) -> Select[Any]:
    query = query.where(table.c.shop == shop, table.c.position > after)
    if _NAME in wanted.lists:
        query = query.where(is_named)
    for name, limit in wanted.times.items():
        column = table.c.captured_at if name.endswith("recordTime") else table.c.happened_at
        # Whole milliseconds are kept: at the edge is decided by the event itself.
        edge = write_time(limit)
        query = query.where(column >= edge if name.startswith("GE") else column <= edge)
    for about in _mentioned(wanted):
        found = select(mentions.c.position).where(mentions.c.shop == shop, about)
        query = query.where(table.c.position.in_(found))
    return query.order_by(table.c.position)


def _mentioned(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    if wanted.number is not None:
        yield mentions.c.number == wanted.number
    for name in wanted.lists.keys() & _THINGS.keys():
        pairs = [number_of(thing) for thing in wanted.lists[name]]
        yield or_(
            *(and_(mentions.c.number == num, mentions.c.carrier == who) for who, num in pairs)
        )


def captured(row: Row) -> datetime:
    """Read when an event was captured."""
    return read_time(row.captured_at)
