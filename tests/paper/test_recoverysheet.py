"""The recovery sheet: its square and its letters say the same, also after a photocopier."""

from __future__ import annotations

import pytest

from hubdesk.paper.lettering import Lettering
from hubdesk.paper.recoverysheet import RecoverySheet, recovery_sheet_pdf
from hubdesk.paper.sheets import A4, LETTER, Paper
from hubdesk.parcels.recoverycode import new_recovery_code, read_recovery_code
from tests.paper.raster import pages, photocopy, read, texts

CODE = new_recovery_code()
SHEET = RecoverySheet(
    title="Recovery sheet",
    shop="Kraft & Bloom",
    made="made on Friday 26 June 2026",
    intro="This code opens the shop's record on another PC. " * 4,
    groups=CODE.groups,
    square=CODE.letters,
    scan="Scan this instead of typing: it is the same code.",
    keeping_title="Now",
    keeping=("Put it away where the shop keeps what matters most to it. " * 2,) * 3,
    using_title="When you need it",
    using=("HubDesk asks for the code: scan the square, or type it. " * 2,) * 3,
    language="en",
)


@pytest.mark.parametrize("paper", [LETTER, A4], ids=lambda paper: paper.name)
def test_the_square_is_read_also_from_a_tired_photocopy(lettering: Lettering, paper: Paper) -> None:
    (page,) = pages(recovery_sheet_pdf(SHEET, lettering, paper=paper))
    assert read(page) == {CODE.letters}
    if paper is A4:
        assert read(photocopy(page[: page.shape[0] * 2 // 3])) == {CODE.letters}


def test_the_letters_on_paper_are_the_code_and_everything_is_said(lettering: Lettering) -> None:
    (text,) = texts(recovery_sheet_pdf(SHEET, lettering))
    for words in (SHEET.title, SHEET.shop, SHEET.keeping_title, SHEET.using_title, *SHEET.groups):
        assert words in text
    found = [word for word in text.split() if word in SHEET.groups]
    assert read_recovery_code(" ".join(found)) == CODE
