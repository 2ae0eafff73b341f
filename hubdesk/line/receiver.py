"""What carriers send down to the shop, fetched page by page from where the last one ended.

The letters of a page and the cursor behind them are written in one transaction, so that nothing is
skipped and nothing comes twice, whenever the power goes. What a letter means is the desk's affair:
here it is only made sure that it is whole, ours, and what the carrier said.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from random import Random
from threading import Event, Lock
from time import monotonic

from hubdesk.database.letters import Cursor, KeptLetter
from hubdesk.database.outbox import Traffic
from hubdesk.database.record import Record
from hubdesk.database.work import Work
from hubdesk.line.fetching import begin
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind, Pace, Wake
from hubdesk.line.understanding import kind_of
from hubdesk.line.wire.letters import (
    FIRST_SEAL,
    Letter,
    NotAPage,
    Page,
    letters_path,
    read_page,
    with_soundness,
)
from hubdesk.parcels.letters import LetterKind, UnreadableLetter, read_content
from hubdesk.parcels.refusals import KnownFault

_NO_LETTERBOX = 404
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What came down: new letters, of them set aside, and those that were here before.

    `went_back` counts how often the other end had another history and was asked from further back.
    """

    new: int = 0
    aside: int = 0
    known: int = 0
    went_back: int = 0
    failure: Failure | None = None


