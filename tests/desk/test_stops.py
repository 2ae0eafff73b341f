"""One house is one stop, whatever its parcels' addresses look like."""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk.stops import Bell, gather, with_guessed_places
from hubdesk.parcels.addresses import AddressDoubt
from hubdesk.parcels.hours import Hours
from hubdesk.parcels.parcel import Parcel, Recipient, Status, Trait
from hubdesk.parcels.places import PlaceDoubt, Position, spot

HOME = Position(44.8113, -91.4985)


def goes_to(street, name="Ames", note="", service="", place=(None, None), traits=()):
    goes_to.nth += 1
    person = Recipient(f"r{goes_to.nth}", name, street, "Eau Claire", "54701", "", note, *place)
    parcel = Parcel(
        *(f"p{goes_to.nth}", "ups", f"{goes_to.nth:05}", Status.ON_SHELF, service),
        traits=traits,
    )
    return Addressed(parcel, person)


goes_to.nth = 0


def test_flats_in_one_house_are_one_stop_with_their_bells():
    (stop,) = gather(
        [
            goes_to("418 Barstow St, Apt 2", "Maria Lindqvist"),
            goes_to("418 Barstow Street #4", "P. Novak"),
            goes_to("418 BARSTOW ST Apartment 2", "Maria Lindqvist"),
        ]
    )
    assert len(stop.subjects) == 3
    assert stop.bells == (Bell("2", "Maria Lindqvist"), Bell("4", "P. Novak"))


def test_a_range_takes_the_single_houses_in_it_along():
    stops = gather([goes_to("14 Oak St"), goes_to("12-16 Oak Street"), goes_to("13 Oak St")])
    assert [len(stop.subjects) for stop in stops] == [2, 1]


def test_hours_and_notes_of_all_parcels_are_kept_together():
    (stop,) = gather(
        [
            goes_to("1200 Oakwood Mall Dr", note="closes 12:00"),
            goes_to("1200 Oakwood Mall Drive", note="back door", service="Next day by 10:30"),
            goes_to("1200 Oakwood Mall Dr", note="closes 12:00"),
        ]
    )
    assert stop.hours == Hours(None, 10 * 60 + 30)
    assert set(stop.notes) == {"closes 12:00", "back door"}


def test_an_address_that_is_no_address_is_a_stop_of_its_own_that_says_so():
    nobody = Addressed(Parcel("p", "ups", "1", Status.ON_SHELF), None)
    stops = gather([goes_to("Oak St", "A"), goes_to("Oak St", "B"), goes_to("", "C"), nobody])
    assert len(stops) == 4
    assert {stop.doubt for stop in stops} == {AddressDoubt.NO_HOUSE, AddressDoubt.EMPTY}
    (shared,) = gather([goes_to("Oakwood Mall", "Dental"), goes_to("Oakwood Mall", "Dental")])
    assert len(shared.subjects) == 2


def test_places_are_judged_and_the_doubt_is_told():
    good, turned = (44.82, -91.51), (-91.51, 44.82)
    stops = gather(
        [
            goes_to("1 Oak St", place=good),
            goes_to("2 Elm St", place=turned),
            goes_to("3 Fir St", place=(48.85, 2.35)),
            goes_to("4 Ash St"),
        ],
        HOME,
    )
    told = {stop.house.number: stop for stop in stops}
    assert told[1].spot == told[2].spot == spot(Position(*good), HOME)
    assert told[2].place_doubt is PlaceDoubt.SWAPPED
    assert (told[3].spot, told[3].place_doubt) == (None, PlaceDoubt.FAR)
    assert (told[4].spot, told[4].place_doubt) == (None, None)


def test_a_house_between_two_known_ones_lies_between_them():
    stops = gather(
        [
            goes_to("10 Oak St", place=(44.82, -91.50)),
            goes_to("20 Oak St"),
            goes_to("30 Oak St", place=(44.83, -91.50)),
            goes_to("5 Elm St"),
        ],
        HOME,
    )
    told = {stop.house.number: stop for stop in with_guessed_places(stops, {})}
    assert told[20].is_guessed
    halfway = spot(Position(44.825, -91.50), HOME)
    assert told[20].spot.metres_to(halfway) < 0.01
    assert told[5].spot is None
    known = {told[5].house: told[10].spot}
    again = {stop.house.number: stop for stop in with_guessed_places(stops, known)}
    assert again[5].spot == told[10].spot


def test_a_large_parcel_needs_the_room_of_four():
    (stop,) = gather([goes_to("1 Oak St"), goes_to("1 Oak St", traits=(Trait.LARGE,))])
    assert stop.size == 5
