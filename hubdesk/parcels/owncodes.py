"""HubDesk's own codes on shelf tags, run sheets, badges and command cards.

    HD 1 S A3 7       HD, version, kind, body, check character (ISO/IEC 7064 MOD 37,36)

Only A-Z and 0-9: Code 128 carries them, and every keyboard layout types them. A letter follows
the version, which no carrier's number has at that place. The codes of the lesson for scanners hold
a hyphen and a separator (GS) besides, which do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hubdesk.parcels.checkdigits import mod_37_36
from hubdesk.parcels.outcomes import OUTCOMES, Outcome

VERSION = "1"
_START = f"HD{VERSION}"
# The post has numbers of its own that begin so, such as HD123456785US (UPU S10).
_LIKE_OURS = re.compile(r"HD[0-9](?![0-9]{8}[A-Z]{2}\Z)")
_NAME = re.compile(r"[A-Z0-9]{1,16}")
# What the sheet that teaches a scanner has in its codes beside A-Z and 0-9: signs that keyboards
# and scanners send in different ways.
_LESSON_MARKS = str.maketrans("", "", "-\x1d")
_RUN_BODY = re.compile(r"([0-9]{6})([0-9]{2})")
_RUN_CODE = re.compile(r"([0-9]{6})-([0-9]{1,2})")


class OwnKind(StrEnum):
    """What an own code stands for; the letters are printed in the field."""

    SHELF = "S"
    RUN = "R"
    OUTCOME = "O"
    CLERK = "C"
    COMMAND = "K"
    LESSON = "L"


class Command(StrEnum):
    """What a command card can ask for."""

    UNDO = "UNDO"
    DAMAGED = "DAMAGED"
    CANCEL = "CANCEL"
    TAKE = "TAKE"
    REFUSE = "REFUSE"
    BOX = "BOX"
    LARGE = "LARGE"
    COLD = "COLD"


class Unread(StrEnum):
    """Why a code that begins like ours was not read."""

    DAMAGED = "own_code_damaged"
    NEWER = "own_code_newer"


@dataclass(frozen=True, slots=True)
class OwnCode:
    """One own code: `body` is the shelf's name, the run, the outcome, the clerk or the command.

    Raises ValueError where the body does not suit the kind.
    """

    kind: OwnKind
    body: str

    def __post_init__(self) -> None:
        """Refuse what could not be read back."""
        if not _suits(self.kind, self.body):
            raise ValueError(f"no {self.kind.name.lower()} code can hold {self.body!r}")

    @property
    def run_code(self) -> str:
        """What a run is called where people read it, such as `260626-1`; empty for other kinds."""
        if self.kind is not OwnKind.RUN:
            return ""
        return f"{self.body[:6]}-{int(self.body[6:])}"

    @property
    def outcome(self) -> Outcome | None:
        """The answer at the door that the code stands for, if it is one."""
        return OUTCOMES.get(self.body) if self.kind is OwnKind.OUTCOME else None


def for_run(run_code: str) -> OwnCode:
    """Make the code of a run sheet from what the run is called, such as `260626-1`.

    Raises ValueError where it is not six digits of a date, a hyphen and a number from 1 to 99.
    """
    match = _RUN_CODE.fullmatch(run_code)
    if match is None:
        raise ValueError(f"not a run: {run_code!r}")
    return OwnCode(OwnKind.RUN, f"{match[1]}{int(match[2]):02}")


def write(own: OwnCode) -> str:
    """Write a code as it is printed."""
    text = f"{_START}{own.kind}{own.body}"
    return text + mod_37_36(text)


def read(text: str) -> OwnCode | Unread | None:
    """Read a code in capitals without spaces; None where it does not begin like ours.

    `Unread` tells a torn or misread code from one that a newer HubDesk printed.
    """
    if not _LIKE_OURS.match(text):
        return None
    if text[3:4] == OwnKind.LESSON:
        text = text.translate(_LESSON_MARKS)
    if text[2] > VERSION:
        return Unread.NEWER
    kind, body, check = text[3:4], text[4:-1], text[-1]
    if not (text.isascii() and text.isalnum() and text.isupper()):
        return Unread.DAMAGED
    if not text.startswith(_START) or len(text) < 6 or check != mod_37_36(text[:-1]):
        return Unread.DAMAGED
    if kind not in set(OwnKind) or not _suits(OwnKind(kind), body):
        return Unread.DAMAGED
    return OwnCode(OwnKind(kind), body)


def _suits(kind: OwnKind, body: str) -> bool:
    if kind is OwnKind.RUN:
        return _is_run(body)
    if kind is OwnKind.OUTCOME:
        return body in OUTCOMES
    if kind is OwnKind.COMMAND:
        return body in set(Command)
    return _NAME.fullmatch(body) is not None


def _is_run(body: str) -> bool:
    match = _RUN_BODY.fullmatch(body)
    if match is None or match[2] == "00":
        return False
    try:
        datetime.strptime(f"20{match[1]}+0000", "%Y%m%d%z")
    except ValueError:
        return False
    return True
