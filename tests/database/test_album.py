"""Photographs lie under their own hash, whole or not at all."""

from __future__ import annotations

from hashlib import sha256

import pytest

from hubdesk.database.album import Album
from hubdesk.parcels.refusals import KnownFault

JPEG = b"\xff\xd8 a dented corner \xff\xd9"


def test_a_photograph_lies_under_its_hash_and_is_written_once(tmp_path):
    album = Album(tmp_path / "photographs")
    kept = album.keep(JPEG)
    name = sha256(JPEG).hexdigest()
    assert (kept.photograph, kept.size) == (name, len(JPEG))
    place = tmp_path / "photographs" / name[:2] / f"{name}.jpg"
    before = place.stat().st_mtime_ns
    assert album.keep(JPEG) == kept
    assert place.stat().st_mtime_ns == before
    assert album.read(name) == JPEG
    assert [file.name for file in place.parent.iterdir()] == [place.name]


def test_a_changed_and_a_missing_photograph_are_told_apart_and_mended_by_the_same_picture(tmp_path):
    album = Album(tmp_path)
    kept = album.keep(JPEG)
    album.place(kept.photograph).write_bytes(JPEG + b"!")
    with pytest.raises(KnownFault, match="photograph_changed"):
        album.read(kept.photograph)
    album.keep(JPEG)
    assert album.read(kept.photograph) == JPEG
    album.place(kept.photograph).unlink()
    with pytest.raises(KnownFault, match="photograph_missing"):
        album.read(kept.photograph)


def test_a_folder_that_cannot_be_written_is_said_and_nothing_half_stays(tmp_path):
    (tmp_path / "photographs").write_text("a file is in the way")
    with pytest.raises(KnownFault, match="photograph_not_kept"):
        Album(tmp_path / "photographs").keep(JPEG)
