"""What the chip is told: troubles of every direction, and who is sending just now."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from threading import Thread

import pytest

from hubdesk.database.record import Record
from hubdesk.gateway.opening import open_database
from hubdesk.gateway.serving import running_gateway
from hubdesk.line.post import Post
from hubdesk.line.receiver import Receiver
from hubdesk.line.sender import Sender
from hubdesk.line.sending import Failure, LineKind, LineState, Pace
from hubdesk.line.signing import Signing
from hubdesk.line.wire.events import Naming
from tests.benchmarks.certificates import write_certificate
from tests.conftest import SHOP_ZONE
from tests.gateway.enrolled import let_in
from tests.line.badline import http
from tests.line.shopday import receive_parcels
from tests.postgresql import postgresql_url

__all__ = ["postgresql_url"]
HASTE = Pace(base=0.0, cap=0.0, spread=0.0, nudge=0.0, poll=0.05, fetch=0.0)


def sender_of(record: Record, post: Post, clock, told: list[LineState]) -> Sender:
    receiver = Receiver(
        *(record, "gateway", "shop-1", post), now=clock, pace=HASTE, chance=Random(1)
    )
    return Sender(
        *(record, "gateway", post, Naming("shop-1")),
        now=clock,
        tell=told.append,
        pace=HASTE,
        chance=Random(1),
        receiver=receiver,
    )


def test_that_nothing_comes_in_is_told_though_all_is_sent(record, clock, tmp_path):
    url = f"sqlite:///{tmp_path / 'gateway.db'}"
    told: list[LineState] = []
    with running_gateway(url) as base:
        post = Post(base, Signing(let_in(url, base)))
        sender = sender_of(record, post, clock, told)
        receive_parcels(record, 1)
        rename(url, "letters", "lost")
        sender._round()
        assert told[-1].fetch_trouble is None, "once is nothing"
        sender._round()
        assert (told[-1].kind, told[-1].waiting) == (LineKind.CONFIRMED, 0)
        assert told[-1].fetch_trouble is LineKind.FAULTY
        rename(url, "lost", "letters")
        sender._round()
        assert told[-1].fetch_trouble is None
        post.close()


def rename(url: str, table: str, name: str) -> None:
    engine = open_database(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {name}")
    engine.dispose()


def test_a_desk_whose_turn_it_is_not_says_who_sends_and_knows_what_was_sent(
    postgresql_url, clock, tmp_path
):
    url = f"sqlite:///{tmp_path / 'gateway.db'}"
    told: list[LineState] = []
    with (
        running_gateway(url) as base,
        Record(postgresql_url, desk="desk-1", now=clock, zone=SHOP_ZONE) as ours,
        Record(postgresql_url, desk="desk-2", now=clock, zone=SHOP_ZONE) as theirs,
    ):
        post = Post(base, Signing(let_in(url, base)))
        receive_parcels(theirs, 1)
        sender = sender_of(ours, post, clock, told)
        with theirs.hold("sending"):
            assert sender._turn() > 0
            assert told[-1].others_send
            assert told[-1].waiting == 4, "two beginnings, two acts"
        sender._turn()
        assert (told[-1].others_send, told[-1].waiting) == (False, 0)
        post.close()


class Portal:
    """A network's own door: it answers for every host, with a certificate of its own."""

    def __init__(self, folder: Path) -> None:
        write_certificate(folder)
        self.plain = b""
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(folder / "gateway.pem", folder / "gateway.key")
        self._doors = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
        self.port, self.plain_port = (door.getsockname()[1] for door in self._doors)
        self.heard: list[str] = []

    @contextmanager
    def open(self) -> Iterator[Portal]:
        answering = (self._greet, self._answer)
        for door, answer in zip(self._doors, answering, strict=True):
            Thread(target=self._serve, args=(door, answer), daemon=True).start()
        try:
            yield self
        finally:
            for door in self._doors:
                door.close()

    def _serve(self, door, answer) -> None:
        with suppress(OSError):
            while True:
                caller, _ = door.accept()
                with caller, suppress(OSError):
                    answer(caller)

    def _greet(self, caller) -> None:
        with self._context.wrap_socket(caller, server_side=True) as safe:
            safe.recv(100)

    def _answer(self, caller) -> None:
        self.heard.append(caller.recv(65536).decode())
        caller.sendall(self.plain)


@pytest.fixture(scope="module")
def portal(tmp_path_factory) -> Iterator[Portal]:
    with Portal(tmp_path_factory.mktemp("portal")).open() as portal:
        yield portal


PAGE = http("200 OK", b"<html>Room number?</html>", Content_Type="text/html")
AWAY = http("302 Found", b"", Location="http://login.hotel.example/?to=gateway")
HOME = http("301 Moved Permanently", b"", Location="https://localhost/livez")


@pytest.mark.parametrize(
    ("plain", "kind"),
    [
        (PAGE, LineKind.CAPTIVE_PORTAL),
        (AWAY, LineKind.CAPTIVE_PORTAL),
        (http("307 Away", b"", Location="/login"), LineKind.CAPTIVE_PORTAL),
        (http("511 Log in", b""), LineKind.CAPTIVE_PORTAL),
        (HOME, LineKind.TLS),
        (http("200 OK", b'{"status": "alive"}', Content_Type="application/json"), LineKind.TLS),
        (http("404 Not Found", b"<html></html>", Content_Type="text/html"), LineKind.TLS),
        (b"SSH-2.0-OpenSSH_9.2\r\n", LineKind.TLS),
        (b"", LineKind.TLS),
    ],
)
def test_a_network_that_wants_a_log_in_is_told_from_other_trouble_with_tls(portal, plain, kind):
    portal.plain = plain
    post = Post(f"https://localhost:{portal.port}", plain_port=portal.plain_port)
    answer = post.send(b"secret")
    post.close()
    assert isinstance(answer, Failure)
    assert answer.kind is kind
    assert portal.heard[-1].startswith("GET /livez HTTP/1.1")
    assert "secret" not in "".join(portal.heard)
    assert "signature" not in portal.heard[-1].lower()


def test_where_nobody_answers_without_tls_either_it_is_trouble_with_tls(portal):
    with socket.create_server(("127.0.0.1", 0)) as closed_soon:
        nobody = closed_soon.getsockname()[1]
    post = Post(f"https://localhost:{portal.port}", plain_port=nobody)
    answer = post.send(b"x")
    post.close()
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.TLS
