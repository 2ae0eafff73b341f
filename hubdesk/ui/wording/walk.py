"""The words of the walk along the shelves: each scan in a line, and the lists to work off."""

from __future__ import annotations

from hubdesk.desk.verdict import Verdict
from hubdesk.desk.walking import Step
from hubdesk.desk.walkreport import WalkReport
from hubdesk.parcels.facts import Answer
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import figures, names
from hubdesk.ui.wording.cards import CardText, Local, whose
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

ANSWERS = {
    Answer.HERE: QT_TRANSLATE_NOOP("Walk", "Here"),
    Answer.CLOSED: QT_TRANSLATE_NOOP("Walk", "Here but closed"),
    Answer.UNKNOWN: QT_TRANSLATE_NOOP("Walk", "Not known"),
    Answer.AGED: QT_TRANSLATE_NOOP("Walk", "Here too long"),
    Answer.OTHER_SHOP: QT_TRANSLATE_NOOP("Walk", "Another shop's"),
}
ADVICE = {
    Answer.HERE: QT_TRANSLATE_NOOP("Walk", "Nothing to do"),
    Answer.CLOSED: QT_TRANSLATE_NOOP("Walk", "Open its card and say what happened"),
    Answer.UNKNOWN: QT_TRANSLATE_NOOP("Walk", "Take it in after the walk"),
    Answer.AGED: QT_TRANSLATE_NOOP("Walk", "Give it back to the driver"),
    Answer.OTHER_SHOP: QT_TRANSLATE_NOOP("Walk", "Give it to the driver for the other shop"),
}
TONES = {
    Answer.HERE: Tone.GO,
    Answer.CLOSED: Tone.STOP,
    Answer.UNKNOWN: Tone.WARN,
    Answer.AGED: Tone.WARN,
    Answer.OTHER_SHOP: Tone.STOP,
}


def answer_words(answer: Answer) -> str:
    """Name one of the answers."""
    return translate("Walk", ANSWERS[answer])


def missing_title() -> str:
    """Name the sixth answer."""
    return translate("Walk", "Missing")


def missing_advice(*, is_ended: bool) -> str:
    """Say what to do about what was not found, or not yet."""
    if not is_ended:
        return translate("Walk", "Nobody has scanned these yet")
    return translate("Walk", "Look once more, then confirm that it is gone")


def advice_words(answer: Answer) -> str:
    """Say what to do about an answer."""
    return translate("Walk", ADVICE[answer])


def report_words(report: WalkReport) -> str:
    """Sum a walk up in one line."""
    here = plural("Walk", "%n here", None, 2)(len(report.here))
    if report.is_clean:
        return translate("Walk", "{here}, nothing to do").format(here=here)
    counts = (
        (missing_title(), len(report.missing)),
        (answer_words(Answer.CLOSED), len(report.closed)),
        (answer_words(Answer.UNKNOWN), len(report.unknown)),
        (answer_words(Answer.AGED), len(report.aged)),
        (answer_words(Answer.OTHER_SHOP), len(report.other_shop)),
    )
    return " · ".join([here, *(f"{what}: {count}" for what, count in counts if count)])


def not_walked_words(report: WalkReport) -> str:
    """Name the shelves with parcels where nobody was; empty where there are none."""
    if not report.not_walked:
        return ""
    return translate("Walk", "Not walked: {shelves}").format(shelves=", ".join(report.not_walked))


def seen_card(verdict: Verdict, _: Local) -> CardText:
    """Say what one scan came to, large enough for somebody who stands at the shelves."""
    step = verdict.step
    if step is None or step.is_tag:
        shelf = step.shelf if step else verdict.shelf
        return CardText(
            Tone.INFO,
            translate("Walk", "Now scan what is on shelf"),
            shelf,
            is_shelf=True,
            lines=(translate("Walk", "Then the next shelf's tag"),),
        )
    if not step.number:
        return CardText(
            Tone.QUIET,
            translate("Walk", "Not a parcel"),
            translate("Walk", "Scan the other code on this label"),
            number=figures.printable(step.text),
        )
    who = names.whom(step.subject) if step.subject else ""
    number = figures.grouped(step.number)
    lines = (translate("Walk", "Scanned before on this walk"),) if step.again else ()
    if step.answer is Answer.HERE:
        return CardText(
            Tone.GO, _here_title(step), _place(step), bool(step.shelf), who, lines, number
        )
    tone, title = TONES[step.answer], answer_words(step.answer)
    return CardText(tone, title, advice_words(step.answer), False, who, lines, number)


def _here_title(step: Step) -> str:
    if step.moved_from:
        return translate("Walk", "Noted here, no longer on {shelf}").format(shelf=step.moved_from)
    return answer_words(Answer.HERE)


def _place(step: Step) -> str:
    """Name the shelf; without one, before the first tag, say that all is well."""
    return step.shelf or advice_words(Answer.HERE)


def look_card(verdict: Verdict, _: Local) -> CardText:
    """Send somebody back to a shelf for a parcel that was not found."""
    card = CardText(
        Tone.INFO,
        translate("Walk", "Look once more on shelf"),
        verdict.shelf,
        is_shelf=True,
        lines=(translate("Walk", "Scan it when you have it"),),
    )
    return whose(card, verdict)


def waiting_card(report: WalkReport | None) -> CardText:
    """Say how a walk goes, before its first scan, or what is left to do after its end."""
    if report is not None and report.is_ended:
        return _ended_card(report)
    return CardText(
        Tone.QUIET,
        translate("Walk", "Ready"),
        translate("Walk", "Scan a shelf's tag, then everything on it"),
        lines=(translate("Walk", "Nothing but the scanner is needed until the end"),),
    )


def _ended_card(report: WalkReport) -> CardText:
    title = translate("Walk", "Shelf walk finished")
    if report.missing:
        big = plural("Verdict", "%n missing", None, 2)(len(report.missing))
        return CardText(Tone.QUIET, title, big, lines=(missing_advice(is_ended=True),))
    if left := left_over(report):
        return CardText(Tone.QUIET, title, plural("Walk", "%n to work off", None, 2)(left))
    return CardText(Tone.QUIET, title, advice_words(Answer.HERE))


def left_over(report: WalkReport) -> int:
    """Count what is still to be worked off."""
    found = (report.missing, report.closed, report.unknown, report.aged, report.other_shop)
    return sum(len(each) for each in found)
