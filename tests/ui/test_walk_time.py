"""Forty parcels are walked and worked off in under a minute, at one scan or key a second.

The clock moves a second with every scan and every key, so that no test waits: what is counted is
how often a hand must move. That the window keeps up is timed beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from uuid6 import uuid7

from hubdesk.desk import walkreport
from hubdesk.desk.counter import Counter
from hubdesk.desk.shelving import propose_shelf
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.scan import Source
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.shelves.answers import Heap
from hubdesk.ui.theme import Theme
from hubdesk.ui.window import MainWindow
from tests.conftest import Clock
from tests.ui.conftest import Desk, free

NUMBERS = [f"TBA3096114{nth:05}" for nth in range(40)]
SHELVES = ("A1", "A2", "B1", "B2", "C1")
STRANGER, ELSEWHERE = "1Z999AA10123456784", "420540169205593324215400979539"
MINUTE = 60


@pytest.fixture
def shop(counter: Counter) -> Counter:
    """Forty parcels on five shelves."""
    counter.shop = replace(counter.shop, shelves=SHELVES, shelf_size=8)
    with counter.job() as work:
        for number in NUMBERS:
            parcel, shelf = str(uuid7()), propose_shelf(work, counter.shop, None)
            work.write(Expected("amazon", number, load="load"), [parcel])
            work.write(Received("amazon", number, shelf, Source.SCANNER), [parcel])
    return counter


@pytest.fixture
def desk(shop: Counter, theme: Theme, language: Language, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(shop, theme, language)
    window.resize(1024, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    window.show_page(PageName.SHELVES)
    wedge = Wedge(shop.now)
    yield Desk(window, wedge, qtbot)
    wedge.stop()
    free(window)


class Walker:
    """Somebody with a scanner in one hand: a second a scan, a second a key."""

    def __init__(self, desk: Desk, clock: Clock) -> None:
        self.desk = desk
        self.clock = clock
        self.seconds = 0
        self.waits: list[float] = []

    def scan(self, text: str) -> None:
        self._move()
        began = perf_counter()
        self.desk.scan(text)
        self.waits.append(perf_counter() - began)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self._move()
        self.desk.press(key, modifier or Qt.KeyboardModifier.NoModifier)

    def _move(self) -> None:
        self.seconds += 1
        self.clock.forward(seconds=1)


def test_forty_parcels_are_walked_and_worked_off_in_under_a_minute(
    desk: Desk, clock: Clock, shop: Counter
) -> None:
    with shop.view() as view:
        lies = {number: view.parcels.by_number(number)[0].parcel.shelf for number in NUMBERS}
    hand = Walker(desk, clock)
    hand.press(Qt.Key.Key_F9)
    gone = {NUMBERS[7], NUMBERS[31]}
    for shelf in SHELVES:
        hand.scan(write(OwnCode(OwnKind.SHELF, shelf)))
        for number in (n for n in NUMBERS if lies[n] == shelf and n not in gone):
            hand.scan(number)
    hand.scan(STRANGER)
    hand.scan(ELSEWHERE)
    hand.press(Qt.Key.Key_F9)
    told = walkreport.report(shop)
    assert told is not None
    assert (len(told.here), len(told.missing), len(told.unknown), len(told.other_shop)) == (
        *(38, 2, 1, 1),
    )
    page = desk.window.pages.shelves
    assert page.walk.heap is Heap.MISSING
    hand.scan(NUMBERS[7])  # it lay behind the others
    desk.qtbot.waitUntil(lambda: page.walk.count(Heap.MISSING) == 1, timeout=20_000)
    hand.press(Qt.Key.Key_F11)  # the other one is gone
    hand.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    hand.press(Qt.Key.Key_F10)  # the stranger is taken in
    left = walkreport.report(shop)
    assert left is not None
    assert (left.missing, left.unknown) == ((), ())
    assert hand.seconds < MINUTE
    # A hand that scans once a second does not wait for the window.
    assert median(hand.waits) < 1
