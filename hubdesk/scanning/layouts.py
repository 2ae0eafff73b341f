"""The keyboards that a scanner may believe it is plugged into, by set 1 scan code.

A scanner presses the keys that would give its code on the keyboard it was set up for, whatever the
PC's own layout is. A space in a row is a key that means nothing to a code. Facts from the layouts
that every system ships (xkeyboard-config: us, fr, de, es, latam), accents as they are printed.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import chain


class Layout(StrEnum):
    """Which keyboard a scanner was set up for; `AS_TYPED` where only the PC's own word counts."""

    US = "us"
    SPANISH = "es"
    LATIN_AMERICAN = "latam"
    FRENCH = "fr"
    GERMAN = "de"
    AS_TYPED = "typed"


# First scan code of each row of keys, and how many stand in it.
_ROWS = ((0x02, 12), (0x10, 12), (0x1E, 12), (0x2B, 11), (0x56, 1), (0x39, 1))
_CODES = tuple(chain.from_iterable(range(first, first + count) for first, count in _ROWS))
_PRINTED = {
    Layout.US: (
        "1234567890-=qwertyuiop[]asdfghjkl;'`\\zxcvbnm,./  ",
        "!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"~|ZXCVBNM<>?  ",
        "",
    ),
    Layout.SPANISH: (
        "1234567890'¡qwertyuiop`+asdfghjklñ´ºçzxcvbnm,.-< ",
        "!\"·$%&/()=?¿QWERTYUIOP^*ASDFGHJKLÑ¨ªÇZXCVBNM;:_> ",
        "|@#~                  []          {\\}            ",
    ),
    Layout.LATIN_AMERICAN: (
        "1234567890'¿qwertyuiop´+asdfghjklñ{|}zxcvbnm,.-< ",
        "!\"#$%&/()=?¡QWERTYUIOP¨*ASDFGHJKLÑ[°]ZXCVBNM;:_> ",
        "          \\ @          ~          ^ `            ",
    ),
    Layout.FRENCH: (
        "&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù²*wxcvbn,;:!< ",
        "1234567890°+AZERTYUIOP¨£QSDFGHJKLM% µWXCVBN?./§> ",
        " ~#{[|`\\^@]}                                     ",
    ),
    Layout.GERMAN: (
        "1234567890ß´qwertzuiopü+asdfghjklöä^#yxcvbnm,.-< ",
        "!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ°'YXCVBNM;:_> ",
        "      {[]}\\ @          ~                       | ",
    ),
}  # fmt: skip
_SPACE = 0x39


def _table(row: str) -> dict[int, str]:
    signs = zip(_CODES, row, strict=False)
    return {code: sign for code, sign in signs if sign != " " or code == _SPACE}


_TABLES = {layout: tuple(map(_table, rows)) for layout, rows in _PRINTED.items()}
_PLAIN, _SHIFTED, _THIRD = range(3)


def sign_at(layout: Layout, code: int, *, shift: bool = False, third: bool = False) -> str:
    """Give what a key is on a layout, with Shift or AltGr; empty where it is nothing."""
    tables = _TABLES.get(layout)
    if tables is None:
        return ""
    return tables[_THIRD if third else _SHIFTED if shift else _PLAIN].get(code, "")
