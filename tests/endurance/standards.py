"""Whether the gateway takes what GS1's EPCIS 2.0 takes and nothing else: both verdicts compared.

    .venv/bin/python -m tests.endurance.standards --schema FILE [--examples FOLDER]

FILE is GS1's JSON schema, FOLDER holds GS1's examples; neither may be part of this project. Every
document goes to a real gateway over a socket: the examples and our own as they are, then each with
one thing spoilt, everywhere. What the schema takes must be taken, what it refuses (formats checked)
must be refused, and what the gateway answers with must be valid. One difference is wanted:
documents of other versions of the standard are refused.

`--twin` has the gateway check no formats, as a schema alone would: the run must find differences.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import httpx

from hubdesk.gateway.serving import running_gateway
from tests.gateway.enrolled import desk_client
from tests.line.epcisschema import validator
from tests.line.standardevents import (
    CONTEXT,
    MASTERS,
    TYPES,
    answer,
    document,
    documents,
    event,
    whole,
)
from tests.line.standardevents import others as edges

Plain = dict[str, Any]
Path_ = tuple[str | int, ...]
JSON_LD = {"Content-Type": "application/ld+json"}
MISSING = object()
INSTEAD: tuple[Any, ...] = (
    *(None, True, 7, 2.5, "", [], {}, ["two words"], [{}]),
    *("two words", "lost", "urn:fine:1", "depot:word", "no_scheme:at", "http://[::1", "a:%zz"),
    *("https://ns.gs1.org/cbv/BizStep-shipping", "urn:epcglobal:cbv:disp:damaged"),
    *(
        "https://gs1.org/voc/Temperature",
        "http://café.example/",
        "http://u:p@host.example:80/a?b#c",
    ),
    *(
        "2026-02-30T10:00:00Z",
        "2026-06-26T10:00:00",
        "2026-06-26 10:00:00Z",
        "2026-06-26T24:00:00Z",
    ),
    *("2026-06-26t10:00:00.5z", "+05:30", "+14:30", "-14:00", "5:00", "ADD", "DELETE", "damaged"),
)


def official(schema: Path) -> Callable[[Plain], bool]:
    """Give GS1's verdict by its own schema, formats checked by other people's checkers."""
    return validator(schema).is_valid


def spoilings(plain: Plain) -> Iterator[tuple[str, Plain]]:
    """Spoil one thing at a time, everywhere; gives where and how, and the spoilt copy."""
    for place in _places(plain, ()):
        told = _at(plain, place)
        where = ".".join(map(str, place)) or "all of it"
        if place:
            yield f"{where} left out", _with(plain, place, MISSING)
            for value in INSTEAD:
                yield f"{where} = {json.dumps(value)}", _with(plain, place, value)
        if isinstance(told, list) and told:
            yield f"{where} twice the first", _with(plain, place, [told[0], *told])
        if isinstance(told, dict):
            for name in ("colour", "depot:colour", "my_depot:colour"):
                yield f"{where} + {name}", _with(plain, place, told | {name: "red"})


def _places(plain: Any, here: Path_) -> Iterator[Path_]:
    yield here
    if isinstance(plain, dict):
        # What is inside of extensions is nobody's business but theirs.
        inside = [(name, value) for name, value in plain.items() if ":" not in name]
    else:
        inside = list(enumerate(plain)) if isinstance(plain, list) else []
    for name, value in inside:
        yield from _places(value, (*here, name))


def _at(plain: Any, place: Path_) -> Any:
    for name in place:
        plain = plain[name]
    return plain


def _with(plain: Plain, place: Path_, value: Any) -> Plain:
    if not place:
        return deepcopy(value)
    spoilt = deepcopy(plain)
    holder = _at(spoilt, place[:-1])
    if value is MISSING:
        del holder[place[-1]]
    else:
        holder[place[-1]] = deepcopy(value)
    return spoilt


@dataclass
class Outcome:
    """What was compared, and where the two verdicts are not the same."""

    counted: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def note(self, what: str, theirs: bool, ours: bool, why: str) -> None:
        self.counted["taken" if theirs else "refused"] += 1
        if theirs == ours:
            return
        if theirs and "schemaVersion is not a version 2" in why:
            self.counted["of another version"] += 1
            return
        said = "we take, they refuse" if ours else f"we refuse, they take ({why})"
        self.differences.append(f"{what}: {said}")


class Asked:
    """A gateway that is told documents and single events."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def verdict(self, plain: Plain) -> tuple[bool, str]:
        """Tell it something; gives whether it broke no rule, and what is said of it."""
        is_alone = isinstance(plain.get("type"), str) and "epcisBody" not in plain
        path = "/events" if is_alone else "/capture"
        answered = self._client.post(path, content=json.dumps(plain).encode(), headers=JSON_LD)
        if answered.status_code == 400:
            return False, answered.json()["title"]
        if path == "/events":
            # Another content under a known name is no breach of the standard's rules.
            assert answered.status_code in (200, 201, 409), answered.text
            return True, ""
        assert answered.status_code == 202, answered.text
        broken = [
            told for told in answered.json().get("results", []) if told["status"] == "rejected"
        ]
        return not broken, broken[0]["reason"] if broken else ""

    def answers(self) -> Iterator[Plain]:
        """Give everything that it holds, as it answers whoever asks."""
        onward = "/events?perPage=500"
        while onward:
            told = self._client.get(onward)
            yield told.json()
            onward = told.links.get("next", {}).get("url")


