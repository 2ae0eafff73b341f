"""A guest on the shop's PC: beside the clock, after a crash, after sleep, beside other people."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk import entering
from hubdesk.app import App, build
from hubdesk.atwork import only_one
from hubdesk.equipment.lastwords import LastWords, leaving_word
from hubdesk.equipment.network import Network
from hubdesk.equipment.tray import Tray
from hubdesk.equipment.waking import Waking
from hubdesk.parcels.refusals import KnownFault
from hubdesk.paths import ShopFolder, usual_folder
from hubdesk.settings import Settings
from tests.ui.conftest import Desk


class Shop:
    """The window with a place beside the clock."""

    def __init__(self, desk: Desk, places: Path) -> None:
        self.window = desk.window
        self.app = SimpleNamespace(settings=Settings(tray=True))
        self.places = QSettings(str(places), QSettings.Format.IniFormat)
        self.parent = QObject()
        self.said: list[str] = []
        self.away: list[object] = []
        self.tray = self._tray()

    def _tray(self) -> Tray:
        tray = Tray(self.app, self.window, self.places, self.parent, lambda: True)
        tray.icon.showMessage = lambda _, words: self.said.append(words)
        tray.put_away.connect(self.away.append)
        return tray


@pytest.fixture
def shop(desk: Desk, tmp_path: Path) -> Iterator[Shop]:
    shop = Shop(desk, tmp_path / "window.ini")
    yield shop
    shop.tray.stop()


def test_a_closed_window_stays_beside_the_clock_and_says_so_once(shop: Shop) -> None:
    for _ in range(2):
        shop.window.close()
        assert not shop.window.isVisible()
        assert shop.tray.icon.isVisible()
        assert not QGuiApplication.quitOnLastWindowClosed()
        shop.tray.menu.actions()[0].trigger()
        assert shop.window.isVisible()
        assert not shop.tray.icon.isVisible()
        assert QGuiApplication.quitOnLastWindowClosed()
    assert len(shop.away) == 2
    assert len(shop.said) == 1


def test_from_the_menu_beside_the_clock_it_really_ends(shop: Shop, qapp: QApplication) -> None:
    closed: list[object] = []
    shop.window.closing.connect(closed.append)
    shop.window.close()
    assert closed == []
    shop.tray.menu.actions()[1].trigger()
    assert len(closed) == 1


def test_without_the_owners_wish_or_such_a_place_a_closed_window_ends(shop: Shop) -> None:
    shop.app.settings = Settings()
    assert closes(shop)
    shop.app.settings = Settings(tray=True)
    shop.tray._is_there = lambda: False
    assert closes(shop)
    shop.tray._is_there = lambda: True
    assert not closes(shop)


def closes(shop: Shop) -> bool:
    event = QCloseEvent()
    shop.window.show()
    QApplication.sendEvent(shop.window, event)
    return event.isAccepted()


def crash(folder: ShopFolder) -> None:
    """Die in another process as a driver would make it, past everything that Python catches."""
    if not (child := os.fork()):
        with leaving_word(folder):
            os.kill(os.getpid(), signal.SIGSEGV)
    assert os.WTERMSIG(os.waitpid(child, 0)[1]) == signal.SIGSEGV


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = build(tmp_path / "shop")
    yield app
    app.close()


def told(app: App, desk: Desk, qtbot: QtBot) -> list[str]:
    said: list[str] = []
    desk.window.trouble_shown.connect(lambda trouble: said.append(trouble.reason))
    words = LastWords(app, desk.window, desk.window)
    words.start()
    qtbot.waitUntil(lambda: not words._messenger.is_out, timeout=15_000)
    return said


def test_a_crash_is_told_once_at_the_next_start_after_a_look_at_the_record(
    app: App, desk: Desk, qtbot: QtBot
) -> None:
    with leaving_word(app.folder):
        pass  # a proper end leaves nothing
    assert told(app, desk, qtbot) == []
    crash(app.folder)
    with leaving_word(app.folder):
        assert told(app, desk, qtbot) == ["ended_by_itself"]
        card = desk.window.pages.current.verdict.text
        assert card is not None
        assert card.big.startswith("HubDesk ended by itself: ")
        assert told(app, desk, qtbot) == []
    noted = app.folder.log.read_text(encoding="utf-8")
    assert "Segmentation fault" in noted
    assert {each.name for each in app.folder.log.parent.iterdir()} == {"hubdesk.log"}


def test_a_record_that_cannot_be_looked_at_is_not_said_to_be_whole(
    app: App, desk: Desk, qtbot: QtBot
) -> None:
    app.folder.log.with_name("last-words-untold.txt").write_text("Fatal Python error")
    app.folder.record.rename(app.folder.record.with_name("elsewhere"))
    assert told(app, desk, qtbot) == ["ended_unchecked"]
    app.folder.record.with_name("elsewhere").rename(app.folder.record)


def test_after_sleep_and_when_the_clock_was_set_everybody_is_told(qapp: QApplication) -> None:
    clock, parent = [1000.0], QObject()
    waking = Waking(parent, lambda: clock[0])
    woken: list[bool] = []
    waking.woken.connect(lambda: woken.append(True))
    waking.start()
    for step, times in ((10, 0), (12, 0), (3600, 1), (10, 1), (-7200, 2), (10, 2)):
        clock[0] += step
        waking.look()
        assert len(woken) == times
    waking.stop()


def test_a_network_that_comes_back_is_told_once_and_one_that_was_there_is_not(
    qapp: QApplication,
) -> None:
    reach, parent = QNetworkInformation.Reachability, QObject()
    network = Network(parent)
    back: list[bool] = []
    network.came_back.connect(lambda: back.append(True))
    network.start()
    says = QNetworkInformation.instance().reachabilityChanged
    for state, times in (
        (reach.Online, 0),
        (reach.Unknown, 0),
        (reach.Site, 0),
        (reach.Disconnected, 0),
        (reach.Local, 0),
        (reach.Online, 1),
        (reach.Site, 1),
    ):
        says.emit(state)
        assert len(back) == times, state
    network.stop()
    says.emit(reach.Disconnected)
    says.emit(reach.Online)
    assert len(back) == 1


def test_the_log_is_bounded_and_lies_in_the_shops_folder(app: App) -> None:
    log = logging.getLogger("hubdesk.test")
    for _ in range(entering._LOG_FILES + 3):
        log.error("x" * (entering._LOG_BYTES - 100))
    files = sorted(each.name for each in app.folder.log.parent.iterdir())
    assert files == ["hubdesk.log", *(f"hubdesk.log.{n}" for n in range(1, 6))]
    assert max(each.stat().st_size for each in app.folder.log.parent.iterdir()) <= 1_000_000


def test_somebody_else_at_this_pc_has_a_folder_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = []
    for person in ("ana", "luis"):
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / person))
        places.append(usual_folder())
        places[-1].mkdir(parents=True)
    ana, luis = map(ShopFolder, places)
    again = pytest.raises(KnownFault, match="already_open")
    with only_one(ana), only_one(luis), again, only_one(ana):
        pass
