"""Scanners for the tests: real pseudo-terminals that are plugged in, speak and are pulled out."""

from __future__ import annotations

import os
import pty
import threading
import tty
from datetime import UTC, datetime
from pathlib import Path

from hubdesk.parcels.scan import Scan
from hubdesk.scanning.ports import KnownScanners
from hubdesk.scanning.serials import SerialScanner, State

RESOURCES = Path(__file__).parents[2] / "resources"
AT = datetime(2026, 6, 26, 12, 58, tzinfo=UTC)
KNOWN = KnownScanners.from_file(RESOURCES / "scanners.json")


class Plug:
    """One scanner's cable. The port keeps its name however often it is plugged in."""

    def __init__(self, port: Path) -> None:
        self.port = port
        self.ends: tuple[int, int] | None = None
        self.plug_in()

    def plug_in(self) -> None:
        self.ends = pty.openpty()
        tty.setraw(self.ends[1])
        self.port.unlink(missing_ok=True)
        self.port.symlink_to(os.ttyname(self.ends[1]))

    def say(self, data: bytes) -> None:
        assert self.ends is not None
        while data:
            data = data[os.write(self.ends[0], data) :]

    def pull_out(self) -> None:
        if self.ends is not None:
            for end in self.ends:
                os.close(end)
        self.ends = None
        self.port.unlink(missing_ok=True)


class Counter:
    """Who listens: notes scans and states, and waits for them."""

    def __init__(self) -> None:
        self.scans: list[tuple[str, Scan]] = []
        self.told: list[tuple[SerialScanner, ...]] = []
        self.news = threading.Condition()

    def heard(self, scan: Scan, scanner: SerialScanner) -> None:
        with self.news:
            self.scans.append((scanner.port, scan))
            self.news.notify_all()

    def scanners_changed(self, scanners: tuple[SerialScanner, ...]) -> None:
        with self.news:
            self.told.append(scanners)
            self.news.notify_all()

    @property
    def texts(self) -> list[str]:
        return [scan.text for _, scan in self.scans]

    def states(self) -> list[State]:
        return [scanner.state for scanner in self.told[-1]] if self.told else []

    def sees(self, *states: State, within: float = 5.0) -> bool:
        with self.news:
            return self.news.wait_for(lambda: self.states() == list(states), within)

    def hears(self, count: int, within: float = 5.0) -> list[str]:
        with self.news:
            self.news.wait_for(lambda: len(self.scans) >= count, within)
            return self.texts
