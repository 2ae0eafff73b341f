"""What came of a notice: rows counted as they are written, and what is told of them at the end."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Sequence
from dataclasses import dataclass, field

from hubdesk.desk.announced import Announced
from hubdesk.desk.announcing import Came

MOST_BAD = 1_000


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken: its line in the file, why (a key for `wording`), what it said."""

    line: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class NoticeReport:
    """What came of a notice.

    `taken` counts what is announced anew, `backwards` those of them that were here before,
    `resolved` those of these that had been kept aside; `added` were added to a load that was known.
    `changed` have another address by now, `withdrawn` will not come, `give_back` are here though
    they are withdrawn (their numbers), `too_late` were gone already. Of the bad rows only the
    first thousand are kept; `not_taken` counts all.
    """

    loads: tuple[str, ...]
    taken: int
    already_known: int
    backwards: int
    bad_rows: tuple[BadRow, ...]
    resolved: int = 0
    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    give_back: tuple[str, ...] = ()
    too_late: int = 0
    not_taken: int = 0


@dataclass(slots=True)
class Outcome:
    """What has come of the rows so far."""

    came: Tally[Came] = field(default_factory=Tally)
    loads: set[str] = field(default_factory=set)
    known_loads: frozenset[str] = frozenset()
    added: int = 0
    give_back: list[str] = field(default_factory=list)

    def note_all(self, rows: Sequence[Announced], came: Sequence[Came]) -> None:
        """Count what came of rows, in their order."""
        for row, what in zip(rows, came, strict=True):
            self._note(row, what)

    def _note(self, announced: Announced, came: Came) -> None:
        self.came[came] += 1
        if came is Came.NEW and announced.load in self.known_loads:
            self.added += 1
        if came is Came.GIVE_BACK:
            self.give_back.append(announced.number)

    def report(self, bad: Sequence[BadRow], not_taken: int) -> NoticeReport:
        """Sum up; `not_taken` counts also those bad rows that were not kept."""
        came = self.came
        backwards = came[Came.BACKWARDS] + came[Came.RESOLVED]
        return NoticeReport(
            loads=tuple(sorted(self.loads)),
            taken=came[Came.NEW] + backwards,
            already_known=came[Came.KNOWN],
            backwards=backwards,
            bad_rows=tuple(bad),
            resolved=came[Came.RESOLVED],
            added=self.added,
            changed=came[Came.CHANGED],
            withdrawn=came[Came.WITHDRAWN],
            give_back=tuple(self.give_back[:MOST_BAD]),
            too_late=came[Came.TOO_LATE],
            not_taken=not_taken,
        )
