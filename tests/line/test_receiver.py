"""The receiver against a real gateway: what a carrier sends comes once, whatever the line does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Event
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, update

from hubdesk.database.letters import Letters
from hubdesk.database.record import Record
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.letterbox import Letterbox
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.schema import letters
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.fetching import begin
from hubdesk.line.post import Post
from hubdesk.line.receiver import FetchReport, Receiver
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Failure, LineKind, Pace, Wake
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.letters import LEAST_PAGE_BYTES, MOST_PAGE_BYTES, proven
from hubdesk.parcels.letters import MOST_CONTENT_BYTES
from tests.conftest import Clock
from tests.gateway.enrolled import let_in
from tests.line.badline import BadLine, bad_line, http
from tests.line.test_sender import HASTE, QUICK

SHOP, GATEWAY = "shop-1", "gateway"


@dataclass
class Office:
    """A shop's record, a carrier's letterbox, and a bad line between them."""

    record: Record
    engine: Engine
    line: BadLine
    post: Post
    clock: Clock
    told: int = 0
    has_told: Event = field(default_factory=Event)
    written: list[str] = field(default_factory=list)

    def receiver(self) -> Receiver:
        return Receiver(
            *(self.record, GATEWAY, SHOP, self.post),
            now=self.clock,
            tell=self.note,
            pace=HASTE,
            chance=Random(1),
        )

    def note(self) -> None:
        self.told += 1
        self.has_told.set()

    def say(self, text: str, letter: str = "") -> None:
        """Put a message in at the carrier's end."""
        letter = letter or str(uuid4())
        Letterbox(self.engine, utc_now).put(SHOP, letter, "message", "ups", {"text": text})
        self.written.append(text)

    def came(self) -> list[str]:
        """What has come down, in order."""
        with self.record.view() as view:
            return [json.loads(each.content)["text"] for each in view.letters.taken("message")]

    def lose(self, beyond: int) -> None:
        """Put the gateway back to an earlier day."""
        with self.engine.begin() as connection:
            connection.execute(delete(letters).where(letters.c.position > beyond))


@pytest.fixture
def office(record: Record, clock: Clock, tmp_path: Path) -> Iterator[Office]:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(database) as base, bad_line(base) as line:
        post = Post(line.url, Signing(let_in(database, base)), limits=QUICK)
        engine = open_database(database)
        yield Office(record, engine, line, post, clock)
        engine.dispose()
        post.close()


def test_what_a_carrier_sends_comes_down_once_and_in_order(office: Office) -> None:
    for text in ("one", "two", "three"):
        office.say(text)
    assert office.receiver().fetch_all() == FetchReport(new=3)
    assert office.came() == ["one", "two", "three"]
    assert office.receiver().fetch_all() == FetchReport()
    office.say("four")
    assert office.receiver().fetch_all() == FetchReport(new=1)
    assert office.came() == office.written
    assert office.told == 2, "and whoever waits is told once a page"


def test_the_sender_fetches_by_the_same_line_and_counts_what_it_cost(office: Office) -> None:
    office.say("one")
    sender = Sender(
        *(office.record, GATEWAY, office.post, Naming(SHOP)),
        now=office.clock,
        pace=HASTE,
        receiver=office.receiver(),
    )
    report = sender.drain_once()
    assert report.fetched == FetchReport(new=1)
    with office.record.view() as view:
        assert view.outbox.traffic(GATEWAY, office.clock().date()).received > 300


def test_a_sender_that_runs_brings_a_message_by_itself(office: Office) -> None:
    sender = Sender(
        *(office.record, GATEWAY, office.post, Naming(SHOP)),
        now=office.clock,
        pace=HASTE,
        receiver=office.receiver(),
    )
    office.say("one")
    sender.start()
    try:
        assert office.has_told.wait(60)
        assert office.came() == ["one"]
    finally:
        assert sender.stop()


HOTEL = http("200 OK", b"<html>Sign in</html>", Content_Type="text/html")


@pytest.mark.parametrize(
    ("mode", "canned", "kind"),
    [
        ("half_answer", b"", LineKind.SLOW),
        ("lose_answer", b"", LineKind.SLOW),
        ("refuse", b"", LineKind.SLOW),
        ("pass", HOTEL, LineKind.CAPTIVE_PORTAL),
        ("pass", http("200 OK", b"{}", Content_Type="application/json"), LineKind.UNKNOWN_ANSWER),
    ],
)
def test_nothing_is_taken_from_a_cut_answer_or_a_log_in_page(
    office: Office, mode: str, canned: bytes, kind: LineKind
) -> None:
    office.say("one")
    office.line.mode, office.line.canned = mode, canned
    receiver = office.receiver()
    failure = receiver.fetch_all().failure
    assert failure is not None
    assert failure.kind is kind
    assert office.came() == []
    office.line.mode, office.line.canned = "pass", b""
    assert receiver.fetch_all() == FetchReport(new=1)


def test_a_gateway_without_a_letterbox_is_no_trouble(office: Office) -> None:
    office.line.canned = http("404 Not Found", b"")
    assert office.receiver().fetch_all() == FetchReport()


def test_a_gateway_put_back_to_yesterday_is_noticed_and_nothing_is_lost_or_doubled(
    office: Office,
) -> None:
    kept = [str(uuid4()) for _ in range(6)]
    for letter in kept:
        office.say(f"letter {letter}", letter)
    office.receiver().fetch_all()
    office.lose(beyond=2)
    office.say("new since")
    office.say(f"letter {kept[4]}", kept[4])
    report = office.receiver().fetch_all()
    assert (report.new, report.known, report.failure) == (1, 3, None)
    assert report.went_back > 0
    office.say("and on")
    assert office.receiver().fetch_all() == FetchReport(new=1)
    assert sorted(office.came()) == sorted(set(office.written))


