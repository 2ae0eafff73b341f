"""Taking a new version: look, fetch, lay it beside the others, and let it begin when it may."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from hubdesk.parcels.refusals import Refused
from hubdesk.updating.faults import disk_faults
from hubdesk.updating.home import Home, order
from hubdesk.updating.unpacking import unpack

if TYPE_CHECKING:
    from hubdesk.updating.maker import Maker, Offer

# Entries that wait are safe in the record whatever its tables look like; but while they wait no
# table is changed under them, unless the line has been silent so long that the new may mend it.
_PATIENCE = timedelta(days=7)


class State(StrEnum):
    """How this PC stands to the newest version."""

    NEWEST = "newest"
    THERE = "there"
    WAITS = "waits"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How this PC stands; `newest` is the maker's version, `running` ours, both such as 0.2.0."""

    state: State
    running: str
    newest: str
    length: int = 0


@dataclass(frozen=True, slots=True)
class Running:
    """What runs now: its version, its record's schema, and what has not been sent since when."""

    version: str
    schema: str
    unsent: int = 0
    unsent_for: timedelta = timedelta()

    def may_be_followed_by(self, schema: str) -> bool:
        """Whether a version whose record has another form may begin now."""
        return schema == self.schema or self.unsent == 0 or self.unsent_for > _PATIENCE


def look(home: Home, maker: Maker, system: str, running: Running) -> tuple[Standing, Offer | None]:
    """Ask the maker, change nothing. Raises KnownFault as `Maker.look` does."""
    offer = maker.look(system)
    if offer is None or order(offer.version) <= order(running.version):
        return Standing(State.NEWEST, running.version, running.version), None
    state = State.THERE
    if home.is_bad(offer.version):
        state = State.FAILED
    elif home.is_there(offer.version):
        state = State.READY if home.coming() == offer.version else State.WAITS
    return Standing(state, running.version, offer.version, offer.length), offer


def take(home: Home, maker: Maker, system: str, running: Running) -> tuple[Standing, Offer | None]:
    """Fetch and lay out what is newer, and let it begin at the next start if it may.

    Raises KnownFault as `Maker.look`, `Maker.fetch` and `unpack` do; Refused `update_under_way`
    while another program does the same.
    """
    with disk_faults():
        home.prepare()
        with home.changing() as is_ours:
            if not is_ours:
                raise Refused("update_under_way")
            standing, offer = look(home, maker, system, running)
            if offer is None or standing.state is State.FAILED:
                return standing, None
            if not home.is_there(offer.version):
                with maker.fetch(offer) as archive:
                    unpack(archive, home, offer.version)
            return let_begin(home, offer, running), offer


def let_begin(home: Home, offer: Offer, running: Running) -> Standing:
    """Let a version that lies here begin at the next start, or not yet. Raises OSError."""
    state = State.READY
    if running.may_be_followed_by(offer.schema):
        home.offer(offer.version)
    else:
        home.withdraw()
        state = State.WAITS
    return Standing(state, running.version, offer.version, offer.length)
