"""One of each act, and a story told with them, for tests of what acts add up to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hubdesk.parcels import facts as acts
from hubdesk.parcels.bill import BillLine, HowSigned
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import Facts, WhyAside, WhyBack, WhyOpened
from hubdesk.parcels.outcomes import Place, Reason
from hubdesk.parcels.parcel import Parcel, Trait, Vehicle
from hubdesk.parcels.scan import Source
from hubdesk.parcels.shelf import Shelf
from hubdesk.parcels.story import parcel_of

START = datetime(2026, 6, 26, 12, tzinfo=UTC)
EXPECTED = acts.Expected("ups", "1Z1", "Ground", "load", "anna", "seal", (Trait.ADULT,), "North")
RECEIVED = acts.Received("ups", "1Z1", "B3", Source.CAMERA, load="load")
ASIDE = acts.SetAside("ups", "1Z1", "X1", Source.CAMERA, WhyAside.NO_NOTICE)
BACK = acts.GivenBack("ups", "1Z1", WhyBack.NOT_WANTED, Source.TYPED)
PLAN = acts.Planned("260626-1", "Bike", "Jonas", date(2026, 6, 26), (("p", "q"), ("r",)), "13:00")
CHANGED = acts.PlanChanged(
    acts.PlanChange.PARCELS, "Rosa", Vehicle.WALK, (("r",), ("p",)), "14:00", "16:00"
)
BILL = acts.BillWritten(
    *(2026, 14, date(2026, 6, 26), "ups", "load", "Shop", "Street", 1),
    *((BillLine("1Z1"),), (), (), "seal"),
)
ONE_OF_EACH: list[Facts] = [
    acts.Opened(WhyOpened.CREATED),
    EXPECTED,
    RECEIVED,
    ASIDE,
    acts.Damaged("torn"),
    BACK,
    acts.Shelved("C1"),
    acts.Missing("load"),
    acts.LoadClosed("load", 1, 1, 0, 0, 0),
    PLAN,
    CHANGED,
    acts.Loaded(Source.SCANNER),
    acts.Departed(),
    acts.Delivered(Place.PORCH),
    acts.Attempted(Reason.NOT_HOME),
    acts.BackOnShelf("A2"),
    acts.RunClosed(1, 0),
    acts.Undone("other"),
    acts.ShelvesDrawn((Shelf("A1", 8),)),
    BILL,
    acts.BillSigned(2026, 14, "seal", "Sam", HowSigned.PAPER),
    acts.WalkBegun("walk"),
    acts.Seen("B3", "walk"),
    acts.NotFound("walk"),
    acts.WalkEnded("walk", ("B3",), 1, 0, 0, 0, 0, 0),
    acts.Withdrawn("load"),
    acts.Photographed("ab" * 32, 90_000),
    acts.PiecesCounted(2),
    acts.Detailed((Trait.LARGE,), "carry with two"),
    acts.DayClosed(date(2026, 6, 26), 1, 40, 31, 3, 1, 1, 2, 9, 0),
    acts.Corrected("fedex", "778584048512", recipient="other", seal="seal"),
    acts.LetterRead("letter", "ups"),
    acts.PeopleChanged("people", "seal", 2),
]


def story(*facts: Facts, run: str | None = None) -> list[Entry]:
    """Tell acts of one parcel, one minute after the other."""
    return [
        Entry(
            desk="desk-1",
            epoch="epoch",
            seq=nth,
            id=str(nth),
            facts=act,
            person="Rosa",
            happened_at=START + timedelta(minutes=nth),
            recorded_at=START + timedelta(minutes=nth),
            offset_minutes=-300,
            parcels=("p",),
            run=run,
        )
        for nth, act in enumerate(facts)
    ]


def parcel(*facts: Facts, run: str | None = None) -> Parcel:
    """Give what a parcel is after these acts."""
    found = parcel_of("p", story(*facts, run=run))
    assert found is not None
    return found
