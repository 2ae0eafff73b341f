"""Leads what is chosen on the cards to the proposal, or to the run whose plan is changed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from hubdesk.parcels.parcel import Vehicle
from hubdesk.ui.deliver.changes import Changes, carrier_of
from hubdesk.ui.deliver.layout import Layout
from hubdesk.ui.deliver.planner import Planner


class Steering(QObject):
    """Joins the cards and the list to the planner and to the changes."""

    def __init__(self, parts: Layout, planner: Planner, changes: Changes, parent: QObject) -> None:
        """Join them."""
        super().__init__(parent)
        self._parts, self._planner, self._changes = parts, planner, changes
        parts.carrier.person_chosen.connect(self._person)
        parts.carrier.vehicle_chosen.connect(self._vehicle)
        parts.carrier.start_chosen.connect(self._start)
        parts.carrier.minutes_chosen.connect(self._minutes)
        parts.moving.run_chosen.connect(self._to_run)
        parts.moving.shelf_chosen.connect(self._to_shelf)
        parts.moving.given_up.connect(changes.give_up)
        parts.stops.moved.connect(changes.move)
        parts.foot.best.clicked.connect(changes.find_order)

    def _person(self, name: str) -> None:
        if self._changes.run is None:
            self._planner.choose_person(name)
        else:
            self._changes.let_carry(self._parts.stops.row, person=name)

    def _vehicle(self, vehicle: Vehicle) -> None:
        if self._changes.run is None:
            self._planner.choose_vehicle(vehicle)
        else:
            self._changes.let_carry(self._parts.stops.row, vehicle=vehicle)

    def _start(self, start: int | None) -> None:
        run = self._changes.run
        if run is None:
            self._planner.choose_start(start)
        else:
            window = replace(carrier_of(run), start=start).window
            self._changes.let_carry(self._parts.stops.row, window=window)

    def _minutes(self, minutes: int) -> None:
        run = self._changes.run
        if run is None:
            self._planner.choose_minutes(minutes)
        else:
            window = replace(carrier_of(run), minutes=minutes).window
            self._changes.let_carry(self._parts.stops.row, window=window)

    def _to_run(self, target: str) -> None:
        self._changes.to_run(self._parts.stops.row, target)

    def _to_shelf(self) -> None:
        self._changes.to_shelf(self._parts.stops.row)
