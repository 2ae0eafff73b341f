"""Searching as one types in a record of a million parcels, beside plain LIKE and the bare index.

    python -m tests.benchmarks.search --parcels 1000000

Every keystroke is one query. `LIKE` reads the same lines of words without an index, newest first,
and `index` is the least that any search through SQLite's index of letters can take: the places of
51 parcels, nothing more. `CPU` is what the search itself works, however busy the machine is.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from uuid6 import uuid7

from hubdesk.database.record import Record
from hubdesk.database.search import _letters, _term
from hubdesk.desk import looking
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve
from hubdesk.desk.shop import Shop
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.scan import Source
from hubdesk.paths import resource
from tests.benchmarks.filling import NOW, ZONE, fill

_WIDTHS = (9, 8, 10, 8, 11, 9, 11, 8)
_LIKES = 12  # it takes long where it finds little: so many of each kind are enough
_LIKE = "SELECT parcel FROM search WHERE {each} ORDER BY place DESC LIMIT 51"
_EACH = "words LIKE ?"
_INDEX = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 51"


@dataclass(frozen=True, slots=True)
class Known:
    """One parcel of the file, whom somebody looks for."""

    number: str
    name: str
    street: str


def known_parcels(file: Path, dice: random.Random, count: int) -> list[Known]:
    """Draw parcels from all five years."""
    with closing(sqlite.connect(str(file))) as connection:
        (most,) = connection.execute("SELECT max(place) FROM search").fetchone()
        query = (
            "SELECT number, name, street FROM search JOIN parcels ON parcels.id = search.parcel"
            " JOIN recipients ON recipients.id = parcels.recipient WHERE place = ?"
        )
        return [
            Known(*connection.execute(query, (dice.randint(1, most),)).fetchone())
            for _ in range(count)
        ]


def misspelt(word: str, dice: random.Random) -> str:
    """Make one slip inside a word."""
    place = dice.randrange(1, len(word) - 1)
    slip = dice.choice(("wrong", "missing", "doubled", "exchanged"))
    if slip == "wrong":
        return word[:place] + dice.choice("aeiorsz") + word[place + 1 :]
    if slip == "missing":
        return word[:place] + word[place + 1 :]
    if slip == "doubled":
        return word[:place] + word[place] + word[place:]
    return word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :]


def keystrokes(text: str, first: int = 2) -> list[str]:
    """Give what stands in the scan line after every key."""
    return [text[:end].strip() for end in range(first, len(text) + 1)]


def kinds(parcels: Sequence[Known], dice: random.Random) -> dict[str, list[str]]:
    """Make what is typed of each kind, key by key where it is typed so."""
    last = [each.name.split()[-1] for each in parcels]
    middles = [dice.randint(2, max(2, len(each.number) - 7)) for each in parcels]
    days = [NOW - timedelta(days=dice.randint(0, 1800)) for _ in parcels]
    return {
        "name, key by key": [key for each in parcels[:20] for key in keystrokes(each.name)],
        "name misspelt": [misspelt(fold(name), dice) for name in last if len(fold(name)) > 5],
        "name without accents": [fold(each.name) for each in parcels],
        "house and street": [" ".join(each.street.split()[:2]) for each in parcels],
        "name and street": [
            f"{n} {e.street.split()[1]}" for n, e in zip(last, parcels, strict=True)
        ],
        "number, key by key": [key for each in parcels[:10] for key in keystrokes(each.number)],
        "part of a number": [
            each.number[at : at + 6] for each, at in zip(parcels, middles, strict=True)
        ],
        "last four": [each.number[-4:] for each in parcels],
        "shelf": [f"{dice.choice('abc')}{dice.randint(1, 9)}" for _ in parcels],
        "carrier": [dice.choice(("ups", "amazon", "usps", "fedex")) for _ in parcels],
        "day": [f"{day:%m/%d/%Y}" for day in days],
        "day and name": [f"{n} {day:%m/%d/%Y}" for n, day in zip(last, days, strict=True)],
        "nobody at all": ["".join(dice.choices("bcdfgkqwxz", k=7)) for _ in parcels],
    }


def worked(act: Callable[[], object]) -> tuple[float, float]:
    """Measure one act, by the clock and by this process's own work."""
    began, cpu = time.perf_counter(), time.process_time()
    act()
    return (time.perf_counter() - began) * 1000, (time.process_time() - cpu) * 1000


def milliseconds(act: Callable[[], object]) -> float:
    """Measure one act."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def like(connection: Any, text: str) -> None:
    """Search by LIKE alone."""
    words = fold(text).split()
    each = " AND ".join([_EACH] * len(words))
    values = [f"%{word}%" for word in words]
    connection.execute(_LIKE.format(each=each), values).fetchall()


def index(connection: Any, text: str) -> None:
    """Ask the index alone."""
    connection.execute(_INDEX, (_letters([_term(word) for word in fold(text).split()]),)).fetchall()


def percentile(times: list[float], share: float) -> float:
    """Give the time that so many stay below."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def compare(file: Path, sought: dict[str, list[str]]) -> None:
    """Print one table: every kind of search in the three ways."""
    reader = LabelReader.from_file(resource("carriers.json"))
    every: list[tuple[float, float]] = []
    heads = ("p50", "p99", "CPU p50", "p99", "LIKE p50", "p99", "index p50", "p99")
    told = "".join(f"{head:>{width}}" for head, width in zip(heads, _WIDTHS, strict=True))
    print(f"{'milliseconds':<24}{'n':>6}{told}{'LIKE/ours':>11}{'ours/index':>11}")
    with (
        Record(file, desk="desk-1", now=lambda: NOW, zone=ZONE) as record,
        closing(sqlite.connect(str(file))) as bare,
    ):
        counter = Counter(record, reader, Shop("Shop"), clerk="Rosa", now=lambda: NOW, zone=ZONE)
        for kind, texts in sought.items():
            looking.listed(counter, Sieve.ALL, texts[0])
            ours, floor = [], []
            for text in texts:
                ours.append(worked(lambda t=text: looking.listed(counter, Sieve.ALL, t)))
                floor.append(milliseconds(lambda t=text: index(bare, t)))
            likes = [milliseconds(lambda t=text: like(bare, t)) for text in _some(texts)]
            every += ours
            tell(kind, ours, (likes, floor))
        tell("every search", every, ())


