"""A paper from the terminal into the shop's queue of prints, and a few seconds' look at it."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QSettings

from hubdesk.app import App
from hubdesk.equipment.printers.choice import PrinterChoice
from hubdesk.equipment.printers.papers import PaperFiles
from hubdesk.equipment.printers.queue import PrintQueue
from hubdesk.equipment.printers.spooler import this_pc
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.printing.jobs import PrintJob, PrintState, PrintWish
from hubdesk.ui.printing.pictures import kind_of, page_size

REMEMBERED = "-"
"""Stands for the printer that was chosen for such paper."""
_PATIENCE_SECONDS, _TURN_SECONDS = 8.0, 0.3
_SETTLED = (PrintState.PRINTED, PrintState.HELD, PrintState.UNSURE, PrintState.GIVEN_UP)


def print_file(app: App, file: Path, name: str, printer: str) -> PrintJob:
    """Put a paper into the queue, turn it for some seconds and tell how the print stands then.

    What is not out by then stays in the queue; an open window, or the next print, goes on with it.
    Raises Refused `printer_unknown`, `printer_not_chosen`; KnownFault `print_service_gone`,
    `paper_not_written`.
    """
    counter = app.counter
    files, spooler = PaperFiles(app.folder.papers), this_pc()
    queue = PrintQueue(files, spooler, lambda: counter.local(counter.now()))
    printers = spooler.printers()
    if printer == REMEMBERED:
        places = QSettings(str(app.folder.window), QSettings.Format.IniFormat)
        kind = kind_of(page_size(file) or (0.0, 0.0))
        printer = PrinterChoice(places).printer(kind, printers)
        if not printer:
            raise Refused("printer_not_chosen")
    elif printer not in {each.name for each in printers}:
        raise Refused("printer_unknown", printer=printer)
    # The file may be written anew tomorrow; what was printed stays with its day.
    kept = files.keep(name, file.read_bytes(), counter.local(counter.now()))
    return _watched(queue, queue.add(kept, name, PrintWish(printer)))


def _watched(queue: PrintQueue, job: PrintJob) -> PrintJob:
    until = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < until:
        news = queue.turn()
        job = next((each for each in (*news.jobs, *news.finished) if each.id == job.id), job)
        if job.state in _SETTLED:
            break
        time.sleep(_TURN_SECONDS)
    return job
