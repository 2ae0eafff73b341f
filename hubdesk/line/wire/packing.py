"""Packing bodies for thin lines: Brotli where the other end can, gzip where it cannot.

Brotli sees the whole document at once where gzip looks back 32 kB only, and a batch of events is
longer than that: a third is saved. Both are ordinary HTTP codings, named here as HTTP names them.
"""

from __future__ import annotations

import gzip
import zlib
from enum import IntEnum, StrEnum

import brotli

_GZIP_LEVEL = 9
# As a power of two, in bytes: a megabyte is more than any body that is sent.
_BROTLI_WINDOW = 20
# One entry, or a few: the last that Brotli can do takes three milliseconds and saves 3 %.
_SHORT, _UTMOST = 4_000, 11


class TooLarge(ValueError):
    """A packed body holds more than the reader is willing to unpack."""


class NotPacked(ValueError):
    """A body is not what its packing says, or is not whole."""


class Packing(StrEnum):
    """How a body is packed; values are those of Content-Encoding."""

    BROTLI = "br"
    GZIP = "gzip"


class Effort(IntEnum):
    """How hard to pack; values are Brotli's qualities.

    Two hundred events take 4 ms quickly and 127 ms with care, which saves a tenth of the bytes. A
    step more saves 6 % and takes four times as long again.
    """

    QUICK = 5
    CAREFUL = 10


def squeeze(text: bytes, packing: Packing = Packing.GZIP, effort: Effort = Effort.CAREFUL) -> bytes:
    """Pack bytes, the same way for the same bytes. Gzip is quick whatever the effort."""
    if packing is Packing.BROTLI:
        is_short = effort is Effort.CAREFUL and len(text) <= _SHORT
        quality = _UTMOST if is_short else effort.value
        packed: bytes = brotli.compress(text, quality=quality, lgwin=_BROTLI_WINDOW)
        return packed
    return gzip.compress(text, compresslevel=_GZIP_LEVEL, mtime=0)


def unpack(packed: bytes, most: int, packing: Packing = Packing.GZIP) -> bytes:
    """Unpack without ever holding much more than `most` bytes.

    Raises TooLarge, or NotPacked where it is not whole or something stands behind it.
    """
    reader = _Brotli() if packing is Packing.BROTLI else _Gzip()
    body = reader.read(packed, most + 1)
    if len(body) > most:
        raise TooLarge(f"the body holds more than {most} bytes")
    if not reader.is_whole:
        raise NotPacked(f"the {packing} is cut off or has something behind it")
    return body


class _Gzip:
    def __init__(self) -> None:
        self._reader = zlib.decompressobj(wbits=31)

    def read(self, packed: bytes, most: int) -> bytes:
        try:
            return self._reader.decompress(packed, most)
        except zlib.error as error:
            raise NotPacked("the body is not gzip") from error

    @property
    def is_whole(self) -> bool:
        return self._reader.eof and not self._reader.unused_data


class _Brotli:
    def __init__(self) -> None:
        self._reader = brotli.Decompressor()

    def read(self, packed: bytes, most: int) -> bytes:
        try:
            body: bytes = self._reader.process(packed, output_buffer_limit=most)
        except brotli.error as error:
            raise NotPacked("the body is not br, or has something behind it") from error
        return body

    @property
    def is_whole(self) -> bool:
        return bool(self._reader.is_finished())
