"""Whose keys these were: a run of key strokes is judged as typing, as scans, or as unclear.

Two things tell a scanner from fingers. It sends its keys one close behind the other; and it lets
each go at once, while a finger rests on a key for about a tenth of a second (116 ms on the mean of
168,000 typists; Dhakal, Feit, Kristensson, Oulasvirta, CHI 2018), also where two fingers roll.
Two scanners at once show by what follows the first end, and by a rhythm that no single one has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise
from statistics import fmean, median

from hubdesk.scanning.layouts import Layout

GS = "\x1d"
ENDS = "\r\n\t"
_SPELT_GS = re.compile(r"<GS>|\{GS\}|\|", re.IGNORECASE)
# One pause in eight keys is a scanner that stutters; more are a person's.
_KEYS_FOR_A_PAUSE = 8
# Of a single scanner's gaps so many lie so near their median.
_NEAR, _FAR, _STEADY_SHARE, _BLUR_MS = 0.6, 1.6, 0.8, 0.5
# A second key that goes down before the first is up is another's, but for two in one report.
_ONE_REPORT_MS, _OVERLAPS = 2, 2
_A_PAUSE = 3
# One scanner's pace before and behind an end, and what is nearer than two of its keys ever are.
_PACE_OVER, _PACE_WITHIN, _PACE_BLUR_MS = 12, 1.25, 0.2
_NEAR_END, _TOO_SOON, _HALF = 4, 0.62, 0.55


class Unclear(StrEnum):
    """Why a burst was certainly a scanner's and yet no scan can be taken from it."""

    MIXED = "mixed"
    TORN = "torn"
    UNENDED = "unended"


@dataclass(frozen=True, slots=True)
class WedgeSettings:
    """How to tell a scanner from fingers, and what it puts around a code.

    Times are milliseconds. Keys up to `gap_ms` apart belong together, and a burst has at least
    `shortest` of them, at most `average_ms` apart on the average; a key held longer than `tap_ms`
    is a finger's. Once a burst is under way it may pause for `patience_ms`, and a single key that
    was only tapped for `tapped_ms`. A `prefix` is the only sure sign, and what begins with it may
    be short; prefix and `suffix` are taken off. One of `ends` ends a code; without any, silence
    does. `separator` is what is sent for GS. The same text again within `repeat_ms` is one pull of
    the trigger. What a lesson may find besides: the keyboard that the scanner was set up for, that
    it turns capitals round, sends its end twice, or presses a key before it lets the last one go.
    The figures come from `tests/benchmarks/keys.py`.
    """

    gap_ms: int = 50
    average_ms: int = 40
    shortest: int = 6
    tap_ms: int = 35
    patience_ms: int = 300
    tapped_ms: int = 120
    prefix: str = ""
    suffix: str = ""
    ends: str = ENDS
    separator: str = ""
    repeat_ms: int = 1_000
    layout: Layout = Layout.US
    swaps_case: bool = False
    doubles_end: bool = False
    overlaps: bool = False


