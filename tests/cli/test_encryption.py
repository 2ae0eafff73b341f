"""Encryption as the owner meets it in the terminal: the sheet first, then nothing in the clear."""

from __future__ import annotations

import errno
import os
import shutil
import stat

import keyring
import keyring.backends.fail
import pypdfium2
import pytest
import zxingcpp

from hubdesk import keyrings
from hubdesk.app import build
from hubdesk.database import plaincopies
from hubdesk.database.ciphers import is_encrypted
from hubdesk.parcels.recoverycode import new_recovery_code
from tests.drawer import Drawer

NAME = "Ximena Quetzalcoatl"
pytestmark = pytest.mark.usefixtures("this_pc")


@pytest.fixture
def this_pc(monkeypatch):
    """A keyring of this PC."""
    drawer = Drawer()
    monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
    return drawer


@pytest.fixture
def another_pc(monkeypatch):
    """Go to another PC: its keyring is empty."""

    def go() -> Drawer:
        drawer = Drawer()
        monkeypatch.setattr(keyrings, "_trusted", lambda: drawer)
        return drawer

    return go


@pytest.fixture
def folder(terminal, tmp_path):
    notice = tmp_path / "notice.csv"
    notice.write_text(f"tracking,name\nTBA309611474471,{NAME}\n")
    assert terminal("notice", "import", notice).status == 0
    notice.unlink()
    app = build(tmp_path / "shop")
    app.counter.album.keep(b"\xff\xd8 her porch \xff\xd9")
    app.close()
    return tmp_path / "shop"


@pytest.fixture
def sheet(tmp_path):
    return tmp_path / "sheet.pdf"


def code_on(sheet) -> str:
    """Read the square of a sheet as a camera would."""
    page = pypdfium2.PdfDocument(sheet)[0].render(scale=2).to_pil()
    (found,) = zxingcpp.read_barcodes(page)
    return found.text


def in_the_clear(folder) -> list[str]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    secret = (NAME.encode(), b"her porch")
    return [path.name for path in found if any(word in path.read_bytes() for word in secret)]


@pytest.fixture
def encrypted(terminal, folder, sheet):
    assert len(in_the_clear(folder)) == 2
    said = terminal("encrypt", "--sheet", sheet, "--printed", "--json")
    assert (said.status, said.lines[0]["done"]) == (0, "encrypted")
    return folder


def test_a_backup_to_any_folder_is_encrypted_and_takes_the_part_of_plain_ones_there(
    terminal, folder, sheet, tmp_path
):
    stick = tmp_path / "stick"
    before = terminal("backup", "--to", stick, "--json")
    assert [line["encrypted"] for line in before.lines] == [False]
    assert "It is in the clear" in before.err
    said = terminal("encrypt", "--sheet", sheet, "--printed")
    assert "made elsewhere with --to stay in the clear" in said.err
    assert len(in_the_clear(stick)) == 2  # a picture and a record: nobody knows of this folder now
    after = terminal("backup", "--to", stick, "--json")
    assert ([line["encrypted"] for line in after.lines], after.status) == ([True], 0)
    assert "1 backup in the clear was replaced and removed." in after.err
    assert "It is in the clear" not in after.err
    assert in_the_clear(stick) == []


def test_what_stays_in_the_clear_in_such_a_folder_is_named(
    terminal, folder, sheet, tmp_path, monkeypatch
):
    stick = tmp_path / "stick"
    terminal("backup", "--to", stick)
    (record,) = stick.glob("*/*/shop.db")
    half = record.parents[1] / "2026-01-05T124200Z"
    half.mkdir()
    shutil.copyfile(record, half / "shop.db")
    terminal("encrypt", "--sheet", sheet, "--printed")

    def is_protected(_: object) -> None:
        raise PermissionError(errno.EACCES, "write protection")

    monkeypatch.setattr(plaincopies, "shred", is_protected)
    said = terminal("backup", "--to", stick)
    assert said.status == 3
    assert "Backups of this record still lie there in the clear: 1." in said.err


def test_an_encrypted_shop_works_as_before_and_names_nobody(terminal, encrypted):
    assert is_encrypted(encrypted / "shop.db")
    assert in_the_clear(encrypted) == []
    assert terminal("receive", "--stdin", "--json", typed="TBA309611474471\n").lines[0]["verdict"]
    assert terminal("parcels", "--json").lines[0]["status"] == "on_shelf"
    assert terminal("journal", "verify", "--json").lines[0]["flaws"] == []
    assert in_the_clear(encrypted) == []


