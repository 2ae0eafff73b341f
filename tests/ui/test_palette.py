"""Whoever stands two metres away in bad light can still read it."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from hubdesk.ui.palette import CONTRAST, DARK, LIGHT, Palette, Tone
from hubdesk.ui.theme import Theme
from tests.ui.conftest import RESOURCES

PALETTES = pytest.mark.parametrize(
    "palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"]
)


def luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@PALETTES
@pytest.mark.parametrize("ground", ["paper", "card", "band"])
@pytest.mark.parametrize("ink", ["ink", "mute", "go", "warn", "stop", "info"])
def test_text_holds_against_its_page(palette: Palette, ground: str, ink: str) -> None:
    roles = palette.roles()
    assert contrast(roles[ink], roles[ground]) >= 4.5


@PALETTES
@pytest.mark.parametrize("tone", list(Tone))
def test_pills_hold_against_their_ground(palette: Palette, tone: Tone) -> None:
    assert contrast(palette.role(tone.value), palette.role(f"{tone.value}_wash")) >= 4.5


@PALETTES
@pytest.mark.parametrize("tone", list(Tone))
def test_verdict_cards_hold_seven_to_one(palette: Palette, tone: Tone) -> None:
    roles = palette.roles()
    assert contrast(roles[f"{tone.value}_card_ink"], roles[f"{tone.value}_card"]) >= 7


@PALETTES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_main", "main"),
        ("on_main", "main_pressed"),
        ("rail_ink", "rail_chosen"),
        ("rail_mute", "rail"),
        ("rail_mute", "rail_chosen"),
        ("on_stage", "stage"),
        ("ink", "info_wash"),
        ("ink", "go_wash"),
        ("ink", "quiet_wash"),
        ("ink", "warn_wash"),
    ],
)
def test_words_hold_wherever_they_stand(palette: Palette, ink: str, ground: str) -> None:
    roles = palette.roles()
    assert contrast(roles[ink], roles[ground]) >= 4.5


@PALETTES
@pytest.mark.parametrize("mark", ["edge", "main", "warn_mark"])
def test_edges_and_dots_can_be_seen(palette: Palette, mark: str) -> None:
    roles = palette.roles()
    least = 2.0 if mark in ("edge", "warn_mark") else 3.0
    assert contrast(roles[mark], roles["card"]) >= least


def test_the_style_sheet_asks_only_for_roles_and_names_no_colour() -> None:
    sheet = (RESOURCES / "styles" / "hubdesk.qss").read_text(encoding="utf-8")
    bare = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b", bare)


def test_no_page_names_a_colour_of_its_own() -> None:
    for file in (RESOURCES.parent / "hubdesk" / "ui").rglob("*.py"):
        if file.name != "palette.py":
            assert not re.findall(r"#[0-9A-Fa-f]{6}\b", file.read_text(encoding="utf-8")), file


@pytest.mark.parametrize("ink", ["ink", "mute", "go", "warn", "stop", "info", "quiet"])
def test_high_contrast_holds_seven_to_one_everywhere(ink: str) -> None:
    grounds = ("paper", "card", "band")
    assert all(contrast(CONTRAST.role(ink), CONTRAST.role(each)) >= 7 for each in grounds)


@pytest.mark.parametrize("part", ["line", "edge"])
def test_in_high_contrast_every_frame_is_seen(part: str) -> None:
    assert contrast(CONTRAST.role(part), CONTRAST.card) >= 3


def test_the_window_follows_the_system_into_high_contrast_and_back(theme: Theme) -> None:
    before = theme.palette
    try:
        theme.follow_contrast(Qt.ContrastPreference.HighContrast)
        assert theme.palette is CONTRAST
        theme.follow(Qt.ColorScheme.Light)
        assert theme.palette is CONTRAST, "high contrast outweighs day and night"
        theme.follow_contrast(Qt.ContrastPreference.NoPreference)
        assert theme.palette is LIGHT
        theme.set_contrast(True)
        assert theme.palette is CONTRAST
        theme.set_contrast(False)
        assert theme.palette is LIGHT
    finally:
        theme.wear(before)
