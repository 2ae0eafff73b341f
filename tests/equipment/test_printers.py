"""Prints into a real CUPS: nothing is lost or doubled, whatever the printer does."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hubdesk.equipment.printers.papers import PaperFiles
from hubdesk.equipment.printers.queue import PrintQueue
from hubdesk.equipment.printers.spooler import this_pc
from hubdesk.paper.cards import Card, cards_pdf
from hubdesk.paper.grids import CARD_GRIDS
from hubdesk.paper.lettering import load_lettering
from hubdesk.paths import resource
from hubdesk.ui.equipment.papers import OwnPaper
from hubdesk.ui.printing.jobs import PaperKind, PrintJob, PrintState, PrintWish
from hubdesk.ui.rail import PageName
from tests.equipment import cups
from tests.equipment.conftest import Shop
from tests.equipment.cups import Cups, Tray
from tests.paper.raster import pages, read

pytestmark = pytest.mark.skipif(not cups.is_there(), reason=cups.MISSING)
PATIENCE = 20.0
HELD, PRINTED, UNSURE = PrintState.HELD, PrintState.PRINTED, PrintState.UNSURE


@pytest.fixture(scope="module")
def server() -> Iterator[Cups]:
    with cups.running() as server:
        yield server


@pytest.fixture
def desk(server: Cups, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """The name of a new printer on that server, which this program then finds."""
    monkeypatch.setenv("CUPS_SERVER", str(server.socket))
    # This thread may have asked the PC's own server already, and the library remembers that.
    ctypes.CDLL("libcups.so.2").cupsSetServer(str(server.socket).encode())
    return f"desk{abs(hash(request.node.name)) % 10**8}"


@pytest.fixture
def tray(server: Cups, desk: str) -> Tray:
    return server.add(desk)


def paper(grid: str, cards: int = 12) -> bytes:
    lettering = load_lettering(resource("fonts"))
    some = [Card(f"Shelf {n}", f"HDA1SHELF{n}X") for n in range(cards)]
    return cards_pdf(some, CARD_GRIDS[grid], lettering, title="Shelf tags", language="en")


class Room:
    """A shop's queue of prints, turned by hand as its thread would."""

    def __init__(self, folder: Path) -> None:
        self.files = PaperFiles(folder)
        self.queue = PrintQueue(self.files, this_pc(), lambda: datetime.now(UTC))

    def print(self, pdf: bytes, printer: str, **wish: object) -> PrintJob:
        file = self.files.keep("shelf-tags", pdf, datetime.now(UTC))
        return self.queue.add(file, "shelf-tags", PrintWish(printer, **wish))  # type: ignore[arg-type]

    def until(self, job: PrintJob, state: PrintState, why: str = "") -> PrintJob:
        end = time.monotonic() + PATIENCE
        while True:
            news = self.queue.turn()
            now = next(each for each in (*news.jobs, *news.finished) if each.id == job.id)
            if (now.state, now.why) == (state, why):
                return now
            assert time.monotonic() < end, now
            time.sleep(0.05)


@pytest.fixture
def room(tmp_path: Path, desk: str) -> Room:
    return Room(tmp_path / "papers")


def codes(pdf: bytes) -> list[set[str]]:
    return [read(page) for page in pages(pdf)]


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    return [page.shape[:2] for page in pages(pdf, 72)]


def test_a_print_comes_out_once_at_its_true_size_with_every_bar(room: Room, tray: Tray, desk: str):
    pdf = paper("letter")
    room.until(room.print(pdf, desk), PRINTED)
    (sheet,) = tray.papers()
    assert codes(sheet) == codes(pdf)
    assert sizes(sheet) == sizes(pdf) == [(792, 612)] * 2
    # Not scaled into what the printer can reach: every dot lies where it was drawn.
    assert [
        abs(a.astype(int) - b).max() for a, b in zip(pages(sheet), pages(pdf), strict=True)
    ] == [
        0,
        0,
    ]


@pytest.mark.parametrize("grid", ["a4", "57x32"])
def test_a_paper_keeps_its_size(room: Room, tray: Tray, desk: str, grid: str) -> None:
    pdf = paper(grid, cards=3)
    room.until(room.print(pdf, desk), PRINTED)
    (sheet,) = tray.papers()
    assert codes(sheet) == codes(pdf)
    for (high, wide), (high_before, wide_before) in zip(sizes(sheet), sizes(pdf), strict=True):
        assert abs(high - high_before) <= 1
        assert abs(wide - wide_before) <= 1


def test_page_two_can_be_printed_alone(room: Room, tray: Tray, desk: str) -> None:
    pdf = paper("letter", cards=13)
    room.until(room.print(pdf, desk, pages=(2, 2)), PRINTED)
    (sheet,) = tray.papers()
    assert codes(sheet) == [codes(pdf)[1]]


def waiting(room: Room, printer: str, why: str) -> PrintJob:
    """Ask for one card where it cannot be printed now, and see it wait for that reason."""
    job = room.print(paper("57x32", cards=1), printer)
    room.until(job, HELD, why)
    return job


