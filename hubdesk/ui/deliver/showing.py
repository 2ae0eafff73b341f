"""What the parts of Deliver show: proposals while runs are planned, else the open run."""

from __future__ import annotations

from collections.abc import Sequence

from hubdesk.desk.routes import Route
from hubdesk.desk.stops import Stop
from hubdesk.desk.underway import Day, Underway
from hubdesk.parcels.parcel import RunStatus
from hubdesk.ui.deliver import rows
from hubdesk.ui.deliver.changes import carrier_of
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.layout import Layout
from hubdesk.ui.deliver.planner import Planner
from hubdesk.ui.wording import deliver

_CHANGES = (Moment.PLANNED, Moment.ORDER)


def show_proposals(parts: Layout, planner: Planner, next_start: int) -> None:
    """Show the proposed runs, and the stops of the chosen one or else what stays here."""
    found, proposal = planner.found, planner.proposal
    parts.stops.can_move = False
    if found is None:
        parts.show_stops(rows.stop_columns(None, narrow=parts.is_narrow), ())
        parts.show_proposals(rows.proposal_columns(), ())
        parts.sketch.show_stops(())
        return
    proposed = rows.proposal_rows(found, planner.who, in_miles=planner.in_miles)
    parts.show_proposals(rows.proposal_columns(), proposed)
    parts.proposals.choose(planner.choice)
    if proposal is None:
        parts.show_stops(rows.left_columns(), rows.left_rows(found.left))
        return
    route = proposal.route
    parts.show_stops(
        rows.stop_columns(None, narrow=parts.is_narrow),
        rows.stop_rows(route.stops, late=route.late, narrow=parts.is_narrow),
    )
    parts.sketch.show_stops(route.stops, parts.stops.row)
    parts.carrier.show_carrier(
        planner.carrier, planner.people, next_start=next_start, has_length=True
    )


def show_run(
    parts: Layout, now: Underway, moment: Moment, route: Route | None, placed: Sequence[Stop]
) -> None:
    """Show a run as it is now; `placed` are its stops where they lie, empty until that is known."""
    late = route.late if route is not None else ()
    listed = rows.stop_rows(now.stops, now, late, narrow=parts.is_narrow)
    parts.show_stops(rows.stop_columns(now.run.status, narrow=parts.is_narrow), listed)
    parts.stops.can_move = moment in _CHANGES
    parts.sketch.show_stops(placed, parts.stops.row)


def show_carrier(parts: Layout, now: Underway, people: Sequence[str], next_start: int) -> None:
    """Show who carries a planned run, to be chosen anew."""
    parts.carrier.show_carrier(
        carrier_of(now.run),
        people,
        next_start=next_start,
        has_length=bool(now.run.planned_from),
    )


def show_moving(parts: Layout, now: Underway, day: Day) -> None:
    """Show where the chosen stop can go instead."""
    row = max(parts.stops.row, 0)
    others = [run for run in day.runs if run.id != now.run.id]
    if row < len(now.stops):
        name, _ = deliver.people_words(now.stops[row])
        there = [run for run in others if run.status is RunStatus.PLANNED]
        parts.moving.show_runs(f"{row + 1} · {name}", there)
