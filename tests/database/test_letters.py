"""Letters in the shop's record, on both databases: each once, and how far they were taken in."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from hubdesk.database.letters import Cursor, KeptLetter
from hubdesk.database.record import Record
from tests.conftest import SHOP_ZONE, Clock


def test_letters_are_kept_found_settled_and_gone_back_over(place, clock: Clock) -> None:
    with Record(place, desk="desk-1", now=clock, zone=SHOP_ZONE) as record:
        first = KeptLetter(str(uuid4()), "notice", "ups", "2026", "names", "", clock())
        kept = [replace(first, id=str(uuid4())) for _ in range(4)]
        with record.work("") as work:
            for nth, letter in enumerate(kept, start=1):
                work.letters.keep("g", Cursor(nth, f"{nth}" * 64), letter)
            work.letters.move("g", Cursor(4, "4" * 64))
        with record.work("Rosa") as work:
            assert work.letters.known([kept[0].id, "unknown"]) == {kept[0].id}
            work.letters.settle(kept[0].id, clock(), "Rosa")
            work.letters.refuse(kept[1].id, "notice_no_columns")
        with record.view() as view:
            assert view.letters.waiting("notice") == [(each.id, "ups") for each in kept[2:]]
            assert [each.id for each in view.letters.unread("message")] == [kept[1].id]
            settled = view.letters.get(kept[0].id)
            assert (settled.content, settled.settled_by, settled.settled_at) == (
                "",
                "Rosa",
                clock(),
            )
        with record.work("") as work:
            assert work.letters.step_back("g", 2, "0") == Cursor(2, "2" * 64)
            assert work.letters.step_back("g", 5, "0") == Cursor(0, "0")
            work.letters.place("g", kept[3].id, Cursor(1, "9" * 64))
            assert work.letters.cursor("g", "0") == Cursor(0, "0")
            assert work.letters.known(each.id for each in kept) == {each.id for each in kept}
