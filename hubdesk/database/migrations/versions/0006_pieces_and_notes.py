"""How many boxes carry one label, and what a clerk noted of a parcel."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("parcels", sa.Column("pieces", sa.Integer(), nullable=False, server_default="1"))
    op.add_column(
        "parcels", sa.Column("note", sa.String(length=200), nullable=False, server_default="")
    )
