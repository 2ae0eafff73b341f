"""A shop's folder for the doctor to look over, and servers that are not the carrier's."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from hubdesk.database.record import Record
from hubdesk.doctor.findings import Finding
from hubdesk.doctor.premises import Premises
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Source
from hubdesk.paths import resource
from tests.conftest import SHOP_ZONE, Clock

Made = Callable[..., Premises]


@pytest.fixture
def folder(tmp_path: Path, blank: Path, clock: Clock) -> Path:
    """A shop that has received twenty parcels."""
    root = tmp_path / "shop"
    root.mkdir()
    shutil.copyfile(blank, root / "shop.db")
    with (
        Record(root / "shop.db", desk="desk-1", now=clock, zone=SHOP_ZONE) as record,
        record.work("Rosa") as work,
    ):
        for number in range(20):
            facts = Received("ups", f"1Z{number:04}", "B3", Source.SCANNER)
            work.write(facts, [f"{number:036}"])
    return root


@pytest.fixture
def made(folder: Path, clock: Clock) -> Made:
    """Premises of that shop, with whatever a test wants to be otherwise."""

    def make(**otherwise: Any) -> Premises:
        plain: dict[str, Any] = {
            "root": folder,
            "record": folder / "shop.db",
            "program": "0.1.0",
            "now": clock,
            "printers": lambda: [("Office", "")],
            "known_scanners": resource("scanners.json"),
            "scanner_file": folder / "scanner.json",
        }
        return Premises(**(plain | otherwise))

    return make


@contextmanager
def answering(status: int, kind: str, body: bytes, *, ahead: timedelta) -> Iterator[str]:
    """A web server that answers everything alike, its clock set wrong."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(status)
            self.send_header("Date", format_datetime(datetime.now(UTC) + ahead, usegmt=True))
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None: ...

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = Thread(target=lambda: server.serve_forever(0.01), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(5)


def advice(findings: Any) -> list[str]:
    """What is said, without the figures."""
    return [finding.advice.value for finding in _all(findings)]


def reasons(findings: Any) -> list[object]:
    """Which faults are told."""
    return [finding.facts.get("reason") for finding in _all(findings)]


def _all(findings: Any) -> list[Finding]:
    return list(findings)
