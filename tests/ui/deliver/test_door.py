"""What is noted at a door beyond the answer: name, time, note, signature; never in the way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from hubdesk.database.album import Kept
from hubdesk.desk import homecoming
from hubdesk.desk.counter import Counter
from hubdesk.desk.homecoming import Result
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Run
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.wording.cards import CardText
from tests.conftest import Clock
from tests.desk.conftest import assert_sound
from tests.desk.shelved import number_of
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import (
    ALT,
    moment,
    outcome,
    page_of,
    pressed,
    pulled,
    scanned,
    sent_off,
    settle,
    sheet,
)

KEPT = Kept("ab" * 32, 1000)


def result(counter: Counter, run: Run, stop: int) -> Result:
    return homecoming.results(counter, run.id).results[stop]


def card(desk: Desk) -> CardText:
    text = page_of(desk).verdict.text
    assert text is not None
    return text


def sign(desk: Desk) -> None:
    """Draw something like a name with a finger."""
    pad = page_of(desk).parts.proof.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    for step in range(1, 12):
        QTest.mouseMove(pad, QPoint(30 + 12 * step, 60 + (20 if step % 2 else -20)))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(180, 60))


def test_name_time_and_note_are_typed_and_go_with_the_answer_of_a_key(
    run: Run, desk: Desk, counter: Counter, clock: Clock
) -> None:
    clock.forward(hours=6)
    page = sent_off(desk)
    clock.forward(hours=2)
    pressed(desk, Qt.Key.Key_F10)
    desk.type("Ana Reyes")
    pressed(desk, Qt.Key.Key_Return)
    desk.type("2:20 pm")
    pressed(desk, Qt.Key.Key_Return)
    desk.type("by the window")
    pressed(desk, Qt.Key.Key_1, ALT)
    told = result(counter, run, 0)
    assert told.outcome is not None
    assert told.outcome.place is Place.HANDED
    assert told.witness is not None
    assert (told.witness.name, told.witness.note) == ("Ana Reyes", "by the window")
    assert told.happened_at == datetime(2026, 6, 26, 19, 20, tzinfo=UTC)
    assert told.recorded_at == counter.now()
    assert page.parts.stops.row == 1
    assert page.parts.proof.is_empty
    assert_sound(counter)


def test_a_door_is_answered_without_any_of_it(run: Run, desk: Desk, counter: Counter) -> None:
    sent_off(desk)
    pressed(desk, Qt.Key.Key_F10)
    pressed(desk, Qt.Key.Key_1, ALT)
    told = result(counter, run, 0)
    assert told.outcome is not None
    assert (told.witness, told.photographs) == (None, ())


@pytest.mark.parametrize("by", ["key", "scan"])
def test_the_form_is_headed_with_the_next_stop_after_an_answer(
    run: Run, desk: Desk, counter: Counter, by: str
) -> None:
    page = sent_off(desk)
    form = page.parts.proof
    pressed(desk, Qt.Key.Key_F10)
    assert form.heading.text() == "1 · Dora Ames · 1 Oak St"
    pressed(desk, Qt.Key.Key_F10)
    if by == "key":
        pressed(desk, Qt.Key.Key_1, ALT)
    else:
        scanned(desk, number_of(counter, run.stops[0][0]))
        scanned(desk, outcome("DH"))
    pressed(desk, Qt.Key.Key_F10)
    assert form.heading.isVisible()
    assert form.heading.text() == "2 · Dora Ames · 9 Elm St"
    assert page.parts.door.isVisible()


def test_a_scan_answers_with_what_was_noted_and_types_nothing_into_the_form(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page = sent_off(desk)
    scanned(desk, number_of(counter, run.stops[1][0]))
    assert page.parts.stops.row == 1
    pressed(desk, Qt.Key.Key_F10)
    desk.type("Ana")
    sign(desk)
    assert scanned(desk, outcome("DI")) is VerdictKind.DELIVERED
    told = result(counter, run, 1)
    assert told.outcome is not None
    assert told.outcome.place is Place.SIGNED
    assert told.witness is not None
    assert told.witness.name == "Ana"
    assert told.witness.signature is not None
    assert not told.witness.signature.is_empty


def test_the_fast_road_is_the_same_while_the_form_is_open(
    run: Run, desk: Desk, counter: Counter
) -> None:
    sent_off(desk)
    pressed(desk, Qt.Key.Key_F10)
    scanned(desk, number_of(counter, run.stops[2][0]))
    assert scanned(desk, outcome("NH")) is VerdictKind.BROUGHT_BACK
    scanned(desk, sheet(run))
    assert scanned(desk, outcome("RD")) is VerdictKind.REST_DELIVERED
    assert moment(desk) is Moment.HOME


def test_what_was_noted_for_one_door_never_goes_with_another(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page = sent_off(desk)
    pressed(desk, Qt.Key.Key_F10)
    desk.type("Ana")
    scanned(desk, number_of(counter, run.stops[2][0]))
    assert page.parts.proof.is_empty
    scanned(desk, outcome("DH"))
    assert result(counter, run, 2).witness is None


@pytest.mark.parametrize(
    ("time", "sentence"),
    [
        ("half past", "“half past” is not a time of day."),
        ("23:59", "That time is still to come."),
        ("6:00", "The run had not left at that time."),
    ],
)
def test_a_time_that_cannot_be_is_said_and_nothing_that_was_noted_is_lost(
    run: Run, desk: Desk, counter: Counter, time: str, sentence: str
) -> None:
    page = sent_off(desk)
    page._note()
    page.parts.proof.name.setText("Ana")
    page.parts.proof.time.setText(time)
    page.parts.door.common["DH"].click()
    settle(desk)
    assert card(desk).big == sentence
    assert result(counter, run, 0).outcome is None
    assert page.parts.proof.name.text() == "Ana"


def test_every_reason_is_reached_by_keys_alone(run: Run, desk: Desk, counter: Counter) -> None:
    page = sent_off(desk)
    pressed(desk, Qt.Key.Key_6, ALT)
    assert page.parts.door.all.isVisible()
    pressed(desk, Qt.Key.Key_6, ALT)
    assert not page.parts.door.all.isVisible()
    pressed(desk, Qt.Key.Key_6, ALT)
    pressed(desk, Qt.Key.Key_Down)
    pressed(desk, Qt.Key.Key_Right)
    pressed(desk, Qt.Key.Key_Space)
    told = result(counter, run, 0)
    assert told.outcome is not None
    assert told.outcome.place is Place.SAFE_PLACE


def test_a_signature_asks_whose_it_is(run: Run, desk: Desk, counter: Counter) -> None:
    page = sent_off(desk)
    page._note()
    settle(desk)
    sign(desk)
    pressed(desk, Qt.Key.Key_1, ALT)
    assert card(desk).big == "Whose signature is this?"
    page.parts.proof.name.setText("Ana")
    pressed(desk, Qt.Key.Key_1, ALT)
    told = result(counter, run, 0)
    assert told.witness is not None
    assert told.witness.signature is not None


def test_a_photograph_goes_with_the_answer_and_is_waited_for(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page = sent_off(desk)
    proof, door = page.parts.proof, run.stops[0]
    proof.photograph_wanted.connect(proof.wait_for_photograph)  # as the camera does
    pressed(desk, Qt.Key.Key_F11)
    pressed(desk, Qt.Key.Key_3, ALT)
    assert card(desk).big == "The photograph is still being kept."
    proof.show_photograph(door, KEPT)
    pressed(desk, Qt.Key.Key_3, ALT)
    told = result(counter, run, 0)
    assert told.outcome is not None
    assert told.outcome.reason is Reason.NOT_HOME
    assert told.photographs == (KEPT.photograph,)


def test_a_photograph_that_comes_too_late_is_not_shown_for_the_next_door(
    run: Run, desk: Desk, counter: Counter
) -> None:
    page = sent_off(desk)
    proof, door = page.parts.proof, run.stops[0]
    proof.wait_for_photograph(door)
    page.parts.stops.choose("1")
    page._stop_chosen("1")
    proof.show_photograph(door, KEPT)
    pressed(desk, Qt.Key.Key_1, ALT)
    assert result(counter, run, 1).photographs == ()


def test_rest_delivered_may_be_told_with_its_time(
    run: Run, desk: Desk, counter: Counter, clock: Clock
) -> None:
    page = sent_off(desk)
    left = counter.local(counter.now())
    clock.forward(hours=1)
    page._note()
    page.parts.proof.time.setText(f"{left:%H:%M}")
    pressed(desk, Qt.Key.Key_F9)
    happened = result(counter, run, 2).happened_at
    assert happened is not None
    assert f"{counter.local(happened):%H:%M}" == f"{left:%H:%M}"


def test_rest_delivered_never_swallows_a_name_noted_for_one_door(
    run: Run, desk: Desk, clock: Clock
) -> None:
    page = sent_off(desk)
    clock.forward(hours=1)
    page._note()
    page.parts.proof.name.setText("Ed Miller")
    pressed(desk, Qt.Key.Key_F9)
    assert moment(desk) is Moment.OUT
    assert card(desk).big == "What is noted belongs to one door, not to the rest."
    assert page.parts.proof.name.text() == "Ed Miller"


def test_of_a_run_that_was_out_over_night_a_time_may_be_yesterdays(
    run: Run, desk: Desk, counter: Counter, clock: Clock
) -> None:
    clock.forward(hours=10)
    page = sent_off(desk)
    clock.forward(hours=12)
    page._note()
    page.parts.proof.time.setText("20:15")
    pressed(desk, Qt.Key.Key_1, ALT)
    happened = result(counter, run, 0).happened_at
    assert happened is not None
    assert f"{counter.local(happened):%d %H:%M}" == "26 20:15"


def test_the_same_answer_once_more_may_add_a_name(run: Run, desk: Desk, counter: Counter) -> None:
    page = sent_off(desk)
    pressed(desk, Qt.Key.Key_1, ALT)
    page._choose_stop(0)
    page._note()
    page.parts.proof.name.setText("Ana")
    pressed(desk, Qt.Key.Key_1, ALT)
    told = result(counter, run, 0)
    assert told.witness is not None
    assert told.witness.name == "Ana"
    assert pulled(desk, number_of(counter, run.stops[0][0])) is not None
