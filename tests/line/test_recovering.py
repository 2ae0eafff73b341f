"""A lost PC against a real gateway: everything that was answered for is on record again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from uuid6 import uuid7

from hubdesk.database.album import Album
from hubdesk.database.record import Record
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.batches import subjects_of
from hubdesk.line.picturesback import PicturesBack, fetch_pictures
from hubdesk.line.post import Post
from hubdesk.line.recovering import Recovering
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Failure, LineKind
from hubdesk.line.signing import Signing
from hubdesk.line.wire.documents import document, pack
from hubdesk.line.wire.events import Naming, event
from hubdesk.line.wire.photographs import MOST_PIECE_BYTES, photograph_path
from hubdesk.parcels.facts import (
    Damaged,
    Lost,
    Opened,
    Photographed,
    Received,
    Shelved,
    WhyOpened,
)
from hubdesk.parcels.parcel import Status
from hubdesk.parcels.refusals import KnownFault, Refused
from hubdesk.parcels.scan import Source
from tests.conftest import SHOP_ZONE, Clock
from tests.gateway.enrolled import Pocket, let_in
from tests.line.test_sender import HASTE, QUICK

SHOP, GATEWAY, DESK = "shop-1", "gateway", "desk-1"


@dataclass
class Town:
    """A gateway behind a bad line, a shop's desk, and the files that PCs take with them."""

    folder: Path
    post: Post
    clock: Clock
    files: int = 0

    def record(self, file: str = "") -> Record:
        """Open a record; a new one by default."""
        self.files += 1
        name = file or f"shop-{self.files}.db"
        return Record(self.folder / name, desk=DESK, now=self.clock, zone=SHOP_ZONE)

    def send(self, record: Record) -> None:
        report = Sender(
            record, GATEWAY, self.post, Naming(SHOP), now=self.clock, pace=HASTE
        ).drain_once()
        assert report.failure is None

    def recovering(self, record: Record, **more: Any) -> Recovering:
        return Recovering(record, GATEWAY, SHOP, self.post, pause=lambda _: None, **more)


@pytest.fixture
def town(tmp_path: Path, clock: Clock) -> Iterator[Town]:
    database = f"sqlite:///{tmp_path / 'gateway.db'}"
    with running_gateway(database) as base:
        post = Post(base, Signing(let_in(database, base)), limits=QUICK)
        yield Town(tmp_path, post, clock)
        post.close()


def receive(record: Record, count: int = 1) -> list[str]:
    """Take parcels in; give their ids."""
    taken = []
    for _ in range(count):
        with record.work("Rosa") as work:
            parcel = str(uuid7())
            number = f"TBA{uuid7().int % 10**12:012d}"
            work.write(Received("amazon", number, "B3", Source.SCANNER), [parcel])
            taken.append(parcel)
    return taken


def told(record: Record) -> list[tuple[str, str]]:
    with record.view() as view:
        return [(kept.entry.id, kept.entry.hash) for kept in view.journal.every()]


def is_sound(record: Record) -> bool:
    with record.view() as view:
        return not [*view.proof.flaws(), *view.state.differences()]


def newest(record: Record) -> Opened:
    with record.view() as view:
        facts = view.journal.after(view.journal.last_position() - 1, 1)[0].entry.facts
    assert isinstance(facts, Opened)
    return facts


def test_everything_comes_back_into_an_empty_record_and_work_goes_on_in_a_new_epoch(town):
    with town.record() as lost:
        (parcel,) = receive(lost)
        with lost.work("Rosa") as work:
            work.write(Damaged("torn"), [parcel])
            work.undo(work.write(Shelved("C1"), [parcel]).id)
            work.write(Shelved("C2"), [parcel])
        town.send(lost)
        before = told(lost)
    with town.record() as fresh:
        recovered = town.recovering(fresh).run()
        assert set(before) < set(told(fresh))
        assert is_sound(fresh)
        with fresh.view() as view:
            found = view.parcels.get(parcel)
            assert view.outbox.count_waiting(GATEWAY) == 2
        assert (found.parcel.status, found.parcel.shelf) == (Status.ON_SHELF, "C2")
        assert (recovered.taken, recovered.lost, recovered.left) == (len(before), (), 0)
        assert recovered.last == recovered.newest
        assert recovered.last.id == before[-1][0]
        opened = newest(fresh)
        assert (opened.why, opened.after) == (WhyOpened.RESTORED, before[-1][1])
        receive(fresh)
        town.send(fresh)
        assert is_sound(fresh)


def backed_up(town: Town, record: Record, name: str) -> Record:
    record.copy_to(town.folder / name)
    return town.record(name)


def test_an_old_backup_gets_what_it_has_not_and_says_what_the_carrier_has_not(town):
    with town.record() as lost:
        receive(lost, 2)
        town.send(lost)
        receive(lost, 2)
        backup = backed_up(town, lost, "backup.db")
        town.send(lost)
        receive(lost, 3)
        town.send(lost)
        before = told(lost)
    with backup:
        recovered = town.recovering(backup).run(is_in_doubt=True)
        assert (recovered.taken, recovered.agreed, recovered.waiting) == (3, 2, 0)
        assert told(backup)[:-1] == before
        assert is_sound(backup)


def test_what_only_the_backup_has_waits_to_be_sent(town):
    with town.record() as lost:
        receive(lost, 2)
        town.send(lost)
        receive(lost, 2)
        backup = backed_up(town, lost, "backup.db")
    with backup:
        recovered = town.recovering(backup).run(is_in_doubt=True)
        assert (recovered.taken, recovered.waiting) == (0, 2)
        assert recovered.last.id != recovered.newest.id
        town.send(backup)
        with backup.view() as view:
            assert view.outbox.count_waiting(GATEWAY) == 0


