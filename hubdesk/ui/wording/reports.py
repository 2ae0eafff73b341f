"""The words of the longer answers: rows of a notice that were not taken, flaws in a journal."""

from __future__ import annotations

from hubdesk.database.proof import Flaw
from hubdesk.desk.noticereport import BadRow
from hubdesk.ui.wording.figures import printable
from hubdesk.ui.wording.speech import QT_TRANSLATE_NOOP, translate

ROWS = {
    "row_no_number": QT_TRANSLATE_NOOP("Row", "no tracking number"),
    "row_no_tracking_number": QT_TRANSLATE_NOOP("Row", "not a tracking number"),
    "row_own_code": QT_TRANSLATE_NOOP("Row", "one of this shop's own codes"),
    "row_rounded": QT_TRANSLATE_NOOP("Row", "rounded by the spreadsheet"),
    "row_strange_characters": QT_TRANSLATE_NOOP("Row", "contains invisible signs"),
    "row_twice": QT_TRANSLATE_NOOP("Row", "stands twice in the file"),
}
FLAWS = {
    "chain_unknown": QT_TRANSLATE_NOOP("Flaw", "the last entry of a chain is missing"),
    "end_missing": QT_TRANSLATE_NOOP("Flaw", "entries at the end of a chain are missing"),
    "entry_changed": QT_TRANSLATE_NOOP("Flaw", "it is not what was written"),
    "entry_missing_before": QT_TRANSLATE_NOOP("Flaw", "an entry before it is missing"),
    "entry_relabelled": QT_TRANSLATE_NOOP("Flaw", "its labels do not say what it holds"),
    "entry_unreadable": QT_TRANSLATE_NOOP("Flaw", "it cannot be read"),
    "person_changed": QT_TRANSLATE_NOOP("Flaw", "the name or address kept beside it was changed"),
}


def bad_row_words(row: BadRow) -> str:
    """Say which row of a notice was not taken, and why."""
    known = ROWS.get(row.why)
    why = translate("Row", known) if known else translate("Row", "cannot be read")
    if not row.text:
        return translate("Row", "Line {line}: {why}").format(line=row.line, why=why)
    return translate("Row", "Line {line}: {why} ({text})").format(
        line=row.line, why=why, text=printable(row.text)
    )


def flaw_words(flaw: Flaw) -> str:
    """Say where the journal is not what was written."""
    known = FLAWS.get(flaw.what, FLAWS["entry_changed"])
    return translate("Flaw", "Entry {position}: {what}").format(
        position=flaw.position, what=translate("Flaw", known)
    )
