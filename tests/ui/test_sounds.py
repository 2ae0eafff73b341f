"""Tones at the counter: at once, never in the way, and silent where a PC cannot give a sound."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from ctypes.util import find_library
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from hubdesk.desk.verdict import Tone
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.sounds import Sounds, amplitude, trouble_tone
from hubdesk.ui.speaker import RATE, Loudspeaker, Order, Voice, read_tones
from hubdesk.ui.wording.sounds import meaning_words, silence_words, tone_words
from tests.ui.conftest import RESOURCES

FOLDER = RESOURCES / "sounds"
LOUD = b"\x00\x40" * RATE  # a second at half of full scale, which a cut must not make click


class Counter:
    """Sounds under test: what was told, and what reached the device."""

    def __init__(self, sounds: Sounds, qtbot: QtBot) -> None:
        self.sounds = sounds
        self.qtbot = qtbot
        self.told: list[bool] = []
        self.heard: list[tuple[Tone, float]] = []
        sounds.availability_changed.connect(self.told.append)
        sounds.played.connect(lambda tone, waited: self.heard.append((tone, waited)))

    @property
    def process_id(self) -> int:
        """The loudspeaker's program, as the system knows it; 0 while there is none."""
        (program,) = self.sounds.findChildren(QProcess)
        return int(program.processId())

    def open(self, *, available: bool = True) -> None:
        self.sounds.start()
        self.wait_until_told(available=available)

    def wait_until_told(self, *, available: bool) -> None:
        self.qtbot.waitUntil(lambda: self.told[-1:] == [available], timeout=15_000)

    def persist(self) -> None:
        """Play until one is heard: a device that has just begun may let the first go by."""
        while not self.heard:
            self.sounds.play(Tone.TAKEN)
            self.qtbot.wait(200)

    def play(self, tone: Tone) -> float:
        """Play a tone until it reached the device; give the seconds it took."""
        before = len(self.heard)
        self.sounds.play(tone)
        self.qtbot.waitUntil(lambda: len(self.heard) > before, timeout=20_000)
        assert self.heard[-1][0] is tone
        return self.heard[-1][1]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[type[Counter]]:
    made: list[Sounds] = []

    class Made(Counter):
        def __init__(self, backend: str = "NULL", **options: int) -> None:
            made.append(Sounds(FOLDER, backend=backend, **options))
            super().__init__(made[-1], qtbot)

    yield Made
    for sounds in made:
        begun = time.monotonic()
        sounds.stop()
        assert time.monotonic() - begun < 15


