"""What the card says of answers at the door, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hubdesk.desk.outcomes import WhyReturned
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.ui.language import Language
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.outcomes import choices
from hubdesk.ui.wording.verdicts import verdict_card
from tests.ui.answers import PARCEL, RUN, SUBJECT


def _card(kind: VerdictKind, code: str, why: str = "", tries: int = 1) -> CardText:
    subject = replace(SUBJECT, parcel=replace(PARCEL, tries=tries))
    told = Verdict(kind, shelf="B3", subject=subject, run=RUN, outcome=OUTCOMES[code], why=why)
    return verdict_card(replace(told, count=4), lambda at: at)


def test_what_was_not_delivered_says_its_shelf_and_which_try_it_was(language: Language) -> None:
    first, second = (_card(VerdictKind.BROUGHT_BACK, "NH", tries=nth) for nth in (1, 2))
    assert (first.title, first.big) == ("Not delivered: nobody home", "B3")
    try_words = "That was the 2nd try"
    assert (first.lines[1], try_words in first.lines) == ("Put it back on this shelf", False)
    assert second.lines[1:3] == ("Put it back on this shelf", try_words)


@pytest.mark.parametrize("why", list(WhyReturned))
@pytest.mark.parametrize("code", ["en", "es"])
def test_what_goes_back_says_why_and_where_it_waits(
    language: Language, why: WhyReturned, code: str
) -> None:
    language.choose(code)
    card = _card(VerdictKind.BROUGHT_BACK, "NH", why.value)
    assert ("carrier" in card.lines[1], "transportista" in card.lines[1]) == (
        code == "en",
        code == "es",
    )


def test_a_changed_answer_is_never_quiet(language: Language) -> None:
    delivered = _card(VerdictKind.OUTCOME_CHANGED, "DP")
    assert (delivered.title, delivered.tone) == ("Answer changed: Left on the porch", Tone.WARN)
    back = _card(VerdictKind.OUTCOME_CHANGED, "NC")
    assert (back.title, back.big) == ("Answer changed: Business closed", "B3")
    assert back.lines[-1] == "The answer before does not count any more"


def test_the_rest_is_not_called_delivered_when_it_was_not(language: Language) -> None:
    assert _card(VerdictKind.REST_DELIVERED, "RD").title == "The rest of the run is delivered"
    assert _card(VerdictKind.REST_DELIVERED, "WX").title == "The rest of the run: Weather"


@pytest.mark.parametrize("code", ["en", "es"])
def test_every_outcome_can_be_chosen_by_its_own_words(language: Language, code: str) -> None:
    language.choose(code)
    said = [words for _, words in choices()]
    assert len(set(said)) == len(said) == len(OUTCOMES) - 1
    assert all(words[0].isupper() for words in said)
