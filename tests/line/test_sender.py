"""The sender against a real gateway: whatever the line does, everything arrives once, in order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event, current_thread
from time import monotonic

import httpx
import pytest

from hubdesk.database.record import Record
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import code_for, running_gateway
from hubdesk.line.counting import Counting, Recount
from hubdesk.line.enrolment import enrol
from hubdesk.line.post import Post
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Answer, Failure, LineKind, LineState, Pace, Wake
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.packing import Packing, squeeze, unpack
from hubdesk.line.wire.receipts import Receipt, Result, Status, write_receipt
from hubdesk.parcels.facts import Expected, Received
from hubdesk.parcels.refusals import Refused
from hubdesk.parcels.scan import Source
from tests.conftest import Clock
from tests.gateway.enrolled import Pocket, desk_client, let_in
from tests.line.badline import BadLine, bad_line, http
from tests.line.shopday import live_a_day, receive_parcels

HASTE = Pace(base=0.02, cap=0.1, spread=0.0, nudge=0.0, poll=0.05)
QUICK = httpx.Timeout(connect=2, write=2, read=2, pool=1)


@dataclass
class Office:
    """A shop's record, a gateway, a bad line between them and the sender at its one end."""

    record: Record
    gateway: httpx.Client
    line: BadLine
    post: Post
    clock: Clock
    pocket: Pocket
    told: list[LineState] = field(default_factory=list)

    def sender(self, pace: Pace = HASTE) -> Sender:
        return Sender(
            self.record,
            "gateway",
            self.post,
            Naming("shop-1"),
            now=self.clock,
            tell=self.told.append,
            pace=pace,
            chance=Random(1),
        )

    def journalled(self) -> list[str]:
        with self.record.view() as view:
            return [kept.entry.id for kept in view.journal.every()]

    def held(self) -> list[str]:
        """The ids that the gateway holds, in order of arrival."""
        return [event["eventID"].removeprefix("urn:uuid:") for event in all_events(self.gateway)]

    def waiting(self) -> int:
        with self.record.view() as view:
            return view.outbox.count_waiting("gateway")


def all_events(gateway: httpx.Client, **query: str) -> list[dict]:
    events, onward = [], f"/events?{httpx.QueryParams(shop='shop-1', perPage=100, **query)}"
    while onward:
        answer = gateway.get(onward)
        results = answer.json()["epcisBody"]["queryResults"]["resultsBody"]
        events += results["eventList"]
        onward = answer.links.get("next", {}).get("url")
    return events


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'gateway.db'}"


@pytest.fixture
def office(record: Record, clock: Clock, database: str) -> Iterator[Office]:
    with (
        running_gateway(database) as base,
        desk_client(database, base, desk="desk-2") as gateway,
        bad_line(base) as line,
    ):
        pocket = let_in(database, base)
        post = Post(line.url, Signing(pocket), limits=QUICK)
        yield Office(record, gateway, line, post, clock, pocket)
        post.close()


def test_a_whole_day_arrives_once_in_order_and_its_chain_holds(office):
    live_a_day(office.record)
    report = office.sender().drain_once()
    assert (report.sent, report.left, report.failure) == (len(office.journalled()), 0, None)
    assert office.held() == office.journalled()
    (chain,) = office.gateway.get("/shops/shop-1/chains").json()
    with office.record.view() as view:
        head = view.journal.head("desk-1")
        confirmed = view.outbox.confirmed_at("gateway", 1)
    assert (chain["seq"], chain["count"], chain["hash"]) == (head.seq, head.seq, head.hash)
    assert chain["flaws"] == 0
    assert confirmed == office.clock()
    assert [(state.kind, state.waiting) for state in office.told] == [
        (LineKind.SENDING, report.sent),
        (LineKind.CONFIRMED, 0),
    ], "every change is told once"


def test_sending_everything_again_changes_nothing_over_there(office):
    live_a_day(office.record)
    office.sender().drain_once()
    with office.record.view() as view:
        entries = view.journal.last_position()
    again = Sender(
        office.record, "another name", office.post, Naming("shop-1"), now=office.clock, pace=HASTE
    )
    report = again.drain_once()
    assert (report.sent, report.duplicates) == (entries, entries)
    assert office.held() == office.journalled()


