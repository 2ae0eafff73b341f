"""Wrong clocks, poison, strangers with certificates: told apart, said, and holding nothing up."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from socket import create_server, socket
from threading import Thread

import httpx
import pytest

from hubdesk.database.journal import Kept
from hubdesk.database.outbox import Outbox
from hubdesk.gateway.capturing import Capturing
from hubdesk.gateway.declining import Declined
from hubdesk.line import sender as sending_module
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind, Told
from hubdesk.line.understanding import Acknowledgement, understand
from hubdesk.line.wire.documents import Arrival
from hubdesk.line.wire.packing import Packing, squeeze, unpack
from hubdesk.parcels.facts import Expected
from tests.benchmarks.certificates import write_certificate
from tests.line.shopday import receive_parcels
from tests.line.test_sender import Office, database, office, replace_post

__all__ = ["database", "office"]

QUICK = httpx.Timeout(connect=2, write=2, read=2, pool=1)
# Dead batteries, a typing mistake, summer time and back, a jump within the shift.
CLOCKS = [
    datetime(1970, 1, 1, 0, 0, 5, tzinfo=UTC),
    datetime(2000, 1, 1, tzinfo=UTC),
    datetime(2026, 3, 8, 7, 59, 59, tzinfo=UTC),
    datetime(2026, 3, 8, 8, 0, 1, tzinfo=UTC),
    datetime(2026, 11, 1, 6, 59, 59, tzinfo=UTC),
    datetime(2026, 11, 1, 6, 30, tzinfo=UTC),
    datetime(2027, 7, 31, tzinfo=UTC),
    datetime(2025, 5, 22, tzinfo=UTC),
    datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC),
]


def live_through(office: Office, clock) -> list[Failure | None]:
    """A parcel under every clock, told after every second one; gives what failed."""
    sender, failures = office.sender(), []
    for nth, time in enumerate(CLOCKS):
        clock.time = time
        receive_parcels(office.record, 1, first=nth)
        if nth % 2:
            failures.append(sender.drain_once().failure)
    failures.append(sender.drain_once().failure)
    return failures


def test_whatever_the_clock_says_everything_arrives_once_and_in_order(office: Office, clock):
    assert set(live_through(office, clock)) == {None}, "a wrong clock is no reason to refuse"
    assert office.held() == office.journalled()
    assert office.waiting() == 0
    (chain,) = office.gateway.get("/shops/shop-1/chains").json()
    assert chain["flaws"] == 0
    assert abs(office.told[-1].skew) > 10 * 365 * 86_400, "told, and nothing is decided by it"


def test_a_sender_that_orders_by_the_clock_is_found_out(office: Office, clock, monkeypatch):
    """The twin: what happened earlier by the clock goes first."""
    in_order = Outbox.waiting

    def by_the_clock(outbox: Outbox, destination: str, limit: int, **how: object) -> list[Kept]:
        waiting = in_order(outbox, destination, limit, **how)
        return sorted(waiting, key=lambda kept: kept.entry.happened_at)

    monkeypatch.setattr(Outbox, "waiting", by_the_clock)
    live_through(office, clock)
    assert office.held() != office.journalled()


def test_a_gateway_that_refuses_wrong_clocks_is_found_out(office: Office, clock, monkeypatch):
    """The twin: what is more than five minutes from the gateway's own clock is not taken."""
    takes = Capturing.take

    def strict(capturing: Capturing, shop: str, read: list[Arrival], **how: bool):
        now = datetime.now(UTC)
        if any(abs(now - told.happened_at) > timedelta(minutes=5) for told in read):
            raise Declined(400, "Set your clock.")
        return takes(capturing, shop, read, **how)

    monkeypatch.setattr(Capturing, "take", strict)
    assert None not in live_through(office, clock)
    assert office.held() == []
    assert office.waiting() > 0