def test_the_sheet_is_for_its_owner_alone_and_its_code_stands_nowhere_else(encrypted, sheet):
    code = code_on(sheet)
    if os.name == "posix":
        assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    others = [path.read_bytes() for path in encrypted.rglob("*") if path.is_file()]
    assert not any(code.encode() in each or code[:5].encode() in each for each in others)


def test_a_copy_on_another_pc_is_closed_until_its_sheet_is_scanned(
    terminal, encrypted, sheet, another_pc, tmp_path, monkeypatch
):
    shutil.copytree(encrypted, tmp_path / "copy")
    monkeypatch.setenv("HUBDESK_DATA", str(tmp_path / "copy"))
    keyring_there = another_pc()
    refused = terminal("parcels")
    assert (refused.status, "hubdesk unlock" in refused.err) == (3, True)
    code = code_on(sheet)
    wrong = "A" if code[12] != "A" else "C"
    for typed, told in (
        (code[:12] + wrong + code[13:], "3"),
        (code[:35], "35"),
        (new_recovery_code().text, "another record"),
    ):
        said = terminal("unlock", typed=f"{typed}\n")
        assert (said.status, told in said.err) == (1, True)
    assert keyring_there.kept == {}
    assert terminal("unlock", typed=f"{code.lower()}\n").status == 0
    assert terminal("journal", "go-on").status == 0  # brought from another PC, as a plain one is
    assert terminal("parcels", "--json").lines[0]["name"] == NAME
    assert terminal("journal", "verify", "--json").lines[0]["photograph_flaws"] == []


def test_without_a_keyring_nothing_is_encrypted_and_the_record_stays_as_it_was(
    terminal, folder, sheet, monkeypatch
):
    monkeypatch.undo()
    monkeypatch.setenv("HUBDESK_DATA", str(folder))
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.backends.fail.Keyring())
    try:
        said = terminal("encrypt", "--sheet", sheet, "--printed")
    finally:
        keyring.set_keyring(before)
    assert (said.status, "keyring" in said.err) == (3, True)
    assert not sheet.exists()
    assert not is_encrypted(folder / "shop.db")
    assert terminal("parcels").status == 0


def test_a_keyring_that_locks_itself_before_it_has_the_code_leaves_the_record_plain(
    terminal, folder, sheet, this_pc, monkeypatch
):
    def locking(service: str, username: str, password: str) -> None:
        this_pc.is_locked = True

    monkeypatch.setattr(this_pc, "set_password", locking)
    said = terminal("encrypt", "--sheet", sheet, "--printed")
    assert (said.status, sheet.exists()) == (3, False)
    assert not is_encrypted(folder / "shop.db")
    assert terminal("parcels").status == 0


def test_nothing_is_encrypted_before_the_sheet_is_read_from_paper(terminal, folder, sheet):
    said = terminal("encrypt", "--sheet", sheet, typed="AAAAA\nBBBBB\nCCCCC\n")
    assert said.status == 1
    assert not sheet.exists()
    assert not is_encrypted(folder / "shop.db")


def test_a_lost_sheet_is_made_again_with_the_same_code(terminal, encrypted, sheet, tmp_path):
    assert terminal("encrypt", "--sheet", tmp_path / "again.pdf").status == 0
    assert code_on(tmp_path / "again.pdf") == code_on(sheet)


def test_the_owner_may_have_it_plain_again(terminal, encrypted):
    assert terminal("decrypt").status == 0
    assert not is_encrypted(encrypted / "shop.db")
    assert len(in_the_clear(encrypted)) == 2
    assert terminal("journal", "verify", "--json").lines[0]["flaws"] == []
    assert terminal("decrypt").status == 1
    assert terminal("unlock", typed="\n").status == 1


def test_what_a_power_cut_left_plain_goes_at_the_next_start(terminal, encrypted):
    (encrypted / "shop.db.unfinished").touch()
    (encrypted / "shop.db.plain").write_bytes(NAME.encode())
    left = encrypted / "photographs" / "ab"
    left.mkdir(exist_ok=True)
    (left / f"{'ab' * 32}.jpg").write_bytes(b"\xff\xd8 her porch \xff\xd9")
    assert len(in_the_clear(encrypted)) == 2
    assert terminal("parcels").status == 0
    assert in_the_clear(encrypted) == []
    assert not (encrypted / "shop.db.unfinished").exists()
