"""The eye over the counter: it reads, sleeps, wakes, and survives what happens to cameras."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import numpy as np
import pytest

from hubdesk.scanning.camera import Source, State
from hubdesk.scanning.device import Device
from hubdesk.scanning.eye import Eye
from hubdesk.scanning.hints import Hint
from tests.scanning.scenes import FAR
from tests.scanning.watching import READER, Counter, Watching, now
from tests.scanning.webcam import NetworkCamera, Sockets


class Bench:
    """A camera in a socket, a counter before it and an eye behind it."""

    def __init__(self, *, sleep_after: float = 0.0, patience: float = 1.0) -> None:
        self.counter = Counter()
        self.webcam = NetworkCamera(self.counter.see)
        self.sockets = Sockets()
        self.sockets.plug_in(self.webcam, 0)
        self.watching = Watching()
        source = Source(Device("", self.sockets).frames, is_live=True)
        self.eye = Eye(
            source, READER, self.watching, now, sleep_after=sleep_after, patience=patience
        )

    def reads(self, label: int) -> float:
        """Lay a label down and wait until it is read."""
        self.watching.scans.clear()
        return self.watching.hears(self.counter.show(label))

    def stays_awake(self) -> bool:
        self.eye.notice()
        return self.eye.decoded > 0

    def close(self) -> None:
        self.eye.stop()
        self.webcam.is_hanging = False
        self.sockets.unplug()


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    bench.eye.start()
    yield bench
    bench.close()


@pytest.fixture
def drowsy() -> Iterator[Bench]:
    bench = Bench(sleep_after=1.0)
    bench.eye.start()
    bench.watching.waits(bench.stays_awake)
    yield bench
    bench.close()


def test_a_camera_replugged_at_another_number_reads_again(bench: Bench) -> None:
    bench.reads(0)
    bench.sockets.unplug()
    bench.watching.is_told(State.GONE)
    assert bench.watching.readings
    bench.sockets.plug_in(bench.webcam, 3)
    bench.watching.is_told(State.LOOKING)
    bench.reads(1)


def test_a_frozen_camera_is_opened_again_and_reads(bench: Bench) -> None:
    bench.reads(0)
    bench.webcam.is_frozen = True
    bench.watching.is_told(State.FROZEN)
    bench.webcam.is_frozen = False
    bench.reads(1)
    assert bench.watching.states[-1] is State.LOOKING


def test_a_camera_that_gives_nothing_any_more_is_opened_again(bench: Bench) -> None:
    bench.reads(0)
    bench.webcam.is_hanging = True
    bench.watching.is_told(State.SILENT)
    bench.webcam.is_hanging = False
    bench.reads(1)


def test_a_camera_that_another_program_holds_is_read_when_it_is_let_go(bench: Bench) -> None:
    bench.reads(0)
    bench.webcam.is_held = True
    bench.webcam.pulled.set()
    bench.watching.is_told(State.BUSY)
    bench.webcam.pulled.clear()
    bench.webcam.is_held = False
    bench.reads(1)


def test_a_killed_decoder_is_replaced_and_the_picture_goes_on(bench: Bench) -> None:
    bench.reads(0)
    before, frames = bench.eye.decoder_pid, bench.watching.frames
    assert before is not None
    os.kill(before, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    bench.reads(1)
    assert bench.eye.decoder_pid != before
    assert bench.watching.frames > frames
    assert bench.watching.states[-1] is State.LOOKING


def test_it_sleeps_when_nobody_is_there_and_wakes_when_something_moves(drowsy: Bench) -> None:
    drowsy.watching.is_told(State.ASLEEP)
    shown, decoded = drowsy.watching.frames, drowsy.eye.decoded
    drowsy.reads(1)
    assert State.LOOKING in drowsy.watching.states
    assert drowsy.watching.frames > shown
    assert drowsy.eye.decoded > decoded


def test_asleep_it_neither_shows_nor_decodes(drowsy: Bench) -> None:
    drowsy.watching.is_told(State.ASLEEP)
    shown, decoded = drowsy.watching.frames, drowsy.eye.decoded
    with pytest.raises(AssertionError):
        drowsy.watching.waits(lambda: drowsy.watching.frames > shown, within=0.6)
    assert drowsy.eye.decoded == decoded


def test_a_key_wakes_it(drowsy: Bench) -> None:
    drowsy.watching.is_told(State.ASLEEP)
    drowsy.eye.notice()
    drowsy.watching.is_told(State.LOOKING, within=3)


def test_a_label_too_far_away_is_said_until_one_is_read(bench: Bench) -> None:
    far, near = FAR.of("FedEx"), bench.webcam.see
    noise = np.random.default_rng(4).integers(0, 4, (8, *far.shape), np.uint8)
    bench.webcam.see = lambda number: np.asarray(far + noise[number % 8], np.uint8)
    bench.watching.waits(lambda: bench.watching.hints == [Hint.FAR])
    bench.webcam.see = near
    bench.reads(0)
    bench.watching.waits(lambda: bench.watching.hints == [Hint.FAR, None])


def test_the_owner_switches_the_camera_off_and_on(bench: Bench) -> None:
    bench.reads(0)
    bench.eye.rest()
    assert bench.watching.states[-1] is State.RESTING
    assert bench.eye.decoder_pid is None
    bench.eye.wake()
    bench.reads(1)
