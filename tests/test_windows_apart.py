"""Windows beside each other, and a record in doubt: nobody works on the wrong one unasked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk import shopfront
from hubdesk.app import App, build
from hubdesk.database.marks import Doubt
from hubdesk.desk.taking import take
from hubdesk.parcels.refusals import KnownFault
from hubdesk.parcels.scan import Scan, Source
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront, alone, may_go_on, tongue_as_set
from hubdesk.ui.question import Asked
from hubdesk.ui.wording.speech import speaking
from tests.database.wire import wire_to
from tests.postgresql import copied

OpenDesk = Callable[..., App]


@pytest.fixture
def open_desk(tmp_path: Path, blank_on_server: str) -> Iterator[OpenDesk]:
    """Open desks of one shop, each in a folder of its own as on its own PC."""
    url = copied(blank_on_server)
    opened: list[App] = []

    def open_one(pc: str, desk: str = "") -> App:
        settings = Settings(database=url, desk=desk or pc, camera="none", language="en")
        write_settings(tmp_path / pc / "settings.toml", settings)
        marks = tmp_path / pc / "marks"
        opened.append(build(tmp_path / pc, marks=marks, go_on=bool(desk)))
        return opened[-1]

    yield open_one
    for app in opened:
        app.close()


def scan(app: App, number: str) -> None:
    take(app.counter, Scan(number, None, Source.SCANNER, app.counter.now()))


def test_what_one_desk_receives_is_on_the_others_screen_by_itself(
    open_desk: OpenDesk, qtbot: QtBot
) -> None:
    here, there = open_desk("desk-1"), open_desk("desk-2")
    front = Shopfront(here)
    heard: list[str] = []
    here.counter.listen(lambda entries: heard.extend(entry.desk for entry in entries))
    front.open()
    try:
        with alone(here):
            scan(there, "TBA309611474471")
            qtbot.waitUntil(lambda: heard == ["desk-2"], timeout=20_000)
            scan(here, "TBA309611474467")
            assert heard == ["desk-2", "desk-1"]
    finally:
        front.close()
        front.window.close()


def test_two_pcs_that_call_themselves_the_same_are_told(open_desk: OpenDesk) -> None:
    one, other, namesake = open_desk("desk-1"), open_desk("desk-2"), open_desk("pc-3", "desk-1")
    in_use = pytest.raises(KnownFault, match="desk_in_use")
    with alone(one), alone(other), in_use, alone(namesake):
        pass
    with alone(namesake):
        pass


def test_a_clerk_whose_server_is_away_is_told_once_and_when_it_is_back(
    tmp_path: Path, blank_on_server: str, qtbot: QtBot
) -> None:
    with wire_to(copied(blank_on_server)) as wire:
        write_settings(tmp_path / "settings.toml", Settings(database=wire.url, camera="none"))
        app = build(tmp_path, marks=tmp_path)
        front = Shopfront(app)
        scanned = Scan("TBA309611474471", None, Source.SCANNER, app.counter.now())
        said: list[str] = []
        front.window.trouble_shown.connect(lambda trouble: said.append(trouble.reason))
        front.open()
        try:
            wire.pull()
            front.window.take(scanned)
            assert said == ["record_unreachable"]
            wire.mend()
            qtbot.waitUntil(lambda: said[-1] == "record_back", timeout=20_000)
            front.window.take(scanned)
        finally:
            front.close()
            front.window.close()
        assert said == ["record_unreachable", "record_back"]
        with app.record.view() as view:
            assert len(view.parcels.by_number("TBA309611474471")) == 1
        app.close()


@pytest.mark.parametrize("reason", list(Doubt))
@pytest.mark.parametrize(("language", "yes"), [("en", "Yes,"), ("es", "Sí,")])
def test_a_record_in_doubt_is_asked_about_in_the_shops_language(
    reason: Doubt,
    language: str,
    yes: str,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shopfront, "_NO_SCREEN", "none")
    write_settings(tmp_path / "settings.toml", Settings(language=language))
    asked: list[str] = []

    def answer(nth: int) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Asked)
        button = (box.yes, box.leave)[nth]
        asked.append(button.words)
        button.click()

    with speaking(tongue_as_set(tmp_path)):
        for nth, may in ((0, True), (1, False)):
            QTimer.singleShot(0, partial(answer, nth))
            assert may_go_on(KnownFault(reason, count=3)) is may
    assert asked[0].startswith(yes)
