"""Whether somebody is at the counter."""

from __future__ import annotations

import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.scanning.attention import Attention
from hubdesk.scanning.engines import Picture

_NOISE = np.random.default_rng(2)


def counter(light: float = 120.0, noise: float = 3.0) -> Picture:
    return np.clip(_NOISE.normal(light, noise, (720, 1280)), 0, 255).astype(np.uint8)


def is_alone(*pictures: Picture, after: float = 1.0) -> bool:
    """Show pictures half a second apart, and ask at the last one."""
    attention = Attention(after)
    now = time.monotonic()
    for place, picture in enumerate(pictures):
        attention.look(picture, now + 0.5 * place)
    return attention.is_alone(now + 0.5 * len(pictures))


def test_a_still_counter_is_left_alone_after_a_while() -> None:
    still = [counter() for _ in range(4)]
    assert is_alone(*still)
    assert not is_alone(*still, after=60)
    assert not is_alone(*still, after=0)


def test_a_hand_is_noticed() -> None:
    hand = counter()
    hand[300:520, 500:700] += 25
    assert not is_alone(counter(), counter(), counter(), hand)


@settings(max_examples=15, deadline=None)
@given(st.floats(90, 150), st.floats(0, 6))
def test_neither_noise_nor_a_cloud_is_somebody(light: float, noise: float) -> None:
    still = [counter(light - 8 * place, noise) for place in range(4)]
    assert is_alone(*still)


def test_a_key_or_a_scan_keeps_it_awake() -> None:
    attention = Attention(1.0)
    assert attention.is_alone(time.monotonic() + 1.5)
    attention.notice()
    assert not attention.is_alone(time.monotonic() + 0.5)
