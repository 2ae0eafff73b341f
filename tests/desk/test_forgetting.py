"""Who asks to be forgotten is: no byte of the record tells of them, and its chain holds."""

from __future__ import annotations

import struct

import pytest

from hubdesk.desk import notices, planning, proofs, rounds
from hubdesk.desk.forgetting import forget
from hubdesk.desk.noticefiles import from_text
from hubdesk.desk.notices import take_notice
from hubdesk.parcels.bill import signature_from
from hubdesk.parcels.facts import Photographed
from hubdesk.parcels.folding import door_key, fold
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.travel import travel_key
from tests.conftest import ON_POSTGRESQL
from tests.desk.conftest import assert_sound, scan

NUMBER = "TBA309611474471"
NEIGHBOURS = [f"TBA3096114745{nth:02}" for nth in range(1, 5)]
HEAD = "tracking,name,address,city,zip,phone,note,latitude,longitude\n"
WITNESS, DRAWN = "Wqzaldo Xanthippe", signature_from(300, 100, [[(0, 0), (10, 20), (317, 41)]])
LATITUDE, LONGITUDE = 44.81234567, -91.49876543


def person(nth: int = 0, street: str = "417 Xyzzyne Street") -> str:
    name, city = f"Zyxwina{nth} Qvortrup\u00e9", "Plughkirk"
    said = f"{name},{street},{city},54701,715-555-0199,Bell Grueling,{LATITUDE},{LONGITUDE}"
    return f"{said}\n"


MARKED = [
    *("Zyxwina", "Qvortrup", "Xyzzyne", "Frobozz", "Plughkirk", "715-555-0199", "Grueling"),
    *("Wqzaldo", "Xanthippe"),
    *(door_key("417 Xyzzyne Street", "54701"), travel_key("417 Xyzzyne Street", "54701")),
    fold("Zyxwina0 Qvortrup\u00e9"),
]
PLACES = [struct.pack(">d", LATITUDE), struct.pack(">d", LONGITUDE)]


def told(folder) -> list[str]:
    """Name every mark that stands in any file beside the record, in whichever case."""
    bytes_of = b"".join(file.read_bytes() for file in sorted(folder.glob("shop.db*")))
    low = bytes_of.lower()
    words = [mark for mark in MARKED if mark.lower().encode() in low]
    return [*words, *(place.hex() for place in PLACES if place in bytes_of)]


@pytest.fixture
def delivered(counter, monkeypatch):
    """A parcel that came by a long notice, moved house, and was signed for by somebody else."""
    monkeypatch.setattr(notices, "MOST_AT_ONCE", 2)
    rows = "".join(f"{number},{person(nth)}" for nth, number in enumerate(NEIGHBOURS, 1))
    take_notice(counter, from_text(f"{HEAD}{NUMBER},{person()}{rows}", "long.csv"))
    moved = person(street="9 Frobozz Ln")
    take_notice(counter, from_text(f"{HEAD}{NUMBER},{moved}", "moved.csv"))
    parcel = scan(counter, NUMBER).subject.parcel.id
    run = rounds.depart(counter, planning.plan(counter, "North", "Luis", [parcel]).id)
    counter.in_hand = parcel
    proof = proofs.Proof(WITNESS, "left with Grueling", DRAWN)
    rounds.finish_stop(counter, OUTCOMES["DH"], proof=proof)
    assert run.parcels == (parcel,)
    return counter


in_a_file = pytest.mark.skipif(ON_POSTGRESQL, reason="a server's files are its keeper's")


@in_a_file
def test_no_byte_of_the_record_tells_of_somebody_forgotten(delivered, tmp_path):
    assert set(told(tmp_path)) == {*MARKED, *(place.hex() for place in PLACES)}
    gone = "".join(f"{number},withdrawn\n" for number in NEIGHBOURS)
    take_notice(delivered, from_text(f"tracking,status\n{gone}", "gone.csv"))
    assert forget(delivered, [NUMBER, *NEIGHBOURS]) == 7
    assert told(tmp_path) == []
    assert_sound(delivered)


def test_one_is_forgotten_and_the_neighbour_is_not(delivered, tmp_path):
    forget(delivered, [NUMBER])
    with delivered.view() as view:
        known = view.parcels.by_number(NUMBER)[0]
        assert (known.parcel.status, known.recipient.name) == (Status.DELIVERED, "")
        assert view.parcels.by_number(NEIGHBOURS[0])[0].recipient.street.endswith("Street")
    assert forget(delivered, [NUMBER]) == 0
    if not ON_POSTGRESQL:
        assert "Frobozz" not in told(tmp_path)
        assert "Xanthippe" not in told(tmp_path)
        assert "Xyzzyne" in told(tmp_path)


def test_photographs_that_the_carrier_has_of_somebody_forgotten_are_owed_to_be_taken_down(
    delivered,
):
    with delivered.record.work("Rosa") as work:
        parcel = work.parcels.by_number(NUMBER)[0].parcel.id
        work.write(Photographed("ab" * 32, 90_000), [parcel])
        work.photographs.follow("gateway", [work.journal.last_position()])
        work.photographs.settle("gateway", "ab" * 32, work.now)
        assert work.photographs.to_go("gateway").photographs == 0
    forget(delivered, [NUMBER])
    with delivered.view() as view:
        assert view.photographs.to_go("gateway").photographs == 1


def test_whom_something_is_still_owed_is_not_forgotten(delivered):
    with pytest.raises(Refused, match="not_closed"):
        forget(delivered, [NUMBER, NEIGHBOURS[0]])
    with pytest.raises(Refused, match="no_such_parcel"):
        forget(delivered, ["TBA309611479999"])
    with delivered.view() as view:
        assert view.parcels.by_number(NUMBER)[0].recipient.name


def test_while_somebody_reads_it_is_said_that_a_copy_remains(delivered, tmp_path, monkeypatch):
    monkeypatch.setattr("hubdesk.database.opening._BUSY_SECONDS", 0)
    with delivered.view() as view:
        view.parcels.get("nobody")
        with pytest.raises(KnownFault, match="log_not_wiped"):
            forget(delivered, [NUMBER])
    delivered.record.wipe()
    assert "Frobozz" not in told(tmp_path)
