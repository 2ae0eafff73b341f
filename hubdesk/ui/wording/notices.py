"""What the card says about a notice that was taken in."""

from __future__ import annotations

from hubdesk.desk.notices import NoticeReport
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.figures import parcels
from hubdesk.ui.wording.reports import bad_row_words
from hubdesk.ui.wording.speech import plural, translate

_SHOWN = 3


def notice_card(report: NoticeReport) -> CardText:
    """Say how many parcels are announced now, and which rows were not taken."""
    lines: list[str] = []
    if report.already_known:
        lines.append(plural("Notice", "%n were known already", None, 2)(report.already_known))
    if report.backwards:
        lines.append(
            plural("Notice", "%n were here before their notice", None, 2)(report.backwards)
        )
    bad = report.bad_rows
    if bad:
        lines.append(plural("Notice", "%n rows were not taken:", None, 2)(len(bad)))
        lines.extend(bad_row_words(row) for row in bad[:_SHOWN])
        if len(bad) > _SHOWN:
            lines.append(plural("Notice", "and %n more", None, 2)(len(bad) - _SHOWN))
    return CardText(
        Tone.WARN if bad else Tone.GO,
        translate("Notice", "Notice taken"),
        parcels(report.taken),
        who=" · ".join(report.loads[:_SHOWN]),
        lines=tuple(lines),
    )


def reading_card(name: str) -> CardText:
    """Say that a notice is being read, and that scanning may go on."""
    return CardText(
        Tone.QUIET,
        translate("Notice", "One moment"),
        translate("Notice", "Reading the notice"),
        who=name,
        lines=(translate("Notice", "You can go on scanning"),),
    )
