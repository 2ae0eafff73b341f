"""The photographs that entries name, and those that earlier entries have named."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

PARTITIONS = 16


def upgrade() -> None:
    photographs = op.create_table(
        "photographs",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("photograph", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("have", sa.BigInteger(), nullable=False),
        sa.Column("named_at", sa.String(24), nullable=False),
        sa.Column("held_at", sa.String(24)),
        sa.Column("forgotten_at", sa.String(24)),
        sa.PrimaryKeyConstraint("shop", "photograph", name=op.f("pk_photographs")),
        postgresql_partition_by="HASH (shop)",
    )
    op.create_table(
        "pieces",
        sa.Column("shop", sa.String(64), nullable=False),
        sa.Column("photograph", sa.String(64), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("piece", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("shop", "photograph", "start", name=op.f("pk_pieces")),
        postgresql_partition_by="HASH (shop)",
    )
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        for table in ("photographs", "pieces"):
            for remainder in range(PARTITIONS):
                op.execute(
                    f"CREATE TABLE {table}_{remainder:02} PARTITION OF {table} "
                    f"FOR VALUES WITH (MODULUS {PARTITIONS}, REMAINDER {remainder})"
                )
        # A photograph is packed already: trying again costs time and saves nothing.
        for remainder in range(PARTITIONS):
            op.execute(f"ALTER TABLE pieces_{remainder:02} ALTER COLUMN piece SET STORAGE EXTERNAL")
    named: dict[tuple[str, str], dict[str, object]] = {}
    told = sa.text("SELECT shop, captured_at, event FROM events WHERE kind = 'photographed'")
    for shop, at, event in connection.execute(told):
        facts = json.loads(event).get("hubdesk:entry", {}).get("facts", {})
        photograph, size = facts.get("photograph"), facts.get("size")
        if isinstance(photograph, str) and len(photograph) == 64 and isinstance(size, int):
            row = {"shop": shop, "photograph": photograph, "size": size, "have": 0, "named_at": at}
            named.setdefault((shop, photograph), row)
    if named:
        connection.execute(photographs.insert(), list(named.values()))
