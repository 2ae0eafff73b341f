"""From a carrier's hand to the clerk's eyes: a real gateway, a real line, a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hubdesk.app import App, build, enrol_desk, sender_for
from hubdesk.desk import letters
from hubdesk.desk.looking import delivery
from hubdesk.desk.verdict import VerdictKind
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.letterbox import Letterbox
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.parcels.holding import Holding
from hubdesk.settings import Settings, write_settings
from hubdesk.shopfront import Shopfront
from hubdesk.ui.language import Language
from hubdesk.ui.rail import PageName
from tests.desk.test_letters import came
from tests.ui.conftest import Desk, free

NEW = "TBA309611474991"
ROW = {"tracking": NEW, "name": "Ana Moore", "street": "5 Elm St", "postcode": "54701"}


@dataclass
class Carrier:
    """The carrier's end, and a shop that it let in."""

    app: App
    box: Letterbox

    def send(self, kind: str, content: dict[str, Any]) -> None:
        self.box.put("s1", str(uuid4()), kind, "amazon", content)


@pytest.fixture
def carrier(tmp_path: Path) -> Iterator[Carrier]:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(database) as address:
        settings = Settings(gateway=address, key_file="desk.key", camera="none", language="en")
        write_settings(tmp_path / "shop" / "settings.toml", settings)
        app = build(tmp_path / "shop")
        enrol_desk(app, code_for(database, "s1"))
        engine = open_database(database)
        yield Carrier(app, Letterbox(engine, utc_now))
        engine.dispose()
        app.close()


@pytest.fixture
def front(carrier: Carrier, qapp: QApplication) -> Iterator[Shopfront]:
    front = Shopfront(carrier.app)
    yield front
    shut(front)


def shut(front: Shopfront) -> None:
    front.close()
    QCoreApplication.processEvents()  # what the sender said last is still heard
    free(front.window)


def to_come(carrier: Carrier) -> list[str]:
    return [each.parcel.number for each in delivery(carrier.app.counter).to_come]


def wait(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=20_000)


def test_what_a_carrier_sends_is_on_today_without_anybody_asking(
    carrier: Carrier, front: Shopfront, qtbot: QtBot
) -> None:
    card = front.window.pages.today.letters
    carrier.send("notice", {"rows": [ROW]})
    carrier.send("message", {"text": "The driver comes an hour later."})
    carrier.send("agreement", {"hold_days": 3})
    front.open()
    front.line_is_back()
    wait(qtbot, lambda: to_come(carrier) == [NEW] and front.window.imports.current is None)
    assert card.words == "The driver comes an hour later."
    assert front.window.pages.today.verdict.text.title == "Notice taken"
    assert carrier.app.counter.shop.holding.rule_for("amazon").days == 3
    card.button.click()
    assert card.words == "Parcels are held 3 days after they came."
    card.button.click()
    assert not card.isVisible()
    assert letters.news(carrier.app.counter) == ()
    front.line_is_back()
    wait(qtbot, lambda: all(sent.read_at is not None for sent in carrier.box.sent("s1")))
    assert [sent.kind for sent in carrier.box.sent()] == ["message", "agreement"]


def test_what_had_come_before_the_window_closed_is_taken_in_when_it_opens(
    carrier: Carrier, qtbot: QtBot, qapp: QApplication
) -> None:
    carrier.send("notice", {"rows": [ROW]})
    carrier.send("notice", {"rows": [{"weather": "rain"}]})
    sender = sender_for(carrier.app)
    assert sender is not None
    fetched = sender.drain_once().fetched
    assert fetched is not None
    assert fetched.new == 2
    sender.stop()
    front = Shopfront(carrier.app)
    try:
        front.open()
        card = front.window.pages.today.letters
        wait(qtbot, card.isVisible)
        assert card.words.startswith(
            "None of its columns holds tracking numbers. Nothing else is held up."
        )
        assert to_come(carrier) == [NEW]
    finally:
        shut(front)


def test_what_there_is_to_read_is_said_in_the_language_of_the_moment(
    desk: Desk, language: Language
) -> None:
    counter, card = desk.window._counter, desk.window.pages.today.letters
    counter.shop = replace(counter.shop, holding=Holding().agreed(["ups=9"]))
    said = {"hold_days": 1, "count": "business", "return_by": "16:30", "agreed_load": 0}
    came(counter, "agreement", said, carrier="ups")
    came(counter, "parade", {}, reason="letter_unknown")
    desk.window.refresh()
    assert card.words == (
        "Parcels are held 1 working day after they came. The shop's own setting of 9 days stays. "
        "They go back by 16:30 on the last day. Any number of parcels a day."
    )
    language.choose("es")
    desk.settle()
    assert card.words.startswith("Los paquetes se guardan 1 día laborable después de llegar.")
    card.button.click()
    assert card.words.startswith("Es de una clase que este HubDesk aún no conoce.")


def test_a_long_message_is_there_to_its_end_and_without_signs_that_turn_words_round(
    desk: Desk,
) -> None:
    text = "Come early.\n" + "\u202e" + "x " * 110
    came(desk.window._counter, "message", {"text": text})
    desk.window.refresh()
    assert desk.window.pages.today.letters.words == "Come early. " + ("x " * 110).strip()


def test_a_message_is_seen_from_every_page_and_read_by_one_key(desk: Desk) -> None:
    chip = desk.window.top.letters
    desk.window.show_page(PageName.RECEIVE)
    assert not chip.isVisible()
    came(desk.window._counter, "message", {"text": "Closed on Monday"})
    desk.window.refresh()
    assert (chip.isVisible(), desk.window.page) == (True, PageName.RECEIVE)
    assert desk.scan("TBA309611474471").kind is VerdictKind.TAKEN
    desk.press(Qt.Key.Key_F12)
    assert desk.window.pages.today.letters.words == "Closed on Monday"
    desk.press(Qt.Key.Key_F12)
    desk.window.refresh()
    assert not chip.isVisible()
    assert not desk.window.pages.today.letters.isVisible()
    desk.press(Qt.Key.Key_F12)
    assert desk.window.page is PageName.TODAY


def test_why_a_message_cannot_be_put_away_yet_is_said(desk: Desk) -> None:
    counter = desk.window._counter
    came(counter, "message", {"text": "Closed on Monday"})
    desk.window.refresh()
    counter.is_coming_back = True
    desk.window.pages.today.letters.button.click()
    assert desk.window.pages.today.verdict.isVisible()
    assert desk.window.pages.today.letters.words == "Closed on Monday"


def test_a_scan_is_answered_while_there_is_something_to_read(desk: Desk) -> None:
    counter = desk.window._counter
    came(counter, "message", {"text": "Closed on Monday"})
    desk.window.show_page(PageName.TODAY)
    assert desk.window.pages.today.letters.isVisible()
    assert desk.scan("TBA309611474471").kind is VerdictKind.TAKEN
    assert desk.window.pages.today.letters.words == "Closed on Monday"
