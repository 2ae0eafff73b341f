"""The words of shelves, bills, walks and deadlines: none is missing, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from hubdesk.database.parcels import Addressed
from hubdesk.desk import bills, looking, shelving
from hubdesk.desk.ageing import Due, DueList
from hubdesk.desk.noticefiles import from_text
from hubdesk.desk.notices import take_notice
from hubdesk.desk.parcelcard import Offer
from hubdesk.desk.shelving import Board, ShelfState
from hubdesk.desk.walking import Walk
from hubdesk.desk.walkreport import Found, WalkReport
from hubdesk.parcels.bill import BillStatus, LineNote
from hubdesk.parcels.facts import Answer
from hubdesk.parcels.holding import Deadline, Stage
from hubdesk.parcels.parcel import Parcel, Status
from hubdesk.parcels.shelf import Crowding, Placement, Shelf, ShelfKind
from hubdesk.ui.billsheets import bill_sheet
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.wording import ageing, offers, shelves, walk
from hubdesk.ui.wording import bills as bill_words
from hubdesk.ui.wording.daily import day_rows
from hubdesk.ui.wording.numerals import in_words
from tests.desk.conftest import scan
from tests.parcels.label_reading import PIC

AT = datetime(2026, 6, 26, 12, 58, tzinfo=UTC)
SUBJECT = Addressed(Parcel("p", "amazon", "TBA309611474471", Status.ON_SHELF, shelf="B3"), None)
FOUND = Found(Answer.CLOSED, "B3", "TBA309611474471", "amazon", SUBJECT)
FULL = Placement("B3", 8, 8, Crowding.FULL, False)


def test_every_key_has_words_and_a_tone():
    assert set(shelves.KINDS) == set(ShelfKind)
    assert set(shelves.CROWDING) == set(shelves.CROWDING_TONES) == set(Crowding)
    assert set(walk.ANSWERS) == set(walk.ADVICE) == set(walk.TONES) == set(Answer)
    assert set(ageing.STAGE_TONES) == set(Stage)
    assert set(offers.OFFERS) == set(Offer)
    assert set(bill_words.NOTES) == set(LineNote)
    assert set(bill_words.STATUSES) == set(BillStatus)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_sentence_keeps_a_placeholder(language: Language, code: str) -> None:
    language.choose(code)
    report = WalkReport(
        *(Walk("w", "Rosa", AT), (FOUND,), (SUBJECT,), (FOUND,), (FOUND,), (FOUND,), (FOUND,)),
        *(("A1",), ("B1", "B2"), 5),
    )
    dues = [
        Due(SUBJECT, Deadline(AT.date(), AT.date(), AT), stage, days)
        for stage, days in zip(Stage, (0, 1, 2, 3, 4), strict=True)
    ]
    state = ShelfState(Shelf("B3", 8, is_closed=True), 3)
    said = [
        *(walk.report_words(report), walk.not_walked_words(report)),
        *(ageing.due_words(due, lambda at: at) for due in dues),
        ageing.due_title(DueList((), (), (dues[0],), ())),
        *(shelves.shelf_line(state), shelves.carry_words(SUBJECT, "A1")),
        *(shelves.warning_words(FULL), shelves.warm_words(replace(FULL, is_too_warm=True))),
        shelves.board_warning(Board((state,), False, True, 1)),
        bill_words.load_words("", ""),
        bill_words.note_words(tuple(LineNote), "wet"),
        bill_words.back_words("not_wanted", "wet"),
    ]
    for sentence in said:
        assert sentence
        assert "{" not in sentence
        assert "%n" not in sentence


def test_warnings_grow_with_the_heap(language: Language) -> None:
    words = [
        shelves.warning_words(Placement("B3", count, 8, crowding, full))
        for count, crowding, full in (
            (2, Crowding.ROOM, False),
            (7, Crowding.FILLING, False),
            (8, Crowding.FULL, False),
            (8, Crowding.FULL, True),
            (9, Crowding.OVER, False),
            (9, Crowding.OVER, True),
        )
    ]
    assert words == [
        "",
        "1 place left on this shelf",
        "Shelf B3 is full now.",
        "That was the last place. Every shelf is full now.",
        "Shelf B3 is overfull: it holds 9 now.",
        "Every shelf is full. Shelf B3 holds 9 now.",
    ]


@pytest.mark.parametrize(
    ("number", "english", "spanish"),
    [
        (0, "zero", "cero"),
        (1, "one", "uno"),
        (16, "sixteen", "dieciséis"),
        (21, "twenty-one", "veintiuno"),
        (40, "forty", "cuarenta"),
        (42, "forty-two", "cuarenta y dos"),
        (100, "one hundred", "cien"),
        (101, "one hundred one", "ciento uno"),
        (555, "five hundred fifty-five", "quinientos cincuenta y cinco"),
        (720, "seven hundred twenty", "setecientos veinte"),
        (999, "nine hundred ninety-nine", "novecientos noventa y nueve"),
        (1000, "1000", "1000"),
        (-1, "-1", "-1"),
    ],
)
def test_counts_are_written_in_words(
    language: Language, number: int, english: str, spanish: str
) -> None:
    assert in_words(number) == english
    language.choose("es")
    assert in_words(number) == spanish


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_counts_share_their_words(language: Language, code: str) -> None:
    language.choose(code)
    words = [in_words(number) for number in range(1000)]
    assert len(set(words)) == 1000
    assert all(one != other for one, other in pairwise(words))


def test_a_bill_is_put_into_words(language: Language, morning) -> None:
    scan(morning, "TBA309611474471")
    scan(morning, "TBA309611470001")
    bill = bills.close(morning, bills.open_loads(morning)[0].key)
    told = bills.paper(morning, (bill.year, bill.number))
    sheet = bill_sheet(morning, told)
    assert (sheet.title, sheet.about) == (
        "Handover bill 2026-1",
        "Amazon · Friday 26 June",
    )
    assert [(total.what, total.figure, total.words) for total in sheet.totals] == [
        *(("Announced", 4, "four"), ("Parcels taken in", 2, "two"), ("Missing", 3, "three")),
        *(("Damaged", 0, "zero"), ("Went back", 0, "zero")),
    ]
    assert sheet.rows[1].note == "not on the notice; kept aside"
    assert told.content.seal.startswith(sheet.seal)
    language.choose("es")
    assert bill_sheet(morning, told).title == "Acta de entrega 2026-1"
    assert shelving.board(morning).states


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("TBA309611474471", "1Z999AA10123456784"), ("Amazon", "UPS", ", 2 parcels expected")),
        (
            ("TBA309611474471", "1Z999AA10123456784", PIC, "778584048512", "RB123456785GB"),
            ("— 5 carriers, 5 parcels expected",),
        ),
    ],
)
def test_a_delivery_of_many_carriers_is_never_told_without_one_of_them(
    language: Language, counter, numbers: tuple[str, ...], said: tuple[str, ...]
) -> None:
    take_notice(counter, from_text("\n".join(("Tracking", *numbers)), "list"))
    (delivery,) = day_rows(looking.today(counter))
    assert [words for words in said if words not in delivery.cells[1].spoken] == []
