"""A wire between a desk and the server of its record, that can be pulled at the worst moment."""

from __future__ import annotations

import selectors
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from threading import Thread
from urllib.parse import urlsplit


class Wire:
    """Carries bytes while `is_whole`. With `cuts_at`, an order that holds those bytes is carried
    out over there, and its answer is not.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._there = (parts.hostname, parts.port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = url.replace(f":{parts.port}/", f":{self._listening.getsockname()[1]}/")
        self.is_whole = True
        self.cuts_at = b""
        self._ends: list[socket.socket] = []
        Thread(target=self._serve, daemon=True).start()

    def pull(self) -> None:
        """Let nothing through any more."""
        self.is_whole = False
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def mend(self) -> None:
        """Carry everything again."""
        self.is_whole, self.cuts_at = True, b""

    def close(self) -> None:
        self.pull()
        self._listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                desk, _ = self._listening.accept()
                Thread(target=self._carry, args=(desk,), daemon=True).start()

    def _carry(self, desk: socket.socket) -> None:
        with closing(desk), suppress(OSError):
            if not self.is_whole:
                return
            with closing(socket.create_connection(self._there)) as server:
                self._ends += [desk, server]
                self._copy(desk, server)

    def _copy(self, desk: socket.socket, server: socket.socket) -> None:
        with selectors.DefaultSelector() as both:
            both.register(desk, selectors.EVENT_READ)
            both.register(server, selectors.EVENT_READ)
            is_cut = False
            while True:
                for key, _ in both.select():
                    said = (desk if key.fileobj is desk else server).recv(65536)
                    if not said or (is_cut and key.fileobj is server):
                        return
                    (server if key.fileobj is desk else desk).sendall(said)
                    is_cut = key.fileobj is desk and bool(self.cuts_at) and self.cuts_at in said


@contextmanager
def wire_to(url: str) -> Iterator[Wire]:
    """Give a wire to a database while the block lasts."""
    wire = Wire(url)
    try:
        yield wire
    finally:
        wire.close()
