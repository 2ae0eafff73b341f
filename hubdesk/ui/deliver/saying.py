"""What the head of Deliver says at each moment."""

from __future__ import annotations

from hubdesk.desk.routes import Route
from hubdesk.desk.underway import Underway
from hubdesk.parcels.parcel import RunStatus
from hubdesk.ui.deliver.foot import Moment
from hubdesk.ui.deliver.heading import Heading
from hubdesk.ui.deliver.planner import Planner
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import deliver, names, planning
from hubdesk.ui.wording.speech import plural, translate


def say_heading(
    heading: Heading, moment: Moment, now: Underway | None, route: Route | None, planner: Planner
) -> None:
    """Say what is open: a run and how much it is, or what could be planned."""
    if now is None:
        heading.title.setText(translate("Deliver", "Deliver"))
        heading.who.say("")
        heading.state.say("")
        heading.words.say(_planning_words(moment, planner, narrow=heading.is_narrow))
        return
    run = now.run
    heading.title.setText(deliver.run_title(run))
    heading.who.say(run.person)
    state = translate("Deliver", "loading") if moment in _LOADING else ""
    tone = Tone.INFO if state else names.RUN_TONES[run.status]
    if run.status is not RunStatus.PLANNED:
        state = names.run_status_words(run.status)
    heading.state.say(state, tone)
    window = deliver.window_words(run.planned_from, run.planned_to)
    told = (window, deliver.run_words(run, route, in_miles=planner.in_miles))
    heading.words.say(" · ".join(part for part in told if part))


_LOADING = (Moment.LOADING, Moment.ASKED)


def _planning_words(moment: Moment, planner: Planner, *, narrow: bool) -> str:
    if moment is Moment.EMPTY:
        return ""
    if planner.found is None:
        return translate("Deliver", "One moment: looking for good runs …")
    if narrow and planner.proposal is not None:  # the list has no room for all of it
        return planning.route_words(planner.proposal.route, in_miles=planner.in_miles)
    learned = planner.found.pace.learned_from
    runs = plural("Deliver", "%n runs proposed", None, 2)(len(planner.found.runs))
    if not learned:
        return runs
    paced = plural("Deliver", "at the pace of your last %n runs", None, 2)(learned)
    return f"{runs} · {paced}"
