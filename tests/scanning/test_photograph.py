"""What is kept of a frame or a file: a JPEG of bounded size, and nothing that is no picture."""

from __future__ import annotations

import struct
import zlib

import cv2
import numpy as np
import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.photograph import MOST_BYTES, photograph_from, photograph_of


def test_even_a_frame_of_pure_noise_stays_below_a_megabyte():
    noise = np.random.default_rng(7).integers(0, 256, (1600, 2400, 3), np.uint8)
    jpeg = photograph_of(noise)
    assert len(jpeg) <= MOST_BYTES
    again = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert again.shape[1] / again.shape[0] == pytest.approx(1.5, abs=0.01)


def test_a_small_frame_keeps_its_size():
    frame = np.full((480, 640, 3), 90, np.uint8)
    again = cv2.imdecode(np.frombuffer(photograph_of(frame), np.uint8), cv2.IMREAD_COLOR)
    assert again.shape == frame.shape


def test_what_is_no_photograph_is_refused_by_its_reason(tmp_path):
    empty, words, huge = (tmp_path / name for name in ("a.jpg", "b.jpg", "c.png"))
    empty.write_bytes(b"")
    words.write_text("this is a letter")
    head = struct.pack(">IIBBBBB", 10_000, 8_001, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    huge.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", len(head))
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + b"\0\0\0\0IEND\xae\x42\x60\x82"
    )
    for file, reason in (
        (empty, "picture_empty"),
        (words, "picture_unreadable"),
        (huge, "picture_too_large"),
        (tmp_path / "gone.jpg", "picture_missing"),
    ):
        with pytest.raises(KnownFault, match=reason):
            photograph_from(file)


def test_what_a_telephone_writes_beside_the_picture_does_not_come_along(tmp_path):
    frame = np.full((60, 80, 3), 200, np.uint8)
    _, plain = cv2.imencode(".jpg", frame)
    place = b"Exif\0\0GPS 44.8113 -91.4985"
    told = b"\xff\xd8\xff\xe1" + struct.pack(">H", len(place) + 2) + place + plain.tobytes()[2:]
    file = tmp_path / "told.jpg"
    file.write_bytes(told)
    assert b"GPS" not in photograph_from(file)
