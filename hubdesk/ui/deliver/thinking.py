"""Questions whose answer may take a while, such as the order of fifty stops: asked beside."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from hubdesk.ui.errand import Errand

_PATIENCE_MS = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    about: Hashable
    job: Callable[[], object]


class Thinking(QObject):
    """Works on one question at a time, and of those that wait only on the newest.

    `found` brings what was asked about and the answer; `lasting` tells when it takes long enough
    that somebody wonders, and when it is over; `failed` brings a Trouble.
    """

    found = Signal(object, object)
    failed = Signal(object)
    lasting = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing to think about."""
        super().__init__(parent)
        self._now: _Asked | None = None
        self._next: _Asked | None = None
        self._errand: Errand | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._wonder)

    @property
    def about(self) -> Hashable | None:
        """What is thought about now, or next; None while there is nothing."""
        asked = self._next or self._now
        return asked.about if asked is not None else None

    def ask(self, about: Hashable, job: Callable[[], object]) -> None:
        """Ask; the same question is not asked twice."""
        if about == self.about:
            return
        self._next = _Asked(about, job)
        if self._now is None:
            self._begin()

    def wait(self) -> None:
        """Let what is under way come to its end; what waits is forgotten."""
        self._next = None
        if self._errand is not None:
            self._errand.wait(10)

    def _begin(self) -> None:
        self._now, self._next = self._next, None
        if self._now is None:
            return
        # An answer may come when the page is gone: the errand must not go with it.
        self._errand = Errand(self._now.job, QCoreApplication.instance() or self)
        self._errand.done.connect(self._done)
        self._errand.failed.connect(self._failed)
        self._patience.start()
        self._errand.start()

    @Slot()
    def _wonder(self) -> None:
        self.lasting.emit(True)

    @Slot(object)
    def _done(self, answer: object) -> None:
        about = self._over()
        self.found.emit(about, answer)
        self._begin_next()

    @Slot(object)
    def _failed(self, trouble: object) -> None:
        self._over()
        self.failed.emit(trouble)
        self._begin_next()

    def _over(self) -> Hashable | None:
        about = self._now.about if self._now is not None else None
        if self._errand is not None:
            self._errand.discard()
        self._now, self._errand = None, None
        self._patience.stop()
        self.lasting.emit(False)
        return about

    def _begin_next(self) -> None:
        if self._now is None and self._next is not None:
            self._begin()
