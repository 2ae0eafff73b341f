"""How each run is carried."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Rounds from before went as the shop now plans by default.
    op.add_column(
        "runs", sa.Column("vehicle", sa.String(length=16), nullable=False, server_default="car")
    )
