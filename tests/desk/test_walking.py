"""The walk along the shelves: six answers in under a minute, and nothing lost by a crash."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.desk import planning, receiving, rounds, walking, walkreport
from hubdesk.desk.counter import Counter
from hubdesk.desk.undoing import undo
from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.facts import Answer
from hubdesk.parcels.holding import Holding, HoldRule
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import OwnCode, OwnKind, write
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Scan, Source, Symbology
from tests.conftest import SHOP_ZONE
from tests.desk.conftest import assert_sound, scan

NUMBERS = ("TBA309611474471", "TBA309611474467", "TBA309611474519", "TBA309611474533")


def tag(shelf):
    return write(OwnCode(OwnKind.SHELF, shelf))


def walk_scan(counter, text, symbology=None):
    counter.now.forward(seconds=0.66)
    return walking.take(counter, Scan(text, symbology, Source.SCANNER, counter.now()))


def tails(found):
    return sorted(each.number[-4:] for each in found)


@pytest.fixture
def full(morning):
    """Two on A1, one on A2, one on B1."""
    for number in NUMBERS:
        scan(morning, number)
    return morning


def test_everything_where_it_belongs_is_a_clean_walk(full):
    walking.start(full)
    for text in (tag("A1"), *NUMBERS[:2], tag("A2"), NUMBERS[2], tag("B1"), NUMBERS[3]):
        step = walk_scan(full, text)
        assert step.answer is Answer.HERE
    report = walkreport.finish(full)
    assert (report.is_clean, report.is_ended, len(report.here), report.scans) == (
        *(True, True),
        *(4, 4),
    )
    assert (report.walked, report.not_walked) == (("A1", "A2", "B1"), ())
    assert walking.current(full) is None
    assert_sound(full)


def test_the_six_answers(full, tmp_path, clock):
    rules = {"ups": HoldRule(0)}
    full.shop = replace(full.shop, holding=Holding(rules))
    with full.view() as view:
        out = view.parcels.by_number(NUMBERS[2])[0].parcel.id
    rounds.depart(full, planning.plan(full, "North", "Luis", [out]).id)
    old = scan(full, "1Z5R89390357567127").subject.parcel.id
    receiving.accept(full, old)
    clock.forward(days=1)
    walking.start(full)
    walk_scan(full, tag("A1"))
    answers = {
        NUMBERS[0]: Answer.HERE,
        NUMBERS[2]: Answer.CLOSED,
        "TBA309611470001": Answer.UNKNOWN,
        "1Z5R89390357567127": Answer.AGED,
        "TBA309611479120": Answer.OTHER_SHOP,
        "420540169261290113185417468510": Answer.OTHER_SHOP,
    }
    for number, answer in answers.items():
        assert walk_scan(full, number).answer is answer, number
    report = walkreport.finish(full)
    assert [a.parcel.number[-4:] for a in report.missing] == ["4467"]
    lists = (report.here, report.closed, report.unknown, report.aged, report.other_shop)
    assert [tails(found) for found in lists] == [
        ["4471", "7127"],
        ["4519"],
        ["0001"],
        ["7127"],
        ["8510", "9120"],
    ]
    assert not report.is_clean
    assert_sound(full)


def test_a_parcel_on_another_shelf_is_moved_on_the_record_without_a_word(full):
    walking.start(full)
    walk_scan(full, tag("B1"))
    step = walk_scan(full, NUMBERS[0])
    assert (step.answer, step.moved_from, step.subject.parcel.shelf) == (Answer.HERE, "A1", "B1")
    report = walkreport.finish(full)
    assert [a.parcel.number[-4:] for a in report.missing] == ["4533"]
    assert report.not_walked == ("A1", "A2")
    assert_sound(full)


def test_the_same_parcel_twice_counts_once_and_says_so(full):
    walking.start(full)
    walk_scan(full, tag("A1"))
    first, again = walk_scan(full, NUMBERS[0]), walk_scan(full, NUMBERS[0])
    unknown, unknown_again = (walk_scan(full, "TBA309611470001") for _ in range(2))
    assert [step.again for step in (first, again, unknown, unknown_again)] == [
        *(False, True),
        *(False, True),
    ]
    assert walkreport.finish(full).scans == 2


def test_what_is_no_parcel_is_said_and_not_kept(full):
    walking.start(full)
    for text, symbology in (("036000291452", Symbology.UPCA), ("hello", None), ("", None)):
        step = walk_scan(full, text, symbology)
        assert (step.answer, step.text, step.number) == (Answer.UNKNOWN, text, "")
    with pytest.raises(Refused, match="shelf_unknown"):
        walk_scan(full, tag("Z9"))
    assert walkreport.finish(full).unknown == ()


def test_without_any_tag_the_whole_shop_is_walked(full):
    walking.start(full)
    walk_scan(full, NUMBERS[0])
    report = walkreport.finish(full)
    assert [a.parcel.number[-4:] for a in report.missing] == ["4467", "4519", "4533"]
    assert report.walked == ()


def test_a_walk_goes_on_after_a_crash_where_it_was(full):
    begun = walking.start(full)
    walk_scan(full, tag("A1"))
    walk_scan(full, NUMBERS[0])
    restarted = Counter(
        full.record, full.reader, full.shop, clerk="Luis", now=full.now, zone=SHOP_ZONE
    )
    going = walking.current(restarted)
    assert (going.id, going.shelf, going.person) == (begun.id, "A1", "Rosa")
    with pytest.raises(Refused, match="walk_open"):
        walking.start(restarted)
    assert walk_scan(restarted, NUMBERS[0]).again
    walk_scan(restarted, NUMBERS[1])
    assert tails(walkreport.finish(restarted).here) == ["4467", "4471"]


def test_what_is_missing_is_gone_only_when_somebody_confirms_it_and_may_turn_up(full):
    walking.start(full)
    walk_scan(full, tag("A1"))
    walk_scan(full, NUMBERS[0])
    (missing,) = walkreport.finish(full).missing
    with full.view() as view:
        assert view.parcels.get(missing.parcel.id).parcel.status is Status.ON_SHELF
    (gone,) = walkreport.confirm_missing(full, (missing.parcel.id,))
    assert (gone.parcel.status, gone.parcel.shelf) == (Status.MISSING, "")
    assert walkreport.report(full).missing == ()
    with pytest.raises(Refused, match="not_here"):
        walkreport.confirm_missing(full, (missing.parcel.id,))
    with pytest.raises(Refused, match="not_here"):
        walkreport.confirm_missing(full, ())
    assert scan(full, NUMBERS[1]).kind is VerdictKind.TAKEN
    assert_sound(full)


def test_confirming_can_be_undone(full):
    walking.start(full)
    report = walkreport.finish(full)
    walkreport.confirm_missing(full, tuple(a.parcel.id for a in report.missing))
    undo(full)
    assert len(walkreport.report(full).missing) == 4
    assert_sound(full)


def test_a_parcel_of_a_planned_run_that_is_gone_does_not_leave_with_it(full):
    with full.view() as view:
        ids = [view.parcels.by_number(number)[0].parcel.id for number in NUMBERS]
    run = planning.plan(full, "North", "Luis", ids)
    walkreport.confirm_missing(full, (ids[0],))
    rounds.depart(full, run.id)
    with full.view() as view:
        assert view.parcels.get(ids[0]).parcel.status is Status.MISSING
    finished = rounds.finish_rest(full, run, OUTCOMES["RD"])
    assert (finished.count, finished.run.status.value) == (3, "closed")
    assert_sound(full)


def test_what_was_taken_in_meanwhile_leaves_the_list(full):
    walking.start(full)
    walk_scan(full, "1Z5R89390357567127")
    report = walkreport.finish(full)
    assert tails(report.unknown) == ["7127"]
    scan(full, "1Z5R89390357567127")
    assert walkreport.report(full).unknown == ()


def test_scans_and_the_end_of_a_walk_can_be_undone(full):
    walking.start(full)
    walk_scan(full, tag("A1"))
    walk_scan(full, NUMBERS[0])
    undo(full)
    assert tails(walkreport.finish(full).here) == []
    undo(full)
    assert walking.current(full).shelf == "A1"
    assert not walk_scan(full, NUMBERS[0]).again
    assert_sound(full)


def test_a_walk_needs_a_beginning(full):
    assert walking.current(full) is None
    assert walkreport.report(full) is None
    for job in (walkreport.finish, lambda c: walk_scan(c, NUMBERS[0])):
        with pytest.raises(Refused, match="nothing_to_walk"):
            job(full)
