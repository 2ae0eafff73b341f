"""Scanners on a serial line, found and found again by themselves.

One thread finds and opens them, one more listens to each. Nothing is ever written to a scanner.
"""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from serial import Serial

from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source, split_aim
from hubdesk.scanning.ports import Choice, KnownScanners, Port, ports
from hubdesk.scanning.repeats import Repeats
from hubdesk.scanning.telegrams import IDLE, Telegrams

_log = logging.getLogger(__name__)

_LOOK = 2.0  # seconds between two looks for new scanners
_LOOK_FOR_LOST = 0.5  # the same while one is missing
_REST = 0.2  # seconds before a line that broke is opened again
_STOP = 5.0  # seconds that the threads may take to end


class State(StrEnum):
    """How a scanner is."""

    LISTENING = "listening"
    NONSENSE = "nonsense"  # it sends what is no text: another speed, or no scanner
    HELD = "held"  # another program listens to it
    FORBIDDEN = "forbidden"  # this person may not use serial ports
    AWAY = "away"  # unplugged, or a port of this name has never been there


@dataclass(frozen=True, slots=True)
class SerialScanner:
    """One scanner on a serial line; `port` is what the system calls its port now."""

    name: str
    port: str
    state: State

    @property
    def fault(self) -> KnownFault | None:
        """What is wrong with it, if anything."""
        match self.state:
            case State.NONSENSE:
                return KnownFault("scanner_nonsense", scanner=self.name)
            case State.HELD:
                return KnownFault("scanner_held", scanner=self.name)
            case State.FORBIDDEN:
                return KnownFault("scanner_forbidden", scanner=self.name, port=self.port)
            case State.AWAY:
                return KnownFault("scanner_away", scanner=self.name)
        return None


class Listener(Protocol):
    """Who is told, in threads of the scanners'; changes come one after the other."""

    def heard(self, scan: Scan, scanner: SerialScanner) -> None:
        """Take one scan and who sent it."""

    def scanners_changed(self, scanners: tuple[SerialScanner, ...]) -> None:
        """Take how all scanners are now, after one of them changed."""


class _Reader:
    """One scanner as long as it is known, through all its comings and goings."""

    def __init__(self, port: Port, name: str) -> None:
        self.port = port
        self.name = name
        self.state = State.AWAY
        self.thread: threading.Thread | None = None
        self.telegrams = Telegrams()
        self.repeats = Repeats()
        self.speed = port.speeds[0]
        self.is_understood = False

    @property
    def scanner(self) -> SerialScanner:
        return SerialScanner(self.name, self.port.path, self.state)

    @property
    def is_open(self) -> bool:
        return self.thread is not None

    def is_at(self, port: Port) -> bool:
        return (self.port.path, self.port.usb) == (port.path, port.usb)

    def next_speed(self) -> int:
        """Try another speed, but only where none has been understood yet."""
        speeds = self.port.speeds
        if not self.is_understood:
            self.speed = speeds[(speeds.index(self.speed) + 1) % len(speeds)]
        return self.speed


