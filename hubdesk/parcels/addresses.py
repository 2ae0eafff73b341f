"""Reading an address: which house on which street it is, and which bell, in English and Spanish.

Abbreviations follow USPS Publication 28, appendices C1 and C2, and the ones that Spanish-speaking
post offices print. What is not understood stays text: two addresses written alike are one door,
two that may differ are not made one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from hubdesk.parcels.folding import fold

# Each word with all that stands for it: the first is what it becomes.
_STREET_WORDS = """
ave avenue av avenida avda aven|blvd boulevard bulevar boul|cir circle|ct court|dr drive|
hwy highway carretera carr ctra|ln lane|pkwy parkway|pl place|rd road|sq square|
st street str saint|ter terrace|trl trail|way wy|expy expressway|xing crossing|aly alley|
plz plaza plza pza|psje pasaje pje|callejon cjon|camino cno|calz calzada|
cra carrera kra kr|diag diagonal|tv transversal|n north norte|s south sur|e east este|w west oeste|
ne northeast|nw northwest|se southeast|sw southwest|
1st first|2nd second|3rd third|4th fourth|5th fifth|6th sixth|7th seventh|8th eighth|
9th ninth|10th tenth|mt mount|ft fort|ctr center centre|hts heights|spgs springs|rte route rt
"""
_CANONICAL = {
    word: words.split()[0] for words in _STREET_WORDS.split("|") for word in words.split()
}
_IN_FULL = {"plz": "plaza", "psje": "pasaje", "calz": "calzada", "expy": "expressway"}
_UNITS = """
apt apartment unit suite ste floor fl flr room rm bldg building lot trlr trailer dept depto dpto
departamento apto apartamento ap piso planta pta puerta int interior local oficina of ofc office
bloque escalera esc edificio edif casa torre upper lower rear # no nro num numero
"""
_UNIT_WORDS = frozenset(_UNITS.split())
_NUMBER_WORDS = frozenset({"no", "nro", "num", "numero", "#"})
# After these a number belongs to the street's name: Highway 53, Calle 5.
_OF_NUMBERED_STREETS = "hwy rte calle cra tv diag ave county state us interstate cr"
_NUMBERED = frozenset(_OF_NUMBERED_STREETS.split())
_AT_THE_END = "st rd dr ln blvd ct pl ter way cir pkwy trl"
_ENDS_A_NAME = frozenset(_AT_THE_END.split())
_LEFT_OUT = frozenset({"calle", "c", "de", "del", "la", "las", "los", "el", "the"})
_PO_BOX = re.compile(r"\b(p\s*o\s*box|post office box|apartado|apdo|general delivery)\b")
_TOKEN = re.compile(r"\d+[a-z]?(?:\s?-\s?\d+[a-z]?)?(?![a-z0-9])|[a-z0-9]+|#|,")
# W5530 is how country roads of the Middle West are numbered; h is our half.
_HOUSE = re.compile(r"([nsew](?=\d{3}))?(\d{1,6})([a-z]?)(?:\s?-\s?(\d{1,6})([a-z]?))?")
_HALF = re.compile(r"\b(\d+) 1 / 2\b")
_SLASHED = re.compile(r"\b([ck])/\s*")
_WIDEST_RANGE = 40


class AddressDoubt(StrEnum):
    """Why an address does not say where to go."""

    EMPTY = "empty"
    NO_STREET = "no_street"
    NO_HOUSE = "no_house"
    BOX = "box"


_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class House:
    """A house on a street. `street` is area and name, one spelling; `last` ends a range of numbers.

    `number` is 0 where no house is told.
    """

    street: str
    number: int = 0
    last: int = 0
    suffix: str = ""

    @property
    def side(self) -> int:
        """Which side of the street: 0 even, 1 odd."""
        return self.number % 2

    def covers(self, other: House) -> bool:
        """Tell whether a range of numbers holds another house of the same side."""
        return (
            self.street == other.street
            and self.side == other.side
            and self.number <= other.number <= other.last <= self.last
        )


@dataclass(frozen=True, slots=True)
class Address:
    """What an address says: the house, the bell in it, and what is wrong with it."""

    house: House
    bell: str = ""
    doubt: AddressDoubt | None = None


@lru_cache(maxsize=4096)  # the pages read the day's addresses again at every change
def read_address(street: str, postcode: str = "", city: str = "") -> Address:
    """Read a street line as notices write it, with flat, floor or town in any usual place."""
    text = _bare(street)
    area = fold(postcode)[:5]
    if not text.strip(" ,"):
        return Address(House(""), doubt=AddressDoubt.EMPTY)
    if _PO_BOX.search(fold(street)):
        return Address(House(f"{area}|{fold(street)}"), doubt=AddressDoubt.BOX)
    words, bell = _without_bell(_TOKEN.findall(_without_town(text, city, area)))
    name, house, rest = _house(words)
    street_name = " ".join(name)
    if not any(letter.isalpha() for letter in street_name):
        return Address(House(f"{area}|{fold(street)}"), bell, AddressDoubt.NO_STREET)
    told = _numbered(f"{area}|{street_name}", house)
    doubt = None if told.number else AddressDoubt.NO_HOUSE
    return Address(told, " ".join(filter(None, (*rest, bell))), doubt)


def spelled(name: str, text: str) -> str:
    """Spell a street's name, as a `House` has it, with the accents that an address writes.

    What only post offices shorten so is written out.
    """
    written = {fold(word): word for word in _WORD.findall(text)} | _IN_FULL
    return " ".join(written.get(word, word) for word in name.split())


def _bare(text: str) -> str:
    """Fold a text but keep what tells its parts apart: commas, number signs, hyphens, 1/2."""
    text = _SLASHED.sub(r"\1 ", text.casefold()).replace("½", " 1/2")
    kept = re.split(r"([,#/\-\n;])", text)
    parts = [part if part in "#/-" else "," if part in ",\n;" else fold(part) for part in kept]
    joined = " ".join(filter(None, parts))
    return _HALF.sub(r"\1h", joined).replace("/", " ")


def _without_town(text: str, city: str, area: str) -> str:
    """Drop what follows a comma and only repeats the town or the postcode."""
    first, *rest = text.split(",")
    town = fold(city)
    kept = [part for part in rest if not _is_town(part.strip(), town, area)]
    return ",".join((first, *kept))


def _is_town(part: str, town: str, area: str) -> bool:
    return bool(part) and ((bool(town) and part.startswith(town)) or (bool(area) and area in part))


def _without_bell(tokens: list[str]) -> tuple[list[str], str]:
    """Take out what names a flat: `apt 2`, `piso 3 b`, `# 4`, before or after the street."""
    if tokens and tokens[0] in _UNIT_WORDS - _NUMBER_WORDS:
        end = tokens.index(",") if "," in tokens else min(2, len(tokens))
        return [t for t in tokens[end:] if t != ","], " ".join(tokens[1:end])
    for place, token in enumerate(tokens):
        if place and token in _UNIT_WORDS and not _tells_the_house(tokens, place):
            bell = [t for t in tokens[place:] if t not in _UNIT_WORDS and t != ","]
            # "upper" and "rear" are a bell's whole name.
            return tokens[:place], " ".join(bell) or token
    return tokens, ""


def _tells_the_house(tokens: list[str], place: int) -> bool:
    """Tell `Calle Mayor No. 12` and `Calle 5 # 12` from a flat: no house was named before."""
    if tokens[place] not in _NUMBER_WORDS:
        return False
    before = [t for t in tokens[:place] if t != ","]
    numbers = [at for at, t in enumerate(before) if _HOUSE.fullmatch(t)]
    return all(at > 0 and before[at - 1] in _numbered_words() for at in numbers)


def _numbered_words() -> frozenset[str]:
    return _NUMBERED | {word for word, short in _CANONICAL.items() if short in _NUMBERED}


def _house(tokens: list[str]) -> tuple[list[str], str, list[str]]:
    """Split words into the street's name, the house number and what follows it."""
    words = [t for t in tokens if t not in _NUMBER_WORDS]
    plain = [t for t in words if t != ","]
    if len(plain) > 1 and _HOUSE.fullmatch(plain[0]) and plain[1] not in ("de", "del"):
        name, rest = _until_comma(words[1:])
        name, bell = _without_bare_bell(name)
        return _named(name), plain[0], bell + rest
    for place, word in enumerate(plain):
        numbered = place and plain[place - 1] in _numbered_words()
        if place and _HOUSE.fullmatch(word) and not numbered and _follows_a_name(plain, place):
            return _named(plain[:place]), word, plain[place + 1 :]
    name, rest = _until_comma(words)
    return _named(name), "", rest


