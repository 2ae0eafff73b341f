"""Words about the encrypted record: the recovery sheet, the question for its code, the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording.faults import trouble_words
from hubdesk.ui.wording.figures import short_day
from hubdesk.ui.wording.speech import plural, translate


def sheet_title() -> str:
    """Name the sheet."""
    return translate("Recovery", "Recovery sheet")


def made_words(day: date) -> str:
    """Say when the sheet was made: of two sheets, the later one holds."""
    return translate("Recovery", "made on {day}").format(day=f"{short_day(day)} {day:%Y}")


def intro_words() -> str:
    """Say what the code is."""
    return translate(
        "Recovery",
        "This code opens the shop's record on another PC, or on this one when it has forgotten it. "
        "Without this PC and without this sheet nobody can: not you, not the carrier, not whoever "
        "made HubDesk.",
    )


def scan_words() -> str:
    """Say what the square is for."""
    return translate("Recovery", "Scan this instead of typing: it is the same code.")


def keeping_title() -> str:
    """Head what to do with the sheet now."""
    return translate("Recovery", "Now")


def keeping_words() -> tuple[str, ...]:
    """Say how the sheet is kept."""
    return (
        translate("Recovery", "Put it where the shop keeps its most important papers, not here."),
        translate("Recovery", "A second copy at another place helps when there was a fire."),
        translate("Recovery", "Do not photograph it, and keep no file of it: paper only."),
    )


def using_title() -> str:
    """Head what to do on the day it is needed."""
    return translate("Recovery", "When you need it")


def using_words() -> tuple[str, ...]:
    """Say how the sheet is used."""
    return (
        translate("Recovery", "Install HubDesk on the other PC and restore the last backup."),
        translate("Recovery", "HubDesk asks for the code: scan the square, or type the letters."),
        translate("Recovery", "If a group is wrong, HubDesk names it. I, L, O do not occur."),
    )


def question_title() -> str:
    """Head the question for the code."""
    return translate("Recovery", "This record is encrypted")


def question_words() -> str:
    """Ask for the code."""
    return translate(
        "Recovery",
        "This PC does not know its code. Scan the square on the recovery sheet, or type the eight "
        "groups of letters.",
    )


def code_name() -> str:
    """Name the field for the code."""
    return translate("Recovery", "Recovery code")


def unlock_name() -> str:
    """Name the button that tries the code."""
    return translate("Recovery", "Unlock")


def leave_name() -> str:
    """Name the button that leaves without a code."""
    return translate("Recovery", "Close HubDesk")


def group_question(number: int) -> str:
    """Ask for a group, as a proof that the sheet is on paper."""
    return translate(
        "Recovery", "Print the sheet now. Then type group {number} as it stands on paper"
    ).format(number=number)


def encrypted_words() -> str:
    """Say what is encrypted now, and honestly what is not."""
    return " ".join(
        (
            translate("Recovery", "The record and its photographs are encrypted on this PC."),
            translate("Recovery", "Backups are from now on."),
            translate("Recovery", "Papers kept as PDF are not."),
            translate(
                "Recovery",
                "The plain record was overwritten. A magnetic disk holds none of it; an SSD or a "
                "stick may keep traces for a while, which only encrypting the whole disk prevents.",
            ),
        )
    )


def cleared_words(removed: int, away: Sequence[Path], left: Sequence[KnownFault]) -> Iterator[str]:
    """Say what became of backups from before, and what is still to be done about them."""
    if removed:
        yield plural("Recovery", "%n backups in the clear were replaced and removed.", None, 2)(
            removed
        )
    for place in away:
        yield translate(
            "Recovery",
            "{folder} is not there now. Plug it in while HubDesk is open: older backups in it are "
            "then replaced and removed.",
        ).format(folder=place)
    yield from map(trouble_words, left)


def elsewhere_words() -> str:
    """Say what becomes of backups in folders that nobody has named in the settings."""
    return translate(
        "Recovery",
        "Backups that were made elsewhere with --to stay in the clear until one is made there "
        "again: hubdesk backup --to FOLDER",
    )


def remove_sheet_words(file: str) -> str:
    """Ask for the sheet's file to be removed."""
    return translate("Recovery", "Remove {file} now: whoever has it can read the record.").format(
        file=file
    )


def sheet_again_words(file: str) -> str:
    """Say that the sheet of an encrypted record was made once more."""
    return translate("Recovery", "The sheet was made again: {file}. Print it.").format(file=file)


def decrypted_words() -> str:
    """Say that the record is plain."""
    return translate(
        "Recovery",
        "The record and its photographs are no longer encrypted. Keep the sheet: older backups "
        "still need it.",
    )


def unlocked_words() -> str:
    """Say that the code was right."""
    return translate("Recovery", "The code is right, and this PC knows it from now on.")


def card_title() -> str:
    """Head the card on the Shop page."""
    return translate("Recovery", "Encryption")


def plain_words() -> str:
    """Say what a plain record means, and what encrypting it asks of the owner."""
    return translate(
        "Recovery",
        "The record is not encrypted: whoever takes this PC or its disk can read names and "
        "addresses. To encrypt it you need a printer, because a sheet of paper becomes its key.",
    )


def steps_words() -> str:
    """Say what to do with the sheet that was just opened."""
    return translate(
        "Recovery",
        "The recovery sheet is open in another program, perhaps behind this window. Print it "
        "there, then come back here and type what is asked below. The sheet disappears from this "
        "PC when the record is encrypted.",
    )


def working_words() -> str:
    """Ask for patience."""
    return translate("Recovery", "The record is being encrypted. Please wait a moment.")


def server_words() -> str:
    """Say who encrypts a record on a server."""
    return translate(
        "Recovery",
        "The record lies on a server. Whoever keeps it must encrypt its disk and its backups.",
    )


def encrypt_name() -> str:
    """Name the button that begins with the sheet."""
    return translate("Recovery", "Encrypt: make the sheet")


def again_name() -> str:
    """Name the button for another sheet."""
    return translate("Recovery", "Make the sheet again")


def now_name() -> str:
    """Name the button that encrypts."""
    return translate("Recovery", "Encrypt now")


def leave_it_name() -> str:
    """Name the button that changes nothing."""
    return translate("Recovery", "Leave it as it is")
