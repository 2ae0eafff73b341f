"""Whom parcels are for: sealed into the journal, blanked without a trace."""

from __future__ import annotations

from pathlib import Path

from hubdesk.database.proof import Flaw
from hubdesk.parcels.facts import Expected
from hubdesk.parcels.parcel import Recipient

ANNA = Recipient("anna", "Anna Ames", "12 Oak St", "Eau Claire", "54701", "715", "dog", 44.8, -91.5)
BOB = Recipient("bob", "Bob Ames", "12 Oak St", "Eau Claire", "54701")


def test_a_blank_row_says_nothing_and_is_counted_once(record, ask):
    with record.work("Rosa") as work:
        work.recipients.keep_all([ANNA, BOB])
    with record.work("Rosa") as work:
        assert work.recipients.blank({"anna", "nobody"}) == 1
        assert work.recipients.blank(["anna"]) == 0
        assert work.recipients.get("anna") == Recipient("anna")
        assert work.recipients.get("bob") == BOB
    record.wipe()
    (row,) = ask("SELECT salt, name, door, route, search, signature FROM recipients ORDER BY id")[
        :1
    ]
    assert row == ("", "", "|", "", "", "")
    assert ask("SELECT word, uses FROM vocabulary ORDER BY word") == [
        *(("ames", 1), ("bob", 1), ("claire", 1), ("eau", 1), ("oak", 1)),
    ]


def test_whoever_was_written_over_beside_the_journal_is_found_and_who_was_forgotten_is_not(
    record, place, ask
):
    with record.work("Rosa") as work:
        for who in (ANNA, BOB):
            told = Expected("ups", f"1Z{who.id}", recipient=who.id, seal=work.recipients.keep(who))
            work.write(told, [f"for {who.id}"])
        work.recipients.blank(["bob"])
    with record.view() as view:
        assert list(view.proof.flaws()) == []
    wrong = ["street = '13 Oak St'", "street = '12 Oak St', latitude = 44.9"]
    for change in [*wrong, "note = x'ff'"] if isinstance(place, Path) else wrong:
        ask(f"UPDATE recipients SET {change} WHERE id = 'anna'")
        with record.view() as view:
            assert list(view.proof.flaws()) == [Flaw(2, "person_changed")]
