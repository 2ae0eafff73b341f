"""What stands on a handover bill: frozen values, words included, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.paper.sheets import SignedWords
from hubdesk.parcels.bill import Signature


@dataclass(frozen=True, slots=True)
class BillWords(SignedWords):
    """Every word of a bill that is not its own, in the driver's language.

    Braces are filled in here: `{page}`, `{pages}`, `{count}`, `{hash}`.
    """

    note: str
    nothing_came: str
    missing: str
    back: str
    received_by: str
    driver: str
    seal: str


@dataclass(frozen=True, slots=True)
class BillRow:
    """One numbered line: a tracking number in groups, and what must be said of the parcel."""

    place: int
    number: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class BackRow:
    """One parcel that was not taken in, and why."""

    number: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """One total, in figures and in words: what is counted twice is not misread."""

    what: str
    figure: int
    words: str


@dataclass(frozen=True, slots=True)
class BillSheet:
    """One bill as its paper tells it.

    `status` is empty on a bill that stands, `code` goes into the square code, `seal` and
    `journal_hash` are short hashes of the content and of the bill's journal entry.
    """

    title: str
    subtitle: str
    status: str
    about: str
    when: str
    shop: str
    rows: tuple[BillRow, ...]
    missing: tuple[str, ...]
    back: tuple[BackRow, ...]
    totals: tuple[Total, ...]
    clerk: str
    driver: str
    signature: Signature | None
    code: str
    seal: str
    journal_hash: str
    words: BillWords
