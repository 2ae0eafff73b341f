"""Where the open run goes: looked for beside the window, and kept until the plan changes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from hubdesk.desk import planning
from hubdesk.desk.counter import Counter
from hubdesk.desk.planning import RunPlan
from hubdesk.desk.routes import Route
from hubdesk.desk.stops import Stop
from hubdesk.desk.underway import Underway
from hubdesk.parcels.parcel import Run
from hubdesk.ui.deliver.thinking import Thinking


class Ways(QObject):
    """Knows the way of one run. `found` tells of a new one, `failed` brings a Trouble."""

    found = Signal()
    failed = Signal(object)

    def __init__(self, counter: Counter, parent: QObject) -> None:
        """Begin without a run."""
        super().__init__(parent)
        self._counter = counter
        self._plan: RunPlan | None = None
        self._wanted = ""
        self.thinking = Thinking(self)
        self.thinking.found.connect(self._found)
        self.thinking.failed.connect(self.failed)

    def look_at(self, run: Run) -> None:
        """Look for the way of a run, unless it is known."""
        if self._plan is not None and self._plan.run.id != run.id:
            self._plan = None
        self._wanted = run.id
        if self._plan is None or _about(self._plan.run) != _about(run):
            self.thinking.ask(_about(run), partial(planning.look, self._counter, run.id))

    def route_of(self, now: Underway) -> Route | None:
        """Give the way of a run; None while it is not known for its plan of now."""
        plan = self._plan
        known = plan is not None and _about(plan.run) == _about(now.run)
        return plan.route if plan is not None and known else None

    def placed(self, now: Underway) -> tuple[Stop, ...]:
        """Give a run's stops where they lie, as far as known; empty before anything is."""
        if self._plan is None or self._plan.run.id != now.run.id:
            return ()
        known = {stop.parcels: stop for stop in self._plan.route.stops}
        return tuple(known.get(stop.parcels, stop) for stop in now.stops)

    def _found(self, _about: object, plan: object) -> None:
        if isinstance(plan, RunPlan) and plan.run.id == self._wanted:
            self._plan = plan
            self.found.emit()


def _about(run: Run) -> tuple[object, ...]:
    """Give what a run's way depends on."""
    return (run.id, run.stops, run.person, run.vehicle, run.planned_from, run.planned_to)
