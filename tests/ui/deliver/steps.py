"""What a clerk does on Deliver, and what there is to be seen."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import OwnCode, OwnKind, for_run, write
from hubdesk.parcels.parcel import Run
from hubdesk.parcels.places import Position
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.page import DeliverPage
from hubdesk.ui.deliver.rows import PillsCell
from hubdesk.ui.listing import Listing
from hubdesk.ui.rows import Line
from tests.conftest import Clock
from tests.desk.shelved import streets_of
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk

HOME = Position(44.8113, -91.4985)
STREETS = {"1 Oak St": (100, 300), "3 Oak St": (100, 400), "9 Elm St": (300, 900)}
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def beside(east: float, north: float) -> tuple[float, float]:
    """Give the coordinates of a place so many metres from the shop."""
    return (HOME.latitude + north / 111_195, HOME.longitude + east / (111_195 * 0.7095))


def page_of(desk: Desk) -> DeliverPage:
    return desk.window.pages.deliver


def moment(desk: Desk) -> Moment:
    return page_of(desk).moment


def settle(desk: Desk) -> None:
    """Wait until nothing is thought about and the page shows what is on record."""
    page = page_of(desk)
    desk.settle()
    desk.qtbot.waitUntil(
        lambda: (
            page.planner.thinking.about is None
            and page.ways.thinking.about is None
            and not desk.window._refresh.isActive()
        ),
        timeout=20_000,
    )


def scanned(desk: Desk, text: str) -> VerdictKind:
    """Pull the trigger three seconds after the scan before."""
    clock = page_of(desk).counter.now
    assert isinstance(clock, Clock)
    clock.forward(seconds=3)
    return pulled(desk, text)


def pulled(desk: Desk, text: str) -> VerdictKind:
    """Pull the trigger; the scanner's own second between two pulls has passed."""
    before = len(desk.verdicts)
    send_burst(desk.handle, text, at=int(monotonic() * 1000) + 1_500 * (before + 1))
    desk.qtbot.waitUntil(lambda: len(desk.verdicts) > before, timeout=20_000)
    settle(desk)
    return desk.verdicts[-1].kind


def pressed(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key and let the page follow."""
    desk.press(key, modifier or Qt.KeyboardModifier.NoModifier)
    settle(desk)


def sent_off(desk: Desk) -> DeliverPage:
    """Let the run that is open leave with everything, by keys."""
    pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_2, ALT)
    return page_of(desk)


def sheet(run: Run) -> str:
    return write(for_run(run.code))


def outcome(code: str) -> str:
    return write(OwnCode(OwnKind.OUTCOME, code))


def cells(listing: Listing, row: int) -> list[str]:
    """Give what stands in a row of a list."""
    line = listing.rows.rows[row]
    assert isinstance(line, Line)
    return [cell.spoken if isinstance(cell, PillsCell) else cell.text for cell in line.cells]


def pills(desk: Desk, row: int) -> str:
    return cells(page_of(desk).parts.stops, row)[-1]


def order_of(page: DeliverPage, counter: Counter) -> list[str]:
    assert page.run is not None
    return streets_of(counter, page.run)
