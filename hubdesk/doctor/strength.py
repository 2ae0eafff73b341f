"""Whether the PC is strong enough: memory and processors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from hubdesk.doctor.findings import Advice, Area, Fact, Finding, State
from hubdesk.doctor.premises import Premises

_LITTLE_MEMORY_MB = 400
"""Left for others: the window, its decoder and the loudspeaker take about 350 together."""


def look(_premises: Premises) -> Iterator[Finding]:
    """Count processors and the memory that is free for programs."""
    free = free_memory_mb()
    facts: dict[str, Fact] = {"cores": os.cpu_count() or 1}
    if free is not None:
        facts["free_gb"] = round(free / 1000, 1)
    if free is not None and free < _LITTLE_MEMORY_MB:
        yield Finding(Area.STRENGTH, State.LOOK, Advice.MEMORY_SHORT, facts)
    elif facts["cores"] == 1:
        yield Finding(Area.STRENGTH, State.LOOK, Advice.PROCESSOR_WEAK, facts)
    else:
        yield Finding(Area.STRENGTH, State.OK, Advice.STRENGTH_WELL, facts)


def free_memory_mb() -> int | None:
    """Give the memory that programs can still have, in megabytes; None where nobody says."""
    if sys.platform == "win32":
        return _windows()
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    told = dict(line.partition(":")[::2] for line in lines)
    return int(told["MemAvailable"].split()[0]) // 1000 if "MemAvailable" in told else None


def _windows() -> int:
    import ctypes  # noqa: PLC0415 only there

    class Status(ctypes.Structure):
        """Windows' MEMORYSTATUSEX."""

        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "page", "page_free")),
            *((name, ctypes.c_ulonglong) for name in ("virtual", "virtual_free", "extended")),
        )

    status = Status(length=ctypes.sizeof(Status))
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined, unused-ignore]
    return int(status.free) // 1_000_000
