"""Bytes in any pieces become the texts that a scanner sent."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.scanning.telegrams import LONGEST, Telegrams

CODE = b"1Z999AA10123456784"
# What stands in codes: printable text of any language, and the separators of ISO/IEC 15434.
SIGNS = st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.characters(min_codepoint=0xA0, max_codepoint=0x2FFF, exclude_categories=("Cs",)),
    st.sampled_from("\x1d\x1e\x04"),
)
CODES = st.lists(st.text(SIGNS, min_size=3, max_size=60), max_size=12)
ENDS = st.sampled_from(["\r", "\n", "\r\n", "\x03\r\n", "\t\r"])


@given(CODES, ENDS, st.booleans(), st.lists(st.integers(0, 900)), st.randoms())
def test_codes_chopped_into_any_pieces_come_out_as_the_codes(codes, end, framed, cuts, chance):
    start = "\x02" if framed else ""
    sent = "".join(start + code + end for code in codes).encode()
    edges = sorted({0, len(sent), *(cut for cut in cuts if cut < len(sent))})
    telegrams = Telegrams()
    got: list[str] = []
    for one, other in pairwise(edges):
        got += telegrams.take(sent[one:other])
        if got and chance.random() < 0.3:
            got += telegrams.pause()
    assert got == codes
    assert telegrams.nonsense == 0


@given(st.lists(st.text(SIGNS, min_size=3, max_size=60), min_size=1, max_size=5))
def test_a_scanner_without_any_end_is_heard_by_its_silence(codes):
    telegrams = Telegrams()
    got = []
    for code in codes:
        assert telegrams.take(code.encode()) == []
        got += telegrams.pause()
    assert got == codes


@given(st.binary(max_size=6_000), st.lists(st.integers(1, 700), max_size=20))
def test_no_bytes_whatever_can_break_it_or_make_it_keep_them(noise, sizes):
    telegrams = Telegrams()
    while noise:
        size = sizes.pop() if sizes else 4_096
        for text in telegrams.take(noise[:size]):
            assert 3 <= len(text) <= LONGEST
        noise = noise[size:]
    telegrams.pause()
    telegrams.hang_up()
    assert telegrams.take(CODE + b"\r") == [CODE.decode()]


@pytest.mark.parametrize("silence", [1, 5])
def test_half_a_code_never_passes_for_a_whole_one_once_the_end_is_known(silence):
    telegrams = Telegrams()
    telegrams.take(CODE + b"\r")
    assert telegrams.take(CODE[:9]) == []
    for _ in range(silence):
        assert telegrams.pause() == []
    assert telegrams.take(CODE[9:] + b"\r\n") == [CODE.decode()]


def test_a_code_cut_off_with_the_cable_is_dropped():
    telegrams = Telegrams()
    telegrams.take(CODE[:9])
    telegrams.hang_up()
    assert telegrams.take(b"RR471208565SE\r") == ["RR471208565SE"]


def test_separators_inside_a_code_stay_and_frames_around_it_go():
    inside = "]C1" + "420547011\x1d9261290113185417468510"
    assert Telegrams().take(b"\x00\x02" + inside.encode() + b"\x03\r\n\x00") == [inside]


def test_an_envelope_of_many_short_fields_is_no_nonsense():
    envelope = "[)>\x1e01\x1d96\x1d840\x1d3\x1d1Z\x1dU\x1d1\x1d\x1d1/1\x1d2\x1dN\x1d\x1dWI\x1e\x04"
    assert Telegrams().take(envelope.encode() + b"\r") == [envelope]


def test_letters_of_an_old_scanner_are_read_as_latin():
    assert Telegrams().take("PAQUETE-Nº-SEÑOR".encode("latin-1") + b"\r") == ["PAQUETE-Nº-SEÑOR"]


def at_a_wrong_speed(code: bytes, slower: int) -> bytes:
    """Sample the line at `slower` times fewer or, negative, more bits a second than it has."""
    bits = [1] * 20
    for byte in code:
        bits += [0, *(byte >> place & 1 for place in range(8)), 1]
    bits += [1] * 20
    ours = [b for b in bits for _ in range(-slower)] if slower < 0 else bits[::slower]
    out, at = bytearray(), 1
    while at + 9 < len(ours):
        if ours[at - 1] == 1 and ours[at] == 0:
            out.append(sum(ours[at + 1 + place] << place for place in range(8)))
            at += 9
        at += 1
    return bytes(out)


@pytest.mark.parametrize("slower", [12, -12, 6, -2])
def test_what_a_wrong_speed_makes_of_a_code_is_nonsense_and_not_a_code(slower):
    telegrams = Telegrams()
    heard = at_a_wrong_speed(CODE + b"\r", slower)
    assert heard
    assert telegrams.take(heard) + telegrams.pause() == []
    assert telegrams.nonsense == 1


def test_a_flood_of_noise_is_counted_once_until_the_line_is_silent():
    telegrams = Telegrams()
    noise = random.Random(7).randbytes(1_000_000)
    texts = [
        text for at in range(0, len(noise), 512) for text in telegrams.take(noise[at : at + 512])
    ]
    assert (texts, telegrams.nonsense) == ([], 1)
    assert telegrams.take(CODE + b"\r") == []
    telegrams.pause()
    assert telegrams.take(CODE + b"\r") == [CODE.decode()]


def test_a_text_without_end_is_bounded():
    telegrams = Telegrams()
    for _ in range(1_000):
        assert telegrams.take(b"A" * 1_000) == []
    assert telegrams.nonsense == 1
    assert telegrams.pause() == []