@pytest.mark.parametrize("mode", ["lose_answer", "half_answer"])
def test_a_lost_answer_is_no_acknowledgement_and_resending_stores_nothing_twice(office, mode):
    receive_parcels(office.record, 5)
    office.line.mode = mode
    report = office.sender().drain_once()
    assert report.failure is not None
    assert report.failure.kind is LineKind.SLOW
    assert office.waiting() == 11
    assert len(office.held()) == 11, "the gateway had stored them before the answer was lost"
    office.line.mode = "pass"
    report = office.sender().drain_once()
    assert (report.sent, report.duplicates) == (11, 11)
    assert office.held() == office.journalled()
    assert office.waiting() == 0


def test_the_harness_sees_a_gateway_that_has_lost_its_unique_key(office, database):
    """The twin of the test above: without the key the doubled events show."""
    engine = open_database(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE events RENAME TO keyed")
        connection.exec_driver_sql("CREATE TABLE events AS SELECT * FROM keyed")
    engine.dispose()
    receive_parcels(office.record, 5)
    office.line.mode = "lose_answer"
    office.sender().drain_once()
    office.line.mode = "pass"
    office.sender().drain_once()
    assert len(office.held()) == 22
    assert office.held() != office.journalled()


PAGE = b"<html>Welcome to Hotel Inn. Please log in.</html>"


@pytest.mark.parametrize(
    ("canned", "kind"),
    [
        (http("200 OK", PAGE, Content_Type="text/html"), LineKind.CAPTIVE_PORTAL),
        (http("302 Found", b"", Location="http://login.example/"), LineKind.CAPTIVE_PORTAL),
        (http("202 OK", b'{"captureID": "c", "run', Content_Type="application/json"),
         LineKind.UNKNOWN_ANSWER),
        (http("202 OK", write_receipt(Receipt("c", running=False, success=True, results=(
            Result("urn:uuid:0190a3b0-0000-7000-8000-000000000001", Status.STORED),))),
            Content_Type="application/json"), LineKind.UNKNOWN_ANSWER),
        (http("503 Busy", b"{}", Content_Type="application/json", Retry_After="600"),
         LineKind.BUSY),
    ],
)  # fmt: skip
def test_a_stranger_who_answers_acknowledges_nothing(office, canned, kind):
    receive_parcels(office.record, 1)
    office.line.canned = canned
    report = office.sender().drain_once()
    assert report.failure is not None
    assert report.failure.kind is kind
    assert (report.sent, report.left, office.waiting()) == (0, 3, 3)
    assert office.told[-1].kind is kind
    assert not office.told[-1].safe_to_switch_off
    office.line.canned = b""
    assert office.sender().drain_once().sent == 3
    assert office.told[-1].safe_to_switch_off


class Poisoner(Post):
    """A post that spoils one event on its way, so that the gateway cannot read it."""

    spoil: str

    def send(self, body: bytes, packing: Packing = Packing.GZIP):
        text = unpack(body, 10**7, packing)
        name = f'"eventID":"urn:uuid:{self.spoil}","eventTime":"'.encode()
        return super().send(squeeze(text.replace(name, name + b"never "), packing), packing)


def test_a_poisoned_entry_is_parked_with_its_reason_and_the_others_are_stored(office):
    receive_parcels(office.record, 10)
    ids = office.journalled()
    post = Poisoner(office.line.url, Signing(office.pocket), limits=QUICK)
    post.spoil = ids[9]
    report = replace_post(office, post).drain_once()
    post.close()
    assert (report.sent, report.parked, report.left) == (20, 1, 0)
    assert office.held() == [name for name in ids if name != ids[9]]
    with office.record.view() as view:
        (parked,) = view.outbox.parked("gateway")
        assert view.outbox.confirmed_at("gateway", parked.position) is None
        assert view.outbox.confirmed_at("gateway", parked.position + 1) is not None
    assert parked.position == 10
    assert "eventTime" in parked.reason
    assert office.told[-1].parked == 1
    assert office.told[-1].chain_flaws == 1, "the gap that it leaves is told, not papered over"


def replace_post(office: Office, post: Post) -> Sender:
    return replace(office, post=post).sender()


def test_a_thin_line_gets_small_bodies(office):
    receive_parcels(office.record, 40)
    sizes = []

    class Scale(Post):
        def send(self, body: bytes, packing: Packing = Packing.GZIP):
            sizes.append(len(body))
            return super().send(body, packing)

    post = Scale(office.line.url, Signing(office.pocket), limits=QUICK)
    report = replace(office, post=post).sender(replace(HASTE, most_bytes=2000)).drain_once()
    post.close()
    assert report.left == 0
    assert max(sizes) <= 2000
    assert office.held() == office.journalled()


def until(condition, seconds: float = 60.0) -> bool:
    waiting, end = Event(), monotonic() + seconds
    while not condition() and monotonic() < end:
        waiting.wait(0.01)
    return condition()


def test_the_thread_sends_what_was_there_and_what_comes_later(office):
    receive_parcels(office.record, 2)
    sender = office.sender()
    sender.start()
    try:
        assert until(lambda: office.told and office.told[-1].safe_to_switch_off)
        receive_parcels(office.record, 1, first=2)
        sender.wake()
        assert until(lambda: len(office.held()) == 7)
    finally:
        assert sender.stop()
    assert office.held() == office.journalled()
    assert office.told[-1].kind is LineKind.CONFIRMED


def test_nothing_is_ever_sent_by_the_thread_that_paints_the_window(office):
    senders = set()

    class Watched(Post):
        def send(self, body: bytes, packing: Packing = Packing.GZIP):
            senders.add(current_thread().name)
            return super().send(body, packing)

    with closing(Watched(office.line.url, Signing(office.pocket), limits=QUICK)) as post:
        sender = replace_post(office, post)
        sender.start()
        receive_parcels(office.record, 1)
        sender.wake()
        sender.try_again()
        assert until(lambda: office.waiting() == 0)
        assert sender.stop()
    assert senders == {"sender"}


def test_the_thread_lives_through_every_kind_of_bad_line(office):
    receive_parcels(office.record, 30)
    sender = office.sender(replace(HASTE, first_events=5, most_events=10))
    seen = lambda kind: any(state.kind is kind for state in office.told)  # noqa: E731
    office.line.mode = "refuse"
    sender.start()
    try:
        assert until(lambda: seen(LineKind.SLOW))
        office.line.mode = "lose_answer"
        assert until(lambda: len(office.held()) > 0)
        office.line.canned = http("200 OK", PAGE, Content_Type="text/html")
        assert until(lambda: seen(LineKind.CAPTIVE_PORTAL))
        office.line.canned, office.line.mode = b"", "pass"
        sender.wake(Wake.NETWORK_UP)
        assert until(lambda: office.told[-1].safe_to_switch_off)
    finally:
        assert sender.stop()
    assert office.held() == office.journalled()


def test_stopping_in_the_middle_of_a_request_takes_a_moment_and_loses_nothing(office):
    receive_parcels(office.record, 2)
    office.line.mode = "stall"
    post = Post(office.line.url, Signing(office.pocket))
    sender = replace_post(office, post)
    sender.start()
    Event().wait(0.3)
    began = monotonic()
    assert sender.stop()
    assert monotonic() - began < 15
    post.close()
    assert office.waiting() == 5
    office.line.mode = "pass"
    assert office.sender().drain_once().sent == 5


def test_without_a_gateway_the_chip_says_when_the_next_try_is_due(office, clock):
    receive_parcels(office.record, 1)
    post = Post("http://127.0.0.1:9", Signing(office.pocket), limits=QUICK)
    report = replace(office, post=post).sender(Pace(spread=0.0)).drain_once()
    post.close()
    assert report.failure is not None
    state = office.told[-1]
    assert (state.kind, state.waiting, state.last_confirmed_at) == (LineKind.OFFLINE, 3, None)
    assert state.next_try_at is not None
    assert 0 <= (state.next_try_at - clock()).total_seconds() <= 5


@contextmanager
def another_gateway(office: Office, database: str) -> Iterator[Office]:
    """The same shop, sending to the same name, behind which another database stands now."""
    with (
        running_gateway(database) as base,
        desk_client(database, base, desk="desk-3") as gateway,
        bad_line(base) as line,
        closing(Post(line.url, Signing(office.pocket), limits=QUICK)) as post,
    ):
        with suppress(Refused):  # of a gateway that knows the desk
            enrol(base, code_for(database, "shop-1"), "desk-1", office.pocket)
        yield replace(office, gateway=gateway, line=line, post=post)


def copy_of(database: str, place: Path) -> str:
    engine = open_database(database)
    with engine.connect().execution_options(gateway_reading=True) as connection:
        connection.connection.driver_connection.execute("VACUUM INTO ?", (str(place),))
    engine.dispose()
    return f"sqlite:///{place}"


def test_a_gateway_that_lost_its_disk_is_told_everything_again(office, tmp_path):
    live_a_day(office.record)
    office.sender().drain_once()
    with another_gateway(office, f"sqlite:///{tmp_path / 'empty.db'}") as later:
        report = later.sender().drain_once()
        assert (report.sent, report.left) == (len(office.journalled()), 0)
        assert later.held() == office.journalled()


def test_a_gateway_put_back_to_yesterday_is_told_only_what_it_lost(office, database, tmp_path):
    receive_parcels(office.record, 5)
    office.sender().drain_once()
    yesterday = copy_of(database, tmp_path / "yesterday.db")
    receive_parcels(office.record, 3, first=5)
    office.sender().drain_once()
    with another_gateway(office, yesterday) as later:
        receive_parcels(office.record, 1, first=8)
        report = later.sender().drain_once()
        assert (report.sent, report.duplicates) == (8, 0), "six were lost, two are new"
        assert sorted(later.held()) == sorted(office.journalled())
        (chain,) = later.gateway.get("/shops/shop-1/chains").json()
        assert (chain["count"], chain["flaws"]) == (len(office.journalled()), 0)


def test_where_the_gateway_names_what_is_missing_only_that_goes_again(
    office, database, tmp_path, monkeypatch
):
    receive_parcels(office.record, 5)
    office.sender().drain_once()
    yesterday = copy_of(database, tmp_path / "yesterday.db")
    receive_parcels(office.record, 3, first=5)
    office.sender().drain_once()
    with another_gateway(office, yesterday) as later:
        receive_parcels(office.record, 1, first=8)
        with monkeypatch.context() as before:
            # A version that counted in a job of its own lost power just before that.
            before.setattr(Counting, "recount", lambda *_, **__: Recount())
            later.sender().drain_once(counts=False)
        (chain,) = later.gateway.get("/shops/shop-1/chains").json()
        assert chain["gaps"] == [[12, 17]]
        report = later.sender().drain_once()
        assert (report.sent, report.duplicates) == (6, 0)
        assert sorted(later.held()) == sorted(office.journalled())


def test_a_gateway_that_lost_something_in_the_middle_is_told_the_whole_chain_once(office, database):
    receive_parcels(office.record, 5)
    office.sender().drain_once()
    engine = open_database(database)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM events WHERE seq IN (4, 5)")
        connection.exec_driver_sql("UPDATE chains SET count = count - 2")
    engine.dispose()
    sender = office.sender()
    report = sender.drain_once()
    assert (report.sent, report.duplicates) == (11, 9)
    assert sorted(office.held()) == sorted(office.journalled())
    assert sender.drain_once().sent == 0


def test_without_counting_together_a_lost_disk_would_go_unseen(office, tmp_path, monkeypatch):
    """The twin: receipts alone cannot know what happened to a disk after they were given."""
    live_a_day(office.record)
    office.sender().drain_once()
    monkeypatch.setattr(Counting, "recount", lambda *_, **__: Recount())
    with another_gateway(office, f"sqlite:///{tmp_path / 'empty.db'}") as later:
        assert later.sender().drain_once().sent == 0
        assert later.held() == []


def test_a_sender_that_a_name_server_holds_up_lets_go_of_the_line_once_it_is_free(
    office, monkeypatch
):
    asked, answered, closed = Event(), Event(), Event()

    class Slow(Post):
        def send(self, body: bytes, packing: Packing = Packing.GZIP):
            asked.set()
            answered.wait(20)
            return Failure(LineKind.OFFLINE, "too late")

        def close(self) -> None:
            super().close()
            closed.set()

    monkeypatch.setattr("hubdesk.line.sender._STOP_SECONDS", 0.01)
    receive_parcels(office.record, 1)
    sender = replace_post(office, Slow(office.line.url, Signing(office.pocket)))
    sender.start()
    assert asked.wait(20)
    assert not sender.stop()
    assert not closed.is_set()
    answered.set()
    assert closed.wait(20)
    sender._thread.join(20)


def test_what_was_refused_is_sent_again_once_it_is_mended(office):
    receive_parcels(office.record, 4)
    ids = office.journalled()
    post = Poisoner(office.line.url, Signing(office.pocket), limits=QUICK)
    post.spoil = ids[4]
    replace_post(office, post).drain_once()
    post.close()
    sender = office.sender()
    assert sender.drain_once().sent == 0
    assert sender.try_again() == 1
    report = sender.drain_once()
    assert (report.sent, report.duplicates, report.parked, report.left) == (1, 0, 0, 0)
    assert sorted(office.held()) == sorted(ids)
    assert (office.told[-1].parked, office.told[-1].chain_flaws) == (0, 0)


@pytest.mark.parametrize("days", [-400, 0, 400])
def test_a_wrong_clock_is_noted_and_holds_nothing_up(office, clock, days):
    clock.time = datetime.now(UTC) + timedelta(days=days)
    receive_parcels(office.record, 2)
    report = office.sender().drain_once()
    assert report.failure is None
    assert office.held() == office.journalled()
    assert office.told[-1].skew == pytest.approx(days * 86400, abs=30)


def test_what_the_line_carried_is_counted_and_told(office):
    receive_parcels(office.record, 20)
    office.sender().drain_once()
    state = office.told[-1]
    assert 1500 < state.bytes_today < 8000
    assert state.bytes_month == state.bytes_today


def test_a_gateway_that_knows_gzip_only_gets_gzip(office):
    class Old(Post):
        def send(self, body: bytes, packing: Packing = Packing.GZIP):
            if packing is not Packing.GZIP:
                return Answer(415, "application/problem+json", b"{}")
            return super().send(body, packing)

    receive_parcels(office.record, 2)
    post = Old(office.line.url, Signing(office.pocket), limits=QUICK)
    report = replace_post(office, post).drain_once()
    post.close()
    assert (report.failure, report.left) == (None, 0)
    assert office.held() == office.journalled()


def test_news_overtakes_a_great_notice_and_in_the_end_the_chain_holds(office):
    office.sender().drain_once()
    with office.record.work("Rosa") as work:
        work.write_new([(Expected("amazon", f"TBA{nth:012}"), f"p{nth}") for nth in range(500)])
    with office.record.work("Rosa") as work:
        work.write(Received("amazon", "TBA000000000400", "B3", Source.SCANNER), ["p400"])
    office.sender().drain_once()
    ids, held = office.journalled(), office.held()
    assert held[:3] == [ids[0], ids[401], ids[501]]
    assert sorted(held) == sorted(ids)
    (chain,) = office.gateway.get("/shops/shop-1/chains").json()
    assert (chain["count"], chain["flaws"]) == (502, 0)
    assert office.told[-1].safe_to_switch_off


def test_on_a_line_that_is_paid_by_the_amount_news_is_gathered_until_somebody_asks(office):
    receive_parcels(office.record, 2)
    sender = office.sender(HASTE.saving())
    sender.start()
    try:
        assert until(lambda: office.told and office.told[-1].kind is LineKind.CONFIRMED)
        receive_parcels(office.record, 2, first=2)
        sender.wake()
        assert until(lambda: office.told[-1].waiting == 4)
        assert len(office.held()) == 5
        sender.wake(Wake.ASKED)
        assert until(lambda: len(office.held()) == 9)
    finally:
        assert sender.stop()
