"""Bytes from the maker's server, for TUF to judge: how much at most, how long, and from where on.

Any server of plain files will do. An archive of 100 MB is kept as far as it came, and the next
time only the rest is asked for (RFC 9110, section 14); a server that cannot do so sends it all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from time import monotonic
from typing import IO

import httpx
from tuf.api.exceptions import DownloadError, DownloadHTTPError, DownloadLengthMismatchError
from tuf.ngclient import FetcherInterface

_LIMITS = httpx.Timeout(30, connect=15)
# A signed list has some kilobytes: who needs longer for it over a line of 20 kbit/s sends drops.
_LIST_SECONDS = 300.0


class Stopped(DownloadError):
    """HubDesk is closed while an archive comes; what came is kept."""


class Fetcher(FetcherInterface):
    """Fetches for TUF; remembers what time the server said it was."""

    def __init__(self, downloads: Path, stopped: Callable[[], bool] = lambda: False) -> None:
        """Keep archives in `downloads`, as far as they came; give up where `stopped` says so."""
        self._downloads = downloads
        self._stopped = stopped
        self._client = httpx.Client(timeout=_LIMITS, follow_redirects=False)
        self.server_time: datetime | None = None

    def close(self) -> None:
        """Let go of the line."""
        self._client.close()

    def _fetch(self, url: str) -> Iterator[bytes]:
        end = monotonic() + _LIST_SECONDS
        for chunk in self._stream(url, 0):
            if monotonic() > end:
                raise DownloadError(f"too slow: {url}")
            yield chunk

    def _stream(self, url: str, begin: int) -> Iterator[bytes]:
        # Packed on the way, its length would no longer be what was signed.
        asked = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={begin}-"} if begin else {})
        try:
            with self._client.stream("GET", url, headers=asked) as answer:
                self._note_time(answer)
                if answer.status_code not in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
                    raise DownloadHTTPError(f"{answer.status_code} for {url}", answer.status_code)
                if begin and not _goes_on_at(answer, begin):
                    raise _AllOfIt
                for chunk in answer.iter_raw():
                    if self._stopped():
                        raise Stopped(url)
                    yield chunk
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise DownloadError(f"{type(error).__name__} for {url}") from error

    def _note_time(self, answer: httpx.Response) -> None:
        try:
            told = parsedate_to_datetime(answer.headers["Date"])
        except (KeyError, ValueError):
            return
        self.server_time = told if told.tzinfo is not None else None

    @contextmanager
    def download_archive(
        self, url: str, length: int, check: Callable[[IO[bytes]], None]
    ) -> Iterator[IO[bytes]]:
        """Give an archive of `length` bytes that passed `check`, going on where it broke off last.

        What came is kept until the block is done, unless the check raises: those bytes are wrong.
        """
        self._downloads.mkdir(parents=True, exist_ok=True)
        part = self._downloads / f"{url.rpartition('/')[2]}.part"
        for other in self._downloads.glob("*.part"):
            if other != part:
                other.unlink()
        part.touch()
        with part.open("r+b") as stream:
            self._go_on(url, stream, length)
            stream.seek(0)
            try:
                check(stream)
            except BaseException:
                stream.truncate(0)
                raise
            stream.seek(0)
            yield stream
        part.unlink()

    def _go_on(self, url: str, stream: IO[bytes], length: int) -> None:
        begin = stream.seek(0, 2)
        if begin > length:
            begin = stream.truncate(0)
        if begin == length:
            return
        try:
            self._append(self._stream(url, begin), stream, begin, length)
        except _AllOfIt:
            stream.truncate(0)
            self._append(self._stream(url, 0), stream, 0, length)

    def _append(self, chunks: Iterator[bytes], stream: IO[bytes], begin: int, length: int) -> None:
        stream.seek(begin)
        have = begin
        for chunk in chunks:
            have += len(chunk)
            if have > length:
                stream.truncate(0)
                raise DownloadLengthMismatchError(f"more than the {length} bytes that were signed")
            stream.write(chunk)
        if have < length:
            stream.flush()
            raise DownloadError(f"{have} of {length} bytes came")


class _AllOfIt(Exception):
    """The server would not go on where we were."""


def _goes_on_at(answer: httpx.Response, begin: int) -> bool:
    return answer.status_code == httpx.codes.PARTIAL_CONTENT and answer.headers.get(
        "Content-Range", ""
    ).startswith(f"bytes {begin}-")
