"""The practice morning by hand scanner alone: nobody touches the mouse or the keyboard.

The scanner sends keys to the real window, as it does on a PC; a second between two scans is left
out. It reads every code that a label carries before the right one. The two labels that are torn or
smeared stay unread: they must be among what is still to come.
"""

from __future__ import annotations

from collections import Counter as Tally

import pytest
from PySide6.QtWidgets import QApplication

from hubdesk.desk.looking import delivery
from hubdesk.desk.notices import take_notice
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.paths import resource
from hubdesk.practice.day import GOODS, Meaning, Wear, load_day
from hubdesk.practice.labels import draw_label, number_code
from hubdesk.practice.morning import open_practice_shop
from hubdesk.scanning.wedge import Wedge
from hubdesk.ui.window import MainWindow
from tests.ui.conftest import Desk, free, language, one_language, theme

__all__ = ["language", "one_language", "theme"]
GS = "\x1d"  # hand scanners leave it out as they are delivered
DAMAGED = write(OwnCode(OwnKind.COMMAND, Command.DAMAGED.value))
EXPECTED = {
    Meaning.RECEIVED: VerdictKind.TAKEN,
    Meaning.ALREADY: VerdictKind.AGAIN,
    Meaning.UNNOTICED: VerdictKind.NOT_ON_NOTICE,
    Meaning.ELSEWHERE: VerdictKind.NOT_FOR_US,
    Meaning.PRODUCT: VerdictKind.PRODUCT_CODE,
}
NO_PARCEL = {VerdictKind.PRODUCT_CODE, VerdictKind.NOT_THE_LABEL, VerdictKind.UNKNOWN_CODE}


@pytest.fixture
def app(tmp_path):
    app = open_practice_shop(tmp_path, load_day(resource("practice")))
    yield app
    app.close()


@pytest.fixture
def desk(app, theme, language, qtbot):
    window = MainWindow(app.counter, theme, language)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=20_000)
    wedge = Wedge(app.counter.now)
    yield Desk(window, wedge, qtbot)
    wedge.stop()
    free(window)


def other_codes(label) -> list[str]:
    """Give what else a scanner may hit on a label, as far as keys can carry it."""
    if label.carrier == GOODS:
        return []
    return [
        code.text
        for code in draw_label(label).codes
        if not code.is_number and code.text.isascii() and code.text.isprintable()
    ]


@pytest.mark.timeout(420)
def test_forty_parcels_with_all_traps_by_scanner_alone(desk, app):
    day, counter = load_day(resource("practice")), app.counter
    take_notice(counter, day.notice_file)
    wrong, unread, traps, tally = [], [], 0, Tally()
    for showing in day.showings:
        presentation = day.presentations[showing.position]
        for text in other_codes(showing.label):
            traps += 1
            if desk.scan(text).kind not in NO_PARCEL:
                wrong.append((text, desk.verdicts[-1].kind))
        if presentation.wear in (Wear.TORN, Wear.SMEARED):
            unread.append(showing.label.number)
            continue
        verdict = desk.scan(number_code(showing.label).replace(GS, ""))
        tally[verdict.kind] += 1
        if verdict.kind is not EXPECTED[showing.meaning]:
            wrong.append((showing.label.number, verdict.kind))
        if presentation.damaged:
            assert desk.scan(DAMAGED).kind is VerdictKind.DAMAGED
        assert QApplication.activeModalWidget() is None
        assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [desk.window]
    assert wrong == []
    assert traps >= len(day.notice) // 2
    now, counts = delivery(counter), day.counts
    assert tally[VerdictKind.TAKEN] == counts.received - len(unread) == len(now.received)
    assert sorted(line.parcel.number for line in now.to_come) == sorted((*day.missing, *unread))
    assert len(now.look_into) == counts.unnoticed
    assert sum(line.parcel.damaged for line in now.received) == counts.damaged
    with counter.view() as view:
        assert view.parcels.counts()[Status.GIVEN_BACK] == counts.elsewhere
        everything = [line.parcel for line in view.parcels.in_status(*Status)]
        assert len(everything) == counts.expected + counts.unnoticed + counts.elsewhere
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
