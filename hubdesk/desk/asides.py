"""Why a parcel is kept apart: what its history says last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hubdesk.database.work import View
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, SetAside, WhyAside, WhyBack, Withdrawn
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Parcel, Status

_WHY_BACK = {
    WhyAside.WITHDRAWN: WhyBack.WITHDRAWN,
    WhyAside.OVER_LOAD: WhyBack.OVER_LOAD,
    WhyAside.GOES_BACK: WhyBack.NOT_DELIVERED,
}


@dataclass(frozen=True, slots=True)
class Aside:
    """Why a parcel waits apart; `reason` says of one that goes back why it was not delivered."""

    why: WhyAside
    reason: Reason | None = None

    @property
    def why_back(self) -> WhyBack:
        """Why the driver gets it, where that is how it ends."""
        return _WHY_BACK.get(self.why, WhyBack.NOT_WANTED)


def of_parcel(view: View, parcel: Parcel) -> Aside | None:
    """Say why a parcel is kept apart; None where it is not."""
    if parcel.status is not Status.ASIDE:
        return None
    return told_by([kept.entry for kept in view.journal.of_parcel(parcel.id)])


def told_by(history: Sequence[Entry]) -> Aside | None:
    """Say it of a parcel that is kept apart, from its whole history in journal order."""
    holding = list(effective(history))
    for entry in reversed(holding):
        match entry.facts:
            case SetAside(why=WhyAside.GOES_BACK, reason=reason):
                return Aside(WhyAside.GOES_BACK, reason or last_try(holding))
            case SetAside(why=why):
                return Aside(why)
            case Withdrawn():
                return Aside(WhyAside.WITHDRAWN)
    return None


def last_try(history: Sequence[Entry]) -> Reason | None:
    """Give why a parcel was not delivered the last time, of entries that hold."""
    reasons = [entry.facts.reason for entry in history if isinstance(entry.facts, Attempted)]
    return reasons[-1] if reasons else None
