"""The shop's record: what is confirmed stays, what fails leaves no trace."""

from __future__ import annotations

from uuid import uuid4

import pytest

from hubdesk.database.record import Record
from hubdesk.parcels.facts import Expected, Received, Shelved, Undone
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.scan import Source


def expect(record: Record, number: str = "TBA309611474471") -> str:
    parcel = str(uuid4())
    with record.work("Rosa") as work:
        work.write(Expected("amazon", number, load="amazon 2026-06-26"), [parcel])
    return parcel


def test_a_received_parcel_is_on_its_shelf_after_the_program_is_opened_again(record, tmp_path):
    parcel = expect(record)
    with record.work("Rosa") as work:
        work.write(Received("amazon", "TBA309611474471", "B3", Source.SCANNER), [parcel])
    record.close()
    with record.view() as view:
        found = view.parcels.get(parcel)
        assert found is not None
        assert (found.parcel.status, found.parcel.shelf) == (Status.ON_SHELF, "B3")
        assert [kept.entry.kind for kept in view.journal.of_parcel(parcel)] == [
            "expected",
            "received",
        ]
        assert list(view.proof.flaws()) == []
        assert list(view.state.differences()) == []


def test_a_job_that_fails_half_way_leaves_no_trace(record):
    parcel = expect(record)

    def receive_and_be_struck() -> None:
        with record.work("Rosa") as work:
            work.write(Received("amazon", "TBA309611474471", "B3", Source.SCANNER), [parcel])
            raise RuntimeError("lightning")

    with pytest.raises(RuntimeError, match="lightning"):
        receive_and_be_struck()
    with record.view() as view:
        found = view.parcels.get(parcel)
        assert found is not None
        assert found.parcel.status is Status.EXPECTED
        assert view.journal.last_position() == 2


def test_undoing_and_undoing_that_again_are_entries_too(record):
    parcel = expect(record)
    with record.work("Rosa") as work:
        moved = work.write(Shelved("C1"), [parcel])
    with record.work("Rosa") as work:
        undone = work.write(Undone(moved.id), [parcel])
    with record.view() as view:
        found = view.parcels.get(parcel)
        assert found is not None
        assert found.parcel.shelf == ""
    with record.work("Rosa") as work:
        work.write(Undone(undone.id), [parcel])
    with record.view() as view:
        found = view.parcels.get(parcel)
        assert found is not None
        assert found.parcel.shelf == "C1"
        assert list(view.state.differences()) == []
        assert view.journal.last_position() == 5
