"""A long run: what is answered at one door changes one row, not the whole page."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QSignalSpy

from hubdesk.desk import planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.parcels.outcomes import OUTCOMES
from tests.desk.shelved import shelve_all
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import page_of, pills, settle

DOORS = 120


def test_of_many_stops_only_the_row_that_changed_is_shown_anew(
    counter: Counter, desk: Desk
) -> None:
    doors = [
        (f"{2 * nth} Oak St", "D. Ames", "54701", "", "", None, ()) for nth in range(1, DOORS + 1)
    ]
    run = planning.plan(counter, "Oak", "Luis", shelve_all(counter, doors))
    run = rounds.depart(counter, run.id)
    settle(desk)
    page = page_of(desk)
    rows = page.parts.stops.rows
    assert len(rows.rows) == DOORS
    anew, changed = QSignalSpy(rows.modelReset), QSignalSpy(rows.dataChanged)
    rounds.finish(counter, run.stops[7][0], OUTCOMES["NH"])
    settle(desk)
    assert anew.count() == 0
    touched = [change[0] for change in (changed.at(nth) for nth in range(changed.count()))]
    assert [index.row() for index in touched if isinstance(index, QModelIndex)] == [7]
    assert pills(desk, 7) == "nobody home"
