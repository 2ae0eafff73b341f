"""What somebody drew at the door lies with the personal data."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "recipients", sa.Column("signature", sa.Text(), nullable=False, server_default="")
    )
