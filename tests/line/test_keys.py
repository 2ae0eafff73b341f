"""The desk's key: kept where the system keeps passwords, or said plainly that it cannot be."""

from __future__ import annotations

import os
import subprocess
import sys

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest

from hubdesk.keyrings import Keyring
from hubdesk.line.keys import KeyFile, SystemKeyring, new_key
from hubdesk.parcels.refusals import KnownFault
from tests.drawer import Drawer


def ids(keys):
    return [key.id for key in keys]


def test_every_key_is_another_one_and_keeps_its_name():
    first, second = new_key(), new_key()
    assert first.id != second.id
    assert len(first.id) == 22
    assert len(first.public) == 43


def test_the_keyring_gives_back_what_it_was_given_under_the_desks_own_name():
    drawer = Drawer()
    here, there = SystemKeyring("desk-1", Keyring(drawer)), SystemKeyring("desk-2", Keyring(drawer))
    assert here.read() == ()
    keys = (new_key(), new_key())
    here.write(keys)
    assert ids(here.read()) == ids(keys)
    assert there.read() == ()
    assert [service for service, _ in drawer.kept] == ["HubDesk"]


def test_a_locked_keyring_is_said_and_nothing_is_lost():
    drawer = Drawer()
    place = SystemKeyring("desk-1", Keyring(drawer))
    place.write([new_key()])
    drawer.is_locked = True
    for ask in (place.read, lambda: place.write([new_key()])):
        with pytest.raises(KnownFault) as fault:
            ask()
        assert fault.value.reason == "keyring_closed"
    drawer.is_locked = False
    assert len(place.read()) == 1


@pytest.mark.parametrize(
    "chosen", [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), Drawer()]
)
def test_what_only_looks_like_a_keyring_is_not_used(chosen):
    """No keyring at all, one that keeps nothing, and one that nobody has looked at."""
    before = keyring.get_keyring()
    keyring.set_keyring(chosen)
    try:
        with pytest.raises(KnownFault) as fault:
            SystemKeyring("desk-1").write([new_key()])
    finally:
        keyring.set_keyring(before)
    assert fault.value.reason == "no_keyring"


def test_nonsense_in_the_keyring_is_said():
    drawer = Drawer()
    drawer.kept["HubDesk", "desk-1"] = "not a key"
    with pytest.raises(KnownFault) as fault:
        SystemKeyring("desk-1", Keyring(drawer)).read()
    assert fault.value.reason == "key_unreadable"


def test_a_key_file_is_for_its_owner_alone(tmp_path):
    place = KeyFile(tmp_path / "keys" / "desk.key")
    assert place.read() == ()
    keys = [new_key()]
    place.write(keys)
    place.write(keys)
    assert ids(place.read()) == ids(keys)
    assert [file.name for file in (tmp_path / "keys").iterdir()] == ["desk.key"]
    if os.name == "posix":
        (tmp_path / "keys" / "desk.key").chmod(0o640)
        with pytest.raises(KnownFault) as fault:
            place.read()
        assert fault.value.reason == "key_file_open"


def test_a_key_file_that_cannot_be_read_or_written_is_said(tmp_path):
    (tmp_path / "desk.key").mkdir()
    (tmp_path / "desk.key" / "in it").touch()
    place = KeyFile(tmp_path / "desk.key")
    for ask, reason in (
        (place.read, "key_unreadable"),
        (lambda: place.write([]), "key_not_written"),
    ):
        with pytest.raises(KnownFault) as fault:
            ask()
        assert fault.value.reason == reason
    assert not (tmp_path / "desk.key.new").exists()


def test_the_keyring_is_loaded_only_where_a_line_is_set_up():
    code = "import sys, hubdesk.line.keys; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
