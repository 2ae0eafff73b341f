"""One shop's day as journal entries and as the events that tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from hubdesk.database.journal import Kept
from hubdesk.database.record import Record
from hubdesk.line.batches import subjects_of
from hubdesk.line.wire.events import Naming, Plain, event
from tests.conftest import SHOP_ZONE, Clock
from tests.line.shopday import live_a_day

NAMING = Naming("shop-1")


@dataclass(frozen=True)
class Day:
    """What was journalled and what is told of it, in the same order."""

    kept: Sequence[Kept]
    events: Sequence[Plain]


@pytest.fixture(scope="session")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    """Every kind of act, once at least."""
    file = tmp_path_factory.mktemp("day") / "shop.db"
    with Record(file, desk="desk-1", now=Clock(), zone=SHOP_ZONE) as record:
        live_a_day(record)
        with record.view() as view:
            kept = view.journal.after(0, 1000)
            subjects = subjects_of(view, kept)
    return Day(kept, [event(each.entry, NAMING, subjects) for each in kept])
