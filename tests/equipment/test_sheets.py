"""Papers of the day come from the pages' buttons, and a print that needs somebody says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hubdesk.desk import homecoming, planning, rounds
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Run
from hubdesk.ui.printing.jobs import Printer, PrintJob, PrintNews, PrintState
from hubdesk.ui.rail import PageName
from tests.desk.shelved import shelve
from tests.equipment.conftest import Shop

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shop]:
    """A shop on a PC whose printing service is not there."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "no-such-socket"))
    shop = Shop(tmp_path / "shop", qtbot, tmp_path / "ttyACM7")
    yield shop
    shop.close()
    shop.scanner.pull_out()


@pytest.fixture
def run(shop: Shop) -> Run:
    """Three parcels left; nobody was home at the second door, the third was refused."""
    counter = shop.app.counter
    parcels = [shelve(counter, street) for street in ("1 Oak St", "3 Oak St", "5 Oak St")]
    run = rounds.depart(counter, planning.plan(counter, "Oak", "Luis Ortega", parcels).id)
    rounds.finish(counter, run.parcels[1], OUTCOMES["NH"])
    rounds.finish(counter, run.parcels[2], OUTCOMES["RF"])
    shop.window.pages.deliver.open_run(run.id)
    shop.window.show_page(PageName.DELIVER)
    return run


def press(shop: Shop, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(shop.window, key, modifier or Qt.KeyboardModifier.NoModifier)


def made(shop: Shop, name: str) -> str:
    """Wait for a paper to be shown and kept; give what stands on it."""
    shop.qtbot.waitUntil(shop.page.preview.isVisible, timeout=20_000)
    (file,) = shop.app.folder.papers.glob(f"20??-??-??/*-{name}.pdf")
    with pypdfium2.PdfDocument(file) as pdf:
        return "".join(page.get_textpage().get_text_range() for page in pdf)


def test_who_was_missed_gets_a_slip_by_one_key(shop: Shop, run: Run) -> None:
    press(shop, Qt.Key.Key_S, ALT)
    text = made(shop, f"slips-{run.code}")
    assert "3 Oak St" in text
    assert "1 Oak St" not in text
    assert "5 Oak St" not in text


def test_the_day_is_closed_by_keys_and_its_sheet_is_kept_and_shown(shop: Shop, run: Run) -> None:
    counter = shop.app.counter
    rounds.finish_rest(counter, run, OUTCOMES["RD"])
    shop.window.show_page(PageName.TODAY)
    press(shop, Qt.Key.Key_F10)
    press(shop, Qt.Key.Key_F9)
    text = made(shop, f"day-{counter.today:%Y-%m-%d}")
    assert "Closed at" in text
    with counter.view() as view:
        head = view.journal.head_of_record()
    assert f"journal {head[:4]} {head[4:8]}" in text


def test_a_print_that_needs_somebody_has_its_chip_on_every_page(shop: Shop) -> None:
    chip = shop.window.top.printer
    assert chip.isHidden()
    asked = datetime(2026, 6, 26, 18, 0, tzinfo=UTC)
    held = PrintJob(
        *("1", "run.pdf", "run-260626-1", "Desk", asked),
        state=PrintState.HELD,
        why="printer_out_of_paper",
    )
    shop.window.show_prints(PrintNews((Printer("Desk", "Desk"),), (held,)))
    assert chip.isVisible()
    assert chip.accessibleName() != ""
    shop.window.show_page(PageName.TODAY)
    chip.click()
    assert shop.window.page is PageName.EQUIPMENT
    shop.window.show_prints(PrintNews())
    assert chip.isHidden()


def test_a_photograph_from_a_telephone_is_dropped_on_the_form_and_goes_with_the_answer(
    shop: Shop, run: Run, tmp_path: Path
) -> None:
    proof, door = shop.window.pages.deliver.parts.proof, (run.parcels[0],)
    empty, large = tmp_path / "empty.jpg", tmp_path / "large.jpg"
    empty.write_bytes(b"")
    proof.photograph_dropped.emit(door, empty)
    deliver = shop.window.pages.deliver
    shop.qtbot.waitUntil(lambda: not proof._is_coming, timeout=20_000)
    assert deliver.verdict.text is not None
    assert deliver.verdict.text.big == "There is nothing in empty.jpg."
    eighty = np.full((7_300, 11_000, 3), 200, np.uint8)
    cv2.imwrite(str(large), eighty, [cv2.IMWRITE_JPEG_QUALITY, 20])
    proof.photograph_dropped.emit(door, large)
    shop.qtbot.waitUntil(lambda: not proof._is_coming, timeout=20_000)
    assert proof.photograph.words == "Photograph kept ✓"
    press(shop, Qt.Key.Key_1, ALT)
    told = homecoming.results(shop.app.counter, run.id).results[0]
    assert len(told.photographs) == 1
