"""Runs are planned from the shelf: in an order that can be walked, as many as fit."""

from __future__ import annotations

import random
import time
from collections import Counter as Counted
from dataclasses import replace

import pytest

from hubdesk.desk import planning, proposing, replanning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.desk.looking import round_of
from hubdesk.desk.proposing import Area, Deliverer, WhyLeft
from hubdesk.desk.staying import Stays
from hubdesk.desk.undoing import undo
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.parcel import RunStatus, Trait, Vehicle
from hubdesk.parcels.places import Position
from hubdesk.parcels.refusals import Refused
from tests.conftest import SHOP_ZONE
from tests.desk.conftest import READER, SHOP, assert_sound
from tests.desk.shelved import shelve, shelve_all, streets_of, walk

HOME = Position(44.8113, -91.4985)


@pytest.fixture
def counter(record, clock) -> Counter:
    shop = replace(SHOP, position=HOME)
    return Counter(record, READER, shop, clerk="Rosa", now=clock, zone=SHOP_ZONE)


def beside(east, north):
    """Give coordinates so many metres from the shop."""
    return (HOME.latitude + north / 111_195, HOME.longitude + east / (111_195 * 0.7095))


def test_the_way_is_short_where_coordinates_are_known(counter):
    ring = [(0, 900), (600, 600), (900, 0), (600, -600), (0, -900), (-600, -600), (-900, 0)]
    spots = {f"{nth * 2 + 2} Street{nth} St": beside(*at) for nth, at in enumerate(ring)}
    shuffled = sorted(spots, key=lambda street: street[::-1])
    parcels = [shelve(counter, street, place=spots[street]) for street in shuffled]
    order = streets_of(counter, planning.plan(counter, "Ring", "Luis", parcels))
    assert order in (list(spots), list(spots)[::-1])


def test_the_same_parcels_give_the_same_order(counter):
    dice = random.Random(3)
    rows = [(f"{n} Oak St", beside(dice.gauss(0, 900), dice.gauss(0, 900))) for n in range(1, 30)]
    parcels = [shelve(counter, street, place=place) for street, place in rows]
    first = planning.plan(counter, "North", "Luis", parcels)
    undo(counter)
    dice.shuffle(parcels)
    assert planning.plan(counter, "North", "Luis", parcels).stops == first.stops


def test_without_coordinates_the_line_that_was_walked_is_learned(counter, clock):
    line = ["20 Elm St", "10 Elm St", "5 Oak St", "7 Oak St", "9 Oak St", "30 Elm St", "1 Ash St"]
    walk(counter, line)
    clock.forward(hours=20)
    parcels = [shelve(counter, street) for street in sorted(line)]
    assert streets_of(counter, planning.plan(counter, "Again", "Luis", parcels)) == line


def test_a_new_house_is_put_where_its_neighbours_were_reached(counter, clock):
    walk(counter, ["30 Elm St", "20 Elm St", "10 Elm St", "5 Oak St", "9 Oak St"])
    clock.forward(hours=20)
    new = ["7 Oak St", "16 Elm St", "24 Elm St", "9 Oak St"]
    parcels = [shelve(counter, street) for street in new]
    order = streets_of(counter, planning.plan(counter, "Again", "Luis", parcels))
    assert order == ["24 Elm St", "16 Elm St", "7 Oak St", "9 Oak St"]


def test_what_was_scanned_in_a_heap_at_the_counter_teaches_no_order(counter, clock):
    walk(counter, ["9 Oak St", "5 Oak St", "1 Oak St"], minutes=1 / 60)
    clock.forward(hours=20)
    parcels = [shelve(counter, street) for street in ("5 Oak St", "9 Oak St", "1 Oak St")]
    order = streets_of(counter, planning.plan(counter, "Again", "Luis", parcels))
    assert order == ["1 Oak St", "5 Oak St", "9 Oak St"]


def test_a_dragged_order_is_kept_and_learned_more_strongly_than_one_that_was_walked(counter, clock):
    streets = ["1 Ash St", "1 Elm St", "1 Oak St"]
    walk(counter, streets)
    clock.forward(hours=20)
    run = planning.plan(counter, "Two", "Luis", [shelve(counter, street) for street in streets])
    replanning.move_stop(counter, run.id, 2, 0)
    dragged = replanning.move_stop(counter, run.id, 2, 1)
    assert streets_of(counter, dragged) == streets[::-1]
    replanning.dissolve(counter, run.id)
    clock.forward(hours=20)
    run = planning.plan(counter, "Three", "Luis", [shelve(counter, street) for street in streets])
    assert streets_of(counter, run) == streets[::-1]
    assert_sound(counter)


