"""Five years of a busy shop in one file, made in a minute or two: for benchmarks of size.

The rows are what such a journal would add up to; the journal itself is left out unless asked for.
"""

# ruff: noqa: SIM905 - a list of names is read more easily as a text
from __future__ import annotations

import json
import random
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from itertools import accumulate
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.record import Record
from hubdesk.parcels.checkdigits import gs1_mod10, ups_mod10, weights_3_1_7
from hubdesk.parcels.entry import write_time
from hubdesk.parcels.folding import door_key, fold

NOW = datetime(2026, 6, 26, 13, 0, tzinfo=UTC)
ZONE = ZoneInfo("America/Chicago")
_YEARS = timedelta(days=5 * 365)
_BATCH = 20_000
_FIRST = (
    "Maria José Ana Luis Carmen Juan Sofía Miguel Lucía Diego Rosa Carlos Elena Andrés Laura "
    "James Mary Robert Linda Michael Susan David Karen John Nancy William Betty Thomas Sandra "
    "Emily Daniel Grace Paul Chloe Mark Ruth Kevin Olivia Brian Emma Mai Pao Kou Yer Tou"
).split()
_LAST = (
    "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Gutierrez "
    "Flores Rivera Gómez Díaz Reyes Morales Ortiz Cruz Jiménez Vázquez Castillo Mendoza Núñez "
    "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin "
    "Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green "
    "Lindqvist Petersen Olson Nguyen Vang Xiong Yang Kowalski Müller Schmidt Schneider O'Neil"
).split()
_BEGINNINGS = "Ba Be Bro Car Cas Del Dor Ed El Fal Fer Gal Gro Hal Hen Jor Kel Kra Lam Lin".split()
_MIDDLES = "ber den lan mer nor per ran sel tor van vin wel zan ken lor mis".split()
_ENDINGS = "son ton ley man ski ez ini eau berg feld er ard well burn ford sen quist".split()
_STREETS = (
    "Barstow Graham Oakwood Fairfax Stein Rudolph State Farwell Brackett Grand Birch Hastings "
    "Water Main Elm Oak Maple Cedar Pine Washington Lincoln Jefferson Madison Monroe Jackson "
    "Park Lake Hill River Spring Church Mill Union Bridge Market Center Garden Forest Sunset"
).split()
_WAYS = ("St", "Ave", "Rd", "Blvd", "Ln", "Dr", "Ct", "Street", "Avenue", "Way")
_TOWNS = ("Eau Claire", "Altoona", "Chippewa Falls", "Menomonie")
_COLUMNS = {
    "recipients": (
        *("id", "salt", "name", "street", "city", "postcode", "phone", "note"),
        *("latitude", "longitude", "door", "search"),
    ),
    "parcels": (
        *("id", "carrier", "number", "tail", "status", "service", "load", "recipient", "shelf"),
        *("run", "noticed", "damaged", "tries", "traits", "shop", "received_at", "changed_at"),
    ),
}


@dataclass(frozen=True, slots=True)
class Household:
    """Whom parcels come for again and again."""

    name: str
    street: str
    city: str
    postcode: str


