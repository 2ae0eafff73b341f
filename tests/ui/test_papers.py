"""Papers in the words of the shop, made beside the window, in both languages."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from hubdesk.desk import planning, receiving
from hubdesk.desk.counter import Counter
from hubdesk.desk.notices import take_notice
from hubdesk.desk.shop import Shop
from hubdesk.paper.lettering import Lettering, load_lettering
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command
from hubdesk.parcels.refusals import Refused
from hubdesk.ui import papers
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.papers import Stock
from hubdesk.ui.runsheets import run_sheet_pdf
from hubdesk.ui.wording import papers as words
from tests.desk.conftest import scan
from tests.desk.shelved import shelve
from tests.paper.raster import pages, read_zxing, texts
from tests.ui.conftest import RESOURCES

AMES = "TBA309611474519"


@pytest.fixture(scope="module")
def lettering() -> Lettering:
    return load_lettering(RESOURCES / "fonts")


def _employ(counter: Counter, **changes: tuple[str, ...]) -> Shop:
    counter.shop = replace(counter.shop, **changes)  # type: ignore[arg-type]
    return counter.shop


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("en", ("Undo", "Nobody home", "The parcel is back in the shop")),
        ("es", ("Deshacer", "Nadie en casa", "El paquete está de vuelta en la tienda")),
    ],
)
def test_cards_speak_the_language_of_the_moment(
    language: Language, lettering: Lettering, code: str, sentences: tuple[str, ...]
) -> None:
    language.choose(code)
    pdf = papers.counter_cards(lettering, Stock("a4"))
    said = " ".join(" ".join(texts(pdf)).split())
    for sentence in sentences:
        assert sentence in said
    assert f"/Lang ({code})".encode() in pdf


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_command_and_outcome_has_a_name_of_its_own(language: Language, code: str) -> None:
    language.choose(code)
    said = [words.command_words(each) for each in Command]
    said += [words.outcome_words(each) for each in OUTCOMES]
    assert all(name and note for name, note in said)
    names = [name for name, _ in said]
    assert len(set(names)) == len(names)
    assert len(words.lesson_words()) == 3


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        (
            "en",
            ("9 Elm St, Eau Claire", "DAMAGED", "Run sheet no. 1, 2026", "12 Oak St Eau Claire"),
        ),
        ("es", ("9 Elm St, Eau Claire", "DAÑADO", "Hoja de ruta n.º 1 de 2026")),
    ],
)
def test_a_run_sheet_names_the_town_and_what_came_damaged(
    counter: Counter,
    language: Language,
    lettering: Lettering,
    code: str,
    sentences: tuple[str, ...],
) -> None:
    language.choose(code)
    parcels = [shelve(counter, "9 Elm St"), shelve(counter, "12 Oak St Eau Claire", "Jo Hill")]
    receiving.damaged(counter, parcels[0])
    run = planning.plan(counter, "North side", "Luis", parcels)
    said = " ".join(" ".join(texts(run_sheet_pdf(counter, run.code, lettering))).split())
    for sentence in sentences:
        assert sentence in said
    assert said.count("Eau Claire") == 3  # the shop's own address is the third


CALLED = (
    "tracking,name,address,zip,phone,note\n"
    "TBA309611474991,Ana Moore,5 Elm St,54701,715-555-0101,llamar antes\n"
    "TBA309611474992,Bo Reyes,6 Elm St,54701,715-555-0102,ring at the back\n"
    "TBA309611474993,Cy Ames,7 Elm St,54701,715-555-0103,\n"
)


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "Call first: 715-555-0101"), ("es", "Llamar antes: 715-555-0101")],
)
def test_a_run_sheet_has_the_telephone_of_those_who_asked_to_be_called_and_of_nobody_else(
    counter: Counter, language: Language, lettering: Lettering, tmp_path: Path, code: str, said: str
) -> None:
    language.choose(code)
    file = tmp_path / "called.csv"
    file.write_text(CALLED)
    take_notice(counter, file)
    found = [scan(counter, f"TBA30961147499{place}").subject for place in (1, 2, 3)]
    run = planning.plan(counter, "North", "Luis", [each.parcel.id for each in found if each])
    sheet = " ".join(" ".join(texts(run_sheet_pdf(counter, run.code, lettering))).split())
    assert said in sheet
    assert sheet.count("715-555-01") == 1


def test_papers_are_made_beside_the_window(morning: Counter, lettering: Lettering) -> None:
    scan(morning, AMES)
    with ThreadPoolExecutor(1) as beside:
        tags = beside.submit(papers.shelf_tags, morning, lettering, Stock("62mm"))
        labels = beside.submit(papers.parcel_labels, morning, lettering, Stock("62mm"))
    assert len(texts(tags.result())) == 4
    (page,) = pages(labels.result())
    assert read_zxing(page) == {AMES}


def test_labels_come_in_the_order_in_which_one_walks(
    morning: Counter, lettering: Lettering
) -> None:
    numbers = (AMES, "TBA309611474471", "TBA309611474533", "TBA309611474467")
    for number in numbers:
        scan(morning, number)
    said = texts(papers.parcel_labels(morning, lettering, Stock("57x32")))
    shelves = [text.split()[0] for text in said]
    assert shelves == sorted(shelves)
    assert len(said) == 4


def test_a_label_tells_nothing_that_the_shelf_does_not_need(
    morning: Counter, lettering: Lettering
) -> None:
    scan(morning, AMES)
    (text,) = texts(papers.parcel_labels(morning, lettering, Stock("4x6"), [AMES]))
    assert "D. Ames" in text
    assert "77 Graham Ave" in text
    assert "54701" not in text


def test_a_name_in_letters_that_the_faces_lack_gets_a_sign_of_its_own(
    morning: Counter, lettering: Lettering
) -> None:
    _employ(morning, people=("Luis", "王小明", "Жанна"))
    said = "\n".join(texts(papers.badges(morning, lettering, Stock())))
    assert "Luis" in said
    assert "?" not in said


def test_two_people_who_would_share_a_badge_get_none(
    morning: Counter, lettering: Lettering
) -> None:
    _employ(morning, people=("Luis", "Ana Lu", "AnaLu"))
    with pytest.raises(Refused, match="tags_alike"):
        papers.badges(morning, lettering, Stock())


def test_what_nobody_knows_as_a_paper_is_printed_on_letter(lettering: Lettering) -> None:
    letter = papers.counter_cards(lettering, Stock("letter"))
    assert papers.counter_cards(lettering, Stock("legal")) == letter
