"""The letters on paper: which faces there are, what they can draw, how wide it is.

Texts are drawn literally, sign by sign; nothing in a name is ever taken for markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_LONGEST = 400


class Face(StrEnum):
    """The faces of HubDesk's paper; the values are their names inside a PDF."""

    TEXT = "HubDeskText"
    BOLD = "HubDeskBold"
    MONO = "HubDeskMono"


_FILES = {
    Face.TEXT: "AtkinsonHyperlegibleNext_400Regular.ttf",
    Face.BOLD: "AtkinsonHyperlegibleNext_700Bold.ttf",
    Face.MONO: "AtkinsonHyperlegibleMono_400Regular.ttf",
}


@dataclass(frozen=True, slots=True)
class Lettering:
    """The faces, loaded, with the signs that each can draw."""

    signs: Mapping[Face, frozenset[int]]

    def drawable(self, text: str, face: Face) -> str:
        """Turn any text into one line that the face can draw.

        A letter loses the marks that the face lacks (ễ becomes ê), or is drawn as a question mark;
        signs without a body, such as direction marks, vanish. Texts over 400 signs are cut.
        """
        line = " ".join(text[:_LONGEST].split())
        known = self.signs[face]
        return "".join(_known(sign, known) for sign in unicodedata.normalize("NFC", line))

    def width(self, text: str, face: Face, size: float) -> float:
        """Measure a drawable text in points."""
        width: float = pdfmetrics.stringWidth(text, face, size)
        return width

    def lines(self, text: str, face: Face, size: float, width: float, most: int) -> list[str]:
        """Break a text into at most so many lines of a width; an ellipsis tells of the rest."""
        words, lines = self.drawable(text, face).split(), list[str]()
        while words and len(lines) < most:
            lines.append(self._take_line(words, face, size, width))
        if words:
            lines[-1] = self.cut(f"{lines[-1]} {' '.join(words)}", face, size, width)
        return lines

    def cut(self, text: str, face: Face, size: float, width: float) -> str:
        """Shorten a text to one line of a width; an ellipsis tells of the rest."""
        line = self.drawable(text, face)
        if self.width(line, face, size) <= width:
            return line
        kept = self._fitting(line, face, size, width - self.width("…", face, size))
        return line[:kept].rstrip() + "…"

    def _take_line(self, words: list[str], face: Face, size: float, width: float) -> str:
        """Take the words of the next line off the list; a word wider than a line is broken."""
        line = words.pop(0)
        if self.width(line, face, size) > width:
            fitting = max(1, self._fitting(line, face, size, width))
            kept = line.rfind("-", 0, fitting) + 1 or fitting
            words.insert(0, line[kept:])
            return line[:kept]
        while words and self.width(f"{line} {words[0]}", face, size) <= width:
            line = f"{line} {words.pop(0)}"
        return line

    def _fitting(self, line: str, face: Face, size: float, width: float) -> int:
        """Count the leading signs of a line that fit into a width."""
        used = 0.0
        for count, sign in enumerate(line):
            used += self.width(sign, face, size)
            if used > width:
                return count
        return len(line)


def load_lettering(folder: Path) -> Lettering:
    """Load the faces from the folder of fonts and make them known to ReportLab."""
    signs = {}
    for face, name in _FILES.items():
        font = TTFont(face.value, str(folder / name))
        pdfmetrics.registerFont(font)
        signs[face] = frozenset(font.face.charToGlyph)
    return Lettering(signs)


def _known(sign: str, known: frozenset[int]) -> str:
    """Give what can be drawn in place of one sign."""
    kind = unicodedata.category(sign)
    if kind[0] == "C" or kind in ("Mn", "Me"):
        return ""
    if ord(sign) in known:
        return sign
    drawn = ""
    for part in unicodedata.normalize("NFKD", sign):
        joined = unicodedata.normalize("NFC", drawn + part)
        # Fonts draw a loose mark beside its letter: a mark counts only inside a known letter.
        if all(ord(one) in known and not unicodedata.combining(one) for one in joined):
            drawn = joined
    return drawn or "?"