def test_fetching_back_once_more_changes_nothing(town):
    with town.record() as lost:
        receive(lost, 3)
        town.send(lost)
    with town.record() as fresh:
        town.recovering(fresh).run()
        before = told(fresh)
        assert town.recovering(fresh).run().taken == 0
        assert told(fresh) == before


def breaking(ask: Callable[[str], Any], after: int) -> Callable[[str], Any]:
    """Let so many questions through, and then none."""
    left = iter(range(after))
    return lambda path: ask(path) if next(left, None) is not None else Failure(LineKind.SLOW)


def test_a_line_that_breaks_after_every_page_loses_no_page(town):
    with town.record() as lost:
        receive(lost, 6)
        town.send(lost)
        before = told(lost)
    ask, stops = town.post.ask, 0
    with town.record() as fresh:
        for _ in range(20):
            town.post.ask = breaking(ask, after=2)
            recovering = town.recovering(fresh)
            recovering._most_bytes = 1024
            try:
                recovering.run()
                break
            except KnownFault as fault:
                stops += fault.reason == "fetch_back_stopped"
        assert stops >= 2
        assert set(before) < set(told(fresh))
        assert is_sound(fresh)


def test_old_acts_are_never_put_behind_new_ones(town):
    with town.record() as lost:
        receive(lost, 2)
        town.send(lost)
    with town.record() as fresh:
        receive(fresh)
        before = told(fresh)
        begun: list[bool] = []
        with pytest.raises(Refused, match="fetch_back_late") as refused:
            town.recovering(fresh, begin=lambda: begun.append(True)).run()
        assert refused.value.facts["count"] == 1
        assert (told(fresh), begun) == (before, [])


def send_events(town: Town, record: Record, which: Callable[[int], bool]) -> None:
    """Tell only some entries, as a line may that broke while news overtook a heap."""
    with record.view() as view:
        kept = [each for each in view.journal.every() if which(each.entry.seq)]
        subjects = subjects_of(view, kept)
    events = [event(each.entry, Naming(SHOP), subjects) for each in kept]
    body = pack(document(events, town.clock()))
    assert town.post.send(body).status == 202


def test_what_news_had_overtaken_and_never_went_is_named_in_the_record_itself(town):
    with town.record() as lost:
        receive(lost, 6)
        send_events(town, lost, lambda seq: seq not in (3, 4))
        with lost.view() as view:
            epoch = view.journal.head(DESK).epoch
    with town.record() as fresh:
        recovered = town.recovering(fresh).run()
        gap = Lost(epoch, 3, 4)
        assert (recovered.taken, recovered.lost, recovered.left) == (5, (gap,), 0)
        assert newest(fresh).lost == (gap,)
        assert is_sound(fresh)
        town.send(fresh)
        with fresh.view() as view:
            assert view.outbox.owed(GATEWAY) == ()


def test_what_does_not_fit_without_what_is_lost_stays_at_the_carriers_end(town):
    with town.record() as lost:
        first, second = receive(lost, 2)
        with lost.work("Rosa") as work:
            work.write(Shelved("C1"), [second])
            work.write(Shelved("C2"), [first])
        send_events(town, lost, lambda seq: seq != 3)
    with town.record() as fresh:
        recovered = town.recovering(fresh).run()
        assert (recovered.taken, recovered.left) == (3, 1)
        assert [(gap.first, gap.last) for gap in recovered.lost] == [(3, 4)]
        assert is_sound(fresh)
        with fresh.view() as view:
            assert view.parcels.get(first).parcel.shelf == "C2"


def test_a_fork_is_named_and_nothing_beyond_it_is_mixed_in(town):
    with town.record() as one:
        receive(one, 2)
        other = backed_up(town, one, "clone.db")
        receive(one, 2)
        town.send(one)
    with other:
        receive(other, 3)
        send_events(town, other, lambda seq: seq > 3)
    with town.record() as fresh:
        recovered = town.recovering(fresh).run()
        assert (recovered.taken, recovered.forks, recovered.left) == (3, 1, 5)
        assert is_sound(fresh)


def test_a_desk_that_is_not_let_in_is_told_what_to_ask_for(town):
    town.post._signing = Signing(Pocket())
    with town.record() as fresh, pytest.raises(KnownFault, match="fetch_back_not_let_in"):
        town.recovering(fresh).run()


def test_a_gateway_without_such_an_end_is_said_to_be_one(town):
    with town.record() as lost:
        receive(lost)
        town.send(lost)
    ask = town.post.ask
    town.post.ask = lambda path: ask(path.replace("/journal?", "/nothing?"))
    with town.record() as fresh, pytest.raises(KnownFault, match="fetch_back_not_there"):
        town.recovering(fresh).run()


def test_photographs_come_back_piece_by_piece_and_what_never_went_is_counted(town):
    pictures = [b"\xff\xd8\xff" + bytes([nth]) * size for nth, size in enumerate((400_000, 9))]
    names = [sha256(picture).hexdigest() for picture in pictures]
    with town.record() as lost:
        (parcel,) = receive(lost)
        with lost.work("Rosa") as work:
            for name, picture in zip(names, pictures, strict=True):
                work.write(Photographed(name, len(picture)), [parcel])
        town.send(lost)
    for start in (0, MOST_PIECE_BYTES):
        piece = pictures[0][start : start + MOST_PIECE_BYTES]
        assert town.post.put(photograph_path(SHOP, names[0], start), piece).status == 200
    album = Album(town.folder / "album")
    with town.record() as fresh:
        town.recovering(fresh).run()
        assert fetch_pictures(fresh, album, SHOP, town.post) == PicturesBack(1, 1)
        assert album.read(names[0]) == pictures[0]
        assert fetch_pictures(fresh, album, SHOP, town.post) == PicturesBack(0, 1)
