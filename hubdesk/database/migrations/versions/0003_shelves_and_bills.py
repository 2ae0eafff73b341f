"""Shelves as the owner draws them, handover bills, and the order in which doors are travelled."""

import sqlalchemy as sa
from alembic import op

from hubdesk.parcels.travel import travel_key

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Only parcels that are still to be placed ask for their door's place in the order of travel.
TO_BE_PLACED = """
    SELECT recipients.id, recipients.street, recipients.postcode FROM recipients
    JOIN parcels ON parcels.recipient = recipients.id
    WHERE parcels.status IN ('expected', 'missing', 'on_shelf', 'aside', 'out')
"""


def upgrade() -> None:
    op.create_table(
        "shelves",
        sa.Column("name", sa.String(length=16), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_shelves")),
    )
    op.create_table(
        "bills",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.String(length=36), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("carrier", sa.String(length=40), nullable=False),
        sa.Column("load", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("supplement_to", sa.Integer(), nullable=False),
        sa.Column("driver", sa.Text(), nullable=False),
        sa.Column("signed_at", sa.String(24), nullable=True),
        sa.PrimaryKeyConstraint("year", "number", name=op.f("pk_bills")),
    )
    op.create_index("ix_bills_day", "bills", ["day"], unique=False)
    # A default is what a row from before gets; the program always says what it writes.
    op.add_column(
        "parcels", sa.Column("bill", sa.String(length=16), nullable=False, server_default="")
    )
    op.add_column("recipients", sa.Column("route", sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_journal_kind", "journal", ["kind", "happened_at"], unique=False)
    _say_how_doors_are_travelled()


def _say_how_doors_are_travelled() -> None:
    connection = op.get_bind()
    routes = [
        {"id": row.id, "route": travel_key(row.street, row.postcode)}
        for row in connection.execute(sa.text(TO_BE_PLACED))
    ]
    if routes:
        connection.execute(sa.text("UPDATE recipients SET route = :route WHERE id = :id"), routes)
