"""A damaged record at the start: the window offers the last good backup, in the shop's language."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import build, enrol_desk, sender_for
from hubdesk.backups import back_up, put_back
from hubdesk.equipment.mending import may_mend
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.parcels.facts import Received
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.paths import ShopFolder
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront, tongue_as_set
from hubdesk.ui.question import Asked
from hubdesk.ui.rail import PageName
from hubdesk.ui.shelves.page import Mode
from hubdesk.ui.wording.speech import speaking


def test_the_last_good_backup_is_offered_for_a_damaged_record_and_put_back_on_yes(
    tmp_path: Path, blank: Path, qtbot: QtBot
) -> None:
    folder = ShopFolder(tmp_path / "tienda")
    folder.root.mkdir()
    shutil.copyfile(blank, folder.record)
    write_settings(folder.settings, Settings(language="es", camera="none"))
    app = build(folder.root)
    with app.record.work("Rosa") as work:
        work.write(Received("ups", "1Z1", "B3", Source.SCANNER), ["parcel 1"])
    back_up(app)
    app.close()
    folder.record.write_bytes(b"\0" * 100_000)
    asked: list[str] = []

    def answer(nth: int) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Asked)
        asked.append(f"{box.sentence.text()} {box.details.text()}")
        assert box.leave.isDefault()  # a scanner's Enter must not say yes
        assert not box.yes.autoDefault()
        (box.yes, box.leave)[nth].click()

    with speaking(tongue_as_set(folder.root)):
        QTimer.singleShot(0, partial(answer, 1))
        assert may_mend(folder) is False
        with pytest.raises(KnownFault, match="record_damaged"):
            build(folder.root)
        QTimer.singleShot(0, partial(answer, 0))
        assert may_mend(folder) is True
    assert "dañado" in asked[0]
    assert "1 paquete" in asked[0]
    app = build(folder.root)  # nothing is asked again
    with app.record.view() as view:
        assert view.parcels.by_number("1Z1")
    app.close()


def test_without_a_good_backup_nothing_is_touched_and_it_is_said(tmp_path: Path) -> None:
    folder = ShopFolder(tmp_path)
    folder.record.write_bytes(b"\0" * 100_000)
    with pytest.raises(KnownFault, match="record_lost"):
        may_mend(folder)
    assert folder.record.read_bytes() == b"\0" * 100_000


def test_a_shop_that_comes_back_is_led_through_the_rest_in_its_window(
    tmp_path: Path, blank: Path, qtbot: QtBot
) -> None:
    """The gateway is a real one; the lost PC had sent one parcel after its last backup."""
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    root, marks = tmp_path / "shop", tmp_path / "marks"
    root.mkdir()
    shutil.copyfile(blank, root / "shop.db")
    with running_gateway(database) as base:
        settings = Settings(
            language="en", camera="none", gateway=base, shop_id="s1", key_file="desk.key"
        )
        write_settings(root / "settings.toml", settings)
        app = build(root, marks=marks)
        enrol_desk(app, code_for(database, "s1"))
        (made,) = back_up(app)
        with app.counter.job() as work:
            work.write(Received("ups", "1Z1", "B3", Source.SCANNER), ["parcel 1"])
        sender = sender_for(app)
        assert sender is not None
        assert sender.drain_once().failure is None
        sender.stop()
        app.close()
        assert made.backup is not None
        put_back(root, made.backup, marks=marks)
        app = build(root, marks=marks)
        front = Shopfront(app)
        front.open()
        card = front.window.pages.first_steps.fetch_back
        troubles: list[str] = []
        front.window.trouble_shown.connect(lambda trouble: troubles.append(trouble.reason))
        front.window.take(Scan("TBA309611474471", None, Source.SCANNER, app.counter.now()))
        assert troubles == ["fetch_back_first"]
        card.skip.click()  # one press only warns
        assert app.counter.is_coming_back
        card.fetch.click()
        qtbot.waitUntil(lambda: card.walk.isVisibleTo(card), timeout=60_000)
        with app.record.view() as view:
            assert view.parcels.by_number("1Z1")
        front.window.take(Scan("TBA309611474471", None, Source.SCANNER, app.counter.now()))
        assert troubles == ["fetch_back_first"]
        card.walk.click()
        assert front.window.page is PageName.SHELVES
        assert front.window.pages.shelves.mode is Mode.WALK  # begun, not only offered
        front.close()
        front.window.close()
        app.close()
