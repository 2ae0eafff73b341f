"""Photographs of a parcel's condition: kept beside the record, named in its journal."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.database.album import Kept
from hubdesk.database.work import View
from hubdesk.desk.counter import Counter
from hubdesk.desk.verdict import Verdict, VerdictKind
from hubdesk.parcels.entry import Entry
from hubdesk.parcels.facts import Kind, Photographed
from hubdesk.parcels.refusals import KnownFault, Refused


@dataclass(frozen=True, slots=True)
class Flaw:
    """A photograph that the journal names and that is `missing` or `changed`, by its reason."""

    photograph: str
    reason: str


def keep(counter: Counter, jpeg: bytes) -> Kept:
    """Put a JPEG into the shop's album; nothing is written in the journal yet.

    May run beside the window. Raises KnownFault: `photograph_not_kept`, `no_album`.
    """
    if counter.album is None:
        raise KnownFault("no_album")
    return counter.album.keep(jpeg)


def attach(counter: Counter, parcel_id: str, kept: Kept) -> Verdict:
    """Write that a kept photograph shows a parcel's condition.

    One undo takes it back together with the damage that it shows. Raises Refused `not_here`.
    """
    with counter.job() as work:
        known = work.parcels.get(parcel_id)
        if known is None or known.parcel.status.is_closed:
            raise Refused("not_here")
        work.write(Photographed(kept.photograph, kept.size), [parcel_id])
        verdict = Verdict(
            VerdictKind.PHOTOGRAPHED, shelf=known.parcel.shelf, subject=work.parcels.get(parcel_id)
        )
    _join_to_damage(counter, parcel_id)
    return verdict


def _join_to_damage(counter: Counter, parcel_id: str) -> None:
    photographed = counter.done.pop()
    noted = counter.done[-1] if counter.done else ()
    if [(entry.kind, entry.parcels) for entry in noted] == [(Kind.DAMAGED, (parcel_id,))]:
        counter.done.pop()
        photographed = (*noted, *photographed)
    counter.done.append(photographed)


def read(counter: Counter, photograph: str) -> bytes:
    """Give a photograph's JPEG, checked.

    Raises KnownFault: `photograph_missing`, `photograph_changed`, `no_album`.
    """
    if counter.album is None:
        raise KnownFault("no_album")
    return counter.album.read(photograph)


def named(view: View) -> list[Entry]:
    """Give every entry of the journal that names a photograph."""
    return view.journal.of_kinds(Kind.PHOTOGRAPHED)


def flaws(counter: Counter, entries: list[Entry]) -> list[Flaw]:
    """Hold every photograph that entries name against its file."""
    photographs = dict.fromkeys(
        entry.facts.photograph for entry in entries if isinstance(entry.facts, Photographed)
    )
    found = []
    for photograph in photographs:
        try:
            read(counter, photograph)
        except KnownFault as fault:
            found.append(Flaw(photograph, fault.reason))
    return found
