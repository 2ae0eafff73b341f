"""A terminal in which every command runs as a shop would type it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from hubdesk.cli.main import main


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


Terminal = Callable[..., Said]


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    qapp: QApplication,  # one process has one Qt application, and other tests need windows
) -> Terminal:
    monkeypatch.setenv("HUBDESK_DATA", str(tmp_path / "shop"))

    def run(*words: str | Path, typed: str = "") -> Said:
        monkeypatch.setattr(sys, "argv", ["hubdesk", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        status = 0
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
        caught = capsys.readouterr()
        return Said(status, caught.out, caught.err)

    return run
