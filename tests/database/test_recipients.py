"""Whom parcels are for: sealed into the journal, blanked without a trace."""

from __future__ import annotations

from hubdesk.database.recipients import seal_of
from hubdesk.database.schema import RecipientRow
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


def test_the_seal_in_the_journal_fits_what_was_said_and_nothing_else(record):
    with record.work("Rosa") as work:
        seal = work.recipients.keep(ANNA)
    with record.view() as view:
        row = view.recipients._session.get(RecipientRow, "anna")
        assert seal_of(row) == seal
        row.street = "13 Oak St"
        assert seal_of(row) != seal
