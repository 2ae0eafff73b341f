"""The practice day as values: what is announced, what is held to the camera, how each run ends.

`notice.csv` is what a carrier would send; `day.json` is the script. What must come of the day is
worked out from the two and never written down a second time.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Trait

GOODS = "goods"


class Wear(StrEnum):
    """What the road has done to a label or its box."""

    NONE = "none"
    CREASED = "creased"
    CRUSHED = "crushed"
    TORN = "torn"
    SMEARED = "smeared"


class Light(StrEnum):
    """What the lamp over the counter does."""

    GOOD = "good"
    DIM = "dim"
    GLARE = "glare"


class Hold(StrEnum):
    """How the clerk holds the box: as one reads it, or at any angle."""

    UPRIGHT = "upright"
    TURNED = "turned"


class Meaning(StrEnum):
    """What one label means at the moment it is shown."""

    RECEIVED = "received"
    ALREADY = "already"
    UNNOTICED = "unnoticed"
    ELSEWHERE = "elsewhere"
    PRODUCT = "product"


@dataclass(frozen=True, slots=True)
class Shop:
    """The pretend shop; `area` lists the postcodes it delivers to."""

    name: str
    street: str
    city: str
    state: str
    postcode: str
    latitude: float
    longitude: float
    area: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another shop of the same carrier, known by its postcode."""

    name: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works in the shop."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class PracticeLabel:
    """What one label says. `id` is the number for announced parcels, a nickname for strangers."""

    id: str
    carrier: str
    number: str
    name: str = ""
    street: str = ""
    city: str = ""
    postcode: str = ""
    traits: tuple[Trait, ...] = ()


