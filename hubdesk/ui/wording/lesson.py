"""What the equipment page says while a scanner is taught."""

from __future__ import annotations

from hubdesk.scanning.layouts import Layout
from hubdesk.scanning.learned import Learned
from hubdesk.scanning.lesson import Lesson, Told
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, plural, translate

TOLD = {
    Told.TAKEN: QT_TRANSLATE_NOOP("Lesson", "Good."),
    Told.AGAIN: QT_TRANSLATE_NOOP("Lesson", "That one again. Scan one that is not ticked yet."),
    Told.OTHER: QT_TRANSLATE_NOOP("Lesson", "Not a code of this sheet. Scan one of the three."),
    Told.UNSTEADY: QT_TRANSLATE_NOOP("Lesson", "That came out differently. Scan it once more."),
    Told.DONE: QT_TRANSLATE_NOOP("Lesson", "Done. HubDesk knows this scanner now."),
}
KEYBOARDS = {
    Layout.US: QT_TRANSLATE_NOOP("Lesson", "US keyboard"),
    Layout.SPANISH: QT_TRANSLATE_NOOP("Lesson", "Spanish keyboard"),
    Layout.LATIN_AMERICAN: QT_TRANSLATE_NOOP("Lesson", "Latin American keyboard"),
    Layout.FRENCH: QT_TRANSLATE_NOOP("Lesson", "French keyboard"),
    Layout.GERMAN: QT_TRANSLATE_NOOP("Lesson", "German keyboard"),
    Layout.AS_TYPED: QT_TRANSLATE_NOOP("Lesson", "Keyboard as on this PC"),
}


def invitation() -> str:
    """Say how a lesson goes."""
    return translate("Lesson", "Print the sheet and scan its three codes, in any order.")


def told(answer: Told) -> str:
    """Say what a scan was to the lesson."""
    return translate("Lesson", TOLD[answer])


def left(lesson: Lesson) -> str:
    """Say how many codes are still to be scanned."""
    return plural("Lesson", "%n codes to go", None, 2)(len(lesson.left))


def features(learned: Learned) -> list[str]:
    """Say what was learned of a scanner, a line each."""
    lines = [translate("Lesson", KEYBOARDS[learned.layout])]
    lines.append(translate("Lesson", "{time} ms a key").format(time=learned.gap_ms))
    if learned.sends_aim:
        lines.append(translate("Lesson", "Says which kind of code it was"))
    if learned.settings().prefix:
        lines.append(translate("Lesson", "Sends a sign before each code"))
    if not learned.ends:
        lines.append(
            translate("Lesson", "Sends no Enter: set it to, so that a torn code can be told")
        )
    if learned.separator is None or not learned.separator:
        lines.append(translate("Lesson", "Leaves separators out: some labels may not be read"))
    if learned.swaps_case:
        lines.append(translate("Lesson", "Turns capitals round, which HubDesk turns back"))
    return lines
