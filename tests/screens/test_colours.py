"""Nothing is said by colour alone, and what is written is read, by every eye and in every dress."""

from __future__ import annotations

import re
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from hubdesk.desk.verdict import VerdictKind
from hubdesk.line.sending import LineKind, LineState
from hubdesk.parcels.shelf import Crowding
from hubdesk.ui.language import LANGUAGES, Language
from hubdesk.ui.palette import CONTRAST, DARK, LIGHT, Palette, Tone
from hubdesk.ui.theme import Theme
from hubdesk.ui.top import Dot
from hubdesk.ui.wording.line import line_chip
from hubdesk.ui.wording.shelves import crowding_words
from hubdesk.ui.wording.verdicts import verdict_card
from tests.screens.seeing import Eyes, apart, contrast, rgb, seen_by
from tests.ui.answers import AT, filled
from tests.ui.conftest import RESOURCES, language, one_language

__all__ = ["language", "one_language"]
PALETTES = pytest.mark.parametrize(
    "palette", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"]
)
_AT_A_GLANCE = 6.0
_NO_TEXT = ("QSlider", "QProgressBar", "QScrollBar", "#dropMark", "separator", "indicator", "pad=")


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_how_far_colours_are_apart_is_measured_as_published(one, other, published) -> None:
    assert apart(np.array(one), np.array(other)) == pytest.approx(published, abs=1e-4)


@pytest.mark.parametrize("eyes", list(Eyes))
def test_white_is_white_to_every_eye_and_red_is_not_green_to_the_usual_one_only(eyes: Eyes) -> None:
    assert apart(seen_by(eyes, "#FFFFFF"), seen_by(Eyes.USUAL, "#FFFFFF")) < 0.5
    between = apart(seen_by(eyes, "#B30000"), seen_by(eyes, "#4F6B00"))
    assert (between < 30) is (eyes in (Eyes.PROTANOPIA, Eyes.DEUTERANOPIA))


@PALETTES
@pytest.mark.parametrize("eyes", list(Eyes))
def test_the_grounds_of_the_verdict_cards_are_told_apart(palette: Palette, eyes: Eyes) -> None:
    grounds = {tone: seen_by(eyes, palette.role(f"{tone.value}_card")) for tone in Tone}
    near = [
        (one, other)
        for one, other in combinations(Tone, 2)
        if apart(grounds[one], grounds[other]) < _AT_A_GLANCE
    ]
    assert near == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_cards_of_two_colours_never_say_the_same(language: Language, code: str) -> None:
    language.choose(code)
    cards = [verdict_card(filled(kind), lambda at: at) for kind in VerdictKind]
    same = [
        one.title
        for one, other in combinations(cards, 2)
        if one.tone is not other.tone and (one.title, one.big) == (other.title, other.big)
    ]
    assert same == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_how_full_a_shelf_is_and_how_the_line_is_stands_there_in_words(
    language: Language, code: str
) -> None:
    language.choose(code)
    assert len({crowding_words(each) for each in Crowding}) == len(Crowding)
    states = [LineState(kind, waiting=n, last_confirmed_at=AT) for kind in LineKind for n in (0, 3)]
    chips = [line_chip(state, lambda at: at) for state in (None, *states)]
    assert all(chip.words for chip in chips)
    same = [a for a, b in combinations(chips, 2) if a.tone is not b.tone and a.words == b.words]
    assert same == []


def test_the_signs_of_the_chips_differ_in_shape(theme: Theme) -> None:
    drawn = {}
    for tone in Tone:
        dot = Dot(theme)
        dot.show_tone(tone)
        image = QImage(QSize(10, 10), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        dot.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
        dots = np.frombuffer(image.constBits(), np.uint8).reshape(10, 10, 4)[..., 3]
        drawn[tone] = dots > 127
    assert all(each.sum() > 10 for each in drawn.values())
    alike = [
        (one, other)
        for one, other in combinations(Tone, 2)
        if (drawn[one] != drawn[other]).sum() < 10
    ]
    assert alike == []


def grounds_and_inks() -> set[tuple[str, str]]:
    """Read off the style sheet what is written on what, as names of roles."""
    sheet = (RESOURCES / "styles" / "hubdesk.qss").read_text(encoding="utf-8")
    grounds, inks = dict[str, str](), dict[str, str]()
    for listed, body in re.findall(r"([^{}/]+)\{([^{}]*(?:\$\{[^}]*\}[^{}]*)*)\}", sheet):
        for selector in (each.strip() for each in listed.split(",")):
            ground = re.search(r"\bbackground: \$(\w+)", body)
            ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
            if ground:
                grounds[selector] = ground[1]  # of two rules for the same the later one holds
            if ink:
                inks[selector] = ink[1]
    found = set()
    for selector, ground in grounds.items():
        if selector == "#rail" or any(each in selector for each in _NO_TEXT):
            continue
        bare = selector.split(":")[0]
        names = (selector, f"{selector} QLabel", bare, f"{bare} QLabel")
        written = next((inks[name] for name in names if name in inks), "ink")
        disabled = ":disabled" in selector
        found.add(("mute" if disabled else written, ground))
    return found


@PALETTES
def test_whatever_is_written_holds_against_its_ground(palette: Palette) -> None:
    pairs = grounds_and_inks()
    assert {("on_main", "main"), ("quiet", "track"), ("go_card_ink", "go_card")} <= pairs
    pairs |= {("mute", ground) for ground in ("go_wash", "info_wash", "band", "paper")}
    pairs |= {(tone.value, ground) for tone in Tone for ground in ("card", "paper", "band")}
    faint = [
        f"{ink} on {ground}: {held:.2f}"
        for ink, ground in sorted(pairs)
        if (held := float(contrast(rgb(palette.role(ink)), rgb(palette.role(ground))))) < 4.5
    ]
    assert faint == []
    assert len(pairs) > 30
