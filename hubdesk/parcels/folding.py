"""Making texts comparable: names and streets as people type them, whatever the accents."""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not take apart into a letter and an accent.
_BARRED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"}
)
_NOT_WORD = re.compile(r"[^\w]+")
# USPS Publication 28, appendix C: the abbreviations that notices mix with the full words.
_STREET_WORDS = {
    "avenue": "ave",
    "boulevard": "blvd",
    "circle": "cir",
    "court": "ct",
    "drive": "dr",
    "highway": "hwy",
    "lane": "ln",
    "parkway": "pkwy",
    "place": "pl",
    "road": "rd",
    "square": "sq",
    "street": "st",
    "terrace": "ter",
    "trail": "trl",
    "apartment": "apt",
    "suite": "ste",
    "unit": "apt",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
}
_LONG_FORMS: dict[str, tuple[str, ...]] = {
    short: tuple(long for long, its_short in _STREET_WORDS.items() if its_short == short)
    for short in _STREET_WORDS.values()
}


def fold(text: str) -> str:
    """Lower the case, drop accents and punctuation, leave single spaces."""
    if text.isascii():
        return _NOT_WORD.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_BARRED))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _NOT_WORD.sub(" ", bare).strip()


def spellings(word: str) -> tuple[str, ...]:
    """Give a folded word with the other ways in which addresses write it: `street`, `st`."""
    short = _STREET_WORDS.get(word, word)
    return (word, *(each for each in (short, *_LONG_FORMS.get(short, ())) if each != word))


def door_key(street: str, postcode: str) -> str:
    """Give one key for one door, in whichever spelling its address came."""
    words = (_STREET_WORDS.get(word, word) for word in fold(street).split())
    return f"{' '.join(words)}|{postcode[:5]}"
