"""Carrying requests to the gateway and its answers back, over HTTP, signed by this desk."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any

import httpx

from hubdesk.line.greeting import greeting
from hubdesk.line.portals import wants_a_log_in
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.signing import NotEnrolled, Signing
from hubdesk.line.wire.packing import NotPacked, Packing, TooLarge, unpack
from hubdesk.line.wire.photographs import PHOTOGRAPH_TYPE
from hubdesk.line.wire.problems import Problem, ProblemTold, read_problem
from hubdesk.line.wire.receipts import MINIMAL
from hubdesk.line.wire.signatures import KEY_HEADER, KEY_IS_ACTIVE, KEY_IS_OLD
from hubdesk.parcels.refusals import KnownFault

# Seconds. Connecting must fail before a stop's five seconds are over; a slow line may think longer.
TIME_LIMITS = httpx.Timeout(connect=4.0, write=15.0, read=30.0, pool=1.0)
MOST_ANSWER_BYTES = 1024 * 1024
# A receipt is a few kilobytes: whoever drips it out for longer than this is no gateway.
MOST_ANSWER_SECONDS = 60.0
# A new number, another key: whatever the gateway asks for comes right at once or not at all.
_MOST_TRIES = 4
_RENEW_AGAIN_AFTER = 3600.0
# Each goes with every request, and says nothing that the gateway would not do without it.
_NEEDLESS = ("Accept", "Accept-Encoding", "Connection")
# Letters and lost chains come packed; a receipt is too short for it.
_ASKING = {"Accept-Encoding": "gzip"}
# What HTTP and TLS add to the headers and the body, in bytes: first lines and records of a request
# and an answer, and an ordinary handshake with a certificate of one issuer.
_AROUND_ASKED, _AROUND_ANSWERED = 60, 60
_HANDSHAKE_ASKED, _HANDSHAKE_ANSWERED = 400, 3000
_JSON = {"Content-Type": "application/json"}
_PICTURE = {"Content-Type": PHOTOGRAPH_TYPE}
_CAPTURE = _JSON | {
    "Prefer": MINIMAL,
    # One entry that is not taken must not hold up the others.
    "GS1-Capture-Error-Behaviour": "proceed",
}
_KIND_OF_PROBLEM = {
    Problem.UNSIGNED: LineKind.NOT_ENROLLED,
    Problem.UNKNOWN_KEY: LineKind.NOT_ENROLLED,
    Problem.REVOKED_KEY: LineKind.KEY_REVOKED,
    Problem.ANOTHER_SHOP: LineKind.ANOTHER_SHOP,
    Problem.WRONG_SIGNATURE: LineKind.ALTERED,
    Problem.WRONG_DIGEST: LineKind.ALTERED,
    Problem.REPLAYED: LineKind.ALTERED,
}
# OpenSSL's words for "not yet valid" and "has expired": more often the PC's clock than the server.
_CLOCK_ERRORS = {9, 10}


# Troubles of TLS behind which a network's own log-in page may stand.
_SOMEBODY_ELSE = (LineKind.TLS, LineKind.CLOCK)


class Post:
    """The way to one gateway. `hang_up` may come from any thread."""

    def __init__(
        self,
        destination: str,
        signing: Signing | None = None,
        *,
        limits: httpx.Timeout = TIME_LIMITS,
        plain_port: int = 80,
    ) -> None:
        """Prepare for the gateway at a base URL; without `signing` nothing is signed.

        `plain_port` is where a network's log-in page is looked for.
        """
        self._plain_port = plain_port
        self._client = httpx.Client(
            base_url=destination,
            headers={"User-Agent": "HubDesk"},
            timeout=limits,
            follow_redirects=False,
            # Reading the world's certificates takes a moment that a line in the house can save.
            verify=False if destination.startswith("http://") else greeting(),
        )
        for name in _NEEDLESS:
            del self._client.headers[name]
        self._signing = signing
        self._renew_at = 0.0
        self._socket: socket.socket | None = None
        self._is_over = False
        self._asked_bytes = self._answered_bytes = 0

    def weighed(self) -> tuple[int, int]:
        """Give about how many bytes went out and came back since the last such question."""
        asked, answered = self._asked_bytes, self._answered_bytes
        self._asked_bytes = self._answered_bytes = 0
        return asked, answered

    def send(self, body: bytes, packing: Packing = Packing.GZIP) -> Answer | Failure:
        """Hand over a packed document and bring back whatever answered."""
        headers = _CAPTURE | {"Content-Encoding": packing.value}
        return self._talk("POST", "/capture", body, headers, numbered=False)

    def ask(self, path: str) -> Answer | Failure:
        """Ask for something: path and query below the base URL."""
        return self._talk("GET", path, b"", _ASKING, numbered=True)

    def tell(self, path: str, body: bytes) -> Answer | Failure:
        """Tell something as JSON, which must not be told twice by anybody else."""
        return self._talk("POST", path, body, _JSON, numbered=True)

    def put(self, path: str, piece: bytes) -> Answer | Failure:
        """Hand over a piece of a photograph."""
        return self._talk("PUT", path, piece, _PICTURE, numbered=True)

    def take_down(self, path: str) -> Answer | Failure:
        """Ask that something be forgotten over there."""
        return self._talk("DELETE", path, b"", {}, numbered=True)

    def renew(self) -> Answer | Failure:
        """Make this desk a new key and tell the gateway; from the next request on it is used."""
        self._renew_at = monotonic() + _RENEW_AGAIN_AFTER
        try:
            offered = {"public_key": self._signing.offer() if self._signing else ""}
        except (NotEnrolled, KnownFault) as fault:
            return _unsigned(fault)
        outcome = self.tell("/keys", json.dumps(offered).encode())
        if self._signing and isinstance(outcome, Answer) and outcome.status == httpx.codes.ACCEPTED:
            self._signing.take_over()
        return outcome

    def _talk(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], *, numbered: bool
    ) -> Answer | Failure:
        """Make one request, again with what the gateway asked for where it asked."""
        for _ in range(_MOST_TRIES):
            outcome = self._try(method, path, body, headers, numbered=numbered)
            told = _problem_with_key(outcome)
            if told is None:
                return outcome
            refused = Failure(_KIND_OF_PROBLEM[told.problem], told.title)
            if self._signing is None or not self._signing.can_try_again(told):
                break
        return refused

    def _try(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], *, numbered: bool
    ) -> Answer | Failure:
        if self._is_over:
            return Failure(LineKind.OFFLINE, "hung up")
        request = self._client.build_request(
            *(method, path),
            content=body or None,
            headers=headers,
            extensions={"trace": self._remember},
        )
        try:
            if self._signing is not None:
                self._signing.sign(
                    method, str(request.url), request.headers, body, numbered=numbered
                )
        except (NotEnrolled, KnownFault) as fault:
            return _unsigned(fault)
        return self._exchange(request)

    def _exchange(self, request: httpx.Request) -> Answer | Failure:
        self._asked_bytes += _AROUND_ASKED + _size(request.headers) + len(request.content)
        try:
            with contextlib.closing(self._client.send(request, stream=True)) as response:
                outcome = _answer(response)
                self._answered_bytes += _AROUND_ANSWERED + _size(response.headers)
                self._answered_bytes += response.num_bytes_downloaded
        except httpx.ProxyError as error:
            return Failure(LineKind.PROXY, str(error))
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            kind = _why_unconnected(error)
            host = self._client.base_url.host
            if kind in _SOMEBODY_ELSE and wants_a_log_in(host, self._plain_port):
                kind = LineKind.CAPTIVE_PORTAL
            return Failure(kind, str(error))
        except httpx.TransportError as error:
            # Connected, then too slow or cut: less at a time may get through.
            return Failure(LineKind.SLOW, f"{type(error).__name__} {error}".strip())
        self._heed(response.headers.get(KEY_HEADER, ""))
        return outcome

    def _heed(self, told: str) -> None:
        """Do what the gateway says of this desk's key. What fails is told again another time."""
        if self._signing is None:
            return
        with contextlib.suppress(KnownFault):
            if told == KEY_IS_ACTIVE:
                self._signing.settle()
            elif told == KEY_IS_OLD and monotonic() >= self._renew_at:
                self.renew()

    def hang_up(self) -> None:
        """Break off for good: a request under way fails at once, later ones are not begun."""
        self._is_over = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _remember(self, happening: str, details: Mapping[str, Any]) -> None:
        if happening in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = details["return_value"].get_extra_info("socket")
            if happening == "connection.start_tls.complete":
                self._asked_bytes += _HANDSHAKE_ASKED
                self._answered_bytes += _HANDSHAKE_ANSWERED
            if self._is_over:
                self.hang_up()


