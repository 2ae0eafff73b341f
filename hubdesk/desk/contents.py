"""What the cells of a column look like: tracking numbers, names, streets, postcodes, telephones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hubdesk.parcels.folding import fold
from hubdesk.parcels.labels import LabelReader, MeaningKind
from hubdesk.parcels.plaintext import bare

_POSTCODE = re.compile(r"\d{5}(-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_PHONE = re.compile(r"\+?[\d(][\d ()./-]{6,18}\d")
_CODE = re.compile(r"(?=[A-Z0-9]*[0-9])[A-Z0-9]{6,40}")
_FEW = 4


class Kind(StrEnum):
    """What a cell looks like."""

    NUMBER = "number"
    CARRIER = "carrier"
    POSTCODE = "postcode"
    PHONE = "phone"
    STREET = "street"
    NAME = "name"
    CITY = "city"
    OTHER = "other"


@dataclass(slots=True)
class Contents:
    """One column's cells, counted by what they look like."""

    filled: int = 0
    kinds: Counter[Kind] = field(default_factory=Counter)
    told: dict[str, Kind] = field(default_factory=dict)
    codes: int = 0

    def share(self, kind: Kind) -> float:
        """How much of what is filled looks like a kind, 0 to 1."""
        return self.kinds[kind] / self.filled if self.filled else 0.0

    def holds(self, cell: str, kind: Kind) -> bool:
        """Whether this cell looks like a kind."""
        return self.told.get(cell) is kind

    @property
    def best(self) -> str:
        """What most of its cells look like."""
        return self.kinds.most_common(1)[0][0].value if self.kinds else ""

    @property
    def is_all_different_codes(self) -> bool:
        """Whether its cells are codes with figures in them, and hardly two alike."""
        return (
            self.filled > 1
            and self.codes >= self.filled * 0.8
            and len(self.told) >= self.filled * 0.9
            and not self.kinds[Kind.PHONE] + self.kinds[Kind.POSTCODE] >= self.filled * 0.5
        )


def look_at(rows: Sequence[Sequence[str]], reader: LabelReader) -> list[Contents]:
    """Look at each column's cells."""
    width = max((len(row) for row in rows), default=0)
    columns = [Contents() for _ in range(width)]
    carriers: set[str] = set()
    for row in rows:
        for place, cell in enumerate(row):
            if cell:
                _count(columns[place], cell, reader, carriers)
    for column in columns:
        _tell_carriers_and_towns(column, carriers)
    return columns


def _count(column: Contents, cell: str, reader: LabelReader, carriers: set[str]) -> None:
    column.filled += 1
    if (kind := column.told.get(cell)) is None:
        kind = column.told[cell] = _kind(cell, reader, carriers)
    column.kinds[kind] += 1
    column.codes += _CODE.fullmatch(bare(cell)) is not None


def _kind(cell: str, reader: LabelReader, carriers: set[str]) -> Kind:
    if _POSTCODE.fullmatch(cell.upper()):
        return Kind.POSTCODE
    spaced = any(sign in cell for sign in "()+") or cell.count("-") + cell.count(".") == 2
    if spaced and _PHONE.fullmatch(cell):
        return Kind.PHONE
    if len(cell) <= 60 and (meaning := reader.read(cell)).kind is MeaningKind.PARCEL:
        carriers.update(fold(candidate.name) for candidate in meaning.candidates)
        return Kind.NUMBER
    if _PHONE.fullmatch(cell) and sum(sign.isdigit() for sign in cell) in range(9, 14):
        return Kind.PHONE
    words = fold(cell).split()
    letters = sum(sign.isalpha() for sign in cell)
    if any(sign.isdigit() for sign in cell):
        return Kind.STREET if len(words) > 1 and letters > 2 else Kind.OTHER
    if letters > 2 and len(cell) < 60:
        return Kind.NAME if len(words) in range(2, 7) else Kind.CITY
    return Kind.OTHER


def _tell_carriers_and_towns(column: Contents, carriers: set[str]) -> None:
    """Say what only the whole column shows: words that come again and again are no names."""
    if not column.filled:
        return
    folded = {cell: fold(cell) for cell in column.told}
    named = sum(1 for cell in folded.values() if cell in carriers)
    if named and named >= len(folded) * 0.8:
        column.kinds = Counter({Kind.CARRIER: column.filled})
    elif column.filled > _FEW and len(column.told) * 3 < column.filled:
        repeated = column.kinds[Kind.NAME] + column.kinds[Kind.CITY]
        column.kinds[Kind.CITY], column.kinds[Kind.NAME] = repeated, 0
    elif len(column.told) > column.filled * 0.6 and column.kinds[Kind.NAME]:
        # Some people are written with one name only.
        column.kinds[Kind.NAME] += column.kinds.pop(Kind.CITY, 0)
