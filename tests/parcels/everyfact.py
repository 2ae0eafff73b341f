"""Any facts, entries and stories that the journal can hold, for tests of rules."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, datetime

from hypothesis import strategies as st

from hubdesk.parcels.bill import BillLine, LineNote, Signature, Stroke
from hubdesk.parcels.entry import Entry, whole_milliseconds
from hubdesk.parcels.facts import CLASS_OF_KIND, Facts, Kind
from hubdesk.parcels.shelf import Shelf

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
times = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)).map(
    whole_milliseconds
)
# No count comes near what JSON's numbers hold exactly.
counts = st.integers(0, 2**53 - 1)


def facts_of(kind: Kind) -> st.SearchStrategy[Facts]:
    """Build any facts of a kind, from the fields of its class alone."""
    return st.builds(CLASS_OF_KIND[kind], **_arguments(CLASS_OF_KIND[kind]))


def _arguments(facts: type[Facts]) -> dict[str, st.SearchStrategy[object]]:
    kinds = {
        "str": texts,
        "int": counts,
        "tuple[BillLine, ...]": st.lists(_bill_lines(), max_size=3).map(tuple),
        "tuple[Shelf, ...]": st.lists(st.builds(Shelf, texts, counts), max_size=3).map(tuple),
        "Signature | None": st.none() | st.builds(Signature, counts, counts, _strokes()),
    }
    return {field.name: kinds[field.type] for field in fields(facts) if field.type in kinds}


def _strokes() -> st.SearchStrategy[tuple[Stroke, ...]]:
    points = st.lists(st.tuples(counts, counts), max_size=4).map(tuple)
    return st.lists(points, max_size=3).map(tuple)


def _bill_lines() -> st.SearchStrategy[BillLine]:
    notes = st.lists(st.sampled_from(LineNote), unique=True).map(tuple)
    return st.builds(BillLine, texts, notes, texts, st.integers(1, 99))


def entries(facts: st.SearchStrategy[Facts]) -> st.SearchStrategy[Entry]:
    """Build any entry about some facts."""
    return st.builds(
        Entry,
        desk=texts,
        epoch=texts,
        seq=st.integers(1, 2**53 - 1),
        id=st.uuids().map(str),
        facts=facts,
        person=texts,
        happened_at=times,
        recorded_at=times,
        offset_minutes=st.integers(-16 * 60, 16 * 60),
        parcels=st.lists(texts, max_size=3).map(tuple),
        run=st.none() | texts,
    )
