"""The tables of the shop's record, the same on SQLite and PostgreSQL.

`journal` and `chains` are the truth; `mentions`, `parcels`, `runs`, `shelves` and `bills` are what
the journal adds up to and can be rebuilt; `recipients` holds personal data and can be blanked;
`search` and `vocabulary` follow those by triggers; `receipts`, `parked` and `owed` say how far each
destination has the journal, `traffic` what telling it has cost; `formats`, `notice_files`,
`notices` and `notice_lines` are what the shop knows of notices: how they are read, which were
taken, and which are being written; `letters` came down from carriers, `cursors` say how far;
`photographs` are those that go up after the entries that name them.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Date,
    Dialect,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from hubdesk.parcels.entry import read_time, write_time

# Named constraints, so that migrations can change them on every database.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
# SQLite counts only INTEGER keys up by itself.
_Position = BigInteger().with_variant(Integer, "sqlite")


class UtcTime(TypeDecorator[datetime]):
    """Aware UTC time as the journal writes it: sorts as text and means the same everywhere."""

    impl = String(24)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write a time."""
        return None if value is None else write_time(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read a time."""
        return None if value is None else read_time(value)


class Table(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=_NAMES)


class ChainRow(Table):
    """The head of one stretch of a desk's journal."""

    __tablename__ = "chains"

    desk: Mapped[str] = mapped_column(String(64), primary_key=True)
    epoch: Mapped[str] = mapped_column(String(36), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[str] = mapped_column(String(64))
    opened_at: Mapped[datetime] = mapped_column(UtcTime)


class EntryRow(Table):
    """One journal entry; the database itself refuses to change or delete it."""

    __tablename__ = "journal"
    __table_args__ = (
        UniqueConstraint("id"),
        UniqueConstraint("desk", "epoch", "seq"),
        Index("ix_journal_run", "run"),
        Index("ix_journal_kind", "kind", "happened_at"),
        {"sqlite_autoincrement": True},
    )

    position: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=True)
    desk: Mapped[str] = mapped_column(String(64))
    epoch: Mapped[str] = mapped_column(String(36))
    seq: Mapped[int] = mapped_column(BigInteger)
    id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(32))
    entry: Mapped[str] = mapped_column(Text)
    hash: Mapped[str] = mapped_column(String(64))
    happened_at: Mapped[datetime] = mapped_column(UtcTime)
    run: Mapped[str | None] = mapped_column(String(36))


class MentionRow(Table):
    """Which parcels an entry speaks of."""

    __tablename__ = "mentions"
    __table_args__ = (Index("ix_mentions_position", "position"),)

    parcel: Mapped[str] = mapped_column(String(36), primary_key=True)
    position: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=False)


