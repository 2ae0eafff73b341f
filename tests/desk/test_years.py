"""After years of parcels the pages look no slower: no question walks through all of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event

from hubdesk.desk import looking
from hubdesk.desk.counter import Counter
from tests.desk.conftest import scan

LOOKS: dict[str, Callable[[Counter], object]] = {
    "receive": looking.delivery,
    "today": looking.today,
}


@pytest.mark.parametrize("look", LOOKS)
def test_no_look_walks_through_the_parcels_of_all_years(morning: Counter, look: str) -> None:
    scan(morning, "TBA309611474471")
    engine = morning.record._engine
    if engine.dialect.name != "sqlite":
        pytest.skip("only SQLite chooses by rules that a small record shows as well")
    asked: list[tuple[str, Any]] = []

    def told(_c: object, _k: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", told)
    LOOKS[look](morning)
    event.remove(engine, "before_cursor_execute", told)
    questions = [each for each in asked if each[0].startswith("SELECT")]
    assert questions
    with engine.connect() as connection:
        for statement, values in questions:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            assert not [step for *_, step in plan if step.startswith("SCAN parcels")], statement
