"""Every verdict, refusal and reason has words, in both languages, and none is missing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.line.sending import LineKind, LineState
from hubdesk.parcels.facts import CLASS_OF_KIND
from hubdesk.parcels.meanings import Why
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.wording import codes, faults, figures, history, line, names, sheet, troubles
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.speech import Words
from hubdesk.ui.wording.verdicts import trouble_card, verdict_card, verdict_sentence
from tests.ui.answers import AT, filled
from tests.ui.conftest import RESOURCES

HUBDESK = RESOURCES.parent / "hubdesk"


def card(kind: VerdictKind, **changes: object) -> CardText:
    return verdict_card(filled(kind, **changes), lambda at: at)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", list(VerdictKind))
def test_every_verdict_has_a_title_and_an_instruction(
    language: Language, kind: VerdictKind, code: str
) -> None:
    language.choose(code)
    for verdict in (filled(kind), Verdict(kind, why=filled(kind).why)):
        shown = verdict_card(verdict, lambda at: at)
        assert shown.title
        said = shown.spoken()
        assert "{" not in said
        assert "%n" not in said
    assert card(kind).big


def test_the_card_of_a_parcel_taken_reads_as_drawn(language: Language) -> None:
    shown = card(VerdictKind.TAKEN)
    assert (shown.title, shown.big, shown.who) == ("Put it on shelf", "B3", "Maria Lindqvist")
    assert shown.number == "TBA 3096 1147 4471"
    assert shown.count == "34th\nof 40"


def test_the_card_of_a_grocery_code_reads_as_drawn(language: Language) -> None:
    shown = card(VerdictKind.PRODUCT_CODE)
    assert shown.title == "Could not be a tracking number"
    assert shown.big == "That is a grocery code, not the label"
    assert shown.number == "UPC 0 12345 67890 5"


def test_one_missing_and_three_missing_are_different_words(language: Language) -> None:
    language.choose("es")
    assert card(VerdictKind.LOAD_FINISHED, count=1).big == "Falta 1"
    assert card(VerdictKind.LOAD_FINISHED, count=3).big == "Faltan 3"
    language.choose("en")
    assert figures.parcels(1) == "1 parcel"
    assert figures.parcels(2) == "2 parcels"


def test_the_terminal_gets_a_verdict_in_one_line(language: Language) -> None:
    said = verdict_sentence(filled(VerdictKind.TAKEN))
    assert said.startswith("Put it on shelf · B3 · Maria Lindqvist")
    assert "\n" not in said


def raised() -> set[tuple[str, str]]:
    """Give every refusal and fault that the program can raise, by its class and reason."""
    literal = re.compile(r"\b(Refused|KnownFault)\(\s*\"([a-z_]+)\"")
    mapped = re.compile(r"_FAULT_OF_WORDS = \{(.*?)\n\}", re.DOTALL)
    found: set[tuple[str, str]] = set()
    for file in HUBDESK.rglob("*.py"):
        source = file.read_text(encoding="utf-8")
        found.update(literal.findall(source))
        for table in mapped.findall(source):
            found.update(("KnownFault", reason) for reason in re.findall(r": \"([a-z_]+)\"", table))
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_reason_in_the_program_has_its_own_words(language: Language, code: str) -> None:
    language.choose(code)
    reasons = raised()
    assert len(reasons) > 30
    known = set(faults.REFUSALS) | set(faults.FAULTS)
    assert {reason for _, reason in reasons} - known == set()
    for kind, reason in reasons:
        trouble = (Refused if kind == "Refused" else KnownFault)(reason)
        said = trouble_card(trouble)
        assert said.big
        assert "{" not in faults.trouble_words(trouble)


def test_each_area_of_words_is_within_reach_and_no_reason_is_worded_twice_or_for_nothing() -> None:
    worded = [
        reason
        for area in iter_modules(troubles.__path__)
        for kind in ("REFUSALS", "FAULTS")
        for reason in getattr(import_module(f"{troubles.__name__}.{area.name}"), kind, {})
    ]
    assert sorted(worded) == sorted([*faults.REFUSALS, *faults.FAULTS])
    given_somewhere = "".join(
        file.read_text(encoding="utf-8")
        for file in HUBDESK.rglob("*.py")
        if "troubles" not in file.parts
    )
    assert [reason for reason in worded if f'"{reason}"' not in given_somewhere] == []


def test_words_stay_when_their_file_is_written_anew_under_an_open_window(tmp_path: Path) -> None:
    file = tmp_path / "hubdesk_es.qm"
    file.write_bytes((RESOURCES / "translations/hubdesk_es.qm").read_bytes())
    words = Words(file)
    file.write_bytes(b"")
    assert words.translate("Window", "Today") == "Hoy"


def test_a_language_without_its_file_is_said_in_english(tmp_path: Path) -> None:
    assert Words(tmp_path / "nowhere.qm").translate("Window", "Today") == ""


def test_an_unknown_reason_still_gets_a_polite_sentence(language: Language) -> None:
    said = faults.trouble_words(KnownFault("never_seen_before", file="x"))
    assert said == "This could not be done. Nothing that was confirmed is lost. Please try again."


@given(st.text(max_size=30))
def test_no_name_of_a_file_can_break_a_sentence(name: str) -> None:
    said = faults.trouble_words(KnownFault("notice_unreadable", name=name))
    assert "\n" not in said
    assert said.isprintable()


def test_every_key_of_the_trade_has_words(language: Language) -> None:
    assert set(codes.SENTENCES) == set(Why)
    assert set(history.ACTS) == set(CLASS_OF_KIND)
    assert set(sheet.CAPTIONS) == set(OUTCOMES)
    for outcome in OUTCOMES.values():
        if outcome.place:
            assert names.place_words(outcome.place)
        if outcome.reason:
            assert names.reason_words(outcome.reason)
    for kind in LineKind:
        assert line.line_chip(LineState(kind, 12), lambda at: at).words
        assert line.failure_words(kind)


def test_carriers_are_called_as_their_table_calls_them(language: Language) -> None:
    table = json.loads((RESOURCES / "carriers.json").read_text(encoding="utf-8"))
    named = {carrier["id"]: carrier["name"] for carrier in table["carriers"]}
    assert {key: names.carrier_words(key) for key in named} == named


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("TBA309611474471", "TBA 3096 1147 4471"),
        ("1Z999AA10123456784", "1Z 999 AA1 01 2345 6784"),
        ("778584048512", "7785 8404 8512"),
        ("RR471208565SE", "RR 471 208 565 SE"),
    ],
)
def test_numbers_are_set_in_the_groups_that_people_read(number: str, shown: str) -> None:
    assert figures.grouped(number) == shown


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=1, max_size=40))
def test_grouping_loses_nothing(number: str) -> None:
    assert figures.grouped(number).replace(" ", "") == number


@given(st.text(max_size=12_000))
def test_any_scanned_text_can_be_shown(text: str) -> None:
    shown = figures.printable(text)
    assert shown == "" or shown.isprintable()
    assert len(shown) <= 44


def test_days_and_times_are_said_the_local_way(language: Language) -> None:
    assert figures.long_day(AT.date()) == "Friday 26 June"
    assert figures.day_and_time(AT) == "26 June 12:58"
    language.choose("es")
    assert figures.long_day(AT.date()) == "Viernes 26 de junio"


def messages(code: str) -> list[tuple[str, str, list[str], bool]]:
    tree = ElementTree.parse(RESOURCES / "translations" / f"hubdesk_{code}.ts")
    found = []
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    forms or [translation.text or ""],
                    translation.get("type") is None,
                )
            )
    return found


def test_no_spanish_word_is_missing_and_no_placeholder_is_lost() -> None:
    for context, source, forms, finished in messages("es"):
        assert finished, (context, source)
        for form in forms:
            assert form, (context, source)
            holes = re.compile(r"\{\w+\}")
            assert set(holes.findall(form)) == set(holes.findall(source)), (context, source)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_packed_words_are_those_that_were_written(code: str) -> None:
    packed = QTranslator()
    assert packed.load(str(RESOURCES / "translations" / f"hubdesk_{code}.qm"))
    for context, source, forms, _ in messages(code):
        if len(forms) == 1:
            assert packed.translate(context, source) == forms[0]
        else:
            assert packed.translate(context, source, None, 1) == forms[0]
            assert packed.translate(context, source, None, 5) == forms[1]


def test_the_written_words_are_those_of_the_program(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    if not lupdate.exists():
        pytest.skip("pyside6-lupdate does not come with this PySide6")
    gathered = tmp_path / "now.ts"
    sources = sorted(str(file) for file in (HUBDESK / "ui").rglob("*.py"))
    subprocess.run(
        [lupdate, *sources, "-ts", gathered, "-tr-function-alias", "translate+=plural"],
        check=True,
        capture_output=True,
    )
    tree = ElementTree.parse(gathered)
    now = {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in tree.iter("context")
        for message in context.iter("message")
    }
    assert now == {(context, source) for context, source, _, _ in messages("es")}
