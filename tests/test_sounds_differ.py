"""The five tones: made by the project, equally loud, and told apart without looking."""

from __future__ import annotations

import itertools
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from hubdesk.desk.verdict import Tone

Sound = npt.NDArray[np.float64]
FOLDER = Path(__file__).parents[1] / "resources" / "sounds"
RATE = 22_050
STEP = 220  # samples: a hundredth of a second
LONGEST = {Tone.TAKEN: 0.15, Tone.STOP: 0.6}
PAIRS = list(itertools.combinations(Tone, 2))


def samples(tone: Tone) -> Sound:
    with wave.open(str(FOLDER / f"{tone}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32_768


def power_at(sound: Sound) -> tuple[Sound, Sound]:
    pitches = np.fft.rfftfreq(len(sound), 1 / RATE)
    return pitches, np.abs(np.fft.rfft(sound)) ** 2


def between(sound: Sound, low: float, high: float) -> Sound:
    """What a loudspeaker or an ear lets through."""
    spectrum, pitches = np.fft.rfft(sound), np.fft.rfftfreq(len(sound), 1 / RATE)
    return np.fft.irfft(spectrum * ((pitches >= low) & (pitches <= high)), len(sound))


def spectrogram(sound: Sound, seconds: float = 0.7) -> Sound:
    """How strong each third of an octave is in each hundredth of a second."""
    padded = np.zeros(round(seconds * RATE))
    padded[: len(sound)] = sound
    window = 1024
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::STEP] * np.hanning(window)
    power = np.abs(np.fft.rfft(frames)) ** 2
    pitches = np.fft.rfftfreq(window, 1 / RATE)
    edges = 450 * 2 ** (np.arange(10) / 3)
    bands = [power[:, (pitches >= low) & (pitches < high)].sum(1) for low, high in _pairs(edges)]
    return np.sqrt(np.stack(bands, 1))


def _pairs(edges: Sound) -> list[tuple[float, float]]:
    return list(itertools.pairwise(edges))


def rhythm(sound: Sound) -> Sound:
    return spectrogram(sound).sum(1)


def likeness(one: Sound, other: Sound) -> float:
    """1 for the same, 0 for nothing in common, at the shift that suits both best."""
    longest = max(len(one), len(other))
    return max(
        float((shifted * other).sum() / (np.linalg.norm(shifted) * np.linalg.norm(other) or 1))
        for shifted in (np.roll(one, by, 0) for by in range(-longest // 4, longest // 4))
    )


def street(dice: np.random.Generator, length: int) -> Sound:
    """Noise as of traffic: its power falls with the pitch, as that of pink noise."""
    spectrum = np.fft.rfft(dice.normal(size=length))
    pitches = np.fft.rfftfreq(length, 1 / RATE)
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(pitches, 50)), length)
    return noise / np.sqrt((noise**2).mean())


def test_the_tones_that_ship_are_those_that_the_project_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, FOLDER / "make", tmp_path], check=True, timeout=60)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in FOLDER.glob("*.wav")}
    assert set(made) == {f"{tone}.wav" for tone in Tone}


@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_is_short_small_and_gentle(tone: Tone) -> None:
    sound = samples(tone)
    assert len(sound) / RATE < LONGEST.get(tone, 0.4)
    assert (FOLDER / f"{tone}.wav").stat().st_size < 30_000
    assert np.abs(sound).max() < 0.9
    assert np.abs(sound[[0, -1]]).max() < 0.001
    # A click is power where the tone has none; -50 dB beside the tone is not heard.
    pitches, power = power_at(sound)
    assert power[pitches > 4_000].sum() < 1e-5 * power.sum()


@pytest.mark.parametrize("tone", list(Tone))
def test_a_small_speaker_and_an_old_ear_get_nearly_all_of_a_tone(tone: Tone) -> None:
    pitches, power = power_at(samples(tone))
    assert power[(pitches >= 500) & (pitches <= 3_000)].sum() > 0.95 * power.sum()
    assert power[pitches <= 2_000].sum() > 0.8 * power.sum()


def test_all_tones_are_equally_loud() -> None:
    ear = RATE // 8

    def loudest(sound: Sound) -> float:
        padded = np.concatenate([sound, np.zeros(ear)])
        heard = between(padded, 500, 4_000) ** 2
        return 10 * np.log10(np.convolve(heard, np.full(ear, 1 / ear), "valid").max())

    levels = [loudest(samples(tone)) for tone in Tone]
    # A-weighting itself gives or takes 3 dB between 500 and 3,000 Hz.
    assert max(levels) - min(levels) < 3


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_tones_differ_in_rhythm_alone(one: Tone, other: Tone) -> None:
    assert likeness(rhythm(samples(one)), rhythm(samples(other))) < 0.8


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_tones_differ_in_pitch_alone(one: Tone, other: Tone) -> None:
    spectra = []
    for tone in (one, other):
        pitches, power = power_at(np.pad(samples(tone), (0, RATE - len(samples(tone)))))
        heard = (pitches >= 500) & (pitches <= 2_000)
        edges = np.geomspace(500, 2_000, 25)  # a whole tone each
        spectra.append(np.sqrt(np.histogram(pitches[heard], edges, weights=power[heard])[0]))
    assert likeness_in_place(*spectra) < 0.8


def likeness_in_place(one: Sound, other: Sound) -> float:
    return float((one * other).sum() / (np.linalg.norm(one) * np.linalg.norm(other)))


@pytest.mark.parametrize("highest", [3_000, 2_000])
def test_each_tone_is_known_through_a_small_speaker_beside_the_street(highest: float) -> None:
    known = {tone: spectrogram(between(samples(tone), 500, highest)) for tone in Tone}
    dice = np.random.default_rng(7)
    for tone, _ in itertools.product(Tone, range(8)):
        sound = np.pad(samples(tone), (0, round(0.7 * RATE) - len(samples(tone))))
        loud = np.sqrt((samples(tone) ** 2).mean())
        heard = between(sound + loud * street(dice, len(sound)), 500, highest)
        guess = max(known, key=lambda each: likeness_in_place(known[each], spectrogram(heard)))
        assert guess is tone
