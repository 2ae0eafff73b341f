"""A line with faults between a desk and its gateway: real sockets, every fault by a seed.

Each connection is carried as the line stands at that moment; every tenth of a second to one and a
half it stands differently. Slow lines carry so many bytes a second, and each way takes its time.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Callable, Sequence
from random import Random

FAULTS = (
    "pass",
    "refuse",
    "cut request",
    "lose answer",
    "half answer",
    "stall",
    "portal",
    "slow",
)
PORTAL = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 25\r\nConnection: close\r\n\r\n"
    b"<html>Please log in</html"
)
_PIECE = 1400
_STALL_SECONDS = 30.0


class FaultLine:
    """Carries what comes to `listening` on to a port of this machine, as `fault` says."""

    def __init__(
        self,
        listening: socket.socket,
        port: int,
        *,
        rates: tuple[float, float] = (4000.0, 8000.0),
        round_trip: float = 0.2,
    ) -> None:
        """`rates` of a slow line: bytes a second up and down; `round_trip` in seconds."""
        self.fault = "pass"
        self.carried = [0, 0]
        self._listening = listening
        self._port = port
        self._rates = rates
        self._one_way = round_trip / 2
        self._free_at = [0.0, 0.0]

    async def run(self, change: Callable[[], float | None] | None = None) -> None:
        """Carry until cancelled; `change` alters the fault and gives seconds to the next change."""
        server = await asyncio.start_server(self._carry, sock=self._listening)
        async with server:
            while change is not None and (pause := change()) is not None:
                await asyncio.sleep(pause)
            await asyncio.Event().wait()

    async def _carry(self, asking: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            if self.fault == "refuse":
                back.transport.abort()
            elif self.fault == "portal":
                await _whole_request(asking)
                back.write(PORTAL)
                await back.drain()
            elif self.fault == "stall":
                await asyncio.sleep(_STALL_SECONDS)
            else:
                await self._join(asking, back)
        back.close()

    async def _join(self, asking: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        if self.fault == "slow":
            await asyncio.sleep(2 * self._one_way)  # the handshake of TCP
        answering, on = await asyncio.open_connection("127.0.0.1", self._port)
        both = (
            asyncio.create_task(self._pump(asking, on, 0)),
            asyncio.create_task(self._pump(answering, back, 1)),
        )
        try:
            await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in both:
                pump.cancel()
            on.close()

    async def _pump(self, come: asyncio.StreamReader, go: asyncio.StreamWriter, way: int) -> None:
        """Carry one way: 0 up, 1 down. Ends where the fault of the moment cuts the connection."""
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
        arriving = asyncio.create_task(_arrive(under_way, go))
        try:
            while data := await come.read(_PIECE if self.fault == "slow" else 65536):
                self.carried[way] += len(data)
                fault = self.fault
                if fault in ("refuse", "portal") or (fault, way) == ("lose answer", 1):
                    return
                if (fault, way) in (("cut request", 0), ("half answer", 1)):
                    under_way.put_nowait((0.0, data[: len(data) // 2]))
                    await under_way.join()
                    return
                if fault == "stall":
                    await asyncio.sleep(_STALL_SECONDS)
                at = await self._squeeze_through(len(data), way) if fault == "slow" else 0.0
                under_way.put_nowait((at, data))
            await under_way.join()
        finally:
            arriving.cancel()

    async def _squeeze_through(self, count: int, way: int) -> float:
        """Wait until so many bytes are on the line, which all share; gives when they arrive."""
        now = asyncio.get_running_loop().time()
        self._free_at[way] = max(now, self._free_at[way]) + count / self._rates[way]
        arrives = self._free_at[way] + self._one_way
        await asyncio.sleep(self._free_at[way] - now)
        return arrives


async def _arrive(under_way: asyncio.Queue[tuple[float, bytes]], go: asyncio.StreamWriter) -> None:
    """Hand over what is under way, each piece when it is there."""
    loop = asyncio.get_running_loop()
    while True:
        at, data = await under_way.get()
        with contextlib.suppress(OSError):
            await asyncio.sleep(max(0.0, at - loop.time()))
            go.write(data)
            await go.drain()
        under_way.task_done()


async def _whole_request(asking: asyncio.StreamReader) -> None:
    """Read a request to its end: who is answered before that sees a cut connection instead."""
    head = (await asking.readuntil(b"\r\n\r\n")).lower()
    _, _, length = head.partition(b"content-length: ")
    await asking.readexactly(int(length.split(b"\r\n")[0] or 0))


def fickle(
    line: FaultLine, chance: Random, is_over: Callable[[], bool], faults: Sequence[str] = FAULTS
) -> Callable[[], float | None]:
    """Give a change to another fault every 0.1 to 1.5 s, until it is over: then it only passes."""

    def change() -> float | None:
        if is_over():
            line.fault = "pass"
            return 0.05
        line.fault = chance.choice(faults)
        return chance.uniform(0.1, 1.5)

    return change
