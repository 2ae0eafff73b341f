"""Whatever happens to a new version, the shop opens in the morning."""

from __future__ import annotations

import pytest

from hubdesk.updating.home import Home
from hubdesk.updating.launcher import opens_window
from tests.updating.world import diary, install, start, start_really


def arrive(home: Home, version: str, manner: str = "good") -> None:
    """Lay a version beside the present one, to begin at the next start."""
    before = home.current()
    install(home, version, manner, proven=False)
    if before is not None:
        home.point(before)
    home.offer(version)


def test_a_new_version_begins_at_the_next_start_and_stays(home):
    arrive(home, "0.2.0")
    assert start_really(home) == 0
    assert start_really(home, "parcels", "ana") == 0
    assert diary(home) == ["0.2.0 good", "0.2.0 good parcels ana"]


@pytest.mark.parametrize("manner", ["exits", "hangs"])
def test_a_version_that_does_not_come_up_is_tried_twice_and_the_last_good_one_opens(home, manner):
    arrive(home, "0.2.0", manner)
    assert start(home, patience=0.2) == 0
    assert diary(home) == [f"0.2.0 {manner}", f"0.2.0 {manner}", "0.1.0 good"]
    assert (home.bad(), home.untold()) == (["0.2.0"], ["0.2.0"])
    home.offer("0.2.0")
    assert start(home) == 0
    assert diary(home) == ["0.1.0 good"]


def test_a_file_that_cannot_be_started_at_all_counts_as_one_that_does_not_come_up(home):
    arrive(home, "0.2.0")
    home.start_file("0.2.0").write_bytes(b"\x7fELF of another machine")
    assert start(home) == 0
    assert diary(home) == ["0.1.0 good"]


def test_a_mended_version_is_taken_after_a_bad_one(home):
    arrive(home, "0.2.0", "exits")
    start(home)
    arrive(home, "0.2.1")
    diary(home)
    assert start(home) == 0
    assert (diary(home), home.current()) == (["0.2.1 good"], "0.2.1")


def test_a_version_that_tells_a_person_what_is_wrong_is_not_started_twice_at_once(home):
    arrive(home, "0.2.0", "asks")
    assert start(home) == 3
    assert diary(home) == ["0.2.0 asks"]
    assert start(home) == 3
    assert start(home) == 0
    assert diary(home)[-1] == "0.1.0 good"


def test_where_the_old_one_does_not_open_either_the_new_one_is_not_to_blame(home):
    arrive(home, "0.2.0", "exits")
    (home.versions / "0.1.0" / "manner").write_text("ends badly")
    assert start_really(home) == 9
    assert home.bad() == []
    assert home.tries("0.2.0") == 0


def test_a_window_that_told_of_it_and_ends_badly_later_does_not_bring_the_bad_one_back(home):
    arrive(home, "0.2.0", "exits")
    (home.versions / "0.1.0" / "manner").write_text("tells, ends badly")
    assert start_really(home) == 9
    assert home.bad() == ["0.2.0"]


def test_tries_cut_off_by_the_power_are_counted(home):
    arrive(home, "0.2.0")
    home.point("0.2.0")
    home.count_try("0.2.0")
    home.count_try("0.2.0")
    assert start(home) == 0
    assert diary(home) == ["0.1.0 good"]


def test_nothing_begins_under_an_open_window_nor_by_a_command(home):
    arrive(home, "0.2.0")
    start(home, "parcels")
    with home.window() as is_ours:
        assert is_ours
        start(home)
    assert diary(home) == ["0.1.0 good parcels", "0.1.0 good"]
    start(home)
    assert diary(home) == ["0.2.0 good"]


def test_the_first_version_of_all_starts_although_nobody_has_seen_it_come_up(tmp_path):
    home = Home(tmp_path / "HubDesk")
    install(home, "0.1.0", "exits", proven=False)
    assert [start(home), start(home), start(home)] == [1, 1, 1]
    assert home.bad() == []
    assert start(Home(tmp_path)) == 3


@pytest.mark.parametrize("pointer", [b"", b"\xff\xfe", b"../../bin", b"9.9.9", None])
def test_a_spoilt_pointer_leads_to_the_newest_version_that_came_up(home, pointer):
    install(home, "0.2.0")
    install(home, "0.3.0", proven=False)
    if pointer is None:
        (home.root / "current").unlink()
    else:
        (home.root / "current").write_bytes(pointer)
    assert home.current() == "0.2.0"


def test_a_started_version_that_the_disk_has_spoilt_gives_way_to_another_good_one(home):
    install(home, "0.2.0")
    home.start_file("0.2.0").chmod(0o644)
    assert start(home) == 0
    assert diary(home) == ["0.1.0 good"]


def test_old_versions_go_and_the_last_good_one_stays(home):
    for version in ("0.2.0", "0.3.0", "0.10.0"):
        install(home, version)
    install(home, "0.4.0", proven=False)
    home.point("0.10.0")
    home.tidy()
    assert home.all_there() == ["0.10.0", "0.3.0"]


def test_a_version_not_yet_seen_to_come_up_costs_no_other_its_place(home):
    install(home, "0.2.0", proven=False)
    home.tidy()
    assert home.all_there() == ["0.2.0", "0.1.0"]


@pytest.mark.parametrize("words", ["", "--data D", "--data=D", "open"])
def test_opening_the_window_begins_a_version(words):
    assert opens_window(words.split())


@pytest.mark.parametrize("words", ["parcels", "--data D sync", "--data=D sync", "--help"])
def test_no_command_begins_a_version(words):
    assert not opens_window(words.split())
