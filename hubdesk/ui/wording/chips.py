"""What one chip on top says."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.ui.palette import Tone


@dataclass(frozen=True, slots=True)
class ChipText:
    """One chip: a dot's tone, a few words, fewer for a narrow window, a sentence for who asks."""

    tone: Tone
    words: str
    sentence: str = ""
    short: str = ""