@dataclass(frozen=True, slots=True)
class Presentation:
    """One thing held to the camera, and what the clerk does beside showing it."""

    labels: tuple[str, ...]
    wear: Wear = Wear.NONE
    light: Light = Light.GOOD
    hold: Hold = Hold.UPRIGHT
    typed: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class Showing:
    """One label in one presentation and what must come of it."""

    position: int
    label: PracticeLabel
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class PracticeRun:
    """One person's round: the streets it takes and the outcome code of every parcel that came."""

    name: str
    person: str
    planned_from: str
    planned_to: str
    streets: tuple[str, ...]
    outcomes: tuple[tuple[str, str], ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """Tracking numbers of the run, in the notice's order."""
        return tuple(number for number, _ in self.outcomes)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the day must add up to, in parcels; `duplicates` and `products` are showings."""

    expected: int
    received: int
    missing: int
    unnoticed: int
    elsewhere: int
    duplicates: int
    products: int
    damaged: int
    typed: int
    out: int
    delivered: int
    back: int
    stayed: int


@dataclass(frozen=True)
class PracticeDay:
    """One whole morning of the pretend shop. No slots: the derived answers are kept."""

    shop: Shop
    neighbours: tuple[Neighbour, ...]
    people: tuple[Person, ...]
    notice: tuple[PracticeLabel, ...]
    strangers: tuple[PracticeLabel, ...]
    presentations: tuple[Presentation, ...]
    runs: tuple[PracticeRun, ...]
    notice_file: Path

    def label(self, label_id: str) -> PracticeLabel:
        """Find a label by its id; raises KeyError for one that the day does not know."""
        return self._labels[label_id]

    @cached_property
    def _labels(self) -> dict[str, PracticeLabel]:
        return {label.id: label for label in (*self.notice, *self.strangers)}

    @cached_property
    def showings(self) -> tuple[Showing, ...]:
        """Tell what every label that is shown must come to, in the order of showing."""
        seen: set[str] = set()
        showings = []
        for position, presentation in enumerate(self.presentations):
            for label_id in presentation.labels:
                meaning = self._meaning(self.label(label_id), seen)
                showings.append(Showing(position, self.label(label_id), meaning))
                seen.add(label_id)
        return tuple(showings)

    def _meaning(self, label: PracticeLabel, seen: set[str]) -> Meaning:
        if label.carrier == GOODS:
            return Meaning.PRODUCT
        if label.id in seen:
            return Meaning.ALREADY
        if label.postcode not in self.shop.area:
            return Meaning.ELSEWHERE
        return Meaning.UNNOTICED if label in self.strangers else Meaning.RECEIVED

    def numbers(self, meaning: Meaning) -> tuple[str, ...]:
        """List the numbers that are shown with one meaning, in the order of showing."""
        return tuple(s.label.number for s in self.showings if s.meaning is meaning)

    @property
    def missing(self) -> tuple[str, ...]:
        """Announced numbers that never come."""
        arrived = set(self.numbers(Meaning.RECEIVED))
        return tuple(label.number for label in self.notice if label.number not in arrived)

    @property
    def damaged(self) -> tuple[str, ...]:
        """Numbers whose box the clerk marks as damaged."""
        return tuple(
            self.label(label_id).number
            for presentation in self.presentations
            if presentation.damaged
            for label_id in presentation.labels
        )

    @property
    def stayed(self) -> tuple[str, ...]:
        """Announced numbers that came and go out with no run."""
        gone = {number for run in self.runs for number in run.numbers}
        return tuple(n for n in self.numbers(Meaning.RECEIVED) if n not in gone)

    @cached_property
    def counts(self) -> Counts:
        """Work out what must be true when the day is over."""
        shown = Counter(showing.meaning for showing in self.showings)
        codes = [code for run in self.runs for _, code in run.outcomes]
        delivered = sum(OUTCOMES[code].is_delivered for code in codes)
        return Counts(
            expected=len(self.notice),
            received=shown[Meaning.RECEIVED],
            missing=len(self.missing),
            unnoticed=shown[Meaning.UNNOTICED],
            elsewhere=shown[Meaning.ELSEWHERE],
            duplicates=shown[Meaning.ALREADY],
            products=shown[Meaning.PRODUCT],
            damaged=len(self.damaged),
            typed=sum(bool(presentation.typed) for presentation in self.presentations),
            out=len(codes),
            delivered=delivered,
            back=len(codes) - delivered,
            stayed=len(self.stayed),
        )


def load_day(folder: Path) -> PracticeDay:
    """Read the practice day from `notice.csv` and `day.json` in a folder.

    Raises OSError when a file is missing, KeyError or ValueError when the script is not sound.
    """
    script = json.loads((folder / "day.json").read_text(encoding="utf-8"))
    notice_file = folder / "notice.csv"
    notice = _read_notice(notice_file)
    presentations = tuple(_presentation(entry) for entry in script["presentations"])
    return PracticeDay(
        shop=Shop(**{**script["shop"], "area": tuple(script["shop"]["area"])}),
        neighbours=tuple(Neighbour(**entry) for entry in script["neighbours"]),
        people=tuple(Person(**entry) for entry in script["people"]),
        notice=notice,
        strangers=tuple(PracticeLabel(**entry) for entry in script["strangers"]),
        presentations=presentations,
        runs=tuple(_run(entry, notice, presentations) for entry in script["runs"]),
        notice_file=notice_file,
    )


def _read_notice(path: Path) -> tuple[PracticeLabel, ...]:
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(
            PracticeLabel(
                id=row["Tracking Number"],
                carrier=row["Carrier"],
                number=row["Tracking Number"],
                name=row["Name"],
                street=row["Address"],
                city=row["City"],
                postcode=row["Postcode"],
                traits=tuple(Trait(word) for word in row["Traits"].split()),
            )
            for row in csv.DictReader(lines)
        )


def _presentation(entry: dict[str, Any]) -> Presentation:
    return Presentation(
        labels=tuple(entry["labels"]),
        wear=Wear(entry.get("wear", Wear.NONE)),
        light=Light(entry.get("light", Light.GOOD)),
        hold=Hold(entry.get("hold", Hold.UPRIGHT)),
        typed=entry.get("typed", ""),
        damaged=entry.get("damaged", False),
    )


def _run(
    entry: dict[str, Any],
    notice: tuple[PracticeLabel, ...],
    presentations: tuple[Presentation, ...],
) -> PracticeRun:
    shown = {label_id for presentation in presentations for label_id in presentation.labels}
    said = {number: code for code, numbers in entry["outcomes"].items() for number in numbers}
    streets = tuple(entry["streets"])
    taken = [
        label.number
        for label in notice
        if label.id in shown and any(f" {street}" in label.street for street in streets)
    ]
    if strange := said.keys() - set(taken):
        raise ValueError(f"{entry['name']}: outcomes for parcels it does not take: {strange}")
    return PracticeRun(
        name=entry["name"],
        person=entry["person"],
        planned_from=entry["from"],
        planned_to=entry["to"],
        streets=streets,
        outcomes=tuple((number, said.get(number, entry["otherwise"])) for number in taken),
    )
