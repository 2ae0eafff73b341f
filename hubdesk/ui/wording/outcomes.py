"""What the card says of an answer at the door: delivered, back on a shelf, back to the carrier."""

from __future__ import annotations

from hubdesk.desk.outcomes import WhyReturned
from hubdesk.desk.verdict import Verdict
from hubdesk.parcels.outcomes import OUTCOMES, Outcome
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import CardText, Local, whose
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

_RETURNED = {
    WhyReturned.ITS_REASON: QT_TRANSLATE_NOOP("Returned", "It goes back to the carrier"),
    WhyReturned.TRIES_OVER: QT_TRANSLATE_NOOP(
        "Returned", "That was the last try: it goes back to the carrier"
    ),
    WhyReturned.DAYS_OVER: QT_TRANSLATE_NOOP(
        "Returned", "Its days here are over: it goes back to the carrier"
    ),
}


def outcome_words(outcome: Outcome) -> str:
    """Say an outcome in the clerk's words, such as `Left on the porch` or `Nobody home`."""
    if outcome.place is not None:
        said = names.place_words(outcome.place)
    else:
        said = names.reason_words(outcome.reason) if outcome.reason is not None else ""
    return said[:1].upper() + said[1:]


def choices() -> tuple[tuple[Outcome, str], ...]:
    """List every outcome that one parcel can have, with its words, for keys and fingers."""
    return tuple(
        (outcome, outcome_words(outcome)) for outcome in OUTCOMES.values() if not outcome.rest
    )


def returned_words(why: WhyReturned) -> str:
    """Say why a parcel goes back to its carrier by itself."""
    return translate("Returned", _RETURNED[why])


def delivered(verdict: Verdict, _: Local) -> CardText:
    """Say that a parcel is with its customer."""
    how = outcome_words(verdict.outcome) if verdict.outcome else ""
    title = translate("Verdict", "Delivered")
    return whose(CardText(Tone.GO, title, how or title, count=_left(verdict)), verdict)


def brought_back(verdict: Verdict, _: Local) -> CardText:
    """Say on which shelf a parcel goes that was not delivered, and which try that was."""
    reason = verdict.outcome.reason if verdict.outcome else None
    card = CardText(
        Tone.WARN,
        translate("Verdict", "Not delivered: {reason}").format(
            reason=names.reason_words(reason) if reason else ""
        ),
        verdict.shelf,
        is_shelf=True,
        lines=_what_now(verdict),
        count=_left(verdict),
    )
    return whose(card, verdict)


def _what_now(verdict: Verdict) -> tuple[str, ...]:
    if verdict.why:
        put = translate("Verdict", "Put it on this shelf for the driver")
        return returned_words(WhyReturned(verdict.why)), put
    put = translate("Verdict", "Put it back on this shelf")
    tries = verdict.subject.parcel.tries if verdict.subject else 0
    if tries < 2:
        return (put,)
    return put, translate("Verdict", "That was the {nth} try").format(nth=figures.ordinal(tries))


def outcome_changed(verdict: Verdict, local: Local) -> CardText:
    """Say that another answer counts now, and where the parcel belongs."""
    if verdict.outcome is None:
        return CardText(Tone.INFO, translate("Verdict", "Answer changed"), verdict.shelf)
    told = delivered if verdict.outcome.is_delivered else brought_back
    card = told(verdict, local)
    title = translate("Verdict", "Answer changed: {answer}").format(
        answer=outcome_words(verdict.outcome)
    )
    return CardText(
        Tone.WARN,
        title,
        card.big,
        is_shelf=card.is_shelf,
        who=card.who,
        lines=(*card.lines, translate("Verdict", "The answer before does not count any more")),
        number=card.number,
        count=card.count,
    )


def _left(verdict: Verdict) -> str:
    return plural("Verdict", "%n left", None, 2)(verdict.count) if verdict.count else ""


def rest_delivered(verdict: Verdict, _: Local) -> CardText:
    """Say what became of all parcels of a run that had no answer yet."""
    run, outcome = verdict.run, verdict.outcome
    title = translate("Verdict", "The rest of the run is delivered")
    if outcome is not None and not outcome.is_delivered:
        title = translate("Verdict", "The rest of the run: {answer}").format(
            answer=outcome_words(outcome)
        )
    return CardText(
        Tone.GO if outcome is None or outcome.is_delivered else Tone.WARN,
        title,
        figures.parcels(verdict.count),
        who=names.run_name(run) if run else "",
        lines=(run.person,) if run else (),
    )


def run_finished(verdict: Verdict, _: Local) -> CardText:
    """Say that the whole run has its answers."""
    run = verdict.run
    return CardText(
        Tone.GO,
        translate("Verdict", "Run finished"),
        translate("Verdict", "Every parcel has its answer"),
        who=names.run_name(run) if run else "",
        lines=(run.person,) if run else (),
    )