def test_what_waits_for_a_stopped_printer_comes_out_once(
    room: Room, tray: Tray, desk: str, server: Cups
) -> None:
    server.order("cupsdisable", desk)
    job = waiting(room, desk, "printer_paused")
    assert tray.papers() == []
    anew = Room(room.files.root)  # HubDesk is closed and opened again
    anew.until(job, HELD, "printer_paused")
    server.order("cupsenable", desk)
    done = anew.until(job, PRINTED)
    assert len(tray.papers()) == 1
    assert anew.queue.turn().jobs == ()
    assert anew.files.pdf(done).exists()


def test_a_printer_out_of_paper_goes_on_when_there_is_some(
    room: Room, tray: Tray, desk: str
) -> None:
    tray.run_out()
    job = waiting(room, desk, "printer_no_paper")
    tray.fill()
    room.until(job, PRINTED)
    assert len(tray.papers()) == 1


def test_without_a_printing_service_the_print_waits_here(
    room: Room, tray: Tray, desk: str, server: Cups
) -> None:
    server.stop()
    job = waiting(room, desk, "print_service_gone")
    server.start()
    room.until(job, PRINTED)
    assert len(tray.papers()) == 1


def test_a_service_that_dies_with_the_print_in_hand_does_not_double_it(
    room: Room, tray: Tray, desk: str, server: Cups
) -> None:
    server.order("cupsdisable", desk)
    job = waiting(room, desk, "printer_paused")
    server.stop()
    room.until(job, HELD, "print_service_gone")
    server.start()
    server.order("cupsenable", desk)
    room.until(job, PRINTED)
    assert len(tray.papers()) == 1


def test_a_printer_that_is_taken_away_and_comes_back(room: Room, desk: str, server: Cups) -> None:
    job = waiting(room, desk, "printer_gone")
    tray = server.add(desk)
    room.until(job, PRINTED)
    assert len(tray.papers()) == 1


def test_a_print_stopped_at_the_printer_is_never_repeated_unasked(
    room: Room, tray: Tray, desk: str, server: Cups
) -> None:
    server.order("cupsdisable", desk)
    job = waiting(room, desk, "printer_paused")
    server.order("cancel", "-a", desk)
    room.until(job, UNSURE, "print_cancelled_there")
    server.order("cupsenable", desk)
    for _ in range(5):
        assert room.queue.turn().jobs[0].state is UNSURE
    anew = room.queue.again(job.id)
    assert anew is not None
    assert anew.again == job.id
    room.until(anew, PRINTED)
    assert len(tray.papers()) == 1
    assert room.queue.again(job.id) is None


def test_a_print_can_be_taken_back_while_it_waits(
    room: Room, tray: Tray, desk: str, server: Cups
) -> None:
    server.order("cupsdisable", desk)
    job = waiting(room, desk, "printer_paused")
    room.queue.give_up(job.id)
    server.order("cupsenable", desk)
    later = room.print(paper("57x32", cards=2), desk)
    room.until(later, PRINTED)
    assert len(tray.papers()) == 1
    assert room.files.finished_on(datetime.now(UTC).date())[-1].state is PrintState.GIVEN_UP


@pytest.fixture
def opened(tray: Tray, tmp_path: Path, qtbot: QtBot) -> Iterator[Shop]:
    shop = Shop(tmp_path / "shop", qtbot, tmp_path / "ttyACM7")
    yield shop
    shop.close()
    shop.scanner.pull_out()


def seen(shop: Shop, says: Callable[[PrintJob], bool]) -> bool:
    news = shop.page.printers.news
    return any(says(job) for job in (*news.jobs, *news.finished))


def test_a_morning_with_a_stopped_printer(
    opened: Shop, tray: Tray, desk: str, server: Cups
) -> None:
    shop, wait = opened, opened.qtbot.waitUntil
    wait(lambda: desk in shop.page.printers.news.names, timeout=20_000)
    shop.page.printers.chosen.emit(PaperKind.SHEET, desk)
    server.order("cupsdisable", desk)
    shop.page.papers.wanted.emit(OwnPaper.BADGES)
    wait(shop.page.preview.isVisible, timeout=20_000)
    shop.page.act()
    assert not shop.page.preview.isVisible()
    wait(lambda: seen(shop, lambda job: job.why == "printer_paused"), timeout=20_000)
    wait(lambda: "The printer is stopped" in shop.card, timeout=20_000)
    shop.close()
    shop.open()
    wait(lambda: seen(shop, lambda job: job.state is HELD), timeout=20_000)
    assert shop.window.page is PageName.EQUIPMENT
    server.order("cupsenable", desk)
    wait(lambda: seen(shop, lambda job: job.state is PRINTED), timeout=20_000)
    (sheet,) = tray.papers()
    (kept,) = shop.app.folder.papers.glob("20*/*-badges.pdf")
    (came_out,), (drawn,) = codes(sheet), codes(kept.read_bytes())
    assert came_out == drawn
    assert len(came_out) == 2
