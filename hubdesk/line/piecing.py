"""Piecing a lost chain together from what the other end has: what follows, what is missing, torn.

Nothing is guessed. An entry is put back where its hash follows from the one before it. Behind
numbers that never arrived over there, only the hash after it can prove it, so it must be the only
one of its number. Where two records tell of a number and nothing here says which is ours, the chain
ends before it: the rest stays over there, and that is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hubdesk.database.fetched import End
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.parcels.entry import chain_hash


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a page may be put back, in order.

    `forked_at` is the first number that two records tell of, 0 where there is none; `is_torn` says
    that nothing beyond what is `taken` may be.
    """

    taken: tuple[Arrival, ...]
    forked_at: int = 0
    is_torn: bool = False


def piece(end: End, arrivals: Sequence[Arrival]) -> Piece:
    """Say what follows the end of a chain here; `arrivals` are beyond it, in order of number."""
    taken: list[Arrival] = []
    forked_at = 0
    for seq, told in groupby(arrivals, key=lambda arrival: arrival.seq):
        rivals = list(told)
        if len(rivals) > 1:
            forked_at = forked_at or seq
        fitting = [each for each in rivals if _follows(end, each)]
        if seq > end.seq + 1:
            fitting = rivals
        if len(fitting) != 1:
            return Piece(tuple(taken), forked_at or seq, is_torn=True)
        taken += fitting
        end = End(seq, fitting[0].hash)
    return Piece(tuple(taken), forked_at)


def agreeing(
    ours: Mapping[int, tuple[int, str]], arrivals: Sequence[Arrival]
) -> tuple[list[int], int]:
    """Compare with what is here, position and hash by number.

    Gives the positions that the other end has just so, and the first number where it has another.
    """
    positions, forked_at = [], 0
    for arrival in arrivals:
        position, told = ours.get(arrival.seq, (0, ""))
        if told == arrival.hash:
            positions.append(position)
        elif told:
            forked_at = forked_at or arrival.seq
    return sorted(set(positions)), forked_at


def _follows(end: End, arrival: Arrival) -> bool:
    return arrival.seq == end.seq + 1 and arrival.hash == chain_hash(end.hash, arrival.entry)
