"""The next batch for a destination: entries as the record has them, packed as events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from hubdesk.database.journal import Kept
from hubdesk.database.work import View
from hubdesk.line.sending import Sending, Told
from hubdesk.line.wire.documents import document, lean, pack
from hubdesk.line.wire.events import Naming, Plain, Subjects, event, event_id
from hubdesk.line.wire.packing import Packing
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import Undone


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries in journal order, and the body that tells them."""

    entries: tuple[Told, ...]
    body: bytes
    packing: Packing
    is_spelled_out: bool

    @property
    def positions(self) -> list[int]:
        """Where its entries stand in the record."""
        return [told.position for told in self.entries]


def next_batch(
    kept: Sequence[Kept], subjects: Subjects, naming: Naming, at: datetime, sending: Sending
) -> Batch:
    """Pack as many of the entries, from the first on, as fit; one always goes."""
    most_bytes = sending.pace.most_bytes
    events = [event(each.entry, naming, subjects) for each in kept]
    body = _body(events, naming, at, sending)
    while len(body) > most_bytes and len(events) > 1:
        # Events pack alike, so the share that fits is known well; the loop settles the rest.
        fitting = len(events) * most_bytes // len(body)
        events = events[: max(1, min(fitting, len(events) - 1))]
        body = _body(events, naming, at, sending)
    going = kept[: len(events)]
    told = (Told(each.position, event_id(each.entry.id), each.entry.hash) for each in going)
    return Batch(tuple(told), body, sending.packing, sending.spells_out)


def _body(events: Sequence[Plain], naming: Naming, at: datetime, sending: Sending) -> bytes:
    told = events if sending.spells_out else lean(events)
    return pack(document(told, at, naming.base), sending.packing, sending.effort)


def subjects_of(view: View, kept: Iterable[Kept]) -> Subjects:
    """Look up what the ids in entries stand for."""
    entries = [each.entry for each in kept]
    undone = _undone(view, entries)
    named = {parcel for entry in (*entries, *undone.values()) for parcel in entry.parcels}
    return Subjects(view.parcels.names_of(named), undone)


def _undone(view: View, entries: Iterable[Entry]) -> dict[str, Entry]:
    """Find what entries undo, and what those undid, back to the act itself."""
    found: dict[str, Entry] = {}
    open_ends = [entry.facts.entry for entry in entries if isinstance(entry.facts, Undone)]
    while open_ends:
        wanted = open_ends.pop()
        kept = None if wanted in found else view.journal.entry(wanted)
        if kept is None:
            continue
        found[wanted] = kept.entry
        if isinstance(kept.entry.facts, Undone):
            open_ends.append(kept.entry.facts.entry)
    return found
