"""The system's spooler as HubDesk needs it: which printers, hand over, look, take back.

CUPS gets the PDF itself, which is its own format: bars stay vectors until the driver draws them on
the printer's own dots. Windows has no such road, so there each page is drawn by Qt at the printer's
resolution. One road for both would be pictures of 600 dots an inch: on a label printer of 203 they
would be scaled once more and the bars' edges would no longer lie on its dots, and a sheet of forty
pages would be a hundred times as large.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import Printer


@dataclass(frozen=True, slots=True)
class Order:
    """A PDF for a printer; `size` is that of its pages in points, `pages` None means all."""

    printer: str
    file: Path
    title: str
    size: tuple[float, float]
    pages: tuple[int, int] | None = None
    copies: int = 1


class Stage(Enum):
    """What a spooler says of a job: under way, at its end, or unknown to it."""

    WAITING = auto()
    PRINTING = auto()
    DONE = auto()
    CANCELLED = auto()
    FAILED = auto()
    GONE = auto()


@dataclass(frozen=True, slots=True)
class Fate:
    """How a job is, and what holds it up, as the reason of a fault."""

    stage: Stage
    why: str = ""


class Spooler(Protocol):
    """The printers of a PC. Every method may take seconds and belongs on a thread of its own."""

    def printers(self) -> tuple[Printer, ...]:
        """List the printers. Raises KnownFault `print_service_gone`."""

    def send(self, order: Order, began: Callable[[int], None]) -> None:
        """Hand a PDF over.

        Calls `began` with the job's number before anything can come out of the printer. Raises
        KnownFault: `print_service_gone`, `printer_gone`, `printer_refuses`, `print_not_taken`.
        """

    def look(self, printer: str, number: int, title: str) -> Fate:
        """Tell how a job is. Raises KnownFault `print_service_gone`."""

    def cancel(self, printer: str, number: int) -> None:
        """Take a job back as far as that is still possible."""


class NoSpooler:
    """A PC without any printing."""

    def printers(self) -> tuple[Printer, ...]:
        """List none."""
        return ()

    def send(self, _order: Order, _began: Callable[[int], None]) -> None:
        """Refuse. Raises KnownFault `print_service_gone`."""
        raise KnownFault("print_service_gone")

    def look(self, _printer: str, _number: int, _title: str) -> Fate:
        """Know nothing."""
        return Fate(Stage.GONE)

    def cancel(self, _printer: str, _number: int) -> None:
        """Have nothing to take back."""


def this_pc() -> Spooler:
    """Give the spooler of this PC."""
    if sys.platform == "win32":
        from hubdesk.equipment.printers.windows import WindowsSpooler  # noqa: PLC0415

        return WindowsSpooler()
    from hubdesk.equipment.printers.cups import Cups  # noqa: PLC0415

    try:
        return Cups()
    except OSError:
        return NoSpooler()
