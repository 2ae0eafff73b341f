"""What a confirmation costs on the line, all counted: the short form of tests.benchmarks.line."""

from __future__ import annotations

import httpx
import pytest

from hubdesk.line import batches, post
from tests.benchmarks.line.days import receive
from tests.benchmarks.line.office import Office, office


@pytest.fixture(scope="module")
def measuring(tmp_path_factory):
    with pytest.MonkeyPatch.context() as around:
        # Both are set anew by the measurement, and put back afterwards.
        around.setenv("SSL_CERT_FILE", "")
        around.setenv("NO_PROXY", "*")
        with office(tmp_path_factory.mktemp("thin"), days=2) as measuring:
            yield measuring


def last_position(measuring: Office) -> int:
    with measuring.record.view() as view:
        return view.journal.last_position()


def test_a_confirmation_costs_few_bytes_with_handshake_signature_and_receipt(measuring: Office):
    fifty = measuring.drain("fifty", 50)
    assert fifty.bytes / fifty.entries <= 120
    many = measuring.drain("two hundred", 200)
    assert many.bytes / many.entries <= 90
    day = measuring.drain("day", 200, after=last_position(measuring) - 250)
    assert day.bytes <= 25_000


def alone(measuring: Office, destination: str) -> int:
    last = last_position(measuring)
    receive(measuring.record)
    told = measuring.drain(destination, 200, after=last)
    assert told.entries == 1
    return told.bytes


def test_one_confirmation_alone_over_a_cold_line_costs_three_kilobytes(measuring: Office):
    measuring.drain("all before", 200)
    assert alone(measuring, "one") <= 3000


def test_the_scale_sees_what_is_told_without_need(measuring: Office, monkeypatch):
    """The twins: the hash of every entry on the line; a greeting as OpenSSL comes."""
    monkeypatch.setattr(post, "greeting", httpx.create_ssl_context)
    assert alone(measuring, "greeted at length") > 3000
    monkeypatch.setattr(batches, "lean", list)
    told = measuring.drain("spelled out", 200)
    assert told.bytes / told.entries > 90
