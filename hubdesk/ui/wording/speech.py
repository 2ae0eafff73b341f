"""Looking words up in the language of the moment; the only Qt that a sentence needs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translator where it stands, to be looked up where it is said."""
    return text


def plural(context: str, text: str, comment: str | None, _figure: int) -> Callable[[int], str]:
    """Look up a sentence about a number, in its form for one or for many; call it with the number.

    `lupdate` sees that a text has such forms only where a figure stands in the call itself.
    """
    return partial(translate, context, text, comment)
