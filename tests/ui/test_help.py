"""Help: found as one types, true to the program, and there for every answer on the card."""

from __future__ import annotations

import re
import struct

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from hubdesk.desk.verdict import VerdictKind
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui import keys
from hubdesk.ui.help.articles import Library
from hubdesk.ui.help.needs import families, need_of_trouble, need_of_verdict
from hubdesk.ui.help.page import DOCTOR, KEYS, NOW
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.rail import PageName
from hubdesk.ui.wording.doctor import AREAS, WORDS, finding_text
from hubdesk.ui.wording.faults import FAULTS, REFUSALS
from hubdesk.ui.wording.keylist import WORDS as KEY_WORDS
from tests.ui.conftest import RESOURCES, Desk

HELP = RESOURCES / "help"
LIBRARIES = {code: Library(HELP / code) for code in LANGUAGES}
MOST_BYTES = 1_500_000
# The first steps explain themselves, and are gone once they are done.
_NEEDS_NO_ARTICLE = {PageName.FIRST_STEPS}

each_language = pytest.mark.parametrize("code", LANGUAGES)


@each_language
@pytest.mark.parametrize("kind", VerdictKind)
def test_every_verdict_has_its_what_now(code: str, kind: VerdictKind) -> None:
    assert LIBRARIES[code].about(need_of_verdict(kind)) is not None


@each_language
def test_every_refusal_and_fault_has_its_what_now(code: str) -> None:
    assert set(families()) == {*REFUSALS, *FAULTS}
    without = {need for need in families().values() if LIBRARIES[code].about(need) is None}
    assert without == set()


@each_language
def test_no_section_is_about_what_is_not_there(code: str) -> None:
    known = {need_of_verdict(kind) for kind in VerdictKind} | set(families().values())
    needs = [n for a in LIBRARIES[code].articles for s in a.sections for n in s.needs]
    assert set(needs) <= known
    assert len(needs) == len(set(needs)), "two sections are about one need"


@each_language
def test_every_page_has_its_article_and_no_article_a_page_that_is_not_there(code: str) -> None:
    pages = {article.page for article in LIBRARIES[code].articles if article.page}
    assert pages == {page.value for page in PageName} - {p.value for p in _NEEDS_NO_ARTICLE}


@each_language
def test_every_picture_is_there_and_none_for_nothing(code: str) -> None:
    named = {name for article in LIBRARIES[code].articles for name in article.pictures}
    there = {file.name: file for file in (HELP / code / "pictures").glob("*.png")}
    assert set(there) == named
    for file in there.values():
        wide, high = struct.unpack(">II", file.read_bytes()[16:24])
        assert wide >= 300, file
        assert high >= 150, file


def test_the_pictures_stay_small() -> None:
    assert sum(file.stat().st_size for file in HELP.rglob("*.png")) < MOST_BYTES


def test_both_languages_say_the_same_things() -> None:
    shapes = [
        [(a.name, a.page, a.pictures, [s.needs for s in a.sections]) for a in each.articles]
        for each in LIBRARIES.values()
    ]
    assert shapes[0] == shapes[1]


def test_sentences_are_short_enough_for_a_second_language() -> None:
    for article in LIBRARIES["en"].articles:
        for section in article.sections:
            for sentence in re.split(r"[.:?!]\s|\n", section.text):
                assert len(sentence.split()) <= 26, sentence


@pytest.mark.parametrize(
    ("code", "typed", "found"),
    [
        ("en", "torn label", "04-label"),
        ("en", "tron lable", "04-label"),
        ("en", "camra", "12-equipment"),
        ("en", "SIGNATURE", "08-home"),
        ("es", "etikueta rota", "04-label"),
        ("es", "danado", "05-damage"),
        ("es", "camara", "12-equipment"),
    ],
)
def test_slips_and_missing_accents_find_the_article(code: str, typed: str, found: str) -> None:
    assert found in [article.name for article in LIBRARIES[code].search(typed)][:3]


@pytest.mark.parametrize(
    ("code", "asked", "found"),
    [
        ("en", "nobody at home", "08-home"),
        ("en", "new computer", "16-safe"),
        ("en", "the box is broken", "05-damage"),
        ("en", "no internet", "15-line"),
        ("en", "how do I delete a customer's data?", "09-parcels"),
        ("en", "add a person", "17-owner"),
        ("en", "the driver will not sign", "11-bill"),
        ("en", "lost parcel", "10-shelves"),
        ("es", "el cliente no está en casa", "08-home"),
        ("es", "no sale por la impresora", "13-printing"),
        ("es", "ordenador nuevo", "16-safe"),
        ("es", "añadir empleado", "17-owner"),
        ("es", "paquete roto", "05-damage"),
        ("es", "se me rompió el lector", "12-equipment"),
        ("es", "paquete perdido", "10-shelves"),
        ("es", "borrar los datos de un cliente", "09-parcels"),
        ("es", "¿cómo cambio el idioma?", "17-owner"),
        ("es", "no hay internet", "15-line"),
    ],
)
def test_a_clerks_own_question_is_answered_first(code: str, asked: str, found: str) -> None:
    assert found in [article.name for article in LIBRARIES[code].search(asked)][:2]


def test_a_question_opens_at_the_section_that_answers_it() -> None:
    library = LIBRARIES["es"]
    (article, *_) = library.search("ordenador nuevo")
    assert article.sections[library.headed(article, "ordenador nuevo")].heading.startswith(
        "Reponer"
    )


def test_nonsense_finds_nothing_and_nothing_typed_lists_all() -> None:
    library = LIBRARIES["en"]
    assert library.search("xylophone quartz") == ()
    assert library.search("  ") == library.articles


