"""Desks with keys of their own; answers to captures kept by shop, and only what went wrong."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

PARTITIONS = 16


def upgrade() -> None:
    op.add_column("shops", sa.Column("name", sa.String(128)))
    # Answers only: the events themselves are untouched, and a desk asks by sending again.
    op.drop_table("captures")
    op.create_table(
        "captures",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("capture_id", sa.String(36), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("success", sa.Boolean(), nullable=False),
        sa.Column("errors", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop", "capture_id", name=op.f("pk_captures")),
        postgresql_partition_by="HASH (shop)",
    )
    if op.get_bind().dialect.name == "postgresql":
        for remainder in range(PARTITIONS):
            op.execute(
                f"CREATE TABLE captures_{remainder:02} PARTITION OF captures "
                f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {remainder})"
            )
    op.create_table(
        "codes",
        sa.Column("code", sa.String(64), nullable=False),
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("replaces", sa.String(64)),
        sa.Column("made_at", sa.String(24), nullable=False),
        sa.Column("expires_at", sa.String(24), nullable=False),
        sa.Column("used_at", sa.String(24)),
        sa.Column("used_by", sa.String(22)),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_codes")),
    )
    op.create_table(
        "desk_keys",
        sa.Column("key_id", sa.String(22), nullable=False),
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("desk", sa.String(64), nullable=False),
        sa.Column("public_key", sa.String(43), nullable=False),
        sa.Column("made_at", sa.String(24), nullable=False),
        sa.Column("active_at", sa.String(24)),
        sa.Column("revoked_at", sa.String(24)),
        sa.Column("why", sa.String(16)),
        sa.Column("renew", sa.Boolean(), nullable=False),
        sa.Column("nonce", sa.BigInteger(), nullable=False),
        sa.Column("skew", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.String(24)),
        sa.PrimaryKeyConstraint("key_id", name=op.f("pk_desk_keys")),
    )
    op.create_index("ix_desk_keys_shop_desk", "desk_keys", ["shop", "desk"])