def test_a_dragged_order_is_learned_where_coordinates_are_known_too(counter, clock):
    spots = {f"{n} Oak St": beside(n * 40, 0) for n in (1, 3, 5, 7, 9)}

    def plan_again():
        parcels = [shelve(counter, street, place=place) for street, place in spots.items()]
        return planning.plan(counter, "Row", "Luis", parcels)

    run = plan_again()
    place = streets_of(counter, run).index("5 Oak St")
    wanted = streets_of(counter, replanning.move_stop(counter, run.id, place, 0))
    assert wanted[0] == "5 Oak St"
    clock.forward(hours=20)
    assert streets_of(counter, plan_again())[0] == "5 Oak St"


def test_a_mixed_run_puts_what_has_no_place_beside_its_street(counter):
    placed = {"10 Elm St": (900, 0), "30 Elm St": (900, 200), "10 Oak St": (-900, 0)}
    parcels = [shelve(counter, street, place=beside(*at)) for street, at in placed.items()]
    parcels += [shelve(counter, "20 Elm St"), shelve(counter, "no such thing")]
    order = streets_of(counter, planning.plan(counter, "Mixed", "Luis", parcels))
    assert abs(order.index("20 Elm St") - order.index("10 Elm St")) == 1
    assert order[-1] == "no such thing"


def test_what_closes_early_comes_early(counter):
    row = [shelve(counter, f"{n} Oak St", place=beside(n * 60, 0)) for n in range(1, 20, 2)]
    dental = shelve(counter, "1200 Mall Dr", place=beside(1200, 50), note="closes 13:06")
    run = planning.plan(counter, "Noon", "Luis", [*row, dental], window=("13:00", "15:00"))
    told = planning.look(counter, run.id).route
    assert told.late == ()
    assert run.stops[0] == (dental,)


def test_the_sheet_has_the_order_of_the_plan(counter):
    parcels = [shelve(counter, f"{n} Oak St") for n in (9, 1, 5)]
    run = planning.plan(counter, "Oak", "Luis", parcels)
    dragged = replanning.move_stop(counter, run.id, 2, 0)
    told = round_of(counter, run.code)
    assert [stop[0].parcel.id for stop in told.stops] == [stop[0] for stop in dragged.stops]


def test_a_run_knows_when_each_stop_is_reached_and_where_it_lies(counter):
    parcels = [shelve(counter, f"{n} Oak St", place=beside(n * 500, 0)) for n in (1, 2)]
    run = planning.plan(counter, "Oak", "Luis", parcels, vehicle=Vehicle.WALK)
    told = planning.look(counter, run.id).route
    assert told.stops[0].spot.east == pytest.approx(500, abs=5)
    assert told.metres == pytest.approx(2 * 1000 * 1.3, rel=0.01)
    # 650 m at 4.8 km/h, two minutes at the first door, and on.
    assert told.arrivals == pytest.approx((8.1, 18.3), abs=0.2)


def test_more_than_fits_two_hours_becomes_a_second_run(counter):
    for nth in range(60):
        shelve(counter, f"{nth + 1} Street{nth % 6} St")
    proposals = proposing.propose(counter)
    assert [each.deliverer.name for each in proposals.runs] == ["Rosa", "Luis"]
    assert sum(len(each.parcels) for each in proposals.runs) == 60
    assert all(each.route.minutes <= 120 for each in proposals.runs)
    assert not proposals.left


def test_one_person_leaves_what_does_not_fit(counter):
    parcels = [shelve(counter, f"{nth + 1} Oak St") for nth in range(60)]
    proposals = proposing.propose(counter, deliverers=[Deliverer("Luis")])
    (run,) = proposals.runs
    left = [each for each in proposals.left if each.why is WhyLeft.NO_TIME]
    assert len(run.parcels) + len(left) == len(parcels)
    assert 25 <= len(run.route.stops) <= 31


def test_a_shop_that_is_slower_is_given_less(counter, clock):
    for _ in range(6):
        walk(counter, [f"{n} Oak St" for n in range(1, 9)], minutes=12)
        clock.forward(hours=20)
    for nth in range(60):
        shelve(counter, f"{nth + 1} Elm St")
    proposals = proposing.propose(counter, deliverers=[Deliverer("Luis")])
    assert proposals.pace.learned_from == 6
    assert proposals.pace.minutes_a_stop == pytest.approx((12 * 6 + 120 / 31 * 3) / 9)
    assert 11 <= len(proposals.runs[0].route.stops) <= 13