def test_the_key_list_has_every_key_that_works_everywhere() -> None:
    constants = {
        value
        for name, value in vars(keys).items()
        if name.isupper() and not name.startswith("_") and isinstance(value, str | tuple)
    }
    assert {key for key, _ in KEY_WORDS} == constants


@pytest.mark.parametrize("page", [PageName.TODAY, PageName.DELIVER, PageName.SHELVES])
def test_f1_opens_what_belongs_to_the_page_and_esc_leads_back(desk: Desk, page: PageName) -> None:
    desk.window.show_page(page)
    desk.press(Qt.Key.Key_F1)
    article = LIBRARIES["en"].of_page(page.value)
    assert desk.window.page is PageName.HELP
    assert article is not None
    assert desk.window.pages.help.shown == article.name
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page is page


def test_f1_on_a_card_says_what_now_in_the_cards_own_words(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan("TBA309611474471")
    desk.press(Qt.Key.Key_F1)
    said = desk.window.pages.help.reader.toPlainText()
    assert desk.window.pages.help.shown == NOW
    assert "Put it on shelf" in said
    assert "The large letters are the shelf" in said


def test_f1_on_a_fault_says_what_now(desk: Desk) -> None:
    desk.window.show_trouble(KnownFault("disk_full"))
    desk.press(Qt.Key.Key_F1)
    said = desk.window.pages.help.reader.toPlainText()
    assert "The disk is full" in said
    assert "empty the trash" in said


def test_the_card_offers_what_now_by_touch_where_the_shelf_stays_as_large(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.scan("TBA309611474471")
    button = desk.window.pages.receive.verdict.help
    assert button.isVisible()
    assert button.height() >= 48
    button.click()
    assert desk.window.pages.help.shown == NOW


def test_a_name_on_the_card_cannot_dress_up_in_the_help(desk: Desk) -> None:
    desk.window.show_trouble(Refused("clerk_unknown", name="# **Anna** <b>x</b>"))
    desk.press(Qt.Key.Key_F1)
    assert "# **Anna** <b>x</b>" in desk.window.pages.help.reader.toPlainText()


def test_the_pictures_of_an_article_are_really_shown(desk: Desk) -> None:
    desk.window.show_page(PageName.RECEIVE)
    desk.press(Qt.Key.Key_F1)
    document = desk.window.pages.help.reader.document()
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in LIBRARIES["en"].named("03-receive").pictures:  # type: ignore[union-attr]
        assert not document.resource(kind, QUrl(name)).isNull(), name


def test_typing_into_the_search_lists_what_fits_and_opens_the_first(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    page = desk.window.pages.help
    page.search.setFocus()
    desk.type("printr")
    assert page.shown == "13-printing"
    page.search.setText("qqqq")
    assert page.list.count() == 0
    assert "Nothing fits" in page.reader.toPlainText()
    desk.press(Qt.Key.Key_Escape)
    assert page.search.text() == ""
    assert page.list.count() > len(LIBRARIES["en"].articles)


def test_a_scan_is_taken_while_somebody_searches_the_help(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    desk.window.pages.help.search.setFocus()
    assert desk.scan("TBA309611474471").kind is VerdictKind.TAKEN
    assert desk.window.pages.help.search.text() == ""


def test_the_help_changes_its_language_and_stays_where_it_is(
    desk: Desk, language: Language
) -> None:
    desk.window.pages.help.open_page("receive")
    desk.window.show_page(PageName.HELP)
    language.choose("es")
    desk.settle()
    assert "Póngalo en el estante" in desk.window.pages.help.reader.toPlainText()


def test_the_key_list_is_shown(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    page = desk.window.pages.help
    page.list.setCurrentRow(1)
    assert page.shown == KEYS
    assert "Ctrl Z" in page.reader.toPlainText()


def test_opening_the_doctor_asks_for_a_check_once_and_shows_the_worst_first(desk: Desk) -> None:
    page = desk.window.pages.help
    asked: list[object] = []
    page.doctor.check_wanted.connect(lambda: (asked.append(1), page.doctor.begin()))
    desk.press(Qt.Key.Key_F1)
    page.open_doctor()
    page.open_doctor()
    assert (page.shown, len(asked)) == (DOCTOR, 1)
    page.doctor.add(Finding(Area.CLOCK, State.OK, Advice.CLOCK_WELL))
    page.doctor.add(Finding.of_trouble(Area.DISK, KnownFault("disk_full")))
    page.doctor.end()
    said = [label.text() for label in page.doctor.findChildren(QLabel)]
    assert "Something must be mended now" in said
    assert page.doctor.told[0].startswith("Disk: mend now. The disk is full")
    desk.press(Qt.Key.Key_F9)
    assert len(asked) == 2


def test_everything_that_the_doctor_can_find_has_words() -> None:
    own_words = {Advice.TROUBLE, Advice.PRINTER_AILS, Advice.LINE_TROUBLE}
    assert set(WORDS) == set(Advice) - own_words
    assert set(AREAS) == set(Area)


@each_language
def test_what_is_not_well_always_has_something_to_do(
    code: str, one_language: Language, language: Language
) -> None:
    one_language.choose(code)
    for advice in WORDS:
        text = finding_text(Finding(Area.DISK, State.LOOK, advice, {"count": 2, "by": "Dropbox"}))
        assert text.sentence


def test_troubles_without_a_family_still_get_an_answer() -> None:
    assert LIBRARIES["en"].about(need_of_trouble(KnownFault("never_heard_of"))) is not None
