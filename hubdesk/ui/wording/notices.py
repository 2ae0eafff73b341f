"""What the card says about a notice that was taken in."""

from __future__ import annotations

from hubdesk.desk.columns import Field, Guess
from hubdesk.desk.course import Course
from hubdesk.desk.noticereport import NoticeReport
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.bills import load_words
from hubdesk.ui.wording.cards import Answer, CardText, Reply
from hubdesk.ui.wording.figures import parcels, printable, tail
from hubdesk.ui.wording.names import CARRIERS
from hubdesk.ui.wording.reports import bad_row_words
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, locale, plural, translate

_SHOWN = 3


def notice_card(report: NoticeReport) -> CardText:
    """Say how many parcels are announced now, what changed, and which rows were not taken."""
    bad = bool(report.bad_rows)
    told = (*_changes(report), *_not_taken(report))
    by_hand = bad or bool(report.give_back) or bool(report.too_late)
    return CardText(
        Tone.WARN if by_hand else Tone.GO,
        translate("Notice", "Notice taken"),
        parcels(report.taken),
        who=" · ".join(_called(load) for load in report.loads[:_SHOWN]),
        lines=told,
    )


def _called(load: str) -> str:
    """Name a load as its bill does; one with a name of its own by that."""
    carrier = load.rpartition(" ")[0]
    return load_words(carrier, load) if carrier in CARRIERS else load


def _changes(report: NoticeReport) -> list[str]:
    lines: list[str] = []
    if report.give_back:
        lines.append(
            plural("Notice", "%n withdrawn but here, give back: {numbers}", None, 2)(
                len(report.give_back)
            ).format(numbers=", ".join(tail(number) for number in report.give_back[:_SHOWN]))
        )
    if report.too_late:
        lines.append(plural("Notice", "%n withdrawn too late", None, 2)(report.too_late))
    if report.withdrawn:
        lines.append(plural("Notice", "%n withdrawn: will not come", None, 2)(report.withdrawn))
    if report.added:
        lines.append(plural("Notice", "%n added to a known load", None, 2)(report.added))
    if report.changed:
        lines.append(plural("Notice", "%n with a changed address", None, 2)(report.changed))
    if report.already_known:
        lines.append(plural("Notice", "%n were known already", None, 2)(report.already_known))
    if report.backwards:
        lines.append(
            plural("Notice", "%n were here before their notice", None, 2)(report.backwards)
        )
    if report.resolved:
        lines.append(plural("Notice", "%n kept aside are explained now", None, 2)(report.resolved))
    return lines


def _not_taken(report: NoticeReport) -> list[str]:
    total = max(report.not_taken, len(report.bad_rows))
    if not total:
        return []
    lines = [plural("Notice", "%n rows were not taken:", None, 2)(total)]
    lines.extend(bad_row_words(row) for row in report.bad_rows[:_SHOWN])
    if total > _SHOWN:
        lines.append(plural("Notice", "and %n more", None, 2)(total - _SHOWN))
    return lines


def progress_card(name: str, course: Course) -> CardText:
    """Say how far a notice is, and how to stop it while that is possible."""
    if course.is_decided:
        count = translate("Notice", "{done} of {total}").format(
            done=_grouped(course.written), total=_grouped(course.total)
        )
        return CardText(
            Tone.QUIET,
            translate("Notice", "Writing the notice"),
            count,
            who=name,
            lines=(translate("Notice", "You can go on scanning"),),
        )
    rows = plural("Notice", "%n rows", None, 2)(course.rows)
    return CardText(
        Tone.QUIET,
        translate("Notice", "Reading the notice"),
        rows if course.rows else f"{course.share:.0%}",
        who=name,
        lines=(translate("Notice", "You can go on scanning"),),
        replies=(Reply(Answer.STOP, translate("Notice", "Stop"), "Esc"),),
    )


def _grouped(count: int) -> str:
    return locale().toString(count)


def pasted_name() -> str:
    """Name a notice that came without a file."""
    return translate("Notice", "what was pasted")


def asking_card(name: str) -> CardText:
    """Say that somebody must tell what a notice's columns hold, when there is time."""
    return CardText(
        Tone.QUIET,
        translate("Notice", "New kind of notice"),
        translate("Notice", "Check the columns"),
        who=name,
        lines=(translate("Notice", "You can go on scanning"),),
    )


FIELDS = {
    Field.NUMBER: QT_TRANSLATE_NOOP("Column", "Tracking number"),
    Field.NAME: QT_TRANSLATE_NOOP("Column", "Name"),
    Field.STREET: QT_TRANSLATE_NOOP("Column", "Street"),
    Field.STREET2: QT_TRANSLATE_NOOP("Column", "Apartment"),
    Field.CITY: QT_TRANSLATE_NOOP("Column", "City"),
    Field.POSTCODE: QT_TRANSLATE_NOOP("Column", "ZIP code"),
    Field.PHONE: QT_TRANSLATE_NOOP("Column", "Phone"),
    Field.NOTE: QT_TRANSLATE_NOOP("Column", "Note"),
    Field.CARRIER: QT_TRANSLATE_NOOP("Column", "Carrier"),
    Field.SERVICE: QT_TRANSLATE_NOOP("Column", "Service"),
    Field.LOAD: QT_TRANSLATE_NOOP("Column", "Load"),
    Field.SHOP: QT_TRANSLATE_NOOP("Column", "Shop"),
    Field.TRAITS: QT_TRANSLATE_NOOP("Column", "Asked at the door"),
    Field.STATUS: QT_TRANSLATE_NOOP("Column", "Withdrawn or not"),
    Field.LATITUDE: QT_TRANSLATE_NOOP("Column", "Latitude"),
    Field.LONGITUDE: QT_TRANSLATE_NOOP("Column", "Longitude"),
    Field.COLD: QT_TRANSLATE_NOOP("Column", "Keep cold: yes or no"),
    Field.FRAGILE: QT_TRANSLATE_NOOP("Column", "Fragile: yes or no"),
    Field.HEAVY: QT_TRANSLATE_NOOP("Column", "Heavy: yes or no"),
    Field.ADULT: QT_TRANSLATE_NOOP("Column", "Adults only: yes or no"),
}


def field_words(field: Field | None) -> str:
    """Name what a column holds; nothing of it is used where it holds None."""
    return translate("Column", FIELDS[field]) if field else translate("Column", "Not used")


def column_lines(guess: Guess) -> list[str]:
    """Say for the terminal what each column seems to hold, with its heading and first cells."""
    lines = []
    for place, field in enumerate(guess.columns):
        cells = " | ".join(printable(row[place][:24]) for row in guess.sample if row[place])
        head = printable(guess.heads[place])
        lines.append(f"{_letters(place):3} {field_words(field):18} {head:20} {cells}")
    return lines


def _letters(place: int) -> str:
    """Name a column as spreadsheets do: A, B, … Z, AA."""
    first, last = divmod(place, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def reading_card(name: str) -> CardText:
    """Say that a notice is being read, and that scanning may go on."""
    return CardText(
        Tone.QUIET,
        translate("Notice", "One moment"),
        translate("Notice", "Reading the notice"),
        who=name,
        lines=(translate("Notice", "You can go on scanning"),),
    )