def test_who_walks_gets_what_is_near(counter):
    for n in range(1, 7):
        shelve(counter, f"{n} Near St", place=beside(n * 30, 0))
        shelve(counter, f"{n} Far St", place=beside(9000 + n * 30, 0))
    on_foot, by_car = Deliverer("Rosa", Vehicle.WALK), Deliverer("Luis", Vehicle.CAR)
    runs = proposing.propose(counter, deliverers=[by_car, on_foot]).runs
    streets = {each.deliverer.name: each.street for each in runs}
    assert streets == {"Rosa": "near st", "Luis": "far st"}
    areas = {each.deliverer.name: each.area for each in runs}
    assert areas == {"Rosa": Area.NEAR, "Luis": Area.EAST}


def test_what_does_not_leave_is_left_and_says_why(counter, clock):
    walk(counter, ["1 Oak St", "2 Oak St"], outcome=OUTCOMES["BA"])
    shelve(counter, "3 Oak St", service="FedEx Hold at Location")
    shelve(counter, "PO Box 7")
    shelve(counter, "4 Oak St", traits=(Trait.ADULT,))
    proposals = proposing.propose(counter)
    assert Counted(left.why for left in proposals.left) == {
        Stays.COLLECTED: 1,
        Stays.WRONG_ADDRESS: 2,
        WhyLeft.NO_DOOR: 1,
    }
    assert [len(each.parcels) for each in proposals.runs] == [1]
    clock.forward(days=40)
    whys = {left.why for left in proposing.propose(counter).left}
    assert whys == {Stays.COLLECTED, Stays.OVERDUE}


def test_an_accepted_proposal_is_the_run_that_was_shown(counter):
    parcels = [shelve(counter, f"{n} Oak St") for n in range(1, 6)]
    (proposal,) = proposing.propose(counter).runs
    run = proposing.accept(counter, proposal, "Oak")
    assert run.parcels == proposal.parcels
    assert run.person == "Rosa"
    with pytest.raises(Refused, match="already_on_run"):
        proposing.accept(counter, proposal, "Oak")
    assert set(run.parcels) == set(parcels)
    assert proposing.propose(counter).free == ("Luis",)


def test_five_hundred_parcels_are_refused_on_one_run_and_shared_out_over_several(counter):
    dice = random.Random(5)
    rows = [
        (f"{dice.randint(1, 400)} Street{dice.randint(1, 30)} St", "Ames", "54701", "", "", at, ())
        for at in [beside(dice.gauss(0, 3000), dice.gauss(0, 3000)) for _ in range(500)]
    ]
    parcels = shelve_all(counter, rows)
    with pytest.raises(Refused) as told:
        planning.plan(counter, "All", "Luis", parcels)
    assert (told.value.reason, told.value.facts["count"]) == ("run_too_big", 500)
    begun = time.process_time()
    proposals = proposing.propose(counter)
    assert time.process_time() - begun < 5  # less than 2 s where nothing else runs
    assert sum(len(each.parcels) for each in proposals.runs) == 500
    assert [each.deliverer.name for each in proposals.runs].count("") == len(proposals.runs) - 2
    assert_sound(counter)


def test_a_run_that_fails_to_be_planned_changes_nothing(counter):
    parcels = [shelve(counter, "1 Oak St"), shelve(counter, "2 Oak St")]
    planning.plan(counter, "One", "Luis", parcels[:1])
    with pytest.raises(Refused, match="already_on_run"):
        planning.plan(counter, "Two", "Rosa", parcels)
    with pytest.raises(Refused, match="person_gone"):
        planning.plan(counter, "Two", "Carlos", parcels[1:])
    with pytest.raises(Refused, match="no_person"):
        planning.plan(counter, "Two", " ", parcels[1:])
    with counter.view() as view:
        assert len(view.runs.open()) == 1
        assert view.parcels.get(parcels[1]).parcel.run is None