def test_each_tone_reaches_the_device_at_once(make):
    counter = make()
    counter.open()
    assert counter.sounds.is_available
    waited = [counter.play(tone) for tone in Tone for _ in range(2)]
    assert sorted(waited)[len(waited) // 2] < 1


def test_asking_for_a_tone_takes_the_window_no_time(make):
    counter = make()
    counter.open()
    begun = time.perf_counter()
    for _ in range(200):
        counter.sounds.play(Tone.TAKEN)
    assert (time.perf_counter() - begun) / 200 < 0.05
    counter.qtbot.waitUntil(lambda: len(counter.heard) > 0, timeout=20_000)


@pytest.mark.parametrize("silenced", [{"is_muted": True}, {"volume": 0}])
def test_muted_is_silent_and_the_next_tone_after_it_is_heard(make, silenced):
    counter = make(**silenced)
    counter.open()
    counter.sounds.play(Tone.STOP)
    counter.sounds.is_muted, counter.sounds.volume = False, 70
    counter.play(Tone.TAKEN)
    assert [tone for tone, _ in counter.heard] == [Tone.TAKEN]


def test_a_driver_that_crashes_is_replaced_and_the_window_goes_on(make):
    counter = make()
    counter.open()
    counter.play(Tone.TAKEN)
    os.kill(counter.process_id, signal.SIGKILL)
    counter.wait_until_told(available=False)
    counter.sounds.play(Tone.TAKEN)
    counter.wait_until_told(available=True)
    counter.play(Tone.AGAIN)
    assert counter.told == [True, False, True]


def test_a_driver_that_hangs_is_replaced_and_nothing_waits_for_it(make):
    counter = make()
    counter.open()
    hung = counter.process_id
    os.kill(hung, signal.SIGSTOP)
    counter.sounds.play(Tone.TAKEN)
    counter.wait_until_told(available=False)
    counter.wait_until_told(available=True)
    assert counter.process_id != hung
    counter.play(Tone.TAKEN)


def test_looking_for_a_device_that_hangs_is_given_up_too(make, tmp_path, monkeypatch):
    monkeypatch.setattr("hubdesk.ui.sounds._LOOKING", 1_500)
    (tmp_path / "miniaudio.py").write_text("raise ImportError('not installed')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    counter = make()
    counter.open(available=False)
    hung = counter.process_id
    os.kill(hung, signal.SIGSTOP)
    counter.qtbot.waitUntil(lambda: counter.process_id not in {0, hung}, timeout=20_000)


def test_the_end_does_not_wait_for_a_driver_that_hangs(make):
    counter = make()
    counter.open()
    os.kill(counter.process_id, signal.SIGSTOP)
    counter.sounds.stop()
    counter.sounds.play(Tone.TAKEN)
    assert not counter.sounds.is_available


@pytest.mark.parametrize(
    "library",
    [
        "raise ImportError('not installed')",
        "raise OSError('libasound.so.2: cannot open shared object file')",
        "raise ValueError('a driver that nobody foresaw')",
    ],
)
def test_a_sound_library_that_does_not_load_means_silence(make, tmp_path, monkeypatch, library):
    (tmp_path / "miniaudio.py").write_text(library)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    counter = make()
    counter.open(available=False)
    counter.sounds.play(Tone.TAKEN)
    assert not counter.sounds.is_available


def test_tones_that_are_missing_mean_silence(qtbot, tmp_path):
    sounds = Sounds(tmp_path, backend="NULL")
    sounds.start()
    with qtbot.waitSignal(sounds.availability_changed, timeout=20_000) as told:
        pass
    assert told.args == [False]
    sounds.stop()


def test_a_card_that_comes_later_is_found(make, tmp_path, monkeypatch):
    if find_library("asound") is None:
        pytest.skip("needs ALSA, which this system does not have")
    card = tmp_path / "asound.conf"
    card.write_text("")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(card))
    counter = make("ALSA")
    counter.open(available=False)
    card.write_text("pcm.!default { type null }\n")
    counter.wait_until_told(available=True)
    counter.play(Tone.TAKEN)


@pytest.fixture
def pulse(tmp_path, monkeypatch):
    if shutil.which("pulseaudio") is None:
        pytest.skip("needs PulseAudio's server, which this system does not have")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    servers: list[subprocess.Popen[bytes]] = []

    def plug_in() -> subprocess.Popen[bytes]:
        modules = ("module-null-sink", "module-native-protocol-unix")
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        command = ["pulseaudio", *options, *(f"--load={module}" for module in modules)]
        servers.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        return servers[-1]

    yield plug_in
    for server in servers:
        server.kill()
        server.wait()


def test_a_device_that_vanishes_and_comes_back_is_found_again(make, pulse):
    server = pulse()
    counter = make("PULSEAUDIO")
    counter.sounds.start()
    counter.wait_until_told(available=True)
    counter.persist()
    server.kill()
    server.wait()
    counter.wait_until_told(available=False)
    pulse()
    counter.wait_until_told(available=True)


def test_a_device_that_nobody_needs_may_sleep_and_wakes_for_the_next_tone() -> None:
    speaker = Loudspeaker(read_tones(FOLDER), "NULL", quiet=0.0)
    for _ in range(20):
        answer = speaker.play(Order("taken", 0.5, time.perf_counter()))
        assert answer.waited is not None
        assert speaker.is_open
        assert not speaker.look()
        assert (speaker.is_open, speaker.is_available) == (False, True)


@given(st.lists(st.integers(1, 700), min_size=1, max_size=60))
def test_a_tone_comes_out_whole_whatever_pieces_the_device_asks_for(pieces: list[int]) -> None:
    tone = read_tones(FOLDER)["taken"]
    voice = Voice()
    stream = voice.stream()
    next(stream)
    voice.say(tone, time.perf_counter())
    out = b""
    for frames in pieces:
        piece = stream.send(frames)
        assert len(piece) == 2 * frames
        out += piece
    assert out[: len(tone)] == tone[: len(out)]
    assert not any(out[len(tone) :])


@given(st.integers(1, 5_000), st.integers(1, 700))
def test_a_second_tone_cuts_the_first_within_four_milliseconds_and_without_a_click(
    before: int, frames: int
) -> None:
    tone = read_tones(FOLDER)["again"]
    voice = Voice()
    stream = voice.stream()
    next(stream)
    voice.say(LOUD, time.perf_counter())
    first = stream.send(before)
    voice.say(tone, time.perf_counter())
    after = b"".join(stream.send(frames) for _ in range(len(tone) // frames + 2))
    assert 0 < after.index(tone[:200]) // 2 <= RATE * 0.004
    heard = np.frombuffer(first[-2:] + after, "<i2").astype(int)
    # The tone itself moves by 0.27 of full scale from sample to sample; a click would by 0.5.
    assert np.abs(np.diff(heard)).max() < 0.3 * 32_768


def test_a_tone_that_would_come_too_late_is_dropped() -> None:
    voice = Voice()
    stream = voice.stream()
    next(stream)
    voice.say(LOUD, time.perf_counter() - 1)
    assert not any(stream.send(100))


def test_volume_is_felt_in_even_steps() -> None:
    assert [amplitude(volume) for volume in (-5, 0, 50, 100, 150)] == [0, 0, 0.125, 1, 1]
    levels = [20 * np.log10(amplitude(volume)) for volume in range(40, 101, 10)]
    steps = [two - one for one, two in pairwise(levels)]
    assert all(2 < step < 6 for step in steps)


def test_what_was_not_recorded_is_never_heard_as_taken() -> None:
    assert trouble_tone(KnownFault("record_busy")) is Tone.STOP
    assert trouble_tone(Refused("not_on_shelf")) is Tone.LOOK


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_tone_has_a_name_and_a_meaning(language: Language, code: str) -> None:
    language.choose(code)
    assert len({tone_words(tone) for tone in Tone}) == len(Tone)
    assert all(meaning_words(tone).endswith(".") for tone in Tone)
    assert silence_words(is_muted=False) != silence_words(is_muted=True)
