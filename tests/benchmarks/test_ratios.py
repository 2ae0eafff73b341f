"""What the dearest steps cost beside the least that could do them, in turns on the same machine.

    .venv/bin/python -m pytest tests/benchmarks -p no:xdist

In each group the first is the floor; the figure in brackets is how many times as long ours takes.
Among the tests each step is only done once, and nothing is measured.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from hubdesk.database.record import Record
from hubdesk.line.wire.documents import Arrival, document, lean, read_document
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.engines import Picture, grey, read_zxing
from tests.benchmarks.commit import Floor, expect, receive
from tests.gateway.telling import START, chain, tell
from tests.scanning.scenes import GOOD

_SCANS = 300


@pytest.fixture
def expected(record: Record) -> Iterator[str]:
    """Parcels that a notice has announced."""
    return iter(expect(record, _SCANS + 1))


@pytest.fixture(scope="module")
def told() -> bytes:
    """A day of two hundred entries, as a desk tells it."""
    return json.dumps(document(lean(tell(chain(200))), START)).encode()


@pytest.fixture(scope="module")
def view() -> Picture:
    """A parcel under the camera."""
    return GOOD.of("UPS")


@pytest.mark.benchmark(group="a parcel is received and safe")
def test_the_same_rows_by_sqlite_alone(
    benchmark: BenchmarkFixture, record: Record, expected: Iterator[str], tmp_path: Path
):
    receive(record, next(expected))
    with closing(Floor(tmp_path / "floor.db", tmp_path / "shop.db")) as floor:
        benchmark.pedantic(floor.receive, rounds=_SCANS)


@pytest.mark.benchmark(group="a parcel is received and safe")
def test_a_scan_in_the_journal(
    benchmark: BenchmarkFixture, record: Record, expected: Iterator[str]
):
    benchmark.pedantic(lambda: receive(record, next(expected)), rounds=_SCANS)


@pytest.mark.benchmark(group="a gateway reads a document of 200 entries")
def test_its_json_alone(benchmark: BenchmarkFixture, told: bytes):
    benchmark(json.loads, told)


@pytest.mark.benchmark(group="a gateway reads a document of 200 entries")
def test_every_entry_checked_and_its_hash_worked_out(benchmark: BenchmarkFixture, told: bytes):
    read = benchmark(read_document, told)
    assert all(isinstance(event, Arrival) for event in read)


@pytest.mark.benchmark(group="a label is read")
def test_by_one_engine_alone(benchmark: BenchmarkFixture, view: Picture):
    assert benchmark(read_zxing, grey(view))


@pytest.mark.benchmark(group="a label is read")
def test_with_every_further_look_that_it_needs(benchmark: BenchmarkFixture, view: Picture):
    assert benchmark(Decoder().read, view)
