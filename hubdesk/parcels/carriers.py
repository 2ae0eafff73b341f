"""The carriers' table: which shapes of number belong to whom, read once and compiled."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from hubdesk.parcels.checkdigits import CHECK_DIGITS, CheckDigit
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Symbology

FORMAT = 1


class Strength(IntEnum):
    """How much a fitting shape says by itself."""

    WEAK = 10  # many other things look like it: counts on a notice only
    FAIR = 20  # counts in a symbology that the carrier prints
    STRONG = 30  # nothing else looks like it


class Flaw(IntEnum):
    """Why a text of the right shape is no number of that carrier."""

    DIGIT = 1
    COUNTRY = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """What one rule made of one text. `flaw` is None where the text is a number of the carrier."""

    rule: Rule
    number: str
    service: str
    postcode: str
    flaw: Flaw | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of a carrier's numbers; `symbologies` are those that the carrier prints it in."""

    carrier: str
    carrier_name: str
    pattern: re.Pattern[str]
    check: CheckDigit | None
    prepend: str
    strength: Strength
    unusual: bool
    service: str
    services: Mapping[str, str]
    symbologies: frozenset[Symbology]

    def fit(self, text: str, countries: frozenset[str]) -> Fit | None:
        """Hold a bare text against the shape; None where it has another one."""
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        parts = match.groupdict()
        number = parts["number"] + (parts.get("digit") or "") if "number" in parts else text
        return Fit(
            rule=self,
            number=number,
            service=self._service(parts.get("service") or ""),
            postcode=parts.get("postcode") or "",
            flaw=self._flaw(parts, countries),
        )

    def _flaw(self, parts: Mapping[str, str], countries: frozenset[str]) -> Flaw | None:
        if self.check is not None:
            printed = parts["digit"] if "digit" in parts else parts["last"]
            if self.check(self.prepend + parts["body"]) != printed:
                return Flaw.DIGIT
        if "country" in parts and parts["country"] not in countries:
            return Flaw.COUNTRY
        return None

    def _service(self, code: str) -> str:
        """Name the service: by its code, else by the code's first letter, else the bare code."""
        return self.services.get(code) or self.services.get(code[:1]) or code or self.service


@dataclass(frozen=True, slots=True)
class Carriers:
    """The whole table: rules in the order in which equals are offered, and routing shapes."""

    rules: tuple[Rule, ...]
    routing: tuple[re.Pattern[str], ...]
    countries: frozenset[str]

    @classmethod
    def from_file(cls, path: Path) -> Carriers:
        """Read the table.

        Raises KnownFault `carriers_unreadable` where it is missing, newer or broken.
        """
        try:
            return cls.from_table(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, LookupError, TypeError, AttributeError, re.error) as error:
            raise KnownFault("carriers_unreadable", file=str(path)) from error

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Carriers:
        """Compile the table. Raises ValueError, LookupError or TypeError where it is broken."""
        if table["format"] != FORMAT:
            raise ValueError(f"format {table['format']}, not {FORMAT}")
        printed_as = table["printed_as"]
        return cls(
            rules=tuple(
                _rule(carrier, number, printed_as)
                for carrier in table["carriers"]
                for number in carrier["numbers"]
            ),
            # DOTALL, so that a text with GS inside is still seen as one text.
            routing=tuple(re.compile(row["pattern"], re.DOTALL) for row in table["routing"]),
            countries=frozenset(table["countries"].split()),
        )

    def fits(self, text: str) -> Iterator[Fit]:
        """Hold a bare text against every rule."""
        for rule in self.rules:
            fit = rule.fit(text, self.countries)
            if fit is not None:
                yield fit

    def is_routing(self, text: str) -> bool:
        """Whether a text, as scanned, is for the carrier's sorting only."""
        return any(pattern.fullmatch(text) for pattern in self.routing)


def _rule(carrier: Mapping[str, Any], number: Mapping[str, Any], printed_as: list[str]) -> Rule:
    pattern = re.compile(number["pattern"])
    check = CHECK_DIGITS[number["check"]] if "check" in number else None
    groups = set(pattern.groupindex)
    if check is not None and not ("body" in groups and groups & {"digit", "last"}):
        raise ValueError(f"{carrier['id']} {number['id']}: nothing to check")
    return Rule(
        carrier=carrier["id"],
        carrier_name=carrier["name"],
        pattern=pattern,
        check=check,
        prepend=number.get("prepend", ""),
        strength=Strength[number["strength"].upper()],
        unusual=number.get("unusual", False),
        service=number.get("service", ""),
        services=number.get("services", {}),
        symbologies=frozenset(map(Symbology, number.get("symbologies", printed_as))),
    )
