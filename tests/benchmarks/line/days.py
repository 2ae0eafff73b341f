"""A shop's days as entries: what there is to tell."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from uuid6 import uuid7

from hubdesk.database.album import Kept
from hubdesk.database.record import Record
from hubdesk.parcels import facts as acts
from hubdesk.parcels.outcomes import Place
from hubdesk.parcels.scan import Source


class Morning:
    """A shop's clock and acts: 50 parcels a day expected, received, planned, delivered."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 13, 0, tzinfo=UTC)
        self.chance = Random(1)

    def __call__(self) -> datetime:
        return self.time

    def live(self, record: Record, day: int) -> None:
        load = f"amazon {self.time.date()}"
        names = {str(uuid7()): f"TBA3{self.chance.randrange(10**11):011}" for _ in range(50)}
        with record.work("Rosa") as work:
            for parcel, name in names.items():
                work.write(acts.Expected("amazon", name, load=load), [parcel])
        for parcel, name in names.items():
            self.time += timedelta(seconds=self.chance.uniform(3, 9))
            shelf = self.chance.choice(["A1", "A2", "B1", "B2", "B3"])
            with record.work("Rosa") as work:
                work.write(acts.Received("amazon", name, shelf, Source.CAMERA, load=load), [parcel])
        self._deliver(record, list(names), f"{self.time:%y%m%d}-{day}")
        self.time += timedelta(days=1)

    def live_quickly(self, record: Record) -> None:
        """Live a day of 200 entries in one job: a year of them is wanted soon."""
        names = {str(uuid7()): f"TBA3{self.chance.randrange(10**11):011}" for _ in range(50)}
        with record.work("Rosa") as work:
            for parcel, name in names.items():
                for act in (
                    acts.Expected("amazon", name, load=f"amazon {self.time.date()}"),
                    acts.Received("amazon", name, "A1", Source.CAMERA),
                    acts.Shelved(self.chance.choice(["A1", "A2", "B1", "B2", "B3"])),
                    acts.Damaged("corner"),
                ):
                    self.time += timedelta(seconds=self.chance.uniform(3, 9))
                    work.write(act, [parcel])
        self.time += timedelta(hours=22)

    def _deliver(self, record: Record, parcels: list[str], code: str) -> None:
        run, stops = str(uuid7()), tuple((parcel,) for parcel in parcels)
        with record.work("Rosa") as work:
            plan = acts.Planned(code, "North", "Sam", self.time.date(), stops)
            work.write(plan, parcels, run=run)
            work.write(acts.Departed(), parcels, run=run)
        for parcel in parcels:
            self.time += timedelta(seconds=self.chance.uniform(60, 300))
            with record.work("Sam") as work:
                work.write(acts.Delivered(Place.PORCH), [parcel], run=run)
        with record.work("Rosa") as work:
            work.write(acts.RunClosed(len(parcels), 0), run=run)


def receive(record: Record, kept: Kept | None = None) -> None:
    """Receive one parcel, with its photograph."""
    parcel = str(uuid7())
    load = f"ups {datetime.now(UTC).date()}"
    with record.work("Rosa") as work:
        name = f"1Z{parcel[-12:]}"
        work.write(acts.Received("ups", name, "A1", Source.CAMERA, load=load), [parcel])
        if kept is not None:
            work.write(acts.Photographed(kept.photograph, kept.size), [parcel])
