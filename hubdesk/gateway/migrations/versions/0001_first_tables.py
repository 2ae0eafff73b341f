"""The first tables; on PostgreSQL the two large ones are spread by shop from the first day."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

PARTITIONS = 16


def upgrade() -> None:
    op.create_table(
        "shops",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.Column("first_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("shop", name=op.f("pk_shops")),
    )
    op.create_table(
        "events",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("event_id", sa.String(36), nullable=False),
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
        sa.UniqueConstraint("shop", "position", name=op.f("uq_events_shop_position")),
        postgresql_partition_by="HASH (shop)",
    )
    op.create_index("ix_events_shop_desk_epoch_seq", "events", ["shop", "desk", "epoch", "seq"])
    op.create_table(
        "mentions",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("number", sa.String(64), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("carrier", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("shop", "number", "position", "carrier", name=op.f("pk_mentions")),
        postgresql_partition_by="HASH (shop)",
    )
    op.create_table(
        "chains",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("epoch", sa.String(64), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("first_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("shop", "desk", "epoch", name=op.f("pk_chains")),
    )
    op.create_table(
        "flaws",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("epoch", sa.String(64), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(16), nullable=False),
        sa.Column("event_id", sa.String(36), nullable=False),
        sa.Column("found_at", sa.String(24), nullable=False),
        sa.Column("settled_at", sa.String(24)),
        sa.PrimaryKeyConstraint(
            "shop", "desk", "epoch", "seq", "what", "event_id", name=op.f("pk_flaws")
        ),
    )
    op.create_table(
        "captures",
        sa.Column("capture_id", sa.String(36), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("capture_id", name=op.f("pk_captures")),
    )
    if op.get_bind().dialect.name == "postgresql":
        _partition("events")
        _partition("mentions")


def _partition(table: str) -> None:
    for remainder in range(PARTITIONS):
        op.execute(
            f"CREATE TABLE {table}_{remainder:02} PARTITION OF {table} "
            f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {remainder})"
        )
