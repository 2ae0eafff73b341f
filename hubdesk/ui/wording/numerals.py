"""Whole numbers in words, as bills write them beside the figures. English and Spanish."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from hubdesk.ui.wording.speech import locale


def _each(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_ENGLISH = _each(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = _each("twenty thirty forty fifty sixty seventy eighty ninety")
_SPANISH = _each(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés "
    "veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_SPANISH_TENS = _each("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_SPANISH_HUNDREDS = _each(
    "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)
_BEYOND = 1_000


def in_words(number: int) -> str:
    """Write a count from 0 to 999 in the language of the moment; beyond, in figures.

    The parts are grammar rather than phrases, so that no translator meets them one by one.
    """
    if not 0 <= number < _BEYOND:
        return str(number)
    spanish = locale().language() is QLocale.Language.Spanish
    return _in_spanish(number) if spanish else _in_english(number)


def _in_english(number: int) -> str:
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (f" {_in_english(rest)}" if rest else "")
    if number < 20:
        return _ENGLISH[number]
    tens, ones = divmod(number, 10)
    return _ENGLISH_TENS[tens - 2] + (f"-{_ENGLISH[ones]}" if ones else "")


def _in_spanish(number: int) -> str:
    if number == 100:
        return "cien"
    if number > 100:
        hundreds, rest = divmod(number, 100)
        return _SPANISH_HUNDREDS[hundreds - 1] + (f" {_in_spanish(rest)}" if rest else "")
    if number < 30:
        return _SPANISH[number]
    tens, ones = divmod(number, 10)
    return _SPANISH_TENS[tens - 3] + (f" y {_SPANISH[ones]}" if ones else "")
