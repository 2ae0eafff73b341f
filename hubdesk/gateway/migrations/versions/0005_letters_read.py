"""When each letter was read, and by whom."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("letters", sa.Column("read_at", sa.String(24)))
    op.add_column("letters", sa.Column("read_by", sa.Text()))
