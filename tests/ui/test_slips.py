"""Slips for doors say what was tried in both languages, whatever the window speaks."""

from __future__ import annotations

import pytest

from hubdesk.desk import planning, rounds
from hubdesk.desk.counter import Counter
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.language import Language
from hubdesk.ui.papers import Stock
from hubdesk.ui.slips import parcel_slips, run_slips
from hubdesk.ui.wording.figures import parcels
from hubdesk.ui.wording.speech import speaking, tongue
from tests.desk.conftest import scan
from tests.paper.morning import FONTS
from tests.paper.raster import pages, read_zxing, texts
from tests.ui.conftest import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
LETTERING = load_lettering(FONTS)
NUMBERS = ("TBA309611474471", "TBA309611474467", "TBA309611474519")


@pytest.fixture
def out(morning: Counter) -> list[str]:
    subjects = [scan(morning, number).subject for number in NUMBERS]
    ids = [subject.parcel.id for subject in subjects if subject is not None]
    rounds.depart(morning, planning.plan(morning, "North", "Luis", ids).id)
    return ids


@pytest.mark.parametrize("spoken", ["en", "es"])
def test_a_tried_parcels_slip_tells_when_and_why_in_both_languages(
    morning: Counter, out: list[str], language: Language, spoken: str
) -> None:
    language.choose(spoken)
    rounds.finish(morning, out[2], OUTCOMES["NH"])
    pdf = parcel_slips(morning, out[2:], LETTERING, Stock("receipt"), TRANSLATIONS)
    said = " ".join(texts(pdf)[0].split())
    for words in ("Sorry we missed you", "We were here on 26 June", "1st try", "until 3 July"):
        assert words in said
    for words in ("Pasamos y no lo encontramos", "el 26 de junio", "1.º intento", "3 de julio"):
        assert words in said
    assert read_zxing(pages(pdf)[0]) == {NUMBERS[2]}


def test_a_run_has_one_slip_a_door(morning: Counter, out: list[str], language: Language) -> None:
    with morning.view() as view:
        run = view.runs.open()[0]
    pdf = run_slips(morning, run.code, LETTERING, Stock("4x6"), TRANSLATIONS)
    found = [read_zxing(page) for page in pages(pdf)]
    assert [len(codes) for codes in found] == [1, 1]
    assert set.union(*found) <= set(NUMBERS)
    with pytest.raises(Refused, match="nothing_missed"):
        parcel_slips(morning, [], LETTERING, Stock(), TRANSLATIONS)
    with pytest.raises(Refused, match="no_such_place"):
        run_slips(morning, run.code, LETTERING, Stock("letter", 5), TRANSLATIONS)


def test_paper_speaks_one_language_and_the_window_keeps_its_own(language: Language) -> None:
    language.choose("es")
    with speaking(tongue("en", TRANSLATIONS)):
        assert (parcels(1), parcels(2)) == ("1 parcel", "2 parcels")
        with speaking(None):
            assert parcels(2) == "2 parcels"
    assert parcels(2) == "2 paquetes"
