"""What the card says of a run: taken in hand, loaded, on its way.

Each function has the words of one kind of verdict, and its name.
"""

from __future__ import annotations

from hubdesk.database.parcels import Addressed
from hubdesk.desk.staying import Stays
from hubdesk.desk.verdict import Verdict
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import CardText, Local, whose
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

_STAYS = {
    Stays.ADULT: QT_TRANSLATE_NOOP("Stays", "Age check: somebody must look at an ID"),
    Stays.REFUSED: QT_TRANSLATE_NOOP("Stays", "It goes back to the carrier"),
    Stays.WRONG_ADDRESS: QT_TRANSLATE_NOOP("Stays", "Its address is wrong or incomplete"),
    Stays.LATER: QT_TRANSLATE_NOOP("Stays", "The customer asked for another day"),
    Stays.COLLECTED: QT_TRANSLATE_NOOP("Stays", "The customer comes for it"),
    Stays.OVERDUE: QT_TRANSLATE_NOOP("Stays", "Its days here are over: it goes back"),
    Stays.ASIDE: QT_TRANSLATE_NOOP("Stays", "It was kept aside: somebody must look into it"),
    Stays.NOT_HERE: QT_TRANSLATE_NOOP("Stays", "It was not received before: now it is"),
}
_MOST_NAMED = 6


def out_now(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    card = CardText(
        Tone.INFO,
        names.run_name(run) if run else translate("Verdict", "Out on a run"),
        translate("Verdict", "Now scan what happened at the door"),
        lines=(translate("Verdict", "The codes are at the foot of the run sheet"),),
    )
    return whose(card, verdict)


def run_shown(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    if run is None:
        return CardText(Tone.INFO, translate("Verdict", "Run"), "")
    counts = f"{figures.stops(len(run.stops))}, {figures.parcels(len(run.parcels))}"
    still_out = plural("Verdict", "%n still out", None, 2)(verdict.count)
    return CardText(
        Tone.INFO,
        translate("Verdict", "Run {code}").format(code=run.code),
        run.name or names.run_name(run),
        who=run.person,
        lines=(counts, still_out if verdict.count else names.run_status_words(run.status)),
    )


def stays_words(why: Stays) -> str:
    """Say why a parcel does not leave on a run."""
    return translate("Stays", _STAYS[why])


def loaded(verdict: Verdict, _: Local) -> CardText:
    lines = []
    if verdict.why:
        lines.append(translate("Verdict", "Look at the ID at the door"))
    card = CardText(
        Tone.GO,
        translate("Verdict", "Right run"),
        translate("Verdict", "Stop {stop}").format(stop=verdict.stop),
        lines=tuple(lines),
        count=_of_run(verdict),
    )
    return whose(card, verdict)


def _of_run(verdict: Verdict) -> str:
    return translate("Verdict", "{nth} of {of} loaded").format(nth=verdict.nth, of=verdict.of)


def loaded_again(verdict: Verdict, _: Local) -> CardText:
    card = CardText(
        Tone.INFO,
        translate("Verdict", "Loaded already"),
        translate("Verdict", "Stop {stop}").format(stop=verdict.stop),
        count=_of_run(verdict),
    )
    return whose(card, verdict)


def wrong_run(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    person = run.person if run else ""
    card = CardText(
        Tone.STOP,
        translate("Verdict", "Wrong run"),
        translate("Verdict", "Take it out"),
        who=names.run_name(run) if run else "",
        lines=(translate("Verdict", "It goes with {person}").format(person=person),),
        count=_of_run(verdict),
    )
    return whose(card, verdict)


def not_on_run(verdict: Verdict, _: Local) -> CardText:
    card = CardText(
        Tone.STOP,
        translate("Verdict", "On no run"),
        translate("Verdict", "Take it out"),
        lines=(
            translate("Verdict", "Back to shelf {shelf}").format(shelf=verdict.shelf),
            translate("Verdict", "Or scan it once more to take it along"),
        ),
        count=_of_run(verdict),
    )
    return whose(card, verdict)


def not_to_leave(verdict: Verdict, _: Local) -> CardText:
    """Say that a parcel stays; an age check can be promised by scanning once more."""
    shelf = translate("Verdict", "Put it on shelf {shelf}").format(shelf=verdict.shelf)
    again = translate("Verdict", "Scan it once more if {person} looks at the ID").format(
        person=verdict.run.person if verdict.run else ""
    )
    card = CardText(
        Tone.STOP,
        translate("Verdict", "Must not leave"),
        stays_words(Stays(verdict.why)),
        lines=(again,) if verdict.question else (shelf,) if verdict.shelf else (),
        count=_of_run(verdict) if verdict.of and verdict.run else "",
    )
    return whose(card, verdict)


def forgotten(verdict: Verdict, _: Local) -> CardText:
    """Name what was not scanned as it went out."""
    left = len(verdict.choices) - _MOST_NAMED
    more = [plural("Verdict", "and %n more", None, 2)(left)] if left > 0 else []
    return CardText(
        Tone.WARN,
        translate("Verdict", "Not loaded yet"),
        figures.parcels(verdict.count),
        who=names.run_name(verdict.run) if verdict.run else "",
        lines=(*(_named(each) for each in verdict.choices[:_MOST_NAMED]), *more),
        count=_of_run(verdict),
    )


def _named(subject: Addressed) -> str:
    """Name a forgotten parcel by where it lies, whose it is and how its number ends."""
    told = (subject.parcel.shelf, names.whom(subject), figures.tail(subject.parcel.number))
    return " · ".join(part for part in told if part)


def run_left(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    return CardText(
        Tone.GO,
        translate("Verdict", "On the way"),
        names.run_name(run) if run else "",
        who=run.person if run else "",
        lines=(figures.parcels(verdict.count),),
    )
