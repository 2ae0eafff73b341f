"""What the other desks write is looked for each second, and so is the record itself."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hubdesk.app import build
from hubdesk.equipment.neighbours import Neighbours
from hubdesk.parcels.refusals import KnownFault
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront


def test_a_look_from_before_does_not_say_that_the_record_is_back(tmp_path: Path, qtbot: QtBot):
    write_settings(tmp_path / "settings.toml", Settings(camera="none"))
    app = build(tmp_path, marks=tmp_path)
    front = Shopfront(app)
    said: list[str] = []
    front.window.trouble_shown.connect(lambda trouble: said.append(trouble.reason))
    looking = Neighbours(app.counter, front.window, front.window)
    looking.look()
    front.window.show_trouble(KnownFault("record_unreachable"))
    qtbot.waitUntil(lambda: not looking._messenger.is_out, timeout=20_000)
    assert said == ["record_unreachable"]
    looking.look()
    qtbot.waitUntil(lambda: said == ["record_unreachable", "record_back"], timeout=20_000)
    front.close()
    front.window.close()
    app.close()
