"""Carrying a packed document to the gateway and its answer back, over HTTP."""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Any

import httpx

from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.wire.packing import NotPacked, Packing, TooLarge, unpack

# Seconds. Connecting must fail before a stop's five seconds are over; a slow line may think longer.
TIME_LIMITS = httpx.Timeout(connect=4.0, write=15.0, read=30.0, pool=1.0)
MOST_ANSWER_BYTES = 1024 * 1024
# A receipt is a few kilobytes: whoever drips it out for longer than this is no gateway.
MOST_ANSWER_SECONDS = 60.0
_HEADERS = {
    "Content-Type": "application/json",
    "Content-Encoding": "gzip",
    "Accept": "application/json",
    "Accept-Encoding": "gzip",
    "GS1-EPCIS-Version": "2.0.0",
    "GS1-CBV-Version": "2.0.0",
    # One entry that is not taken must not hold up the others.
    "GS1-Capture-Error-Behaviour": "proceed",
}
# OpenSSL's words for "not yet valid" and "has expired": more often the PC's clock than the server.
_CLOCK_ERRORS = {9, 10}


class Post:
    """The way to one gateway. `send` in one thread, `hang_up` from any other."""

    def __init__(
        self, destination: str, *, token: str = "", limits: httpx.Timeout = TIME_LIMITS
    ) -> None:
        """Prepare for the gateway at a base URL; `token` is the shared secret, where one is set."""
        headers = httpx.Headers(_HEADERS)
        if token:
            headers.update([(b"Authorization", f"Bearer {token}".encode())])
        self._client = httpx.Client(
            base_url=destination, headers=headers, timeout=limits, follow_redirects=False
        )
        self._socket: socket.socket | None = None
        self._is_over = False

    def send(self, body: bytes) -> Answer | Failure:
        """Hand over a packed document and bring back whatever answered."""
        if self._is_over:
            return Failure(LineKind.OFFLINE, "hung up")
        try:
            with self._asking(body) as response:
                return _answer(response)
        except httpx.ProxyError as error:
            return Failure(LineKind.PROXY, str(error))
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            return Failure(_why_unconnected(error), str(error))
        except httpx.TransportError as error:
            # Connected, then too slow or cut: less at a time may get through.
            return Failure(LineKind.SLOW, f"{type(error).__name__} {error}".strip())

    def hang_up(self) -> None:
        """Break off for good: a request under way fails at once, later ones are not begun."""
        self._is_over = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _asking(self, body: bytes) -> contextlib.AbstractContextManager[httpx.Response]:
        return self._client.stream(
            "POST", "/capture", content=body, extensions={"trace": self._remember}
        )

    def _remember(self, happening: str, details: Mapping[str, Any]) -> None:
        if happening in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = details["return_value"].get_extra_info("socket")
            if self._is_over:
                self.hang_up()


def _answer(response: httpx.Response) -> Answer | Failure:
    retry_after = _retry_after(response.headers)
    try:
        body = _whole(response)
        if response.headers.get("Content-Encoding", "").lower() == "gzip":
            body = unpack(body, MOST_ANSWER_BYTES, Packing.GZIP)
    except (NotPacked, TooLarge) as error:
        return Failure(LineKind.UNKNOWN_ANSWER, str(error), retry_after)
    content_type = response.headers.get("Content-Type", "")
    return Answer(response.status_code, content_type, body, retry_after)


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


def _why_unconnected(error: BaseException) -> LineKind:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return LineKind.CLOCK if cause.verify_code in _CLOCK_ERRORS else LineKind.TLS
        if isinstance(cause, ssl.SSLError):
            return LineKind.TLS
        cause = cause.__cause__ or cause.__context__
    return LineKind.OFFLINE