def fill(file: Path, parcels: int, *, seed: int = 7) -> None:
    """Make a record of so many parcels: the last of them at work, the others done.

    About 60 seconds for a million, and 1.1 GB.
    """
    Record(file, desk="desk-1", now=lambda: NOW, zone=ZONE).close()
    dice = random.Random(seed)
    with closing(sqlite.connect(str(file), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        connection.execute("BEGIN")
        # Indexes are built much faster from whole tables than row by row.
        later = connection.execute(
            "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger')"
            " AND sql IS NOT NULL AND tbl_name IN ('parcels', 'recipients', 'search')"
        ).fetchall()
        for kind, name, _ in later:
            connection.execute(f"DROP {kind} {name}")
        _write(connection, _rows(parcels, dice))
        steps: Any = import_module("hubdesk.database.migrations.versions.0002_search")
        connection.execute("DELETE FROM search_indexed")
        for step in (
            steps.FILL,
            steps.SQLITE_FILL_INDEX,
            steps.SQLITE_FILL_MARK,
            steps.SQLITE_FILL_VOCABULARY,
        ):
            connection.execute(step)
        for *_, sql in later:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def _write(connection: Any, rows: Iterator[tuple[tuple[object, ...], tuple[object, ...]]]) -> None:
    people, parcels = [], []
    for person, parcel in rows:
        people.append(person)
        parcels.append(parcel)
        if len(people) == _BATCH:
            _flush(connection, people, parcels)
    _flush(connection, people, parcels)


def _flush(
    connection: Any, people: list[tuple[object, ...]], parcels: list[tuple[object, ...]]
) -> None:
    for table, rows in (("recipients", people), ("parcels", parcels)):
        if rows:
            columns = _COLUMNS[table]
            marks = ", ".join("?" * len(columns))
            connection.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows
            )
        rows.clear()


def households(dice: random.Random, count: int) -> list[Household]:
    """Make the neighbourhood: few surnames are common, most are rare."""
    rare = [b + m + e for b in _BEGINNINGS for m in _MIDDLES for e in _ENDINGS]
    streets = [
        f"{s} {w}"
        for s in (*_STREETS, *(b + e for b in _BEGINNINGS for e in _ENDINGS))
        for w in _WAYS[:3]
    ]
    return [
        Household(
            f"{dice.choice(_FIRST)} {dice.choice(_LAST if dice.random() < 0.6 else rare)}",
            f"{dice.randint(1, 3999)} {dice.choice(streets)}"
            + (f" Apt {dice.randint(1, 40)}" if dice.random() < 0.3 else ""),
            dice.choice(_TOWNS),
            f"547{dice.randint(0, 29):02d}",
        )
        for _ in range(count)
    ]


def number_of(carrier: str, dice: random.Random, nth: int) -> str:
    """Make a number as the carrier makes them; Amazon's run on, the others look random."""
    if carrier == "amazon":
        return f"TBA{309_000_000_000 + nth * 37 + dice.randint(0, 30):012d}"
    if carrier == "ups":
        body = f"{dice.randint(0, 36**3):06d}03{dice.randint(0, 9_999_999):07d}"
        return f"1Z{body}{ups_mod10(body)}"
    if carrier == "usps":
        body = f"9400{dice.randint(0, 10**17 - 1):017d}"
        return f"{body}{gs1_mod10(body)}"
    body = f"77{dice.randint(0, 10**9 - 1):09d}"
    return f"{body}{weights_3_1_7(body)}"


def _rows(count: int, dice: random.Random) -> Iterator[tuple[tuple[object, ...], ...]]:
    people = households(dice, max(count // 25, 20))
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(people))))
    carriers = ("amazon", "ups", "usps", "fedex")
    for nth in range(count):
        person = dice.choices(people, cum_weights=weights)[0]
        carrier = dice.choices(carriers, weights=(4, 2, 3, 1))[0]
        at = NOW - _YEARS * (1 - nth / count)
        status, shelf, received = _standing(count - nth, dice, at)
        number, key = number_of(carrier, dice, nth), f"{nth:036d}"
        yield (
            (
                *(key, "salt", person.name, person.street, person.city, person.postcode),
                *("", "", None, None, door_key(person.street, person.postcode)),
                fold(f"{person.name} {person.street} {person.city}"),
            ),
            (
                *(key, carrier, number, number[-4:], status, "", f"{carrier} {at:%Y-%m-%d}", key),
                *(shelf, None, 1, 0, 1 if status == "delivered" else 0, json.dumps([]), ""),
                *(received, write_time(at + timedelta(minutes=nth % 300))),
            ),
        )


def _standing(from_end: int, dice: random.Random, at: datetime) -> tuple[str, str, str | None]:
    """Say where a parcel stands by how new it is: the newest are expected, then on shelves."""
    if from_end <= 50:
        return "expected", "", None
    shelf = f"{dice.choice('ABC')}{dice.randint(1, 9)}"
    if from_end <= 500:
        return "on_shelf", shelf, write_time(at)
    if from_end <= 560:
        return "out", "", write_time(at)
    if from_end <= 575:
        return "aside", "X1", write_time(at)
    lot = dice.random()
    if lot < 0.01:
        return "missing", "", None
    return ("given_back" if lot < 0.02 else "delivered"), "", write_time(at)
