"""`hubdesk encrypt`, `decrypt` and `unlock`: the record unreadable for whoever takes the disk."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path

import click

from hubdesk.app import App
from hubdesk.backups import encrypt_copies
from hubdesk.cli.saying import data_option, json_option, note, tell
from hubdesk.cli.shop import shop, speak_as_set
from hubdesk.encryption import code_of, decrypt, encrypt, may_encrypt, unlock
from hubdesk.paper.lettering import load_lettering
from hubdesk.parcels.recoverycode import GROUPS, RecoveryCode, new_recovery_code
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.paths import ShopFolder, resource
from hubdesk.settings import read_settings
from hubdesk.ui.recoverysheets import recovery_pdf
from hubdesk.ui.wording import recovery

_TRIES = 3


@click.command("encrypt")
@click.option(
    "--sheet",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Where the recovery sheet goes as PDF. Print it, then remove the file.",
)
@click.option("--printed", is_flag=True, help="Do not ask for a group of the printed sheet.")
@data_option
@json_option
def encrypt_record(sheet: Path, printed: bool, data: Path, as_json: bool) -> None:
    """Encrypt the record and its photographs; once encrypted, make the recovery sheet again.

    First the sheet is made, because it alone opens the record when this PC is gone.
    """
    with shop(data) as app:
        file = app.folder.record
        if app.record.key is not None:
            _write_sheet(app, code_of(file), sheet)
            told, words = "sheet", recovery.sheet_again_words(str(sheet))
        else:
            may_encrypt(app.record)
            code = new_recovery_code()
            _write_sheet(app, code, sheet)
            try:
                if not printed:
                    _prove(code)
                encrypt(app.counter, file, code)
            except BaseException:
                sheet.unlink(missing_ok=True)  # it opens nothing
                raise
            told, words = "encrypted", recovery.encrypted_words()
            cleared = encrypt_copies(app)
            for sentence in recovery.cleared_words(cleared.removed, cleared.away, cleared.left):
                note(sentence)
            note(recovery.elsewhere_words())
    tell({"done": told, "sheet": str(sheet)}, words, as_json=as_json)
    note(recovery.remove_sheet_words(str(sheet)))


@click.command("decrypt")
@data_option
@json_option
def decrypt_record(data: Path, as_json: bool) -> None:
    """Write the record and its photographs plain again."""
    with shop(data) as app:
        decrypt(app.counter, app.folder.record)
    tell({"done": "decrypted"}, recovery.decrypted_words(), as_json=as_json)


@click.command("unlock")
@data_option
@json_option
def unlock_record(data: Path, as_json: bool) -> None:
    """Tell this PC the code of the recovery sheet, typed or scanned; it is never shown or kept."""
    folder = ShopFolder(data)
    speak_as_set(read_settings(folder.settings).settings)
    unlock(folder.record, _asked(recovery.code_name()))
    tell({"done": "unlocked"}, recovery.unlocked_words(), as_json=as_json)


def _prove(code: RecoveryCode) -> None:
    """Have a group read from the paper. Raises Refused `sheet_not_proved`."""
    number = secrets.randbelow(GROUPS) + 1
    for _ in range(_TRIES):
        if _asked(recovery.group_question(number)).strip().upper() == code.groups[number - 1]:
            return
    raise Refused("sheet_not_proved")


def _asked(question: str) -> str:
    """Ask on standard error; what is typed is no argument, which other programs could see."""
    note(f"{question}:")
    return sys.stdin.readline()


def _write_sheet(app: App, code: RecoveryCode, target: Path) -> None:
    """Write the sheet for its owner alone; it is kept nowhere else."""
    day = app.counter.local(app.counter.now()).date()
    letters, paper = load_lettering(resource("fonts")), app.settings.paper
    pdf = recovery_pdf(code, app.settings.shop, day, letters, paper)
    try:
        target.unlink(missing_ok=True)
        opened = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(opened, "wb") as file:
            file.write(pdf)
    except OSError as error:
        raise KnownFault("paper_not_written", file=target.name) from error
