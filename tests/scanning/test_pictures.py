"""Photographs and films from the disk."""

import os
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning.decoder import Decoder
from hubdesk.scanning.pictures import frames, read_picture
from tests.scanning.labels import UPS, code, view


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    path = tmp_path / "label.png"
    cv2.imwrite(str(path), view((code(UPS), 0, (640, 360))))
    return path


def reason(path: Path) -> str:
    with pytest.raises(KnownFault) as caught:
        list(frames(path))
    assert caught.value.facts == {"file": path.name}
    return caught.value.reason


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "webp"])
def test_a_photograph_is_one_frame(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"label.{suffix}"
    cv2.imwrite(str(path), view((code(UPS), 0, (640, 360))))
    (frame,) = frames(path)
    assert frame.shape == (720, 1280, 3)
    assert [one.text for one in Decoder().read(frame)] == [UPS]


def test_a_film_gives_all_its_frames(tmp_path: Path) -> None:
    path = tmp_path / "morning.avi"
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 25, (320, 240))
    for light in range(0, 100, 10):
        film.write(np.full((240, 320, 3), light, np.uint8))
    film.release()
    assert len(list(frames(path))) == 10


def test_what_is_not_there_or_empty_is_said(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone.png") == "picture_missing"
    assert reason(tmp_path / "gone.avi") == "picture_missing"
    (tmp_path / "empty.png").touch()
    assert reason(tmp_path / "empty.png") == "picture_empty"
    assert reason(tmp_path) == "picture_folder"


def test_a_letter_named_as_a_picture_is_refused(tmp_path: Path) -> None:
    for name, expected in (("letter.png", "picture_unreadable"), ("letter.mp4", "film_unreadable")):
        path = tmp_path / name
        path.write_text("Dear shop, here is no picture.\n" * 40, "utf-8")
        assert reason(path) == expected


@pytest.mark.parametrize("suffix", ["png", "jpg"])
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_photograph_cut_off_half_way_is_refused(
    tmp_path: Path, suffix: str, share: float
) -> None:
    path = tmp_path / f"half.{suffix}"
    cv2.imwrite(str(path), view((code(UPS), 0, (640, 360))))
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert reason(path) == "picture_truncated"


def test_a_damaged_photograph_is_refused(photograph: Path) -> None:
    data = bytearray(photograph.read_bytes())
    data[16:24] = b"\xff" * 8
    photograph.write_bytes(bytes(data))
    assert reason(photograph) in ("picture_too_large", "picture_unreadable")


def test_a_small_file_that_would_unfold_to_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(_black_png(40_000, 30_000))
    assert path.stat().st_size < 2_000_000
    assert reason(path) == "picture_too_large"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_photograph_that_may_not_be_read_is_refused(photograph: Path) -> None:
    photograph.chmod(0)
    assert reason(photograph) == "picture_unreadable"


def test_dark_bars_on_nothing_stand_on_white_paper(tmp_path: Path) -> None:
    drawn = code(UPS)
    clear = np.dstack([np.zeros((*drawn.shape, 3), np.uint8), 255 - drawn])
    cv2.imwrite(str(tmp_path / "clear.png"), clear)
    assert [one.text for one in Decoder().read(read_picture(tmp_path / "clear.png"))] == [UPS]


def _black_png(width: int, height: int) -> bytes:
    """Write a PNG whose few bytes say that it is huge; its rows are not all there."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes(width + 1) * 20)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
