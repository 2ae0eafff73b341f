"""Chains at the gateway: what does not follow is stored all the same, and told for ever."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace

from sqlalchemy import select

from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import events, flaws
from hubdesk.parcels.entry import chain_hash, plain_entry
from tests.gateway.telling import capture, chain, chains, statuses, tell


def verdicts(database_url: str) -> list[tuple[int, str]]:
    engine = open_database(database_url)
    with engine.begin() as connection:
        query = select(events.c.seq, events.c.verdict).order_by(events.c.seq, events.c.position)
        rows = [tuple(row) for row in connection.execute(query)]
    engine.dispose()
    return rows


def told_flaws(database_url: str) -> list[tuple[int, str, bool]]:
    """Sequence number, what is wrong, and whether it was settled."""
    engine = open_database(database_url)
    with engine.begin() as connection:
        query = select(flaws.c.seq, flaws.c.what, flaws.c.settled_at)
        rows = [
            (row.seq, row.what, row.settled_at is not None) for row in connection.execute(query)
        ]
    engine.dispose()
    return sorted(rows)


def test_a_chain_that_comes_in_pieces_is_sound(gateway, database_url):
    entries = chain(9)
    for piece in (entries[:2], entries[2:3], entries[3:]):
        answer = capture(gateway, tell(piece))
    (head,) = chains(gateway)
    assert head == answer.json()["chains"][0]
    assert (head["seq"], head["count"], head["hash"], head["flaws"]) == (9, 9, entries[8].hash, 0)
    assert {verdict for _, verdict in verdicts(database_url)} == {"sound"}
    assert told_flaws(database_url) == []


def test_a_gap_is_told_and_settles_when_it_is_filled(gateway, database_url):
    entries = chain(6)
    capture(gateway, tell(entries[:2]))
    answer = capture(gateway, tell(entries[4:]))
    assert statuses(answer) == ["stored", "stored"]
    assert answer.json()["chains"][0]["flaws"] == 1
    (head,) = chains(gateway)
    assert (head["seq"], head["count"]) == (6, 4)
    assert told_flaws(database_url) == [(5, "gap", False)]
    answer = capture(gateway, tell(entries[2:4]))
    (head,) = answer.json()["chains"]
    assert (head["seq"], head["count"], head["flaws"]) == (6, 6, 0)
    assert told_flaws(database_url) == [(5, "gap", True)]
    assert {verdict for _, verdict in verdicts(database_url)} == {"sound"}


def test_what_is_missing_is_named_from_the_first_gap_on(gateway):
    entries = chain(12)
    for piece in (entries[2:4], entries[6:7], entries[10:]):
        capture(gateway, tell(piece))
    (seen,) = chains(gateway)
    assert seen["gaps"] == [[1, 2], [5, 6], [8, 10]]
    capture(gateway, tell(entries[4:5]))
    (seen,) = chains(gateway)
    assert seen["gaps"] == [[1, 2], [6, 6], [8, 10]]
    for piece in (entries[:2], entries[5:6], entries[7:10]):
        capture(gateway, tell(piece))
    (seen,) = chains(gateway)
    assert "gaps" not in seen


def test_a_gap_filled_with_something_else_is_told_as_changed(gateway, database_url):
    entries = chain(3)
    capture(gateway, tell([entries[0], entries[2]]))
    other = chain(1, after=entries[0])
    capture(gateway, tell(other))
    assert told_flaws(database_url) == [(3, "changed", False), (3, "gap", True)]


def test_an_entry_that_was_changed_under_way_or_at_home_does_not_follow(gateway, database_url):
    entries = chain(4)
    told = deepcopy(tell(entries))
    told[2]["hubdesk:entry"]["person"] = "Mallory"
    assert statuses(capture(gateway, told)) == ["stored"] * 4
    assert verdicts(database_url) == [(1, "sound"), (2, "sound"), (3, "changed"), (4, "sound")]
    assert told_flaws(database_url) == [(3, "changed", False)]
    assert chains(gateway)[0]["flaws"] == 1


def test_a_journal_that_was_written_anew_shows_at_the_seam(gateway, database_url):
    entries = chain(3)
    capture(gateway, tell(entries))
    forged = replace(entries[2], person="Mallory")
    forged = replace(forged, hash=chain_hash(entries[1].hash, plain_entry(forged)))
    capture(gateway, tell(chain(2, after=forged)))
    assert told_flaws(database_url) == [(4, "changed", False)]


def test_a_cloned_disk_is_a_fork_and_both_halves_are_kept(gateway, database_url):
    common = chain(3)
    capture(gateway, tell(common))
    here, there = chain(2, after=common[2]), chain(3, after=common[2])
    assert statuses(capture(gateway, tell(here))) == ["stored"] * 2
    answer = capture(gateway, tell(there))
    assert statuses(answer) == ["stored"] * 3
    (head,) = answer.json()["chains"]
    assert (head["seq"], head["count"], head["flaws"]) == (6, 8, 2)
    assert [(seq, what) for seq, what, _ in told_flaws(database_url)] == [(4, "fork"), (5, "fork")]
    answer = capture(gateway, tell(chain(1, after=here[1])))
    assert (6, "fork", False) in told_flaws(database_url)
    assert answer.json()["chains"][0]["forked"], "whichever of the two it is"


def test_after_a_fork_both_records_go_on_under_epochs_of_their_own(gateway):
    common = chain(2)
    capture(gateway, tell(common))
    for branch in (chain(1, after=common[1]), chain(1, after=common[1])):
        capture(gateway, tell(branch))
    for epoch in ("e-2", "e-3"):
        (seen,) = capture(gateway, tell(chain(3, epoch=epoch))).json()["chains"]
        assert (seen["epoch"], seen["flaws"], seen.get("forked", False)) == (epoch, 0, False)
    assert [seen.get("forked", False) for seen in chains(gateway)] == [True, False, False]


def test_a_gap_alone_forks_nothing(gateway):
    answer = capture(gateway, tell(chain(5)[3:]))
    assert answer.json()["chains"][0].get("forked", False) is False


def test_a_new_epoch_begins_a_chain_of_its_own(gateway):
    capture(gateway, tell(chain(2)))
    capture(gateway, tell(chain(2, epoch="e-2")))
    capture(gateway, tell(chain(1, desk="desk-2")))
    assert [(c["desk"], c["epoch"], c["seq"], c["flaws"]) for c in chains(gateway)] == [
        ("desk-1", "e-1", 2, 0),
        ("desk-1", "e-2", 2, 0),
        ("desk-2", "e-1", 1, 0),
    ]


def test_a_chain_that_does_not_begin_at_the_beginning_is_told(gateway, database_url):
    capture(gateway, tell(chain(5)[3:]))
    assert told_flaws(database_url) == [(4, "gap", False)]
