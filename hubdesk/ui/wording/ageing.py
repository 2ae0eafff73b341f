"""The words of what must go back to its carrier, and when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from hubdesk.desk.ageing import Due, DueList
from hubdesk.parcels.holding import Stage
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

STAGE_TONES = {
    Stage.FRESH: Tone.QUIET,
    Stage.SOON: Tone.INFO,
    Stage.TOMORROW: Tone.WARN,
    Stage.TODAY: Tone.WARN,
    Stage.OVER: Tone.STOP,
}


STAGES = {
    Stage.SOON: QT_TRANSLATE_NOOP("Ageing", "soon"),
    Stage.TOMORROW: QT_TRANSLATE_NOOP("Ageing", "tomorrow"),
    Stage.TODAY: QT_TRANSLATE_NOOP("Ageing", "today"),
    Stage.OVER: QT_TRANSLATE_NOOP("Ageing", "too long"),
}


def stage_pill(stage: Stage) -> str:
    """Say in a word when a parcel must go back; empty while it has time."""
    return translate("Ageing", STAGES[stage]) if stage in STAGES else ""


def list_pill(stage: Stage) -> str:
    """Say it in a list of parcels, where nothing else tells what is meant; empty before."""
    match stage:
        case Stage.TODAY:
            return translate("Ageing", "back today")
        case Stage.TOMORROW:
            return translate("Ageing", "back tomorrow")
        case Stage.OVER:
            return translate("Ageing", "here too long")
    return ""


def back_pill() -> str:
    """Head what goes back, in a word."""
    return translate("Ageing", "goes back")


def due_words(due: Due, local: Callable[[datetime], datetime]) -> str:
    """Say when a parcel must go back; `local` puts a time on the shop's clock."""
    at = local(due.deadline.ends_at)
    time = figures.clock(at)
    match due.stage:
        case Stage.OVER:
            day = figures.short_day(due.deadline.last_day)
            return translate("Ageing", "Should have gone back on {day}").format(day=day)
        case Stage.TODAY:
            return translate("Ageing", "Goes back today by {time}").format(time=time)
        case Stage.TOMORROW:
            return translate("Ageing", "Goes back tomorrow by {time}").format(time=time)
    day = figures.short_day(due.deadline.last_day)
    return translate("Ageing", "Goes back on {day} by {time}").format(day=day, time=time)


def due_title(told: DueList) -> str:
    """Head the list on Today; empty where nothing bites."""
    if told.over:
        return plural("Ageing", "%n parcels should have gone back", None, 2)(len(told.over))
    if told.today:
        return plural("Ageing", "%n parcels go back today", None, 2)(len(told.today))
    if told.tomorrow:
        return plural("Ageing", "%n parcels go back tomorrow", None, 2)(len(told.tomorrow))
    return plural("Ageing", "%n parcels go back soon", None, 2)(len(told.soon)) if told.soon else ""
