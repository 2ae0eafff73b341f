"""A copy of the record from wherever it lies, as a file that any PC can open."""

from __future__ import annotations

import shutil
from contextlib import closing

import pytest
import sqlcipher3.dbapi2 as sqlite

from hubdesk.database.copying import examine
from hubdesk.database.search import Sought
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Source


def fill(record):
    with record.work("Rosa") as work:
        for number, name in enumerate(("Anna Müller", "José Díaz", "Mai Vang")):
            seal = work.recipients.keep(Recipient(f"person {number}", name, "12 Oak Street"))
            told = Expected(
                "ups", f"1Z{number}", load="load", recipient=f"person {number}", seal=seal
            )
            work.write(told, [f"parcel {number}"])
    with record.work("Rosa") as work:
        work.write(Received("ups", "1Z1", "B3", Source.SCANNER), ["parcel 1"])
        work.outbox.answered_for("gateway", [1, 2], work.now)


def everything(record):
    with record.view() as view:
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []
        return (
            list(view.journal.every()),
            [view.parcels.get(f"parcel {number}") for number in range(3)],
            [kept.position for kept in view.outbox.waiting("gateway", 10)],
        )


def test_a_copy_holds_all_that_the_record_does(record, open_record, tmp_path):
    fill(record)
    file = tmp_path / "copy" / "shop.db"
    file.parent.mkdir()
    record.copy_to(file)
    contents = examine(file)
    assert [each.name for each in file.parent.iterdir()] == ["shop.db"]
    with open_record(file) as copy:
        assert everything(copy) == everything(record)
        with copy.view() as view:
            last = view.journal.at([contents.position])[0].entry
            assert (contents.hash, contents.parcels) == (last.hash, 3)
            found = view.parcels.find(Sought.of("oak vang")).lines
            assert [each.parcel.id for each in found] == ["parcel 2"]
        assert copy.was_begun is False


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE chains SET seq = seq + 1",
        "UPDATE chains SET hash = 'x'",
        "DELETE FROM chains WHERE 1; INSERT INTO chains SELECT 'desk-1', 'e', 1, 'x', '2026'",
    ],
)
def test_a_copy_that_ends_elsewhere_than_its_head_says_is_refused(
    blank, open_record, tmp_path, harm
):
    file = tmp_path / "copy.db"
    shutil.copyfile(blank, file)
    with open_record(file) as record:
        fill(record)
    with closing(sqlite.connect(str(file))) as connection:
        connection.executescript(harm)
    with pytest.raises(KnownFault, match="record_damaged"):
        examine(file)
