"""The recovery sheet put into words. Its bytes go to a printer or where the owner says, only."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.recoverysheet import RecoverySheet, recovery_sheet_pdf
from hubdesk.paper.sheets import A4, LETTER
from hubdesk.parcels.recoverycode import RecoveryCode
from hubdesk.ui.wording import recovery
from hubdesk.ui.wording.figures import printable


def recovery_pdf(
    code: RecoveryCode, shop: str, day: date, lettering: Lettering, paper: str
) -> bytes:
    """Draw the sheet for a shop's record on `letter` or `a4`, in the language of the moment."""
    sheet = RecoverySheet(
        title=recovery.sheet_title(),
        shop=printable(shop),
        made=recovery.made_words(day),
        intro=recovery.intro_words(),
        groups=code.groups,
        square=code.letters,
        scan=recovery.scan_words(),
        keeping_title=recovery.keeping_title(),
        keeping=recovery.keeping_words(),
        using_title=recovery.using_title(),
        using=recovery.using_words(),
        language=QLocale().name()[:2],
    )
    return recovery_sheet_pdf(sheet, lettering, paper=A4 if paper == "a4" else LETTER)
