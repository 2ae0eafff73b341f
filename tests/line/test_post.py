"""The post: brings back what answered, names why nothing did, and can be hung up."""

from __future__ import annotations

import gzip
import socket
import ssl
from collections.abc import Iterator
from threading import Timer
from time import monotonic

import httpx
import pytest

from hubdesk.line import post as posting
from hubdesk.line.greeting import greeting
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.signing import Signing
from hubdesk.parcels.refusals import KnownFault
from tests.line.badline import BadLine, bad_line, http

JSON = "application/json"


@pytest.fixture
def line() -> Iterator[BadLine]:
    with bad_line("http://127.0.0.1:9") as line:
        yield line


@pytest.fixture
def post(line: BadLine) -> Iterator[Post]:
    limits = httpx.Timeout(connect=2, write=2, read=0.5, pool=1)
    post = Post(line.url, limits=limits)
    yield post
    post.close()


def test_an_answer_comes_back_with_its_status_type_and_patience(line, post):
    line.canned = http("429 Slow down", b"{}", Content_Type=JSON, Retry_After="17")
    assert post.send(b"x") == Answer(429, JSON, b"{}", 17.0)


def test_a_date_in_retry_after_is_measured_by_the_servers_own_clock(line, post):
    line.canned = http(
        "503 Busy",
        b"",
        Date="Fri, 26 Jun 1970 12:00:00 GMT",
        Retry_After="Fri, 26 Jun 1970 12:02:00 GMT",
    )
    assert post.send(b"x") == Answer(503, "", b"", 120.0)


@pytest.mark.parametrize("asked", ["soon", "-5", "", "Fri, 99 Jun 1970", "1e5"])
def test_nonsense_in_retry_after_is_nothing(line, post, asked):
    line.canned = http("503 Busy", b"", Retry_After=asked)
    assert post.send(b"x") == Answer(503, "", b"", None)


def test_no_redirect_is_ever_followed(line, post):
    line.canned = http("302 Found", b"", Location=f"{line.url}/login")
    answer = post.send(b"x")
    assert isinstance(answer, Answer)
    assert answer.status == 302
    assert line.calls == 1


def test_a_packed_answer_is_unpacked_and_a_packed_bomb_is_not(line, post):
    packed = gzip.compress(b'{"captureID": "c"}')
    line.canned = http("202 Accepted", packed, Content_Type=JSON, Content_Encoding="gzip")
    assert post.send(b"x") == Answer(202, JSON, b'{"captureID": "c"}')
    bomb = gzip.compress(bytes(30_000_000))
    line.canned = http("202 Accepted", bomb, Content_Type=JSON, Content_Encoding="gzip")
    answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.UNKNOWN_ANSWER


def test_an_endless_answer_is_left(line, post):
    line.canned = http("202 Accepted", bytes(2_000_000), Content_Type=JSON)
    answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.UNKNOWN_ANSWER


@pytest.mark.parametrize(
    "canned",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        http("202 Accepted", b"{}").replace(b"Content-Length: 2", b"Content-Length: 900"),
    ],
)
def test_a_line_that_breaks_in_the_middle_is_called_slow(line, post, canned):
    line.canned = canned
    answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.SLOW


def test_a_silent_server_is_given_up_and_called_slow(line, post):
    line.mode = "stall"
    answer = post.send(b"x")
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.SLOW


def test_nobody_there_is_offline():
    with socket.create_server(("127.0.0.1", 0)) as closing_soon:
        port = closing_soon.getsockname()[1]
    post = Post(f"http://127.0.0.1:{port}")
    answer = post.send(b"x")
    post.close()
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.OFFLINE


def test_a_server_that_speaks_no_tls_is_tls_trouble(line):
    line.mode, line.canned = "blurt", b"HTTP/1.1 400 Bad\r\n\r\n"
    post = Post(line.url.replace("http:", "https:"))
    answer = post.send(b"x")
    post.close()
    assert isinstance(answer, Failure)
    assert answer.kind is LineKind.TLS


@pytest.mark.parametrize(
    ("code", "kind"), [(9, LineKind.CLOCK), (10, LineKind.CLOCK), (18, LineKind.TLS)]
)
def test_a_certificate_out_of_its_time_points_to_the_clock(code, kind):
    refused = ssl.SSLCertVerificationError(1, "certificate verify failed")
    refused.verify_code = code
    error = httpx.ConnectError("failed")
    error.__cause__ = refused
    assert posting._why_unconnected(error) is kind


def test_the_request_says_what_the_standard_and_the_profile_want(line):
    line.canned = http("202 Accepted", b"{}", Content_Type=JSON)
    post = Post(f"{line.url}/base")
    post.send(b"packed")
    post.close()
    (head,) = line.heads
    assert head[""] == "POST /base/capture HTTP/1.1"
    assert head["content-encoding"] == "gzip"
    assert head["content-type"] == JSON
    assert head["prefer"] == "return=minimal"
    assert head["gs1-capture-error-behaviour"] == "proceed"


def test_nothing_rides_along_that_the_gateway_does_not_need(line):
    line.canned = http("202 Accepted", b"{}", Content_Type=JSON)
    post = Post(line.url)
    post.send(b"packed")
    post.close()
    (head,) = line.heads
    assert not {"accept", "accept-encoding", "connection"} & head.keys()


def test_the_greeting_of_tls_is_not_filled_up():
    def greeted(context: ssl.SSLContext) -> int:
        come, gone = ssl.MemoryBIO(), ssl.MemoryBIO()
        with pytest.raises(ssl.SSLWantReadError):
            context.wrap_bio(come, gone, server_hostname="gateway.carrier.example").do_handshake()
        return len(gone.read())

    assert greeted(greeting()) < 330
    assert greeted(httpx.create_ssl_context()) > 500, "the twin: as OpenSSL comes"


def test_hanging_up_ends_a_request_at_once_and_for_good(line):
    line.mode = "stall"
    post = Post(line.url)
    Timer(0.2, post.hang_up).start()
    began = monotonic()
    answer = post.send(b"x")
    assert monotonic() - began < 15
    assert isinstance(answer, Failure)
    assert post.send(b"x") == Failure(LineKind.OFFLINE, "hung up")
    post.close()


def test_a_closed_keyring_is_said_and_nobody_is_called():
    class Closed:
        def read(self):
            raise KnownFault("keyring_closed")

        def write(self, keys):
            raise KnownFault("keyring_closed")

    post = Post("http://127.0.0.1:9", Signing(Closed()))
    told = [post.send(b"x"), post.ask("/shops/s/chains"), post.renew()]
    post.close()
    assert told == [Failure(LineKind.KEYRING, "keyring_closed")] * 3, "not: nobody there"
