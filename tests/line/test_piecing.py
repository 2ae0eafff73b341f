"""Piecing a chain together: what follows is taken, what is torn is never guessed at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hubdesk.database.fetched import End
from hubdesk.line.piecing import agreeing, piece
from hubdesk.line.wire.documents import Arrival, read_event
from hubdesk.parcels.entry import GENESIS
from tests.gateway.telling import chain, tell

NOTHING = End(0, GENESIS)


def arrived(entries) -> list[Arrival]:
    return [read_event(event) for event in tell(entries)]


def end_of(entries) -> End:
    return End(entries[-1].seq, entries[-1].hash)


def seqs(pieced) -> list[int]:
    return [told.seq for told in pieced.taken]


def test_what_follows_is_taken_from_wherever_the_record_ends():
    entries = chain(5)
    assert seqs(piece(NOTHING, arrived(entries))) == [1, 2, 3, 4, 5]
    pieced = piece(end_of(entries[:3]), arrived(entries[3:]))
    assert (seqs(pieced), pieced.forked_at, pieced.is_torn) == ([4, 5], 0, False)


def test_what_comes_behind_a_gap_is_taken_as_long_as_each_number_is_told_once():
    entries = chain(6)
    pieced = piece(NOTHING, arrived([*entries[:2], *entries[4:]]))
    assert (seqs(pieced), pieced.is_torn) == ([1, 2, 5, 6], False)
    rivals = [*entries[:2], entries[4], *chain(1, after=entries[3])]
    pieced = piece(NOTHING, arrived(rivals))
    assert (seqs(pieced), pieced.forked_at, pieced.is_torn) == ([1, 2], 5, True)


def test_a_chain_ends_before_a_fork_that_nothing_here_decides():
    entries = chain(3)
    rival = chain(1, after=entries[0])[0]
    pieced = piece(NOTHING, arrived([entries[0], entries[1], rival, entries[2]]))
    assert (seqs(pieced), pieced.forked_at, pieced.is_torn) == ([1], 2, True)


def test_the_record_at_hand_decides_a_fork_whose_branch_it_has():
    entries = chain(4)
    strangers = chain(3, after=chain(1)[0])
    told = sorted([*entries[2:], *strangers[1:]], key=lambda entry: entry.seq)
    pieced = piece(end_of(entries[:2]), arrived(told))
    assert (seqs(pieced), pieced.forked_at, pieced.is_torn) == ([3, 4], 3, False)


def test_an_entry_that_does_not_follow_ends_the_chain_before_it():
    entries = chain(3)
    changed = arrived(entries)
    changed[1] = replace(changed[1], entry={**changed[1].entry, "person": "Anna"})
    pieced = piece(NOTHING, changed)
    assert (seqs(pieced), pieced.forked_at, pieced.is_torn) == ([1], 2, True)


def test_what_waits_here_and_is_there_just_so_is_answered_for():
    entries = chain(3)
    ours = {entry.seq: (10 + entry.seq, entry.hash) for entry in entries}
    assert agreeing(ours, arrived(entries[1:])) == ([12, 13], 0)
    rival = chain(1, after=entries[0])
    assert agreeing(ours, arrived([*rival, entries[2]])) == ([13], 2)
    assert agreeing({}, arrived(entries)) == ([], 0)


ENTRIES = chain(12)
RIVALS = chain(6, after=ENTRIES[3])


@given(
    st.sets(st.sampled_from(range(12))),
    st.sets(st.sampled_from(range(6))),
    st.integers(min_value=0, max_value=8),
)
def test_nothing_is_ever_taken_that_two_records_tell_of_undecided(kept, others, here):
    """Whatever is missing and whoever else tells: ours in front, each number once, in order."""
    told = [ENTRIES[n] for n in kept] + [RIVALS[n] for n in others]
    end = end_of(ENTRIES[:here]) if here else NOTHING
    beyond = sorted((e for e in told if e.seq > end.seq), key=lambda entry: entry.seq)
    pieced = piece(end, arrived(beyond))
    numbers = seqs(pieced)
    assert numbers == sorted(set(numbers))
    hashes = [entry.hash for entry in beyond]
    assert all(told.hash in hashes for told in pieced.taken)
    if not others:
        assert numbers == [entry.seq for entry in beyond]
