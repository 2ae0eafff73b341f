"""The gateway as a process: ends when told to, and keeps what it answered when it is killed."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import sleep

import httpx
import pytest

from tests.gateway.telling import capture, held, statuses, tell_entries

PROGRAM = """
import sys
from hubdesk.gateway.serving import serve
serve(sys.argv[1], "127.0.0.1", int(sys.argv[2]))
"""


@contextmanager
def serving(url: str) -> Iterator[tuple[subprocess.Popen[bytes], httpx.Client]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, url, str(port)], stderr=-1)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
            for _ in range(400):
                try:
                    client.get("/health")
                    break
                except httpx.ConnectError:
                    assert process.poll() is None
                    sleep(0.05)
            yield process, client
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_what_was_answered_outlives_the_process(tmp_path, end):
    url, events = f"sqlite:///{tmp_path / 'gateway.db'}", tell_entries(20)
    with serving(url) as (process, gateway):
        assert statuses(capture(gateway, events)) == ["stored"] * 20
        process.send_signal(end)
        assert process.wait(10) in (-end, 0)
    with serving(url) as (_, gateway):
        assert held(gateway) == events
