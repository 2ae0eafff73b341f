"""Questions about parcels, as the jobs ask them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hubdesk.parcels.facts import Delivered, Expected, Received, SetAside, WhyAside
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.parcel import Recipient, Status
from hubdesk.parcels.scan import Source

LOAD = "ups 2026-06-26"


@pytest.fixture
def shelf(record, clock):
    """Four on the notice, two of them here, one without notice aside."""
    people = [
        Recipient("anna", "Anna Müller-Lüdenscheidt", "12 Oak Street", "Eau Claire", "54701"),
        Recipient("bob", "Bob 100% O'Neil", "12 Oak St.", "Eau Claire", "54701-1234"),
        Recipient("cho", "Chö_Park", "9 Elm Ave", "Altoona", "54720"),
    ]
    numbers = ["1Z0001", "1Z0002", "1Z1002", "1Z_002"]
    with record.work("Rosa") as work:
        seals = {person.id: work.recipients.keep(person) for person in people}
        for nth, number in enumerate(numbers):
            person = people[nth].id if nth < len(people) else ""
            told = Expected("ups", number, load=LOAD, recipient=person, seal=seals.get(person, ""))
            work.write(told, [number])
    for number, spot in (("1Z0001", "B3"), ("1Z0002", "B4")):
        clock.forward(minutes=1)
        with record.work("Rosa") as work:
            work.write(Received("ups", number, spot, Source.SCANNER, load=LOAD), [number])
    with record.work("Rosa") as work:
        aside = SetAside("usps", "9400", "X1", Source.SCANNER, WhyAside.NO_NOTICE)
        work.write(aside, ["aside"])
    return record


def numbers(found) -> list[str]:
    return [addressed.parcel.number for addressed in found]


def test_a_parcel_comes_with_the_person_it_is_for(shelf):
    with shelf.view() as view:
        found = view.parcels.get("1Z0001")
        assert found.recipient.name == "Anna Müller-Lüdenscheidt"
        assert view.parcels.get("aside").recipient is None
        assert view.parcels.get("nothing") is None
        assert set(view.parcels.of_ids(["1Z0001", "aside", "nothing"])) == {"1Z0001", "aside"}


def test_the_last_characters_are_enough_and_mean_only_themselves(shelf):
    with shelf.view() as view:
        assert numbers(view.parcels.by_tail("0002", list(Status))) == ["1Z0002"]
        assert numbers(view.parcels.by_tail("1002", list(Status))) == ["1Z1002"]
        assert numbers(view.parcels.by_tail("_002", list(Status))) == ["1Z_002"]
        assert numbers(view.parcels.by_tail("Z0001", [Status.ON_SHELF])) == ["1Z0001"]
        assert numbers(view.parcels.by_tail("0001", [Status.EXPECTED])) == []


def test_the_parcels_are_counted_by_status_and_shelf(shelf):
    with shelf.view() as view:
        assert view.parcels.counts() == {
            Status.EXPECTED: 2,
            Status.ON_SHELF: 2,
            Status.ASIDE: 1,
        }
        assert view.parcels.on_shelves() == {"B3": 1, "B4": 1, "X1": 1}
        assert view.parcels.open_loads("Kraft & Bloom") == [LOAD]
        assert numbers(view.parcels.in_load(LOAD)) == ["1Z0001", "1Z0002", "1Z1002", "1Z_002"]
        assert numbers(view.parcels.in_status(Status.ON_SHELF)) == ["1Z0002", "1Z0001"]
        assert numbers(view.parcels.in_status(Status.ON_SHELF, limit=1)) == ["1Z0002"]


def test_one_door_is_one_door_in_whatever_spelling(shelf):
    with shelf.view() as view:
        assert numbers(view.parcels.at_door("12 oak st|54701")) == ["1Z0001", "1Z0002"]


def test_a_number_that_a_carrier_uses_again_gives_the_open_parcel_first(shelf, clock):
    with shelf.work("Rosa") as work:
        work.write(Delivered(Place.PORCH), ["1Z0001"])
    clock.forward(days=400)
    with shelf.work("Rosa") as work:
        work.write(Received("ups", "1Z0001", "C1", Source.SCANNER), ["a second parcel"])
    with shelf.view() as view:
        first, second = view.parcels.by_number("1Z0001")
        assert (first.parcel.id, second.parcel.id) == ("a second parcel", "1Z0001")
        assert list(view.state.differences()) == []


def test_what_came_and_went_since_a_time_is_told(shelf, clock):
    with shelf.work("Rosa") as work:
        work.write(Delivered(Place.PORCH), ["1Z0001"])
    with shelf.view() as view:
        since = clock() - timedelta(seconds=30)
        assert set(numbers(view.parcels.received_since(since))) == {"1Z0002", "9400"}
        assert view.parcels.delivered_since(since) == 1
        assert view.parcels.has_notice(since)
        assert not view.parcels.has_notice(clock() + timedelta(seconds=1))
        assert view.parcels.count_to_come("") == 2
        assert view.parcels.count_noticed_since(since, "") == 1
