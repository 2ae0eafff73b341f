"""How often the right parcel stands first, or among the first three, when a label is dead.

    python -m tests.benchmarks.dead_labels

The practice day's list and made days of 50 and 500 parcels, with families of running numbers, in
which every parcel is looked for in each way. Quality, not time: `median ms` is told beside it.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hubdesk.database.parcels import Addressed
from hubdesk.desk.deadlabels import ranked
from hubdesk.parcels.folding import fold
from hubdesk.parcels.parcel import Parcel, Recipient, Status
from hubdesk.paths import resource
from hubdesk.practice.day import load_day
from tests.benchmarks.filling import households, number_of
from tests.benchmarks.search import misspelt

_FAMILY = 5  # of every ten parcels of a made day, so many are one sender's running numbers
Typed = Callable[[Addressed, random.Random], str]


@dataclass(frozen=True, slots=True)
class Score:
    """How often the right one was first, and among the first three; `shown` is the usual length."""

    first: float
    in_three: float
    shown: float
    median_ms: float


def practice_list() -> list[Addressed]:
    """Give what is announced on the practice day."""
    day = load_day(resource("practice"))
    return [
        _expected(label.carrier.lower(), label.number, label.name, label.street)
        for label in day.notice
    ]


def made_list(count: int, seed: int) -> list[Addressed]:
    """Make a day's list: half of it one sender's running numbers, the rest of all carriers."""
    dice = random.Random(seed)
    people = households(dice, count)
    start = 309_600_000_000 + dice.randint(0, 10**8)
    lines = []
    for nth, person in enumerate(people):
        if nth % 10 < _FAMILY:
            carrier, number = "amazon", f"TBA{start + nth:012d}"
        else:
            carrier = dice.choice(("ups", "usps", "fedex", "amazon"))
            number = number_of(carrier, dice, dice.randint(0, 10**6))
        lines.append(_expected(carrier, number, person.name, person.street))
    return lines


def _expected(carrier: str, number: str, name: str, street: str) -> Addressed:
    parcel = Parcel(number, carrier, number, Status.EXPECTED, recipient=number)
    return Addressed(parcel, Recipient(number, name, street))


def last_four(each: Addressed, _: random.Random) -> str:
    """Type the end of the number."""
    return each.parcel.number[-4:]


def one_wrong(each: Addressed, dice: random.Random) -> str:
    """Type the number with one wrong character."""
    return _with(each.parcel.number, dice, 1, lambda sign: _other(sign, dice))


def two_unreadable(each: Addressed, dice: random.Random) -> str:
    """Type the number with two question marks."""
    return _with(each.parcel.number, dice, 2, lambda _: "?")


def _with(number: str, dice: random.Random, count: int, change: Callable[[str], str]) -> str:
    places = dice.sample(range(len(number)), count)
    return "".join(change(sign) if at in places else sign for at, sign in enumerate(number))


def _other(sign: str, dice: random.Random) -> str:
    signs = "0123456789" if sign.isdigit() else "ABCDEFGHJKLMNPRSTUVWXYZ"
    return dice.choice([each for each in signs if each != sign])


def misspelt_name(each: Addressed, dice: random.Random) -> str:
    """Type the longest word of the name with one slip."""
    return misspelt(_longest(each.recipient.name if each.recipient else ""), dice)


def whole_name(each: Addressed, _: random.Random) -> str:
    """Type the name without accents."""
    return fold(each.recipient.name if each.recipient else "")


def street_alone(each: Addressed, _: random.Random) -> str:
    """Type the street without the house's number."""
    words = fold(each.recipient.street if each.recipient else "").split()
    return " ".join(words[1:3])


def _longest(text: str) -> str:
    return max(fold(text).split(), key=len)


WAYS: dict[str, Typed] = {
    "last four": last_four,
    "one wrong character": one_wrong,
    "two unreadable": two_unreadable,
    "name": whole_name,
    "misspelt name": misspelt_name,
    "street without number": street_alone,
}


def score(lines: Sequence[Addressed], typed: Typed, seed: int = 5) -> Score:
    """Look for every parcel of a list in one way; parcels to one door count as the same."""
    dice = random.Random(seed)
    places, shown, times = [], [], []
    for each in lines:
        text = typed(each, dice)
        began = time.perf_counter()
        found = ranked(text, lines)
        times.append((time.perf_counter() - began) * 1000)
        shown.append(len(found))
        places.append(next((at for at, guess in enumerate(found) if _is(guess.meant, each)), 99))
    return Score(
        sum(place == 0 for place in places) / len(places),
        sum(place < 3 for place in places) / len(places),
        sorted(shown)[len(shown) // 2],
        sorted(times)[len(times) // 2],
    )


def _is(meant: Addressed, each: Addressed) -> bool:
    return meant.parcel.id == each.parcel.id


def main() -> None:
    """Print one table; nothing is asserted here."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    days = {
        "practice day, 40": practice_list(),
        "made day, 50": made_list(50, wanted.seed),
        "made day, 500": made_list(500, wanted.seed),
    }
    print(f"{'':<20}{'typed':<24}{'first':>7}{'first 3':>9}{'choices':>9}{'median ms':>11}")
    for day, lines in days.items():
        for way, typed in WAYS.items():
            got = score(lines, typed)
            print(
                f"{day:<20}{way:<24}{got.first:>7.0%}{got.in_three:>9.0%}"
                f"{got.shown:>9.0f}{got.median_ms:>11.1f}"
            )


if __name__ == "__main__":
    main()
