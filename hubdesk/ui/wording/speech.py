"""Looking words up in the language of the moment; the only Qt that a sentence needs.

Paper speaks the language of whoever carries it, while the window beside it keeps its own: what is
said inside `speaking` is said in that language, on this thread alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator


class Words(QTranslator):
    """A language's words, read whole: Qt would map the file, and die where it is written anew."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        """Read them; without its file a language has none, and everything is said in English."""
        super().__init__(parent)
        self._content = b""
        with suppress(OSError):
            self._content = file.read_bytes()  # Qt looks the words up in here and keeps no copy
            self.load(self._content)


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with its words and its way to write numbers and days."""

    locale: QLocale
    words: QTranslator


_tongue: ContextVar[Tongue | None] = ContextVar("tongue", default=None)


def tongue(code: str, translations: Path) -> Tongue:
    """Load a language, such as `es`, from the folder of translations."""
    country = QLocale.Country.UnitedStates
    language = QLocale.Language.Spanish if code == "es" else QLocale.Language.English
    return Tongue(QLocale(language, country), Words(translations / f"hubdesk_{code}.qm"))


@contextmanager
def speaking(spoken: Tongue | None) -> Iterator[None]:
    """Say everything inside in a language; None leaves it as it is."""
    before = _tongue.set(spoken or _tongue.get())
    try:
        yield
    finally:
        _tongue.reset(before)


def locale() -> QLocale:
    """Give the way to write numbers and days in the language of the moment."""
    spoken = _tongue.get()
    return QLocale() if spoken is None else spoken.locale


def translate(context: str, text: str, comment: str | None = None, figure: int = -1) -> str:
    """Look a text up; `figure` chooses between the forms for one and for many."""
    spoken = _tongue.get()
    if spoken is None:
        return QCoreApplication.translate(context, text, comment, figure)
    found = spoken.words.translate(context, text, comment, figure) or text
    return found if figure < 0 else found.replace("%n", str(figure))


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translator where it stands, to be looked up where it is said."""
    return text


def plural(context: str, text: str, comment: str | None, _figure: int) -> Callable[[int], str]:
    """Look up a sentence about a number, in its form for one or for many; call it with the number.

    `lupdate` sees that a text has such forms only where a figure stands in the call itself.
    """
    return partial(translate, context, text, comment)
