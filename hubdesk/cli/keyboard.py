"""The terminal's own keyboard, on which most scanners type: texts, and the gaps between keys."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise

if sys.platform != "win32":
    import select
    import termios
    import tty

_BEAT = 0.1  # seconds between two looks at the flag

Typed = Callable[[str, tuple[float, ...]], None]


class Keyboard:
    """Listen to the terminal; give each line with its gaps in milliseconds, if they are known."""

    def __init__(self, typed: Typed) -> None:
        """Prepare; the terminal is as it was until `start`."""
        self._typed = typed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="keyboard", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Give the terminal back as it was; on Windows the thread ends with the program."""
        self._stop.set()
        if sys.platform != "win32":
            self._thread.join(5)

    def _listen(self) -> None:
        if sys.platform == "win32":
            self._hear_lines()
            return
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal)
            self._hear_keys(terminal)
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)

    def _hear_lines(self) -> None:
        for line in sys.stdin:
            if text := line.rstrip("\r\n"):
                self._typed(text, ())

    def _hear_keys(self, terminal: int) -> None:
        keys: list[tuple[bytes, float]] = []
        while not self._stop.is_set():
            if not select.select([terminal], [], [], _BEAT)[0]:
                continue
            data = os.read(terminal, 1024)
            if not data:
                return
            now = time.monotonic() * 1000
            for key in (data[at : at + 1] for at in range(len(data))):
                if key not in b"\r\n":
                    keys.append((key, now))
                elif keys:
                    self._tell(keys)
                    keys = []

    def _tell(self, keys: list[tuple[bytes, float]]) -> None:
        text = b"".join(key for key, _ in keys).decode("utf-8", "replace")
        times = [at for _, at in keys]
        self._typed(text, tuple(later - at for at, later in pairwise(times)))
