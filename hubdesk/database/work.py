"""One look at the record, and one job on it: what a transaction sees, and what it may write.

`Record.view` and `Record.work` give them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session
from uuid6 import uuid7

from hubdesk.database.bills import Bills
from hubdesk.database.fetched import Fetched
from hubdesk.database.formats import Formats, Staging
from hubdesk.database.journal import ChainHead, Journal
from hubdesk.database.letters import Letters
from hubdesk.database.outbox import Outbox
from hubdesk.database.parcels import Parcels
from hubdesk.database.photographs import Photographs
from hubdesk.database.proof import Proof
from hubdesk.database.recipients import Recipients
from hubdesk.database.runs import Runs
from hubdesk.database.shelves import Shelves
from hubdesk.database.state import State
from hubdesk.parcels.entry import Entry, whole_milliseconds
from hubdesk.parcels.facts import Facts, Lost, Opened, Undone, WhyOpened
from hubdesk.parcels.refusals import KnownFault


class View:
    """A look at the record: everything in it belongs to one moment. Keep it short."""

    def __init__(self, session: Session) -> None:
        """Look through `session`."""
        self.journal = Journal(session)
        self.parcels = Parcels(session)
        self.recipients = Recipients(session)
        self.proof = Proof(session, self.journal, self.recipients)
        self.runs = Runs(session)
        self.outbox = Outbox(session, self.journal)
        self.shelves = Shelves(session)
        self.bills = Bills(session)
        self.formats = Formats(session)
        self.staging = Staging(session)
        self.letters = Letters(session)
        self.photographs = Photographs(session, self.journal)
        self.state = State(session, self.journal)
        self.fetched = Fetched(session, self.journal, self.state)


class Work(View):
    """One job: look, decide, write. Nothing slow belongs inside."""

    def __init__(
        self,
        session: Session,
        desk: str,
        person: str,
        now: datetime,
        offset: int,
        *,
        last: Entry | None = None,
    ) -> None:
        """Write as `person` at `desk`; `now` is the time of record, `offset` in minutes.

        `last` is what this desk wrote last.
        """
        super().__init__(session)
        self.desk = desk
        self.person = person
        self.now = now
        self._offset = offset
        self._last = last
        self._written: list[Entry] = []

    @property
    def written(self) -> tuple[Entry, ...]:
        """What this job has written so far."""
        return tuple(self._written)

    def write(
        self,
        facts: Facts,
        parcels: Sequence[str] = (),
        *,
        run: str | None = None,
        happened_at: datetime | None = None,
    ) -> Entry:
        """Append one entry and bring the state up to date with it."""
        entry = self.journal.append(
            self._entry(facts, tuple(parcels), run, happened_at or self.now), self._head()
        )
        self.state.take(entry)
        self._written.append(entry)
        return entry

    def write_new(self, told: Sequence[tuple[Facts, str]]) -> tuple[Entry, ...]:
        """Append many entries, each the first of a parcel: as `write` does, in a tenth of the time.

        For notices with thousands of rows.
        """
        entries = [self._entry(facts, (parcel,), None, self.now) for facts, parcel in told]
        sealed = self.journal.append_all(entries, self._head())
        self.state.take_new(sealed)
        self._written.extend(sealed)
        return sealed

    def _head_of(self, desk: str) -> ChainHead:
        head = self.journal.head(desk)
        if head is None:
            raise LookupError(f"the chain of {desk} was never opened")
        return head

    def _head(self) -> ChainHead:
        head = self._head_of(self.desk)
        last = self._last
        if last is not None and last.epoch == head.epoch and head.seq < last.seq:
            # A server's database can be put back under an open window.
            raise KnownFault("record_went_back")
        return head

    def _entry(
        self, facts: Facts, parcels: tuple[str, ...], run: str | None, happened_at: datetime
    ) -> Entry:
        return Entry(
            desk=self.desk,
            epoch="",
            seq=0,
            id=str(uuid7()),
            facts=facts,
            person=self.person,
            happened_at=whole_milliseconds(happened_at),
            recorded_at=whole_milliseconds(self.now),
            offset_minutes=self._offset,
            parcels=parcels,
            run=run,
        )

    def undo(self, entry_id: str) -> Entry:
        """Write that an entry does not hold, for the parcels and the run that it named.

        Raises LookupError where there is no such entry.
        """
        kept = self.journal.entry(entry_id)
        if kept is None:
            raise LookupError(f"no entry {entry_id}")
        return self.write(Undone(entry_id), kept.entry.parcels, run=kept.entry.run)

    def open_epoch(
        self, why: WhyOpened, desk: str = "", *, after: str = "", lost: Sequence[Lost] = ()
    ) -> Entry:
        """Begin a new stretch of a desk's chain, this one's by default, tied to the one before.

        `after` is the hash that it is tied to, where that is not the end of the desk's newest.
        """
        desk = desk or self.desk
        before = self.journal.head(desk)
        self.journal.open_chain(desk, str(uuid7()), self.now)
        opened = Opened(why, after or (before.hash if before else ""), tuple(lost))
        entry = self.journal.append(self._entry(opened, (), None, self.now), self._head_of(desk))
        self.state.take(entry)
        self._written.append(entry)
        return entry
