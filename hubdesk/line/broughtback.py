"""All that a lost PC's successor was given back by the carrier's end, in one account."""

from __future__ import annotations

from dataclasses import dataclass

from hubdesk.line.picturesback import PicturesBack
from hubdesk.line.recovering import Recovered
from hubdesk.line.sending import LineKind
from hubdesk.parcels.refusals import Trouble


@dataclass(frozen=True, slots=True)
class Brought:
    """All that came back: entries, of how many parcels the person, photographs.

    `nameless` parcels have no person any more, `troubles` are notices that could not be taken in,
    `failure` is what the line failed by behind the entries.
    """

    recovered: Recovered
    named: int
    nameless: int
    pictures: PicturesBack
    troubles: tuple[Trouble, ...]
    failure: LineKind | None
