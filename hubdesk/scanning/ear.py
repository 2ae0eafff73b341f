"""Hears scanners in a line of keys, without Qt: strokes go in, and what they were comes out.

Keys are held while they may be a scanner's, and judged together once it is quiet.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hubdesk.scanning.bursts import (
    Judgement,
    Stroke,
    Unclear,
    WedgeSettings,
    fingers_in,
    is_one_scanner,
    is_quick,
    judge,
    overlaps_in,
    rests,
)

_HELD_AT_MOST = 4_096
_SURE_AFTER = 3  # quick gaps in a row that no typing has without being seen as fingers
# What follows half a code so soon is its other half; what follows later is that only where it does
# not begin like the first one did.
_TORN_FOR_MS, _HALF_FOR_MS = 300, 1_500
_TORN_FROM = 3
_TYPING_MS, _LONE_FOR_MS = 1_000, 240
_DOUBTFUL_MS = 240  # no second pull of the trigger follows so soon


@dataclass(frozen=True, slots=True)
class Heard:
    """What a key, or the silence behind it, made clear.

    The oldest `done` held strokes are judged: those at the places `typed` were typing and go on
    to where they were going, the others are spent. `kept` says that the key just told is held.
    `half` is the text of a burst that nothing ended.
    """

    done: int = 0
    typed: tuple[int, ...] = ()
    scans: tuple[str, ...] = ()
    unclear: Unclear | None = None
    half: str = ""
    kept: bool = False


NOTHING = Heard()
_KEPT = Heard(kept=True)
_ALONE = Heard(done=1, typed=(0,))
_ALONE_AND_KEPT = Heard(done=1, typed=(0,), kept=True)


class Ear:
    """Tells bursts from typing. Times are milliseconds of any steady clock."""

    def __init__(self, settings: WedgeSettings | None = None) -> None:
        """Begin with nothing heard."""
        self._settings = settings or WedgeSettings()
        self._run: list[Stroke] = []
        self._due = 0
        self._quick = 0
        self._tells_releases = False
        self._doubled = self._settings.doubles_end
        self._scan, self._scanned_at = "", -self._settings.repeat_ms - 1
        self._torn_at: int | None = None
        self._half = ""
        self._lossy = False
        self._doubt_until = -1
        self._typed_at, self._typed = 0, 0

    @property
    def held(self) -> int:
        """How many keys are held back now."""
        return len(self._run)

    @property
    def due(self) -> int | None:
        """When the held keys are to be judged if nothing more comes; None where none are."""
        return self._due if self._run else None

    @property
    def is_sure(self) -> bool:
        """Whether what is held is too quick for fingers."""
        return self._quick >= _SURE_AFTER

    def is_in_burst(self, at: int) -> bool:
        """Tell whether a key at this time would still belong to what is held."""
        return bool(self._run) and self._run[-1].at <= at <= self._due

    def press(self, char: str, at: int, key: int = 0) -> Heard:
        """Take a key that goes down; `key` is what its release will be known by."""
        run = self._run
        if not run:
            return self._begin(char, at, key, NOTHING)
        gap = at - run[-1].at
        if gap < 0 or at > self._due or self._is_late_end():
            return self._begin(char, at, key, self.quiet())
        if len(run) >= _HELD_AT_MOST:
            return self._begin(char, at, key, self._give_up())
        run.append(Stroke(char, at, key))
        is_next = gap <= self._settings.gap_ms and run[-2].char not in self._settings.ends
        self._quick = self._quick + 1 if is_next else 0
        self._due = at + self._wait(char)
        return _KEPT

    def release(self, key: int, at: int) -> Heard:
        """Take a key that goes up."""
        self._tells_releases = True
        run, settings = self._run, self._settings
        for stroke in reversed(run):
            if stroke.key == key and stroke.up is None:
                break
        else:
            return NOTHING
        stroke.up = max(at, stroke.at)
        last = run[-1]
        if last.char in settings.ends:
            rested = at - stroke.at > settings.tap_ms
            self._due = max(last.at + self._wait(last.char), at + rested * settings.gap_ms)
        elif at - stroke.at <= settings.tap_ms:
            if stroke is last:
                torn = self._follows_a_tear(run[0].at)
                patience = settings.patience_ms if torn else settings.tapped_ms
                self._due = max(self._due, at, stroke.at + patience)
        elif stroke is run[0] and not self._follows_a_tear(stroke.at):
            return self._let_fingers_go(at)
        return NOTHING

    def quiet(self) -> Heard:
        """Say that nothing more came until `due`: what is held is judged."""
        is_late_end = self._is_late_end()
        run, self._run, self._quick = self._run, [], 0
        if not run:
            return NOTHING
        if is_late_end and not self._is_rested(run[0]):
            return Heard(1)
        if len(run) == 1 and self._torn_at is None:
            self._note_typing(run)
            return _ALONE
        judgement = judge(run, self._settings, self._due, doubled=self._doubled)
        if self._is_torn(run, judgement):
            fingers = self._fingers_in(run, judgement)
            torn = None if run[-1].char in self._settings.ends and len(run) == 1 else Unclear.TORN
            self._torn_at, self._half = run[-1].at, ""
            return Heard(len(run), fingers, unclear=torn)
        self._remember(run, judgement)
        scans = tuple(text for text in judgement.scans if not self._is_repeat(text, run[-1].at))
        return Heard(len(run), judgement.typed, scans, judgement.unclear, judgement.half)

    def leave(self) -> Heard:
        """Say that further keys go to another program: what is held has no end any more."""
        run, settings = self._run, self._settings
        if not run or not run[0].is_tap(settings):
            return self.quiet()
        last = len(run) - 1
        fingers = [at for at in fingers_in(run, settings, run[-1].at) if at < last]
        self._run, self._quick = [], 0
        self._torn_at, self._half = run[-1].at, ""
        return Heard(len(run), tuple(fingers), unclear=Unclear.TORN)

    def lose(self, at: int) -> None:
        """Say that a key was pressed that never came here, as when the PC took it for an accent."""
        self._lossy = bool(self._run)
        if not self._run:
            self.tear(at)

    def tear(self, at: int) -> None:
        """Say that keys may have gone elsewhere until now: what follows at once is half a code."""
        self._torn_at, self._half = at, ""

    def _begin(self, char: str, at: int, key: int, heard: Heard) -> Heard:
        """Begin a run behind what was just judged.

        An end on its own is not held, but where a scan or half a code was just before it.
        """
        is_late = 0 <= at - self._scanned_at <= _TORN_FOR_MS
        if char in self._settings.ends and not is_late and not self._follows_a_tear(at):
            return heard
        self._run.append(Stroke(char, at, key))
        self._quick = 0
        self._due = at + self._wait(char)
        if heard is NOTHING:
            return _KEPT
        if heard is _ALONE:
            return _ALONE_AND_KEPT
        return Heard(heard.done, heard.typed, heard.scans, heard.unclear, heard.half, kept=True)

    def _is_late_end(self) -> bool:
        """Tell whether an end alone is held that came so soon behind a scan."""
        if len(self._run) != 1 or self._run[0].char not in self._settings.ends:
            return False
        return 0 <= self._run[0].at - self._scanned_at <= _TORN_FOR_MS

    def _is_rested(self, stroke: Stroke) -> bool:
        """Tell a finger's Enter from the one that a scanner says once more."""
        is_known = stroke.up is not None or self._tells_releases
        return stroke.char != "\n" and is_known and not stroke.is_tap(self._settings)

    def _wait(self, char: str) -> int:
        """How long to wait for the next key after the last one."""
        settings = self._settings
        if char in settings.ends:
            return self._wait_behind_end()
        if self._quick >= _SURE_AFTER:
            return settings.patience_ms
        run = self._run
        if self._follows_a_tear(run[0].at):
            return settings.patience_ms
        if any(stroke.is_tap(settings) for stroke in self._code_so_far()):
            return settings.tapped_ms
        if self._tells_releases:
            return min(settings.tap_ms + 1, settings.gap_ms)
        return settings.gap_ms

    def _code_so_far(self) -> list[Stroke]:
        """Give the latest few strokes, back to an end."""
        latest: list[Stroke] = []
        for stroke in self._run[-1:-6:-1]:
            if stroke.char in self._settings.ends:
                break
            latest.append(stroke)
        return latest

    def _wait_behind_end(self) -> int:
        """Wait as long as a second scanner's next key may take; longer where one shows already."""
        settings, run = self._settings, self._run
        if self._tells_releases and any(stroke.up is None for stroke in run):
            return settings.patience_ms
        aside = set(fingers_in(run, settings, run[-1].at))
        scanned = [stroke for place, stroke in enumerate(run) if place not in aside]
        gaps = [behind.at - before.at for before, behind in pairwise(scanned)]
        if not settings.overlaps and overlaps_in(scanned):
            return min(_DOUBTFUL_MS, settings.patience_ms)
        return settings.gap_ms if is_one_scanner(gaps) else min(_DOUBTFUL_MS, settings.patience_ms)

    def _let_fingers_go(self, at: int) -> Heard:
        """Let the oldest keys go that are known to be fingers'."""
        run, count = self._run, 0
        while count < len(run) and run[count].up is not None:
            if not (rests(run, count, self._settings, at) or self._rolls(count)):
                break
            count += 1
        self._note_typing(run[:count])
        del run[:count]
        self._quick = min(self._quick, max(len(run) - 1, 0))
        if run:
            self._due = max(at, run[-1].at + self._wait(run[-1].char))
        return Heard(count, tuple(range(count)))

    def _rolls(self, place: int) -> bool:
        """Tell whether a key held long went down while the one before it still was."""
        stroke, before = self._run[place], self._run[:place]
        held_until = max((each.up or 0 for each in before), default=0)
        return held_until > stroke.at and not stroke.is_tap(self._settings)

    def _fingers_in(self, run: list[Stroke], judgement: Judgement) -> tuple[int, ...]:
        """Find what a person typed in what is torn: also what was held long before a whole code."""
        fingers = set(fingers_in(run, self._settings, self._due))
        if judgement.scans:
            long = (at for at in judgement.typed if not run[at].is_tap(self._settings))
            fingers.update(at for at in long if run[at].up is not None)
        return tuple(sorted(fingers))

    def _give_up(self) -> Heard:
        count = len(self._run)
        self._run, self._quick = [], 0
        return Heard(count, tuple(range(count)))

    def _is_repeat(self, text: str, at: int) -> bool:
        repeated = text == self._scan and 0 <= at - self._scanned_at <= self._settings.repeat_ms
        self._scan, self._scanned_at = text, at
        return repeated

    def _follows_a_tear(self, at: int) -> bool:
        return self._torn_at is not None and 0 <= at - self._torn_at <= _TORN_FOR_MS

    def _is_torn(self, run: list[Stroke], judgement: Judgement) -> bool:
        """Tell whether a run is the rest of something of which a part is lost."""
        lossy, self._lossy = self._lossy, False
        if lossy and (judgement.scans or judgement.unclear):
            return True
        if judgement.scans and run[0].at <= self._doubt_until:
            return run[0].at > self._typed_at
        if self._torn_at is None:
            return False
        since = run[0].at - self._torn_at
        if not 0 <= since <= (_HALF_FOR_MS if self._half else _TORN_FOR_MS):
            self._torn_at = None
            return False
        if judgement.scans:
            return since <= _TORN_FOR_MS or not judgement.scans[0].startswith(self._half)
        if judgement.unclear:
            return since <= _TORN_FOR_MS
        ended = run[-1].char in self._settings.ends
        is_told = len(run) == 1 or any(stroke.up is not None for stroke in run)
        if self._tells_releases and is_told:
            ended = ended and any(stroke.is_tap(self._settings) for stroke in run)
        elif len(run) > 1:
            ended = ended and is_quick(run, self._settings)
        return ended and since <= _TORN_FOR_MS

    def _remember(self, run: list[Stroke], judgement: Judgement) -> None:
        """Remember what the next run must be judged by."""
        self._torn_at, self._half = None, ""
        if judgement.scans or judgement.unclear:
            self._doubled = judgement.doubled or self._settings.doubles_end
        if judgement.unclear:
            self._torn_at, self._half = run[-1].at, judgement.half
        elif not judgement.scans:
            self._note_typing(run)

    def _note_typing(self, run: list[Stroke]) -> None:
        """Note keys that were let go, and whether they may have begun a code after all."""
        if not run:
            return
        settings = self._settings
        if run[0].at - self._typed_at > _TYPING_MS:
            self._typed = 0
        self._typed += len(run)
        self._typed_at = run[-1].at
        taps = sum(stroke.is_tap(settings) for stroke in run)
        few = self._typed < _TORN_FROM or (self._tells_releases and 0 < taps < len(run))
        many = len(run) >= _TORN_FROM and is_quick(run, settings)
        many = many and not fingers_in(run, settings, self._due)
        # A key or two alone may be a scanner's that paused at once; after more it is a person.
        self._doubt_until = run[-1].at + (_TORN_FOR_MS if many else _LONE_FOR_MS if few else 0)
        self._torn_at = None
