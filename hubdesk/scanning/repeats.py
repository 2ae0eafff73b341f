"""The same text twice in a moment is one pull of the trigger."""

from __future__ import annotations

MOMENT = 1.0
"""Seconds within which a device that sends the same text again is not believed to mean another."""


class Repeats:
    """Remember what one device sent last. Times are seconds of any steady clock."""

    def __init__(self, moment: float = MOMENT) -> None:
        """Begin with nothing heard."""
        self._moment = moment
        self._text = ""
        self._at = 0.0

    def is_repeat(self, text: str, at: float) -> bool:
        """Tell whether a text only says again what was just said, and remember it."""
        repeated = text == self._text and 0 <= at - self._at <= self._moment
        self._text, self._at = text, at
        return repeated
