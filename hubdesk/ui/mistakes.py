"""What nobody foresaw: noted in the shop's folder, said on the card, and work goes on.

Qt swallows what goes wrong in a slot. Without this a clerk would scan and see no answer at all.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from hubdesk.parcels.refusals import KnownFault, Trouble

_log = logging.getLogger(__name__)
# What goes wrong with every frame or tick is said once, what goes wrong with every scan each time.
_SAME_SECONDS = 1.0
_Hooks = tuple[Callable[..., object], Callable[..., object]]


class Mistakes(QObject):
    """Around the window's loop: tells `say` of our own mistakes, on the thread it was made on.

    Ctrl-C in the terminal closes the window, as its own button does.
    """

    _made = Signal()

    def __init__(self, say: Callable[[Trouble], None]) -> None:
        """Prepare; nothing is caught before the block begins."""
        super().__init__()
        self._say = say
        self._last: dict[tuple[str, int], float] = {}
        self._before: _Hooks = sys.excepthook, threading.excepthook
        self._made.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> None:
        """Catch what is raised in slots, and in threads."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def __exit__(self, *_: object) -> None:
        """Leave it to whoever caught it before."""
        sys.excepthook, threading.excepthook = self._before

    def _caught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self._caught(told.exc_type, told.exc_value, told.exc_traceback)

    def _caught(
        self, kind: type[BaseException], mistake: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):  # Ctrl-C in the terminal is no mistake
            QApplication.closeAllWindows()
            return
        place, now = _place(trace), time.monotonic()
        is_known = now - self._last.get(place, -_SAME_SECONDS) < _SAME_SECONDS
        self._last[place] = now
        if not is_known:
            _log.critical("a mistake of HubDesk's own", exc_info=(kind, mistake, trace))
            self._made.emit()

    def _tell(self) -> None:
        self._say(KnownFault("our_mistake"))


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """Give the file and line in which something was raised."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno
