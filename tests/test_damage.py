"""A disk spoils the record: the window notices, asks, and comes up again with the last backup."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import build
from hubdesk.backups import back_up
from hubdesk.cli.window import open_shop
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Source
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.question import Asked
from hubdesk.ui.window import MainWindow
from tests.test_anew import PARCEL, Owner, Script, windows
from tests.ui.owners import new_folder

SETTINGS = Settings(language="en", camera="none", scanners=("none",))


@pytest.fixture
def folder(tmp_path: Path, blank: Path, monkeypatch: pytest.MonkeyPatch) -> ShopFolder:
    """A shop with a parcel and a backup on a stick, then a page of its record spoilt."""
    monkeypatch.setattr("hubdesk.equipment.soundness._FIRST_MS", 0)
    monkeypatch.setattr("hubdesk.cli.window.has_screen", lambda: True)
    folder, stick = ShopFolder(new_folder(tmp_path, blank)), tmp_path / "stick"
    stick.mkdir()
    write_settings(folder.settings, replace(SETTINGS, backups=(str(stick),)))
    app = build(folder.root)
    with app.record.work("Rosa") as work:
        work.write(Received("ups", PARCEL, "B3", Source.SCANNER), ["parcel 1"])
    back_up(app)
    app.close()
    spoil(folder.record)
    return folder


def spoil(record: Path) -> None:
    """Overwrite a page that no start reads, as a worn-out disk does."""
    with closing(sqlite.connect(str(record))) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        named = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_journal_run'"
        (page,) = connection.execute(named).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with record.open("r+b") as stream:
        stream.seek((page - 1) * size)
        stream.write(os.urandom(size))


def question(window: MainWindow) -> Asked | None:
    return next((each for each in window.findChildren(Asked) if each.isVisible()), None)


@pytest.fixture
def at_start() -> Iterator[Callable[[bool], list[str]]]:
    """Answer what is asked while no window is there yet."""
    timer, told = QTimer(), list[str]()

    def answer(is_agreed: bool) -> list[str]:
        def look() -> None:
            box = QApplication.activeModalWidget()
            if isinstance(box, Asked) and not any(each.isVisible() for each in windows()):
                told.append(f"{box.sentence.text()} {box.details.text()}")
                assert box.leave.isDefault()  # a scanner's Enter is no yes
                (box.yes if is_agreed else box.leave).click()

        timer.timeout.connect(look)
        timer.start(5)
        return told

    yield answer
    timer.stop()


def opened(root: Path) -> object:
    """Open the shop as its icon does; gives the status that it ends with."""
    with pytest.raises(SystemExit) as end:
        open_shop.callback(root)
    return end.value.code


def test_a_spoilt_record_is_found_beside_the_work_and_the_last_backup_takes_its_place(
    folder: ShopFolder, at_start: Callable[[bool], list[str]], qtbot: QtBot
) -> None:
    found: list[str] = []

    def is_asked(window: MainWindow) -> Script:
        yield lambda: question(window) is not None
        assert window.pages.current.verdict.isVisible()
        assert folder.doubtful.exists()
        asked = question(window)
        assert asked is not None
        asked.yes.click()

    def finds_its_parcel(window: MainWindow) -> Script:
        with window._counter.view() as view:
            found.extend(each.parcel.shelf for each in view.parcels.by_number(PARCEL))
            assert list(view.proof.flaws()) == []
        yield lambda: True
        window.close()

    told = at_start(True)
    owner = Owner([is_asked, finds_its_parcel])
    status = opened(folder.root)
    owner.leave()
    assert (status, found, len(owner.seen)) == (0, ["B3"], 2)
    assert ["1 parcel" in each for each in told] == [True]
    assert not folder.doubtful.exists()
    assert list(folder.root.glob("replaced-*/shop.db"))


def test_whoever_leaves_it_works_on_and_is_asked_again_at_the_next_start(
    folder: ShopFolder, at_start: Callable[[bool], list[str]], qtbot: QtBot
) -> None:
    def works_on(window: MainWindow) -> Script:
        yield lambda: question(window) is not None
        asked = question(window)
        assert asked is not None
        QTest.keyClick(asked, Qt.Key.Key_Return)  # of a scanner: the answer that does nothing
        yield lambda: question(window) is None
        window.close()

    owner = Owner([works_on])
    assert opened(folder.root) == 0
    owner.leave()
    before = folder.record.read_bytes()
    told = at_start(False)
    assert opened(folder.root) == 1
    assert len(told) == 1
    assert folder.record.read_bytes() == before
    assert folder.doubtful.exists()


def cut_off(folder: ShopFolder) -> None:
    """Leave the place at work of somebody who was killed: a file that nobody holds."""
    folder.at_work.mkdir(exist_ok=True)
    (folder.at_work / "killed.lock").touch()


def test_after_a_cut_a_spoilt_record_is_told_before_the_window_and_nothing_is_written_into_it(
    folder: ShopFolder, at_start: Callable[[bool], list[str]], qtbot: QtBot
) -> None:
    cut_off(folder)
    write_settings(
        folder.settings,
        replace(SETTINGS, backups=(str(folder.root.parent / "stick"),), people=("Rosa", "Kim")),
    )
    before, told = folder.record.read_bytes(), at_start(False)
    owner = Owner([])
    assert opened(folder.root) == 1
    owner.leave()
    assert (len(told), len(owner.seen)) == (1, 0)
    assert folder.doubtful.exists()
    assert folder.record.read_bytes() == before


def test_a_check_that_is_not_through_lets_work_begin_and_goes_on_beside_the_window(
    folder: ShopFolder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    cut_off(folder)
    monkeypatch.setattr("hubdesk.checking._QUICK_SECONDS", 0.0)

    def is_told_while_working(window: MainWindow) -> Script:
        yield lambda: question(window) is not None
        asked = question(window)
        assert asked is not None
        asked.leave.click()
        yield lambda: question(window) is None
        window.close()

    owner = Owner([is_told_while_working])
    assert opened(folder.root) == 0
    owner.leave()
    assert folder.doubtful.exists()
    assert (folder.at_work / "killed.lock").exists()  # until the record was found sound
