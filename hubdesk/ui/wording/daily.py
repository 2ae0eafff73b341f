"""What Today says: the next step, the day's list, and what to look into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hubdesk.database.parcels import Addressed
from hubdesk.desk.looking import Next, Today
from hubdesk.parcels.parcel import Run, RunStatus
from hubdesk.ui.palette import Tone
from hubdesk.ui.rows import Cell, Face, Line
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.speech import plural, translate

_MOST_NAMED = 4  # carriers in one line


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing to do: a title, a sentence, and the button's words if there is one."""

    title: str
    words: str
    act: str = ""
    is_receiving: bool = False


def next_words(now: Today) -> Step:
    """Say what to do next."""
    match now.next_step:
        case Next.WAIT:
            return _wait()
        case Next.START | Next.KEEP_RECEIVING:
            return _receive(now)
        case Next.FINISH_RUN | Next.GO_OUT:
            return _run(now)
        case Next.PLAN:
            return Step(
                translate("Today", "Plan the run"),
                plural("Today", "%n parcels wait on the shelves.", None, 2)(now.on_shelf),
                translate("Today", "Plan"),
            )
        case Next.DONE:
            return _done(now)


def _done(now: Today) -> Step:
    delivered = plural("Today", "%n parcels delivered.", None, 2)(now.delivered_today)
    if now.closed_at is None:
        title = translate("Today", "Everything is done for today")
        return Step(title, delivered, translate("DaySheet", "Close the day"))
    return Step(
        translate("Today", "The day is closed"), delivered, translate("DaySheet", "Day sheet")
    )


def _wait() -> Step:
    return Step(
        translate("Today", "Wait for the delivery"),
        translate(
            "Today",
            "No notice yet. Drop the carrier's file here, or just scan: the count is the notice.",
        ),
        translate("Today", "Import a notice"),
    )


def _receive(now: Today) -> Step:
    to_come = now.delivery.count_to_come
    act = translate("Today", "Receive")
    if now.next_step is Next.START:
        words = plural("Today", "%n parcels are announced.", None, 2)(to_come)
        title = translate("Today", "Receive the morning delivery")
        return Step(title, words, act, is_receiving=True)
    words = plural("Today", "%n expected parcels not scanned yet.", None, 2)(to_come)
    if now.delivery.without_notice:
        extra = plural("Today", "%n came without notice.", None, 2)(now.delivery.without_notice)
        words = f"{words} {extra}"
    title = translate("Today", "Keep receiving the morning delivery")
    return Step(title, words, act, is_receiving=True)


def _run(now: Today) -> Step:
    out = now.next_step is Next.FINISH_RUN
    status = RunStatus.OUT if out else RunStatus.PLANNED
    run = next((each for each in now.runs if each.status is status), None)
    name = names.run_name(run) if run else translate("Today", "the run")
    words = _carried(run) if run else ""
    if out:
        return Step(
            translate("Today", "Finish {run}").format(run=name),
            " · ".join((words, translate("Today", "Scan what comes back, then what happened."))),
            translate("Window", "Deliver"),
        )
    title = translate("Today", "{run} can go out").format(run=name)
    if run and run.id in now.late:
        title = translate("Today", "{run} is late").format(run=name)
        if run.planned_from:
            left = translate("Today", "It should have left at {time}.")
            words = f"{words} · {left.format(time=run.planned_from)}"
    return Step(title, words, translate("Window", "Deliver"))


def _carried(run: Run) -> str:
    counts = (figures.stops(len(run.stops)), figures.parcels(len(run.parcels)))
    return ", ".join(part for part in (run.person, *counts) if part)


def day_rows(now: Today) -> tuple[Line, ...]:
    """List the day: the delivery, the runs, what is missing."""
    runs = (_run_row(run, now) for run in now.runs)
    return (*_delivery_rows(now), *runs, *_missing_rows(now), *_closing_rows(now))


def _closing_rows(now: Today) -> tuple[Line, ...]:
    if now.closed_at is None:
        return ()
    what = Cell(
        translate("Today", "The day is closed"),
        Face.BOLD,
        translate("Today", "— by {person}").format(person=now.closed_by or "–"),
    )
    when = Cell(figures.clock(now.closed_at), Face.MUTE)
    if not now.since:
        return (
            Line("closed", (when, what, Cell(pill=translate("Today", "closed"), tone=Tone.GO))),
        )
    since = plural("Today", "%n since", None, 2)(now.since)
    return (Line("closed", (when, what, Cell(pill=since, tone=Tone.WARN))),)


def _delivery_rows(now: Today) -> tuple[Line, ...]:
    delivery = now.delivery
    if not delivery.received and not delivery.to_come:
        return ()
    when = figures.clock(now.arrived_at) if now.arrived_at else "—"
    lines = (*delivery.to_come, *delivery.received)
    carriers = _told(dict.fromkeys(names.carrier_words(line.parcel.carrier) for line in lines))
    told = plural("Today", "— {carriers}, %n parcels expected", None, 2)(delivery.expected)
    title = translate("Today", "Delivery arrived")
    state = Cell(pill=translate("Today", "receiving"), tone=Tone.GO)
    if not delivery.received:
        title = translate("Today", "Delivery expected")
        state = Cell(pill=translate("Today", "announced"))
    elif not delivery.to_come:
        state = Cell(pill=translate("Today", "finished"), tone=Tone.GO)
    what = Cell(title, Face.BOLD, told.format(carriers=carriers))
    return (Line("delivery", (Cell(when, Face.MUTE), what, state)),)


def _told(carriers: Iterable[str]) -> str:
    """Name the carriers, or say how many they are where there is no room for all."""
    named = tuple(carriers)
    if len(named) > _MOST_NAMED:
        return plural("Receive", "%n carriers", None, 2)(len(named))
    return ", ".join(named)


def _run_row(run: Run, now: Today) -> Line:
    planned = "–".join(part for part in (run.planned_from, run.planned_to) if part)
    state = Cell(pill=names.run_status_words(run.status), tone=names.RUN_TONES[run.status])
    if run.id in now.late:
        state = Cell(pill=translate("Today", "late"), tone=Tone.STOP)
    what = Cell(names.run_name(run), Face.BOLD, f"— {_carried(run)}")
    return Line(run.id, (Cell(planned or translate("Today", "any time"), Face.MUTE), what, state))


def _missing_rows(now: Today) -> tuple[Line, ...]:
    if not now.missing:
        return ()
    what = Cell(
        plural("Today", "%n parcels missing", None, 2)(len(now.missing)),
        Face.BOLD,
        translate("Today", "— announced, but not in the delivery"),
    )
    state = Cell(pill=translate("Today", "tell the carrier"), tone=Tone.STOP)
    when = Cell(translate("Today", "any time"), Face.MUTE)
    return (Line("missing", (when, what, state)),)


def look_words(addressed: Addressed) -> str:
    """Say of which parcel somebody must take a look, and where it stands."""
    parcel = addressed.parcel
    number = figures.tail(parcel.number)
    carrier = names.carrier_words(parcel.carrier)
    if parcel.shelf:
        return translate("Today", "{number} {carrier}, on {shelf}").format(
            number=number, carrier=carrier, shelf=parcel.shelf
        )
    person = addressed.recipient
    return " ".join(part for part in (number, carrier, person.name if person else "") if part)
