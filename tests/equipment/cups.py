"""A CUPS of the test's own: its server, a queue, and a printer that lays PDFs into a tray.

Nothing of the PC's own CUPS is asked or changed. The printer has a driver, so that every job runs
through CUPS's own filters, and a back-end which waits while its paper is out.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_LIBRARY = Path("/usr/lib/cups")
_TOOLS = ("lpadmin", "cupsenable", "cupsdisable", "cupsaccept", "cupsreject", "cancel")
MISSING = "needs Debian's cups-daemon, cups-client and cups-filters-core-drivers for a real queue"

_BACK_END = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct tray "Unknown" "Tray"'; exit 0; }
tray=${DEVICE_URI#tray:}
while [ -e "$tray/no-paper" ]; do echo "STATE: +media-empty-error" >&2; sleep 0.1; done
echo "STATE: -media-empty-error" >&2
cat "${6:--}" > "$tray/$1.part" && chmod 644 "$tray/$1.part" && mv "$tray/$1.part" "$tray/$1.pdf"
"""
_SERVER = """LogLevel warn
Listen {root}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
<Location />
  Allow all
</Location>
<Location /admin>
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """ServerRoot {root}/etc
ServerBin {root}/bin
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
TempDir {root}/temp
AccessLog {root}/access.log
ErrorLog {root}/error.log
PageLog {root}/page.log
{who}
"""
_DRIVER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TRAY.PPD"
*Manufacturer: "Tray"
*Product: "(Tray)"
*ModelName: "Tray"
*ShortNickName: "Tray"
*NickName: "Tray"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*VariablePaperSize: True
*MaxMediaWidth: "1000"
*MaxMediaHeight: "2000"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop"
*ParamCustomPageSize Width: 1 points 30 1000
*ParamCustomPageSize Height: 2 points 30 2000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*OpenUI *PageSize/Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion/Region: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter/Letter: "18 36 594 756"
*ImageableArea A4/A4: "18 36 577 806"
*DefaultPaperDimension: Letter
*PaperDimension Letter/Letter: "612 792"
*PaperDimension A4/A4: "595 842"
"""


def is_there() -> bool:
    """Tell whether this PC has what a CUPS of our own needs."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    tools = all(shutil.which(tool, path=path) for tool in ("cupsd", *_TOOLS))
    return tools and (_LIBRARY / "filter" / "pdftopdf").exists()


@dataclass(frozen=True)
class Tray:
    """Where a printer's sheets come out, each job's as a PDF."""

    folder: Path

    def papers(self) -> list[bytes]:
        """Give what came out, the first printed first."""
        return [
            p.read_bytes() for p in sorted(self.folder.glob("*.pdf"), key=lambda p: int(p.stem))
        ]

    def run_out(self) -> None:
        """Take the paper out."""
        (self.folder / "no-paper").touch()

    def fill(self) -> None:
        """Put paper in."""
        (self.folder / "no-paper").unlink()


@contextmanager
def running() -> Iterator[Cups]:
    """Start a server in a folder with a short name, for its socket, and clear up after it."""
    root = Path(tempfile.mkdtemp(prefix="cups", dir="/tmp"))
    server = Cups(root)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(root)


class Cups:
    """The server, in a short folder that its printers may reach."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.socket = root / "cups.sock"
        for name in ("etc", "bin/backend", "spool", "cache", "state", "temp"):
            (root / name).mkdir(parents=True)
        root.chmod(0o755)
        for each in _LIBRARY.iterdir():
            if each.name != "backend":
                (root / "bin" / each.name).symlink_to(each)
        back_end = root / "bin" / "backend" / "tray"
        back_end.write_text(_BACK_END)
        back_end.chmod(0o755)
        user, group = pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
        # Root's server prints as Debian's user for that; anybody else's as that person.
        who = "" if user == "root" else f"User {user}\nGroup {group}\nSystemGroup {group}"
        (root / "etc/cupsd.conf").write_text(_SERVER.format(root=root))
        (root / "etc/cups-files.conf").write_text(_FILES.format(root=root, who=who))
        (root / "tray.ppd").write_text(_DRIVER)
        self._server: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server."""
        conf = self.root / "etc"
        self._server = subprocess.Popen(
            [_tool("cupsd"), "-f", "-c", conf / "cupsd.conf", "-s", conf / "cups-files.conf"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + 10
        while self._run("lpstat", "-r").stdout.strip() != b"scheduler is running":
            assert time.monotonic() < until, (self.root / "error.log").read_text()[-2000:]
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop it, as when the PC is switched off; its queue stays on the disk."""
        if self._server is not None:
            self._server.terminate()
            self._server.wait(10)
            self._server = None

    def add(self, printer: str) -> Tray:
        """Set a printer up."""
        tray = Tray(self.root / printer)
        tray.folder.mkdir()
        tray.folder.chmod(0o777)
        driver = str(self.root / "tray.ppd")
        self.order("lpadmin", "-p", printer, "-E", "-v", f"tray:{tray.folder}", "-P", driver)
        return tray

    def order(self, tool: str, *words: str) -> None:
        """Do as an administrator would in a terminal."""
        done = self._run(tool, *words)
        assert done.returncode == 0, done.stderr

    def _run(self, tool: str, *words: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C"}
        return subprocess.run([_tool(tool), *words], env=env, capture_output=True, check=False)


def _tool(name: str) -> str:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin") or name