def _some(texts: Sequence[str]) -> Sequence[str]:
    return texts[:: max(len(texts) // _LIKES, 1)]


def tell(kind: str, ours: Sequence[tuple[float, float]], others: Sequence[list[float]]) -> None:
    """Print one line of the table."""
    times = [[wall for wall, _ in ours], [cpu for _, cpu in ours], *others]
    figures = [percentile(each, share) for each in times for share in (0.5, 0.99)]
    widths = _WIDTHS[: len(figures)]
    told = "".join(f"{figure:>{width}.1f}" for figure, width in zip(figures, widths, strict=True))
    ratios = ""
    if others:
        ratios = f"{figures[4] / figures[0]:>11.1f}{figures[0] / max(figures[6], 0.01):>11.1f}"
    print(f"{kind:<24}{len(ours):>6}{told}{ratios}", flush=True)


@contextmanager
def unindexed(file: Path) -> Iterator[None]:
    """Take the triggers of searching away while the block lasts."""
    names = ("parcels_%", "recipients_%", "search_is_%")
    with closing(sqlite.connect(str(file), isolation_level=None)) as connection:
        told = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
            " AND (name LIKE ? OR name LIKE ? OR name LIKE ?)",
            names,
        ).fetchall()
        for name, _ in told:
            connection.execute(f"DROP TRIGGER {name}")
        yield
        for _, sql in told:
            connection.execute(sql)


def announce_and_receive(file: Path, count: int) -> dict[str, list[float]]:
    """Announce and receive parcels, each in a commit of its own."""
    times: dict[str, list[float]] = {"announced": [], "received": []}
    with Record(file, desk="desk-1", now=lambda: NOW, zone=ZONE) as record:
        for _ in range(count):
            parcel = str(uuid7())
            number = f"TBA{uuid7().int % 10**12:012d}"

            def announce(parcel: str = parcel, number: str = number) -> None:
                with record.work("Rosa") as work:
                    person = Recipient(parcel, "Maria Lindqvist", "418 Barstow St", "Eau Claire")
                    seal = work.recipients.keep(person)
                    told = Expected("amazon", number, recipient=parcel, seal=seal)
                    work.write(told, [parcel])

            def receive(parcel: str = parcel, number: str = number) -> None:
                with record.work("Rosa") as work:
                    work.write(Received("amazon", number, "B3", Source.SCANNER), [parcel])

            times["announced"].append(milliseconds(announce))
            times["received"].append(milliseconds(receive))
    return times


def commits(file: Path, count: int) -> None:
    """Print what the index costs a commit, and its size."""
    with unindexed(file):
        without = announce_and_receive(file, count)
    indexed = announce_and_receive(file, count)
    print(f"\n{'ms a commit':<24}{'without':>9}{'p99':>8}{'indexed':>11}{'p99':>9}")
    for act, times in indexed.items():
        figures = [percentile(t, s) for t in (without[act], times) for s in (0.5, 0.99)]
        told = "".join(f"{f:>{w}.2f}" for f, w in zip(figures, _WIDTHS[:4], strict=True))
        print(f"{act:<24}{told}")
    with closing(sqlite.connect(str(file))) as connection:
        sizes = [
            connection.execute(query).fetchone()[0]
            for query in (
                "SELECT count(*) FROM parcels",
                "SELECT sum(length(block)) FROM search_index_data",
                "SELECT sum(length(words) + 60) FROM search",
                "SELECT sum(length(word) + 8) FROM vocabulary",
            )
        ]
    parts = [size / sizes[0] for size in sizes[1:]]
    print(
        f"bytes a parcel: index {parts[0]:.0f}, lines {parts[1]:.0f}, words {parts[2]:.1f};", end=""
    )
    print(f" the whole file {file.stat().st_size / sizes[0]:.0f}")


def main() -> None:
    """Make the file, or use one that was made before, and print the tables; nothing is asserted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, default=1_000_000)
    parser.add_argument("--searches", type=int, default=100, help="of each kind")
    parser.add_argument("--file", type=Path, help="keep the record here, and use it again")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        file = wanted.file or Path(place) / "million.db"
        if not file.exists():
            began = time.perf_counter()
            fill(file, wanted.parcels)
            print(f"{wanted.parcels} parcels made in {time.perf_counter() - began:.0f} s")
        dice = random.Random(3)
        compare(file, kinds(known_parcels(file, dice, wanted.searches), dice))
        commits(file, wanted.searches)


if __name__ == "__main__":
    main()
