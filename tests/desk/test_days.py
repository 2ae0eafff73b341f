"""Days are understood as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.desk.days import read_days

TODAY = date(2026, 6, 26)  # a Friday


@pytest.mark.parametrize(
    ("typed", "words", "days"),
    [
        ("11/20", "", [date(2025, 11, 20)]),
        ("garcia 6/20", "garcia", [date(2026, 6, 20)]),
        ("20.11.", "", [date(2025, 11, 20)]),
        ("20.11.2024 oak", "oak", [date(2024, 11, 20)]),
        ("20/11", "", [date(2025, 11, 20)]),
        ("3/4", "", [date(2026, 3, 4), date(2026, 4, 3)]),
        ("11/20/25", "", [date(2025, 11, 20)]),
        ("2026-01-31", "", [date(2026, 1, 31)]),
        ("Nov 20", "", [date(2025, 11, 20)]),
        ("november 20th, 2024", "", [date(2024, 11, 20)]),
        ("20 de noviembre", "", [date(2025, 11, 20)]),
        ("5 ene. 2026", "", [date(2026, 1, 5)]),
        ("yesterday", "", [date(2026, 6, 25)]),
        ("maria AYER", "maria", [date(2026, 6, 25)]),
        ("Monday", "", [date(2026, 6, 22)]),
        ("friday", "", [TODAY]),
        ("miércoles gomez", "gomez", [date(2026, 6, 24)]),
        ("sabado", "", [date(2026, 6, 20)]),
    ],
)
def test_a_day_is_understood_and_the_other_words_stay(typed, words, days):
    dated = read_days(typed, TODAY)
    assert (dated.words.split(), list(dated.days)) == (words.split(), days)


@pytest.mark.parametrize(
    "typed",
    [
        *("maria", "1200 oak", "12.50", "418 barstow st apt 2", "may 5x", "mar", "martha", ""),
        *("13/32", "1Z5R89390357567127", "10-0017", "5-4", "2/30", "oak 5", "5 oak", "12/3/4/5"),
    ],
)
def test_what_is_no_day_is_left_alone(typed):
    dated = read_days(typed, TODAY)
    assert (dated.words, dated.days) == (typed, ())


def test_a_weekday_may_be_a_name_as_well():
    assert not read_days("domingo", TODAY).is_sure
    assert read_days("yesterday", TODAY).is_sure


@given(st.dates(date(2021, 1, 1), TODAY), st.sampled_from(["%m/%d/%Y", "%d.%m.%Y", "%Y-%m-%d"]))
def test_every_day_of_five_years_is_found_again(day, form):
    assert day in read_days(day.strftime(form), TODAY).days


@given(st.dates(TODAY - timedelta(days=364), TODAY))
def test_a_day_without_its_year_is_the_last_one(day):
    assert day in read_days(f"{day.month}/{day.day}", TODAY).days


@given(st.text(max_size=40))
def test_no_text_makes_it_stumble_and_no_day_lies_ahead(typed):
    assert all(day <= TODAY for day in read_days(typed, TODAY).days)
