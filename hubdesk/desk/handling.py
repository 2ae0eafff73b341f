"""What must be remembered of a parcel, out of a notice's own words: in English and Spanish.

A column for it is believed word by word. A note is written by people, so only what can hardly mean
anything else counts there: "large blue house" says nothing of the parcel, nor does "Apt 21".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from hubdesk.desk.columns import Field
from hubdesk.parcels.folding import fold
from hubdesk.parcels.parcel import Trait

_WORDS = {
    Trait.SIGNATURE: "signature|signed|firma|unterschrift",
    Trait.ADULT: "adult|adults|21|adulto|adultos",
    Trait.COLD: "cold|cool|chilled|refrigerated|perishable|frozen|frio|refrigerado|perecedero|"
    "congelado|gekuhlt",
    Trait.LARGE: "large|oversize|grande|gross",
    Trait.FRAGILE: "fragile|breakable|fragil|zerbrechlich",
    Trait.HEAVY: "heavy|pesado|pesada|schwer",
}
_TRAIT_OF_WORD = {word: trait for trait, words in _WORDS.items() for word in words.split("|")}
# In the midst of any note.
_PHRASES = {
    Trait.ADULT: r"adult signature|adults? only|age (?:check|verification|restricted)|"
    r"check (?:the )?(?:id|age)|id (?:check|required)|(?:over|under) (?:18|21)|"
    r"mayor(?:es)? de (?:edad|18|21)|solo adultos|firma de (?:un )?adulto|"
    r"(?:verificar|comprobar) (?:la )?(?:edad|identidad)",
    Trait.COLD: r"(?:keep|store|stay) (?:it )?(?:cold|cool|chilled|refrigerated|frozen)|"
    r"refrigerated?|perishable|cold chain|refrigerad[oa]|refrigerar|pereceder[oa]|"
    r"(?:mantener|conservar|guardar) (?:en )?(?:frio|fresco|refrigerado)|cadena de frio",
    Trait.FRAGILE: r"fragile|breakable|handle with care|fragil|(?:manejar|tratar) con cuidado",
    Trait.HEAVY: r"heavy (?:parcel|package|box|item|goods)|(?:team|two person) lift|"
    r"(?:paquete|caja|bulto) pesad[oa]|much[oa] peso",
}
# Only where nothing else stands between two commas.
_ALONE = {
    Trait.ADULT: r"adults?|adultos?",
    Trait.COLD: r"cold|cool|chilled|frozen|frio|en frio|congelad[oa]",
    Trait.HEAVY: r"(?:very )?heavy|(?:muy )?pesad[oa]",
}
_DENIED = r"(?<!\bno )(?<!\bnot )(?<!\bsin )(?<!\bnon )"
_SAID = {trait: re.compile(rf"{_DENIED}\b(?:{phrases})\b") for trait, phrases in _PHRASES.items()}
_WHOLE = {trait: re.compile(words) for trait, words in _ALONE.items()}
# That somebody is to be called on the telephone before one goes; "ring at the back" is a bell.
_CALLED = re.compile(
    r"(?<!\bno )(?<!\bnot )(?<!\bsin )(?<!\bdon t )(?<!\bnever )\b(?:"
    r"(?:please |pls |must )?(?:call|phone|telephone|ring|text)"
    r"(?: (?:me|us|him|her|customer|recipient|ahead of time))?"
    r" (?:first|ahead|before|beforehand|on arrival|on the way|when (?:near|close|outside|there))|"
    r"(?:please|pls|must) (?:call|phone|telephone)|call required|"
    r"(?:llamar?|llame|llamen|llamad|telefonear|avisar?|avise|avisen)"
    r"(?: (?:me|nos|le|al cliente|por telefono))?"
    r" (?:antes|primero|al llegar|previamente|con antelacion|por telefono)|"
    r"(?:llameme|llamenos|llamarme|llamarnos|llamarle) (?:antes|primero|al llegar)|"
    r"(?:previa llamada|llamada previa|llamar telefono)"
    r")\b"
)
_AGE = re.compile(r"(?<!\w)(?:18|21) ?\+")
_PARTS = re.compile(r"[,;.:/|\n()–—-]+")
_OWN_COLUMN = {
    Field.COLD: Trait.COLD,
    Field.FRAGILE: Trait.FRAGILE,
    Field.HEAVY: Trait.HEAVY,
    Field.ADULT: Trait.ADULT,
}
_NO = frozenset({"", "no", "n", "0", "false", "none", "not", "ninguno", "falso", "nein"})


def traits_told(cells: Mapping[Field, str]) -> tuple[Trait, ...]:
    """Give what a row says is to be remembered: in its columns, its service and its note."""
    listed = fold(cells.get(Field.TRAITS, "")).split()
    found = {_TRAIT_OF_WORD[word] for word in listed if word in _TRAIT_OF_WORD}
    found |= {t for field, t in _OWN_COLUMN.items() if fold(cells.get(field, "")) not in _NO}
    for field in (Field.NOTE, Field.SERVICE):
        if text := cells.get(field, ""):
            found |= said_in(text)
    return tuple(sorted(found))


def said_in(text: str) -> set[Trait]:
    """Give what a note or a service can hardly mean otherwise."""
    words, parts = fold(text), [fold(part) for part in _PARTS.split(text)]
    found = {trait for trait, said in _SAID.items() if said.search(words)}
    found |= {t for t, whole in _WHOLE.items() if any(whole.fullmatch(part) for part in parts)}
    return found | ({Trait.ADULT} if _AGE.search(text) else set())


def asks_for_a_call(note: str) -> bool:
    """Tell whether a note says to call on the telephone before one is at the door."""
    return bool(_CALLED.search(fold(note)))
