"""What goes wrong on a round: a plain sentence, nothing lost, nothing half done, and a way on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.ui.language import Language
from tests.desk.conftest import assert_sound
from tests.desk.shelved import number_of, shelve, shelve_all
from tests.scanning.keystrokes import send_burst
from tests.ui.conftest import Desk
from tests.ui.deliver.steps import (
    ALT,
    HOME,
    outcome,
    page_of,
    pills,
    pressed,
    settle,
    sheet,
)


def told(desk: Desk) -> tuple[str, ...]:
    """Give what the card says: what happened, and what to do next."""
    text = page_of(desk).verdict.text
    assert text is not None
    return (text.big, *text.lines)


def refused(desk: Desk, text: str) -> tuple[str, ...]:
    """Pull the trigger where the answer is a refusal."""
    with desk.qtbot.waitSignal(desk.window.trouble_shown, timeout=20_000):
        send_burst(desk.handle, text)
    settle(desk)
    return told(desk)


@pytest.mark.parametrize(
    ("street", "said"),
    [
        ("", "no address"),
        ("????", "no address"),
        ("4711 54701", "no street in the address"),
        ("PO Box 12", "a PO box, not a door"),
        ("Oak Street", "no house number"),
    ],
)
def test_an_address_that_is_no_address_is_said_at_its_stop(
    desk: Desk, counter: Counter, street: str, said: str
) -> None:
    planning.plan(counter, "Oak", "Luis", [shelve(counter, street)])
    settle(desk)
    assert pills(desk, 0) == said


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ((HOME.longitude, HOME.latitude), "coordinates were the wrong way round"),
        ((HOME.latitude, -HOME.longitude), "coordinates lacked a minus"),
        ((-33.9, 18.4), "coordinates are far away and not used"),
        ((0.0, 0.0), "coordinates are empty"),
    ],
)
def test_wild_coordinates_are_said_at_their_stop_and_lead_nobody_astray(
    desk: Desk, counter: Counter, place: tuple[float, float], said: str
) -> None:
    planning.plan(counter, "Oak", "Luis", [shelve(counter, "1 Oak St", place=place)])
    settle(desk)
    assert pills(desk, 0) == said


def test_more_than_all_can_carry_is_shared_out_and_the_first_run_is_offered_first(
    desk: Desk, counter: Counter
) -> None:
    shelve_all(
        counter,
        [(f"{2 * n} Oak St", "D. Ames", "54701", "", "", None, ()) for n in range(1, 101)],
    )
    settle(desk)
    page = page_of(desk)
    assert page.planner.found is not None
    planned = sum(len(run.parcels) for run in page.planner.found.runs)
    assert planned + len(page.planner.found.left) == 100
    pressed(desk, Qt.Key.Key_F9)
    assert page.run is not None
    assert_sound(counter)


def test_what_somebody_else_planned_meanwhile_is_not_planned_twice(
    parcels: list[str], desk: Desk, counter: Counter
) -> None:
    page = page_of(desk)
    assert page.planner.proposal is not None
    run = planning.plan(counter, "Hill", "Luis", parcels[:1])
    page.act()  # before the page has seen it
    settle(desk)
    assert told(desk)[0].endswith("is on another run already.")
    with counter.view() as view:
        assert [each.id for each in view.runs.open()] == [run.id]
    assert_sound(counter)


def test_a_run_whose_person_is_gone_asks_at_once_who_else_goes(
    run: Run, desk: Desk, counter: Counter
) -> None:
    counter.shop = replace(counter.shop, people=("Rosa", "Ana"))
    page = page_of(desk)
    pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_2, ALT)
    assert told(desk) == (
        "Luis does not work here any more.",
        "Choose somebody else to carry this run.",
    )
    assert page.parts.carrier.isVisible()
    page.parts.carrier.people.button("Ana").click()
    settle(desk)
    pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_2, ALT)
    assert page.run is not None
    assert (page.run.status, page.run.person) == (RunStatus.OUT, "Ana")
    assert_sound(counter)


def test_an_answer_for_a_parcel_that_never_left_is_refused(
    run: Run, parcels: list[str], desk: Desk, counter: Counter
) -> None:
    desk.scan(number_of(counter, parcels[0]))
    settle(desk)
    assert refused(desk, outcome("DH"))[0] == "This parcel is not out on a run."


def test_the_rest_of_a_run_that_has_not_left_is_not_delivered(
    run: Run, desk: Desk, counter: Counter
) -> None:
    desk.scan(sheet(run))
    settle(desk)
    assert refused(desk, outcome("RD")) == (
        f"Run {run.code} has not left yet.",
        "Let it leave first. Then its parcels get their answers.",
    )


def test_slips_for_nobody_are_refused_in_both_languages(
    run: Run, desk: Desk, language: Language
) -> None:
    for _ in range(2):
        pressed(desk, Qt.Key.Key_F9)
    pressed(desk, Qt.Key.Key_2, ALT)
    pressed(desk, Qt.Key.Key_S, ALT)
    assert told(desk)[0] == "There is no door to leave a slip at."
    language.choose("es")
    settle(desk)
    assert told(desk)[0] == "No hay puerta donde dejar un aviso."
