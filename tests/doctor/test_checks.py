"""The doctor at a shop where something is really broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
import pytest

from hubdesk.database.opening import open_engine
from hubdesk.database.record import Record
from hubdesk.doctor import (
    backup,
    camera,
    clock,
    desks,
    disk,
    line,
    printers,
    record,
    scanners,
    settings,
    strength,
    versions,
    wholerecord,
)
from hubdesk.doctor.examining import CHECKS, Check, examine
from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Copy
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.keys import KeyFile, new_key
from hubdesk.parcels.refusals import KnownFault
from tests.conftest import SHOP_ZONE, Clock
from tests.doctor.conftest import Made, advice, answering, reasons

NO_TIME = timedelta()


def test_a_sound_record_is_called_sound_while_its_window_is_open(
    made: Made, folder: Path, clock: Clock
) -> None:
    with Record(folder / "shop.db", desk="desk-1", now=clock, zone=SHOP_ZONE):
        assert advice(record.look(made())) == ["record_well"]
        (whole,) = wholerecord.look(made())
    assert (whole.advice, whole.facts["entries"]) == (Advice.RECORD_WHOLE, 21)


def test_the_doctor_writes_nothing_into_the_record(made: Made, folder: Path) -> None:
    before = (folder / "shop.db").read_bytes()
    list(record.look(made()))
    list(wholerecord.look(made()))
    assert (folder / "shop.db").read_bytes() == before


def test_a_spoilt_page_is_found(made: Made, folder: Path) -> None:
    file = folder / "shop.db"
    content = bytearray(file.read_bytes())
    for at in range(4096 * 6, len(content) - 4096, 4096 * 2):
        content[at : at + 900] = b"\xa5" * 900
    file.write_bytes(content)
    checks = [each for each in CHECKS if each.what in (Area.RECORD, Area.WHOLE_RECORD)]
    assert [finding.state for finding in examine(made(), checks)] == [State.BAD, State.BAD]


def test_an_entry_changed_behind_the_programs_back_is_found(made: Made, folder: Path) -> None:
    engine = open_engine(folder / "shop.db")
    with engine.begin() as connection:
        for (trigger,) in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
        ).fetchall():
            connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
        connection.exec_driver_sql(
            "UPDATE journal SET entry = replace(entry, '1Z0003', '1Z9999') WHERE position = 5"
        )
    engine.dispose()
    assert advice(record.look(made())) == ["record_well"]
    assert advice(wholerecord.look(made())) == ["journal_flawed"]


def test_a_record_of_a_newer_hubdesk_is_named_as_such(made: Made, folder: Path) -> None:
    engine = open_engine(folder / "shop.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(KnownFault, match="record_newer"):
        list(record.look(made()))


def test_no_record_yet_is_no_fault(made: Made, folder: Path) -> None:
    (folder / "shop.db").unlink()
    findings = [*record.look(made()), *wholerecord.look(made()), *backup.look(made())]
    assert advice(findings) == ["record_none"]


def test_a_record_that_cannot_be_read_whole_in_time_is_told(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    for check in (record, wholerecord):
        monkeypatch.setattr(check, "_SECONDS", -1.0)
        assert advice(check.look(made())) == ["record_unfinished"]


def test_a_folder_that_is_gone_is_named(made: Made, folder: Path) -> None:
    shutil.rmtree(folder)
    assert reasons(disk.look(made())) == ["folder_missing"]


def test_a_folder_in_which_nothing_can_be_written_is_named(made: Made) -> None:
    assert reasons(disk.look(made(root=Path("/proc"))))[-1] == "folder_read_only"


def test_a_full_disk_is_told_from_one_that_cannot_be_written(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("Mounting a small disk needs unshare, which is not installed.")
    script = 'mount -t tmpfs -o size=64k tmpfs "$1" && exec "$2" -m tests.doctor.hardship "$1"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh"]
    done = subprocess.run(
        [*command, tmp_path, sys.executable], check=False, capture_output=True, text=True
    )
    if "mount" in done.stderr or "unshare" in done.stderr:
        pytest.skip("This system lets nobody mount a small disk.")
    assert done.stdout.split() == ["disk_full", "folder_read_only"]


def test_a_folder_that_a_service_carries_elsewhere_is_warned_of(made: Made, tmp_path: Path) -> None:
    inside = tmp_path / "OneDrive - Kraft" / "HubDesk"
    inside.mkdir(parents=True)
    findings = [f for f in disk.look(made(root=inside)) if f.advice is Advice.DISK_SYNCED]
    assert findings[0].facts == {"by": "OneDrive"}


def test_a_dead_gateway_is_told_and_what_waits_is_counted(made: Made) -> None:
    (finding,) = line.look(made(gateway="http://127.0.0.1:9"))
    assert finding.advice is Advice.LINE_TROUBLE
    assert (finding.facts["kind"], finding.facts["waiting"]) == ("offline", 21)


def test_a_hotels_log_in_page_is_no_gateway(made: Made) -> None:
    page = b"<html>Welcome! Please sign in.</html>"
    with answering(200, "text/html", page, ahead=NO_TIME) as url:
        (finding,) = line.look(made(gateway=url))
    assert finding.facts["kind"] == "captive_portal"


def test_a_real_gateway_answers_and_a_desk_without_a_key_is_told(
    made: Made, folder: Path, tmp_path: Path
) -> None:
    key = KeyFile(folder / "desk.key")
    with running_gateway(f"sqlite:///{tmp_path / 'carrier.db'}") as url:
        before = advice(line.look(made(gateway=url, key=key)))
        key.write([new_key()])
        after = advice(line.look(made(gateway=url, key=key)))
    assert (before, after) == (["line_not_enrolled"], ["line_well"])


def test_what_waits_for_days_is_told_although_the_line_is_well(made: Made, clock: Clock) -> None:
    clock.forward(hours=50)
    with answering(200, "application/json", b"{}", ahead=NO_TIME) as url:
        (finding,) = line.look(made(gateway=url))
    assert (finding.advice, finding.facts["hours"]) == (Advice.LINE_WAITING, 50)


@pytest.mark.parametrize(
    ("ahead", "said"), [(120, "clock_behind"), (-90, "clock_ahead"), (0, "clock_well")]
)
def test_a_clock_that_is_off_is_told(made: Made, ahead: int, said: str) -> None:
    span = timedelta(minutes=ahead)
    with answering(200, "application/json", b"{}", ahead=span) as url:
        (finding,) = clock.look(made(gateway=url, now=lambda: datetime.now(UTC)))
    assert finding.advice == said
    assert finding.facts.get("minutes", 0) == abs(ahead)


def test_a_clock_before_the_last_act_is_told_without_any_line(made: Made) -> None:
    (finding,) = clock.look(made(now=lambda: datetime(2000, 1, 1, tzinfo=UTC)))
    assert (finding.advice, finding.state) == (Advice.CLOCK_WENT_BACK, State.BAD)


def test_a_missing_camera_is_told_and_no_camera_wanted_is_well(made: Made) -> None:
    assert advice(camera.look(made(camera="Logitech C920 that is not here")))[0] in (
        "camera_none",
        "camera_missing",
    )
    assert advice(camera.look(made(camera="none"))) == ["camera_off"]


def test_a_camera_that_gives_a_picture_is_looked_through(made: Made, tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "one.png"), np.zeros((48, 64, 3), np.uint8))
    (finding,) = camera.look(made(camera=str(tmp_path)))
    assert (finding.facts["wide"], finding.facts["high"]) == (64, 48)


def test_a_camera_that_the_window_has_is_left_alone(made: Made, tmp_path: Path) -> None:
    assert advice(camera.look(made(camera=str(tmp_path), is_open=True))) == ["camera_in_use"]


def test_a_scanner_that_was_named_and_is_not_there_is_told(made: Made) -> None:
    assert advice(scanners.look(made(scanners=("/dev/ttyNothing",)))) == ["scanner_away"]


def test_a_damaged_lesson_of_the_scanner_is_told(made: Made, folder: Path) -> None:
    (folder / "scanner.json").write_text("{")
    assert "scanner_file_unreadable" in reasons(scanners.look(made()))


def test_a_printer_without_paper_is_named(made: Made) -> None:
    there = [("Office", "printer_no_paper"), ("Labels", "")]
    findings = list(printers.look(made(printers=lambda: there)))
    assert findings[0].facts == {"printer": "Office", "reason": "printer_no_paper"}
    assert advice(findings) == ["printer_ails", "printers_well"]
    assert advice(printers.look(made(printers=tuple))) == ["printers_none"]


@pytest.mark.parametrize(
    ("hours", "only_here", "flaw", "said"),
    [
        (5, False, "", "backup_well"),
        (5, True, "", "backup_here"),
        (100, False, "", "backup_old"),
        (5, False, "backup_changed", "backup_spoilt"),
    ],
)
def test_a_backup_is_judged_by_its_age_its_place_and_its_bytes(
    made: Made, clock: Clock, hours: int, only_here: bool, flaw: str, said: str
) -> None:
    copy = Copy(clock() - timedelta(hours=hours), "/stick", only_here, lambda: flaw)
    assert advice(backup.look(made(backups=lambda: [copy]))) == [said]


def test_a_shop_without_any_backup_is_told(made: Made) -> None:
    assert advice(backup.look(made())) == ["backup_none"]
    assert advice(backup.look(made(wants_backups=False))) == ["backup_not_wanted"]


def test_a_slip_in_the_settings_is_named(made: Made) -> None:
    assert advice(settings.look(made(unknown_settings=("shlves",)))) == ["settings_unknown"]
    wrong = KnownFault("setting_wrong", name="zone", value="Chicago")
    assert reasons(settings.look(made(settings_fault=wrong))) == ["setting_wrong"]


def test_what_is_well_on_this_pc_is_called_well(made: Made) -> None:
    for look in (desks.look, strength.look, versions.look, settings.look):
        assert all(finding.state is State.OK for finding in look(made())), look


def test_a_server_that_is_away_is_told(made: Made) -> None:
    nowhere = "postgresql+psycopg://nobody@127.0.0.1:9/none"
    with pytest.raises(KnownFault, match="record_unreachable"):
        list(desks.look(made(record=nowhere)))


def test_a_check_that_hangs_is_named_and_holds_up_no_other(made: Made) -> None:
    release = threading.Event()

    def hang(_: object) -> list[Finding]:
        release.wait(60)
        return []

    slow = Check(Area.CAMERA, hang, limit=0.05)
    quick = Check(Area.SETTINGS, settings.look, limit=60)
    found = list(examine(made(), [slow, quick]))
    release.set()
    assert sorted(advice(found)) == ["hangs", "settings_well"]


def test_a_check_that_stumbles_is_told_as_our_mistake(made: Made) -> None:
    def stumble(_: object) -> list[Finding]:
        raise ZeroDivisionError

    found = list(examine(made(), [Check(Area.LINE, stumble, limit=60)]))
    assert reasons(found) == ["our_mistake"]


def test_every_area_has_its_check() -> None:
    assert {check.what for check in CHECKS} == set(Area)
