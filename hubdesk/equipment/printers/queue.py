"""The shop's own queue of prints: nothing is lost, and nothing comes out twice unasked.

A print is noted as `SENDING` on the disk before the spooler hears of it and gets its number before
a page can come out, so after any crash it is known what may have been printed. Where it is not
known, nobody but the clerk can tell: the print is `UNSURE` and waits for an answer. Only what has
never been handed over is tried again by itself.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from hubdesk.equipment.printers.papers import PaperFiles
from hubdesk.equipment.printers.spooler import Fate, Order, Spooler, Stage
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import PrintJob, PrintNews, PrintState, PrintWish
from hubdesk.ui.printing.pictures import page_size

_LOCK_SECONDS = 5
# What a spooler's end means, where it does not mean that the paper is there.
_WHY_UNSURE = {
    Stage.CANCELLED: "print_cancelled_there",
    Stage.FAILED: "print_failed_there",
    Stage.GONE: "print_lost_track",
}


class PrintQueue:
    """The prints of one shop. Two programs may have one folder: a lock lets one at a time turn."""

    def __init__(self, files: PaperFiles, spooler: Spooler, now: Callable[[], datetime]) -> None:
        """Join the papers to the printers; `now` gives the shop's local time."""
        self.files = files
        self._spooler = spooler
        self._now = now

    def add(self, file: Path, name: str, wish: PrintWish, *, again: str = "") -> PrintJob:
        """Take a print on; it is on the disk when this returns. Raises `paper_not_written`."""
        job = PrintJob(
            uuid.uuid4().hex[:8],
            self.files.named(file),
            name,
            wish.printer,
            self._now(),
            wish.pages,
            max(1, wish.copies),
            again=again,
        )
        self.files.note(job)
        return job

    def turn(self) -> PrintNews:
        """Bring every print one step further, and tell how all of them stand."""
        try:
            printers = self._spooler.printers()
            why = ""
        except KnownFault as fault:
            printers, why = (), fault.reason
        news = PrintNews(printers, why=why)
        if self.files.open_jobs():
            # Where another program turns the queue right now, it is turned.
            with suppress(Timeout), self._alone(0):
                for job in self.files.open_jobs():
                    self._step(job, news)
        return replace(
            news, jobs=self.files.open_jobs(), finished=self.files.finished_on(self._now().date())
        )

    def came_out(self, job_id: str) -> None:
        """Note that the clerk has the paper in hand."""
        with self._alone(_LOCK_SECONDS):
            job = self._open(job_id)
            if job is not None:
                self._end(job, PrintState.PRINTED)

    def give_up(self, job_id: str) -> None:
        """Take a print back; what the printer has of it by now may still come out.

        Raises KnownFault `print_service_gone`: then it is not taken back.
        """
        with self._alone(_LOCK_SECONDS):
            job = self._open(job_id)
            if job is None:
                return
            if job.number is not None:
                self._spooler.cancel(job.printer, job.number)
            self._end(job, PrintState.GIVEN_UP)

    def again(self, job_id: str) -> PrintJob | None:
        """Print anew what may not have come out. Raises KnownFault `paper_not_written`."""
        with self._alone(_LOCK_SECONDS):
            job = self._open(job_id)
            if job is None or job.state is not PrintState.UNSURE:
                return None
            wish = PrintWish(job.printer, job.pages, job.copies)
            anew = self.add(self.files.pdf(job), job.name, wish, again=job.id)
            self._end(job, PrintState.GIVEN_UP)
            return anew

    def _end(self, job: PrintJob, state: PrintState) -> None:
        self.files.file_away(replace(job, state=state, why=""))

    def _open(self, job_id: str) -> PrintJob | None:
        return next((job for job in self.files.open_jobs() if job.id == job_id), None)

    def _step(self, job: PrintJob, news: PrintNews) -> None:
        if job.state is PrintState.UNSURE:
            return
        if job.number is not None:
            self._look(job)
        elif job.state is PrintState.SENDING:
            # HubDesk ended between asking the spooler and hearing its number.
            self._become(job, PrintState.UNSURE, "print_broke_off")
        else:
            self._try(job, news)

    def _try(self, job: PrintJob, news: PrintNews) -> None:
        """Hand a print over unless it is known that this cannot be."""
        file = self.files.pdf(job)
        size = page_size(file)
        if news.why:
            self._become(job, PrintState.HELD, news.why)
        elif size is None:
            self._become(job, PrintState.HELD, "print_paper_gone")
        elif job.printer not in news.names:
            self._become(job, PrintState.HELD, "printer_gone")
        else:
            order = Order(job.printer, file, job.title, size, job.pages, job.copies)
            self._send(replace(job, state=PrintState.SENDING, why=""), order)

    def _send(self, job: PrintJob, order: Order) -> None:
        self.files.note(job)
        began: list[PrintJob] = []

        def note_number(number: int) -> None:
            began.append(replace(job, number=number))
            self.files.note(began[0])

        try:
            self._spooler.send(order, note_number)
        except KnownFault as fault:
            if not began:
                self._become(job, PrintState.HELD, fault.reason)
                return
            self._spooler.cancel(job.printer, began[0].number or 0)
            self._become(began[0], PrintState.UNSURE, "print_broke_off")
        else:
            self._become(began[0], PrintState.PRINTING)

    def _look(self, job: PrintJob) -> None:
        """See how a print is that was handed over."""
        try:
            fate = self._spooler.look(job.printer, job.number or 0, job.title)
        except KnownFault as fault:
            fate = Fate(Stage.WAITING, fault.reason)
        if fate.stage is Stage.DONE:
            self._end(job, PrintState.PRINTED)
        elif fate.stage in _WHY_UNSURE:
            self._become(job, PrintState.UNSURE, _WHY_UNSURE[fate.stage])
        elif fate.why:
            self._become(job, PrintState.HELD, fate.why)
        else:
            self._become(job, PrintState.PRINTING)

    def _become(self, job: PrintJob, state: PrintState, why: str = "") -> None:
        """Note a change; what has not changed is not written."""
        if (job.state, job.why) != (state, why):
            self.files.note(replace(job, state=state, why=why))

    @contextmanager
    def _alone(self, seconds: float) -> Iterator[None]:
        """Let nobody else change the queue. Raises Timeout."""
        self.files.queue.mkdir(parents=True, exist_ok=True)
        with FileLock(self.files.queue / ".lock", timeout=seconds):
            yield
