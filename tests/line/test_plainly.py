"""Reading and writing fast gives the same values and the same bytes as Python's own."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.line.wire.plainly import read_json
from hubdesk.parcels.entry import canonical

whole_numbers = st.integers() | st.integers(2**62, 2**66)
without_floats = st.recursive(
    st.none() | st.booleans() | whole_numbers | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
objects = st.dictionaries(st.text(), without_floats | st.floats(allow_nan=False), max_size=5)


@given(objects, st.booleans())
def test_whatever_is_read_is_what_was_written_and_is_written_to_the_same_bytes(plain, is_ascii):
    read, write = read_json(json.dumps(plain, ensure_ascii=is_ascii).encode())
    assert read == plain
    assert write(read) == canonical(plain)


@pytest.mark.parametrize("text", [b'{"a":1e-7,"b":1E22}', b'\xef\xbb\xbf{"a":1}', b'["\\ud800"]'])
def test_what_the_fast_reader_does_not_take_is_read_all_the_same(text):
    read, write = read_json(text)
    assert read == json.loads(text)
    assert write is canonical


@pytest.mark.parametrize("text", [b"", b"NaN", b"[-Infinity]", b"{", b"[1,]", b"\xff", b"[" * 9999])
def test_what_is_no_json_is_refused(text):
    with pytest.raises((ValueError, RecursionError)):
        read_json(text)
