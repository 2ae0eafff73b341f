"""A window on Deliver, with three parcels behind three doors, on a map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from hubdesk.database.record import Record
from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.parcels.parcel import Run
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.conftest import SHOP_ZONE, Clock
from tests.desk.conftest import READER, SHOP
from tests.desk.shelved import shelve
from tests.ui.conftest import Desk, free
from tests.ui.deliver.steps import HOME, STREETS, beside, settle


@pytest.fixture
def counter(record: Record, clock: Clock) -> Counter:
    shop = replace(SHOP, position=HOME)
    return Counter(record, READER, shop, clerk="Rosa", now=clock, zone=SHOP_ZONE)


@pytest.fixture
def parcels(counter: Counter) -> list[str]:
    """Three parcels on the shelf behind three doors."""
    return [shelve(counter, street, place=beside(*at)) for street, at in STREETS.items()]


@pytest.fixture
def run(counter: Counter, parcels: list[str]) -> Run:
    return planning.plan(counter, "North side", "Luis", parcels)


@pytest.fixture
def desk(counter: Counter, theme: Theme, language: Language, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(counter, theme, language)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    wedge = Wedge(counter.now)
    desk = Desk(window, wedge, qtbot)
    window.show_page(PageName.DELIVER)
    settle(desk)
    yield desk
    settle(desk)
    wedge.stop()
    free(window)
