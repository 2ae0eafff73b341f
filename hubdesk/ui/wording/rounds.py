"""What the card says when a run comes back: the run, the answers at the door, the end."""

from __future__ import annotations

from hubdesk.desk.verdict import Verdict
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import CardText, Local, whose
from hubdesk.ui.wording.speech import plural, translate


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


def delivered(verdict: Verdict, _: Local) -> CardText:
    outcome = verdict.outcome
    how = names.place_words(outcome.place).capitalize() if outcome and outcome.place else ""
    card = CardText(
        Tone.GO,
        translate("Verdict", "Delivered"),
        how or translate("Verdict", "Delivered"),
        count=_left(verdict),
    )
    return whose(card, verdict)


def _left(verdict: Verdict) -> str:
    return plural("Verdict", "%n left", None, 2)(verdict.count) if verdict.count else ""


def brought_back(verdict: Verdict, _: Local) -> CardText:
    reason = verdict.outcome.reason if verdict.outcome else None
    card = CardText(
        Tone.WARN,
        translate("Verdict", "Not delivered: {reason}").format(
            reason=names.reason_words(reason) if reason else ""
        ),
        verdict.shelf,
        is_shelf=True,
        lines=(translate("Verdict", "Put it back on this shelf"),),
        count=_left(verdict),
    )
    return whose(card, verdict)


def rest_delivered(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    return CardText(
        Tone.GO,
        translate("Verdict", "The rest of the run is delivered"),
        figures.parcels(verdict.count),
        who=names.run_name(run) if run else "",
        lines=(run.person,) if run else (),
    )


def run_finished(verdict: Verdict, _: Local) -> CardText:
    run = verdict.run
    return CardText(
        Tone.GO,
        translate("Verdict", "Run finished"),
        translate("Verdict", "Every parcel has its answer"),
        who=names.run_name(run) if run else "",
        lines=(run.person,) if run else (),
    )
