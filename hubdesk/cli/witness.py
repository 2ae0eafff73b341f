"""What every device sees, carried from the devices' threads to the terminal's in one queue."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from queue import SimpleQueue

from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.scanning.camera import Frame, State
from hubdesk.scanning.engines import Reading
from hubdesk.scanning.hints import Hint
from hubdesk.scanning.serials import SerialScanner
from hubdesk.scanning.steady import OUT_OF_VIEW


@dataclass(frozen=True, slots=True)
class Sight:
    """A code that was read. `reading` is the camera's; `gaps` are a keyboard's, in ms."""

    device: str
    scan: Scan
    reading: Reading | None = None
    gaps: tuple[float, ...] = ()

    @property
    def median_gap(self) -> float:
        """Give the gap between two keys, as most of them had it."""
        return statistics.median(self.gaps) if self.gaps else 0.0


@dataclass(frozen=True, slots=True)
class Passed:
    """A code that the camera saw in `times` pictures and that was never believed."""

    device: str
    reading: Reading
    times: int
    at: datetime


@dataclass(frozen=True, slots=True)
class CameraChanged:
    """How the camera is now."""

    device: str
    state: State
    fault: KnownFault | None
    at: datetime


@dataclass(frozen=True, slots=True)
class ScannerChanged:
    """How a serial scanner is now."""

    scanner: SerialScanner
    at: datetime


@dataclass(frozen=True, slots=True)
class Hinted:
    """What keeps a label in view from being read, None when nothing does any more."""

    device: str
    hint: Hint | None
    at: datetime


Event = Sight | Passed | CameraChanged | ScannerChanged | Hinted


@dataclass(slots=True)
class _InView:
    """A text in the camera's view."""

    reading: Reading
    last: float
    times: int = 0
    is_taken: bool = False


class Witness:
    """Listens to camera, serial scanners and keyboard at once; whoever asks takes `events`."""

    def __init__(self, camera: str, now: Callable[[], datetime]) -> None:
        """Begin with nothing seen; `camera` is what the camera is called, `now` is aware."""
        self.events: SimpleQueue[Event] = SimpleQueue()
        self._camera = camera
        self._now = now
        self._view: dict[str, _InView] = {}
        self._fresh: list[Scan] = []
        self._readings: list[Reading] | None = None
        self._scanners: dict[str, SerialScanner] = {}

    # The camera's thread.

    def scanned(self, scan: Scan) -> None:
        """Keep a believed code until its picture comes."""
        self._fresh.append(scan)

    def looked(self, frame: Frame, readings: list[Reading]) -> None:
        """Take a picture's codes, and let go of those that left the view."""
        if readings is not self._readings:
            self._readings = readings
            for reading in readings:
                seen = self._view.setdefault(reading.text, _InView(reading, frame.at))
                seen.reading, seen.last, seen.times = reading, frame.at, seen.times + 1
        fresh, self._fresh = self._fresh, []
        for scan in fresh:
            seen_there = self._view.get(scan.text)
            if seen_there is not None:
                seen_there.is_taken = True
            reading_there = seen_there.reading if seen_there else None
            self.events.put(Sight(self._camera, scan, reading_there))
        self._let_go(frame.at - OUT_OF_VIEW)

    def hinted(self, hint: Hint | None) -> None:
        """Take what keeps a label from being read."""
        self.events.put(Hinted(self._camera, hint, self._now()))

    def camera_changed(self, state: State, fault: KnownFault | None) -> None:
        """Take how the camera is."""
        self.events.put(CameraChanged(self._camera, state, fault, self._now()))

    def _let_go(self, before: float) -> None:
        gone = [text for text, seen in self._view.items() if seen.last <= before]
        for seen in [self._view.pop(text) for text in gone]:
            if not seen.is_taken:
                self.events.put(Passed(self._camera, seen.reading, seen.times, self._now()))

    # The scanners' and the keyboard's threads.

    def heard(self, scan: Scan, scanner: SerialScanner) -> None:
        """Take a serial scanner's scan."""
        self.events.put(Sight(scanner.name, scan))

    def scanners_changed(self, scanners: tuple[SerialScanner, ...]) -> None:
        """Take how the serial scanners are."""
        now = {f"{place} {scanner.name}": scanner for place, scanner in enumerate(scanners)}
        for key, scanner in now.items():
            if self._scanners.get(key) != scanner:
                self.events.put(ScannerChanged(scanner, self._now()))
        self._scanners = now

    def typed(self, device: str, text: str, gaps: tuple[float, ...]) -> None:
        """Take what was typed, by fingers or by a scanner."""
        self.events.put(Sight(device, Scan(text, None, Source.SCANNER, self._now()), gaps=gaps))

    def close(self) -> None:
        """Let go of all that is still in view, when the camera has stopped."""
        self._let_go(float("inf"))
