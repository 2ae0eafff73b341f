"""A log of everything that a real process asked of the files in one folder."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

_HEAD = struct.Struct("<5Q")
_SOURCE = Path(__file__).with_name("recorder.c")
CHECKOUT = Path(__file__).parents[2]


class Kind(IntEnum):
    """What a process can ask of a file; the numbers are those of recorder.c."""

    OPENED = 1
    WRITTEN = 2
    CUT = 3
    SYNCED = 4
    UNLINKED = 5
    RENAMED = 6
    LINKED = 7


@dataclass(frozen=True, slots=True)
class Step:
    """One call. `data` is what was written, or the path or paths that the call named."""

    kind: Kind
    handle: int
    offset: int
    data: bytes
    flags: int


def compiler() -> str | None:
    """Give the C compiler of this machine, or None where there is none."""
    return shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")


def build_recorder(folder: Path) -> Path:
    """Compile the recorder; raises LookupError where there is no C compiler."""
    found = compiler()
    if found is None:
        raise LookupError("recording writes needs a C compiler (cc), and this machine has none")
    library = folder / "recorder.so"
    command = [found, "-O2", "-shared", "-fPIC", "-o", library, _SOURCE, "-ldl", "-lpthread"]
    subprocess.run(command, check=True)
    return library


def record(recorder: Path, folder: Path, command: Sequence[str]) -> list[Step]:
    """Run a module of Python, which works in `folder`, and give every step that it took there."""
    log = recorder.with_name(f"{folder.name}.log")
    environment = os.environ | {
        # By its name alone: in a path, a space would end it.
        "LD_PRELOAD": recorder.name,
        "LD_LIBRARY_PATH": str(recorder.parent),
        "RECORDED_FOLDER": str(folder),
        "RECORDED_LOG": str(log),
    }
    subprocess.run(
        [sys.executable, "-m", *command], check=True, cwd=CHECKOUT, env=environment, timeout=300
    )
    steps = list(_read(log))
    log.unlink()
    return steps


def _read(log: Path) -> Iterator[Step]:
    with log.open("rb") as stream:
        while head := stream.read(_HEAD.size):
            kind, handle, offset, length, flags = _HEAD.unpack(head)
            yield Step(Kind(kind), handle, offset, stream.read(length), flags)