def _size(headers: httpx.Headers) -> int:
    return sum(len(name) + len(value) + 4 for name, value in headers.raw)


def _unsigned(fault: NotEnrolled | KnownFault) -> Failure:
    if isinstance(fault, NotEnrolled):
        return Failure(LineKind.NOT_ENROLLED, "no key")
    return Failure(LineKind.KEYRING, fault.reason)


def _problem_with_key(outcome: Answer | Failure) -> ProblemTold | None:
    if isinstance(outcome, Failure):
        return None
    told = read_problem(outcome.content_type, outcome.body)
    return told if told is not None and told.problem in _KIND_OF_PROBLEM else None


def _answer(response: httpx.Response) -> Answer | Failure:
    retry_after = _retry_after(response.headers)
    try:
        body = _whole(response)
        if response.headers.get("Content-Encoding", "").lower() == "gzip":
            body = unpack(body, MOST_ANSWER_BYTES, Packing.GZIP)
    except (NotPacked, TooLarge) as error:
        return Failure(LineKind.UNKNOWN_ANSWER, str(error), retry_after)
    content_type = response.headers.get("Content-Type", "")
    return Answer(response.status_code, content_type, body, retry_after, _at(response.headers))


def _whole(response: httpx.Response) -> bytes:
    """Read an answer as it came: `iter_bytes` would unpack a bomb before anybody could count it."""
    started, body = monotonic(), b""
    for piece in response.iter_raw():
        body += piece
        if len(body) > MOST_ANSWER_BYTES or monotonic() - started > MOST_ANSWER_SECONDS:
            raise TooLarge("an endless answer")
    return body


def _retry_after(headers: httpx.Headers) -> float | None:
    """Read Retry-After as seconds; a date is measured by the server's own clock, never by ours."""
    asked = headers.get("Retry-After", "")
    if asked.isascii() and asked.isdigit():
        return float(asked[:9])
    try:
        span = parsedate_to_datetime(asked) - parsedate_to_datetime(headers.get("Date", ""))
    except (TypeError, ValueError):
        return None
    return max(0.0, span.total_seconds())


def _at(headers: httpx.Headers) -> datetime | None:
    """Read the time of day of whoever answered."""
    try:
        at = parsedate_to_datetime(headers.get("Date", ""))
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo is not None else None


def _why_unconnected(error: BaseException) -> LineKind:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return LineKind.CLOCK if cause.verify_code in _CLOCK_ERRORS else LineKind.TLS
        if isinstance(cause, ssl.SSLError):
            return LineKind.TLS
        cause = cause.__cause__ or cause.__context__
    return LineKind.OFFLINE
