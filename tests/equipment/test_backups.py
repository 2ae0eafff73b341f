"""Backups by themselves while a window is open, and how Today tells of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build
from hubdesk.database.backups import found_in
from hubdesk.equipment.backups import Backups, Upkeep
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Source
from hubdesk.paths import resource
from hubdesk.settings import Settings, write_settings
from hubdesk.ui.language import Language
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.conftest import Clock
from tests.ui.conftest import free


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "OneDrive"
    stick.mkdir()
    return stick


@pytest.fixture
def app(tmp_path: Path, clock: Clock, blank: Path, stick: Path) -> Iterator[App]:
    folder = tmp_path / "shop"
    folder.mkdir()
    shutil.copyfile(blank, folder / "shop.db")
    write_settings(folder / "settings.toml", Settings(camera="none", backups=(str(stick),)))
    app = build(folder, now=clock, marks=tmp_path / "marks")
    yield app
    app.close()


def receive(app: App, number: int) -> None:
    with app.record.work("Rosa") as work:
        work.write(Received("ups", f"1Z{number}", "B3", Source.SCANNER), [f"parcel {number}"])


def count(place: Path) -> int:
    return len(found_in(place))


def test_a_backup_is_made_each_hour_in_which_something_was_done_and_once_a_day(
    app: App, clock: Clock, stick: Path
) -> None:
    upkeep = Upkeep(app)
    assert (upkeep.look().is_new, count(stick)) == (True, 0)
    receive(app, 1)
    assert upkeep.look().made_at == clock()
    receive(app, 2)
    clock.forward(minutes=59)
    upkeep.look()
    assert count(stick) == 1
    clock.forward(minutes=1)
    assert upkeep.look().made_at == clock()
    clock.forward(hours=3)
    upkeep.look()
    assert count(stick) == 2
    clock.forward(hours=17)
    assert upkeep.look().made_at == clock()


def test_what_was_done_since_is_kept_when_the_window_closes(
    app: App, clock: Clock, stick: Path
) -> None:
    upkeep = Upkeep(app)
    receive(app, 1)
    upkeep.look()
    first = found_in(stick)
    assert upkeep.close().made_at == clock()
    assert found_in(stick) == first
    receive(app, 2)
    clock.forward(minutes=5)
    upkeep.close()
    newest = found_in(stick)[0].backup
    assert newest is not None
    assert newest.contents.parcels == 2


def test_a_stick_that_comes_back_is_backed_up_to_at_once(
    app: App, clock: Clock, stick: Path, tmp_path: Path
) -> None:
    upkeep = Upkeep(app)
    receive(app, 1)
    drawer = tmp_path / "in the drawer" / "stick"
    shutil.move(stick, drawer)
    app.settings = Settings(backups=(str(tmp_path / "no disk" / "backups"),))
    told = upkeep.look()
    assert (told.made_at, told.is_only_here, told.trouble) == (clock(), True, None)
    assert count(tmp_path / "shop backups") == 1
    shutil.move(drawer, stick)
    app.settings = Settings(backups=(str(stick),))
    clock.forward(minutes=1)
    told = upkeep.look()
    assert (told.made_at, told.is_only_here) == (clock(), False)


@pytest.fixture
def window(app: App, qapp: object, qtbot: QtBot) -> Iterator[MainWindow]:
    theme = Theme(qapp, resource(""))
    window = MainWindow(app.counter, theme, Language(qapp, resource("translations"), "en"))
    yield window
    free(window)


def test_a_touch_backs_up_and_today_says_how_old_the_last_one_is(
    app: App, window: MainWindow, qtbot: QtBot, clock: Clock, stick: Path
) -> None:
    backups = Backups(app, window, window)
    line = window.pages.today.backup
    assert line.isHidden()
    receive(app, 1)
    line.now.click()
    assert (line.words.text(), line.now.isEnabled()) == ("Backing up …", False)
    qtbot.waitUntil(lambda: not line.isHidden() and line.now.isEnabled(), timeout=20_000)
    assert line.words.text() == "Backed up just now"
    assert line.words.property("ink") == "mute"
    clock.forward(minutes=40)
    window.pages.today.refresh()
    assert line.words.text() == "Backed up 40 min ago"
    clock.forward(hours=25)
    window.pages.today.refresh()
    assert line.words.property("ink") == "warn"
    backups.stop()
    assert count(stick) == 1


def test_who_asks_for_a_backup_hears_why_it_failed(
    app: App, window: MainWindow, qtbot: QtBot, stick: Path
) -> None:
    backups = Backups(app, window, window)
    receive(app, 1)
    stick.rmdir()
    stick.write_text("a file where the folder was")
    app.settings = Settings(backups=(str(stick),))
    told: list[str] = []
    window.trouble_shown.connect(lambda trouble: told.append(trouble.reason))
    window.pages.today.backup.now.click()
    qtbot.waitUntil(lambda: told != [], timeout=20_000)
    assert told == ["backup_place_gone"]
    assert window.pages.today.backup.words.property("ink") == "warn"
    backups.stop()
