"""The gateway's tables, the same on SQLite and PostgreSQL.

Every key begins with the shop, so that the tables can be spread by shop over partitions or over
several machines without a change; only codes and desks' keys, a few rows a shop, have random keys
of their own. What the unique key on (shop, event_id) has once taken, it refuses for ever: there is
no window after which an event could be stored twice.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    LargeBinary,
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
    Column("name", String(128)),
)

# In order of time by its letters, whatever language the server's texts are sorted in.
_ID = String(36).with_variant(String(36, collation="C"), "postgresql")

events = Table(
    "events",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("event_id", _ID, nullable=False),
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
    Index("ix_events_shop_position", "shop", "position"),
    Index("ix_events_shop_desk_epoch_seq", "shop", "desk", "epoch", "seq"),
    postgresql_partition_by="RANGE (event_id)",
)

# What carriers and partners tell of a shop, in no chain, numbered with the shop's own events. `key`
# is the hash of the event's name, `context` what the words in it mean, `event` its text as it came
# (both empty, and the name with them, once forgotten); `desk` or `carrier` told it. `disputed_at`:
# another content came under the same name last.
partner_events = Table(
    "partner_events",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("event_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("desk", String(64), nullable=False),
    Column("carrier", String(40), nullable=False),
    Column("happened_at", String(24), nullable=False),
    Column("captured_at", String(24), nullable=False),
    Column("disputed_at", String(24)),
    Column("content", String(64), nullable=False),
    Column("context", Text, nullable=False),
    Column("event", Text, nullable=False),
    PrimaryKeyConstraint("shop", "key"),
    UniqueConstraint("shop", "position"),
    postgresql_partition_by="HASH (shop)",
)

# What events of both tables are found by: a parcel's number and carrier; or the SHA-256 of any
# other thing's name, and no carrier.
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

# What was answered to a capture, for whoever asks again soon. The id is a
# UUIDv7, so that what is old is a range of the key.
captures = Table(
    "captures",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("capture_id", String(36), nullable=False),
    Column("at", String(24), nullable=False),
    Column("success", Boolean, nullable=False),
    Column("errors", Text, nullable=False),
    Column("behaviour", String(16), nullable=False, server_default="proceed"),
    PrimaryKeyConstraint("shop", "capture_id"),
    postgresql_partition_by="HASH (shop)",
)

# One-time codes, by their SHA-256: whoever reads the table can let nobody in.
codes = Table(
    "codes",
    METADATA,
    Column("code", String(64), primary_key=True),
    Column("shop", String(64), nullable=False),
    Column("replaces", String(64)),
    Column("made_at", String(24), nullable=False),
    Column("expires_at", String(24), nullable=False),
    Column("used_at", String(24)),
    Column("used_by", String(22)),
)

# The public halves of desks' keys. A key that was offered by its desk becomes active with the
# first request signed by it, and takes the place of the one before. `nonce` is the highest number
# of a request that may not be repeated; `skew` says by how many seconds the desk's clock is ahead.
desk_keys = Table(
    "desk_keys",
    METADATA,
    Column("key_id", String(22), primary_key=True),
    Column("shop", String(64), nullable=False),
    Column("desk", String(64), nullable=False),
    Column("public_key", String(43), nullable=False),
    Column("made_at", String(24), nullable=False),
    Column("active_at", String(24)),
    Column("revoked_at", String(24)),
    Column("why", String(16)),
    Column("renew", Boolean, nullable=False),
    Column("nonce", BigInteger, nullable=False),
    Column("skew", BigInteger, nullable=False),
    Column("seen_at", String(24)),
    Index("ix_desk_keys_shop_desk", "shop", "desk"),
)

# What carriers send down to a shop, numbered in the order of its seals. A content can be forgotten;
# its digest stays, and with it every seal. When and by whom it was read the shop's journal tells.
letters = Table(
    "letters",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("id", String(36), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("carrier", String(40), nullable=False),
    Column("at", String(24), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("content", Text),
    Column("seal", String(64), nullable=False),
    Column("read_at", String(24)),
    Column("read_by", Text),
    PrimaryKeyConstraint("shop", "position"),
    UniqueConstraint("shop", "id"),
    postgresql_partition_by="HASH (shop)",
)

# The words by which carriers' own systems are let in, by their SHA-256.
carriers = Table(
    "carriers",
    METADATA,
    Column("token", String(64), primary_key=True),
    Column("carrier", String(40), nullable=False),
    Column("made_at", String(24), nullable=False),
    Column("revoked_at", String(24)),
    Index("ix_carriers_carrier", "carrier"),
)

# The photographs that a shop's entries name, from the moment the entry came: `have` of `size` bytes
# have arrived. What was forgotten keeps its row, so that it does not come again.
photographs = Table(
    "photographs",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("photograph", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("have", BigInteger, nullable=False),
    Column("named_at", String(24), nullable=False),
    Column("held_at", String(24)),
    Column("forgotten_at", String(24)),
    PrimaryKeyConstraint("shop", "photograph"),
    postgresql_partition_by="HASH (shop)",
)

# Their bytes as they came. Kept in pieces: what has arrived is never written a second time.
pieces = Table(
    "pieces",
    METADATA,
    Column("shop", String(64), nullable=False),
    Column("photograph", String(64), nullable=False),
    Column("start", BigInteger, nullable=False),
    Column("piece", LargeBinary, nullable=False),
    PrimaryKeyConstraint("shop", "photograph", "start"),
    postgresql_partition_by="HASH (shop)",
)
