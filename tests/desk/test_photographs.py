"""Damage with its photograph: at once, checked, and undone together."""

from __future__ import annotations

import pytest

from hubdesk.database.album import Album
from hubdesk.desk import photographs, receiving
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.refusals import KnownFault, Refused
from tests.desk.conftest import assert_sound, scan

JPEG = b"\xff\xd8 a dented corner \xff\xd9"


@pytest.fixture
def album(morning, tmp_path):
    morning.album = Album(tmp_path / "photographs")
    return morning.album


def kinds(counter, parcel):
    with counter.view() as view:
        return [kept.entry.kind for kept in view.journal.of_parcel(parcel)]


def test_a_photograph_is_named_in_the_journal_by_hash_and_size(morning, album):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel)
    kept = photographs.keep(morning, JPEG)
    verdict = photographs.attach(morning, parcel, kept)
    assert (verdict.kind, verdict.shelf) == (VerdictKind.PHOTOGRAPHED, "A1")
    with morning.view() as view:
        (entry,) = photographs.named(view)
    assert (entry.facts.photograph, entry.facts.size) == (kept.photograph, len(JPEG))
    assert entry.happened_at == morning.now()
    assert photographs.read(morning, kept.photograph) == JPEG
    assert_sound(morning)


def test_one_undo_takes_back_the_damage_and_its_photograph(morning, album):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel)
    photographs.attach(morning, parcel, photographs.keep(morning, JPEG))
    undone = undo(morning)
    assert not undone.subject.parcel.damaged
    assert kinds(morning, parcel)[-2:] == [Kind.UNDONE, Kind.UNDONE]
    assert undo(morning).subject.parcel.status.value == "expected"
    assert_sound(morning)


def test_a_photograph_that_comes_after_the_next_scan_is_undone_alone(morning, album):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    receiving.damaged(morning, parcel)
    scan(morning, "TBA309611474519")
    photographs.attach(morning, parcel, photographs.keep(morning, JPEG))
    assert undo(morning).subject.parcel.damaged
    assert_sound(morning)


def test_missing_and_changed_photographs_are_found(morning, album):
    parcel = scan(morning, "TBA309611474471").subject.parcel.id
    for jpeg in (JPEG, JPEG + b"2", JPEG + b"3"):
        photographs.attach(morning, parcel, photographs.keep(morning, jpeg))
    with morning.view() as view:
        named = photographs.named(view)
    assert photographs.flaws(morning, named) == []
    first, second, _ = (entry.facts.photograph for entry in named)
    album.place(first).unlink()
    album.place(second).write_bytes(b"another picture")
    found = [(flaw.photograph, flaw.reason) for flaw in photographs.flaws(morning, named)]
    assert found == [(first, "photograph_missing"), (second, "photograph_changed")]


def test_a_photograph_of_what_is_not_here_any_more_is_refused(morning, album):
    parcel = scan(morning, "1Z5R89390357567127").subject.parcel.id
    receiving.refuse(morning, parcel)
    with pytest.raises(Refused, match="not_here"):
        photographs.attach(morning, parcel, photographs.keep(morning, JPEG))


def test_without_a_folder_for_photographs_that_is_said(morning):
    for job in (photographs.keep, photographs.read):
        with pytest.raises(KnownFault, match="no_album"):
            job(morning, JPEG)
