"""CUPS, through the C library that Qt's own printing loads as well (libcups, Apache licence).

Structures and figures are those of its public header `cups/cups.h`, unchanged since CUPS 1.6;
states and reasons are those of RFC 8011. A job is made before its document is sent, so its number
is on the shop's disk before a page can come out.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from hubdesk.equipment.printers.spooler import Fate, Order, Stage
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import Printer

_LIBRARY = "libcups.2.dylib" if sys.platform == "darwin" else "libcups.so.2"
_CONNECT_MS, _ANSWER_SECONDS = 3000, 5.0
_ANY_FAMILY, _ACTIVE, _COMPLETED, _OWN = 0, 0, 1, 1
_GO_ON, _LAST_GOOD_STATUS, _CHUNK = 100, 0x00FF, 1 << 16
_STOPPED = "5"
_STAGES = {
    3: Stage.WAITING, 4: Stage.WAITING, 5: Stage.PRINTING, 6: Stage.WAITING,
    7: Stage.CANCELLED, 8: Stage.FAILED, 9: Stage.DONE,
}  # fmt: skip
_FAULT_OF_STATUS = {0x0406: "printer_gone", 0x0506: "printer_refuses"}
# The beginning of each printer-state-reason (RFC 8011, 5.4.12, and CUPS's own); the first wins.
_WHY = {
    "media-jam": "printer_jammed",
    "media-empty": "printer_no_paper",
    "media-needed": "printer_no_paper",
    "cover-open": "printer_open",
    "door-open": "printer_open",
    "interlock-open": "printer_open",
    "toner-empty": "printer_no_ink",
    "marker-supply-empty": "printer_no_ink",
    "connecting-to-device": "printer_off",
    "offline": "printer_off",
    "shutdown": "printer_off",
    "timed-out": "printer_off",
    "paused": "printer_paused",
}
# PWG 5101.1's names of the sheets that shops have; any other size is told in millimetres.
_SHEETS = {(216, 279): "na_letter_8.5x11in", (210, 297): "iso_a4_210x297mm"}
_MM = 72 / 25.4


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("count", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


class Cups:
    """The printers that this PC's CUPS knows, or those of the server that CUPS_SERVER names."""

    def __init__(self) -> None:
        """Load the library. Raises OSError where there is none."""
        self._cups = _declared(ctypes.CDLL(_LIBRARY))

    def printers(self) -> tuple[Printer, ...]:
        """List the printers. Raises KnownFault `print_service_gone`."""
        with self._line() as line:
            found = ctypes.POINTER(_Destination)()
            count = self._cups.cupsGetDests2(line, ctypes.byref(found))
            try:
                return tuple(_printer(found[n]) for n in range(count) if not found[n].instance)
            finally:
                self._cups.cupsFreeDests(count, found)

    def send(self, order: Order, began: Callable[[int], None]) -> None:
        """Make a job, tell its number, then send the document; as `Spooler.send`."""
        printer, title = order.printer.encode(), order.title.encode()
        pdf = order.file.read_bytes()
        with self._line() as line:
            with self._options(_wishes(order)) as (count, options):
                number = self._cups.cupsCreateJob(line, printer, title, count, options)
            if not number:
                raise self._fault()
            began(number)
            status = self._cups.cupsStartDocument(
                line, printer, number, title, b"application/pdf", 1
            )
            for at in range(0, len(pdf), _CHUNK):
                if status != _GO_ON:
                    break
                chunk = pdf[at : at + _CHUNK]
                status = self._cups.cupsWriteRequestData(line, chunk, len(chunk))
            ended = self._cups.cupsFinishDocument(line, printer)
            if status != _GO_ON or not 0 <= ended <= _LAST_GOOD_STATUS:
                raise self._fault()

    def look(self, printer: str, number: int, title: str) -> Fate:
        """Tell how a job is. Raises KnownFault `print_service_gone`."""
        with self._line() as line:
            for which in (_ACTIVE, _COMPLETED):
                state = self._state(line, which, number, title)
                if state is not None:
                    stage = _STAGES.get(state, Stage.WAITING)
                    return Fate(stage, self._why(line, printer) if which == _ACTIVE else "")
        return Fate(Stage.GONE)

    def cancel(self, printer: str, number: int) -> None:
        """Take a job back as far as that is still possible."""
        with self._line() as line:
            self._cups.cupsCancelJob2(line, printer.encode(), number, 0)

    @contextmanager
    def _line(self) -> Iterator[ctypes.c_void_p]:
        """Open a connection of its own, so that no thread shares one and a hang has an end."""
        cups = self._cups
        line = cups.httpConnect2(
            cups.cupsServer(), cups.ippPort(), None, _ANY_FAMILY, cups.cupsEncryption(), 1,
            _CONNECT_MS, None,
        )  # fmt: skip
        if not line:
            raise KnownFault("print_service_gone")
        cups.httpSetTimeout(line, _ANSWER_SECONDS, None, None)
        try:
            yield line
        finally:
            cups.httpClose(line)

    @contextmanager
    def _options(self, wishes: Mapping[str, str]) -> Iterator[tuple[int, object]]:
        options, count = ctypes.POINTER(_Option)(), 0
        for name, value in wishes.items():
            count = self._cups.cupsAddOption(
                name.encode(), value.encode(), count, ctypes.byref(options)
            )
        try:
            yield count, options
        finally:
            self._cups.cupsFreeOptions(count, options)

    def _state(self, line: ctypes.c_void_p, which: int, number: int, title: str) -> int | None:
        """Find a job; its title too must fit, for a new CUPS counts from 1 again."""
        jobs = ctypes.POINTER(_Job)()
        count = self._cups.cupsGetJobs2(line, ctypes.byref(jobs), None, _OWN, which)
        if count < 0:
            raise KnownFault("print_service_gone")
        try:
            fitting = (
                jobs[n].state
                for n in range(count)
                if jobs[n].id == number and _text(jobs[n].title) == title
            )
            return next(fitting, None)
        finally:
            self._cups.cupsFreeJobs(count, jobs)

    def _why(self, line: ctypes.c_void_p, printer: str) -> str:
        found = self._cups.cupsGetNamedDest(line, printer.encode(), None)
        if not found:
            return "printer_gone"
        try:
            return _printer(found.contents).why
        finally:
            self._cups.cupsFreeDests(1, found)

    def _fault(self) -> KnownFault:
        reason = _FAULT_OF_STATUS.get(self._cups.cupsLastError())
        return KnownFault(reason) if reason else KnownFault("print_not_taken")


