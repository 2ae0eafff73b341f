"""How far a long job has come: told by the job, looked at and stopped from any other thread."""

from __future__ import annotations

from threading import Event

from hubdesk.parcels.refusals import Refused


class Course:
    """The course of one job, such as a large notice.

    `rows` have been read and checked, `written` of `total` are in the record. Once `is_decided`
    the job comes to its end whatever happens, and can no longer be stopped.
    """

    def __init__(self) -> None:
        """Begin before the first row."""
        self.rows = 0
        self.written = 0
        self.total = 0
        self.is_decided = False
        self._bytes = 0
        self._size = 0
        self._stop = Event()
        self._leave = Event()

    @property
    def share(self) -> float:
        """How much of the file has been read, from 0 to 1."""
        return min(self._bytes / self._size, 1.0) if self._size else 0.0

    def begin_file(self, size: int) -> None:
        """Begin to read a file of so many bytes."""
        self._bytes, self._size = 0, size

    def read_bytes(self, count: int) -> None:
        """Note that more of the file was read. Raises Refused `notice_stopped`."""
        self._bytes += count
        self.refuse_if_stopped()

    def read_row(self) -> None:
        """Note that one more row was read. Raises Refused `notice_stopped`."""
        self.rows += 1
        self.refuse_if_stopped()

    def decide(self, total: int) -> None:
        """Note that all rows will be written. Raises Refused `notice_stopped` at the last moment.

        Whoever asks for a stop after this comes too late.
        """
        self.refuse_if_stopped()
        self.total = total
        self.is_decided = True

    def stop(self) -> None:
        """Ask the job to stop and to leave nothing behind; too late once it is decided."""
        self._stop.set()

    def leave(self) -> None:
        """Ask the job to leave off soon; what is decided goes on another time."""
        self._stop.set()
        self._leave.set()

    @property
    def is_left(self) -> bool:
        """Whether somebody wants the job to leave off."""
        return self._leave.is_set()

    def refuse_if_stopped(self) -> None:
        """Raise Refused `notice_stopped` where somebody asked for it in time."""
        if self._stop.is_set() and not self.is_decided:
            raise Refused("notice_stopped")