def test_without_the_seal_beside_the_cursor_that_would_lose_what_is_new(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("one", "two", "three"):
        office.say(text)
    office.receiver().fetch_all()
    office.lose(beyond=1)
    office.say("new since")
    # The twin of the tests around: a gateway, and a desk, that go by the place alone.
    page = Letterbox.page
    monkeypatch.setattr(
        Letterbox,
        "page",
        lambda box, shop, after, seal, most: proven(
            replace(page(box, shop, after, seal, most), before=seal)
        ),
    )
    office.receiver().fetch_all()
    assert "new since" not in office.came()


def test_a_power_cut_in_the_middle_of_a_page_leaves_all_of_it_for_the_next_time(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("one", "two"):
        office.say(text)

    def fail(*_: object) -> None:
        raise OSError("the power goes")

    with monkeypatch.context() as power:
        power.setattr(Letters, "move", fail)
        failure = office.receiver().fetch_all().failure
    assert failure is not None
    assert failure.kind is LineKind.RECORD
    assert office.came() == []
    assert office.receiver().fetch_all() == FetchReport(new=2)


def test_what_the_gateway_has_forgotten_meanwhile_troubles_nobody(office: Office) -> None:
    office.say("one")
    Letterbox(office.engine, utc_now).forget(utc_now() + timedelta(seconds=1))
    office.say("two")
    assert office.receiver().fetch_all() == FetchReport(new=2)
    with office.record.view() as view:
        assert len(view.letters.unread("message")) == 1


def test_another_gateway_that_knows_nothing_takes_nothing_away(office: Office) -> None:
    office.say("one")
    office.receiver().fetch_all()
    office.lose(beyond=0)
    assert office.receiver().fetch_all() == FetchReport(went_back=1)
    assert office.came() == ["one"]


def test_what_cannot_be_read_is_set_aside_with_its_reason_and_the_rest_flows_on(
    office: Office,
) -> None:
    for text in ("one", "two", "three", "four"):
        office.say(text)
    with office.engine.begin() as connection:
        changed = update(letters).where(letters.c.position == 2)
        connection.execute(changed.values(content='{"text":"send money"}'))
    assert office.receiver().fetch_all() == FetchReport(new=4, aside=1)
    assert office.came() == ["one", "three", "four"]
    with office.record.view() as view:
        assert [each.reason for each in view.letters.unread()] == ["letter_changed"]


def test_the_largest_letter_there_can_be_comes_down(office: Office) -> None:
    quotes = '"' * (MOST_CONTENT_BYTES // 2 - 100)
    content = {"rows": [{"number": "TBA309611474991", "note": quotes}]}
    Letterbox(office.engine, utc_now).put(SHOP, str(uuid4()), "notice", "ups", content)
    office.say("behind it")
    assert office.receiver().fetch_all() == FetchReport(new=2)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_happens_on_the_way_each_letter_is_there_once_in_the_end(
    office: Office, seed: int
) -> None:
    chance = Random(seed)
    receiver = office.receiver()
    for step in range(40):
        what = chance.choice(["say", "say", "fetch", "fetch", "cut", "hotel", "restart", "restore"])
        office.line.mode, office.line.canned = "pass", b""
        if what == "say":
            office.say(f"letter {step}")
        elif what == "restart":
            receiver = office.receiver()
        elif what == "restore":
            office.lose(beyond=chance.randint(0, 30))
        else:
            office.line.mode = "half_answer" if what == "cut" else "pass"
            office.line.canned = HOTEL if what == "hotel" else b""
            receiver.fetch_all()
    office.line.mode, office.line.canned = "pass", b""
    assert office.receiver().fetch_all().failure is None
    came = office.came()
    assert len(came) == len(set(came))
    assert held(office) <= set(came)


def held(office: Office) -> set[str]:
    with office.engine.begin() as connection:
        return {json.loads(row.content)["text"] for row in connection.execute(letters.select())}


@given(st.lists(st.sampled_from(["page", "more", "back", "slow", "busy", "asked", "entry"])))
def test_the_next_question_is_never_far_nor_sooner_than_was_asked_for(happened: list[str]) -> None:
    pace, chance, now = Pace(), Random(1), 1000.0
    fetching = begin(pace, now, chance)
    for what in happened:
        match what:
            case "page" | "more":
                fetching = fetching.after_page(now, more=what == "more")
            case "back":
                fetching = fetching.after_step_back(now)
            case "slow":
                fetching = fetching.after_failure(Failure(LineKind.SLOW), now, chance)
            case "busy":
                busy = Failure(LineKind.BUSY, retry_after=50.0)
                fetching = fetching.after_failure(busy, now, chance)
                assert fetching.woken(Wake.ASKED, now).wait(now) >= 50
            case "asked":
                fetching = fetching.woken(Wake.ASKED, now)
            case "entry":
                assert fetching.woken(Wake.NEW_ENTRY, now) == fetching
        assert fetching.wait(now) <= pace.cap + 50
        assert LEAST_PAGE_BYTES <= fetching.most_bytes <= MOST_PAGE_BYTES
        now += 1.0


def test_a_line_that_is_paid_by_the_amount_is_asked_once_an_hour() -> None:
    fetching = begin(Pace().saving(), 0.0, Random(1)).after_page(10.0, more=False)
    assert fetching.wait(10.0) == 3600
