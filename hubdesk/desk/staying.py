"""Which parcels do not leave the shop on a run, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from hubdesk.database.parcels import Addressed
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.parcels.entry import Entry, effective
from hubdesk.parcels.facts import Attempted, Corrected
from hubdesk.parcels.folding import fold
from hubdesk.parcels.holding import Stage
from hubdesk.parcels.outcomes import Reason
from hubdesk.parcels.parcel import Status, Trait

# What carriers and shops write when the customer comes for the parcel.
_COLLECTED = (
    "hold at location",
    "hold for pick",
    "hold for collect",
    "will call",
    "customer pickup",
    "recoge en tienda",
    "recoger en tienda",
)
_GOES_BACK = {Reason.REFUSED, Reason.DAMAGED, Reason.HAZMAT, Reason.WRONG_AREA}
_NEEDS_AN_ADDRESS = {Reason.BAD_ADDRESS, Reason.MOVED}


class Stays(StrEnum):
    """Why a parcel stays in the shop. Of these only an age check can be met at the door."""

    ADULT = "adult"
    REFUSED = "refused"
    WRONG_ADDRESS = "wrong_address"
    LATER = "later"
    COLLECTED = "collected"
    OVERDUE = "overdue"
    ASIDE = "aside"
    NOT_HERE = "not_here"


def why_it_stays(counter: Counter, view: View, subject: Addressed) -> Stays | None:
    """Say why a parcel must not leave on a run; None where it may."""
    parcel = subject.parcel
    if parcel.status is Status.ASIDE:
        return _after_tries(counter, view, subject) or Stays.ASIDE
    if parcel.status is not Status.ON_SHELF:
        return Stays.NOT_HERE
    told = fold(f"{parcel.service} {subject.recipient.note if subject.recipient else ''}")
    if any(words in told for words in _COLLECTED):
        return Stays.COLLECTED
    if _is_overdue(counter, subject):
        return Stays.OVERDUE
    return _after_tries(counter, view, subject) or (
        Stays.ADULT if Trait.ADULT in parcel.traits else None
    )


def _is_overdue(counter: Counter, subject: Addressed) -> bool:
    parcel = subject.parcel
    if parcel.received_at is None:
        return False
    deadline = counter.shop.holding.deadline(parcel.carrier, parcel.received_at, counter.zone)
    return deadline.stage(counter.now(), counter.zone) is Stage.OVER


def _after_tries(counter: Counter, view: View, subject: Addressed) -> Stays | None:
    """Judge by the last try: refused goes back, another day is not today."""
    if not subject.parcel.tries:
        return None
    history = list(effective(kept.entry for kept in view.journal.of_parcel(subject.parcel.id)))
    tries = [
        (entry.facts.reason, entry.happened_at)
        for entry in history
        if isinstance(entry.facts, Attempted)
    ]
    if not tries:
        return None
    reason, at = tries[-1]
    if reason in _GOES_BACK:
        return Stays.REFUSED
    if reason in _NEEDS_AN_ADDRESS and not _is_put_right(history, at):
        return Stays.WRONG_ADDRESS
    return Stays.LATER if reason is Reason.LATER and at >= counter.midnight else None


def _is_put_right(history: Sequence[Entry], since: datetime) -> bool:
    """Tell whether somebody has put the address right since a try."""
    return any(
        isinstance(entry.facts, Corrected) and entry.facts.recipient and entry.recorded_at >= since
        for entry in history
    )
