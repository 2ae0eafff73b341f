"""The proposals as somebody changes them: who goes, how, when, for how long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.database.parcels import Addressed
from hubdesk.desk import proposing
from hubdesk.desk.counter import Counter
from hubdesk.desk.proposing import Deliverer, Proposal, Proposals, WhyLeft
from hubdesk.parcels.parcel import Run, Vehicle
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.deliver.carrier import Carrier
from hubdesk.ui.deliver.rows import STAYS
from hubdesk.ui.deliver.thinking import Thinking
from hubdesk.ui.wording.planning import run_title

# More runs than a shop's day has hours for; the rest is said to stay.
_MOST_RUNS = 20


class Planner(QObject):
    """Asks for proposals whenever what they depend on has changed; `changed` tells of new ones."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Begin with everybody who is free, by car, now, for two hours."""
        super().__init__(parent)
        self._counter = counter
        self._names: tuple[str, ...] = ()
        self._vehicles: dict[str, Vehicle] = {}
        self._start: int | None = None
        self._minutes = int(proposing.TWO_HOURS)
        self._waiting: tuple[Addressed, ...] = ()
        self._wanted = ""
        self._looks_at_rest = False
        self._about: object = None
        self.found: Proposals | None = None
        self.choice = "0"
        self.thinking = Thinking(self)
        self.thinking.found.connect(self._found)
        self.thinking.failed.connect(self.failed)

    @property
    def people(self) -> tuple[str, ...]:
        """Who can go: everybody who works here, else who stands at the counter."""
        return self._counter.shop.people or tuple(filter(None, (self._counter.clerk,)))

    @property
    def in_miles(self) -> bool:
        """Whether this shop tells ways in miles."""
        return self._counter.shop.in_miles

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is chosen; None where it is what stays, or there is none."""
        runs = self.found.runs if self.found is not None else ()
        place = int(self.choice) if self.choice.isdecimal() else len(runs)
        return runs[place] if place < len(runs) else None

    @property
    def who(self) -> tuple[str, ...]:
        """Who carries each proposed run; empty for nobody yet."""
        return tuple(run.deliverer.name for run in self.found.runs) if self.found else ()

    @property
    def carrier(self) -> Carrier:
        """What is chosen for the proposal."""
        deliverer = self.proposal.deliverer if self.proposal is not None else Deliverer()
        return Carrier(deliverer.name, deliverer.vehicle, self._start, self._minutes)

    def look_at(self, waiting: Sequence[Addressed]) -> None:
        """Propose runs for what waits, unless that is known already."""
        self._waiting = tuple(waiting)
        self._ask()

    def forget(self) -> None:
        """Begin anew with whoever is free: a run was just planned, or given up."""
        self._names, self.found, self._about, self.choice = (), None, None, "0"

    def choose(self, key: str) -> None:
        """Choose a proposal by its row."""
        self.choice = key
        self._looks_at_rest = key == STAYS

    def choose_person(self, name: str) -> None:
        """Let somebody carry the chosen run; who carried it takes theirs, and both keep the way."""
        proposal, names = self.proposal, list(self.who)
        if proposal is None:
            return
        here, before = int(self.choice), proposal.deliverer.name
        if name in names:
            names[names.index(name)] = before
        names[here] = name
        self._vehicles[name], self._vehicles[before] = (
            self._vehicles.get(before, Vehicle.CAR),
            self._vehicles.get(name, Vehicle.CAR),
        )
        self._names, self._wanted = tuple(names), name
        self._ask()

    def choose_vehicle(self, vehicle: Vehicle) -> None:
        """Let the chosen run be carried otherwise: how much fits follows from it."""
        person = self.carrier.person
        if not person:
            self.failed.emit(Refused("no_person"))
            return
        self._vehicles[person], self._wanted = vehicle, person
        self._names = self._names or self.who
        self._ask()

    def choose_start(self, start: int | None) -> None:
        """Let the runs leave at a time, in minutes after midnight; None is now."""
        self._start = start
        self._ask()

    def choose_minutes(self, minutes: int) -> None:
        """Let the runs take no longer."""
        self._minutes = minutes
        self._ask()

    def accept(self) -> Run:
        """Plan the chosen run.

        Raises Refused as `planning.plan` does; where nothing is proposed `no_addresses`,
        `all_stay` or `choose_proposal`.
        """
        proposal = self.proposal
        if proposal is None:
            raise Refused(self._why_nothing)
        run = proposing.accept(
            self._counter, proposal, run_title(proposal), window=self.carrier.window
        )
        self.forget()
        return run

    @property
    def _why_nothing(self) -> str:
        """Say what is missing for a run: a choice, addresses, or parcels that may leave."""
        if self.found is None or self.found.runs:
            return "choose_proposal"
        why = {left.why for left in self.found.left}
        return "no_addresses" if WhyLeft.NO_DOOR in why else "all_stay"

    def _ask(self) -> None:
        ids = frozenset(each.parcel.id for each in self._waiting)
        window = Carrier(start=self._start, minutes=self._minutes).window
        deliverers = tuple(self._deliverers())
        about = (ids, deliverers, self._minutes, window)
        if about == self._about and self.found is not None:
            self.changed.emit()
            return
        job = partial(
            proposing.propose,
            self._counter,
            deliverers=deliverers,
            minutes=self._minutes,
            window=window,
        )
        self.thinking.ask(about, job)

    def _deliverers(self) -> list[Deliverer]:
        """Name who goes; without anything said, the desk takes whoever is free."""
        names = self._names
        if not names and not self._counter.shop.people:
            names = self.people
        if not names:
            return []
        named = [Deliverer(name, self._vehicles.get(name, Vehicle.CAR)) for name in names]
        return [*named, *[Deliverer()] * (_MOST_RUNS - len(named))]

    def _found(self, about: object, found: object) -> None:
        if not isinstance(found, Proposals):
            return
        self._about, self.found = about, found
        if self._wanted and self._wanted in self.who:
            self.choice = str(self.who.index(self._wanted))
        elif self.proposal is None and not (self._looks_at_rest and found.left):
            self.choice = "0" if found.runs else STAYS
        self._wanted = ""
        self.changed.emit()