class ParcelRow(Table):
    """One parcel as its entries add up."""

    __tablename__ = "parcels"
    __table_args__ = (
        # Carriers use numbers again after a year or two: only open ones must differ.
        Index(
            "uq_parcels_open_number",
            "carrier",
            "number",
            unique=True,
            sqlite_where=text("status NOT IN ('delivered', 'given_back')"),
            postgresql_where=text("status NOT IN ('delivered', 'given_back')"),
        ),
        Index("ix_parcels_number", "number"),
        Index("ix_parcels_tail", "tail"),
        Index("ix_parcels_received_at", "received_at"),
        Index("ix_parcels_changed_at", "changed_at"),
        Index("ix_parcels_status", "status", "changed_at"),
        Index("ix_parcels_load", "load"),
        Index("ix_parcels_recipient", "recipient"),
        Index("ix_parcels_run", "run"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    carrier: Mapped[str] = mapped_column(String(40))
    number: Mapped[str] = mapped_column(String(64))
    tail: Mapped[str] = mapped_column(String(4))
    status: Mapped[str] = mapped_column(String(16))
    service: Mapped[str] = mapped_column(String(80))
    load: Mapped[str] = mapped_column(String(80))
    recipient: Mapped[str | None] = mapped_column(String(36))
    shelf: Mapped[str] = mapped_column(String(16))
    run: Mapped[str | None] = mapped_column(String(36))
    noticed: Mapped[bool] = mapped_column(Boolean)
    damaged: Mapped[bool] = mapped_column(Boolean)
    tries: Mapped[int] = mapped_column(Integer)
    traits: Mapped[list[str]] = mapped_column(JSON)
    shop: Mapped[str] = mapped_column(String(120))
    received_at: Mapped[datetime | None] = mapped_column(UtcTime)
    changed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    bill: Mapped[str] = mapped_column(String(16))
    pieces: Mapped[int] = mapped_column(Integer, server_default="1")
    note: Mapped[str] = mapped_column(String(200), server_default="")


class RecipientRow(Table):
    """Whom parcels are for. `salt` makes the seal in the journal unguessable once this is gone."""

    __tablename__ = "recipients"
    __table_args__ = (Index("ix_recipients_door", "door"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    salt: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(Text)
    street: Mapped[str] = mapped_column(Text)
    city: Mapped[str] = mapped_column(Text)
    postcode: Mapped[str] = mapped_column(String(20))
    phone: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(Text)
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    door: Mapped[str] = mapped_column(Text)
    route: Mapped[str] = mapped_column(Text)
    search: Mapped[str] = mapped_column(Text)
    signature: Mapped[str] = mapped_column(Text, default="", server_default="")


class SearchRow(Table):
    """What one parcel is found by; triggers write it. A later `place` is a newer parcel."""

    __tablename__ = "search"
    # A place is never used again: what is beyond the last indexed one is not in the index yet.
    __table_args__ = (UniqueConstraint("parcel"), {"sqlite_autoincrement": True})

    place: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=True)
    parcel: Mapped[str] = mapped_column(String(36))
    words: Mapped[str] = mapped_column(Text)


class VocabularyRow(Table):
    """A word of names and addresses, and how often it occurs; triggers write it."""

    __tablename__ = "vocabulary"

    word: Mapped[str] = mapped_column(Text, primary_key=True)
    uses: Mapped[int] = mapped_column(BigInteger)


class RunRow(Table):
    """One run as its entries add up."""

    __tablename__ = "runs"
    __table_args__ = (UniqueConstraint("code"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    code: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    person: Mapped[str] = mapped_column(Text)
    day: Mapped[date]
    status: Mapped[str] = mapped_column(String(16))
    stops: Mapped[list[list[str]]] = mapped_column(JSON)
    planned_from: Mapped[str] = mapped_column(String(5))
    planned_to: Mapped[str] = mapped_column(String(5))
    departed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    vehicle: Mapped[str] = mapped_column(String(16))


class ShelfRow(Table):
    """One shelf as the owner drew it; `place` is where the walk comes by it."""

    __tablename__ = "shelves"

    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    place: Mapped[int]
    size: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    is_closed: Mapped[bool] = mapped_column(Boolean)


class BillRow(Table):
    """One handover bill as its entries add up; its content stands in the journal entry."""

    __tablename__ = "bills"
    __table_args__ = (Index("ix_bills_day", "day"),)

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[str] = mapped_column(String(36))
    day: Mapped[date]
    carrier: Mapped[str] = mapped_column(String(40))
    load: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(16))
    supplement_to: Mapped[int]
    driver: Mapped[str] = mapped_column(Text)
    signed_at: Mapped[datetime | None] = mapped_column(UtcTime)


class ReceiptRow(Table):
    """A destination has acknowledged the journal from `first` to `last`, at a time."""

    __tablename__ = "receipts"
    __table_args__ = (
        Index("ix_receipts_last", "destination", "last"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=True)
    destination: Mapped[str] = mapped_column(String(200))
    first: Mapped[int] = mapped_column(_Position)
    last: Mapped[int] = mapped_column(_Position)
    at: Mapped[datetime] = mapped_column(UtcTime)


class ParkedRow(Table):
    """An entry that a destination would not take, with its reason; the rest flows past it."""

    __tablename__ = "parked"

    destination: Mapped[str] = mapped_column(String(200), primary_key=True)
    position: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=False)
    reason: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(UtcTime)


class OwedRow(Table):
    """Entries before the last receipt that a destination must be told again, as ranges."""

    __tablename__ = "owed"

    destination: Mapped[str] = mapped_column(String(200), primary_key=True)
    first: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=False)
    last: Mapped[int] = mapped_column(_Position)


class TrafficRow(Table):
    """How many bytes went to a destination and came back on a day of the shop's own calendar."""

    __tablename__ = "traffic"

    destination: Mapped[str] = mapped_column(String(200), primary_key=True)
    day: Mapped[date] = mapped_column(Date, primary_key=True)
    sent: Mapped[int] = mapped_column(BigInteger)
    received: Mapped[int] = mapped_column(BigInteger)


class FormatRow(Table):
    """Which column of a sender's form holds what; one row a form, shared by all desks."""

    __tablename__ = "formats"

    signature: Mapped[str] = mapped_column(String(32), primary_key=True)
    columns: Mapped[list[str]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcTime)


class NoticeFileRow(Table):
    """A file of the watched folder that needs no more looking at; `reason` where it was refused."""

    __tablename__ = "notice_files"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    reason: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcTime)


class NoticeRow(Table):
    """A large notice on its way into the journal. Only once it is decided does it count."""

    __tablename__ = "notices"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    desk: Mapped[str] = mapped_column(String(64))
    decided: Mapped[bool] = mapped_column(Boolean)


class NoticeLineRow(Table):
    """One line of such a notice that the journal does not hold yet."""

    __tablename__ = "notice_lines"

    notice: Mapped[str] = mapped_column(String(36), primary_key=True)
    line: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=False)
    told: Mapped[dict[str, Any]] = mapped_column(JSON)


class LetterRow(Table):
    """What a carrier sent down, once. `position` is None where the gateway has lost it since."""

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("id"),
        Index("ix_letters_gateway", "gateway", "position"),
        Index("ix_letters_settled_at", "settled_at", "kind"),
        {"sqlite_autoincrement": True},
    )

    place: Mapped[int] = mapped_column(_Position, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(36))
    gateway: Mapped[str] = mapped_column(String(200))
    position: Mapped[int | None] = mapped_column(BigInteger)
    seal: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(32))
    carrier: Mapped[str] = mapped_column(String(40))
    at: Mapped[str] = mapped_column(String(24))
    content: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(String(40))
    came_at: Mapped[datetime] = mapped_column(UtcTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    settled_by: Mapped[str] = mapped_column(Text)


class CursorRow(Table):
    """How far a gateway's letters were taken in, and the seal of the last one."""

    __tablename__ = "cursors"

    gateway: Mapped[str] = mapped_column(String(200), primary_key=True)
    position: Mapped[int] = mapped_column(BigInteger)
    seal: Mapped[str] = mapped_column(String(64))


class PhotographRow(Table):
    """A photograph that an entry names, on its way to a destination that has that entry.

    `have` of its `size` bytes are there. It is done with once `settled_at` is set: held, or set
    aside for a `reason`.
    """

    __tablename__ = "photographs"
    __table_args__ = (Index("ix_photographs_settled_at", "destination", "settled_at"),)

    destination: Mapped[str] = mapped_column(String(200), primary_key=True)
    photograph: Mapped[str] = mapped_column(String(64), primary_key=True)
    position: Mapped[int] = mapped_column(_Position)
    size: Mapped[int] = mapped_column(BigInteger)
    have: Mapped[int] = mapped_column(BigInteger)
    settled_at: Mapped[datetime | None] = mapped_column(UtcTime)
    reason: Mapped[str] = mapped_column(String(40))
