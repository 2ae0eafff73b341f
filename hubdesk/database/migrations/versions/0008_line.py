"""What a destination must be told again, and how many bytes the line has carried."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "owed",
        sa.Column("destination", sa.String(length=200), nullable=False),
        sa.Column("first", POSITION, autoincrement=False, nullable=False),
        sa.Column("last", POSITION, nullable=False),
        sa.PrimaryKeyConstraint("destination", "first", name=op.f("pk_owed")),
    )
    op.create_table(
        "traffic",
        sa.Column("destination", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("sent", sa.BigInteger(), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("destination", "day", name=op.f("pk_traffic")),
    )
