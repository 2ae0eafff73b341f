"""New versions come by themselves, whole or not at all, and begin when they may."""

from __future__ import annotations

import io
import tarfile
from datetime import timedelta

import pytest

from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.updating.taking import Running, State
from tests.updating.world import SCHEMA, SYSTEM, archive_of, diary, files_of, start


def there(home, version) -> dict[str, bytes]:
    folder = home.versions / version
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_what_the_maker_signed_lies_here_and_begins_at_the_next_start(site, home, take_update):
    site.release("0.2.0")
    standing = take_update()
    assert (standing.state, standing.newest) == (State.READY, "0.2.0")
    assert there(home, "0.2.0") == files_of("0.2.0")
    assert (home.current(), home.coming()) == ("0.1.0", "0.2.0")
    assert not list(home.downloads.iterdir())
    assert start(home) == 0
    assert diary(home) == ["0.2.0 good"]


def test_nothing_newer_costs_a_few_kilobytes_and_no_archive(site, server, take_update):
    site.release("0.1.0")
    assert take_update().state is State.NEWEST
    assert not [path for path in server.asked if "/targets/" in path]


def test_no_version_for_this_system_is_no_fault(take_update):
    assert take_update().state is State.NEWEST


def test_a_version_that_did_not_start_here_is_not_fetched_again(site, server, home, take_update):
    site.release("0.2.0")
    home.condemn("0.2.0")
    assert take_update().state is State.FAILED
    assert not [path for path in server.asked if "/targets/" in path]


def test_a_download_goes_on_where_the_line_broke(site, server, home, take_update):
    whole = site.release("0.2.0").stat().st_size
    server.cut_after = 50_000
    for nth in (1, 2):
        with pytest.raises(KnownFault, match="updates_silent"):
            take_update()
        assert [file.stat().st_size for file in home.downloads.iterdir()] == [nth * 50_000]
    server.cut_after = None
    assert take_update().state is State.READY
    assert server.asked[-1].endswith("from 100000")
    assert whole > 150_000


def test_a_server_that_cannot_go_on_sends_it_all_again(site, server, home, take_update):
    site.release("0.2.0")
    server.cut_after = 50_000
    with pytest.raises(KnownFault):
        take_update()
    server.cut_after, server.goes_on = None, False
    assert take_update().state is State.READY
    assert there(home, "0.2.0") == files_of("0.2.0")


def test_closing_the_window_keeps_what_has_come(site, server, home, take_update):
    site.release("0.2.0")
    pieces = iter([False, True])
    with pytest.raises(KnownFault, match="updates_silent"):
        take_update(stopped=lambda: "/targets/" in server.asked[-1] and next(pieces))
    assert [0 < file.stat().st_size < 150_000 for file in home.downloads.iterdir()] == [True]
    assert take_update().state is State.READY


def test_a_part_of_an_older_archive_is_not_kept(site, server, home, take_update):
    site.release("0.2.0")
    server.cut_after = 50_000
    with pytest.raises(KnownFault):
        take_update()
    server.cut_after = None
    site.release("0.3.0")
    assert take_update().newest == "0.3.0"
    assert not list(home.downloads.iterdir())


@pytest.mark.parametrize(
    ("schema", "unsent", "waited", "state"),
    [
        ("0009", 5, 0, State.READY),
        ("0010", 0, 0, State.READY),
        ("0010", 5, 0, State.WAITS),
        ("0010", 5, 8, State.READY),
    ],
    ids=["same form", "all is sent", "entries wait", "the line is silent: the new may mend it"],
)
def test_while_entries_wait_no_version_begins_that_changes_the_record(
    site, home, take_update, schema, unsent, waited, state
):
    site.release("0.2.0", schema=schema)
    running = Running("0.1.0", SCHEMA, unsent, timedelta(days=waited))
    assert take_update(running).state is state
    assert home.coming() == ("0.2.0" if state is State.READY else None)


def test_what_waited_for_the_queue_begins_when_it_is_empty_and_not_before(
    site, home, server, take_update
):
    site.release("0.2.0", schema="0010")
    take_update(Running("0.1.0", SCHEMA))
    assert home.coming() == "0.2.0"
    assert take_update(Running("0.1.0", SCHEMA, unsent=1)).state is State.WAITS
    assert home.coming() is None
    start(home)
    assert diary(home) == ["0.1.0 good"]


def test_two_programs_do_not_fetch_at_once(home, take_update):
    with home.changing(), pytest.raises(Refused, match="update_under_way"):
        take_update()


def hostile(**member: object) -> bytes:
    """Pack a program together with something that no version holds."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz", preset=0) as archive:
        for name in ("hubdesk", "hostile"):
            info = tarfile.TarInfo(name)
            for key, value in (member if name == "hostile" else {}).items():
                setattr(info, key, value)
            archive.addfile(info, io.BytesIO(b"x" * info.size))
    return packed.getvalue()


@pytest.mark.parametrize(
    "packed",
    [
        hostile(name="../../outside", size=1),
        hostile(name="/tmp/outside", size=1, type=tarfile.LNKTYPE, linkname="/etc/passwd"),
        hostile(type=tarfile.SYMTYPE, linkname="../../../../etc"),
        hostile(type=tarfile.CHRTYPE),
        hostile(type=tarfile.FIFOTYPE),
        hostile(name="hubdesk"),
        b"no archive at all",
    ],
    ids=["out by name", "hard link", "out by link", "device", "pipe", "twice", "garbage"],
)
def test_an_archive_that_reaches_out_of_its_folder_is_refused_even_when_it_is_signed(
    site, home, take_update, tmp_path, packed, monkeypatch
):
    monkeypatch.setattr("installers.release._check_archive", lambda *_: None)
    archive = tmp_path / "hostile.tar.xz"
    archive.write_bytes(packed)
    site.publish(archive, "0.2.0", SYSTEM, SCHEMA)
    with pytest.raises(KnownFault, match=r"update_unusable|update_not_written"):
        take_update()
    assert (home.all_there(), home.coming()) == (["0.1.0"], None)
    assert not list(tmp_path.rglob("outside"))


def test_the_maker_cannot_publish_what_no_shop_could_start(site, tmp_path):
    archive = archive_of({"readme": b"x"}, tmp_path / "x.tar.xz")
    for wrong in (archive, __file__):
        with pytest.raises(Exception, match=r"has no hubdesk|is no tar\.xz"):
            site.publish(type(archive)(wrong), "0.2.0", SYSTEM, SCHEMA)
    site.release("0.10.0")
    with pytest.raises(Exception, match="out already"):
        site.release("0.9.0")


def test_a_version_that_waits_is_offered_without_fetching_it_again(site, home, take_update, server):
    site.release("0.2.0")
    take_update()
    home.withdraw()
    fetched = len([path for path in server.asked if "/targets/" in path])
    assert take_update().state is State.READY
    assert len([path for path in server.asked if "/targets/" in path]) == fetched
