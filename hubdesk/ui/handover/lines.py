"""A bill as a list: what is missing first, then what went back, then the numbered parcels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hubdesk.desk.bills import BillPaper
from hubdesk.desk.loads import LoadCount
from hubdesk.parcels.bill import BackLine, BillLine, LineNote
from hubdesk.parcels.parcel import Status
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Band, Cell, Column, Face, Line, Row
from hubdesk.ui.wording import bills as wording
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import translate

_TONES = {
    LineNote.DAMAGED: Tone.STOP,
    LineNote.EXTRA: Tone.WARN,
    LineNote.ASIDE: Tone.WARN,
    LineNote.LATE: Tone.INFO,
}


@dataclass(frozen=True, slots=True)
class Content:
    """What a bill says, or would say if it were written now."""

    expected: int
    lines: tuple[BillLine, ...]
    missing: tuple[str, ...]
    back: tuple[BackLine, ...]

    def noted(self, note: LineNote) -> int:
        """Count the parcels with a note."""
        return sum(1 for line in self.lines if note in line.notes)


def content_of(told: BillPaper | LoadCount) -> Content:
    """Take what both a written bill and an open count have."""
    source = told if isinstance(told, LoadCount) else told.content
    return Content(source.expected, source.lines, source.missing, source.back)


def columns() -> tuple[Column, ...]:
    """Head the list."""
    return (
        Column(translate("Bill", "#"), 44, firm=True),
        Column(translate("List", "Tracking"), 180, firm=True),
        Column(translate("Bill", "Remarks"), 120, stretch=1),
    )


def rows(content: Content) -> tuple[Row, ...]:
    """List a bill; the numbers are those of its paper."""
    missing = [
        _row(number, "—", Cell(pill=names.status_words(Status.MISSING), tone=Tone.STOP))
        for number in content.missing
    ]
    back = [
        _row(line.number, "—", Cell(wording.back_words(line.why, line.words)))
        for line in content.back
    ]
    taken = [_row(line.number, str(nth), _note(line)) for nth, line in enumerate(content.lines, 1)]
    return (
        *_section(wording.missing_total(), missing),
        *_section(wording.back_total(), back),
        *_section(wording.received_total(), taken),
    )


def _section(words: str, lines: Sequence[Line]) -> tuple[Row, ...]:
    return (Band(f"{words} — {len(lines)}"), *lines) if lines else ()


def _row(number: str, nth: str, note: Cell) -> Line:
    cells = (Cell(nth, Face.MUTE), Cell(figures.grouped(number), Face.NUMBER), note)
    return Line(f"{nth} {number}", cells)


def _note(line: BillLine) -> Cell:
    said = wording.note_words(line.notes, pieces=line.pieces)
    tone = next((tone for note, tone in _TONES.items() if note in line.notes), Tone.INFO)
    return Cell(line.words, pill=said, tone=tone)
