"""What is said of devices: every state, in both languages, with every sign of a code visible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.scanning.serials import SerialScanner, State
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.palette import Tone
from hubdesk.ui.wording import devices


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("state", list(State))
def test_every_state_of_a_scanner_has_words(language: Language, state: State, code: str) -> None:
    language.choose(code)
    scanner = SerialScanner("Zebra", "COM7", state)
    text = devices.scanner_text(scanner)
    assert (text.name, text.tone is Tone.GO) == ("Zebra", state is State.LISTENING)
    assert text.words
    sentence = devices.serial_sentence(scanner)
    assert "{" not in sentence
    assert "Zebra" in sentence or "COM7" in sentence


def test_signs_that_no_screen_shows_are_named() -> None:
    assert devices.visible("420\x1d92\x1b \x04\r") == "420<GS>92<ESC> <EOT><CR>"
    assert devices.visible("A\u200bB\u0301") == "A<U+200B>B<U+0301>"
    assert devices.visible("Nº 7 Señor|{GS}") == "Nº 7 Señor|{GS}"


@given(st.text(max_size=60))
def test_any_text_can_be_shown_on_one_line(text: str) -> None:
    assert devices.visible(text).isprintable() or text == ""
