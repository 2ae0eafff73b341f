"""A print as the queue keeps it and the pages show it, and a printer as it stands right now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PaperKind(StrEnum):
    """What a printer is remembered for; the values are keys in `window.ini`."""

    SHEET = "sheet"
    LABEL = "label"
    RECEIPT = "receipt"


class PrintState(StrEnum):
    """How far a print is.

    `HELD` goes on by itself once its reason is gone; `UNSURE` waits for somebody to look whether
    the paper is there; `PRINTED` and `GIVEN_UP` are the two ends.
    """

    WAITING = "waiting"
    SENDING = "sending"
    PRINTING = "printing"
    HELD = "held"
    UNSURE = "unsure"
    PRINTED = "printed"
    GIVEN_UP = "given_up"

    @property
    def is_over(self) -> bool:
        """Tell whether nothing more will come of it."""
        return self in (PrintState.PRINTED, PrintState.GIVEN_UP)


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One print that was asked for.

    `file` lies under the shop's papers; `pages` are the first and the last, counted from 1, None:
    all; `number` is the spooler's once it has one; `why` is the reason of a fault; `again` is the
    id of the print that this one repeats.
    """

    id: str
    file: str
    name: str
    printer: str
    asked_at: datetime
    pages: tuple[int, int] | None = None
    copies: int = 1
    state: PrintState = PrintState.WAITING
    number: int | None = None
    why: str = ""
    again: str = ""

    @property
    def title(self) -> str:
        """What the spooler calls it: its name, and enough of its id to be told from others."""
        return f"HubDesk {self.name} {self.id}"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer that the PC knows; `why` is the reason of a fault where something ails it."""

    name: str
    words: str = ""
    is_usual: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class PrintNews:
    """All that is to be known of printing right now; `finished` are today's, the newest first.

    `why` is the reason of a fault where the PC's printers cannot be asked about.
    """

    printers: tuple[Printer, ...] = ()
    jobs: tuple[PrintJob, ...] = ()
    finished: tuple[PrintJob, ...] = ()
    why: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every printer's name."""
        return tuple(printer.name for printer in self.printers)

    @property
    def needing(self) -> tuple[PrintJob, ...]:
        """Every print that waits for somebody's hands or answer."""
        return tuple(j for j in self.jobs if j.state in (PrintState.UNSURE, PrintState.HELD))

    def called(self, printer: str) -> str:
        """Give what people call a printer; one that is gone keeps its name."""
        return next((each.words for each in self.printers if each.name == printer), printer)


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What somebody wants on paper: pages from first to last, copies, and from which printer."""

    printer: str
    pages: tuple[int, int] | None = None
    copies: int = 1
