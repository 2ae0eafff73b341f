"""A PC is lost: what the other end has acknowledged of its journal comes back from there.

Chain by chain, page by page from where the record at hand ends: an old backup, or nothing at all.
Each page is put back in one transaction together with its receipt, so that it may stop anywhere and
be called again. In the end the desk goes on in a new epoch, whose first entry names what is lost.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from time import sleep

from hubdesk.database.fetched import Back, Fetched
from hubdesk.database.record import Record
from hubdesk.database.work import View, Work
from hubdesk.line.counting import Chain, read_chains
from hubdesk.line.piecing import agreeing, piece
from hubdesk.line.post import Post
from hubdesk.line.sending import Answer, Failure, LineKind
from hubdesk.line.understanding import kind_of
from hubdesk.line.wire.arrivals import Arrival
from hubdesk.line.wire.receipts import ChainSeen
from hubdesk.line.wire.stretches import (
    LEAST_STRETCH_BYTES,
    MOST_STRETCH_BYTES,
    NotAStretch,
    chains_path,
    read_stretch,
    stretch_path,
)
from hubdesk.parcels.entry import BrokenEntry, Entry, read_entry
from hubdesk.parcels.facts import Kind, Lost, Opened, WhyOpened
from hubdesk.parcels.refusals import KnownFault, Refused

_TRIES = 6
_PAUSE_SECONDS, _LONGEST_PAUSE = 1.0, 60.0
_PASSES = {LineKind.BUSY, LineKind.SLOW, LineKind.OFFLINE, LineKind.FAULTY}
_NOT_LET_IN = {LineKind.NOT_ENROLLED, LineKind.KEY_REVOKED, LineKind.ANOTHER_SHOP}
_NOT_THERE = 404
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came back, and by name what did not.

    `taken` were put back, `agreed` waited here and are there already, `waiting` are here and not
    there: they will be sent. `last` is the newest act that the other end has, `newest` that on
    record: what was done after it is on no record. `lost` never arrived there, or does not fit
    without what is lost; `loose` counts the chains that go on from an end that never arrived.
    `left` entries stay over there, behind a fork or such a gap. `forks` counts the chains that two
    records tell of.
    """

    taken: int
    agreed: int
    waiting: int
    last: Entry | None
    newest: Entry | None
    lost: tuple[Lost, ...]
    loose: int
    left: int
    forks: int


