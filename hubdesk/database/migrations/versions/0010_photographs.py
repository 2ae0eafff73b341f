"""The photographs that go up after their entries, and those of entries that are there already."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TOLD = """
SELECT destination, position, entry
FROM journal, (SELECT destination, MAX(last) AS told FROM receipts GROUP BY destination) AS reached
WHERE kind = 'photographed' AND position <= told
  AND NOT EXISTS (SELECT 1 FROM parked WHERE parked.position = journal.position
                  AND parked.destination = reached.destination)
  AND NOT EXISTS (SELECT 1 FROM owed WHERE owed.destination = reached.destination
                  AND journal.position BETWEEN owed.first AND owed.last)
ORDER BY position
"""


def upgrade() -> None:
    photographs = op.create_table(
        "photographs",
        sa.Column("destination", sa.String(length=200), nullable=False),
        sa.Column("photograph", sa.String(length=64), nullable=False),
        sa.Column("position", POSITION, nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("have", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.String(length=24), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("destination", "photograph", name=op.f("pk_photographs")),
    )
    op.create_index("ix_photographs_settled_at", "photographs", ["destination", "settled_at"])
    connection = op.get_bind()
    named: dict[tuple[str, str], dict[str, object]] = {}
    for destination, position, entry in connection.execute(sa.text(TOLD)):
        facts = json.loads(entry)["facts"]
        row = {
            "destination": destination,
            "photograph": facts["photograph"],
            "position": position,
            "size": facts["size"],
            "have": 0,
            "reason": "",
        }
        named.setdefault((destination, facts["photograph"]), row)
    if named:
        connection.execute(photographs.insert(), list(named.values()))
