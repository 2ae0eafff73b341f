"""Planning is said in short words, in both languages."""

from __future__ import annotations

import pytest

from hubdesk.database.parcels import Addressed
from hubdesk.desk.proposing import Area, Deliverer, Proposal, WhyLeft
from hubdesk.desk.routes import Route
from hubdesk.desk.staying import Stays
from hubdesk.desk.stops import Bell, Stop, gather
from hubdesk.owner import shop_of
from hubdesk.parcels.addresses import AddressDoubt, House
from hubdesk.parcels.hours import Hours
from hubdesk.parcels.parcel import Parcel, Status, Vehicle
from hubdesk.parcels.places import PlaceDoubt
from hubdesk.settings import Settings
from hubdesk.ui.language import Language
from hubdesk.ui.wording import planning

SUBJECT = Addressed(Parcel("p", "ups", "1", Status.ON_SHELF, tries=1), None)
STOP = Stop(
    (SUBJECT,),
    House("54701|barstow st", 418, 418),
    bells=(Bell("2", "Lindqvist"), Bell("4", "Novak")),
    hours=Hours(None, 12 * 60),
    place_doubt=PlaceDoubt.SWAPPED,
)


def test_a_run_is_summed_up_as_drawn(language: Language) -> None:
    route = Route((STOP, STOP), (1.0, 2.0), 95.0, 14_200.0)
    said = [planning.route_words(route, in_miles=in_miles) for in_miles in (True, False)]
    assert said == [
        "2 stops · 2 parcels · 8.8 mi · about 1 h 35",
        "2 stops · 2 parcels · 14.2 km · about 1 h 35",
    ]
    unmeasured = planning.route_words(Route((STOP,), (1.0,), 12.0), in_miles=True)
    assert unmeasured == "1 stop · 1 parcel · about 10 min"


def test_a_shop_that_prints_on_letter_reads_miles_and_one_with_a4_kilometres() -> None:
    assert shop_of(Settings()).in_miles
    assert not shop_of(Settings(paper="a4")).in_miles


def test_hours_and_doubts_of_a_stop_are_short(language: Language) -> None:
    assert planning.hours_words(STOP.hours) == "until 12:00"
    assert planning.doubt_words(STOP) == ("coordinates were the wrong way round",)
    language.choose("es")
    assert planning.hours_words(STOP.hours) == "hasta las 12:00"
    assert planning.hours_words(Hours(540, 1020)) == "09:00–17:00"
    (unknown,) = gather([SUBJECT])
    assert planning.doubt_words(unknown) == ("sin dirección",)


def test_a_run_is_named_by_where_it_goes(language: Language) -> None:
    route = Route((STOP,))
    north = Proposal(Deliverer("Luis"), Area.NORTH, "barstow st", route)
    assert planning.run_title(north) == "North side"
    unknown = Proposal(Deliverer("Luis"), Area.UNKNOWN, "barstow st", route)
    assert planning.run_title(unknown) == "Barstow St"


@pytest.mark.parametrize("code", ["en", "es"])
def test_everything_has_words(language: Language, code: str) -> None:
    language.choose(code)
    whys = [*Stays, *WhyLeft]
    assert len({planning.left_words(why) for why in whys}) == len(whys)
    assert len({planning.vehicle_words(vehicle) for vehicle in Vehicle}) == len(Vehicle)
    for doubt in AddressDoubt:
        assert planning.doubt_words(Stop((SUBJECT,), House(""), doubt=doubt))
