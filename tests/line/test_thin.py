"""What a confirmation costs on the line, all counted: the short form of tests.benchmarks.line."""

from __future__ import annotations

import pytest

from hubdesk.line import batches
from tests.benchmarks.line import Office, office


@pytest.fixture(scope="module")
def measuring(tmp_path_factory):
    with pytest.MonkeyPatch.context() as around:
        # Both are set anew by the measurement, and put back afterwards.
        around.setenv("SSL_CERT_FILE", "")
        around.setenv("NO_PROXY", "*")
        with office(tmp_path_factory.mktemp("thin"), days=2) as measuring:
            yield measuring


def test_a_confirmation_costs_few_bytes_with_handshake_signature_and_receipt(measuring: Office):
    fifty = measuring.drain("fifty", 50)
    assert fifty.bytes / fifty.entries <= 120
    many = measuring.drain("two hundred", 200)
    assert many.bytes / many.entries <= 90


def test_the_scale_sees_what_is_told_without_need(measuring: Office, monkeypatch):
    """The twin: with the hash of every entry on the line, it costs too much."""
    monkeypatch.setattr(batches, "lean", list)
    told = measuring.drain("spelled out", 200)
    assert told.bytes / told.entries > 90
