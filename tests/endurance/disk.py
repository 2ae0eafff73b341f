"""What a disk may hold after the power went, given the steps that a process took before.

The model is pessimistic and like ext4: what a file held when it was last synced is safe, and its
name with it; every write, cut, unlink and rename since may be there or not, each for itself, which
is also what a disk leaves that writes in another order; a write may be torn between its sectors.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from tests.endurance.recording import Kind, Step

SECTOR = 512
_Any = TypeVar("_Any")


class Left(StrEnum):
    """How much of what was not synced the cut leaves behind."""

    NOTHING = "nothing"
    EVERYTHING = "everything"
    BEGINNING = "the beginning, the last write torn"
    SOME = "some, torn and out of order"


@dataclass(slots=True, eq=False)
class Contents:
    """One file behind its name: what is safe, and the steps since."""

    safe: bytearray = field(default_factory=bytearray)
    pending: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        """Make all of it safe."""
        for step in self.pending:
            _take(self.safe, step)
        self.pending.clear()


Names = dict[str, Contents]
# What one call makes of names: the contents that each stands for now, None for no longer any.
Renaming = dict[str, Contents | None]


class Disk:
    """A folder on a disk, brought forward step by step; any moment can be cut."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fsencode(folder)
        self._live: Names = {}
        self._safe: Names = {}
        self._pending: list[tuple[str, Renaming]] = []
        self._handles: dict[int, tuple[str, Contents | None]] = {}

    def take(self, step: Step) -> None:
        """Do one step of the process."""
        match step.kind:
            case Kind.OPENED:
                self._open(step)
            case Kind.WRITTEN | Kind.CUT:
                if (contents := self._handles[step.handle][1]) is not None:
                    contents.pending.append(step)
            case Kind.SYNCED:
                self._sync(*self._handles[step.handle])
            case Kind.UNLINKED:
                self._rename({self._name(step.data): None})
            case Kind.RENAMED:
                old, new = (self._name(path) for path in step.data.split(b"\0"))
                self._rename(self._moved(old, new), within=new.rpartition("/")[0])
            case Kind.LINKED:
                old, new = (self._name(path) for path in step.data.split(b"\0"))
                self._rename({new: self._live[old]})

    def _moved(self, old: str, new: str) -> Renaming:
        """Give what becomes of names when a file, or a folder with all in it, is renamed."""
        if old in self._live:
            return {old: None, new: self._live[old]}
        inside = [name for name in self._live if name.startswith(f"{old}/")]
        moved: Renaming = dict.fromkeys(inside)
        return moved | {new + name[len(old) :]: self._live[name] for name in inside}

    def _name(self, path: bytes) -> str:
        return os.fsdecode(path[len(self._folder) :]).lstrip("/")

    def _open(self, step: Step) -> None:
        name = self._name(step.data)
        is_folder = name not in self._live and not step.flags & os.O_CREAT
        if not name or is_folder or step.flags & os.O_DIRECTORY:
            self._handles[step.handle] = (name, None)
            return
        if name not in self._live:
            self._rename({name: Contents()})
        self._handles[step.handle] = (name, self._live[name])
        if step.flags & os.O_TRUNC:
            self._live[name].pending.append(Step(Kind.CUT, step.handle, 0, b"", 0))

    def _rename(self, renaming: Renaming, within: str | None = None) -> None:
        """Do it, for now; `within` is the folder that must be synced to make it safe."""
        if renaming:
            _apply(self._live, renaming)
            folder = next(iter(renaming)).rpartition("/")[0] if within is None else within
            self._pending.append((folder, renaming))

    def _sync(self, name: str, contents: Contents | None) -> None:
        if contents is None:
            for folder, renaming in self._pending:
                if folder == name:
                    _apply(self._safe, renaming)
            self._pending = [each for each in self._pending if each[0] != name]
            return
        contents.sync()
        if self._live.get(name) is contents:
            self._safe[name] = contents
            for _, renaming in self._pending:
                renaming.pop(name, None)

    def cut(self, left: Left, dice: random.Random) -> dict[str, bytes]:
        """Give the files, by name, that a power cut at this moment may leave behind."""
        names = dict(self._safe)
        for _, renaming in _survivors(self._pending, left, dice):
            _apply(names, renaming)
        return {name: _remains(contents, left, dice) for name, contents in names.items()}


def _apply(names: Names, renaming: Renaming) -> None:
    for name, contents in renaming.items():
        if contents is None:
            names.pop(name, None)
        else:
            names[name] = contents


def _survivors(pending: list[_Any], left: Left, dice: random.Random) -> list[_Any]:
    match left:
        case Left.NOTHING:
            return []
        case Left.EVERYTHING:
            return pending
        case Left.BEGINNING:
            return pending[: dice.randint(0, len(pending))]
        case Left.SOME:
            return [step for step in pending if dice.random() < 0.5]


def _remains(contents: Contents, left: Left, dice: random.Random) -> bytes:
    remains = bytearray(contents.safe)
    survivors = _survivors(contents.pending, left, dice)
    for nth, step in enumerate(survivors, start=1):
        torn = (left is Left.SOME and dice.random() < 0.3) or (
            left is Left.BEGINNING and nth == len(survivors)
        )
        for piece in _torn(step, dice) if torn and step.kind is Kind.WRITTEN else [step]:
            _take(remains, piece)
    return bytes(remains)


def _torn(step: Step, dice: random.Random) -> list[Step]:
    """Split a write at the sectors of the disk and keep some of them."""
    pieces = []
    start = 0
    while start < len(step.data):
        end = start + SECTOR - (step.offset + start) % SECTOR
        data = step.data[start:end]
        pieces.append(Step(step.kind, step.handle, step.offset + start, data, step.flags))
        start = end
    return [piece for piece in pieces if dice.random() < 0.5]


def _take(contents: bytearray, step: Step) -> None:
    if step.kind is Kind.CUT:
        del contents[step.offset :]
        contents.extend(bytes(step.offset - len(contents)))
        return
    contents.extend(bytes(max(0, step.offset - len(contents))))
    contents[step.offset : step.offset + len(step.data)] = step.data