class Spoiler(Post):
    """A post that spoils some events on their way, so that the gateway cannot read them."""

    spoil: tuple[str, ...] = ()

    def send(self, body: bytes, packing: Packing = Packing.GZIP):
        text = unpack(body, 10**7, packing)
        for name in self.spoil:
            start = f'"eventID":"urn:uuid:{name}","eventTime":"'.encode()
            text = text.replace(start, start + b"never ")
        return super().send(squeeze(text, packing), packing)


def test_of_a_thousand_entries_a_spoilt_one_is_set_aside_and_all_others_arrive(office: Office):
    with office.record.work("Rosa") as work:
        load = [(Expected("amazon", f"TBA{nth:012}"), f"p{nth}") for nth in range(1000)]
        work.write_new(load)
    ids = office.journalled()
    with closing(Spoiler(office.line.url, office.post._signing, limits=QUICK)) as post:
        post.spoil = (ids[500],)
        report = replace_post(office, post).drain_once()
    assert (report.sent, report.parked, report.left) == (1000, 1, 0)
    (refused,) = office.told[-1].refused
    assert (refused.which, refused.reason) == (
        "TBA000000000499",
        "eventTime is not a time with its zone",
    )
    sender = office.sender()
    assert sender.try_again() == 1
    assert sender.drain_once().sent == 1
    assert sorted(office.held()) == sorted(ids)
    assert office.told[-1].refused == ()


def test_a_sender_that_waits_for_a_spoilt_entry_is_found_out(office: Office, monkeypatch):
    """The twin: while anything is refused, nothing after it goes."""

    def waiting_for_it(answer: Answer | Failure, sent: Sequence[Told]) -> Acknowledgement | Failure:
        outcome = understand(answer, sent)
        if isinstance(outcome, Acknowledgement) and outcome.parked:
            return Failure(LineKind.REFUSED)
        return outcome

    monkeypatch.setattr(sending_module, "understand", waiting_for_it)
    with office.record.work("Rosa") as work:
        work.write_new([(Expected("amazon", f"TBA{nth:012}"), f"p{nth}") for nth in range(120)])
    ids = office.journalled()
    with closing(Spoiler(office.line.url, office.post._signing, limits=QUICK)) as post:
        post.spoil = (ids[20],)
        sender = replace_post(office, post)
        for _ in range(3):
            assert sender.drain_once().failure is not None
    assert office.waiting() == len(ids)
    assert ids[-1] not in office.held()


@contextmanager
def stranger(folder) -> Iterator[str]:
    """Somebody who answers with TLS, with whatever certificate lies in the folder."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "gateway.pem", folder / "gateway.key")

    def answer(listening: socket) -> None:
        try:
            caller, _ = listening.accept()
            with caller, context.wrap_socket(caller, server_side=True):
                pass
        except OSError:
            pass

    with create_server(("127.0.0.1", 0)) as listening:
        thread = Thread(target=answer, args=(listening,), daemon=True)
        thread.start()
        yield f"https://localhost:{listening.getsockname()[1]}"
        thread.join(5)


@pytest.mark.parametrize(
    ("since", "trusted", "kind"),
    [
        (timedelta(days=-400), True, LineKind.CLOCK),
        (timedelta(days=400), True, LineKind.CLOCK),
        (timedelta(days=1), False, LineKind.TLS),
    ],
)
def test_a_certificate_tells_a_wrong_clock_from_a_stranger(
    tmp_path, monkeypatch, since, trusted, kind
):
    write_certificate(tmp_path, since=since)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "issuer.pem"))
    with stranger(tmp_path) as base, closing(Post(base, limits=QUICK)) as post:
        answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is kind


def test_a_proxy_that_wants_a_password_is_told_apart(office: Office, monkeypatch):
    office.line.canned = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    monkeypatch.delenv("NO_PROXY")
    monkeypatch.setenv("HTTPS_PROXY", office.line.url)
    with closing(Post("https://gateway.example", limits=QUICK)) as post:
        answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.PROXY
