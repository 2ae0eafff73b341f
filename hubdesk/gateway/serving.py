"""Running the gateway: for good by the command line, for a while by tests and the practice day."""

from __future__ import annotations

import gc
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from threading import Thread
from time import monotonic, sleep

import uvicorn

from hubdesk.gateway.album import MOST_SHOP_BYTES
from hubdesk.gateway.app import build, utc_now
from hubdesk.gateway.desks import Desks
from hubdesk.gateway.opening import open_database

_START_SECONDS = 10.0
_STOP_SECONDS = 5
# A region's shops all knock within a second when power returns; they are answered in turn.
_WAITING_OUTSIDE = 4096


def serve(
    database_url: str, host: str, port: int, *, photograph_bytes: int = MOST_SHOP_BYTES
) -> None:
    """Serve until the process is told to end; what is in work then is finished first."""
    engine = open_database(database_url)
    try:
        app = build(engine, photograph_bytes=photograph_bytes)
        _count_on_short_lives()
        config = uvicorn.Config(
            app, host=host, port=port, backlog=_WAITING_OUTSIDE, server_header=False
        )
        uvicorn.Server(config).run()
    finally:
        engine.dispose()


def _count_on_short_lives() -> None:
    """Look for forgotten objects seldom, and never among those that stay.

    An entry's values live for milliseconds and hold no circles. Looking through the whole program
    for some, as Python does by itself after so many of them, made each entry an eighth dearer and
    the slowest answers twice as slow.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@contextmanager
def running_gateway(database_url: str, port: int = 0) -> Iterator[str]:
    """Serve on 127.0.0.1 in a thread while the block lasts; gives the base URL. 0: a free port."""
    engine = open_database(database_url)
    config = uvicorn.Config(
        build(engine),
        server_header=False,
        log_config=None,  # the program around it keeps its own logging
        log_level="warning",
        lifespan="off",
        timeout_graceful_shutdown=_STOP_SECONDS,
    )
    server = uvicorn.Server(config)
    with closing(socket.create_server(("127.0.0.1", port))) as listening:
        base = f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread = Thread(target=server.run, args=([listening],), name="gateway", daemon=True)
        thread.start()
        try:
            _await_start(server, thread)
            yield base
        finally:
            server.should_exit = True
            thread.join(_STOP_SECONDS + 1)
            engine.dispose()


def code_for(database_url: str, shop: str, name: str = "") -> str:
    """Give a code that lets one desk into a shop, which is noted where it is new."""
    engine = open_database(database_url)
    try:
        desks = Desks(engine, utc_now)
        desks.add_shop(shop, name or shop)
        return desks.make_code(shop)[0]
    finally:
        engine.dispose()


def _await_start(server: uvicorn.Server, thread: Thread) -> None:
    end = monotonic() + _START_SECONDS
    while not server.started:
        if monotonic() > end or not thread.is_alive():
            raise RuntimeError("the gateway did not start")
        sleep(0.01)
