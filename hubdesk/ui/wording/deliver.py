"""The words of Deliver: runs to plan, stops, loading, and what happened at the doors."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator, Sequence
from datetime import datetime

from hubdesk.database.parcels import Addressed
from hubdesk.desk.proposing import Proposal
from hubdesk.desk.routes import Route
from hubdesk.desk.stops import Stop
from hubdesk.desk.underway import DoorAnswer, Underway
from hubdesk.parcels.folding import fold
from hubdesk.parcels.hours import clock, read_hours
from hubdesk.parcels.parcel import Run, RunStatus, Trait, Vehicle
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names, planning
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

Said = tuple[str, Tone]
_BEWARE = ("dog", "perro")
_TRAIT_TONES = {
    Trait.SIGNATURE: Tone.WARN,
    Trait.ADULT: Tone.WARN,
    Trait.COLD: Tone.INFO,
    Trait.LARGE: Tone.QUIET,
    Trait.FRAGILE: Tone.WARN,
    Trait.HEAVY: Tone.QUIET,
}
_ON_THEIR_WAY = {
    Vehicle.WALK: QT_TRANSLATE_NOOP("Deliver", "On foot"),
    Vehicle.BICYCLE: QT_TRANSLATE_NOOP("Deliver", "Bicycle"),
    Vehicle.CAR: QT_TRANSLATE_NOOP("Deliver", "Car"),
}
_PREPARED = {
    Vehicle.WALK: QT_TRANSLATE_NOOP("Deliver", "Scan each parcel as it goes into the bag."),
    Vehicle.BICYCLE: QT_TRANSLATE_NOOP("Deliver", "Scan each parcel as it goes on the bicycle."),
    Vehicle.CAR: QT_TRANSLATE_NOOP("Deliver", "Scan each parcel as it goes in the car."),
}
_MOST_STREETS = 40


def vehicle_button(vehicle: Vehicle) -> str:
    """Name a way to go, short enough for a button."""
    return translate("Deliver", _ON_THEIR_WAY[vehicle])


def loading_advice(vehicle: Vehicle) -> str:
    """Say what the loading check asks for."""
    return translate("Deliver", _PREPARED[vehicle])


def people_words(stop: Stop) -> tuple[str, str]:
    """Name who lives behind a door: whom to ring for, and how many there are."""
    called = list(dict.fromkeys(bell.name for bell in stop.bells if bell.name))
    if not called:
        return names.whom(stop.subjects[0]), ""
    if len(called) == 1:
        return called[0], ""
    families = {name.split()[-1] for name in called}
    first = families.pop() if len(families) == 1 else called[0]
    return first, plural("Deliver", "(%n people)", None, 2)(len(called))


def door_words(place: int, stop: Stop) -> str:
    """Name a stop, counted from 0, by its number, its people and its street."""
    name, _ = people_words(stop)
    told = (str(place + 1), name, names.street(stop.subjects[0]))
    return " · ".join(part for part in told if part)


def shelves_words(subjects: Sequence[Addressed]) -> str:
    """Name the shelves where a stop's parcels lie."""
    shelves = dict.fromkeys(each.parcel.shelf for each in subjects if each.parcel.shelf)
    return ", ".join(shelves)


def remember(stop: Stop, late: bool = False) -> tuple[Said, ...]:
    """Say what to remember at a stop, the weightiest first."""
    said = [(words, Tone.STOP) for words in planning.doubt_words(stop)]
    if late:
        said.append((translate("Deliver", "too late"), Tone.STOP))
    if stop.hours:
        said.append((planning.hours_words(stop.hours), Tone.INFO))
    traits = dict.fromkeys(trait for each in stop.subjects for trait in each.parcel.traits)
    said += [(names.trait_words(trait), _TRAIT_TONES[trait]) for trait in traits]
    notes = (part.strip() for note in stop.notes for part in note.replace(";", ",").split(","))
    told = [note for note in notes if note and not read_hours(note)]
    said += [(note, Tone.WARN if _is_warning(note) else Tone.INFO) for note in told]
    if len(stop.bells) > 1:
        said.append((plural("Plan", "%n bells", None, 2)(len(stop.bells)), Tone.INFO))
    if stop.tries:
        nth = translate("List", "{nth} try").format(nth=figures.ordinal(stop.tries + 1))
        said.append((nth, Tone.QUIET))
    return tuple(dict.fromkeys(said))


def _is_warning(note: str) -> bool:
    return any(word in fold(note).split() for word in _BEWARE)


