"""Serial scanners over real pseudo-terminals: heard, lost and found again."""

from __future__ import annotations

import fcntl
import os
import random
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hubdesk.parcels.scan import Source, Symbology
from hubdesk.scanning.ports import Port, ports
from hubdesk.scanning.serials import Serials, State
from tests.scanning.plugs import AT, KNOWN, Counter, Plug

CODE = "1Z999AA10123456784"
OTHER = "TBA309611474471"


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "scanner")
    yield plug
    plug.pull_out()


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Plug]:
    plug = Plug(tmp_path / "second")
    yield plug
    plug.pull_out()


@contextmanager
def listening(counter: Counter, *plugs: Plug, **more) -> Iterator[Serials]:
    choice = [str(plug.port) for plug in plugs]
    serials = Serials(KNOWN, counter, lambda: AT, choice, **more)
    serials.start()
    try:
        assert counter.sees(*[State.LISTENING] * len(plugs))
        yield serials
    finally:
        serials.stop()


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\x03", ""])
def test_a_scan_is_heard_whatever_ends_it(plug: Plug, end: str) -> None:
    counter = Counter()
    with listening(counter, plug):
        plug.say(f"\x02{CODE}{end}".encode())
        assert counter.hears(1) == [CODE]
    ((_, scan),) = counter.scans
    assert (scan.source, scan.symbology, scan.at) == (Source.SCANNER, None, AT)


