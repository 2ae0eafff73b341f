"""What somebody changes about a planned run: its order, who goes, which stops it has."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.desk import replanning
from hubdesk.desk.counter import Counter
from hubdesk.parcels.hours import read_clock
from hubdesk.parcels.parcel import Run, RunStatus, Vehicle
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.deliver.carrier import Carrier


class Changes(QObject):
    """Does the jobs of `replanning` for the run that is open.

    `done` tells where the chosen stop is now, -1 where it has gone; `troubled` brings a Trouble.
    """

    done = Signal(int)
    troubled = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Begin without a run."""
        super().__init__(parent)
        self._counter = counter
        self.run: Run | None = None

    @property
    def planned(self) -> Run | None:
        """The run, as long as its plan can be changed."""
        run = self.run
        return run if run is not None and run.status is RunStatus.PLANNED else None

    def move(self, place: int, to: int) -> None:
        """Put a stop, counted from 0, to another place."""
        run = self.planned
        if run is not None and 0 <= place < len(run.stops) and 0 <= to < len(run.stops):
            self._do(partial(replanning.move_stop, self._counter, run.id, place, to), to)

    def find_order(self) -> None:
        """Look for the best order anew."""
        if (run := self.planned) is not None:
            self._do(partial(replanning.find_order, self._counter, run.id), 0)

    def to_run(self, place: int, target: str) -> None:
        """Put a stop onto another planned run."""
        run = self.planned
        if run is not None and 0 <= place < len(run.stops):
            self._do(partial(replanning.put_on, self._counter, target, run.stops[place]), -1)

    def to_shelf(self, place: int) -> None:
        """Leave a stop out; its parcels wait on their shelves again."""
        run = self.planned
        if run is not None and 0 <= place < len(run.stops):
            self._do(partial(replanning.take_off, self._counter, run.id, run.stops[place]), -1)

    def give_up(self) -> None:
        """Give the whole run up."""
        if (run := self.planned) is not None:
            self._do(partial(replanning.dissolve, self._counter, run.id), -1)

    def let_carry(
        self,
        place: int,
        *,
        person: str = "",
        vehicle: Vehicle | None = None,
        window: tuple[str, str] | None = None,
    ) -> None:
        """Let somebody else carry it, or otherwise, or at another time; the stop stays chosen."""
        if (run := self.planned) is not None:
            job = partial(
                replanning.reassign,
                *(self._counter, run.id),
                person=person,
                vehicle=vehicle,
                window=window,
            )
            self._do(job, place)

    def _do(self, job: Callable[[], object], place: int) -> None:
        try:
            job()
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self.done.emit(place)


def carrier_of(run: Run) -> Carrier:
    """Say who carries a planned run, how and when."""
    start, end = read_clock(run.planned_from), read_clock(run.planned_to)
    minutes = end - start if start is not None and end is not None else 120
    return Carrier(run.person, run.vehicle, start, minutes)
