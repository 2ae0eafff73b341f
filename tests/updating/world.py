"""A maker's site, a server that shows it, and small programs that are updated by the real parts."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
import tarfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import patch

from hubdesk.updating.home import Home
from hubdesk.updating.keeping import keep
from hubdesk.updating.launcher import Launcher
from hubdesk.updating.maker import Maker
from hubdesk.updating.taking import Running, Standing, take
from hubdesk.updating.whose import this_system
from installers.release import Keys, Site

CHECKOUT = Path(__file__).parents[2]
SYSTEM = this_system()
SCHEMA = "0009"
_BODY = 200_000

# A version in small: it writes into the diary that it runs, and sets the marks that HubDesk's own
# window sets; `manner` is what it is like.
_PROGRAM = b"""#!/bin/sh
manner=$(cat "$(dirname "$0")/manner")
marks=$HUBDESK_HOME/marks/$HUBDESK_STARTED
echo $HUBDESK_STARTED $manner "$@" >>"$HUBDESK_HOME/diary"
case $manner in
    exits) exit 1 ;;
    hangs) sleep 600 ;;
    asks) : >"$marks.asked"; exit 3 ;;
    "ends badly") status=9 ;;
    "tells, ends badly") : >"$HUBDESK_HOME/marks/0.2.0.told"; status=9 ;;
esac
: >"$marks.up"
exit ${status:-0}
"""


def files_of(version: str, manner: str = "good") -> dict[str, bytes]:
    """Give what a version consists of."""
    return {
        "hubdesk": _PROGRAM,
        "manner": manner.encode(),
        "parts/body": hashlib.shake_256(version.encode()).digest(_BODY),
    }


def archive_of(files: dict[str, bytes], place: Path) -> Path:
    """Pack a version as the maker does."""
    with tarfile.open(place, "w:xz", preset=0) as archive:
        for name, contents in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(contents)
            member.mode = 0o755 if name == "hubdesk" else 0o644
            archive.addfile(member, io.BytesIO(contents))
    return place


def install(home: Home, version: str, manner: str = "good", *, proven: bool = True) -> None:
    """Lay a version out as an installer does."""
    home.prepare()
    for name, contents in files_of(version, manner).items():
        file = home.versions / version / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(contents)
    home.start_file(version).chmod(0o755)
    keep(home.root / "current", version)
    if proven:
        home.came_up(version)


class MakersSite(Site):
    """The maker's site with its keys, at any day."""

    def __init__(self, folder: Path, now: datetime | None = None) -> None:
        """Make it in a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        self.drawer = folder / "keys"
        super().__init__(folder / "site", Keys(self.drawer, "open sesame"), now)
        if not self.metadata.exists():
            self.begin()
        # What a build trusts from the start.
        self.root = (self.metadata / "1.root.json").read_bytes()

    def release(self, version: str, manner: str = "good", schema: str = SCHEMA) -> Path:
        """Pack a version, sign it and show it; gives the archive as it is shown."""
        archive = archive_of(files_of(version, manner), self.folder.parent / f"{version}.tar.xz")
        self.publish(archive, version, SYSTEM, schema)
        return self.shown()

    def shown(self) -> Path:
        """Give the newest archive as the server shows it."""
        return max((self.folder / "targets" / SYSTEM).iterdir(), key=lambda f: f.stat().st_mtime_ns)


class _Replaced(BaseException):
    """What would have taken the launcher's place has ended."""


def _run_beside(file: str, words: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run([file, *words[1:]], env=environment, check=False)
    raise _Replaced(done.returncode)


def start(home: Home, *arguments: str, patience: float = 20) -> int:
    """Start what the launcher starts; only what would take its place runs beside it instead."""
    try:
        with patch("os.execve", _run_beside):
            return Launcher(home, arguments, patience).start()
    except _Replaced as ended:
        return int(ended.args[0])


def start_really(home: Home, *arguments: str, patience: float = 20) -> int:
    """Start by a launcher of its own, made of the standard library alone."""
    launcher = home.root / "launcher.py"
    if not launcher.exists():
        launcher.write_text(
            f"import sys\nsys.path.insert(0, {str(CHECKOUT)!r})\n"
            "from hubdesk.updating.launcher import main\nsys.exit(main())\n"
        )
    return subprocess.run(
        [sys.executable, "-IS", launcher, *arguments],
        env=os.environ | {"HUBDESK_PATIENCE": str(patience)},
        check=False,
        timeout=120,
    ).returncode


def diary(home: Home) -> list[str]:
    """Give which versions ran, in order, and what they were like; forgets it."""
    file = home.root / "diary"
    lines = file.read_text().splitlines() if file.exists() else []
    file.unlink(missing_ok=True)
    return lines


class Server:
    """A real server of plain files, which can go on where a download broke off."""

    def __init__(self, folder: Path) -> None:
        """Prepare to show a folder."""
        self.folder = folder
        self.asked: list[str] = []
        self.cut_after: int | None = None
        self.without_end = False
        self.goes_on = True
        self.date: str | None = None
        self._http = _Quiet(("127.0.0.1", 0), partial(_Handler, self))
        self.address = f"http://127.0.0.1:{self._http.server_port}"

    @contextmanager
    def open(self) -> Iterator[Server]:
        """Answer while the block runs."""
        thread = threading.Thread(target=partial(self._http.serve_forever, 0.01))
        thread.start()
        try:
            yield self
        finally:
            self._http.shutdown()
            thread.join()
            self._http.server_close()


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """Say nothing of whoever hung up, which many of these tests are about."""


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, server: Server, *args: object) -> None:
        self._shows = server
        super().__init__(*args, directory=str(server.folder))  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        pass

    def date_time_string(self, timestamp: float | None = None) -> str:
        return self._shows.date or super().date_time_string(timestamp)

    def do_GET(self) -> None:
        shows = self._shows
        begin = int(self.headers.get("Range", "bytes=0-")[6:-1]) if shows.goes_on else 0
        shows.asked.append(f"{self.path} from {begin}" if begin else self.path)
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(404)
            return
        contents = file.read_bytes()[begin:]
        is_archive = "/targets/" in self.path
        self.send_response(206 if begin else 200)
        if not (is_archive and shows.without_end):
            self.send_header("Content-Length", str(len(contents)))
        if begin:
            whole = begin + len(contents)
            self.send_header("Content-Range", f"bytes {begin}-{whole - 1}/{whole}")
        self.end_headers()
        if is_archive and shows.cut_after is not None:
            contents = contents[: shows.cut_after]
        self.wfile.write(contents)
        while is_archive and shows.without_end:
            try:
                self.wfile.write(bytes(65536))
            except OSError:
                return


def take_from(
    server: Server, root: bytes, home: Home, running: Running, **more: object
) -> Standing:
    """Take what is newer, as the window does in the background."""
    told = {"now": lambda: datetime.now(UTC)} | more
    with Maker(server.address, root, home.metadata, home.downloads, **told) as maker:  # type: ignore[arg-type]
        return take(home, maker, SYSTEM, running)[0]
