"""The Windows spooler: pages drawn by Qt, and the job followed through winspool.

Figures are those of `winspool.h`. Windows forgets a job once it is printed; one that vanishes after
it was last seen in trouble or being deleted is told as lost track of, so that the clerk is asked.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from hubdesk.equipment.printers.drawing import draw, prepare
from hubdesk.equipment.printers.spooler import Fate, Order, Stage
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import Printer

_MOST_JOBS, _CANCEL, _JOB_LEVEL, _STATUS_LEVEL = 1000, 3, 1, 6
_PRINTING, _DELETING, _ENDED = 0x10, 0x4 | 0x100, 0x80 | 0x1000
# The first that fits wins, in both tables.
_WHY_OF_JOB = (
    (0x40, "printer_no_paper"),
    (0x20, "printer_off"),
    (0x01, "printer_paused"),
    (0x02 | 0x200 | 0x400, "printer_needs_help"),
)
_WHY_OF_PRINTER = (
    (0x08, "printer_jammed"),
    (0x10 | 0x40, "printer_no_paper"),
    (0x400000, "printer_open"),
    (0x40000, "printer_no_ink"),
    (0x80 | 0x1000, "printer_off"),
    (0x01, "printer_paused"),
    (0x02 | 0x100000, "printer_needs_help"),
)


class _JobInfo(ctypes.Structure):
    """JOB_INFO_1W."""

    _fields_ = (
        ("id", ctypes.c_uint32),
        *((name, ctypes.c_wchar_p) for name in ("printer", "machine", "user")),
        *((name, ctypes.c_wchar_p) for name in ("document", "datatype", "status_words")),
        *((name, ctypes.c_uint32) for name in ("status", "priority", "position")),
        *((name, ctypes.c_uint32) for name in ("total_pages", "pages_printed")),
        ("submitted", ctypes.c_uint16 * 8),
    )


class WindowsSpooler:
    """The printers that this PC's Windows knows."""

    def __init__(self) -> None:
        """Load the library that every Windows has."""
        self._winspool: Any = ctypes.WinDLL("winspool.drv")  # type: ignore[attr-defined,unused-ignore]
        self._last_seen: dict[int, int] = {}

    def printers(self) -> tuple[Printer, ...]:
        """List the printers, each with what ails it."""
        usual = QPrinterInfo.defaultPrinterName()
        names = QPrinterInfo.availablePrinterNames()
        return tuple(Printer(name, name, name == usual, self._why(name)) for name in names)

    def send(self, order: Order, began: Callable[[int], None]) -> None:
        """Draw the pages into the spooler; as `Spooler.send`."""
        printer = QPrinter(
            QPrinterInfo.printerInfo(order.printer), QPrinter.PrinterMode.HighResolution
        )
        if not printer.isValid():
            raise KnownFault("printer_gone")
        prepare(printer, order)
        draw(printer, order, lambda: began(self._number(order)))

    def look(self, printer: str, number: int, title: str) -> Fate:
        """Tell how a job is."""
        jobs = {job.id: job.status for job in self._jobs(printer) if job.document == title}
        if number not in jobs:
            return self._vanished(number)
        self._last_seen[number] = jobs[number]
        return fate_of(jobs[number], self._why(printer))

    def cancel(self, printer: str, number: int) -> None:
        """Take a job back as far as that is still possible."""
        with self._open(printer) as handle:
            if handle:
                self._winspool.SetJobW(handle, number, 0, None, _CANCEL)

    def _vanished(self, number: int) -> Fate:
        """Judge by what was seen last; what nobody here has seen was printed in our absence."""
        last = self._last_seen.pop(number, None)
        return Fate(Stage.GONE if last is None or is_in_doubt(last) else Stage.DONE)

    def _number(self, order: Order) -> int:
        """Find the job that Qt has just begun: Qt does not tell its number."""
        for job in self._jobs(order.printer):
            if job.document == order.title:
                number: int = job.id
                self._last_seen[number] = job.status
                return number
        raise KnownFault("print_not_taken")

    def _jobs(self, printer: str) -> list[_JobInfo]:
        with self._open(printer) as handle:
            if not handle:
                return []
            needed, count = ctypes.c_uint32(), ctypes.c_uint32()
            jobs = (handle, 0, _MOST_JOBS, _JOB_LEVEL)
            sizes = (ctypes.byref(needed), ctypes.byref(count))
            self._winspool.EnumJobsW(*jobs, None, 0, *sizes)
            room = ctypes.create_string_buffer(max(1, needed.value))
            if not self._winspool.EnumJobsW(*jobs, room, needed, *sizes):
                return []
            return list((_JobInfo * count.value).from_buffer(room))

    def _why(self, printer: str) -> str:
        with self._open(printer) as handle:
            status, needed = ctypes.c_uint32(), ctypes.c_uint32()
            if not handle or not self._winspool.GetPrinterW(
                handle, _STATUS_LEVEL, ctypes.byref(status), 4, ctypes.byref(needed)
            ):
                return "printer_off"
        return _first(_WHY_OF_PRINTER, status.value)

    @contextmanager
    def _open(self, printer: str) -> Iterator[ctypes.c_void_p]:
        handle = ctypes.c_void_p()
        self._winspool.OpenPrinterW(ctypes.c_wchar_p(printer), ctypes.byref(handle), None)
        try:
            yield handle
        finally:
            if handle:
                self._winspool.ClosePrinter(handle)


def fate_of(status: int, why_of_printer: str) -> Fate:
    """Put a job's status bits into a fate."""
    if status & _ENDED:
        return Fate(Stage.DONE)
    if status & _DELETING:
        return Fate(Stage.CANCELLED)
    stage = Stage.PRINTING if status & _PRINTING else Stage.WAITING
    return Fate(stage, _first(_WHY_OF_JOB, status) or why_of_printer)


def is_in_doubt(status: int) -> bool:
    """Tell whether a job that was last seen like this may have vanished unprinted."""
    return bool(status & _DELETING or _first(_WHY_OF_JOB, status))


def _first(table: tuple[tuple[int, str], ...], status: int) -> str:
    return next((why for bits, why in table if status & bits), "")
