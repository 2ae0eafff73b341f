"""What a parcel's road does to a label, one damage at a time, drawn on a flat grey label.

Sizes are in pixels of a label of eight pixels a module. Each damage is the same for the same
random generator. Creases follow plastic over a soft parcel: the bars are pressed together where
the surface turns away, shaded on one side, and shine on the other. Lost lines follow thermal
printers: a dead dot leaves a line along the way of the paper, a wrinkled ribbon a slanting band.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.scanning.engines import Picture

Damage = Callable[[Picture, np.random.Generator], Picture]

_MODULE = 8
_PAPER = 235.0
_SHINE = 255.0
_Floats = npt.NDArray[np.float32]


def creased(count: int, press: float, shine: float = 0.0) -> Damage:
    """Fold plastic under or over the label `count` times.

    `press` is the share by which bars are narrowed in the middle of a fold, `shine` the share of
    a lamp's light that the lit side of a fold throws back.
    """

    def damage(label: Picture, random: np.random.Generator) -> Picture:
        rows, columns = _places(label)
        x, y = columns.copy(), rows.copy()
        gain, light = np.ones_like(x), np.zeros_like(x)
        for _ in range(count):
            across, fade, way = _fold(label, rows, columns, random)
            wide = np.float32(random.uniform(3, 9) * _MODULE)
            depth = fade * np.float32(press * random.uniform(0.6, 1.0) * random.choice([-1, 1]))
            bend = wide * np.tanh(across / wide) * depth
            x += bend * np.float32(np.cos(way))
            y += bend * np.float32(np.sin(way))
            slope = across / wide * np.exp(0.5 - (across / wide) ** 2)
            gain += np.float32(0.9) * depth * slope
            ridge = np.exp(-(((across - wide) / (0.3 * wide)) ** 2))
            light = np.maximum(light, np.float32(shine) * fade * ridge)
        folded = _moved(label, x, y) * np.clip(gain, 0.35, 1.5)
        return _lit(folded, light)

    return damage


def dead_dots(count: int, *, along: bool, wide: float = 0.4) -> Damage:
    """Leave `count` white lines `wide` modules broad, along the bars or across them."""

    def damage(label: Picture, random: np.random.Generator) -> Picture:
        spoilt = label.copy()
        thick = max(1, round(wide * _MODULE))
        for _ in range(count):
            at = int(random.uniform(0.05, 0.95) * label.shape[1 if along else 0])
            line = np.s_[:, at : at + thick] if along else np.s_[at : at + thick]
            spoilt[line] = np.maximum(spoilt[line], int(_PAPER))
        return spoilt

    return damage


def wrinkled_ribbon(count: int, wide: float = 3.0) -> Damage:
    """Leave `count` slanting bands of about `wide` modules without print, ragged at their edges."""

    def damage(label: Picture, random: np.random.Generator) -> Picture:
        rows, columns = _places(label)
        missing = np.zeros_like(rows)
        for _ in range(count):
            slant = np.float32(np.radians(random.uniform(20, 70)) * random.choice([-1, 1]))
            start = np.float32(random.uniform(0.05, 0.95) * label.shape[1])
            across = (columns - start) * np.cos(slant) + (
                rows - np.float32(label.shape[0] / 2)
            ) * np.sin(slant)
            ragged = across + 4 * np.sin(rows / np.float32(random.uniform(9, 20)))
            half = np.float32(wide * _MODULE * random.uniform(0.3, 0.7))
            missing = np.maximum(missing, np.clip((half - np.abs(ragged)) / 3, 0, 1))
        return np.asarray(label + (_PAPER - np.minimum(label, _PAPER)) * missing, np.uint8)

    return damage


def taped(count: int, strength: float = 1.0, wide: float = 12.0) -> Damage:
    """Let `count` reflections of a lamp lie over the label, as tape with air under it has them."""

    def damage(label: Picture, random: np.random.Generator) -> Picture:
        rows, columns = _places(label)
        light = np.zeros_like(rows)
        for _ in range(count):
            across, fade, _ = _fold(label, rows, columns, random)
            half = np.float32(wide * _MODULE * random.uniform(0.4, 1.0) / 2)
            band = np.exp(-((across / half) ** 4))
            light = np.maximum(light, fade * band * np.float32(strength * random.uniform(0.7, 1)))
        return _lit(label.astype(np.float32), light)

    return damage


def pale(black: float) -> Damage:
    """Print with a worn ribbon: `black` is how bright the darkest ink is."""

    def damage(label: Picture, _: np.random.Generator) -> Picture:
        share = (_PAPER - label.astype(np.float32)) / (_PAPER - 30)
        return np.clip(_PAPER - share * (_PAPER - black), 0, 255).astype(np.uint8)

    return damage


def after(*damages: Damage) -> Damage:
    """Do one damage after another."""

    def damage(label: Picture, random: np.random.Generator) -> Picture:
        for one in damages:
            label = one(label, random)
        return label

    return damage


def _places(label: Picture) -> tuple[_Floats, _Floats]:
    rows, columns = np.mgrid[: label.shape[0], : label.shape[1]].astype(np.float32)
    return rows, columns


def _fold(
    label: Picture, rows: _Floats, columns: _Floats, random: np.random.Generator
) -> tuple[_Floats, _Floats, float]:
    """Lay one line across the label.

    Returns how far each spot lies from it, how strong it is there, and the way across it.
    """
    way = float(random.uniform(-np.pi / 2, np.pi / 2))
    height, width = label.shape
    x, y = random.uniform(0.1, 0.9) * width, random.uniform(0.1, 0.9) * height
    across = (columns - x) * np.cos(way) + (rows - y) * np.sin(way)
    along = (rows - y) * np.cos(way) - (columns - x) * np.sin(way)
    across = across + 1.5 * _MODULE * np.sin(along / random.uniform(10, 30) / _MODULE)
    reach = random.uniform(0.5, 1.5) * height
    fade = np.exp(-((along / reach) ** 2))
    return across.astype(np.float32), fade.astype(np.float32), way


def _moved(label: Picture, x: _Floats, y: _Floats) -> _Floats:
    moved = cv2.remap(label, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, np.float32)


def _lit(label: _Floats, light: _Floats) -> Picture:
    """Add a reflection, which hides what is under it where it is strong."""
    return np.clip(label + (_SHINE - label) * np.clip(light, 0, 1), 0, 255).astype(np.uint8)