def test_a_code_that_comes_in_pieces_is_one_scan(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        plug.say(f"{OTHER}\r".encode())
        counter.hears(1)
        for byte in CODE[:6].encode():
            plug.say(bytes([byte]))
        time.sleep(0.12)
        plug.say(CODE[6:].encode() + b"\r\n")
        assert counter.hears(2) == [OTHER, CODE]


def test_the_kind_of_code_is_told_and_separators_are_kept(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        plug.say(b"]C1420547011\x1d9261290113185417468510\r]d2" + OTHER.encode() + b"\r")
        assert counter.hears(2) == ["420547011\x1d9261290113185417468510", OTHER]
    assert [s.symbology for _, s in counter.scans] == [Symbology.GS1_128, Symbology.DATAMATRIX]


def test_the_same_code_again_at_once_is_one_pull_of_the_trigger(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        plug.say(f"{CODE}\r{CODE}\r{OTHER}\r{CODE}\r".encode())
        assert counter.hears(3) == [CODE, OTHER, CODE]
        time.sleep(1.1)
        plug.say(f"{CODE}\r".encode())
        assert len(counter.hears(4)) == 4


def test_two_scanners_at_once_do_not_mix(plug: Plug, second: Plug) -> None:
    counter = Counter()
    first_codes = [f"1Z999AA1012345{n:04}" for n in range(40)]
    second_codes = [f"TBA30961147{n:04}" for n in range(40)]
    with listening(counter, plug, second):
        one = "".join(code + "\r" for code in first_codes).encode()
        other = "".join(code + "\r\n" for code in second_codes).encode()
        for at in range(0, max(len(one), len(other)), 7):
            plug.say(one[at : at + 7])
            second.say(other[at : at + 7])
        counter.hears(80)
    said = {port: [s.text for p, s in counter.scans if p == port] for port, _ in counter.scans}
    assert said == {str(plug.port): first_codes, str(second.port): second_codes}


def test_a_scanner_pulled_out_and_plugged_in_again_is_heard_again(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        for again in range(3):
            plug.say(f"{CODE}-{again}\r1Z99".encode())
            assert counter.hears(again + 1)[-1] == f"{CODE}-{again}"
            plug.pull_out()
            assert counter.sees(State.AWAY)
            plug.plug_in()
            assert counter.sees(State.LISTENING)
    assert [scanner.state for scanner in counter.told[-1]] == [State.LISTENING]
    faults = [told[0].fault for told in counter.told]
    assert {fault.reason for fault in faults if fault} == {"scanner_away"}


def test_a_scanner_is_known_again_at_another_port_and_a_stranger_there_is_not_opened(
    plug: Plug, second: Plug
) -> None:
    there = [Port(str(plug.port), "05e0:1701")]
    counter = Counter()
    serials = Serials(KNOWN, counter, lambda: AT, find=lambda: tuple(there))
    serials.start()
    assert counter.sees(State.LISTENING)
    plug.pull_out()
    there[:] = []
    assert counter.sees(State.AWAY)
    plug.plug_in()
    there[:] = [Port(str(plug.port), "2341:0043"), Port(str(second.port), "05e0:1701")]
    assert counter.sees(State.LISTENING)
    second.say(f"{CODE}\r".encode())
    plug.say(f"{OTHER}\r".encode())
    assert counter.hears(1) == [CODE]
    serials.stop()
    assert [(s.name, s.port) for s in serials.scanners] == [("Zebra", str(second.port))]
    assert counter.texts == [CODE]


def test_another_scanner_at_the_same_port_is_called_by_its_own_name(plug: Plug) -> None:
    there = [Port(str(plug.port), "05e0:1701")]
    counter = Counter()
    serials = Serials(KNOWN, counter, lambda: AT, find=lambda: tuple(there))
    serials.start()
    assert counter.sees(State.LISTENING)
    there[:] = [Port(str(plug.port), "065a:a002")]
    plug.pull_out()
    plug.plug_in()
    assert counter.sees(State.AWAY, State.LISTENING)
    serials.stop()
    assert [scanner.name for scanner in serials.scanners] == ["Zebra", "Opticon"]


def test_a_named_port_that_is_missing_is_told_once_and_holds_up_no_other(
    plug: Plug, second: Plug
) -> None:
    counter = Counter()
    plug.pull_out()
    choice = [str(plug.port), str(second.port)]
    serials = Serials(KNOWN, counter, lambda: AT, choice)
    serials.start()
    assert counter.sees(State.AWAY, State.LISTENING)
    told = len(counter.told)
    time.sleep(1.2)
    assert len(counter.told) == told
    plug.plug_in()
    assert counter.sees(State.LISTENING, State.LISTENING)
    serials.stop()


def test_a_scanner_that_another_program_holds_is_told_and_taken_when_it_is_free(
    plug: Plug,
) -> None:
    counter = Counter()
    holder = os.open(plug.port, os.O_RDWR | os.O_NOCTTY)
    fcntl.flock(holder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    serials = Serials(KNOWN, counter, lambda: AT, [str(plug.port)])
    serials.start()
    assert counter.sees(State.HELD)
    assert counter.told[-1][0].fault.reason == "scanner_held"
    os.close(holder)
    assert counter.sees(State.LISTENING)
    serials.stop()


def test_a_port_that_this_person_may_not_open_is_told(plug: Plug) -> None:
    counter = Counter()
    plug.port.chmod(0)
    before = os.geteuid()
    serials = Serials(KNOWN, counter, lambda: AT, [str(plug.port)])
    try:
        if before == 0:
            os.seteuid(65_534)
        serials.start()
        assert counter.sees(State.FORBIDDEN)
    finally:
        os.seteuid(before)
        serials.stop()
    assert counter.told[-1][0].fault.reason == "scanner_forbidden"


def test_a_megabyte_of_noise_is_said_once_and_the_next_scan_is_heard(plug: Plug) -> None:
    counter = Counter()
    noise = random.Random(7).randbytes(1_000_000)
    with listening(counter, plug):
        plug.say(noise)
        assert counter.sees(State.NONSENSE)
        assert counter.told[-1][0].fault.reason == "scanner_nonsense"
        time.sleep(0.2)
        plug.say(f"{CODE}\r".encode())
        assert counter.hears(1) == [CODE]
        assert counter.sees(State.LISTENING)
    assert len(counter.told) <= 4


def test_another_speed_is_tried_until_one_is_understood(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        assert speed(plug) == 9_600
        plug.say(b"\xfe\x80\xf8\x00\xfe")
        assert counter.sees(State.NONSENSE)
        assert soon(lambda: speed(plug) == 115_200)
        plug.say(f"{CODE}\r".encode())
        assert counter.hears(1) == [CODE]
        plug.say(b"\xfe\x80\xf8\x00\xfe\r")
        assert counter.sees(State.NONSENSE)
        time.sleep(0.1)
        assert speed(plug) == 115_200


def speed(plug: Plug) -> int:
    assert plug.ends is not None
    told = termios.tcgetattr(plug.ends[1])[5]
    return {termios.B9600: 9_600, termios.B115200: 115_200}.get(told, told)


def soon(is_so) -> bool:
    until = time.monotonic() + 30
    while not is_so() and time.monotonic() < until:
        time.sleep(0.01)
    return is_so()


def test_nothing_is_ever_written_to_a_scanner(plug: Plug) -> None:
    counter = Counter()
    with listening(counter, plug):
        plug.say(f"{CODE}\r".encode())
        counter.hears(1)
    os.set_blocking(plug.ends[0], False)
    with pytest.raises(BlockingIOError):
        os.read(plug.ends[0], 1)


def test_a_shop_without_serial_scanners_opens_nothing(plug: Plug) -> None:
    counter = Counter()
    serials = Serials(KNOWN, counter, lambda: AT, ["none", str(plug.port)])
    serials.start()
    serials.stop()
    assert (counter.told, serials.scanners) == ([], ())


def test_what_the_system_lists_can_be_looked_through_all_day() -> None:
    began = time.perf_counter()
    for _ in range(20):
        ports()
    assert time.perf_counter() - began < 2.0
