"""How long processes have really worked: the machine may be shared, their CPU seconds are not."""

from __future__ import annotations

import os
from pathlib import Path

import psycopg

_TICKS = os.sysconf("SC_CLK_TCK")


def worked(pid: int) -> float:
    """Give the CPU seconds of a process and of what it has started, ended or not; 0: not there."""
    own = _own(pid)
    return 0.0 if own is None else own + sum(worked(child) for child in _children(pid))


def server_of(url: str) -> int:
    """Give the process id of the PostgreSQL server at a URL on this machine."""
    with psycopg.connect(f"{url.replace('+psycopg', '')}") as connection:
        return int(_stat(connection.info.backend_pid)[1])


def _own(pid: int) -> float | None:
    """What a process has worked, and those of its children that it has seen end."""
    try:
        return sum(map(int, _stat(pid)[11:15])) / _TICKS
    except (FileNotFoundError, ProcessLookupError):
        return None


def _stat(pid: int) -> list[str]:
    # Behind the name, which may hold spaces: state, parent, …, and the times from the 12th on.
    return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()


def _children(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [int(child) for child in told.split()]
