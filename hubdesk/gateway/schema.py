"""The gateway's tables, the same on SQLite and PostgreSQL.

Every key begins with the shop, so that the tables can be spread by shop over partitions or over
several machines without a change. What the unique key on (shop, event_id) has once taken, it
refuses for ever: there is no window after which an event could be stored twice.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# `last` numbers a shop's events without two of them ever being committed out of order: whoever
# captures holds the shop's row until the end of the transaction, so a cursor can skip nothing.
shops = Table(
    "shops",
    METADATA,
    Column("shop", String(64), primary_key=True),
    Column("last", BigInteger, nullable=False),
    Column("first_at", String(24), nullable=False),
)

events = Table(
    "events",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("event_id", String(36), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("desk", String(64), nullable=False),
    Column("epoch", String(64), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("happened_at", String(24), nullable=False),
    Column("captured_at", String(24), nullable=False),
    Column("content", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("event", Text, nullable=False),
    PrimaryKeyConstraint("shop", "event_id"),
    UniqueConstraint("shop", "position"),
    Index("ix_events_shop_desk_epoch_seq", "shop", "desk", "epoch", "seq"),
    postgresql_partition_by="HASH (shop)",
)

mentions = Table(
    "mentions",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("number", String(64), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("carrier", String(64), nullable=False),
    PrimaryKeyConstraint("shop", "number", "position", "carrier"),
    postgresql_partition_by="HASH (shop)",
)

# The head of a desk's chain as it arrived: highest number, that entry's hash, how many entries.
chains = Table(
    "chains",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("desk", String(64), nullable=False),
    Column("epoch", String(64), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("count", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("first_at", String(24), nullable=False),
    PrimaryKeyConstraint("shop", "desk", "epoch"),
)

# What does not follow: a gap, a fork, an entry changed under way, another content under a known id.
# A gap that was filled keeps its row and gets `settled_at`; nothing else ever settles by itself.
flaws = Table(
    "flaws",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("desk", String(64), nullable=False),
    Column("epoch", String(64), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("what", String(16), nullable=False),
    Column("event_id", String(36), nullable=False),
    Column("found_at", String(24), nullable=False),
    Column("settled_at", String(24)),
    PrimaryKeyConstraint("shop", "desk", "epoch", "seq", "what", "event_id"),
)

captures = Table(
    "captures",
    METADATA,
    Column("capture_id", String(36), primary_key=True),
    Column("at", String(24), nullable=False),
    Column("receipt", Text, nullable=False),
)
