"""A test page for a printer: put into words for the paper that it takes."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from hubdesk.paper.grids import CARD_GRIDS
from hubdesk.paper.lettering import Lettering
from hubdesk.paper.proofpage import ProofPage, proof_page_pdf
from hubdesk.ui.wording.prints import proof_page_words

_CODE = "TEST"


def proof_page(lettering: Lettering, printer: str, paper: str) -> bytes:
    """Draw a test page on a paper as `Stock` names it."""
    size = CARD_GRIDS.get(paper, CARD_GRIDS["letter"])
    title, lines = proof_page_words(printer)
    page = ProofPage(title, lines, _CODE, QLocale().name()[:2])
    return proof_page_pdf(page, lettering, width=size.width, height=size.height)
