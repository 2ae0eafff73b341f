"""The first tables, and the guards that keep the journal as it was written."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# REPLACE deletes without asking a delete trigger, so a clash of keys is refused on insert as well.
SQLITE_GUARDS = (
    """
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END
    """,
    """
    CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END
    """,
    """
    CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
    WHEN EXISTS (
        SELECT 1 FROM journal WHERE position = NEW.position OR id = NEW.id
        OR (desk = NEW.desk AND epoch = NEW.epoch AND seq = NEW.seq)
    )
    BEGIN SELECT RAISE(ABORT, 'the journal is never replaced'); END
    """,
)
POSTGRESQL_GUARDS = (
    """
    CREATE FUNCTION journal_is_kept() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the journal is never changed or deleted'; END $$
    """,
    """
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_kept()
    """,
    """
    CREATE TRIGGER journal_is_not_emptied BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_kept()
    """,
)


def upgrade() -> None:
    op.create_table(
        "chains",
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("opened_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("desk", "epoch", name=op.f("pk_chains")),
    )
    op.create_table(
        "journal",
        sa.Column("position", POSITION, autoincrement=True, nullable=False),
        sa.Column("desk", sa.String(length=64), nullable=False),
        sa.Column("epoch", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("happened_at", sa.String(24), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=True),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_journal")),
        sa.UniqueConstraint("desk", "epoch", "seq", name=op.f("uq_journal_desk_epoch_seq")),
        sa.UniqueConstraint("id", name=op.f("uq_journal_id")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_run", "journal", ["run"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("parcel", sa.String(length=36), nullable=False),
        sa.Column("position", POSITION, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("parcel", "position", name=op.f("pk_mentions")),
    )
    op.create_index("ix_mentions_position", "mentions", ["position"], unique=False)
    op.create_table(
        "parcels",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("carrier", sa.String(length=40), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("tail", sa.String(length=4), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("service", sa.String(length=80), nullable=False),
        sa.Column("load", sa.String(length=80), nullable=False),
        sa.Column("recipient", sa.String(length=36), nullable=True),
        sa.Column("shelf", sa.String(length=16), nullable=False),
        sa.Column("run", sa.String(length=36), nullable=True),
        sa.Column("noticed", sa.Boolean(), nullable=False),
        sa.Column("damaged", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("traits", sa.JSON(), nullable=False),
        sa.Column("shop", sa.String(length=120), nullable=False),
        sa.Column("received_at", sa.String(24), nullable=True),
        sa.Column("changed_at", sa.String(24), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcels")),
    )
    op.create_index("ix_parcels_changed_at", "parcels", ["changed_at"], unique=False)
    op.create_index("ix_parcels_received_at", "parcels", ["received_at"], unique=False)
    op.create_index("ix_parcels_load", "parcels", ["load"], unique=False)
    op.create_index("ix_parcels_number", "parcels", ["number"], unique=False)
    op.create_index("ix_parcels_recipient", "parcels", ["recipient"], unique=False)
    op.create_index("ix_parcels_run", "parcels", ["run"], unique=False)
    op.create_index("ix_parcels_status", "parcels", ["status", "changed_at"], unique=False)
    op.create_index("ix_parcels_tail", "parcels", ["tail"], unique=False)
    op.create_index(
        "uq_parcels_open_number",
        "parcels",
        ["carrier", "number"],
        unique=True,
        sqlite_where=sa.text("status NOT IN ('delivered', 'given_back')"),
        postgresql_where=sa.text("status NOT IN ('delivered', 'given_back')"),
    )
    op.create_table(
        "parked",
        sa.Column("destination", sa.String(length=200), nullable=False),
        sa.Column("position", POSITION, autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("destination", "position", name=op.f("pk_parked")),
    )
    op.create_table(
        "receipts",
        sa.Column("id", POSITION, autoincrement=True, nullable=False),
        sa.Column("destination", sa.String(length=200), nullable=False),
        sa.Column("first", POSITION, nullable=False),
        sa.Column("last", POSITION, nullable=False),
        sa.Column("at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_receipts_last", "receipts", ["destination", "last"], unique=False)
    op.create_table(
        "recipients",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("salt", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("street", sa.Text(), nullable=False),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("postcode", sa.String(length=20), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("door", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipients")),
    )
    op.create_index("ix_recipients_door", "recipients", ["door"], unique=False)
    op.create_table(
        "runs",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("stops", sa.JSON(), nullable=False),
        sa.Column("planned_from", sa.String(length=5), nullable=False),
        sa.Column("planned_to", sa.String(length=5), nullable=False),
        sa.Column("departed_at", sa.String(24), nullable=True),
        sa.Column("closed_at", sa.String(24), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runs")),
        sa.UniqueConstraint("code", name=op.f("uq_runs_code")),
    )

    sqlite = op.get_bind().dialect.name == "sqlite"
    for guard in SQLITE_GUARDS if sqlite else POSTGRESQL_GUARDS:
        op.execute(guard)
