"""Which patch of bars to try next: by its looks, and by what was tried on it in earlier frames.

A parcel in view shows some thirty patches, most of them lettering, tape and edges. One frame has
time for a few treatments only, so the likely patches go first; each treatment puts its patch a
little further back, and in the end every patch has its turn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hubdesk.scanning.bars import parts_of, resemblance
from hubdesk.scanning.engines import Picture
from hubdesk.scanning.regions import BarRegion
from hubdesk.scanning.repair import COSTS, STEPS

LIKELY = 0.25
"""Least resemblance of bars that are worth a repair in a view where other codes are read already.

Measured on sheets, photocopies and parcels: patches that hold a code lie above 0.3, torn ones too;
nine in ten of lettering, tape and drawings lie below 0.25.
"""

_MIXED = 0.1  # resemblance between this and 1 less it may be bars beside something else
_TALL = 48.0  # pixels; less does not hold both a code and lettering
_AGAIN = 3  # frames after which what does not look like bars is looked at again
_MOVED = 0.6  # of a patch's height that it may move between two frames and still be the same one
_FADES = 0.9  # how much of what was spent on it a patch keeps from frame to frame: focus may come
_SATISFIED = 3.0  # what a reading counts for beside its treatment: it is wanted again, but less
_FRAMES = 3  # frames for which a patch that is out of sight is remembered


@dataclass(slots=True, eq=False)
class Prospect:
    """One patch of bars in this frame, and what is known of it from the frames before."""

    region: BarRegion
    likelihood: float = 0.0
    spent: float = 0.0
    step: int = 0
    helped: int | None = None
    frames: int = 0
    unseen: int = 0
    left: list[int] = field(default_factory=list)

    @property
    def due(self) -> float:
        """Give how soon its next treatment is due; smaller is sooner."""
        return (self.spent + COSTS[self.left[0]]) / max(0.01, self.likelihood)

    def begin(self, picture: Picture) -> None:
        """Plan this frame's treatments: what helped before, else on from where time ran out."""
        if self.helped is None and (self.likelihood >= LIKELY or self.frames % _AGAIN == 0):
            self.likelihood = resemblance(picture, self.region)
        self.frames += 1
        steps = [(self.step + more) % STEPS for more in range(STEPS)]
        if self.helped is not None:
            # The cheapest first all the same: what it reads is believed sooner.
            steps.sort(key=lambda step: (step != 0, step != self.helped))
        self.left = steps
        self.spent *= _FADES

    def take_step(self) -> int:
        """Give the next treatment."""
        step = self.left.pop(0)
        self.spent += COSTS[step]
        self.step = (step + 1) % STEPS
        return step

    def drop(self) -> None:
        """Leave the patch alone for the rest of this frame."""
        self.left = []

    def succeed(self, step: int) -> None:
        """Take the news that a treatment made the patch readable.

        The treatment comes early from now on; the patch itself steps back behind the unread ones.
        """
        self.helped, self.left = step, []
        self.spent += _SATISFIED


class Prospects:
    """The patches of successive frames, each remembered by its place."""

    def __init__(self) -> None:
        """Begin with nothing in view."""
        self._known: list[Prospect] = []

    def look(self, picture: Picture, regions: Iterable[BarRegion]) -> None:
        """Take the patches of the next frame, and the parts of those that are bars in part."""
        before = self._known
        self._known = []
        for prospect in before:
            prospect.unseen += 1
            prospect.drop()
        for region in regions:
            whole = self._enter(picture, region, before)
            tall = region.height >= _TALL and whole.helped is None
            if tall and _MIXED <= whole.likelihood < 1 - _MIXED:
                for part in parts_of(picture, region):
                    self._enter(picture, part, before)
        self._known += [one for one in before if one.unseen <= _FRAMES]

    def _enter(self, picture: Picture, region: BarRegion, before: list[Prospect]) -> Prospect:
        """Plan the treatments of one patch, with what is known of it from the frames before."""
        known = next((one for one in before if _is_same_place(one.region, region)), None)
        if known is None:
            known = Prospect(region)
        else:
            before.remove(known)
        known.region, known.unseen = region, 0
        known.begin(picture)
        self._known.append(known)
        return known

    def in_turn(self) -> Iterator[Prospect]:
        """Yield the patch of this frame that is due next, again and again, until nothing is left.

        Whoever asks takes its next step or drops it.
        """
        while waiting := [one for one in self._known if one.left]:
            yield min(waiting, key=lambda one: one.due)


def _is_same_place(before: BarRegion, now: BarRegion) -> bool:
    """Tell whether a patch of this frame is one of the last frame's, moved a little."""
    return (
        0.7 * now.length < before.length < 1.4 * now.length
        and 0.7 * now.height < before.height < 1.4 * now.height
        and now.is_same_as(before.grown(_MOVED * now.height, _MOVED * now.height))
    )
