"""A real PostgreSQL for tests: a cluster of its own in a temporary folder, gone afterwards.

A conftest takes it over with `from tests.postgresql import postgresql_url`.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

_NAMES = count(1)
# Tests cut no power under this server: without flushing they take a third of the time.
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
}


def _programs() -> Path | None:
    """Find the newest server on this machine."""
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda bin_: float(bin_.parent.name)
    )
    return next((bin_ for bin_ in reversed(installed) if (bin_ / "initdb").exists()), None)


def _as_server(command: list[str]) -> None:
    """Run one of the server's programs; it refuses to run as root, so root becomes `postgres`."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, capture_output=True, cwd="/")


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


@contextmanager
def running_postgresql(programs: Path) -> Iterator[str]:
    """Run a fresh cluster while the block lasts; gives its URL without a database's name."""
    # Not under TMPDIR: that may lie in a home which the server's own user cannot enter, and a
    # socket's path must be short and free of spaces.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    data, port = folder / "data", _free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    settings = [f"-c {name}={value}" for name, value in _SETTINGS.items()]
    options = " ".join([f"-p {port} -k {folder}", *settings])
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    try:
        initdb = [str(programs / "initdb"), "-D", str(data), "-U", "hubdesk", "-A", "trust"]
        _as_server([*initdb, "-E", "UTF8", "--no-locale", "--no-sync"])
        _as_server([*control, "-l", str(folder / "log"), "-o", options, "start"])
        try:
            yield f"postgresql+psycopg://hubdesk@127.0.0.1:{port}"
        finally:
            _as_server([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A running server, for the whole test session."""
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_postgresql(programs) as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql_server: str) -> str:
    """An empty database of its own for one test."""
    name = f"test_{os.getpid()}_{next(_NAMES)}"
    plain = postgresql_server.replace("+psycopg", "")
    with psycopg.connect(f"{plain}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return f"{postgresql_server}/{name}"
