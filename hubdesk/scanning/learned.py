"""What a lesson found out about a scanner, and the file it is kept in."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.bursts import ENDS, WedgeSettings
from hubdesk.scanning.layouts import Layout

_MOST_MS, _MOST_SIGNS = 200, 32
# How much slower than in the lesson a scanner may be one day: times the usual gap, and more.
_TIMES, _MORE_MS = 3, 5
_SHORTEST_GAP_MS, _SHORTEST_TAP_MS, _LONGEST_MS = 25, 35, 80
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]\Z")


@dataclass(frozen=True, slots=True)
class Learned:
    """What a scanner puts around a code and how it presses keys; times in milliseconds.

    `suffix` is everything behind the code, Enter or Tab counted in. `separator` is what it sends
    for GS, None where it leaves GS out. `gap_ms` is the usual time between two keys, `hold_ms` the
    longest that one was held. Raises ValueError where a figure or a text cannot be a scanner's.
    """

    prefix: str = ""
    suffix: str = "\r"
    layout: Layout = Layout.US
    swaps_case: bool = False
    separator: str | None = None
    gap_ms: int = 10
    hold_ms: int = 5
    overlaps: bool = False

    def __post_init__(self) -> None:
        """Refuse what no lesson finds."""
        texts = (self.prefix, self.suffix, self.separator or "")
        times = (self.gap_ms, self.hold_ms)
        whole = all(isinstance(text, str) and len(text) <= _MOST_SIGNS for text in texts)
        possible = all(type(time) is int and 0 <= time <= _MOST_MS for time in times)
        flags = all(isinstance(flag, bool) for flag in (self.swaps_case, self.overlaps))
        if not (whole and possible and flags):
            raise ValueError(f"no scanner is like {self!r}")

    @property
    def sends_aim(self) -> bool:
        """Whether it says before each code which kind of code it was (AIM identifier)."""
        return _AIM.search(self.prefix) is not None

    @property
    def ends(self) -> str:
        """Which signs end a code; empty where only silence does."""
        if not self.suffix:
            return ""
        last = self.suffix[-1]
        if last in ENDS:
            return ENDS
        return "" if last.isalnum() else ENDS + last

    def settings(self) -> WedgeSettings:
        """Say how to hear this scanner."""
        gap = min(max(_TIMES * self.gap_ms + _MORE_MS, _SHORTEST_GAP_MS), _LONGEST_MS)
        usual = WedgeSettings()
        tap = min(max(self.hold_ms + 2 * _MORE_MS, _SHORTEST_TAP_MS), _LONGEST_MS)
        return WedgeSettings(
            gap_ms=max(gap, usual.gap_ms) if self.gap_ms > usual.gap_ms // _TIMES else gap,
            average_ms=max(2 * self.gap_ms, usual.average_ms),
            tap_ms=tap,
            # The identifier is another for each kind of code and is taken off where codes are read.
            prefix=_AIM.sub("", self.prefix),
            suffix=self.suffix.rstrip(self.ends) if self.ends else self.suffix,
            ends=self.ends,
            separator=self.separator or "",
            layout=self.layout,
            swaps_case=self.swaps_case,
            doubles_end=len(self.suffix) > 1
            and self.suffix[-2:] != "\r\n"
            and self.suffix[-2] in ENDS,
            overlaps=self.overlaps,
        )


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was kept of a lesson, or why it could not be read; the usual settings serve then."""

    learned: Learned | None = None
    fault: KnownFault | None = None

    @property
    def settings(self) -> WedgeSettings:
        """Say how to hear."""
        return self.learned.settings() if self.learned else WedgeSettings()


def remember(file: Path) -> Remembered:
    """Read what was learned of the scanner; a damaged file stops nothing."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        learned = Learned(**{**told, "layout": Layout(told["layout"])})
    except FileNotFoundError:
        return Remembered()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Remembered(fault=KnownFault("scanner_file_unreadable", file=str(file)))
    return Remembered(learned)


def keep(file: Path, learned: Learned) -> None:
    """Keep what was learned. Raises KnownFault `folder_read_only`."""
    beside = file.with_suffix(".new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(learned), indent=1), encoding="utf-8")
        beside.replace(file)
    except OSError as error:
        raise KnownFault("folder_read_only", folder=str(file.parent)) from error
