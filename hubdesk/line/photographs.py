"""Showing the carrier: the photographs that entries name go up after them, piece by piece.

Never before their entry, never instead of one, and nothing that nobody may see any more: whose
people were forgotten, or what was taken back, stays here; what is there of forgotten people is
asked to be forgotten there, too, until the other end has said so. What a piece has brought there is
noted, so that a photograph goes on where it broke off. One that is not there to be sent is set
aside.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from random import Random
from threading import Lock
from time import monotonic

from hubdesk.database.album import Album
from hubdesk.database.outbox import Traffic
from hubdesk.database.photographs import FORGOTTEN, TAKEN_BACK, OnItsWay
from hubdesk.database.record import Record
from hubdesk.database.work import View
from hubdesk.line.carrying import begin
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind, Pace, Wake
from hubdesk.line.understanding import kind_of
from hubdesk.line.wire.photographs import NotAStanding, Standing, photograph_path, read_standing
from hubdesk.line.wire.problems import Problem, read_problem
from hubdesk.parcels.entry import people_of, undone_by
from hubdesk.parcels.refusals import KnownFault

NOT_ACCEPTED = "photograph_not_accepted"
_ITS_OWN_FAULT = (413, 422)
_DONE, _NO_SUCH_JOB = 204, 405
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shown:
    """What came of one piece: `is_done` with its photograph, `again` where the entry is missing."""

    is_done: bool = False
    is_unnamed: bool = False
    failure: Failure | None = None


class PhotographSender:
    """Brings photographs to one gateway, in the sender's thread; any thread may wake or ask it."""

    def __init__(
        self,
        record: Record,
        album: Album,
        gateway: str,
        shop: str,
        post: Post,
        *,
        now: Callable[[], datetime],
        zone: tzinfo,
        pace: Pace | None = None,
        chance: Random | None = None,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        """Send by `post` what `record` says that `gateway` (its base URL) may see of `album`.

        `now` in `zone` tells whether a line that is paid by the amount is free; what is waited for
        is measured by `seconds`, which never jumps.
        """
        self._record = record
        self._album = album
        self._gateway = gateway
        self._shop = shop
        self._post = post
        self._now = now
        self._zone = zone
        self._chance = chance or Random()
        self._seconds = seconds
        self._carrying = begin(pace or Pace(), seconds())
        self._elsewhere: set[str] = set()
        self._at_hand = ("", b"")
        self._lock = Lock()

    @property
    def trouble(self) -> Failure | None:
        """What the last piece failed by."""
        return self._carrying.trouble

    @property
    def is_held_back(self) -> bool:
        """Whether they wait because the line is paid by the amount just now."""
        return self._carrying.is_held_back(self._now().astimezone(self._zone).time())

    def wake(self, cause: Wake) -> None:
        """Go on at once."""
        with self._lock:
            self._carrying = self._carrying.woken(cause, self._seconds())

    def ask(self) -> None:
        """Send all that waits now, also where that is paid for."""
        with self._lock:
            self._carrying = self._carrying.asked(self._seconds())

    def wait(self) -> float:
        """Give the seconds until the next piece may go."""
        return (
            self._carrying.pace.poll if self.is_held_back else self._carrying.wait(self._seconds())
        )

    def turn(self) -> Shown | None:
        """Send one piece where one is due; None where there was nothing to do.

        Raises KnownFault where the record or the album cannot be reached.
        """
        if self.wait() > 0:
            return None
        going = self._next()
        if going is None:
            self._elsewhere.clear()
            with self._lock:
                self._carrying = self._carrying.with_nothing_left(self._seconds())
            return None
        photograph, content = going
        return self._take_down(photograph) if content is None else self._show(photograph, content)

    def _next(self) -> tuple[OnItsWay, bytes | None] | None:
        """Find the next photograph that may go and is there; set aside what is not.

        Without its bytes is one that must not be over there any more.
        """
        while True:
            with self._record.view() as view:
                going = view.photographs.next(self._gateway, self._elsewhere)
                if going is None:
                    return None
                reason, is_ours = _why_not(view, going), self._is_ours(view, going)
            if reason == FORGOTTEN:
                return going, None
            try:
                if not reason:
                    return going, self._read(going)
            except KnownFault as fault:
                if not is_ours:
                    # Another desk's, in a folder of its own: that desk will send it in its turn.
                    self._elsewhere.add(going.photograph)
                    continue
                reason = fault.reason
            self._set_aside(going, reason)

    def _is_ours(self, view: View, going: OnItsWay) -> bool:
        (kept,) = view.journal.at([going.position])
        return not self._record.is_shared or kept.entry.desk == self._record.desk

    def _read(self, going: OnItsWay) -> bytes:
        photograph, content = self._at_hand
        if photograph != going.photograph:
            content = self._album.read(going.photograph)
            self._at_hand = (going.photograph, content)
        if len(content) != going.size:
            raise KnownFault("photograph_changed", file=going.photograph)
        return content

    def _show(self, going: OnItsWay, content: bytes) -> Shown:
        """Send one piece; an empty one asks for what is there of one that was held already."""
        piece = content[going.have : going.have + self._carrying.most_bytes]
        path = photograph_path(self._shop, going.photograph, going.have)
        began = self._seconds()
        answer = self._post.put(path, piece)
        outcome = _understood(answer, going)
        if isinstance(outcome, Failure):
            return self._failed(outcome)
        if isinstance(outcome, str):
            if outcome == NOT_ACCEPTED:
                _log.warning("the gateway does not take the photograph %s", going.photograph)
            self._set_aside(going, outcome)
            return Shown(is_done=True)
        now = self._seconds()
        with self._lock:
            self._carrying = self._carrying.after_piece(len(piece), now - began, now)
        self._note(going, outcome)
        return Shown(is_done=outcome.is_held)

    def _take_down(self, going: OnItsWay) -> Shown:
        """Have one forgotten over there, whatever of it is there: even an answer may be lost."""
        answer = self._post.take_down(photograph_path(self._shop, going.photograph))
        if isinstance(answer, Failure):
            return self._failed(answer)
        told = read_problem(answer.content_type, answer.body)
        is_not_there = told is not None and told.problem in (Problem.NOT_NAMED, Problem.FORGOTTEN)
        if answer.status == _DONE or is_not_there:
            self._set_aside(going, FORGOTTEN)
            return Shown()
        if answer.status == _NO_SUCH_JOB:
            # An older gateway: it stays owed, and holds up no other.
            _log.warning("the gateway does not forget the photograph %s yet", going.photograph)
            self._elsewhere.add(going.photograph)
            return Shown()
        retry_after = answer.retry_after
        return self._failed(Failure(kind_of(answer), f"status {answer.status}", retry_after))

    def _note(self, going: OnItsWay, standing: Standing) -> None:
        with self._record.work("") as work:
            work.photographs.note(self._gateway, going.photograph, standing.have)
            if standing.is_held:
                work.photographs.settle(self._gateway, going.photograph, work.now)
            day = work.now.astimezone(self._zone).date()
            work.outbox.note_traffic(self._gateway, day, Traffic(*self._post.weighed()))

    def _set_aside(self, going: OnItsWay, reason: str) -> None:
        with self._record.work("") as work:
            if reason in (NOT_ACCEPTED, FORGOTTEN):
                work.photographs.note(self._gateway, going.photograph, 0)
            work.photographs.settle(self._gateway, going.photograph, work.now, reason)

    def _failed(self, failure: Failure) -> Shown:
        _log.info("a photograph could not be sent: %s %s", failure.kind, failure.note)
        with self._lock:
            self._carrying = self._carrying.after_failure(failure, self._seconds(), self._chance)
        return Shown(is_unnamed=failure.note == Problem.NOT_NAMED, failure=failure)


def _why_not(view: View, going: OnItsWay) -> str:
    """Say why nobody may see a photograph any more; empty where its entry holds."""
    (kept,) = view.journal.at([going.position])
    told = [
        each.entry
        for history in view.journal.of_parcels(kept.entry.parcels).values()
        for each in history
    ]
    if view.recipients.is_any_blank(people_of(told)):
        return FORGOTTEN
    return TAKEN_BACK if kept.entry.id in undone_by(told) else ""


def _understood(answer: Answer | Failure, going: OnItsWay) -> Standing | Failure | str:
    """Say how much is there, what failed, or why this photograph will never be taken."""
    if isinstance(answer, Failure):
        return answer
    told = read_problem(answer.content_type, answer.body)
    if told is not None and told.problem is Problem.FORGOTTEN:
        return FORGOTTEN
    if told is not None and answer.status in _ITS_OWN_FAULT:
        return NOT_ACCEPTED
    if told is not None and told.problem is Problem.NO_ROOM:
        return Failure(LineKind.NO_ROOM, told.title, answer.retry_after)
    if told is not None and told.problem is Problem.NOT_NAMED:
        return Failure(LineKind.UNKNOWN_ANSWER, Problem.NOT_NAMED)
    try:
        return read_standing(
            answer.status, answer.content_type, answer.body, going.photograph, going.size
        )
    except NotAStanding as reason:
        return Failure(kind_of(answer), str(reason), answer.retry_after)
