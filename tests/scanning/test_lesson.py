"""Three scans of the sheet, and HubDesk knows how a scanner writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from hubdesk.parcels.labels import LabelReader
from hubdesk.parcels.owncodes import OwnKind, read
from hubdesk.paths import resource
from hubdesk.scanning.bursts import GS
from hubdesk.scanning.ear import Ear
from hubdesk.scanning.keymap import Press, sign_of
from hubdesk.scanning.layouts import Layout
from hubdesk.scanning.learned import Learned, keep, remember
from hubdesk.scanning.lesson import LESSON, Keyed, Lesson, Told
from tests.scanning.keystrokes import key_for

READER = LabelReader.from_file(resource("carriers.json"))
F24 = Press(0, key=int(Qt.Key.Key_F24))
STX = Press(0x30, "\x02", key=int(Qt.Key.Key_B), control=True)
ENTER = Press(0x1C, "\r", key=int(Qt.Key.Key_Return))
FEED = Press(0, "\n", key=int(Qt.Key.Key_J), control=True)
TAB = Press(0x0F, "\t", key=int(Qt.Key.Key_Tab))
CTRL_BRACKET = Press(0x1B, GS, key=int(Qt.Key.Key_BracketRight), control=True)
F8 = Press(0x42, key=int(Qt.Key.Key_F8))
LAYOUTS = [layout for layout in Layout if layout is not Layout.AS_TYPED]


def press(sign: str, layout: Layout = Layout.US, *, swaps_case: bool = False) -> Press:
    place = key_for(layout, sign.swapcase() if swaps_case else sign)
    assert place is not None, sign
    code, shift, third = place
    return Press(code, "?", shift=shift, third=third)


def scan(
    text: str,
    layout: Layout = Layout.US,
    *,
    before: Sequence[Press] = (),
    behind: Sequence[Press] = (ENTER,),
    gs: Sequence[Press] = (CTRL_BRACKET,),
    swaps_case: bool = False,
    gap: int = 5,
) -> list[Keyed]:
    """Press a code as a scanner does."""
    keys = list(before)
    for sign in text:
        keys += gs if sign == GS else [press(sign, layout, swaps_case=swaps_case)]
    keys += behind
    return [Keyed(key, 1_000 + at * gap, 1_002 + at * gap) for at, key in enumerate(keys)]


def heard(learned: Learned, keys: Sequence[Keyed]) -> tuple[str, ...]:
    """Hear a scan with what was learned."""
    settings = learned.settings()
    ear = Ear(settings)
    for place, key in enumerate(keys):
        sign = sign_of(key.press, settings, in_burst=ear.is_in_burst(key.at))
        ear.press(sign, key.at, place + 1)
        if key.up is not None:
            ear.release(place + 1, key.up)
    return ear.quiet().scans


def teach(lesson: Lesson, *args: object, **kinds: object) -> list[Told]:
    return [lesson.hear(scan(text, *args, **kinds)) for text in LESSON]  # type: ignore[arg-type]


def test_the_sheet_holds_every_letter_figure_hyphen_and_separator() -> None:
    signs = set("".join(LESSON))
    assert signs >= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") | {GS}


@pytest.mark.parametrize("text", LESSON)
def test_a_code_of_the_sheet_is_never_a_carriers(text: str) -> None:
    meaning = READER.read(text)
    assert meaning.own is not None
    assert meaning.own.kind is OwnKind.LESSON
    assert not meaning.candidates


@pytest.mark.parametrize("text", LESSON)
def test_a_damaged_code_of_the_sheet_is_not_believed(text: str) -> None:
    other = "7" if text[-1] != "7" else "8"
    assert read(text[:-1] + other) == "own_code_damaged"


@given(
    layout=st.sampled_from(LAYOUTS),
    swaps_case=st.booleans(),
    before=st.sampled_from([(), (F24,), (STX,), "~", "~~", "]C0", "AB", "99"]),
    behind=st.sampled_from(
        [(), (ENTER,), (TAB,), (ENTER, FEED), (ENTER, ENTER), (press("#"), ENTER)]
    ),
    gs=st.sampled_from([(CTRL_BRACKET,), (F8,), (), "{GS}"]),
    order=st.permutations(range(3)),
    gap=st.integers(3, 30),
)
def test_whatever_a_scanner_does_three_scans_are_enough(
    layout: Layout,
    swaps_case: bool,
    before: str | tuple[Press, ...],
    behind: tuple[Press, ...],
    gs: str | tuple[Press, ...],
    order: list[int],
    gap: int,
) -> None:
    def keys(signs: str | tuple[Press, ...]) -> list[Press] | None:
        if not isinstance(signs, str):
            return list(signs)
        if any(key_for(layout, sign.swapcase() if swaps_case else sign) is None for sign in signs):
            return None
        return [press(sign, layout, swaps_case=swaps_case) for sign in signs]

    first, mark = keys(before), keys(gs)
    if first is None or mark is None:
        return

    def pulled(text: str) -> list[Keyed]:
        return scan(
            text, layout, before=first, behind=behind, gs=mark, swaps_case=swaps_case, gap=gap
        )

    lesson = Lesson()
    told = [lesson.hear(pulled(LESSON[place])) for place in order]
    assert told == [Told.TAKEN, Told.TAKEN, Told.DONE]
    learned = lesson.learned
    assert learned is not None
    assert learned.swaps_case is swaps_case
    number = "1Z999AA10123456784"
    aim = "]C0" if before == "]C0" else ""
    assert heard(learned, pulled(number)) == (aim + number,)
    if mark:
        assert heard(learned, pulled(f"42054701{GS}9205593324215400979539")) == (
            f"{aim}42054701{GS}9205593324215400979539",
        )
    else:
        assert not learned.separator


def test_the_same_code_twice_is_told_and_not_counted() -> None:
    lesson = Lesson()
    assert lesson.hear(scan(LESSON[1])) is Told.TAKEN
    assert lesson.hear(scan(LESSON[1])) is Told.AGAIN
    assert lesson.left == (0, 2)


def test_another_code_is_told_and_not_counted() -> None:
    lesson = Lesson()
    assert lesson.hear(scan("TBA309611474471")) is Told.OTHER
    assert lesson.hear([]) is Told.OTHER
    assert lesson.left == (0, 1, 2)
    assert lesson.learned is None


def test_a_prefix_that_changes_is_asked_for_again() -> None:
    lesson = Lesson()
    lesson.hear(scan(LESSON[0], before=[F24]))
    assert lesson.hear(scan(LESSON[1])) is Told.UNSTEADY
    assert lesson.hear(scan(LESSON[1], before=[F24])) is Told.TAKEN


def test_half_a_code_teaches_nothing() -> None:
    assert Lesson().hear(scan(LESSON[0])[:9]) is Told.OTHER


def test_what_was_learned_is_there_again_after_a_restart(tmp_path: Path) -> None:
    lesson = Lesson()
    teach(lesson, Layout.FRENCH, before=(STX,), behind=(ENTER, FEED), swaps_case=True)
    assert lesson.learned is not None
    keep(tmp_path / "scanner.json", lesson.learned)
    assert remember(tmp_path / "scanner.json").learned == lesson.learned


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b"null", b'{"layout": "us", "gap_ms": 9000}', b"\xff\x00",
               b'{"layout": "martian"}', b'{"layout": "us", "colour": "red"}',
               b'{"layout": "us", "prefix": 7}', b'{"layout": "us", "separator": 7}',
               b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_is_told_and_stops_nothing(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "scanner.json"
    file.write_bytes(damage)
    found = remember(file)
    assert found.fault is not None
    assert found.fault.reason == "scanner_file_unreadable"
    assert found.settings == remember(tmp_path / "none.json").settings
