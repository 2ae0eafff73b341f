"""Parcels that lie on a shelf, for tests and benchmarks of rounds: written as receiving does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import count

from uuid6 import uuid7

from hubdesk.desk import planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.outcomes import OUTCOMES, Outcome
from hubdesk.parcels.parcel import Recipient, Run, Trait, Vehicle
from hubdesk.parcels.scan import Source

_NUMBERS = count(1)


def shelve(
    counter: Counter,
    street: str,
    name: str = "Dora Ames",
    *,
    postcode: str = "54701",
    note: str = "",
    service: str = "",
    place: tuple[float, float] | None = None,
    traits: tuple[Trait, ...] = (),
) -> str:
    """Let one parcel be expected and received; give its id."""
    return shelve_all(counter, [(street, name, postcode, note, service, place, traits)])[0]


def shelve_all(counter: Counter, rows: Iterable[tuple]) -> list[str]:
    """Let many parcels be expected and received in one job; give their ids."""
    ids = []
    with counter.job() as work:
        for street, name, postcode, note, service, place, traits in rows:
            parcel, number = str(uuid7()), f"TBA3{next(_NUMBERS):011d}"
            latitude, longitude = place or (None, None)
            person = Recipient(
                *(str(uuid7()), name, street, "Eau Claire", postcode, "", note),
                *(latitude, longitude),
            )
            seal = work.recipients.keep(person)
            work.write(
                Expected("amazon", number, service, "load", person.id, seal, traits), [parcel]
            )
            received = Received("amazon", number, "A1", Source.SCANNER, service, "load")
            work.write(received, [parcel])
            ids.append(parcel)
    return ids


def number_of(counter: Counter, parcel: str) -> str:
    """Give a parcel's tracking number."""
    with counter.view() as view:
        return view.parcels.get(parcel).parcel.number


def streets_of(counter: Counter, run: Run) -> list[str]:
    """Give the first address of each stop of a run, in order."""
    with counter.view() as view:
        known = view.parcels.of_ids(run.parcels)
    return [known[stop[0]].recipient.street for stop in run.stops]


def walk(
    counter: Counter,
    streets: list[str],
    *,
    minutes: float = 4.0,
    person: str = "Luis",
    vehicle: Vehicle = Vehicle.CAR,
    places: dict[str, tuple[float, float]] | None = None,
    outcome: Outcome = OUTCOMES["DP"],
) -> Run:
    """Plan a run to some addresses and let it be walked in this order, noted at each door."""
    parcels = {
        street: shelve(counter, street, place=(places or {}).get(street)) for street in streets
    }
    planned = planning.plan(counter, "Run", person, list(parcels.values()), vehicle=vehicle)
    run = rounds.depart(counter, planned.id)
    for street in streets:
        counter.now.forward(minutes=minutes)
        counter.in_hand = parcels[street]
        rounds.finish_stop(counter, outcome, happened_at=at(counter))
    return run


def at(counter: Counter) -> datetime:
    """Give the time on the counter's clock."""
    return counter.now()
