"""A scanner alone on its line of keys is heard, whole and once; typing alone is never a scan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.scanning.bursts import GS, Unclear, WedgeSettings
from hubdesk.scanning.ear import Ear, Heard
from hubdesk.scanning.learned import Learned
from tests.scanning.listening import TBA, UPS, Session


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


@pytest.mark.parametrize("hold", [2, 20, 37, 74, 110])
@pytest.mark.parametrize("text", ["Lindqvist", "LINDQVIST 12", TBA])
def test_even_fingers_at_75_ms_a_key_are_no_scanner_however_short_they_tap(
    text: str, hold: int
) -> None:
    session = Session()
    for char in text + "\r":
        session.press(char, 75, hold)
    session.pause()
    assert (session.scans, session.told, session.typed) == ([], [], text + "\r")


@pytest.mark.parametrize("hold", [40, 60, 74, 110])
def test_beside_a_scanner_as_slow_as_fingers_these_are_told_by_how_long_they_rest(
    hold: int,
) -> None:
    session = Session(Ear(Learned(gap_ms=40, hold_ms=20).settings()))
    for char in TBA + "\r":
        session.press(char, 75, hold)
    session.pause()
    assert (session.scans, session.told, session.typed) == ([], [], TBA + "\r")


@pytest.mark.parametrize("end", ["\r", "\n", "\t"])
@pytest.mark.parametrize("later", [60, 120, 290])
def test_an_end_that_a_scanner_says_once_more_late_reaches_nobody(end: str, later: int) -> None:
    session = Session()
    session.scan(TBA)
    session.press(end, later)
    session.pause()
    session.scan(UPS)
    session.pause()
    assert (session.scans, session.typed, session.told) == ([TBA, UPS], "", [])


def test_an_enter_that_a_person_presses_after_a_scan_reaches_the_question() -> None:
    session = Session()
    session.scan(TBA)
    session.press("\r", 350, hold=90)
    session.pause()
    assert (session.scans, session.typed) == ([TBA], "\r")


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
