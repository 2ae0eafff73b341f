"""What stands on a sheet of paper: frozen values, words included, ready to be drawn.

Nothing here knows the clock, the record or the language: who asks for a sheet has put all of it in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportlab.lib.units import inch, mm


@dataclass(frozen=True, slots=True)
class Paper:
    """One size of sheet, in points. `foot` stays empty: many shop printers cannot reach it."""

    name: str
    width: float
    height: float
    margin: float = 12.7 * mm
    foot: float = 18 * mm

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.margin

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.width - self.margin

    @property
    def usable(self) -> float:
        """How wide the text is."""
        return self.width - 2 * self.margin


@dataclass(frozen=True, slots=True)
class Roll(Paper):
    """A roll of a receipt printer: as long as what stands on it."""

    def as_long_as(self, height: float) -> Roll:
        """Give a piece of the roll."""
        return replace(self, height=height)


LETTER = Paper("Letter", 215.9 * mm, 279.4 * mm)
A4 = Paper("A4", 210 * mm, 297 * mm)
FOUR_BY_SIX = Paper("4x6", 4 * inch, 6 * inch, margin=4 * mm, foot=4.5 * mm)
# Of 80 mm, the heads of receipt printers reach 72.
RECEIPT = Roll("Receipt", 80 * mm, 200 * mm, margin=4 * mm, foot=4 * mm)


@dataclass(frozen=True, slots=True)
class SignedWords:
    """The words that every paper with numbered parcels and a signature has, in one language."""

    language: str
    number: str
    parcel: str
    counted: str
    sign_here: str
    page: str
    journal: str


@dataclass(frozen=True, slots=True)
class SheetWords(SignedWords):
    """Every word of a run sheet that is not the run's own, in the deliverer's language.

    Braces are filled in here: `{page}`, `{pages}`, `{count}`, `{time}`, `{hash}`.
    """

    stop: str
    shelf: str
    done: str
    ticks: tuple[str, ...]
    continued: str
    total: str
    back_at_the_counter: str
    out_at: str
    back_at: str
    carried_by: str
    printed: str


@dataclass(frozen=True, slots=True)
class SheetParcel:
    """One parcel of a stop: `number` as people read it, in groups; `code` as its bars carry it."""

    number: str
    code: str
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class SheetStop:
    """One door. `notes` are printed bold."""

    number: int
    name: str
    address: str
    parcels: tuple[SheetParcel, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeStrip:
    """One answer to scan at the counter: the own code, and what it says."""

    code: str
    caption: str


@dataclass(frozen=True, slots=True)
class RunSheet:
    """One run as its paper tells it.

    `totals` are printed bold ("22 stops", "25 parcels"), `remarks` plain ("14.2 km", "2 dogs");
    `run_code` goes into the bars and `run_caption` under them; `bill` names the paper's number in
    its year; `journal_hash` is the short hash of the journal's last entry when it was printed.
    """

    title: str
    day: str
    person: str
    window: str
    shop: str
    run_code: str
    run_caption: str
    bill: str
    totals: tuple[str, ...]
    remarks: tuple[str, ...]
    stops: tuple[SheetStop, ...]
    outcomes: tuple[OutcomeStrip, ...]
    printed_at: str
    journal_hash: str
    words: SheetWords

    @property
    def parcel_count(self) -> int:
        """How many parcels the sheet lists."""
        return sum(len(stop.parcels) for stop in self.stops)