def richest() -> list[Plain]:
    """Give few documents that have everything in them, and what each type lets be."""
    return [
        *(document(whole(type_)) for type_ in TYPES),
        *(document(one) for one in edges()),
        document(event("ObjectEvent"), **MASTERS),
        answer(event("AggregationEvent")),
        *({"@context": CONTEXT} | event(type_) for type_ in TYPES),
    ]


def compare(
    asked: Asked, is_valid: Callable[[Plain], bool], told: Sequence[tuple[str, Plain]]
) -> Outcome:
    """Ask both about each."""
    outcome = Outcome()
    for what, plain in told:
        ours, why = asked.verdict(plain)
        outcome.note(what, is_valid(plain), ours, why)
    for count, page in enumerate(asked.answers()):
        outcome.note(f"our own answer's page {count}", is_valid(page), True, "")
    return outcome


def all_told(
    examples: dict[str, Plain], most: int | None, chance: Random
) -> list[tuple[str, Plain]]:
    """Give everything to ask about: as it is, and spoilt; `most` of the spoilt, by chance."""
    sound = list(examples.items())
    sound += [(f"own {count}", plain) for count, plain in enumerate(documents())]
    bases = [*examples.items(), *((f"rich {n}", plain) for n, plain in enumerate(richest()))]
    spoilt = [
        (f"{name}: {what}", plain)
        for name, base in bases
        for what, plain in spoilings(base)
        if isinstance(plain, dict)
    ]
    if most is not None and most < len(spoilt):
        spoilt = chance.sample(spoilt, most)
    return sound + spoilt


def read_examples(folder: Path | None) -> dict[str, Plain]:
    """Read all examples in a folder."""
    files = sorted(folder.rglob("*.json*")) if folder else []
    return {file.name: json.loads(file.read_text()) for file in files}


@contextmanager
def unchecked() -> Iterator[None]:
    """Have our rules take any text for a URI and for a time, as a schema without formats does."""
    rules, some_time = "hubdesk.line.wire.rules", datetime(2026, 6, 26, tzinfo=UTC)
    with (
        patch(f"{rules}.is_uri", lambda _: True),
        patch(f"{rules}.is_time", lambda _: True),
        patch("hubdesk.line.wire.partners.moment", lambda _: some_time),
    ):
        yield


def run(
    schema: Path, examples: Path | None, most: int | None, seed: int, *, twin: bool = False
) -> Outcome:
    """Run a gateway and compare."""
    told = all_told(read_examples(examples), most, Random(seed))
    with ExitStack() as stack:
        stack.enter_context(patch("hubdesk.gateway.app.PER_DESK", (1e6, 10**6)))
        if twin:
            stack.enter_context(unchecked())
        folder = stack.enter_context(TemporaryDirectory())
        url = f"sqlite:///{folder}/gateway.db"
        base = stack.enter_context(running_gateway(url))
        client = stack.enter_context(desk_client(url, base))
        return compare(Asked(client), official(schema), told)


def main() -> int:
    """Run, and say what differs."""
    asking = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    named = os.environ.get
    asking.add_argument("--schema", type=Path, default=named("HUBDESK_EPCIS_SCHEMA"))
    asking.add_argument("--examples", type=Path, default=named("HUBDESK_EPCIS_EXAMPLES"))
    asking.add_argument("--most", type=int, help="so many spoilt documents, by chance; all")
    asking.add_argument("--seed", type=int, default=1)
    asking.add_argument("--twin", action="store_true", help="check no formats: must differ")
    told = asking.parse_args()
    if told.schema is None:
        asking.error("--schema or HUBDESK_EPCIS_SCHEMA names GS1's schema")
    outcome = run(told.schema, told.examples, told.most, told.seed, twin=told.twin)
    print(", ".join(f"{count} {what}" for what, count in outcome.counted.items()))
    for difference in outcome.differences[:50]:
        print(difference)
    print(f"{len(outcome.differences)} differences")
    return (not outcome.differences) if told.twin else bool(outcome.differences)


if __name__ == "__main__":
    sys.exit(main())
