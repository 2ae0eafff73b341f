"""What the tests of labels and own codes share: the real table, and codes made at random."""

from __future__ import annotations

import json
import string
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

from hubdesk.parcels.carriers import Carriers
from hubdesk.parcels.labels import LabelReader, Meaning
from hubdesk.parcels.outcomes import OUTCOMES
from hubdesk.parcels.owncodes import Command, OwnCode, OwnKind, for_run
from hubdesk.parcels.scan import Symbology

CARRIERS_FILE = Path(__file__).parents[2] / "resources" / "carriers.json"
VECTORS = json.loads((Path(__file__).parent / "tracking_vectors.json").read_text(encoding="utf-8"))[
    "groups"
]
VALID = [(group["carrier"], text) for group in VECTORS for text in group["valid"]]
PIC = "9261290113185417468510"
"""The number of a USPS parcel, as people read it."""
NAMES = st.text(string.digits + string.ascii_uppercase, min_size=1, max_size=16)


@dataclass(frozen=True, slots=True)
class Reading:
    """The shop's own table, and a reader that uses it."""

    table: Carriers
    reader: LabelReader

    def read(self, text: str, symbology: Symbology | None = None) -> Meaning:
        """Read as the program does."""
        return self.reader.read(text, symbology)


_TABLE = Carriers.from_file(CARRIERS_FILE)
READER = Reading(_TABLE, LabelReader(_TABLE))


def read(text: str, symbology: Symbology | None = None) -> Meaning:
    """Say what a code means by the table that ships."""
    return READER.read(text, symbology)


def own_codes() -> st.SearchStrategy[OwnCode]:
    """Every kind of own code."""
    runs = st.builds(lambda day, number: f"{day:%y%m%d}-{number}", st.dates(), st.integers(1, 99))
    return st.one_of(
        st.builds(OwnCode, st.just(OwnKind.SHELF), NAMES),
        st.builds(OwnCode, st.just(OwnKind.CLERK), NAMES),
        st.builds(OwnCode, st.just(OwnKind.OUTCOME), st.sampled_from(sorted(OUTCOMES))),
        st.builds(OwnCode, st.just(OwnKind.COMMAND), st.sampled_from(sorted(Command))),
        runs.map(for_run),
    )
