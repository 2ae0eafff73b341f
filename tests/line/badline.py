"""A bad line in miniature: a proxy that loses answers, cuts them, or has a hotel answer instead."""

from __future__ import annotations

import contextlib
import selectors
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Event, Thread
from urllib.parse import urlsplit


class BadLine:
    """Carries bytes to a gateway as `mode` says: pass, lose_answer, half_answer, refuse, stall,
    blurt (say `canned` without listening).

    With `canned` set, those bytes are the answer to everything and the gateway hears nothing.
    """

    def __init__(self, upstream: str) -> None:
        self.mode = "pass"
        self.canned = b""
        self.calls = 0
        self.heads: list[dict[str, str]] = []
        self._upstream = (urlsplit(upstream).hostname, urlsplit(upstream).port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._over = Event()
        self._thread = Thread(target=self._serve, daemon=True)
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._listening.close()
        self._thread.join(5)

    def _serve(self) -> None:
        self._listening.settimeout(0.05)
        carriers: list[Thread] = []
        while not self._over.is_set():
            with contextlib.suppress(OSError):
                caller, _ = self._listening.accept()
                carriers.append(Thread(target=self._carry, args=(caller,), daemon=True))
                carriers[-1].start()
        for carrier in carriers:
            carrier.join(5)

    def _carry(self, caller: socket.socket) -> None:
        with closing(caller), contextlib.suppress(OSError):
            if self.mode == "refuse":
                return
            if self.mode == "stall":
                self._over.wait()
            elif self.mode == "blurt":
                caller.sendall(self.canned)
            elif self.canned:
                self.heads.append(read_head(caller))
                self.calls += 1
                caller.sendall(self.canned)
            else:
                with socket.create_connection(self._upstream) as gateway:
                    self._pump(caller, gateway)

    def _pump(self, caller: socket.socket, gateway: socket.socket) -> None:
        with selectors.DefaultSelector() as ready:
            ready.register(caller, selectors.EVENT_READ)
            ready.register(gateway, selectors.EVENT_READ)
            while not self._over.is_set():
                for key, _ in ready.select(0.05):
                    data = key.fileobj.recv(65536)
                    if not data:
                        return
                    if key.fileobj is caller:
                        gateway.sendall(data)
                    elif self.mode == "pass":
                        caller.sendall(data)
                    else:
                        self.calls += 1
                        caller.sendall(data[: len(data) // 2 if self.mode == "half_answer" else 0])
                        return


def read_head(caller: socket.socket) -> dict[str, str]:
    """Read one request; gives its headers, and its first line under ""."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += received(caller)
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {"": first} | {
        name.lower(): value for name, _, value in (line.partition(": ") for line in lines)
    }
    while len(body) < int(headers.get("content-length", "0")):
        body += received(caller)
    return headers


def received(caller: socket.socket) -> bytes:
    """Read what is there; raises OSError where the caller is gone."""
    if data := caller.recv(65536):
        return data
    raise ConnectionError("the caller is gone")


def http(status: str, body: bytes, **headers: str) -> bytes:
    """Write an HTTP answer by hand."""
    given = {"Content-Length": str(len(body)), "Connection": "close"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


@contextmanager
def bad_line(upstream: str) -> Iterator[BadLine]:
    """Run a bad line to a gateway while the block lasts."""
    line = BadLine(upstream)
    line.start()
    try:
        yield line
    finally:
        line.stop()
