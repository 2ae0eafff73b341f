"""What the equipment page says of a scanner on the keyboard and of the lesson that sets it up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hubdesk.scanning.lesson import LESSON, Lesson, Told
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import lesson as lesson_words
from hubdesk.ui.wording.figures import clock
from hubdesk.ui.wording.speech import translate


@dataclass(frozen=True, slots=True)
class ScannerText:
    """One scanner: its name, and its state in a word or two."""

    name: str
    words: str
    tone: Tone = Tone.QUIET


@dataclass(frozen=True, slots=True)
class LessonText:
    """How far a scanner is learned: `done` of `steps` codes."""

    words: str
    advice: str = ""
    done: int = 0
    steps: int = len(LESSON)
    is_running: bool = True


def keyboard_scanner(last: datetime | None) -> ScannerText:
    """Say when a scanner that types was heard last, in local time; None: never yet."""
    name = translate("Equipment", "Scanner on the keyboard")
    if last is None:
        return ScannerText(name, translate("Equipment", "not heard yet"))
    words = translate("Equipment", "heard {time}").format(time=clock(last))
    return ScannerText(name, words, Tone.GO)


def lesson_text(lesson: Lesson, told: Told | None) -> LessonText:
    """Say how far the lesson is, and what the last scan was to it."""
    done = len(LESSON) - len(lesson.left)
    words = lesson_words.told(told) if told else lesson_words.invitation()
    if lesson.learned is not None:
        features = " · ".join(lesson_words.features(lesson.learned))
        return LessonText(words, features, done, is_running=False)
    return LessonText(words, lesson_words.left(lesson), done)
