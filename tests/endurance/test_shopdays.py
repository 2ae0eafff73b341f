"""Simulated lives of sending, short form; the whole proof is tests.endurance.shopdays."""

from __future__ import annotations

import pytest

from tests.endurance.shopdays import Life, live_many


def test_through_months_of_every_fault_nothing_is_lost_doubled_or_reordered():
    lives = live_many(range(1, 9))
    assert not lives.wrong, f"live again with --seed {lives.seeds}"
    assert lives.days == 240
    assert lives.entries > 5_000


@pytest.mark.parametrize(
    ("twin", "what"),
    [
        ("believer", "acknowledged falsely"),
        ("keyless", "doubled"),
        ("never counting", "lost"),
        ("newest first", "reordered"),
    ],
)
def test_the_simulation_sees_a_sender_or_gateway_that_breaks_a_rule(twin, what):
    assert live_many(range(1, 4), twin).wrong[what] > 0


def test_the_same_seed_lives_the_same_life():
    told: list[list[str]] = [[], []]
    for words in told:
        Life(7, say=words.append).live()
    assert told[0] == told[1]
    assert len(told[0]) > 100
