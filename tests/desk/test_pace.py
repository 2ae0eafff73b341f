"""The shop's own pace is learned from when its runs left and came back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hubdesk.desk import planning, rounds
from hubdesk.desk.experience import look_back
from hubdesk.desk.pace import START_DETOUR, START_MINUTES_A_STOP, Pace, learn_pace
from hubdesk.desk.undoing import undo
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import Vehicle
from hubdesk.parcels.places import Position
from tests.desk.shelved import shelve, walk

HOME = Position(44.8113, -91.4985)


def learned(counter, vehicle=Vehicle.CAR):
    with counter.view() as view:
        return learn_pace(look_back(view, counter.now(), HOME), vehicle)


def east(metres):
    return (HOME.latitude, HOME.longitude + metres / (111_195 * 0.70949))


def test_a_new_shop_begins_with_forty_parcels_in_two_hours(counter):
    assert learned(counter) == Pace(Vehicle.CAR)
    assert pytest.approx(31) == 120 / START_MINUTES_A_STOP


def test_runs_of_a_vehicle_teach_its_own_pace_only(counter):
    for _ in range(3):
        walk(counter, [f"{n} Oak St" for n in range(1, 6)], minutes=8, vehicle=Vehicle.BICYCLE)
    pace = learned(counter, Vehicle.BICYCLE)
    assert pace.learned_from == 3
    assert pace.minutes_a_stop == pytest.approx((8 * 3 + START_MINUTES_A_STOP * 3) / 6)
    assert learned(counter).learned_from == 0


def test_a_run_closed_at_the_counter_teaches_how_long_it_was_out(counter, clock):
    parcels = [shelve(counter, f"{n} Oak St") for n in range(1, 11)]
    run = rounds.depart(counter, planning.plan(counter, "Oak", "Luis", parcels).id)
    clock.forward(minutes=60)
    rounds.finish_rest(counter, run, OUTCOMES["RD"])
    pace = learned(counter)
    assert pace.minutes_a_stop == pytest.approx((6 + START_MINUTES_A_STOP * 3) / 4)


def test_a_forgotten_run_of_two_days_teaches_nothing(counter, clock):
    run = walk(counter, ["1 Oak St"], minutes=60 * 40)
    assert run is not None
    assert learned(counter).learned_from == 0


def test_what_was_undone_teaches_nothing(counter, clock):
    parcel = shelve(counter, "1 Oak St")
    run = rounds.depart(counter, planning.plan(counter, "Oak", "Luis", [parcel]).id)
    clock.forward(minutes=30)
    rounds.finish_rest(counter, run, OUTCOMES["RD"])
    assert learned(counter).learned_from == 1
    undo(counter)
    assert learned(counter).learned_from == 0


def test_the_detour_and_the_minutes_at_a_door_are_told_apart(counter, clock):
    # Legs of 0.4 to 2.8 km that take 3 minutes at the door and 1.6 times the line at 25 km/h.
    at = {f"{nth} Street{nth} St": metres for nth, metres in enumerate((400, 1200, 3200, 6000), 1)}
    places = {street: east(metres) for street, metres in at.items()}
    for _ in range(5):
        parcels = {s: shelve(counter, s, place=places[s]) for s in at}
        run = planning.plan(counter, "East", "Luis", list(parcels.values()))
        rounds.depart(counter, run.id)
        before = 0
        for street, metres in at.items():
            clock.forward(minutes=3 + (metres - before) / 1000 * 1.6 / 25 * 60)
            before, counter.in_hand = metres, parcels[street]
            rounds.finish_stop(counter, OUTCOMES["DP"], happened_at=clock())
        clock.forward(hours=20)
    pace = learned(counter)
    assert pace.detour == pytest.approx(1.6, rel=0.05)
    assert pace.minutes_at_door == pytest.approx(3, rel=0.1)
    assert pace.minutes_for(1000) == pytest.approx(1.6 / 25 * 60, rel=0.05)


def test_few_legs_leave_the_detour_as_it_starts(counter):
    walk(counter, ["1 Oak St", "2 Elm St"], places={"1 Oak St": east(9), "2 Elm St": east(900)})
    assert learned(counter).detour == START_DETOUR


def test_what_is_long_ago_is_forgotten(counter, clock):
    walk(counter, ["1 Oak St", "5 Oak St"])
    clock.time += timedelta(days=200)
    assert learned(counter).learned_from == 0
