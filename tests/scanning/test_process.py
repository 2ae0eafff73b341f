"""The decoder in a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from hubdesk.scanning.process import DecoderProcess
from tests.scanning.labels import UPS, code, view


@pytest.fixture(scope="module")
def decoder() -> Iterator[DecoderProcess]:
    with DecoderProcess() as running:
        yield running


@pytest.fixture(scope="module")
def scene() -> np.ndarray:
    return view((code(UPS), 45, (640, 360)))


def texts(decoder: DecoderProcess, scene: np.ndarray) -> list[str]:
    return [reading.text for reading in decoder.read(scene)]


def kill(decoder: DecoderProcess) -> None:
    assert decoder.pid is not None
    os.kill(decoder.pid, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)


def test_it_reads_as_the_decoder_does(decoder: DecoderProcess, scene: np.ndarray) -> None:
    assert texts(decoder, scene) == [UPS]
    assert texts(decoder, np.dstack([scene] * 3)) == [UPS]
    assert texts(decoder, np.zeros((1, 1), np.uint8)) == []


def test_handing_over_a_frame_does_not_wait(decoder: DecoderProcess, scene: np.ndarray) -> None:
    begun = time.perf_counter()
    assert decoder.submit(scene)
    assert not decoder.submit(scene)
    assert time.perf_counter() - begun < 2
    while (answer := decoder.poll(0.05)) is None:
        pass
    assert [reading.text for reading in answer.readings] == [UPS]


def test_killed_at_rest_it_reads_again(decoder: DecoderProcess, scene: np.ndarray) -> None:
    texts(decoder, scene)
    kill(decoder)
    assert texts(decoder, scene) == [UPS]


def test_killed_over_a_frame_it_reads_that_frame_again(
    decoder: DecoderProcess, scene: np.ndarray
) -> None:
    texts(decoder, scene)
    decoder.submit(np.tile(scene, (2, 2)))
    kill(decoder)
    while (answer := decoder.poll(0.05)) is None:
        pass
    assert {reading.text for reading in answer.readings} == {UPS}


def test_a_frame_that_kills_twice_is_dropped(decoder: DecoderProcess, scene: np.ndarray) -> None:
    decoder.submit(np.tile(scene, (2, 2)))
    for _ in range(2):
        kill(decoder)
        before = decoder.pid
        while (answer := decoder.poll(0.05)) is None and decoder.pid == before:
            pass
    assert answer is not None
    assert answer.readings == []
    assert texts(decoder, scene) == [UPS]


def test_a_frame_larger_than_the_room_makes_room() -> None:
    with DecoderProcess(largest=1000) as small:
        assert texts(small, view((code(UPS), 0, (640, 360)))) == [UPS]


def test_it_ends_with_the_program_however_that_ends(tmp_path: Path) -> None:
    """Neither a killed program nor one that ends in good order leaves a decoder or a warning."""
    script = tmp_path / "shop.py"
    script.write_text(
        "import sys\n"
        "import numpy as np\n"
        "from hubdesk.scanning.process import DecoderProcess\n"
        "if __name__ == '__main__':\n"
        "    decoder = DecoderProcess()\n"
        "    decoder.start()\n"
        "    decoder.read(np.zeros((90, 90), np.uint8))\n"
        "    print(decoder.pid, flush=True)\n"
        "    if sys.argv[1] == 'wait':\n"
        "        sys.stdin.read()\n",
        "utf-8",
    )
    for how in ("wait", "end"):
        with subprocess.Popen(
            [sys.executable, "-W", "error", str(script), how],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as shop:
            assert shop.stdout is not None
            assert shop.stderr is not None
            pid = int(shop.stdout.readline())
            if how == "wait":
                shop.kill()
            shop.wait(10)
            assert shop.stderr.read() == ""
        assert _is_gone(pid)


def _is_gone(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except OSError:
            return True
        if Path(f"/proc/{pid}/stat").exists() and " Z " in Path(f"/proc/{pid}/stat").read_text():
            return True
        time.sleep(0.05)
    return False
