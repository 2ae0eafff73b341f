"""What carriers send down to shops, and the words by which their systems are let in."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PARTITIONS = 16


def upgrade() -> None:
    op.create_table(
        "letters",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("carrier", sa.String(40), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.Text()),
        sa.Column("seal", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("shop", "position", name=op.f("pk_letters")),
        sa.UniqueConstraint("shop", "id", name=op.f("uq_letters_shop_id")),
        postgresql_partition_by="HASH (shop)",
    )
    if op.get_bind().dialect.name == "postgresql":
        for remainder in range(PARTITIONS):
            op.execute(
                f"CREATE TABLE letters_{remainder:02} PARTITION OF letters "
                f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {remainder})"
            )
    op.create_table(
        "carriers",
        sa.Column("token", sa.String(64), nullable=False),
        sa.Column("carrier", sa.String(40), nullable=False),
        sa.Column("made_at", sa.String(24), nullable=False),
        sa.Column("revoked_at", sa.String(24)),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_carriers")),
    )
    op.create_index("ix_carriers_carrier", "carriers", ["carrier"])