@dataclass(slots=True)
class Stroke:
    """One key: its character, and when it went down and up, in milliseconds."""

    char: str
    at: int
    key: int = 0
    up: int | None = None

    def is_tap(self, settings: WedgeSettings) -> bool:
        """Whether it is known to have been let go as quickly as scanners do."""
        return self.up is not None and self.up - self.at <= settings.tap_ms


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a run was: which strokes were typing (by place), which texts were scanned.

    `half` is what an unended burst said; `doubled` says that a second end stood behind the first,
    and where the burst is unclear, that nothing else speaks against it.
    """

    typed: tuple[int, ...] = ()
    scans: tuple[str, ...] = ()
    unclear: Unclear | None = None
    half: str = ""
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """The strokes up to an end, that one counted in, with their places in the run."""

    places: list[int]
    strokes: list[Stroke]
    ended: bool

    @property
    def text(self) -> str:
        """What stands before the end."""
        whole = self.strokes[:-1] if self.ended else self.strokes
        return "".join(stroke.char for stroke in whole)

    @property
    def gaps(self) -> list[int]:
        """How long after the stroke before each one came."""
        return [behind.at - before.at for before, behind in pairwise(self.strokes)]

    def without(self, count: int) -> _Part:
        """Leave the first strokes out."""
        return _Part(self.places[count:], self.strokes[count:], self.ended)


def judge(
    run: Sequence[Stroke], settings: WedgeSettings, now: int, *, doubled: bool = False
) -> Judgement:
    """Judge a run behind which nothing more came until `now`.

    `doubled` says that this shop's scanner is known to send its end twice.
    """
    if len(run) == 1:
        return Judgement((0,))
    fingers = fingers_in(run, settings, now)
    typed, bursts, behind = list(fingers), list[_Part](), list[_Part]()
    for part in _parts(run, fingers, settings):
        shed = _typed_before(part, settings)
        typed += part.places[:shed]
        rest = part.without(shed)
        if _is_burst(rest, settings):
            bursts.append(rest)
        elif bursts:
            behind.append(rest)
        else:
            typed += rest.places
    if not bursts:
        return _unended(run, fingers, settings) or Judgement(tuple(range(len(run))))
    if any(part.text for part in behind) or _is_mixed(bursts, behind, settings):
        return Judgement(
            _surely_typed(run, fingers, bursts, behind, settings), unclear=Unclear.MIXED
        )
    if any(run[place].up is None and place < bursts[-1].places[-1] for place in fingers):
        return Judgement(tuple(fingers), unclear=Unclear.MIXED)
    last = bursts[-1].places[-1]
    if any(place > last and run[place].at - run[last].at <= settings.gap_ms for place in fingers):
        return Judgement(tuple(fingers), unclear=Unclear.MIXED)
    if fingers and not all(is_even(_quick_gaps(part, settings)) for part in bursts):
        return Judgement(tuple(fingers), unclear=Unclear.MIXED)
    if behind and not doubled:
        typed_too = _surely_typed(run, fingers, bursts, behind, settings)
        return Judgement(typed_too, unclear=Unclear.MIXED, doubled=True)
    scans = tuple(_bare(part.text, settings) for part in bursts)
    return Judgement(tuple(sorted(typed)), scans, doubled=bool(behind))


def _surely_typed(
    run: Sequence[Stroke],
    fingers: list[int],
    bursts: list[_Part],
    behind: list[_Part],
    settings: WedgeSettings,
) -> tuple[int, ...]:
    """Find what a person typed among the keys of two.

    With two ends there are two scanners, and what was held long was held by one that paused.
    """
    ends = [part.strokes[-1] for part in behind if part.ended]
    if len(bursts) + sum(end.is_tap(settings) for end in ends) > 1:
        return ()
    rest = [place for part in behind for place in part.places]
    return tuple(sorted([*fingers, *(at for at in rest if not run[at].is_tap(settings))]))


def fingers_in(run: Sequence[Stroke], settings: WedgeSettings, now: int) -> list[int]:
    """Find the strokes that rested on their key; where no release is ever told, there are none."""
    if all(stroke.up is None for stroke in run):
        return []
    last_end = max(
        (at for at, stroke in enumerate(run) if stroke.char in settings.ends), default=-1
    )
    return [
        place
        for place in range(len(run))
        if rests(run, place, settings, now) and not (run[place].up is None and place == last_end)
    ]


def rests(run: Sequence[Stroke], place: int, settings: WedgeSettings, now: int) -> bool:
    """Tell whether a stroke is a finger's: long, and not because the scanner paused in it.

    While a finger rests, a scanner's next key goes down; while a scanner pauses, nothing does.
    """
    stroke = run[place]
    up = now if stroke.up is None else stroke.up
    if up - stroke.at <= settings.tap_ms:
        return False
    if place + 1 < len(run) and run[place + 1].at < up:
        return True
    if any(before.char in settings.ends for before in run[:place]):
        return not (stroke.char == "\n" and run[place - 1].char == "\r")
    return place + 1 == len(run) and stroke.char not in settings.ends


def is_quick(strokes: Sequence[Stroke], settings: WedgeSettings) -> bool:
    """Tell whether strokes came as close behind each other as a scanner's, pauses left out."""
    gaps = [behind.at - before.at for before, behind in pairwise(strokes)]
    quick = [gap for gap in gaps if gap <= settings.gap_ms]
    pauses = len(gaps) - len(quick)
    if not quick or pauses > max(1, len(gaps) // _KEYS_FOR_A_PAUSE):
        return False
    return sum(quick) <= settings.average_ms * len(quick)


def _parts(run: Sequence[Stroke], fingers: list[int], settings: WedgeSettings) -> list[_Part]:
    """Cut what is not a finger's behind each end; a line feed belongs to its return."""
    aside, parts, places = set(fingers), list[_Part](), list[int]()
    for place, stroke in enumerate(run):
        if place in aside:
            continue
        if stroke.char == "\n" and not places and parts and run[parts[-1].places[-1]].char == "\r":
            continue
        places.append(place)
        if stroke.char in settings.ends:
            parts.append(_Part(places, [run[at] for at in places], ended=True))
            places = []
    if places:
        parts.append(_Part(places, [run[at] for at in places], ended=False))
    return parts


def _typed_before(part: _Part, settings: WedgeSettings) -> int:
    """Count what was typed in front of a burst: keys with a person's gaps, two at least."""
    slow = 0
    for gap in part.gaps:
        if gap <= settings.gap_ms:
            break
        slow += 1
    return slow if slow > 1 else 0


def _is_burst(part: _Part, settings: WedgeSettings) -> bool:
    text = part.text
    if not (part.ended or not settings.ends):
        return False
    if settings.prefix and text.startswith(settings.prefix):
        return len(text) > len(settings.prefix)
    return len(text) >= settings.shortest and is_quick(part.strokes, settings)


def _unended(
    run: Sequence[Stroke], fingers: list[int], settings: WedgeSettings
) -> Judgement | None:
    """Take a burst without an end for half a code, if it can be one: figures, no small letters."""
    parts = _parts(run, fingers, settings)
    if len(parts) != 1 or parts[0].ended:
        return None
    shed = _typed_before(parts[0], settings)
    rest = parts[0].without(shed)
    text = rest.text
    looks_so = text == text.upper() and any(sign.isdigit() for sign in text)
    if len(text) < settings.shortest or not looks_so or not is_quick(rest.strokes, settings):
        return None
    typed = tuple(sorted([*fingers, *parts[0].places[:shed]]))
    return Judgement(typed, unclear=Unclear.UNENDED, half=_bare(text, settings))


def _quick_gaps(part: _Part, settings: WedgeSettings) -> list[int]:
    return [gap for gap in part.gaps if gap <= settings.gap_ms]


def _is_mixed(bursts: list[_Part], behind: list[_Part], settings: WedgeSettings) -> bool:
    """Tell whether two scanners sent at once; each has its end, so that there are two of them."""
    prefix = "" if settings.prefix.isalnum() else settings.prefix
    if prefix and any(part.text.count(prefix) > 1 for part in bursts):
        return True
    parts = sorted([*bursts, *behind], key=lambda part: part.places[0])
    strokes = [stroke for part in parts for stroke in part.strokes]
    if not settings.overlaps and overlaps_in(strokes) >= _OVERLAPS:
        return True
    if len(parts) == 1:
        return False
    gaps = [later.at - before.at for before, later in pairwise(strokes)]
    if not is_one_scanner(gaps):
        return True
    ends = accumulate(len(part.strokes) for part in parts[:-1])
    return any(_changes_pace(gaps, end) for end in ends)


def overlaps_in(strokes: Sequence[Stroke]) -> int:
    """Count the keys that went down while one before was still held."""
    count, held_until = 0, 0
    for before, behind in pairwise(strokes):
        held_until = max(held_until, before.up or 0)
        count += held_until > behind.at and behind.at - before.at >= _ONE_REPORT_MS
    return count


def is_one_scanner(gaps: Sequence[int]) -> bool:
    """Tell whether no gap is so long that another scanner may have spoken, nor so short that one
    must have.
    """
    usual = median(gaps) if gaps else 0
    none_odd = not gaps or (max(gaps) <= _A_PAUSE * (usual + 1) and min(gaps) >= _HALF * usual)
    return none_odd and is_even(gaps)


def is_even(gaps: Sequence[int]) -> bool:
    """Tell whether gaps are those of one scanner: most of them near their median."""
    if not gaps:
        return True
    usual = median(gaps)
    near = sum(_NEAR * usual - _BLUR_MS <= gap <= _FAR * usual + _BLUR_MS for gap in gaps)
    return near >= _STEADY_SHARE * len(gaps)


def _changes_pace(gaps: list[int], end: int) -> bool:
    """Tell whether keys came slower or faster behind an end than before it, or one too soon.

    Where one of two scanners ends, the pace falls; and where they met for a single key only, that
    key stands nearer to another than half the usual gap. `end` counts the strokes up to the end.
    """
    if min(gaps[max(end - _NEAR_END, 0) : end + _NEAR_END]) < _TOO_SOON * median(gaps):
        return True
    before, behind = gaps[max(end - 1 - _PACE_OVER, 0) : end - 1], gaps[end : end + _PACE_OVER]
    if not behind:
        return False
    last, next_ = fmean(before), fmean(behind)
    return max(last, next_) > _PACE_WITHIN * min(last, next_) + _PACE_BLUR_MS


def _bare(text: str, settings: WedgeSettings) -> str:
    text = text.removeprefix(settings.prefix).removesuffix(settings.suffix)
    if settings.separator:
        text = text.replace(settings.separator, GS)
    return _SPELT_GS.sub(GS, text)
