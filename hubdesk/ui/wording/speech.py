"""Looking words up in the language of the moment; the only Qt that a sentence needs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for the translator where it stands, to be looked up where it is said."""
    return text
