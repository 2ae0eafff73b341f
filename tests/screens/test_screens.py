"""Every page in every language and size: heard, pressed, reached by keys, read, and as before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hubdesk.ui.card import ReplyButton
from hubdesk.ui.labels import Pill
from hubdesk.ui.language import LANGUAGES
from hubdesk.ui.palette import Tone
from hubdesk.ui.rail import PageName
from tests.screens import looks
from tests.screens.day import UNEXPECTED, UNEXPECTED_TOO, Day
from tests.screens.pictures import apart, compare, small

SIZES = ((1366, 768), (1024, 700))
SMALL = (683, 384)
"""A screen of 1366×768 at 200 %."""


def every_page(day: Day) -> Iterator[str]:
    for code, size in product(LANGUAGES, SIZES):
        day.language.choose(code)
        day.window.resize(*size)
        for page in PageName:
            day.show(page)
            yield f"{page}, {code}, {size[0]}×{size[1]}"


def test_on_every_page_all_is_heard_pressed_reached_and_read_in_both_languages(day: Day) -> None:
    found = [
        f"{where}: {wrong}"
        for where in every_page(day)
        for look in looks.LOOKS
        for wrong in look(day.window)
    ]
    assert found == []


def test_what_is_wrong_would_be_found(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.setSpacing(2)
    for button in (QPushButton(), QPushButton("Words")):
        button.setFixedSize(20, 20)
        row.addWidget(button)
    words = QLabel("Far too long for its place")
    words.setFixedWidth(30)
    row.addWidget(words)
    row.addWidget(Pill(Tone.STOP))
    window.show()
    assert len(looks.nameless(window)) == 1
    assert len(looks.hard_to_press(window)) == 3
    assert len(looks.cut(window)) == 2
    assert len(looks.said_by_colour_alone(window)) == 1


@pytest.mark.parametrize("page", [PageName.RECEIVE, PageName.DELIVER, PageName.BILL])
def test_a_page_looks_as_it_did(day: Day, tmp_path: Path, page: PageName) -> None:
    day.language.choose("es")
    day.window.resize(1024, 700)
    day.show(page)
    found = compare(f"{page}-busy-es-1024x700", day.window.grab().toImage(), tmp_path)
    assert found.is_same, f"look at it: python -m tests.screens; keep it with --keep ({found})"


def test_a_page_is_drawn_with_the_cursor_in_the_scan_line_whichever_window_had_the_keys(
    day: Day, qtbot
) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow, timeout=20_000)
    day.show(PageName.RECEIVE)
    assert day.window.top.scan_line.hasFocus()


def test_a_picture_in_which_a_word_is_missing_is_told_apart(day: Day) -> None:
    day.window.resize(1024, 700)
    day.show(PageName.RECEIVE)
    before = small(day.window.grab().toImage())
    title = day.window.pages.receive._title
    title.hide()
    day.settle()
    after = small(day.window.grab().toImage())
    title.show()
    assert apart(before, after) > 14
    assert apart(before, np.clip(before, 4, 251)) < 14


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_last_button_of_an_answer_is_whole_where_five_carriers_have_a_bill(
    day: Day, code: str
) -> None:
    page = day.window.pages.bill
    day.language.choose(code)
    day.window.resize(1024, 700)
    day.show(PageName.BILL)
    day.scan(UNEXPECTED)
    last = [b for b in page.verdict.findChildren(ReplyButton) if b.isVisible()][-1]
    down = last.mapTo(page, last.rect().bottomLeft()).y()
    assert page.verdict.replies
    assert down <= page.verdict.geometry().bottom()
    assert page._frame.isHidden() or down < page._frame.y()
    day.window.resize(1366, 900)
    day.settle()
    assert page._frame.isVisible(), "where both fit the list is there again"
    assert page.verdict.geometry().bottom() < page._frame.y()


def test_a_screen_at_200_percent_can_be_worked_on(day: Day) -> None:
    window = day.window
    least = window.minimumSize()
    try:
        window.setMinimumSize(1, 1)
        for code in LANGUAGES:
            day.language.choose(code)
            for page in PageName:
                window.resize(*SMALL)
                day.show(page)
                assert (window.width(), window.height()) == SMALL, page
                assert looks.nameless(window) == []
        day.show(PageName.RECEIVE)
        day.scan(UNEXPECTED_TOO)
        card = window.pages.receive.verdict
        seen = card.visibleRegion().boundingRect()
        assert seen.height() >= 200, "the answer comes into sight by itself"
        last = window.pages.receive.finish
        window.activateWindow()
        last.setFocus()
        day.settle()
        assert last.hasFocus()
        assert not last.visibleRegion().isEmpty(), "what has the focus comes into sight"
    finally:
        day.window.pages.put_away()
        window.setMinimumSize(least)
