"""Whoever holds the server, the line or one key cannot put anything onto a shop's PC.

The attacks are those of The Update Framework's specification (section 1.5.2), on a real server.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest
from tuf.api.metadata import Metadata, Root

from hubdesk.parcels.refusals import KnownFault
from hubdesk.ui.wording.faults import apology
from hubdesk.updating.taking import State
from tests.updating.world import MakersSite

NOW = datetime.now(UTC)


@pytest.fixture
def on_the_day(monkeypatch, server):
    """Let it be another day for the PC and the server."""

    def be(day: datetime) -> dict[str, object]:
        clock = SimpleNamespace(now=lambda zone: day)
        told = SimpleNamespace(datetime=clock, timezone=SimpleNamespace(utc=UTC))
        monkeypatch.setattr("tuf.ngclient._internal.trusted_metadata_set.datetime", told)
        server.date = format_datetime(day, usegmt=True)
        return {"now": lambda: day}

    return be


@pytest.fixture
def refused(take_update, home):
    """Say why an update was refused, in words for people; nothing of it may be here."""

    def why(**more: object) -> str:
        with pytest.raises(KnownFault) as fault:
            take_update(**more)
        assert (home.all_there(), home.coming()) == (["0.1.0"], None)
        words = apology(fault.value)
        assert words.sentence != "This could not be done."
        assert words.advice
        return fault.value.reason

    return why


def as_it_was(site: MakersSite, tmp_path) -> object:
    """Keep the site as it is now; the answer puts it back."""
    kept = tmp_path / "as it was"
    shutil.copytree(site.folder, kept)

    def put_back() -> None:
        shutil.rmtree(site.folder)
        shutil.copytree(kept, site.folder)

    return put_back


def test_roll_back_an_older_list_is_refused(site, take_update, refused, tmp_path):
    site.release("0.0.8")
    put_back = as_it_was(site, tmp_path)
    site.release("0.1.0")
    take_update()
    put_back()
    assert refused() == "updates_went_back"


def test_roll_back_an_older_version_is_not_taken_even_when_the_maker_signs_it(site, take_update):
    site.release("0.0.9")
    assert take_update().state is State.NEWEST


def test_freeze_old_news_is_refused_when_its_time_is_over(site, refused, on_the_day):
    site.release("0.2.0")
    assert refused(**on_the_day(NOW + timedelta(days=8))) == "updates_stale"


def test_mix_and_match_lists_of_different_days_are_refused(site, refused):
    site.release("0.1.0")
    old = (site.metadata / "2.snapshot.json").read_bytes()
    site.release("0.2.0")
    (site.metadata / "3.snapshot.json").write_bytes(old)
    assert refused() == "updates_spoilt"


def test_wrong_key_another_makers_site_is_refused(site, refused, tmp_path):
    other = MakersSite(tmp_path / "another maker")
    other.release("0.2.0", "exits")
    (other.metadata / "1.root.json").unlink()
    shutil.rmtree(site.folder)
    shutil.copytree(other.folder, site.folder)
    assert refused() == "updates_not_signed"


def test_wrong_key_a_root_that_signs_itself_is_refused(site, refused, tmp_path):
    other = MakersSite(tmp_path / "another maker")
    other.rotate("targets")
    other.release("0.2.0", "exits")
    shutil.rmtree(site.folder)
    shutil.copytree(other.folder, site.folder)
    assert refused() == "updates_not_signed"


def test_one_stolen_root_key_is_not_enough(site, refused):
    root = Metadata[Root].from_file(str(site.metadata / "1.root.json"))
    root.signed.version = 2
    root.signatures.pop(next(iter(root.signatures)))
    root.signatures.pop(next(iter(root.signatures)))
    (site.metadata / "2.root.json").write_bytes(root.to_bytes())
    assert refused() == "updates_not_signed"


def test_endless_data_ends_at_the_length_that_was_signed(site, server, home, refused):
    length = site.release("0.2.0").stat().st_size
    server.without_end = True
    site.shown().write_bytes(b"")
    assert refused() == "updates_spoilt"
    assert all(file.stat().st_size <= length for file in home.downloads.iterdir())


def test_endless_lists_end_too(site, refused):
    (site.metadata / "timestamp.json").write_bytes(b" " * 5_000_000)
    assert refused() == "updates_spoilt"


def test_truncated_archives_and_lists_are_refused(site, refused):
    archive = site.release("0.2.0")
    archive.write_bytes(archive.read_bytes()[:1000])
    assert refused() == "updates_silent"
    file = site.metadata / "timestamp.json"
    file.write_bytes(file.read_bytes()[:200])
    assert refused() == "updates_spoilt"


def test_arbitrary_software_of_the_right_length_is_refused_and_thrown_away(
    site, home, refused, take_update
):
    archive = site.release("0.2.0")
    right = archive.read_bytes()
    archive.write_bytes(right[:-1] + b"!")
    assert refused() == "updates_spoilt"
    archive.write_bytes(right)
    assert take_update().state is State.READY


def test_a_log_in_page_of_a_hotel_is_no_update(site, refused):
    (site.metadata / "timestamp.json").write_bytes(b"<html>Welcome! Please log in.</html>")
    assert refused() == "updates_spoilt"


@pytest.mark.parametrize("custom", [{}, {"version": "../../x", "schema": "1"}, {"version": "2.0"}])
def test_a_signed_list_that_names_no_version_is_refused(site, refused, custom, monkeypatch):
    site.release("0.2.0")
    targets = site._load("targets")
    (target,) = targets.signed.targets.values()
    target.unrecognized_fields["custom"] = custom
    targets.signed.version += 1
    site._sign_all(targets)
    assert refused() == "updates_spoilt"


def test_a_signature_left_out_of_the_checks_would_be_seen_here(
    site, take_update, tmp_path, monkeypatch
):
    """The twin: without the check, the same attack puts another maker's program onto the PC."""
    other = MakersSite(tmp_path / "another maker")
    other.release("0.2.0", "exits")
    shutil.rmtree(site.folder)
    shutil.copytree(other.folder, site.folder)
    monkeypatch.setattr(Root, "verify_delegate", lambda *_: None)
    assert take_update().state is State.READY


