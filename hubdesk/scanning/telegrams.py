"""What a serial scanner sends for a code: bytes in any pieces become texts."""

from __future__ import annotations

import re

IDLE = 0.05
"""Seconds of silence after which a code without an end counts as whole."""

LONGEST = 4_096
"""Bytes of one code at most: twice what the largest PDF417 holds."""

_SHORTEST = 3  # what a wrong speed makes of a code can be one or two letters; no label is so short
_END = re.compile(rb"[\r\n\x03]")  # CR, LF and ETX
_FRAME = b"\x00\x02\x03\t"
# EOT, FS, GS, RS and US have their place in GS1's and the carriers' codes (ISO/IEC 15434).
_STRANGE = bytes(set(range(0x20)) - {0x04, 0x1C, 0x1D, 0x1E, 0x1F}) + b"\x7f"
_FOREIGN = _STRANGE + bytes(range(0x80, 0x100))
_STRANGE_SHARE = 0.25


class Telegrams:
    """Cut what comes over one line into texts.

    A code ends with CR, LF or ETX. From a scanner that has never sent one, silence is the end;
    of any other, half a code never passes for a whole one. After nonsense, as a wrong speed makes
    it, nothing is believed until the line has been silent.
    """

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._rest = b""
        self._ends_codes = False
        self._is_deaf = False
        self.nonsense = 0
        """How often the line spoke nonsense."""

    def take(self, data: bytes) -> list[str]:
        """Take the bytes that came; give the texts that are whole now."""
        if self._is_deaf:
            return []
        *pieces, self._rest = _END.split(self._rest + data)
        texts = [text for piece in pieces if (text := self._text(piece))]
        self._ends_codes = self._ends_codes or bool(texts)
        if len(self._rest) > LONGEST:
            self._grow_deaf()
        return texts

    def pause(self) -> list[str]:
        """Say that nothing came for IDLE seconds; give the text that this made whole."""
        if self._is_deaf or self._ends_codes:
            self._is_deaf = False
            return []
        piece, self._rest = self._rest, b""
        text = self._text(piece)
        self._is_deaf = False
        return [text] if text else []

    def hang_up(self) -> None:
        """Say that the line was cut: what had come of a code is dropped."""
        self._rest, self._is_deaf = b"", False

    def _text(self, piece: bytes) -> str:
        """Give what a piece says, empty where that is nothing, or nothing to be believed."""
        bare = piece.strip(_FRAME)
        is_empty = not bare and len(piece) < _SHORTEST
        if self._is_deaf or is_empty:
            return ""
        try:
            text, strange = bare.decode("utf-8"), _STRANGE
        except UnicodeDecodeError:
            text, strange = bare.decode("latin-1"), _FOREIGN
        count = len(bare) - len(bare.translate(None, strange))
        if not _SHORTEST <= len(bare) <= LONGEST or count > _STRANGE_SHARE * len(bare):
            self._grow_deaf()
            return ""
        return text

    def _grow_deaf(self) -> None:
        self._is_deaf, self._rest = True, b""
        self._ends_codes = False
        self.nonsense += 1