def _without_bare_bell(words: list[str]) -> tuple[list[str], list[str]]:
    """Tell `Oak St 2B`, a flat without a word for it, from `County Rd 12`, a street's name."""
    if len(words) < 2 or not words[-1][0].isdigit() or "county" in words:
        return words, []
    if _CANONICAL.get(words[-2]) not in _ENDS_A_NAME:
        return words, []
    return words[:-1], words[-1:]


def _follows_a_name(words: list[str], place: int) -> bool:
    return any(letter.isalpha() for word in words[:place] for letter in word)


def _until_comma(words: list[str]) -> tuple[list[str], list[str]]:
    if "," not in words:
        return words, []
    end = words.index(",")
    return words[:end], [word for word in words[end:] if word != ","]


def _named(words: list[str]) -> list[str]:
    """Give a street's name in one spelling; what people leave out is left out."""
    short = [_CANONICAL.get(word, word) for word in words]
    # A bare "Calle 5" keeps its word: it is the street's name.
    if short[:1] == ["c"] and len(short) > 1:
        short[0] = "calle"
    if short[:1] == ["calle"] and len(short) > 1 and not short[1][:1].isdigit():
        short = short[1:]
    kept = [word for word in short if word not in _LEFT_OUT - {"calle", "c"}]
    return kept or short


def _numbered(street: str, text: str) -> House:
    found = _HOUSE.fullmatch(text)
    if found is None:
        return House(street)
    grid, first, letter, second, its_letter = found.groups(default="")
    last, suffix = _range_end(first, second), grid + letter
    if second and not last:
        # 37-12 is one house where streets are numbered by blocks.
        suffix += f"-{second}{its_letter}"
    return House(street, int(first), last or int(first), suffix)


def _range_end(first: str, second: str) -> int:
    """Give the last number of `12-16` or `418-20`; 0 where it is no range of one side."""
    if not second:
        return 0
    last = int(first[: -len(second)] + second) if len(second) < len(first) else int(second)
    wide = last - int(first)
    return last if 0 < wide <= _WIDEST_RANGE and wide % 2 == 0 else 0