@pytest.mark.parametrize("days", [-4000, -400, 400, 4000])
def test_a_wrong_clock_is_said_and_nothing_is_taken(site, server, refused, on_the_day, days):
    site.release("0.2.0")
    wrong = on_the_day(NOW + timedelta(days=days))
    server.date = format_datetime(NOW, usegmt=True)
    assert refused(**wrong) == "update_clock_wrong"


def test_a_clock_that_goes_back_behind_what_was_seen_is_said_without_any_server(
    site, server, take_update, refused, on_the_day
):
    take_update(**on_the_day(NOW))
    server.asked.clear()
    assert refused(**on_the_day(NOW - timedelta(days=3))) == "update_clock_wrong"
    assert server.asked == []


def test_an_hour_of_a_wrong_time_zone_is_no_wrong_clock(site, server, take_update, on_the_day):
    site.release("0.2.0")
    told = on_the_day(NOW + timedelta(hours=9))
    server.date = format_datetime(NOW, usegmt=True)
    assert take_update(**told).state is State.READY


def test_a_pc_that_was_off_for_400_days_follows_every_change_of_keys(
    tmp_path, server, home, take_update, on_the_day
):
    """Root, targets and short-lived keys have all been changed since, the root's twice."""
    then = NOW - timedelta(days=400)
    folder = server.folder.parent
    shutil.rmtree(folder)
    begun = MakersSite(folder, then)
    begun.release("0.1.0")
    assert take_update(root=begun.root, **on_the_day(then)).state is State.NEWEST
    for days, role in [(300, "root"), (200, "targets"), (100, "snapshot"), (50, "root")]:
        MakersSite(folder, NOW - timedelta(days=days)).rotate(role)
    MakersSite(folder, NOW - timedelta(days=2)).rotate("timestamp")
    MakersSite(folder, NOW).release("0.2.0")
    assert take_update(root=begun.root, **on_the_day(NOW)).state is State.READY


def test_a_timer_that_signs_each_week_keeps_a_site_fresh_without_the_keys_in_the_drawer(
    tmp_path, server, take_update, on_the_day
):
    folder = server.folder.parent
    shutil.rmtree(folder)
    begun = MakersSite(folder, NOW - timedelta(days=60))
    begun.release("0.2.0")
    for key in [*(folder / "keys").glob("root-*"), *(folder / "keys").glob("targets-*")]:
        key.unlink()
    for days in range(54, -1, -6):
        MakersSite(folder, NOW - timedelta(days=days)).refresh()
    assert take_update(root=begun.root, **on_the_day(NOW)).state is State.READY


def test_a_stolen_targets_key_is_worth_nothing_once_it_was_replaced(
    site, server, refused, take_update, tmp_path
):
    put_back = as_it_was(site, tmp_path)
    site.rotate("targets")
    take_update()
    root = (site.metadata / "2.root.json").read_bytes()
    put_back()
    site.release("0.1.5")
    site.release("0.2.0", "exits")
    (site.metadata / "2.root.json").write_bytes(root)
    site.refresh()
    site.refresh()
    assert refused() == "updates_not_signed"


def test_numbers_run_up_by_a_thief_are_run_down_again_by_new_keys(
    site, take_update, on_the_day, tmp_path
):
    """Fast-forward: lists far ahead, signed with stolen short-lived keys, end with those keys."""
    put_back = as_it_was(site, tmp_path)
    for _ in range(5):
        site.refresh()
    take_update()
    put_back()
    site.rotate("timestamp")
    site.release("0.2.0")
    assert take_update().state is State.READY
