"""Hours and promises are found in notes as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.parcels.hours import Hours, clock, read_clock, read_hours


def at(text):
    return None if text is None else read_clock(text)


@pytest.mark.parametrize(
    ("note", "opens", "closes"),
    [
        ("closes 12:00", None, "12:00"),
        ("Closes at 2", None, "14:00"),
        ("open 9-5", "09:00", "17:00"),
        ("Hours: 9am - 5:30pm", "09:00", "17:30"),
        ("1PM-4PM", "13:00", "16:00"),
        ("Priority by 10:30", None, "10:30"),
        ("before noon", None, "12:00"),
        ("after 17:00", "17:00", None),
        ("cierra a las 14:00", None, "14:00"),
        ("Después de las 5 pm", "17:00", None),
        ("de 9:00 a 13:00", "09:00", "13:00"),
        ("entre 10 y 12", "10:00", "12:00"),
        ("hasta las 13h", None, "13:00"),
        ("closes 12am", None, "00:00"),
    ],
)
def test_hours_in_notes(note, opens, closes):
    assert read_hours(note) == Hours(at(opens), at(closes))


@pytest.mark.parametrize(
    "note",
    [
        "",
        "gate code 1234",
        "buzzer 2",
        "apt 12-14",
        "leave with 2 to 3 neighbors",
        "by 3rd door",
        "side door from 3 steps",
        "call 715-555-0101",
        "closes 25:00",
        "open 17-9:99",
    ],
)
def test_other_numbers_are_no_hours(note):
    assert not read_hours(note)


def test_notes_of_several_parcels_hold_together():
    assert read_hours("open 9-5", "by 12:00") == Hours(9 * 60, 12 * 60)
    assert read_hours("open 9-5", "after 18:00") == Hours(9 * 60, 17 * 60)


def test_minutes_are_written_as_a_clock():
    assert clock(605) == "10:05"
    assert clock(24 * 60 + 5) == "00:05"
    assert read_clock("24:00") is None
    assert read_clock("noon") is None


@given(st.text(max_size=80))
def test_any_note_is_read_without_harm(note):
    found = read_hours(note)
    assert found.opens is None or 0 <= found.opens < 24 * 60
    assert found.closes is None or 0 <= found.closes < 24 * 60
