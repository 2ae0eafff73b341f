"""A scanner and a person, or two scanners, on one line of keys: never mistaken for each other."""

from __future__ import annotations

from collections import Counter

import pytest

from hubdesk.scanning.bursts import Unclear, WedgeSettings
from hubdesk.scanning.ear import Ear
from tests.benchmarks.keys import BROKEN, NEVER, chunk
from tests.scanning.listening import TBA, UPS, Keys, Session, played, sent


def test_fingers_that_roll_faster_than_a_scanner_are_still_fingers() -> None:
    rolled = "TBA309611\r"
    session = played([(char, at * 25, 80) for at, char in enumerate(rolled)])
    assert (session.scans, session.typed) == ([], rolled)


def test_a_scan_in_the_middle_of_a_typed_word_leaves_the_word_whole() -> None:
    session = Session()
    session.type("Lind")
    session.pause(200)
    session.scan(TBA)
    session.pause(150)
    session.type("qvist")
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "Lindqvist")


def test_a_key_that_somebody_types_during_a_scan_is_taken_out_of_it() -> None:
    session = Session()
    for place, char in enumerate(TBA + "\r"):
        session.press(char, 5)
        if place == 6:
            session.take(session.ear.press("x", session.now + 2, 999), "x")
    session.take(session.ear.release(999, session.now + 30))
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "x")


@pytest.mark.parametrize(
    ("typed", "start"),
    [([("o", 0, 79), ("C", 27, 45)], 75), ([("2", 0, 90), ("B", 38, 48)], 87),
     ([("k", 0, 90), ("u", 26, 40), ("t", 67, 90)], 90)],
)  # fmt: skip
def test_letters_rolled_just_before_a_scan_all_reach_the_field(typed: Keys, start: int) -> None:
    session = played(typed + sent("2FH8JV6P78G72O3", start, 5, 3))
    assert session.typed == "".join(sign for sign, _, _ in typed)
    assert session.scans == ["2FH8JV6P78G72O3"] or session.told


def test_an_enter_typed_just_before_a_scan_reaches_the_field_though_the_scan_is_told() -> None:
    word = [("k", 0, 90), ("z", 23, 90), ("5", 73, 90), ("\r", 103, 40)]
    session = played(word + sent("XU66G9808976", 144, 15, 7))
    assert session.typed == "kz5\r"
    assert session.scans == ["XU66G9808976"] or session.told


def test_an_enter_kept_down_after_a_scan_that_was_told_is_a_persons() -> None:
    word = [("2", 0, 75), ("-", 206, 90)]
    session = played([*word, *sent("14400291V21J", 249, 4, 1), ("\r", 538, 836)])
    assert session.typed == "2-\r"
    assert session.scans == ["14400291V21J"] or session.told


def test_a_word_typed_behind_a_scan_that_was_told_loses_nothing_to_an_enter_kept_down() -> None:
    torn = [("i", 0, 90), *sent("GS12FQMI9608", 1, 9, 5), ("n", 40, 90)]
    word = [("A", 160, 72), ("6", 208, 85), ("C", 238, 90), ("\r", 288, 772)]
    session = played([*torn, *word])
    assert session.told
    assert session.typed == "inA6C\r"


@pytest.mark.parametrize(
    ("keys", "code"),
    [([("6", 0, 40), *sent("49Z3585V", 7, 37, 10)], "49Z3585V"),
     ([("0", 0, 74), *sent("075BNE", 38, 37, 4)], "075BNE")],
)  # fmt: skip
def test_the_first_sign_of_a_slow_scan_stays_in_it_when_a_finger_lets_go_beside_it(
    keys: Keys, code: str
) -> None:
    session = played(keys)
    assert session.typed == keys[0][0]
    assert session.scans == [code] or (session.told and session.scans == [])


@pytest.mark.parametrize("start", range(1, 80, 3))
def test_two_scanners_at_once_are_told_and_neither_is_taken(start: int) -> None:
    keys = [(at * 5, sign) for at, sign in enumerate(TBA + "\r")]
    keys += [(start + at * 6, sign) for at, sign in enumerate(UPS + "\r")]
    session = Session()
    for at, sign in sorted(keys):
        session.press(sign, 10_000 + at - session.now if session.now > 10_000 else at + 1)
    session.pause()
    assert session.typed == ""
    assert session.told or session.scans == [TBA, UPS]
    assert set(session.scans) <= {TBA, UPS}


def test_a_prefix_twice_in_a_burst_is_two_scanners() -> None:
    session = Session(Ear(WedgeSettings(prefix="~")))
    session.scan("~TBA3096~11474471")
    session.pause()
    assert (session.scans, session.told) == ([], [Unclear.MIXED])


def test_thousands_of_sessions_by_chance_lose_split_and_eat_nothing() -> None:
    total = sum(chunk(20_261_122, 3_000).values(), Counter[str]())
    assert {fault: total[fault] for fault in NEVER} == dict.fromkeys(NEVER, 0)
    assert total["told"] < total["sessions"] / 5


@pytest.mark.parametrize(
    ("broken", "red"),
    [("gap", "lost"), ("holding", "leaked"), ("fingers", "wrong"), ("tear", "split"),
     ("order", "eaten")],
)  # fmt: skip
def test_each_count_can_go_red(broken: str, red: str) -> None:
    total = sum(chunk(7, 400, broken).values(), Counter[str]())
    assert broken in BROKEN
    assert total[red]