def state_of(stop: Stop, now: Underway) -> tuple[Said, ...]:
    """Say how a stop of a run stands: what is loaded, what is open, what happened at the door."""
    if now.run.status is RunStatus.PLANNED:
        inside = sum(1 for parcel in stop.parcels if parcel in now.aboard)
        if not inside:
            return ()
        if inside == len(stop.parcels):
            return ((translate("Deliver", "loaded"), Tone.GO),)
        words = translate("Deliver", "{nth} of {of} loaded")
        return ((words.format(nth=inside, of=len(stop.parcels)), Tone.WARN),)
    return tuple(_answers(stop, now))


def _answers(stop: Stop, now: Underway) -> Iterator[Said]:
    told = Tally(now.answers[parcel] for parcel in stop.parcels if parcel in now.answers)
    for answer, count in told.items():
        many = f"{count} × " if len(stop.parcels) > 1 and count < len(stop.parcels) else ""
        yield f"{many}{answer_words(answer)}", Tone.GO if answer.place else Tone.WARN
    still = sum(1 for parcel in stop.parcels if parcel in now.still_out)
    if still:
        many = f"{still} × " if still < len(stop.parcels) else ""
        yield f"{many}{names.run_status_words(RunStatus.OUT)}", Tone.INFO


def answer_words(answer: DoorAnswer) -> str:
    """Say what happened at a door."""
    if answer.place is not None:
        return names.place_words(answer.place)
    return names.reason_words(answer.reason) if answer.reason is not None else ""


def street_line(route: Sequence[Stop]) -> str:
    """Say an order of travel without a map: street after street, with the stops on each."""
    parts = list[tuple[str, int, int]]()
    for number, stop in enumerate(route, 1):
        street = planning.street_name(stop) or names.street(stop.subjects[0])
        if parts and parts[-1][0] == street:
            parts[-1] = (street, parts[-1][1], number)
        else:
            parts.append((street, number, number))
    shown = [f"{a if a == b else f'{a}–{b}'}  {street}".rstrip() for street, a, b in parts]
    more = ["…"] if len(shown) > _MOST_STREETS else []
    return "\n".join((*shown[:_MOST_STREETS], *more))


def proposal_words(proposal: Proposal, *, in_miles: bool) -> str:
    """Say how much a proposed run is, short enough for a list."""
    return planning.route_words(proposal.route, in_miles=in_miles)


def run_title(run: Run) -> str:
    """Name a run at the head of a page: `Run 1 · North side`."""
    number = translate("Deliver", "Run {number}").format(number=run.code.rpartition("-")[2])
    return " · ".join(part for part in (number, run.name) if part)


def run_words(run: Run, route: Route | None, *, in_miles: bool) -> str:
    """Say how much a run is; the way and the time as soon as they are known."""
    if route is not None:
        return planning.route_words(route, in_miles=in_miles)
    return f"{figures.stops(len(run.stops))} · {figures.parcels(len(run.parcels))}"


def window_words(start: str, end: str) -> str:
    """Say when a run is planned for."""
    return "–".join(part for part in (start, end) if part)


def leaves_words(start: int | None) -> str:
    """Say when a run is to leave; `start` is in minutes after midnight."""
    if start is None:
        return translate("Deliver", "Leaves now")
    return translate("Deliver", "Leaves {time}").format(time=clock(start))


def hours_button(minutes: int) -> str:
    """Name a length of time for a button."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def out_words(run: Run, now: datetime) -> str:
    """Say how long a run is out."""
    if run.departed_at is None:
        return translate("Deliver", "Out")
    minutes = int((now - run.departed_at).total_seconds() // 60)
    hours, rest = divmod(max(minutes, 0), 60)
    lasting = f"{hours} h {rest:02}" if hours else f"{rest} min"
    return translate("Deliver", "Out for {time}").format(time=lasting)


def home_words(now: Underway) -> str:
    """Say how a run that is home went: how much was delivered, how much came back."""
    there = sum(1 for answer in now.answers.values() if answer.place is not None)
    said = [plural("Deliver", "%n delivered", None, 2)(there)]
    back = len(now.run.parcels) - there
    if back:
        said.append(plural("Deliver", "%n back in the shop", None, 2)(back))
    return " · ".join(said)


def last_words(now: Underway) -> str:
    """Say which parcel was loaded last."""
    if now.last is None:
        return ""
    return translate("Deliver", "Last: {number} stop {stop} — right run").format(
        number=figures.tail(now.last.parcel.number), stop=now.stop_of(now.last.parcel.id)
    )


def named(subject: Addressed) -> str:
    """Name a parcel by where it lies, whose it is and how its number ends."""
    told = (subject.parcel.shelf, names.whom(subject), figures.tail(subject.parcel.number))
    return " · ".join(part for part in told if part)
