"""What the pages show: of nothing, of a morning, and in rows that a model tester believes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hubdesk.desk import loads, planning, receiving, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import Sieve, lines
from hubdesk.scanning.camera import State as CameraState
from hubdesk.ui.language import Language
from hubdesk.ui.listing import Wanted, shared
from hubdesk.ui.page import Page
from hubdesk.ui.parcels import ParcelsPage
from hubdesk.ui.preview import Outline, Preview, image_of
from hubdesk.ui.receive import ReceivePage
from hubdesk.ui.rows import Band, Cell, Column, Line, Rows
from hubdesk.ui.theme import Theme
from hubdesk.ui.today import TodayPage
from tests.desk.conftest import scan

Opened = Callable[[type[Page], Counter], Page]


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, language: Language) -> Opened:
    def show(kind: type[Page], counter: Counter) -> Page:
        page = kind(counter, theme)
        qtbot.addWidget(page)
        page.retranslate()
        page.resize(1262, 704)
        page.show()
        page.refresh()
        return page

    return show


def bands(page: ReceivePage) -> list[str]:
    return [row.words for row in page.list.rows.rows if isinstance(row, Band)]


def acts(page: ParcelsPage) -> list[QLabel]:
    return list(page.card.story.labels)


def test_an_empty_today_offers_to_import_a_notice(counter: Counter, opened: Opened) -> None:
    page = opened(TodayPage, counter)
    assert isinstance(page, TodayPage)
    assert page.main.words == "Import a notice"
    assert not page.list.isVisible()


def test_today_says_what_is_next(morning: Counter, opened: Opened) -> None:
    page = opened(TodayPage, morning)
    assert isinstance(page, TodayPage)
    assert page._next_title.text() == "Receive the morning delivery"
    assert page._next_words.text() == "4 parcels are announced."
    scan(morning, "TBA309611474471")
    page.refresh()
    assert page._next_title.text() == "Keep receiving the morning delivery"
    assert page._next_words.text() == "3 expected parcels not scanned yet."


def test_what_is_kept_aside_counts_among_what_lies_on_the_shelves(
    morning: Counter, opened: Opened
) -> None:
    scan(morning, "TBA309611474471")
    scan(morning, "1Z999AA10123456784")
    page = opened(TodayPage, morning)
    assert isinstance(page, TodayPage)
    assert page._shelf_count.text() == "2"


def test_today_lists_the_runs(morning: Counter, opened: Opened) -> None:
    scan(morning, "TBA309611474471")
    loads.close_count(morning)
    on_shelf = [line.parcel.id for line in lines(morning, Sieve.ON_SHELF)]
    run = planning.plan(morning, "North side", "Luis", on_shelf, window=("13:00", "15:00"))
    page = opened(TodayPage, morning)
    assert isinstance(page, TodayPage)
    said = [
        [cell.spoken for cell in row.cells] for row in page.list.rows.rows if isinstance(row, Line)
    ]
    assert ["13:00–15:00", "Run 1 North side — Luis, 1 stop, 1 parcel", "planned"] in said
    rounds.depart(morning, run.id)
    page.refresh()
    assert page._next_title.text() == "Finish Run 1 North side"


def test_an_empty_receive_says_that_one_may_just_scan(counter: Counter, opened: Opened) -> None:
    page = opened(ReceivePage, counter)
    assert isinstance(page, ReceivePage)
    assert page._empty.isVisible()
    assert not page.finish.isEnabled()


def test_receive_keeps_its_three_sections(morning: Counter, opened: Opened) -> None:
    page = opened(ReceivePage, morning)
    assert isinstance(page, ReceivePage)
    assert bands(page) == ["To come — 4"]
    scan(morning, "TBA309611474471")
    scan(morning, "1Z999AA10123456784")
    page.refresh()
    assert bands(page) == ["To come — 3", "Look into — 1", "Received — 1"]
    assert page.finish.words == "Finish: 3 missing"


def test_the_parcel_just_scanned_stands_out(morning: Counter, opened: Opened) -> None:
    page = opened(ReceivePage, morning)
    verdict = scan(morning, "TBA309611474471")
    assert verdict.subject is not None
    page.about = verdict.subject.parcel.id
    page.refresh()
    assert isinstance(page, ReceivePage)
    fresh = [row.key for row in page.list.rows.rows if isinstance(row, Line) and row.fresh]
    assert fresh == [verdict.subject.parcel.id]


def test_parcels_tell_a_history_in_sentences(morning: Counter, opened: Opened) -> None:
    verdict = scan(morning, "TBA309611474471")
    assert verdict.subject is not None
    page = opened(ParcelsPage, morning)
    assert isinstance(page, ParcelsPage)
    page.open_parcel(verdict.subject.parcel.id)
    assert [label.accessibleName() for label in acts(page)] == [
        "Received, shelf A1 26 June 07:42 · Rosa, scanner",
        "Expected 26 June 07:42 · Rosa, Amazon notice",
    ]


def test_a_name_cannot_dress_up_as_markup(morning: Counter, opened: Opened) -> None:
    page = opened(ParcelsPage, morning)
    assert isinstance(page, ParcelsPage)
    verdict = scan(morning, "TBA309611474471")
    assert verdict.subject is not None
    receiving.damaged(morning, verdict.subject.parcel.id, "<img src=x> & torn")
    page.open_parcel(verdict.subject.parcel.id)
    assert "&lt;img src=x&gt; &amp; torn" in acts(page)[0].text()


def test_searching_says_how_many_and_what_to_try(morning: Counter, opened: Opened) -> None:
    page = opened(ParcelsPage, morning)
    assert isinstance(page, ParcelsPage)
    page.search("graham")
    assert page._searched() == "“graham” — 1 found"
    page.search("no such street")
    assert page._empty.isVisible()
    page.search("")
    assert page._sieve is Sieve.ON_SHELF


@pytest.mark.parametrize("state", list(CameraState))
def test_every_state_of_the_camera_has_its_words(
    counter: Counter, opened: Opened, state: CameraState
) -> None:
    page = opened(ReceivePage, counter)
    assert isinstance(page, ReceivePage)
    page.show_camera(state)
    assert page.preview._caption
    assert page.preview._calm


def test_the_picture_of_the_camera_keeps_its_colours(theme: Theme, qtbot: QtBot) -> None:
    frame = np.zeros((90, 160, 3), np.uint8)
    frame[:, :] = (10, 20, 200)  # blue, green, red
    assert image_of(frame).pixelColor(5, 5) == QColor(200, 20, 10)
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.resize(400, 250)
    preview.show_frame(frame, [Outline(((40, 20), (120, 20), (120, 70), (40, 70)))])
    seen: QImage = preview.grab().toImage()
    middle = seen.pixelColor(seen.width() // 2, seen.height() // 2)
    assert middle == QColor(200, 20, 10)


cells = st.builds(Cell, text=st.text(max_size=5))
rows = st.lists(
    st.one_of(
        st.builds(Band, st.text(max_size=9)),
        st.builds(Line, st.uuids().map(str), st.tuples(cells, cells)),
    ),
    max_size=12,
)


@given(first=rows, second=rows)
def test_the_lists_model_keeps_qts_rules(
    first: list[Band | Line], second: list[Band | Line]
) -> None:
    model = Rows()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    columns = (Column("One", 40), Column("Two", 40, stretch=1))
    for shown in (first, second, []):
        model.show(columns, shown)
        assert model.rowCount() == len(shown)
        for number, row in enumerate(shown):
            if isinstance(row, Line):
                assert model.row_of(row.key) == number
    assert tester.model() is model


widths = st.builds(
    lambda least, words, pills, stretch, yields: Wanted(
        Column("", least, stretch, yields), least, least + words, least + words + pills
    ),
    st.integers(20, 120),
    st.integers(0, 200),
    st.integers(0, 100),
    st.integers(0, 3),
    st.booleans(),
)


@given(wanted=st.lists(widths, min_size=1, max_size=6), room=st.integers(100, 1500))
def test_columns_share_a_width_without_going_below_their_least(
    wanted: list[Wanted], room: int
) -> None:
    given_widths = shared(wanted, room)
    assert all(width >= each.least for width, each in zip(given_widths, wanted, strict=True))
    if sum(each.least for each in wanted) <= room:
        assert sum(given_widths) <= room + len(wanted)


def test_the_clock_of_a_test_is_the_shops(morning: Counter) -> None:
    assert morning.local(datetime(2026, 6, 26, 12, 42, tzinfo=UTC)).hour == 7