class Recovering:
    """Fetches one desk's journal back from one gateway into a record that has none of it, or less.

    Nothing may have been done with the record since: old acts would come after new ones.
    """

    def __init__(
        self,
        record: Record,
        gateway: str,
        shop: str,
        post: Post,
        *,
        desks: Collection[str] = (),
        begin: Callable[[], None] = lambda: None,
        tell: Callable[[int], None] = lambda _: None,
        pause: Callable[[float], None] = sleep,
    ) -> None:
        """Fetch by `post` what `gateway` (its base URL) has of `shop`.

        `desks` are what this desk was called before. `begin` is called before the first entry is
        put back; `tell` hears how many came back so far.
        """
        self._record = record
        self._gateway = gateway
        self._shop = shop
        self._post = post
        self._desks = {record.desk, *desks}
        self._begin = begin
        self._tell = tell
        self._pause = pause
        self._most_bytes = MOST_STRETCH_BYTES
        self._taken = self._agreed = self._loose = 0
        self._forked: set[Chain] = set()
        self._is_torn = False
        self._done: list[ChainSeen] = []

    def run(self, *, is_in_doubt: bool = False) -> Recovered:
        """Fetch everything back, and go on in a new epoch where anything came or is in doubt.

        Raises Refused `fetch_back_shared`, `fetch_back_late` with the `count` of acts since;
        KnownFault `fetch_back_stopped` with the `kind` of failure, `fetch_back_not_let_in`,
        `fetch_back_not_there`, `fetch_back_newer`.
        """
        if self._record.is_shared:
            raise Refused("fetch_back_shared")
        chains = deque(self._chains())
        put_off = 0
        while chains:
            chain = chains.popleft()
            # A chain is tied to the end of another: until that is here, it waits for its turn.
            if self._fetch(chain, waits=put_off < len(chains)):
                self._done.append(chain)
                put_off = 0
            else:
                chains.append(chain)
                put_off += 1
        return self._finish(is_in_doubt=is_in_doubt)

    def _chains(self) -> list[ChainSeen]:
        answer = self._asked(lambda: chains_path(self._shop))
        chains = read_chains(answer)
        if chains is None:
            raise _stopped(answer, self._record.desk)
        return [each for each in chains if each.shop == self._shop and each.desk in self._desks]

    def _fetch(self, chain: ChainSeen, *, waits: bool) -> bool:
        """Fetch one chain; gives False where it is tied to something that is not here yet."""
        with self._record.view() as view:
            after = self._begins_after(view, chain)
            here = view.journal.hash_at(chain.desk, chain.epoch, chain.seq)
        if chain.seq <= after:
            if chain.forked or (here and here != chain.hash):
                self._forked.add((chain.desk, chain.epoch))
            return True
        more = True
        while more:
            arrivals, more = self._page(chain, after)
            if not arrivals:
                break
            if arrivals[0].seq == 1 and not self._is_tied(arrivals[0]):
                if waits:
                    return False
                if self._is_torn:
                    return True  # it goes on behind a fork: nothing of it is mixed in
                self._loose += 1
            if not self._put_back(chain, arrivals):
                break
            after = arrivals[-1].seq
            self._tell(self._taken)
        return True

    def _begins_after(self, view: View, chain: ChainSeen) -> int:
        """Give the number up to which nothing needs to be asked."""
        end = view.fetched.end(chain.desk, chain.epoch)
        waiting = view.outbox.first_waiting(self._gateway, chain.desk, chain.epoch)
        return end.seq if waiting is None else min(end.seq, waiting - 1)

    def _is_tied(self, first: Arrival) -> bool:
        facts = _entry(first).facts
        if not isinstance(facts, Opened) or not facts.after:
            return True
        with self._record.view() as view:
            return view.fetched.holds_hash(facts.after)

    def _put_back(self, chain: ChainSeen, arrivals: Sequence[Arrival]) -> bool:
        """Put a page back and note that it is answered for; gives whether more may follow."""
        with self._record.view() as view:
            is_new = arrivals[-1].seq > view.fetched.end(chain.desk, chain.epoch).seq
            if is_new:
                self._must_be_in_time(view, chain)
        if is_new:
            self._begin()
        with self._record.work("") as work:
            end = work.fetched.end(chain.desk, chain.epoch)
            ours = work.fetched.places(
                chain.desk, chain.epoch, arrivals[0].seq, min(arrivals[-1].seq, end.seq)
            )
            agreed, forked_at = agreeing(ours, arrivals)
            pieced = piece(end, [told for told in arrivals if told.seq > end.seq])
            taken = self._take(work, chain, pieced.taken)
            if agreed or taken:
                work.outbox.answered_for(self._gateway, [*agreed, *taken], work.now)
                # Of what came back the pictures are there, or lost; those of a backup may yet go.
                work.photographs.follow(self._gateway, agreed)
        self._agreed += len(agreed)
        self._taken += len(taken)
        if forked_at or pieced.forked_at:
            self._forked.add((chain.desk, chain.epoch))
        self._is_torn = self._is_torn or pieced.is_torn
        return not pieced.is_torn

    def _take(self, work: Work, chain: ChainSeen, told: Sequence[Arrival]) -> list[int]:
        if not told:
            return []
        self._must_be_in_time(work, chain)
        return work.fetched.take([Back(_entry(each), each.entry) for each in told])

    def _must_be_in_time(self, view: View, chain: ChainSeen) -> None:
        """See that nothing was done after what this chain ends with here. Raises Refused."""
        so_far = [(each.desk, each.epoch) for each in (*self._done, chain)]
        if late := view.fetched.acts_after(view.fetched.last_place(so_far)):
            raise Refused("fetch_back_late", count=late)

    def _finish(self, *, is_in_doubt: bool) -> Recovered:
        with self._record.work("") as work:
            waiting = work.outbox.count_waiting(self._gateway)
            lost = self._lost(work.fetched)
            known = set(work.journal.lost())
            if self._taken or is_in_doubt:
                news = [gap for gap in lost if gap not in known]
                work.open_epoch(WhyOpened.RESTORED, after=self._last_hash(work), lost=news)
            return Recovered(
                taken=self._taken,
                agreed=self._agreed,
                waiting=waiting,
                last=self._last(work),
                newest=work.fetched.newest_act(),
                lost=tuple(lost),
                loose=self._loose,
                left=sum(self._left(work, chain) for chain in self._done),
                forks=len(self._forked),
            )

    def _lost(self, fetched: Fetched) -> list[Lost]:
        return [gap for each in self._done for gap in fetched.gaps(each.desk, each.epoch)]

    def _left(self, work: Work, chain: ChainSeen) -> int:
        standing = work.outbox.standing(self._gateway, chain.desk, chain.epoch, chain.seq)
        return max(0, chain.count - standing.held_there)

    def _last_hash(self, work: Work) -> str:
        """Give the hash that the new epoch is tied to: the end of what was told before."""
        ends = [work.fetched.end(each.desk, each.epoch) for each in self._done]
        return next((end.hash for end in reversed(ends) if end.seq > 1), "")

    def _last(self, work: Work) -> Entry | None:
        for chain in reversed(self._done):
            last = min(chain.seq, work.fetched.end(chain.desk, chain.epoch).seq)
            places = work.fetched.places(chain.desk, chain.epoch, last, last)
            for kept in work.journal.at([position for position, _ in places.values()]):
                if kept.entry.kind is not Kind.OPENED:
                    return kept.entry
        return None

    def _page(self, chain: ChainSeen, after: int) -> tuple[tuple[Arrival, ...], bool]:
        place = (self._shop, chain.desk, chain.epoch, after)
        for _ in range(_TRIES):
            answer = self._asked(lambda: stretch_path(*place, self._most_bytes))
            try:
                return read_stretch(answer.status, answer.content_type, answer.body, place)
            except NotAStretch as flaw:
                _log.warning("a page of the journal was not believed: %s", flaw)
                self._pause(_PAUSE_SECONDS)
        raise _stopped(answer, self._record.desk)

    def _asked(self, path: Callable[[], str]) -> Answer:
        """Ask until something answers; wait as long as the other end wants, less at a time."""
        for nth in range(_TRIES):
            outcome = self._post.ask(path())
            kind, wait = _trouble(outcome)
            if kind not in _PASSES:
                break
            if kind is LineKind.SLOW:
                self._most_bytes = max(LEAST_STRETCH_BYTES, self._most_bytes // 2)
            if nth < _TRIES - 1:
                self._pause(min(wait or _PAUSE_SECONDS * 2**nth, _LONGEST_PAUSE))
        if isinstance(outcome, Answer) and outcome.status == _NOT_THERE:
            raise KnownFault("fetch_back_not_there")
        if kind is not None or isinstance(outcome, Failure):
            raise _stopped(outcome, self._record.desk)
        return outcome


def _trouble(outcome: Answer | Failure) -> tuple[LineKind | None, float | None]:
    if isinstance(outcome, Failure):
        return outcome.kind, outcome.retry_after
    return None if outcome.status == 200 else kind_of(outcome), outcome.retry_after


def _stopped(outcome: Answer | Failure, desk: str) -> KnownFault:
    kind = outcome.kind if isinstance(outcome, Failure) else kind_of(outcome)
    if kind in _NOT_LET_IN:
        return KnownFault("fetch_back_not_let_in", desk=desk)
    return KnownFault("fetch_back_stopped", kind=kind.value)


def _entry(arrival: Arrival) -> Entry:
    try:
        return read_entry(arrival.entry, arrival.hash)
    except BrokenEntry as error:
        raise KnownFault("fetch_back_newer") from error