class Serials:
    """Listen to all serial scanners of the desk. Started and stopped once."""

    def __init__(
        self,
        known: KnownScanners,
        listener: Listener,
        now: Callable[[], datetime],
        choice: Sequence[str] = (),
        *,
        find: Callable[[], tuple[Port, ...]] = ports,
    ) -> None:
        """Prepare; nothing is opened before `start`.

        `choice` is what the owner set about scanners, `now` (aware) stamps the scans, `find` lists
        the PC's ports.
        """
        self._known = known
        self._listener = listener
        self._now = now
        self._choice = Choice.of(choice)
        self._find = find
        self._readers: list[_Reader] = []
        self._told: tuple[SerialScanner, ...] = ()
        self._telling = threading.Lock()
        self._stop = threading.Event()
        self._wake = threading.Event()
        self._finder: threading.Thread | None = None

    def start(self) -> None:
        """Begin to look for scanners; return at once."""
        if self._finder is None and not self._choice.is_none:
            self._finder = threading.Thread(target=self._watch, name="scanner-finder", daemon=True)
            self._finder.start()

    def stop(self) -> None:
        """Close all ports within five seconds; a driver that hangs is left behind."""
        self._stop.set()
        self._wake.set()
        until = time.monotonic() + _STOP
        if self._finder is not None:
            self._finder.join(max(0.0, until - time.monotonic()))
        for thread in [reader.thread for reader in self._readers]:
            if thread is not None:
                thread.join(max(0.0, until - time.monotonic()))

    @property
    def scanners(self) -> tuple[SerialScanner, ...]:
        """Give how the scanners are, as the listener heard last."""
        return self._told

    # The finding thread.

    def _watch(self) -> None:
        while not self._stop.is_set():
            try:
                self._look()
            except Exception:  # noqa: BLE001 - a driver may raise anything, and the counter must go on
                _log.exception("Looking for scanners failed.")
            is_one_lost = any(not reader.is_open for reader in self._readers)
            if self._wake.wait(_LOOK_FOR_LOST if is_one_lost else _LOOK):
                self._wake.clear()
                self._stop.wait(_REST)

    def _look(self) -> None:
        for port in self._choice.wanted(self._find(), self._known):
            reader = self._reader_at(port)
            if not reader.is_open and not self._stop.is_set():
                self._open(reader)
        self._tell()

    def _reader_at(self, port: Port) -> _Reader:
        """Give the reader of a port; a scanner that is away may have come back at another one."""
        for reader in self._readers:
            if reader.is_at(port):
                return reader
        for reader in self._readers:
            if port.usb and not reader.is_open and reader.port.usb == port.usb:
                reader.port = port
                return reader
        name = self._known.name_of(port) or port.name or port.path
        self._readers.append(_Reader(port, name))
        return self._readers[-1]

    def _open(self, reader: _Reader) -> None:
        try:
            line = Serial(reader.port.path, reader.speed, timeout=IDLE, exclusive=True)
        except (OSError, ValueError) as error:
            reader.state = _state_for(error)
            return
        reader.state = State.LISTENING
        reader.thread = threading.Thread(
            target=self._listen, args=(reader, line), name="scanner", daemon=True
        )
        reader.thread.start()

    # The listening threads.

    def _listen(self, reader: _Reader, line: Serial) -> None:
        try:
            with closing(line):
                while not self._stop.is_set():
                    self._hear(reader, line)
        except OSError as error:
            _log.info("A serial scanner was lost: %s", type(error).__name__)
        except Exception:  # noqa: BLE001 - the outermost loop of a thread: the line is opened again
            _log.exception("A serial scanner failed.")
        reader.telegrams.hang_up()
        reader.state, reader.thread = State.AWAY, None
        self._tell()
        self._wake.set()

    def _hear(self, reader: _Reader, line: Serial) -> None:
        nonsense = reader.telegrams.nonsense
        data = line.read(max(1, line.in_waiting))
        texts = reader.telegrams.take(data) if data else reader.telegrams.pause()
        for text in texts:
            self._pass_on(reader, text)
        if reader.telegrams.nonsense > nonsense:
            line.baudrate = reader.next_speed()
            self._set(reader, State.NONSENSE)

    def _pass_on(self, reader: _Reader, text: str) -> None:
        reader.is_understood = True
        self._set(reader, State.LISTENING)
        if not reader.repeats.is_repeat(text, time.monotonic()):
            symbology, bare = split_aim(text)
            scan = Scan(bare, symbology, Source.SCANNER, self._now())
            self._listener.heard(scan, reader.scanner)

    def _set(self, reader: _Reader, state: State) -> None:
        if reader.state is not state:
            reader.state = state
            self._tell()

    def _tell(self) -> None:
        """Tell the listener what it has not heard yet."""
        with self._telling:
            now = tuple(reader.scanner for reader in list(self._readers))
            if now != self._told and not self._stop.is_set():
                self._told = now
                self._listener.scanners_changed(now)


def _state_for(error: OSError | ValueError) -> State:
    """Say why a port could not be opened; Windows tells it in words only."""
    number = getattr(error, "errno", None)
    if number in (errno.EBUSY, errno.EAGAIN) or "PermissionError" in str(error):
        return State.HELD
    return State.FORBIDDEN if number in (errno.EACCES, errno.EPERM) else State.AWAY
