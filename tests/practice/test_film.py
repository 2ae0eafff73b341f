"""The film is the same for the same seed, and shows what the day says it shows."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp

from hubdesk.parcels.refusals import KnownFault
from hubdesk.practice.day import Hold, PracticeDay, Wear, load_day
from hubdesk.practice.film import Film, Frame, Hand
from hubdesk.practice.labels import draw_label, number_code
from hubdesk.practice.wear import lose_lines

FOLDER = Path(__file__).parents[2] / "resources" / "practice"
STEADY_PART = slice(6, 11)
"""Frames of a presentation in which every box is held and the lens has its focus."""


@pytest.fixture(scope="module")
def day() -> PracticeDay:
    return load_day(FOLDER)


@pytest.fixture(scope="module")
def film(day: PracticeDay) -> Film:
    return Film(day, seed=1)


def texts(frame: Frame) -> set[str]:
    found = zxingcpp.read_barcodes(frame.image, text_mode=zxingcpp.TextMode.Plain)
    return {barcode.text for barcode in found}


def seen(film: Film, position: int) -> list[set[str]]:
    return [texts(frame) for frame in list(film.frames_of(position))[STEADY_PART]]


def test_the_same_seed_gives_the_same_pictures(day: PracticeDay, film: Film) -> None:
    again = list(Film(day, seed=1).frames_of(2))
    for one, other in zip(film.frames_of(2), again, strict=True):
        assert np.array_equal(one.image, other.image)
    different = next(Film(day, seed=2).frames_of(2))
    assert not np.array_equal(different.image, again[0].image)


def test_a_presentation_alone_is_the_one_in_the_film(film: Film) -> None:
    opening = [frame for frame, _ in zip(film, range(film.lengths[0] + 2), strict=False)]
    assert [frame.presentation for frame in opening] == [None, *[0] * film.lengths[0], None]
    alone = list(film.frames_of(0))
    assert [frame.at_seconds for frame in alone] == [f.at_seconds for f in opening[1:-1]]
    assert np.array_equal(alone[5].image, opening[6].image)


def test_frames_are_what_a_webcam_gives(film: Film) -> None:
    frame = next(film.frames_of(0))
    assert frame.image.shape == (720, 1280, 3)
    assert frame.image.dtype == np.uint8
    assert frame.showing == film.day.presentations[0].labels


def test_a_hand_of_its_own_carries_every_parcel_as_long_as_it_says(day: PracticeDay) -> None:
    carried = Film(_first_two(day), frames_per_second=30, hand=Hand(0.5, misprinted=1.0))
    assert carried.lengths == (15, 15)
    usual = Film(_first_two(day), frames_per_second=30)
    held, as_ever = (list(one.frames_of(0))[10] for one in (carried, usual))
    assert not np.array_equal(held.image, as_ever.image)


def test_a_worn_printer_leaves_lines_out_and_adds_nothing(day: PracticeDay) -> None:
    printed = draw_label(day.notice[0]).image
    lost = lose_lines(printed, np.random.default_rng(1))
    assert (lost >= printed).all()
    assert 0.005 < np.mean(lost != printed) < 0.1


def test_a_whole_morning_takes_less_than_a_minute(day: PracticeDay, film: Film) -> None:
    assert 400 <= len(film) <= 700
    assert len(film) == sum(film.lengths) + len(day.presentations) + 1
    assert len(Film(day, frames_per_second=30)) > 1.8 * len(film)


@pytest.mark.parametrize("position", [0, 2, 8, 10, 17, 20, 26, 28])
def test_an_upright_label_is_read_in_most_steady_frames(film: Film, position: int) -> None:
    presentation = film.day.presentations[position]
    assert presentation.hold is Hold.UPRIGHT
    frames = seen(film, position)
    for label_id in presentation.labels:
        code = number_code(film.day.label(label_id))
        assert sum(code in found for found in frames) >= 3, (label_id, frames)


@pytest.mark.parametrize("wear", [Wear.TORN, Wear.SMEARED])
def test_a_destroyed_label_is_never_read(film: Film, wear: Wear) -> None:
    positions = [at for at, one in enumerate(film.day.presentations) if one.wear is wear]
    assert positions
    for position in positions:
        (label_id,) = film.day.presentations[position].labels
        assert not any(label_id in text for found in seen(film, position) for text in found)


def test_the_goods_box_shows_a_product_code_and_nothing_else(film: Film) -> None:
    position = [one.labels for one in film.day.presentations].index(("beans",))
    found = set().union(*seen(film, position))
    assert found == {"0" + film.day.label("beans").number}


def test_the_film_can_be_saved_and_played(day: PracticeDay, tmp_path: Path) -> None:
    short = Film(_first_two(day), seed=3)
    path = tmp_path / "morning.avi"
    short.save(path)
    player = cv2.VideoCapture(str(path))
    count = 0
    while player.read()[0]:
        count += 1
    assert player.get(cv2.CAP_PROP_FPS) == 15
    player.release()
    assert count == len(short)


def test_a_film_that_cannot_be_written_is_said_plainly(day: PracticeDay, tmp_path: Path) -> None:
    with pytest.raises(KnownFault) as fault:
        Film(_first_two(day)).save(tmp_path / "no such folder" / "morning.avi")
    assert fault.value.reason == "film_not_written"


def _first_two(day: PracticeDay) -> PracticeDay:
    return PracticeDay(
        shop=day.shop,
        neighbours=day.neighbours,
        people=day.people,
        notice=day.notice,
        strangers=day.strangers,
        presentations=day.presentations[:2],
        runs=(),
        notice_file=day.notice_file,
    )
