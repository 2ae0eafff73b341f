"""Whatever happens to a print, it is never forgotten and never comes out twice unasked."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.equipment.printers.papers import PaperFiles
from hubdesk.equipment.printers.queue import PrintQueue
from hubdesk.equipment.printers.spooler import Fate, Order, Stage
from hubdesk.equipment.printers.windows import fate_of, is_in_doubt
from hubdesk.paper.cards import Card, cards_pdf
from hubdesk.paper.grids import CARD_GRIDS
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import resource
from hubdesk.ui.printing.jobs import Printer, PrintState, PrintWish
from hubdesk.ui.wording.faults import FAULTS

PDF = cards_pdf(
    [Card("A1", "HDA1SHELF1X")],
    CARD_GRIDS["57x32"],
    load_lettering(resource("fonts")),
    title="t",
    language="en",
)


class PowerCut(BaseException):
    """The program ends at once, as when somebody pulls the plug."""


class Moody:
    """A spooler in memory that does what a day's list of moods says; real ones are in `cups`."""

    def __init__(self) -> None:
        self.mood = "well"
        self.jobs: dict[int, tuple[str, Stage]] = {}
        self.sheets: list[str] = []

    def printers(self) -> tuple[Printer, ...]:
        if self.mood == "away":
            raise KnownFault("print_service_gone")
        return () if self.mood == "no printer" else (Printer("Desk"),)

    def send(self, order: Order, began: Callable[[int], None]) -> None:
        if self.mood == "refuses":
            raise KnownFault("printer_refuses")
        if self.mood == "cut before":
            raise PowerCut
        number = len(self.jobs) + 1
        self.jobs[number] = (order.title, Stage.WAITING)
        if self.mood == "cut at once":
            raise PowerCut
        began(number)
        if self.mood == "breaks off":
            raise KnownFault("print_not_taken")
        if self.mood == "cut after":
            raise PowerCut

    def look(self, _printer: str, number: int, title: str) -> Fate:
        if self.mood == "away":
            raise KnownFault("print_service_gone")
        known, stage = self.jobs.get(number, ("", Stage.GONE))
        return Fate(stage if known == title else Stage.GONE)

    def cancel(self, _printer: str, number: int) -> None:
        if number in self.jobs and self.jobs[number][1] is Stage.WAITING:
            self.jobs[number] = (self.jobs[number][0], Stage.CANCELLED)

    def work(self) -> None:
        """Print everything that waits; forget, fail or cancel it if that is the mood."""
        for number, (title, stage) in list(self.jobs.items()):
            if stage is Stage.WAITING:
                ends = {"fails": Stage.FAILED, "cancels": Stage.CANCELLED, "forgets": Stage.GONE}
                self.jobs[number] = (title, ends.get(self.mood, Stage.DONE))
                if self.mood not in ("fails", "cancels"):
                    self.sheets.append(title)


MOODS = ("well", "away", "no printer", "refuses", "breaks off", "cut before", "cut at once")
MORE = ("cut after", "fails", "cancels", "forgets")


@given(st.lists(st.tuples(st.sampled_from(MOODS + MORE), st.booleans()), max_size=12))
def test_a_print_comes_out_at_most_once_and_is_never_forgotten(days: list[tuple[str, bool]]):
    with tempfile.TemporaryDirectory() as folder:
        files, spooler = PaperFiles(Path(folder)), Moody()
        queue = PrintQueue(files, spooler, lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
        file = files.keep("tags", PDF, datetime(2026, 11, 22, 9, tzinfo=UTC))
        job = queue.add(file, "tags", PrintWish("Desk"))
        for mood, works in [*days, ("well", True), ("well", True)]:
            spooler.mood = mood
            try:
                queue.turn()
            except PowerCut:
                queue = PrintQueue(files, spooler, lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
            if works:
                spooler.work()
        news = queue.turn()
        (now,) = (*news.jobs, *news.finished)
        assert now.id == job.id
        assert now.state in (PrintState.PRINTED, PrintState.UNSURE)
        assert len(spooler.sheets) <= 1
        assert now.state is not PrintState.PRINTED or len(spooler.sheets) == 1


def test_two_programs_on_one_folder_hand_a_print_over_once(tmp_path: Path) -> None:
    files, spooler = PaperFiles(tmp_path), Moody()
    one, other = (PrintQueue(files, spooler, lambda: datetime.now(UTC)) for _ in range(2))
    one.add(files.keep("tags", PDF, datetime.now(UTC)), "tags", PrintWish("Desk"))
    handed = spooler.send

    def meanwhile(order: Order, began: Callable[[int], None]) -> None:
        other.turn()
        handed(order, began)

    spooler.send = meanwhile  # type: ignore[method-assign]
    one.turn()
    assert len(spooler.jobs) == 1


def test_a_note_that_cannot_be_read_is_laid_aside_and_the_others_go_on(tmp_path: Path) -> None:
    files, spooler = PaperFiles(tmp_path), Moody()
    queue = PrintQueue(files, spooler, lambda: datetime.now(UTC))
    job = queue.add(files.keep("tags", PDF, datetime.now(UTC)), "tags", PrintWish("Desk"))
    (files.queue / "ffff.json").write_bytes(b'{"id": "ffff", "fi\x00')
    assert [each.id for each in queue.turn().jobs] == [job.id]
    assert (files.queue / "ffff.broken").exists()


def test_two_papers_of_one_second_are_both_kept(tmp_path: Path) -> None:
    files, at = PaperFiles(tmp_path), datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert files.keep("tags", PDF, at) != files.keep("tags", PDF, at)


@pytest.mark.parametrize(
    ("status", "printer", "fate"),
    [
        (0x10, "", Fate(Stage.PRINTING)),
        (0x08, "", Fate(Stage.WAITING)),
        (0x10 | 0x40, "", Fate(Stage.PRINTING, "printer_no_paper")),
        (0x02, "printer_jammed", Fate(Stage.WAITING, "printer_needs_help")),
        (0x08, "printer_off", Fate(Stage.WAITING, "printer_off")),
        (0x80, "printer_off", Fate(Stage.DONE)),
        (0x04, "", Fate(Stage.CANCELLED)),
    ],
)
def test_what_windows_says_of_a_job(status: int, printer: str, fate: Fate) -> None:
    assert fate_of(status, printer) == fate
    assert fate.why in {"", *FAULTS}
    assert is_in_doubt(status) is (fate.stage is Stage.CANCELLED or bool(status & 0x42))
