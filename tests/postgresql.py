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
from dataclasses import dataclass
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

# As one that is really used: every commit on the disk, and the memory of a small server.
_FLUSHING = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "shared_buffers": "512MB",
    "max_wal_size": "4GB",
}


def programs() -> Path | None:
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
def running_postgresql(found: Path, *, flushes: bool = False) -> Iterator[str]:
    """Run a fresh cluster while the block lasts; gives its URL without a database's name.

    With `flushes` it keeps every commit through a power cut, as one that is really used must.
    """
    with running_cluster(found, flushes=flushes) as cluster:
        yield cluster.url


@dataclass(frozen=True)
class Cluster:
    """A running server that can be made to fall and be started again on its port."""

    url: str
    _control: list[str]
    _starting: list[str]

    def start(self) -> None:
        _as_server([*self._control, *self._starting, "start"])

    def stop_at_once(self) -> None:
        """Stop as a power cut does: nothing is finished, no page is written."""
        _as_server([*self._control, "-m", "immediate", "stop"])


@contextmanager
def running_cluster(found: Path, *, flushes: bool = False) -> Iterator[Cluster]:
    """Run a fresh cluster while the block lasts."""
    # Not under TMPDIR: that may lie in a home which the server's own user cannot enter, and a
    # socket's path must be short and free of spaces.
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    data, port = folder / "data", _free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    wanted = _SETTINGS | (_FLUSHING if flushes else {})
    settings = [f"-c {name}={value}" for name, value in wanted.items()]
    options = " ".join([f"-p {port} -k {folder}", *settings])
    control = [str(found / "pg_ctl"), "-D", str(data), "-w"]
    try:
        initdb = [str(found / "initdb"), "-D", str(data), "-U", "hubdesk", "-A", "trust"]
        _as_server([*initdb, "-E", "UTF8", "--no-locale", "--no-sync"])
        url = f"postgresql+psycopg://hubdesk@127.0.0.1:{port}"
        cluster = Cluster(url, control, ["-l", str(folder / "log"), "-o", options])
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop_at_once()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """A running server, for the whole test session."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with running_postgresql(found) as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql_server: str) -> str:
    """An empty database of its own for one test."""
    return fresh(postgresql_server)


def fresh(server: str) -> str:
    """Make an empty database on a server; gives its URL."""
    return _made(server, "")


def copied(blank: str) -> str:
    """Make a copy of a database that nobody is using; gives its URL."""
    server, _, name = blank.rpartition("/")
    return _made(server, f'TEMPLATE "{name}"')


def drop(url: str) -> None:
    """Take a database away again: hundreds of them fill a disk."""
    server, _, name = url.replace("+psycopg", "").rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def _made(server: str, how: str) -> str:
    name = f"test_{os.getpid()}_{next(_NAMES)}"
    plain = server.replace("+psycopg", "")
    with psycopg.connect(f"{plain}/postgres", autocommit=True) as connection:
        # Files that nobody flushes are copied in half of the time that a log of them takes.
        as_files = "STRATEGY FILE_COPY" if connection.info.server_version >= 150_000 else ""
        connection.execute(f'CREATE DATABASE "{name}" {how} {as_files}')
    return f"{server}/{name}"
