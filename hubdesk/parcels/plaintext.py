"""What may stand in a scanned or typed text, and the same text without its ornaments."""

from __future__ import annotations

import re
import unicodedata

GS = "\x1d"  # GS1's separator, the only control character that means something in a label
LONGEST = 400

# Spaces of every width, but neither line ends nor GS, which Python counts as spaces too.
_ORNAMENTS = re.compile(
    "[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # spaces
    "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"  # hyphens, dashes, minus signs
)
_ENDS = " \t\r\n\u00a0\u3000"
_SPELT_GS = re.compile(r"<GS>|\{GS\}")
_CONTROL = re.compile(r"[\x00-\x1c\x1e\x1f\x7f-\x9f]")
_HIDDEN = {"Cf", "Cs", "Co", "Cn"}


def without_ends(text: str) -> str:
    """Take blanks and line ends off both ends, and put GS where a device spelt it out."""
    return _SPELT_GS.sub(GS, text.strip(_ENDS))


def has_control_characters(text: str) -> bool:
    """Whether a control character other than GS is inside."""
    return _CONTROL.search(text) is not None


def has_hidden_marks(text: str) -> bool:
    """Whether something invisible is inside: direction marks, zero-width signs, lone halves."""
    return not text.isascii() and any(unicodedata.category(char) in _HIDDEN for char in text)


def bare(text: str) -> str:
    """Strip spaces and hyphens and write capitals, as numbers are compared and stored.

    Letters outside ASCII stay as they are: some of their capitals are ASCII, and `ı` is no `I`.
    """
    text = _ORNAMENTS.sub("", text)
    return text.upper() if text.isascii() else text
