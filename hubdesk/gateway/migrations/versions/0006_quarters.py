"""Events by quarters instead of by shop; their position is kept unique by the shop's held row.

A key of a partitioned table has to hold what it is divided by, and a position knows no time.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from hubdesk.gateway.quarters import make_quarters

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

POSITION = "ix_events_shop_position"
CHAIN = "ix_events_shop_desk_epoch_seq"


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        _divide()
        return
    with op.batch_alter_table("events") as events:
        events.drop_constraint("uq_events_shop_position", type_="unique")
    op.create_index(POSITION, "events", ["shop", "position"])


def _divide() -> None:
    op.rename_table("events", "events_before")
    op.execute("ALTER TABLE events_before RENAME CONSTRAINT pk_events TO pk_events_before")
    op.execute(f"ALTER INDEX {CHAIN} RENAME TO {CHAIN}_before")
    op.create_table(
        "events",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("event_id", sa.String(36, collation="C"), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("epoch", sa.String(64), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("captured_at", sa.String(24), nullable=False),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop", "event_id", name=op.f("pk_events")),
        postgresql_partition_by="RANGE (event_id)",
    )
    op.execute("CREATE TABLE events_other PARTITION OF events DEFAULT")
    make_quarters(op.get_bind(), datetime.now(UTC))
    op.execute("INSERT INTO events SELECT * FROM events_before")
    op.drop_table("events_before")
    op.create_index(CHAIN, "events", ["shop", "desk", "epoch", "seq"])
    op.create_index(POSITION, "events", ["shop", "position"])
