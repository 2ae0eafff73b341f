"""Who works in the shop is on record, so that a history's `who` can be believed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hubdesk.database.record import Record
from hubdesk.desk.counter import Counter
from hubdesk.desk.people import note_people, people_on_record
from hubdesk.desk.undoing import undo
from hubdesk.parcels.entry import plain_entry
from hubdesk.parcels.facts import Kind, PeopleChanged
from hubdesk.parcels.refusals import Refused
from tests.conftest import SHOP_ZONE, Clock
from tests.desk.conftest import SHOP, assert_sound


def changes(counter: Counter) -> list[tuple[str, int]]:
    with counter.view() as view:
        entries = view.journal.of_kinds(Kind.PEOPLE_CHANGED)
    told = [(each.person, each.facts) for each in entries]
    return [(who, facts.count) for who, facts in told if isinstance(facts, PeopleChanged)]


def test_a_clerk_who_comes_or_goes_is_on_record_with_who_said_so_and_once(counter: Counter) -> None:
    note_people(counter, "Rosa")
    note_people(counter, "Rosa")
    counter.shop = replace(counter.shop, people=("Rosa", "Luis", "Ana"))
    note_people(counter, "Luis")
    counter.shop = replace(counter.shop, people=())
    note_people(counter, "Luis")
    assert changes(counter) == [("Rosa", 2), ("Luis", 3), ("Luis", 0)]
    with pytest.raises(Refused, match="nothing_to_undo"):
        undo(counter)
    assert_sound(counter)


def test_a_shop_that_has_named_nobody_writes_nothing(counter: Counter) -> None:
    counter.shop = replace(counter.shop, people=())
    note_people(counter, "")
    assert changes(counter) == []


def test_the_names_lie_beside_the_journal_and_in_no_entry(morning: Counter) -> None:
    morning.shop = replace(morning.shop, people=("Wilhelmina Zschokke",))
    note_people(morning, "Rosa")
    with morning.view() as view:
        assert people_on_record(view, morning.record.desk) == ("Wilhelmina Zschokke",)
        told = [json.dumps(plain_entry(each.entry)) for each in view.journal.every()]
        assert not any("Zschokke" in each for each in told)


def test_each_desk_has_its_own_people_and_none_writes_over_the_others(
    counter: Counter, record_place: object, clock: Clock
) -> None:
    note_people(counter, "Rosa")
    with Record(record_place, desk="desk-2", now=clock, zone=SHOP_ZONE) as record:  # type: ignore[arg-type]
        shop = replace(SHOP, people=("Ana",))
        other = Counter(record, counter.reader, shop, clerk="Ana", now=clock, zone=SHOP_ZONE)
        for each in (other, counter, other):
            note_people(each, each.clerk)
    assert changes(counter) == [("Rosa", 2), ("Ana", 1)]


def test_in_a_shop_that_is_coming_back_nothing_is_written_in_front_of_what_it_lacks(
    counter: Counter,
) -> None:
    counter.is_coming_back = True
    note_people(counter, "Rosa")
    assert changes(counter) == []
