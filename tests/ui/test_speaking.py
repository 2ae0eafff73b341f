"""Answers said aloud by the system's own voice; a stand-in for it lies on the PATH."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from hubdesk.desk.counter import Counter
from hubdesk.parcels.refusals import Refused
from hubdesk.ui.language import Language
from hubdesk.ui.speaking import Speech
from hubdesk.ui.voices import SystemVoice, system_voice
from hubdesk.ui.wording.spoken import trouble_aloud, verdict_aloud, voice_words
from tests.desk.conftest import scan

SAID = "said.txt"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PC on which no program speaks."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put(path: Path, name: str, ending: str = "exit 0") -> None:
    """Put a program there that writes down what it is told, and then does something."""
    program = path / name
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >>"{path / SAID}"\n{ending}\n')
    program.chmod(0o755)


def said(path: Path) -> list[str]:
    return (path / SAID).read_text().splitlines() if (path / SAID).exists() else []


@pytest.fixture
def speech(path: Path) -> Iterator[list[Speech]]:
    made: list[Speech] = []
    yield made
    for each in made:
        each.stop()


def speaking(made: list[Speech], voice: SystemVoice | None, patience: int = 10_000) -> Speech:
    made.append(Speech(voice, patience=patience))
    return made[-1]


def test_a_pc_without_a_voice_says_so(path: Path, speech: list[Speech]) -> None:
    silent = speaking(speech, system_voice("linux"))
    silent.say("Shelf A3", "en")
    assert not silent.has_voice
    assert "No voice on this PC" in voice_words(is_there=False, can_speak=True)


def test_the_screen_readers_own_voice_is_asked_first(path: Path, speech, qtbot: QtBot) -> None:
    put(path, "espeak-ng")
    put(path, "spd-say")
    voice = speaking(speech, system_voice("linux"))
    voice.say("Estante A3", "es")
    qtbot.waitUntil(lambda: bool(said(path)), timeout=20_000)
    assert said(path) == ["--wait --priority text --language es -- Estante A3"]
    assert voice.can_speak


def test_a_newer_answer_cuts_off_the_older(path: Path, speech, qtbot: QtBot) -> None:
    put(path, "espeak-ng", "exec /bin/sleep 600")
    voice = speaking(speech, system_voice("linux"))
    voice.say("Shelf A3", "en")
    qtbot.waitUntil(lambda: len(said(path)) == 1, timeout=20_000)
    (older,) = programs_of(voice)
    voice.say("Already here", "en")
    qtbot.waitUntil(lambda: len(said(path)) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: not is_running(older), timeout=20_000)
    assert is_running(programs_of(voice)[-1])
    assert voice.can_speak, "being cut off is no failure"


def programs_of(voice: Speech) -> list[int]:
    return [program.processId() for program in voice.findChildren(QProcess)]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_voice_that_hangs_holds_nobody_up_and_is_told(path: Path, speech, qtbot: QtBot) -> None:
    put(path, "espeak-ng", "exec /bin/sleep 600")
    voice = speaking(speech, system_voice("linux"), patience=50)
    began = monotonic()
    with qtbot.waitSignal(voice.failed_changed, timeout=20_000) as told:
        voice.say("Shelf A3", "en")
        assert monotonic() - began < 5
    assert told.args == [True]
    assert not voice.can_speak


def test_a_voice_that_fails_is_told_and_believed_again_when_it_speaks(
    path: Path, speech, qtbot: QtBot
) -> None:
    put(path, "espeak-ng", "exit 1")
    voice = speaking(speech, system_voice("linux"))
    with qtbot.waitSignal(voice.failed_changed, timeout=20_000):
        voice.say("Shelf A3", "en")
    assert "did not speak" in voice_words(is_there=True, can_speak=voice.can_speak)
    put(path, "espeak-ng")
    with qtbot.waitSignal(voice.failed_changed, timeout=20_000):
        voice.say("Shelf A3", "en")
    assert voice.can_speak


def test_where_the_program_stays_each_answer_is_a_line(path: Path, speech, qtbot: QtBot) -> None:
    put(path, "reads", f'while read -r line; do printf "%s\\n" "$line" >>"{path / SAID}"; done')
    program = SystemVoice(str(path / "reads"), lambda _words, _language: [], stays=True)
    voice = speaking(speech, program)
    voice.say("Shelf A3\nand more", "en")
    voice.say("Ya está aquí", "es")
    qtbot.waitUntil(lambda: len(said(path)) == 3, timeout=20_000)
    assert said(path)[1:] == ["en\tShelf A3 and more", "es\tYa está aquí"]


@pytest.mark.parametrize(("system", "program"), [("win32", "powershell"), ("darwin", "say")])
def test_every_system_has_its_own_voice(path: Path, system: str, program: str) -> None:
    put(path, program)
    voice = system_voice(system)
    assert voice is not None
    assert voice.arguments("Shelf A3", "en")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", ["Shelf A1", "Already here", "Not on the notice — keep aside. Shelf X1"]),
        ("es", ["Estante A1", "Ya está aquí", "No está en el aviso: apártelo. Estante X1"]),
    ],
)
def test_what_is_said_is_short(
    morning: Counter, language: Language, code: str, words: list[str]
) -> None:
    language.choose(code)
    verdicts = [
        scan(morning, number)
        for number in ("TBA309611474471", "TBA309611474471", "1Z999AA10123456784")
    ]
    assert [verdict_aloud(each, morning.local) for each in verdicts] == words


def test_what_is_no_label_and_what_failed_are_said_too(morning: Counter, language) -> None:
    assert verdict_aloud(scan(morning, "4006381333931"), morning.local) == "Not the label"
    assert trouble_aloud(Refused("no_parcel_in_hand"))