def test_a_plan_is_changed_by_hand_and_by_looking_again(counter):
    oak = [shelve(counter, f"{n} Oak St") for n in (1, 3, 5)]
    run = planning.plan(counter, "Oak", "Luis", oak)
    replanning.move_stop(counter, run.id, 1, 0)
    changed = replanning.reassign(counter, run.id, person="Rosa", vehicle=Vehicle.BICYCLE)
    assert (changed.person, changed.vehicle) == ("Rosa", Vehicle.BICYCLE)
    new = shelve(counter, "3 Oak Street, Apt 9")
    together = replanning.put_on(counter, run.id, [new])
    assert (oak[1], new) in [tuple(sorted(stop, reverse=stop[0] == new)) for stop in together.stops]
    off = replanning.take_off(counter, run.id, [new, oak[0]])
    assert set(off.parcels) == {oak[1], oak[2]}
    assert replanning.find_order(counter, run.id).status is RunStatus.PLANNED
    assert replanning.dissolve(counter, run.id).status is RunStatus.CLOSED
    assert len(proposing.propose(counter).runs[0].parcels) == 4
    assert_sound(counter)


def test_a_parcel_moves_from_one_planned_run_to_another(counter):
    one, two = shelve(counter, "1 Oak St"), shelve(counter, "2 Oak St")
    first = planning.plan(counter, "One", "Luis", [one])
    second = planning.plan(counter, "Two", "Rosa", [two])
    both = replanning.put_on(counter, second.id, [one])
    assert set(both.parcels) == {one, two}
    with counter.view() as view:
        assert view.runs.get(first.id).status is RunStatus.CLOSED
        assert view.parcels.get(one).parcel.run == second.id
    rounds.depart(counter, second.id)
    third = planning.plan(counter, "Three", "Luis", [shelve(counter, "3 Oak St")])
    with pytest.raises(Refused, match="already_on_run"):
        replanning.put_on(counter, third.id, [one])
    assert_sound(counter)


def test_a_stop_moves_only_to_a_place_that_there_is_and_while_its_run_is_here(counter):
    run = planning.plan(counter, "Oak", "Luis", [shelve(counter, f"{n} Oak St") for n in (1, 3)])
    with pytest.raises(Refused, match="order_differs"):
        replanning.move_stop(counter, run.id, 0, 5)
    rounds.depart(counter, run.id)
    with pytest.raises(Refused, match="not_planned"):
        replanning.move_stop(counter, run.id, 1, 0)


def test_undoing_a_change_gives_the_earlier_plan_back(counter):
    run = planning.plan(counter, "Oak", "Luis", [shelve(counter, f"{n} Oak St") for n in (1, 3)])
    replanning.move_stop(counter, run.id, 1, 0)
    assert undo(counter).run.stops == run.stops
    assert_sound(counter)


def test_wild_coordinates_neither_lead_astray_nor_stop_the_plan(counter):
    rows = {
        "1 Oak St": beside(300, 0),
        "2 Elm St": tuple(reversed(beside(400, 0))),
        "3 Ash St": (48.85, 2.35),
        "4 Fir St": (0.0, 0.0),
    }
    parcels = [shelve(counter, street, place=place) for street, place in rows.items()]
    run = planning.plan(counter, "Wild", "Luis", parcels)
    told = planning.look(counter, run.id).route
    doubts = {stop.house.number: stop.place_doubt for stop in told.stops}
    assert [doubts[n] and doubts[n].value for n in (1, 2, 3, 4)] == [
        *(None, "swapped", "far", "nowhere")
    ]
    assert told.metres is None


def test_what_cannot_be_put_on_a_run_changes_nothing(counter):
    run = planning.plan(counter, "Oak", "Luis", [shelve(counter, "1 Oak St", place=beside(90, 0))])
    with pytest.raises(Refused, match="nothing_to_plan"):
        replanning.put_on(counter, run.id, [])
    with pytest.raises(Refused, match="not_here"):
        replanning.put_on(counter, run.id, ["no such parcel"])
    gone = shelve(counter, "2 Oak St")
    away = planning.plan(counter, "Gone", "Rosa", [gone])
    rounds.depart(counter, away.id)
    with pytest.raises(Refused, match="already_on_run"):
        replanning.put_on(counter, run.id, [gone, shelve(counter, "3 Oak St")])
    many = shelve_all(counter, [("1 Elm St", "A", "54701", "", "", None, ())] * 200)
    with pytest.raises(Refused, match="run_too_big"):
        replanning.put_on(counter, run.id, many)
    assert replanning.reassign(counter, run.id) == run
    assert replanning.move_stop(counter, run.id, 0, 0) == run
    near = replanning.put_on(counter, run.id, [shelve(counter, "5 Elm St", place=beside(45, 0))])
    assert len(near.stops) == 2
    assert_sound(counter)
