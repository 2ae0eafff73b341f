"""A scanner and a person on one line of keys: never mistaken for each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.scanning.bursts import GS, Unclear, WedgeSettings
from hubdesk.scanning.ear import Ear, Heard
from tests.benchmarks.keys import BROKEN, NEVER, chunk

TBA = "TBA309611474471"
UPS = "1Z999AA10123456784"


@dataclass
class Session:
    """What came of a sequence of keys: texts that a field would hold, scans, and what was told."""

    ear: Ear = field(default_factory=Ear)
    typed: str = ""
    scans: list[str] = field(default_factory=list)
    told: list[Unclear] = field(default_factory=list)
    half: str = ""
    now: int = 10_000
    held: list[str] = field(default_factory=list)
    keys: int = 0

    def press(self, char: str, gap: int, hold: int = 2) -> None:
        """Press a key `gap` after the one before and let it go."""
        self.now += gap
        self._wait_until(self.now)
        self.keys += 1
        self._take(self.ear.press(char, self.now, self.keys), char)
        self._take(self.ear.release(self.keys, self.now + hold))

    def pause(self, milliseconds: int = 500) -> None:
        self.now += milliseconds
        self._wait_until(self.now)

    def scan(self, text: str, gap: int = 5, end: str = "\r") -> None:
        for char in text + end:
            self.press(char, gap)

    def type(self, text: str, gap: int = 120) -> None:
        for char in text:
            self.press(char, gap, hold=min(90, gap - 5))

    def _wait_until(self, now: int) -> None:
        due = self.ear.due
        if due is not None and due < now:
            self._take(self.ear.quiet())

    def _take(self, heard: Heard, char: str = "") -> None:
        self.typed += "".join(self.held[place] for place in heard.typed)
        del self.held[: heard.done]
        self.scans += heard.scans
        if heard.unclear is not None:
            self.told.append(heard.unclear)
            self.half = heard.half
        if heard.kept:
            self.held.append(char)
        elif char:
            self.typed += char


def test_a_burst_ended_by_enter_is_a_scan() -> None:
    session = Session()
    session.scan(TBA)
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "")


@pytest.mark.parametrize("end", ["\r", "\t", "\r\n"])
def test_every_usual_end_ends_a_scan(end: str) -> None:
    session = Session()
    session.scan(TBA, 15, end)
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "")


@pytest.mark.parametrize("gap", [1, 2, 5, 15, 30, 40])
@pytest.mark.parametrize("length", [6, 34, 100])
def test_any_length_at_any_pace_is_a_scan(gap: int, length: int) -> None:
    session = Session()
    session.scan(("1Z4" * length)[:length], gap)
    session.pause()
    assert session.scans == [("1Z4" * length)[:length]]


def test_a_typed_name_and_enter_is_no_scan() -> None:
    session = Session()
    session.type("Lindqvist\r")
    session.pause()
    assert (session.scans, session.typed) == ([], "Lindqvist\r")


def test_fingers_that_roll_faster_than_a_scanner_are_still_fingers() -> None:
    session = Session()
    presses = [(char, 10_000 + at * 25) for at, char in enumerate("TBA309611\r")]
    order = sorted(
        [(at, True, c) for c, at in presses] + [(at + 80, False, c) for c, at in presses]
    )
    for at, down, char in order:
        session._wait_until(at)
        if down:
            session._take(session.ear.press(char, at, ord(char)), char)
        else:
            session._take(session.ear.release(ord(char), at))
    session.now = order[-1][0]
    session.pause()
    assert session.scans == []
    assert sorted(session.typed) == sorted("TBA309611\r")


def test_a_burst_of_small_letters_without_an_end_is_given_back() -> None:
    session = Session()
    session.scan("carmen ortiz", end="")
    session.pause()
    assert (session.scans, session.typed) == ([], "carmen ortiz")


def test_a_code_without_an_end_is_told_and_reaches_no_field() -> None:
    session = Session()
    session.scan(TBA, end="")
    session.pause()
    assert (session.scans, session.typed) == ([], "")
    assert (session.told, session.half) == ([Unclear.UNENDED], TBA)


@pytest.mark.parametrize("cut", range(1, len(TBA)))
def test_half_a_code_never_passes_for_a_whole_one(cut: int) -> None:
    session = Session()
    session.scan(TBA[:cut], end="")
    session.pause(230 if cut < 4 else 290)
    session.scan(TBA[cut:])
    session.pause()
    assert TBA[cut:] not in session.scans
    assert session.scans == [TBA] or session.told or len(TBA[cut:]) < 6
    session.pause(2_000)
    session.scan(UPS)
    session.pause()
    assert session.scans[-1] == UPS


def test_what_was_begun_elsewhere_is_told_and_not_taken() -> None:
    session = Session()
    session.ear.tear(session.now)
    session.scan(TBA[5:])
    session.pause()
    assert (session.scans, session.typed, session.told) == ([], "", [Unclear.TORN])


def test_a_scanner_that_pauses_in_a_code_is_waited_for() -> None:
    session = Session()
    for place, char in enumerate(TBA + "\r"):
        session.press(char, 250 if place == 9 else 5)
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "")


def test_a_whole_scan_after_a_torn_one_is_taken_at_once() -> None:
    session = Session()
    session.scan(TBA[:8], end="")
    session.pause(800)
    session.scan(TBA)
    session.pause()
    assert session.scans == [TBA]


def test_a_short_burst_is_typing() -> None:
    session = Session()
    session.scan("12345")
    session.pause()
    assert (session.scans, session.typed) == ([], "12345\r")


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
            session._take(session.ear.press("x", session.now + 2, 999), "x")
    session._take(session.ear.release(999, session.now + 30))
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "x")


Keys = list[tuple[str, int, int]]  # sign, when it goes down, how long it is held: milliseconds


def _sent(text: str, start: int, gap: int, hold: int) -> Keys:
    return [(sign, start + place * gap, hold) for place, sign in enumerate(text + "\r")]


def _played(keys: Keys) -> Session:
    """Play keys of two on one line, those let go before those pressed in the same instant."""
    session = Session()
    events = [(at, 1, place, sign) for place, (sign, at, _) in enumerate(keys)]
    events += [(at + hold, 0, place, sign) for place, (sign, at, hold) in enumerate(keys)]
    for at, is_down, place, sign in sorted(events):
        session._wait_until(10_000 + at)
        if is_down:
            session._take(session.ear.press(sign, 10_000 + at, place), sign)
        else:
            session._take(session.ear.release(place, 10_000 + at))
    session.now = 10_000 + max(events)[0]
    session.pause()
    return session


@pytest.mark.parametrize(
    ("typed", "start"),
    [([("o", 0, 79), ("C", 27, 45)], 75), ([("2", 0, 90), ("B", 38, 48)], 87),
     ([("k", 0, 90), ("u", 26, 40), ("t", 67, 90)], 90)],
)  # fmt: skip
def test_letters_rolled_just_before_a_scan_all_reach_the_field(typed: Keys, start: int) -> None:
    session = _played(typed + _sent("2FH8JV6P78G72O3", start, 5, 3))
    assert session.typed == "".join(sign for sign, _, _ in typed)
    assert session.scans == ["2FH8JV6P78G72O3"] or session.told


def test_an_enter_typed_just_before_a_scan_reaches_the_field_though_the_scan_is_told() -> None:
    word = [("k", 0, 90), ("z", 23, 90), ("5", 73, 90), ("\r", 103, 40)]
    session = _played(word + _sent("XU66G9808976", 144, 15, 7))
    assert session.typed == "kz5\r"
    assert session.scans == ["XU66G9808976"] or session.told


def test_an_enter_kept_down_after_a_scan_that_was_told_is_a_persons() -> None:
    word = [("2", 0, 75), ("-", 206, 90)]
    session = _played([*word, *_sent("14400291V21J", 249, 4, 1), ("\r", 538, 836)])
    assert session.typed == "2-\r"
    assert session.scans == ["14400291V21J"] or session.told


def test_a_word_typed_behind_a_scan_that_was_told_loses_nothing_to_an_enter_kept_down() -> None:
    torn = [("i", 0, 90), *_sent("GS12FQMI9608", 1, 9, 5), ("n", 40, 90)]
    word = [("A", 160, 72), ("6", 208, 85), ("C", 238, 90), ("\r", 288, 772)]
    session = _played([*torn, *word])
    assert session.told
    assert session.typed == "inA6C\r"


@pytest.mark.parametrize(
    ("keys", "code"),
    [([("6", 0, 40), *_sent("49Z3585V", 7, 37, 10)], "49Z3585V"),
     ([("0", 0, 74), *_sent("075BNE", 38, 37, 4)], "075BNE")],
)  # fmt: skip
def test_the_first_sign_of_a_slow_scan_stays_in_it_when_a_finger_lets_go_beside_it(
    keys: Keys, code: str
) -> None:
    session = _played(keys)
    assert session.typed == keys[0][0]
    assert session.scans == [code] or (session.told and session.scans == [])


def test_one_pull_of_the_trigger_counts_once() -> None:
    session = Session()
    for pause in (300, 1_500, 100):
        session.scan(TBA)
        session.pause(pause)
    assert (session.scans, session.typed) == ([TBA, TBA], "")


def test_different_codes_in_one_pull_are_all_taken() -> None:
    session = Session()
    for text in (TBA, "42054701", UPS):
        session.scan(text)
    session.pause()
    assert session.scans == [TBA, "42054701", UPS]


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


def test_an_end_sent_twice_is_learned_from_two_scans() -> None:
    session = Session()
    for text in (TBA, UPS, "42054701"):
        session.scan(text, end="\r\r")
        session.pause(1_000)
    assert session.told == [Unclear.MIXED]
    assert session.scans == [UPS, "42054701"]
    taught = Session(Ear(WedgeSettings(doubles_end=True)))
    taught.scan(TBA, end="\r\r")
    taught.pause()
    assert taught.scans == [TBA]


@pytest.mark.parametrize("separator", [GS, "|", "<GS>", "{GS}", "<gs>"])
def test_every_way_to_send_gs_is_understood(separator: str) -> None:
    session = Session()
    session.scan(f"]C142054701{separator}9205593324215400979539")
    session.pause()
    assert session.scans == [f"]C142054701{GS}9205593324215400979539"]


def test_a_prefix_is_a_sure_sign_even_for_a_short_slow_code() -> None:
    session = Session(Ear(WedgeSettings(prefix="~", suffix="#")))
    session.scan("~A3#", gap=48)
    session.pause()
    assert session.scans == ["A3"]


def test_a_prefix_twice_in_a_burst_is_two_scanners() -> None:
    session = Session(Ear(WedgeSettings(prefix="~")))
    session.scan("~TBA3096~11474471")
    session.pause()
    assert (session.scans, session.told) == ([], [Unclear.MIXED])


def test_a_scanner_without_an_end_is_heard_once_that_was_learned() -> None:
    session = Session(Ear(WedgeSettings(ends="")))
    session.scan(TBA, end="")
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "")


def test_a_flood_of_keys_is_given_back_rather_than_kept_for_ever() -> None:
    session = Session()
    for _ in range(10_000):
        session.press("x", 1, 0)
    session.pause()
    assert session.typed == "x" * 10_000


def test_keyboards_that_tell_no_release_are_told_apart_by_their_gaps() -> None:
    ear, heard = Ear(), list[Heard]()
    for place, char in enumerate(TBA + "\r"):
        heard.append(ear.press(char, 10_000 + 5 * place))
    assert all(each.kept for each in heard)
    assert ear.quiet().scans == (TBA,)


@pytest.mark.parametrize("paused_at", [1, 2])
def test_a_scan_that_pauses_at_once_is_told_also_where_no_key_tells_its_release(
    paused_at: int,
) -> None:
    ear, at = Ear(), 10_000
    heard = list[Heard]()
    for place, char in enumerate(TBA + "\r"):
        at += 75 if place == paused_at else 5
        heard.append(ear.press(char, at))
    heard.append(ear.quiet())
    assert not any(each.scans for each in heard)
    assert heard[-1].unclear is Unclear.TORN


@given(st.lists(st.tuples(st.sampled_from("ab1\r\t|" + GS), st.integers(-50, 400)), max_size=60))
def test_every_key_is_either_typed_or_scanned(keys: list[tuple[str, int]]) -> None:
    session = Session()
    for char, gap in keys:
        session.press(char, gap)
        assert session.ear.held == len(session.held)
    session.pause(1_000)
    assert session.held == []
    if not session.scans and not session.told:
        assert len(session.typed) <= len(keys)


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
