"""The shop's papers on the disk: every PDF with its day, and beside it what became of its print.

papers/2026-11-22/101502-shelf-tags.pdf     kept for good
papers/2026-11-22/101502-shelf-tags.4f….json  a print of it that is over
papers/queue/4f….json                       a print that is not
"""

from __future__ import annotations

import logging
from datetime import date, datetime
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from hubdesk.paper.press import keep
from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.printing.jobs import PrintJob

_log = logging.getLogger(__name__)
_JOB = TypeAdapter(PrintJob)


class PaperFiles:
    """The folder of papers of one shop."""

    def __init__(self, root: Path) -> None:
        """Look at a folder; it is made when something is kept."""
        self.root = root
        self.queue = root / "queue"

    def keep(self, name: str, pdf: bytes, at: datetime) -> Path:
        """Keep a PDF with its day; `at` is the shop's local time. Raises `paper_not_written`."""
        day = self.root / at.date().isoformat()
        for nth in range(1, 1000):
            file = day / f"{at:%H%M%S}-{name}{'' if nth == 1 else f'-{nth}'}.pdf"
            if not file.exists():
                break
        keep(pdf, file)
        return file

    def note(self, job: PrintJob) -> None:
        """Keep how a print stands, so that no crash forgets it. Raises `paper_not_written`."""
        keep(_JOB.dump_json(job, indent=1), self._place(job))

    def file_away(self, job: PrintJob) -> None:
        """Lay a print that is over with its PDF."""
        self.note(job)
        pdf = self.root / job.file
        place = self._place(job)
        beside = pdf.with_suffix(f".{job.id}.json")
        try:
            beside.parent.mkdir(parents=True, exist_ok=True)
            place.replace(beside)
        except OSError as error:
            raise KnownFault("paper_not_written", file=beside.name) from error

    def open_jobs(self) -> tuple[PrintJob, ...]:
        """Give every print that is not over, the oldest first."""
        return _read(self.queue, "*.json")

    def finished_on(self, day: date) -> tuple[PrintJob, ...]:
        """Give the prints of a day's papers that are over, the newest first."""
        return _read(self.root / day.isoformat(), "*.*.json")[::-1]

    def pdf(self, job: PrintJob) -> Path:
        """Give the file of a print."""
        return self.root / job.file

    def named(self, file: Path) -> str:
        """Give a file's place under the papers; a file from elsewhere keeps its whole path."""
        inside = file.is_relative_to(self.root)
        return (file.relative_to(self.root) if inside else file.absolute()).as_posix()

    def _place(self, job: PrintJob) -> Path:
        return self.queue / f"{job.id}.json"


def _read(folder: Path, pattern: str) -> tuple[PrintJob, ...]:
    jobs = [job for file in folder.glob(pattern) if (job := _job(file)) is not None]
    return tuple(sorted(jobs, key=lambda job: (job.asked_at, job.id)))


def _job(file: Path) -> PrintJob | None:
    """Read one; what a broken disk made unreadable is laid aside, its PDF being kept anyway."""
    try:
        return _JOB.validate_json(file.read_bytes())
    except ValidationError:
        _log.warning("a print's note cannot be read: %s", file.name)
        file.replace(file.with_suffix(".broken"))
    except OSError:
        _log.warning("a print's note cannot be opened: %s", file.name)
    return None
