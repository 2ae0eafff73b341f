"""The loading check and the way out of the door: by scanner, by keys, by touch."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.parcel import Run
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from tests.desk.conftest import assert_sound
from tests.desk.shelved import number_of
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import moment, page_of, pulled, scanned, settle, sheet


def test_a_run_is_loaded_and_sent_off_by_the_scanner_alone(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    desk.window.show_page(PageName.TODAY)
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_SHOWN
    assert desk.window.page is PageName.DELIVER
    for parcel in parcels:
        assert scanned(desk, number_of(counter, parcel)) is VerdictKind.LOADED
    assert page.parts.load._count.text() == "3 of 3 loaded"
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_LEFT
    assert moment(desk) is Moment.OUT
    assert_sound(counter)


def test_forgotten_parcels_are_named_and_left_when_the_sheet_is_scanned_again(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    scanned(desk, sheet(run))
    scanned(desk, number_of(counter, parcels[0]))
    assert scanned(desk, sheet(run)) is VerdictKind.FORGOTTEN
    assert moment(desk) is Moment.ASKED
    assert page.parts.load.without.isVisible()
    assert scanned(desk, sheet(run)) is VerdictKind.RUN_LEFT
    assert page.run is not None
    assert page.run.parcels == (parcels[0],)


def test_a_sheet_read_twice_leaves_nobody_behind(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    scanned(desk, sheet(run))
    scanned(desk, number_of(counter, parcels[0]))
    scanned(desk, sheet(run))
    assert pulled(desk, sheet(run)) is VerdictKind.FORGOTTEN  # the shop's clock has not moved
    assert page_of(desk).moment is Moment.ASKED


def test_after_the_question_loading_goes_on_with_the_next_scan(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    desk.press(Qt.Key.Key_F9)
    scanned(desk, number_of(counter, parcels[0]))
    desk.press(Qt.Key.Key_F9)
    assert moment(desk) is Moment.ASKED
    assert scanned(desk, number_of(counter, parcels[1])) is VerdictKind.LOADED
    assert moment(desk) is Moment.LOADING


def test_the_page_speaks_spanish_in_the_middle_of_loading(
    run: Run, desk: Desk, language: Language
) -> None:
    page = page_of(desk)
    page.act()
    language.choose("es")
    settle(desk)
    assert page.parts.foot.main.words == "Salir"
    assert page.parts.load._count.text() == "0 de 3 cargados"
