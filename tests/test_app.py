"""The desk put together: opened in any folder, or refused with a reason."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing

import tzlocal

from hubdesk.app import build, enrol_desk, key_place, sender_for
from hubdesk.desk.people import people_on_record
from hubdesk.desk.taking import take
from hubdesk.desk.verdict import VerdictKind
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer
from hubdesk.line.signing import Signing
from hubdesk.parcels.facts import Kind
from hubdesk.parcels.scan import Scan, Source
from hubdesk.settings import Settings, write_settings
from tests.conftest import Clock


def test_a_shop_opens_in_an_empty_folder_and_takes_a_parcel(tmp_path):
    app = build(tmp_path / "A shop's folder")
    try:
        scan = Scan("TBA309611474471", None, Source.SCANNER, app.counter.now())
        assert take(app.counter, scan).kind is VerdictKind.TAKEN
        assert sender_for(app) is None
    finally:
        app.close()


def test_what_was_booked_at_nine_stays_at_nine_when_the_pc_is_set_to_another_zone(
    tmp_path, monkeypatch
):
    with monkeypatch.context() as pc:
        booked = []
        for zone in ("America/Chicago", "Europe/Madrid"):
            pc.setenv("TZ", zone)
            tzlocal.reload_localzone()
            with closing(build(tmp_path / "shop", now=Clock())) as app:
                if zone == "America/Chicago":
                    take(app.counter, Scan("TBA309611474471", None, Source.SCANNER, Clock()()))
                with app.record.view() as view:
                    (found,) = view.parcels.by_number("TBA309611474471")
                booked.append(app.counter.local(found.parcel.received_at))
    tzlocal.reload_localzone()
    assert booked[0] == booked[1]
    assert {f"{at:%H:%M}" for at in booked} == {"07:42"}


def test_people_that_were_written_into_the_file_by_hand_are_on_record_from_the_next_start(tmp_path):
    for people in (("Rosa",), ("Rosa",), ("Rosa", "Luis")):
        write_settings(tmp_path / "settings.toml", Settings(people=people))
        app = build(tmp_path)
        with app.record.view() as view:
            assert people_on_record(view, "desk-1") == people
            count = len(view.journal.of_kinds(Kind.PEOPLE_CHANGED))
        app.close()
    assert count == 2


def test_what_was_scanned_offline_reaches_the_gateway_once(tmp_path):
    with running_gateway(f"sqlite:///{tmp_path / 'gateway.db'}") as address:
        settings = Settings(gateway=address, key_file="desk.key")
        write_settings(tmp_path / "settings.toml", settings)
        app = build(tmp_path)
        try:
            enrol_desk(app, code_for(f"sqlite:///{tmp_path / 'gateway.db'}", "s1"))
            for number in ("TBA309611474471", "TBA309611474467"):
                take(app.counter, Scan(number, None, Source.SCANNER, app.counter.now()))
            sender = sender_for(app)
            assert sender is not None
            assert sender.drain_once().sent == 3
            assert sender.drain_once().sent == 0
            sender.stop()
            with closing(Post(address, Signing(key_place(app)))) as post:
                answer = post.ask("/shops/s1/chains")
            assert isinstance(answer, Answer)
            chains = json.loads(answer.body)
            with app.record.view() as view:
                head = view.journal.head("desk-1")
        finally:
            app.close()
    assert [(chain["count"], chain["hash"]) for chain in chains] == [(3, head.hash)]


def test_a_gateway_serves_without_qt():
    code = "import sys, hubdesk.cli.main, hubdesk.cli.gateway; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_command_that_needs_no_window_loads_none():
    code = (
        "import sys; sys.argv = ['hubdesk', 'identify', 'TBA309611474471']\n"
        "from hubdesk.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "heavy = {'cv2', 'PySide6.QtWidgets', 'sqlalchemy', 'fastapi', 'reportlab'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Amazon" in done.stdout


def test_a_start_loads_nothing_that_only_later_work_needs_and_its_beginning_next_to_nothing():
    code = (
        "import sys; import hubdesk.entering; begun = set(sys.modules)\n"
        "import hubdesk.cli.window\n"
        "early = begun & {'sqlalchemy', 'PySide6.QtGui', 'numpy', 'httpx'}\n"
        "late = set(sys.modules) & {'alembic', 'fastapi', 'openpyxl', 'pyvrp', 'tuf'}\n"
        "sys.exit(str(early | late) if early | late else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
