"""Photographs go up after the entries that name them, whole, and only those that may be seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, time, timedelta
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from hubdesk.database.album import Album
from hubdesk.database.record import Record
from hubdesk.gateway import album as over_there
from hubdesk.gateway.app import utc_now
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import running_gateway
from hubdesk.line import carrying
from hubdesk.line.carrying import Carrying
from hubdesk.line.photographs import PhotographSender
from hubdesk.line.post import Post
from hubdesk.line.receiver import Receiver
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Failure, LineKind, Pace, Wake
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from hubdesk.line.wire.photographs import MOST_PIECE_BYTES
from hubdesk.parcels.facts import Expected, Photographed, Received
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.scan import Source
from tests.conftest import Clock
from tests.gateway.enrolled import Pocket, let_in
from tests.line.badline import BadLine, bad_line, http

HASTE = Pace(base=0.0, cap=0.0, spread=0.0, nudge=0.0, poll=0.0)


class Shop:
    """A shop with an album, a real gateway, and a bad line between them."""

    def __init__(self, record: Record, clock: Clock, folder: Path, database: str) -> None:
        self.record, self.clock, self.database = record, clock, database
        self.name = f"shop-{uuid4()}"
        self.folder = folder
        self.album = Album(folder)
        self.line: BadLine
        self.pocket: Pocket
        self.post: Post
        self.told: list = []

    def receive(self, recipient: Recipient | None = None) -> str:
        parcel = str(uuid4())
        with self.record.work("Rosa") as work:
            seal = work.recipients.keep(recipient) if recipient else ""
            name = recipient.id if recipient else ""
            number = f"TBA3096{parcel[:8]}"
            work.write(Expected("amazon", number, recipient=name, seal=seal), [parcel])
            work.write(Received("amazon", number, "B3", Source.CAMERA), [parcel])
        return parcel

    def photograph(self, parcel: str = "", size: int = 20_000) -> str:
        jpeg = b"\xff\xd8" + Random(str(uuid4())).randbytes(size - 2)
        kept = self.album.keep(jpeg)
        with self.record.work("Rosa") as work:
            named = Photographed(kept.photograph, kept.size)
            self.entry = work.write(named, [parcel or self.receive_in(work)])
        return kept.photograph

    def receive_in(self, work) -> str:
        parcel = str(uuid4())
        work.write(Received("amazon", f"TBA{parcel[:8]}", "B3", Source.CAMERA), [parcel])
        return parcel

    def sender(self, pace: Pace = HASTE, *, receiver: Receiver | None = None) -> Sender:
        self.lane = PhotographSender(
            *(self.record, self.album, "gateway", self.name, self.post),
            now=self.clock,
            zone=UTC,
            pace=pace,
            chance=Random(1),
        )
        return Sender(
            *(self.record, "gateway", self.post, Naming(self.name)),
            now=self.clock,
            tell=self.told.append,
            pace=pace,
            chance=Random(1),
            photographs=self.lane,
            receiver=receiver,
        )

    def held(self, photograph: str) -> bytes | None:
        """What the gateway has of a photograph, whole and checked; None where it has it not."""
        with self.over_there() as engine:
            try:
                part = over_there.Album(engine, utc_now).give(self.name, photograph, 0, 2**30)
            except over_there.Declined:
                return None
        return part.content

    @contextmanager
    def over_there(self) -> Iterator[Engine]:
        engine = open_database(self.database)
        yield engine
        engine.dispose()

    def lose_over_there(self) -> None:
        with self.over_there() as engine, engine.begin() as connection:
            for table in ("pieces", "photographs", "events", "chains", "mentions"):
                connection.exec_driver_sql(f"DELETE FROM {table}")

    def left(self) -> int:
        with self.record.view() as view:
            return view.photographs.to_go("gateway").photographs

    def pictures(self):
        return self.sender()._ledger.state().pictures


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, BadLine]]:
    """One gateway behind a bad line for all: each test has a shop of its own."""
    database = f"sqlite:///{tmp_path_factory.mktemp('there') / 'gateway.db'}"
    with running_gateway(database) as base, bad_line(base) as line:
        yield database, line


@pytest.fixture
def shop(
    record: Record, clock: Clock, tmp_path: Path, there: tuple[str, BadLine]
) -> Iterator[Shop]:
    database, line = there
    line.mode, line.canned = "pass", b""
    shop = Shop(record, clock, tmp_path / "photographs", database)
    shop.line = line
    shop.pocket = let_in(database, line.url, shop.name)
    shop.post = Post(line.url, Signing(shop.pocket))
    yield shop
    shop.post.close()


def test_photographs_arrive_whole_and_then_the_pc_may_be_switched_off(shop):
    first, second = shop.photograph(), shop.photograph(size=50_000)
    report = shop.sender().drain_once()
    assert (report.failure, report.left, report.shown, report.unshown) == (None, 0, 2, 0)
    for photograph in (first, second):
        assert shop.held(photograph) == shop.album.read(photograph)
    assert shop.pictures().left == 0
    with shop.record.view() as view:
        assert view.outbox.traffic("gateway", shop.clock().date()).sent > 70_000
    assert shop.sender().drain_once().shown == 0, "and never again"


def test_a_photograph_never_goes_before_its_entry_nor_for_one_that_was_not_taken(shop, monkeypatch):
    shop.photograph()
    calls = []
    put, send = shop.post.put, shop.post.send
    monkeypatch.setattr(shop.post, "put", lambda *told: calls.append("put") or put(*told))
    monkeypatch.setattr(shop.post, "send", lambda *told: calls.append("send") or send(*told))
    assert shop.left() == 0, "nothing goes to whom nothing was told"
    shop.line.mode = "refuse"
    assert shop.sender().drain_once().failure is not None
    assert calls == ["send"]
    assert shop.left() == 0
    shop.line.mode = "pass"
    shop.sender().drain_once()
    assert calls[:2] == ["send", "send"]
    assert set(calls[2:]) == {"put"}


def test_what_is_new_goes_before_the_next_piece(shop, monkeypatch):
    shop.photograph(size=200_000)
    order = []
    put, send = shop.post.put, shop.post.send

    def putting(path, piece):
        order.append("piece")
        if len(order) == 3:
            shop.receive()
        return put(path, piece)

    monkeypatch.setattr(shop.post, "put", putting)
    monkeypatch.setattr(shop.post, "send", lambda *told: order.append("news") or send(*told))
    sender = shop.sender()
    for _ in range(40):
        sender._turn()
    assert order[:5] == ["news", "piece", "piece", "news", "piece"]
    assert shop.left() == 0


@pytest.mark.parametrize("mode", ["lose_answer", "half_answer"])
def test_a_lost_answer_costs_one_piece_and_a_restart_goes_on_where_it_broke_off(shop, mode):
    photograph = shop.photograph(size=60_000)
    sender = shop.sender()
    for _ in range(3):
        sender._turn()
    with shop.record.view() as view:
        have = view.photographs.next("gateway").have
    assert 0 < have < 60_000
    shop.line.mode = mode
    assert sender.drain_once(counts=False).failure is not None
    shop.line.mode = "pass"
    again = shop.sender()
    assert again.drain_once().shown == 1
    assert shop.held(photograph) == shop.album.read(photograph)


@pytest.mark.parametrize("harm", ["gone", "spoilt"])
def test_a_photograph_that_is_gone_or_spoilt_is_named_set_aside_and_holds_up_no_other(shop, harm):
    lost = shop.photograph(shop.receive())
    good = shop.photograph()
    file = shop.album.place(lost)
    jpeg = file.read_bytes()
    file.unlink() if harm == "gone" else file.write_bytes(jpeg[:-1])
    report = shop.sender().drain_once()
    assert (report.failure, report.shown, report.unshown) == (None, 1, 0)
    assert shop.held(good)
    (aside,) = shop.pictures().aside
    assert aside.which.startswith("TBA3096")
    assert aside.reason == ("photograph_missing" if harm == "gone" else "photograph_changed")
    file.write_bytes(jpeg)
    assert shop.sender().drain_once().shown == 0, "not tried for ever"
    shop.sender().try_again()
    assert shop.sender().drain_once().shown == 1
    assert shop.pictures().aside == ()


def test_nobody_is_shown_who_was_forgotten_nor_what_was_taken_back(shop):
    rosa = Recipient(str(uuid4()), "Maria Lindqvist", "814 Barstow St")
    forgotten, undone = shop.photograph(shop.receive(rosa)), shop.photograph()
    taken_back = shop.entry
    halfway = shop.sender()
    halfway._turn()
    halfway._turn()
    with shop.record.work("Rosa") as work:
        work.recipients.blank([rosa.id])
        undoing = work.undo(taken_back.id)
    assert shop.sender().drain_once().shown == 0
    assert (shop.held(forgotten), shop.held(undone), shop.left()) == (None, None, 0)
    assert shop.pictures().aside == (), "nobody needs to look into that"
    with shop.record.work("Rosa") as work:
        work.undo(undoing.id)
    assert shop.sender().drain_once().shown == 1
    assert shop.held(forgotten) is None
    assert shop.held(undone)


def test_who_is_forgotten_is_forgotten_over_there_too_and_that_is_owed_until_it_is_said(shop):
    maria = Recipient(str(uuid4()), "Maria Lindqvist", "814 Barstow St")
    parcel = shop.receive(maria)
    shown, neighbour = shop.photograph(parcel), shop.photograph()
    assert shop.sender().drain_once().shown == 2
    with shop.record.work("Rosa") as work:
        work.recipients.blank([maria.id])
        work.photographs.look_again([parcel])
    assert (shop.left(), shop.pictures().left) == (1, 1), "not safe to switch off yet"
    shop.line.mode = "lose_answer"
    assert shop.sender().drain_once(counts=False).failure is not None
    assert shop.left() == 1
    shop.line.mode = "pass"
    report = shop.sender().drain_once()
    assert (report.failure, report.shown, shop.left()) == (None, 0, 0)
    assert shop.held(shown) is None
    assert shop.held(neighbour)
    assert shop.pictures().aside == (), "nobody needs to look into that"


def test_an_older_gateway_that_cannot_forget_holds_up_no_other_photograph(shop):
    maria = Recipient(str(uuid4()), "Maria Lindqvist", "814 Barstow St")
    parcel = shop.receive(maria)
    shop.photograph(parcel)
    shop.sender().drain_once()
    with shop.record.work("Rosa") as work:
        work.recipients.blank([maria.id])
        work.photographs.look_again([parcel])
    sender = shop.sender()
    shop.line.canned = http("405 Method Not Allowed", b"{}", Content_Type="application/json")
    shop.lane.turn()
    shop.line.canned = b""
    later = shop.photograph()
    assert sender.drain_once(counts=False).shown == 1
    assert shop.held(later)


def test_where_it_is_paid_for_photographs_wait_until_asked_for_or_until_it_is_free(shop):
    photograph = shop.photograph()
    # 12:42 UTC in this shop, which keeps UTC.
    paid = HASTE.saving((time(1, 0), time(6, 0)))
    sender = shop.sender(paid)
    report = sender.drain_once()
    assert (report.failure, report.shown, report.unshown) == (None, 0, 1)
    sender._say(sender._ledger.state())
    assert shop.told[-1].pictures.are_held_back
    assert not shop.told[-1].safe_to_switch_off
    shop.clock.forward(hours=15)
    assert not shop.lane.is_held_back
    shop.clock.forward(hours=9)
    assert shop.lane.is_held_back
    sender.show_photographs()
    assert sender.drain_once().shown == 1
    assert shop.held(photograph)
    shop.photograph()
    assert sender.drain_once().shown == 0, "what comes later was not asked for"


def test_what_the_gateway_has_lost_goes_again_and_what_it_has_is_not_sent_twice(shop, monkeypatch):
    photograph = shop.photograph(size=40_000)
    shop.sender().drain_once()
    with shop.record.work("") as work:
        (kept,) = [each for each in work.journal.every() if each.entry.kind == "photographed"]
        work.photographs.follow("gateway", [kept.position])
    shop.post.weighed()
    assert shop.sender().drain_once(counts=False).shown == 1
    assert shop.post.weighed()[0] < 2_000, "it was only asked for"
    shop.lose_over_there()
    report = shop.sender().drain_once()
    assert (report.failure, report.shown) == (None, 1)
    assert shop.held(photograph) == shop.album.read(photograph)


def test_a_gateway_that_has_forgotten_its_events_is_counted_with_at_once(shop):
    shop.photograph()
    sender = shop.sender()
    sender._turn()
    shop.lose_over_there()
    sender._recount_due = 1e12
    for _ in range(12):
        sender._turn()
    assert shop.left() == 0
    assert shop.told[-1].safe_to_switch_off


@pytest.mark.parametrize("how", ["forgets", "refuses", "is full"])
def test_what_the_gateway_does_not_take_does_not_hold_up_the_rest(shop, how, monkeypatch):
    unwanted = shop.photograph()
    sender = shop.sender()
    sender._turn()
    if how == "forgets":
        with shop.over_there() as engine:
            over_there.Album(engine, utc_now).forget(utc_now() + timedelta(days=1))
    elif how == "refuses":
        monkeypatch.setattr(over_there, "MOST_PHOTOGRAPH_BYTES", 10)
    else:
        monkeypatch.setattr(over_there.Album, "_check_room", _full)
    report = sender.drain_once()
    assert shop.held(unwanted) is None
    if how == "is full":
        assert report.failure.kind is LineKind.NO_ROOM
        assert (report.left, report.unshown) == (0, 1)
        return
    assert (report.failure, report.unshown) == (None, 0)
    assert [each.reason for each in shop.pictures().aside] == (
        [] if how == "forgets" else ["photograph_not_accepted"]
    )


@contextmanager
def _held():
    yield True


def _full(*_):
    raise over_there.Declined(507, "No room.", over_there.Problem.NO_ROOM, Retry_After="9")


@pytest.mark.parametrize("mode", ["hotel", "other"])
def test_a_log_in_page_or_anothers_answer_shows_nothing(shop, mode):
    shop.photograph()
    shop.sender()._turn()
    page, kind = (b"<html>Log in</html>", b"text/html")
    if mode == "other":
        page = b'{"photograph": "' + b"ab" * 32 + b'", "size": 20000, "have": 20000}'
        kind = b"application/json"
    head = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: " + kind
    shop.line.canned = head + b"\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    shop.post.close()
    shop.post = Post(shop.line.url, Signing(shop.pocket))
    report = shop.sender().drain_once(counts=False)
    is_hotel = mode == "hotel"
    kind = LineKind.CAPTIVE_PORTAL if is_hotel else LineKind.UNKNOWN_ANSWER
    assert (report.failure.kind, report.shown, report.unshown) == (kind, 0, 1)


def test_of_several_desks_each_sends_what_lies_in_its_own_folder(shop, monkeypatch, tmp_path):
    theirs, ours = shop.photograph(), shop.photograph()
    monkeypatch.setattr(Record, "is_shared", True)
    monkeypatch.setattr(Record, "desk", "desk-2")
    monkeypatch.setattr(Record, "hold", lambda *_: _held())
    whole = shop.album
    shop.album = Album(tmp_path / "other")
    shop.album.keep(whole.read(ours))
    assert shop.sender().drain_once().shown == 1
    assert (shop.left(), shop.pictures().aside) == (1, ())
    shop.album = whole
    assert shop.sender().drain_once().shown == 1
    assert shop.held(theirs)


@given(
    rate=st.floats(1_000, 10_000_000),
    sizes=st.lists(st.integers(1_000, 3_000_000), min_size=3, max_size=6),
)
def test_on_every_line_a_piece_takes_a_few_seconds_at_most(rate, sizes):
    """The first may take longer where the line is thinner than any that was thought of."""
    going, now, took = carrying.begin(Pace(), 0.0), 0.0, []
    for size in sizes:
        left = size
        while left:
            piece = min(left, going.most_bytes)
            seconds = 0.6 + piece / rate
            took.append(seconds)
            now += seconds
            left -= piece
            going = going.after_piece(piece, seconds, now)
            assert 0 < going.most_bytes <= MOST_PIECE_BYTES
            assert going.wait(now) == 0
    assert max(took[3:], default=0) <= 3.2
    if rate > 1_000_000 and sum(sizes) > 6_000_000:
        assert going.most_bytes == MOST_PIECE_BYTES


def test_a_broken_line_is_tried_with_less_and_later_and_at_once_when_it_is_back():
    going = Carrying(Pace(), 0.0)
    broken = going.after_failure(Failure(LineKind.SLOW), 100.0, Random(3))
    assert broken.most_bytes == going.most_bytes // 2
    assert broken.wait(100.0) > 0
    assert broken.woken(Wake.NEW_ENTRY, 100.0) == broken
    assert broken.woken(Wake.NETWORK_UP, 100.0).wait(100.0) == 0
    told = going.after_failure(Failure(LineKind.BUSY, "", 50.0), 100.0, Random(3))
    assert told.wait(100.0) >= 50
    assert told.woken(Wake.ASKED, 100.0) == told


@pytest.mark.parametrize(
    ("free", "at", "is_free"),
    [
        ((time(1), time(6)), time(3), True),
        ((time(1), time(6)), time(6), False),
        ((time(22), time(6)), time(23), True),
        ((time(22), time(6)), time(5), True),
        ((time(22), time(6)), time(12), False),
        (None, time(3), False),
    ],
)
def test_free_hours_may_span_midnight(free, at, is_free):
    assert Pace().saving(free).is_free(at) is is_free
    assert Pace().is_free(at)