def _declared(cups: ctypes.CDLL) -> ctypes.CDLL:
    """Tell ctypes what does not fit into an int."""
    handle, text, real = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_double
    cups.cupsServer.restype = text
    cups.httpConnect2.restype = handle
    cups.httpConnect2.argtypes = (text, *[ctypes.c_int] * 1, handle, *[ctypes.c_int] * 4, handle)
    cups.httpSetTimeout.argtypes = (handle, real, handle, handle)
    cups.httpClose.argtypes = (handle,)
    cups.cupsGetDests2.argtypes = (handle, handle)
    cups.cupsGetNamedDest.argtypes = (handle, text, text)
    cups.cupsGetNamedDest.restype = ctypes.POINTER(_Destination)
    cups.cupsCreateJob.argtypes = (handle, text, text, ctypes.c_int, handle)
    cups.cupsStartDocument.argtypes = (handle, text, ctypes.c_int, text, text, ctypes.c_int)
    cups.cupsWriteRequestData.argtypes = (handle, text, ctypes.c_size_t)
    cups.cupsFinishDocument.argtypes = (handle, text)
    cups.cupsCancelJob2.argtypes = (handle, text, ctypes.c_int, ctypes.c_int)
    cups.cupsGetJobs2.argtypes = (handle, handle, text, ctypes.c_int, ctypes.c_int)
    return cups


def _wishes(order: Order) -> dict[str, str]:
    """Ask for the true size, the right paper and one side."""
    wishes = {
        "print-scaling": "none",
        "sides": "one-sided",
        "media": media_name(order.size),
        "copies": str(order.copies),
    }
    if order.copies > 1:
        wishes["multiple-document-handling"] = "separate-documents-collated-copies"
    if order.pages is not None:
        wishes["page-ranges"] = "{}-{}".format(*order.pages)
    return wishes


def media_name(size: tuple[float, float]) -> str:
    """Name a paper size, given in points, as CUPS knows it."""
    across, down = round(size[0] / _MM), round(size[1] / _MM)
    return _SHEETS.get((across, down), f"Custom.{across}x{down}mm")


def why_of(reasons: str) -> str:
    """Give the reason of a fault for a printer's state reasons, or nothing where it is well."""
    said = reasons.split(",")
    found = (why for sign, why in _WHY.items() if any(each.startswith(sign) for each in said))
    return next(found, "")


def _printer(found: _Destination) -> Printer:
    told = {_text(o.name): _text(o.value) for o in found.options[: found.count]}
    why = why_of(told.get("printer-state-reasons", ""))
    if not why and told.get("printer-state") == _STOPPED:
        why = "printer_paused"
    if not why and told.get("printer-is-accepting-jobs") == "false":
        why = "printer_refuses"
    name = _text(found.name)
    return Printer(name, told.get("printer-info", "") or name, bool(found.is_default), why)


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode(errors="replace")
