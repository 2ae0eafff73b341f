"""What carriers and partners tell of a shop, and what events about other things are found by."""

import json
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

PARTITIONS = 16


def upgrade() -> None:
    op.create_table(
        "partner_events",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("carrier", sa.String(40), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("captured_at", sa.String(24), nullable=False),
        sa.Column("disputed_at", sa.String(24)),
        sa.Column("content", sa.String(64), nullable=False),
        sa.Column("context", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop", "key", name=op.f("pk_partner_events")),
        sa.UniqueConstraint("shop", "position", name=op.f("uq_partner_events_shop_position")),
        postgresql_partition_by="HASH (shop)",
    )
    with op.batch_alter_table("captures") as captures:
        proceed = sa.text("'proceed'")
        captures.add_column(
            sa.Column("behaviour", sa.String(16), nullable=False, server_default=proceed)
        )
    if op.get_bind().dialect.name == "postgresql":
        for remainder in range(PARTITIONS):
            op.execute(
                f"CREATE TABLE partner_events_{remainder:02} PARTITION OF partner_events "
                f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {remainder})"
            )
    _mention_other_things()


def _mention_other_things() -> None:
    """Entries about runs, bills and shelves were found by no parcel: by the thing's name now."""
    connection = op.get_bind()
    silent = sa.text(
        "SELECT shop, position, event FROM events WHERE NOT EXISTS (SELECT 1 FROM mentions "
        "WHERE mentions.shop = events.shop AND mentions.position = events.position)"
    )
    mentions = sa.table("mentions", *map(sa.column, ("shop", "number", "position", "carrier")))
    rows = [
        {"shop": shop, "number": number, "position": position, "carrier": ""}
        for shop, position, event in connection.execute(silent)
        for number in {sha256(t.encode()).hexdigest() for t in json.loads(event)["epcList"]}
    ]
    if rows:
        connection.execute(mentions.insert(), rows)
