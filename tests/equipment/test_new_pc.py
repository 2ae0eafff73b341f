"""A new PC and no backup: the code that lets it in shows whether the carrier has its history."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build, enrol_desk, sender_for
from hubdesk.comingback import is_coming_back
from hubdesk.desk import drawing
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.parcels.facts import Received
from hubdesk.parcels.scan import Scan, Source
from hubdesk.parcels.shelf import Shelf, ShelfKind
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront
from hubdesk.ui.firststart.steps import Step
from hubdesk.ui.rail import PageName
from hubdesk.ui.shelves.page import Mode
from tests.ui.conftest import free

NEW = "TBA309611474471"


@dataclass
class Carrier:
    """The carrier's end, which has a parcel that the shop's lost PC had taken in."""

    database: str
    address: str

    def code(self, *, replaces: str | None = None) -> str:
        engine = open_database(self.database)
        code, _ = Desks(engine, utc_now).make_code("s1", replaces=replaces)
        engine.dispose()
        return code

    def settings(self) -> Settings:
        return Settings(
            *("Kraft & Bloom", "102 Water St"),
            language="en",
            camera="none",
            gateway=self.address,
            key_file="desk.key",
            people=("Rosa",),
        )


@pytest.fixture
def carrier(tmp_path: Path) -> Iterator[Carrier]:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(database) as address:
        yield Carrier(database, address)


@pytest.fixture
def opens(tmp_path: Path, blank: Path, carrier: Carrier) -> Iterator[Callable[[str], App]]:
    apps: list[App] = []

    def open_shop(name: str) -> App:
        (tmp_path / name).mkdir()
        shutil.copyfile(blank, tmp_path / name / "shop.db")
        write_settings(tmp_path / name / "settings.toml", carrier.settings())
        apps.append(build(tmp_path / name, marks=tmp_path / f"marks of {name}"))
        return apps[-1]

    yield open_shop
    for app in apps:
        app.close()


@pytest.fixture
def lost(opens: Callable[[str], App], carrier: Carrier) -> None:
    """A PC that sent all it did, and is gone."""
    app = opens("lost")
    enrol_desk(app, code_for(carrier.database, "s1"))
    with app.counter.job() as work:
        work.write(Received("ups", "1Z1", "B3", Source.SCANNER), ["parcel 1"])
    sender = sender_for(app)
    assert sender is not None
    assert sender.drain_once().failure is None
    sender.stop()


@pytest.fixture
def app(opens: Callable[[str], App]) -> App:
    return opens("new")


@pytest.fixture
def front(app: App, qtbot: QtBot) -> Iterator[Shopfront]:
    front = Shopfront(app)
    front.open()
    yield front
    front.close()
    QCoreApplication.processEvents()  # what the sender said last is still heard
    free(front.window)


def _is_let_in(knows_key: bool, _name: str) -> bool:
    return knows_key


def let_in(front: Shopfront, code: str, qtbot: QtBot) -> None:
    """Type the carrier's code on the Shop page, and wait for its answer."""
    line = front.window.pages.shop.line
    front.window.show_page(PageName.SHOP)
    line.code.line.setText(code)
    with qtbot.waitSignal(front._owner.key_known, timeout=60_000, check_params_cb=_is_let_in):
        line.ask()


@pytest.mark.usefixtures("lost")
def test_what_the_carrier_has_of_a_lost_pc_is_offered_at_once_and_comes_before_new_work(
    app: App, carrier: Carrier, front: Shopfront, qtbot: QtBot
) -> None:
    drawing.draw(
        app.counter, (Shelf("A1", 8), Shelf("X1", 4, ShelfKind.ASIDE))
    )  # as First steps do before the carrier's code
    let_in(front, carrier.code(replaces="desk-1"), qtbot)
    steps = front.window.pages.first_steps
    assert (front.window.page, steps.step) == (PageName.FIRST_STEPS, Step.FETCH_BACK)
    assert "The carrier has 3 entries of this desk" in steps.fetch_back.said
    troubles: list[str] = []
    front.window.trouble_shown.connect(lambda trouble: troubles.append(trouble.reason))
    front.window.take(Scan(NEW, None, Source.SCANNER, app.counter.now()))
    assert troubles == ["fetch_back_first"]
    assert is_coming_back(app.folder)  # also where the window is closed now
    steps.fetch_back.fetch.click()
    qtbot.waitUntil(lambda: steps.fetch_back.walk.isVisibleTo(steps), timeout=60_000)
    with app.record.view() as view:
        assert view.parcels.by_number("1Z1")
        assert list(view.proof.flaws()) == []
    steps.fetch_back.walk.click()
    assert front.window.page is PageName.SHELVES
    assert front.window.pages.shelves.mode is Mode.WALK
    front.window.take(Scan(NEW, None, Source.SCANNER, app.counter.now()))
    assert troubles == ["fetch_back_first"]
    front.line_is_back()  # instead of waiting for its turn: it was joined again
    qtbot.waitUntil(lambda: not waits(app), timeout=60_000)


def test_a_shop_of_which_the_carrier_has_nothing_begins_its_work(
    app: App, carrier: Carrier, front: Shopfront, qtbot: QtBot
) -> None:
    let_in(front, code_for(carrier.database, "s1"), qtbot)
    assert front.window.page is PageName.SHOP
    front.window.take(Scan(NEW, None, Source.SCANNER, app.counter.now()))
    with app.record.view() as view:
        assert view.parcels.by_number(NEW)


@pytest.mark.usefixtures("lost")
def test_where_work_has_begun_already_it_is_said_that_the_old_cannot_come_before_it(
    app: App, carrier: Carrier, front: Shopfront, qtbot: QtBot
) -> None:
    front.window.take(Scan(NEW, None, Source.SCANNER, app.counter.now()))
    troubles: list[str] = []
    front.window.trouble_shown.connect(lambda trouble: troubles.append(trouble.reason))
    let_in(front, carrier.code(replaces="desk-1"), qtbot)
    assert troubles == ["fetch_back_late"]
    assert not app.counter.is_coming_back


def waits(app: App) -> bool:
    with app.record.view() as view:
        return bool(view.outbox.count_waiting(app.settings.gateway))
