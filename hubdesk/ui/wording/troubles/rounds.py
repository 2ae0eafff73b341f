"""Words about rounds: planning, leaving, and the answers that come back."""

from __future__ import annotations

from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP

REFUSALS = {
    "all_answered": (
        QT_TRANSLATE_NOOP("Refusal", "Every parcel of run {code} has its answer."),
        QT_TRANSLATE_NOOP("Refusal", "To change one, scan the parcel and then the right answer."),
    ),
    "all_stay": (
        QT_TRANSLATE_NOOP("Refusal", "None of these parcels may leave on a run."),
        QT_TRANSLATE_NOOP("Refusal", "The list says of each one why it stays."),
    ),
    "already_on_run": (
        QT_TRANSLATE_NOOP("Refusal", "{number} is on another run already."),
        QT_TRANSLATE_NOOP("Refusal", "Undo that run, or leave this parcel out."),
    ),
    "choose_proposal": (
        QT_TRANSLATE_NOOP("Refusal", "No proposed run is chosen."),
        QT_TRANSLATE_NOOP("Refusal", "Choose one in the list above, then plan it."),
    ),
    "just_left": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} left a moment ago."),
        QT_TRANSLATE_NOOP("Refusal", "Say what happened when it is back."),
    ),
    "must_stay": (
        QT_TRANSLATE_NOOP("Refusal", "{number} must not leave on this run."),
        QT_TRANSLATE_NOOP("Refusal", "Take it out, and off the run. Scan it to see why."),
    ),
    "no_addresses": (
        QT_TRANSLATE_NOOP("Refusal", "These parcels have no address to deliver to."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Type it on each parcel's card, or import the carrier's notice."
        ),
    ),
    "no_person": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody carries this run yet."),
        QT_TRANSLATE_NOOP("Refusal", "Choose who carries it first."),
    ),
    "no_run_in_hand": (
        QT_TRANSLATE_NOOP("Refusal", "Which run is this about?"),
        QT_TRANSLATE_NOOP("Refusal", "Scan the run sheet first, then this code again."),
    ),
    "nobody_signed": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing was drawn."),
        QT_TRANSLATE_NOOP("Refusal", "Let whoever took the parcel sign, or leave the box empty."),
    ),
    "noted_for_door": (
        QT_TRANSLATE_NOOP("Refusal", "What is noted belongs to one door, not to the rest."),
        QT_TRANSLATE_NOOP("Refusal", "Say what happened at that door first, or clear the note."),
    ),
    "not_on_shelf": (
        QT_TRANSLATE_NOOP("Refusal", "{number} is not on a shelf."),
        QT_TRANSLATE_NOOP("Refusal", "Only parcels on a shelf can go on a run."),
    ),
    "not_out": (
        QT_TRANSLATE_NOOP("Refusal", "This parcel is not out on a run."),
        QT_TRANSLATE_NOOP("Refusal", "Scan a parcel that came back from a run, then the answer."),
    ),
    "not_planned": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has left already."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed."),
    ),
    "nothing_missed": (
        QT_TRANSLATE_NOOP("Refusal", "There is no door to leave a slip at."),
        QT_TRANSLATE_NOOP("Refusal", "Slips are for parcels on a run or tried at the door."),
    ),
    "nothing_to_plan": (
        QT_TRANSLATE_NOOP("Refusal", "There are no parcels for this run."),
        QT_TRANSLATE_NOOP("Refusal", "Choose at least one parcel that is on a shelf."),
    ),
    "order_differs": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has been changed meanwhile."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing was changed now. Look at it again and go on."),
    ),
    "outcome_again": (
        QT_TRANSLATE_NOOP("Refusal", "That answer is on record already for {number}."),
        QT_TRANSLATE_NOOP("Refusal", "Go on with the next parcel."),
    ),
    "person_gone": (
        QT_TRANSLATE_NOOP("Refusal", "{name} does not work here any more."),
        QT_TRANSLATE_NOOP("Refusal", "Choose somebody else to carry this run."),
    ),
    "photograph_coming": (
        QT_TRANSLATE_NOOP("Refusal", "The photograph is still being kept."),
        QT_TRANSLATE_NOOP("Refusal", "Give the answer again in a moment. Nothing was written yet."),
    ),
    "run_empty": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has no parcel that can leave."),
        QT_TRANSLATE_NOOP("Refusal", "Scan its parcels as they go out, or give the run up."),
    ),
    "run_not_left": (
        QT_TRANSLATE_NOOP("Refusal", "Run {code} has not left yet."),
        QT_TRANSLATE_NOOP("Refusal", "Let it leave first. Then its parcels get their answers."),
    ),
    "run_too_big": (
        QT_TRANSLATE_NOOP(
            "Refusal", "{count} parcels are too many for one run: {most} is the most."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Let HubDesk propose several runs."),
    ),
    "run_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "No run {code} is on record here."),
        QT_TRANSLATE_NOOP("Refusal", "Check that the sheet is from this shop."),
    ),
    "time_ahead": (
        QT_TRANSLATE_NOOP("Refusal", "That time is still to come."),
        QT_TRANSLATE_NOOP("Refusal", "Type when it happened, such as 14:20."),
    ),
    "time_before_departure": (
        QT_TRANSLATE_NOOP("Refusal", "The run had not left at that time."),
        QT_TRANSLATE_NOOP("Refusal", "Look at the time on the run sheet and type it again."),
    ),
    "time_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "“{text}” is not a time of day."),
        QT_TRANSLATE_NOOP("Refusal", "Type it such as 14:20 or 2:20 pm."),
    ),
    "too_many_runs": (
        QT_TRANSLATE_NOOP("Refusal", "Today has 99 runs already, and that is the most."),
        QT_TRANSLATE_NOOP("Refusal", "Put these parcels on a run that is planned."),
    ),
    "whose_name": (
        QT_TRANSLATE_NOOP("Refusal", "Whose signature is this?"),
        QT_TRANSLATE_NOOP("Refusal", "Type the name of who signed first."),
    ),
}
