"""The two ways a job can end without being done, beside our own mistakes.

    Trouble
    ├── Refused     the shop's rule said no; shown on the verdict card
    └── KnownFault  the world failed (disk, camera, line); one sentence and an advice

Neither carries words for people: `reason` names the case, `facts` are what the sentence needs,
and `hubdesk.ui.wording` turns both into the clerk's language.
"""

from __future__ import annotations


class Trouble(Exception):
    """Something a person can be told about in one sentence."""

    def __init__(self, reason: str, **facts: str | int) -> None:
        """Name the case and what the sentence about it needs.

        `reason` is a snake_case key that `wording` knows; a test walks all of them.
        """
        super().__init__(reason, facts)
        self.reason = reason
        self.facts = facts


class Refused(Trouble):
    """The shop's rule said no; nothing was changed."""


class KnownFault(Trouble):
    """The world failed; nothing that was confirmed is lost."""