class Receiver:
    """Fetches one shop's letters from one gateway. One thread fetches; any may wake or stop it."""

    def __init__(
        self,
        record: Record,
        gateway: str,
        shop: str,
        post: Post,
        *,
        now: Callable[[], datetime],
        tell: Callable[[], None] = lambda: None,
        pace: Pace | None = None,
        chance: Random | None = None,
        seconds: Callable[[], float] = monotonic,
        zone: tzinfo = UTC,
    ) -> None:
        """Fetch by `post` what `gateway` (its base URL) has for `shop`, into `record`.

        `tell` hears, in the fetching thread, that something new has come. Bytes are counted by the
        days of `zone`; what is waited for is measured by `seconds`, which never jumps.
        """
        self._record = record
        self._gateway = gateway
        self._shop = shop
        self._post = post
        self._now = now
        self._tell = tell
        self._chance = chance or Random()
        self._seconds = seconds
        self._zone = zone
        self._fetching = begin(pace or Pace(), seconds(), self._chance)
        self._lock = Lock()
        self._stopping = Event()

    @property
    def trouble(self) -> Failure | None:
        """What fetching fails by; once is nothing that anybody needs to know."""
        return self._fetching.trouble if self._fetching.failures > 1 else None

    def stop(self) -> None:
        """Take nothing in any more."""
        self._stopping.set()

    def wake(self, cause: Wake) -> None:
        """Look at once whether something has come."""
        with self._lock:
            self._fetching = self._fetching.woken(cause, self._seconds())

    def turn(self) -> float:
        """Fetch one page where one is due; give the seconds until the next look."""
        if self._fetching.wait(self._seconds()) <= 0:
            self._try()
        with self._lock:
            return self._fetching.wait(self._seconds())

    def fetch_all(self) -> FetchReport:
        """Fetch until there is no more, or something fails."""
        total = FetchReport()
        while not self._stopping.is_set():
            report, more = self._try()
            total = _added(total, report)
            if not more:
                break
        return total

    def _try(self) -> tuple[FetchReport, bool]:
        """Fetch one page; give what it brought, and whether to go on at once."""
        try:
            return self._fetch()
        except KnownFault as fault:
            failure = Failure(LineKind.RECORD, str(fault))
        except Exception as mistake:  # noqa: BLE001 - the sender must go on whatever ails us
            _log.exception("the receiver stumbled and goes on")
            failure = Failure(LineKind.RECORD, repr(mistake))
        return self._failed(failure)

    def _fetch(self) -> tuple[FetchReport, bool]:
        with self._record.view() as view:
            cursor = view.letters.cursor(self._gateway, FIRST_SEAL)
        answer = self._post.ask(letters_path(self._shop, *cursor, self._fetching.most_bytes))
        if isinstance(answer, Answer) and answer.status == _NO_LETTERBOX:
            self._settle(more=False)
            return FetchReport(), False
        page = self._read(answer, cursor)
        if self._stopping.is_set():
            return FetchReport(), False
        if isinstance(page, Failure):
            return self._failed(page)
        if page.before != cursor.seal:
            return self._step_back(cursor)
        if not page.letters:
            self._settle(more=False)
            return FetchReport(), False
        report = self._take(page, cursor)
        self._settle(more=page.more)
        if report.new:
            self._tell()
        return report, page.more

    def _read(self, answer: Answer | Failure, cursor: Cursor) -> Page | Failure:
        if isinstance(answer, Failure):
            return answer
        try:
            return read_page(
                answer.status, answer.content_type, answer.body, self._shop, cursor.position
            )
        except NotAPage as reason:
            return Failure(kind_of(answer), str(reason), answer.retry_after)

    def _step_back(self, cursor: Cursor) -> tuple[FetchReport, bool]:
        """Look further back for what both ends have: the other one was put back to an earlier day.

        Nothing is lost by it: what is here stays, and comes again without being taken twice.
        """
        if not cursor.position:
            return self._failed(Failure(LineKind.UNKNOWN_ANSWER, "a history without a beginning"))
        with self._record.work("") as work:
            back = cursor
            if work.letters.cursor(self._gateway, FIRST_SEAL) == cursor:
                back = work.letters.step_back(self._gateway, self._fetching.steps, FIRST_SEAL)
        _log.warning(
            "the gateway has another history: asked from %s instead of %s", *(back[0], cursor[0])
        )
        with self._lock:
            self._fetching = self._fetching.after_step_back(self._seconds())
        return FetchReport(went_back=1), True

    def _take(self, page: Page, cursor: Cursor) -> FetchReport:
        """Keep a page's letters and the cursor behind them, in one transaction."""
        with self._record.work("") as work:
            if work.letters.cursor(self._gateway, FIRST_SEAL) != cursor:
                return FetchReport()  # another desk of this shop was quicker
            report = self._keep(work, page)
            day = work.now.astimezone(self._zone).date()
            work.outbox.note_traffic(self._gateway, day, Traffic(*self._post.weighed()))
        return report

    def _keep(self, work: Work, page: Page) -> FetchReport:
        known = work.letters.known(letter.id for letter in page.letters)
        report = FetchReport()
        for letter, is_sound in with_soundness(page):
            place = Cursor(letter.position, letter.seal)
            if letter.id in known:
                work.letters.place(self._gateway, letter.id, place)
                report = _added(report, FetchReport(known=1))
                continue
            kept = _as_kept(letter, work.now, is_sound=is_sound)
            work.letters.keep(self._gateway, place, kept)
            known.add(letter.id)
            report = _added(report, FetchReport(new=1, aside=int(bool(kept.reason))))
        work.letters.move(self._gateway, place)
        return report

    def _settle(self, *, more: bool) -> None:
        with self._lock:
            self._fetching = self._fetching.after_page(self._seconds(), more=more)

    def _failed(self, failure: Failure) -> tuple[FetchReport, bool]:
        _log.info("nothing could be fetched: %s %s", failure.kind, failure.note)
        with self._lock:
            self._fetching = self._fetching.after_failure(failure, self._seconds(), self._chance)
        return FetchReport(failure=failure), False


def _as_kept(letter: Letter, came_at: datetime, *, is_sound: bool) -> KeptLetter:
    """Say what is kept of a letter; of one that cannot be taken only that it came, and why not."""
    reason = "" if is_sound else "letter_changed"
    content = letter.content or ""
    try:
        if is_sound and content:
            read_content(letter.kind, content)
    except UnreadableLetter as error:
        reason = error.reason
        _log.warning("set aside a letter of %s: %s", letter.carrier, error)
    # Fees are kept and wait for nobody; what the gateway has forgotten is of no use any more.
    is_settled = not reason and (letter.kind == LetterKind.FEES or not content)
    return KeptLetter(
        id=letter.id,
        kind=letter.kind,
        carrier=letter.carrier,
        at=letter.at,
        content="" if reason else content,
        reason=reason,
        came_at=came_at,
        settled_at=came_at if is_settled else None,
    )


def _added(total: FetchReport, more: FetchReport) -> FetchReport:
    return replace(
        more,
        new=total.new + more.new,
        aside=total.aside + more.aside,
        known=total.known + more.known,
        went_back=total.went_back + more.went_back,
    )
