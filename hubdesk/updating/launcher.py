"""Starts the version that the pointer names, and the last good one when that does not come up.

A program of its own, of the standard library alone, outside of all versions: no update replaces
what takes an update back. A version that never came up here is started under watch until it says
that its window is painted and the record open. When it has not said so twice, the pointer goes
back by itself. A version that came up once takes this process's place.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hubdesk.updating.home import HOME, STARTED, TRIES, Home

_LOOK_SECONDS = 0.05
# Migrating a record of years on a slow disk may take minutes; a person who is asked, any time.
PATIENCE = 300.0
_NOTHING_THERE = 3
_NOT_STARTED = 126


@dataclass(frozen=True, slots=True)
class Launcher:
    """One start. `patience`: seconds in which a version must come up, while it asks nobody."""

    home: Home
    arguments: Sequence[str]
    patience: float = PATIENCE

    def start(self) -> int:
        """Start what should start; gives its exit status, where it does not take our place."""
        self.home.prepare()
        if opens_window(self.arguments):
            with self.home.beginning() as is_ours:
                # Another start is being watched at this moment: it decides.
                if is_ours:
                    self._turn()
                    status = self._try_out()
                    if status is not None:
                        return status
        version = self.home.current()
        if version is None:
            sys.stderr.write(f"HubDesk is not complete in {self.home.root}. Install it anew.\n")
            return _NOTHING_THERE
        return self._become(version)

    def _turn(self) -> None:
        """Turn the pointer to what waits, unless a window is open, which the new would disturb."""
        coming = self.home.coming()
        if coming is None:
            return
        with self.home.window() as no_window_is_open:
            if self.home.is_bad(coming):
                self.home.withdraw()
            elif no_window_is_open:
                self.home.point(coming)

    def _try_out(self) -> int | None:
        """Start a version not yet known to come up; None where it is known, or was taken back."""
        version = self.home.current()
        if version is None or self.home.is_proven(version):
            return None
        while self.home.tries(version) < TRIES:
            self.home.count_try(version)
            child = self._begin(version)
            if child is None:
                continue
            if self._comes_up(version, child):
                return child.wait()
            status = _end(child)
            if self.home.has_asked(version):
                return status  # it has told a person what is wrong: not once more at this start
        return self._go_back(version)

    def _go_back(self, version: str) -> int | None:
        good = self.home.last_good(version)
        if good is None:
            return None  # there is no other: whatever it says of itself is all that can be said
        self.home.condemn(version)
        self.home.point(good)
        child = self._begin(good)
        status = _NOT_STARTED if child is None else child.wait()
        if status != 0 and version in self.home.untold():
            # No window came up to tell of it: not the version's fault, or a record that only it
            # can read. Try again, or the mended.
            self.home.pardon(version)
            self._begin(good, ["update"])
        return status

    def _comes_up(self, version: str, child: subprocess.Popen[bytes]) -> bool:
        end = time.monotonic() + self.patience
        while not self.home.is_proven(version):
            try:
                child.wait(_LOOK_SECONDS)
            except subprocess.TimeoutExpired:
                if time.monotonic() > end and not self.home.has_asked(version):
                    return False
            else:
                return self.home.is_proven(version)
        return True

    def _begin(
        self, version: str, arguments: Sequence[str] | None = None
    ) -> subprocess.Popen[bytes] | None:
        """Start a version; None where its file is nothing that can be started."""
        told = self.arguments if arguments is None else arguments
        file = self._file(version, told)
        try:
            return subprocess.Popen(  # noqa: S603 the version that this home was given
                [file, *told],
                env=self._environment(version),
                # A version that hangs is ended with whatever it has started.
                start_new_session=os.name == "posix",
            )
        except OSError:
            return None

    def _become(self, version: str) -> int:
        file = self._file(version, self.arguments)
        try:
            if os.name == "posix":
                os.execve(file, [file, *self.arguments], self._environment(version))  # noqa: S606
        except OSError:
            # Its file is spoilt, by the disk or by whoever guards it: another that came up here.
            version = self.home.last_good(version) or version
        child = self._begin(version)
        return _NOT_STARTED if child is None else child.wait()

    def _file(self, version: str, arguments: Sequence[str]) -> str:
        """Give what is started; on Windows the window has a door without a black terminal."""
        file = self.home.start_file(version)
        silent = file.with_name("hubdeskw.exe")
        return str(silent if opens_window(arguments) and silent.is_file() else file)

    def _environment(self, version: str) -> Mapping[str, str]:
        told = dict(os.environ)
        # A frozen launcher has pointed the loader at its own libraries, and says that it did.
        before = told.pop("LD_LIBRARY_PATH_ORIG", None)
        if before is not None:
            told["LD_LIBRARY_PATH"] = before
        elif getattr(sys, "frozen", False):
            told.pop("LD_LIBRARY_PATH", None)
        told["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        return told | {HOME: str(self.home.root), STARTED: version}


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the window; a command never begins a version."""
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--data" and rest:
            rest.pop(0)
        elif word != "open" and not word.startswith("--data="):
            return False
    return True


def _end(child: subprocess.Popen[bytes]) -> int:
    if child.poll() is None:
        if os.name == "posix":
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    return child.wait()


def main() -> int:
    """Start HubDesk from the folder in which the launcher lies."""
    launcher = Path(sys.executable if getattr(sys, "frozen", False) else sys.argv[0])
    patience = float(os.environ.get("HUBDESK_PATIENCE", PATIENCE))
    return Launcher(Home(launcher.resolve().parent), sys.argv[1:], patience).start()


if __name__ == "__main__":
    sys.exit(main())
