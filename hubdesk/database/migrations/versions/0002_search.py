"""What searching needs: one line of words a parcel, the words that occur, an index of their parts.

Triggers keep all of it in step with `parcels` and `recipients`, whoever writes those: a row that
is rebuilt, undone or blanked takes its words with it.
"""
# ruff: noqa: S608 - the statements are put together from the constants of this file alone

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

POSITION = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

WORDS_OF_PARCEL = """
    ' ' || lower({parcel}.number) || ' ' || lower({parcel}.carrier) || ' ' || coalesce(
        (SELECT search || ' ' FROM recipients WHERE recipients.id = {parcel}.recipient), '')
"""
FILL = f"""
    INSERT INTO search (parcel, words)
    SELECT parcels.id, {WORDS_OF_PARCEL.format(parcel="parcels")} FROM parcels
    ORDER BY coalesce(received_at, changed_at)
"""

# Every three letters in a row are one key of the index, so that any part of a number is found.
# It says in which lines they stand, not where: the line is read anyway. `detail = none` would be
# smaller, but wiping deleted words left such an index at odds with its lines (SQLite 3.53.4).
# Deleted words are wiped from the index at once, not only hidden in it.
SQLITE_INDEX = """
    CREATE VIRTUAL TABLE search_index USING fts5(
        words, content = 'search', content_rowid = 'place', columnsize = 0, detail = column,
        tokenize = 'trigram'
    )
"""
SQLITE_WIPES = "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)"
SQLITE_FILL_INDEX = "INSERT INTO search_index (search_index) VALUES ('rebuild')"
# New lines go into the index when their job ends, all at once (`Search.index_new`): from within a
# trigger FTS5 would write a piece of index for each row, at eighty times the price.
SQLITE_MARK = "CREATE TABLE search_indexed (last INTEGER NOT NULL)"
SQLITE_FILL_MARK = "INSERT INTO search_indexed SELECT coalesce(max(place), 0) FROM search"
SQLITE_WORDS = """
    SELECT value AS word, count(*) AS uses
    FROM json_each('["' || replace({text}, ' ', '","') || '"]')
    WHERE length(value) > 2 AND value NOT GLOB '*[0-9]*' GROUP BY value
"""
SQLITE_FILL_VOCABULARY = """
    INSERT INTO vocabulary (word, uses)
    SELECT value, count(*)
    FROM recipients, json_each('["' || replace(recipients.search, ' ', '","') || '"]')
    WHERE length(value) > 2 AND value NOT GLOB '*[0-9]*' GROUP BY value
"""
SQLITE_COUNT = f"""
    INSERT INTO vocabulary (word, uses) {SQLITE_WORDS.format(text="NEW.search")}
    ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses;
"""
SQLITE_DISCOUNT = f"""
    UPDATE vocabulary SET uses = vocabulary.uses - gone.uses
    FROM ({SQLITE_WORDS.format(text="OLD.search")}) AS gone WHERE vocabulary.word = gone.word;
    DELETE FROM vocabulary
    WHERE uses < 1 AND word IN (SELECT word FROM ({SQLITE_WORDS.format(text="OLD.search")}));
"""
SQLITE_SAY_AGAIN = f"""
    UPDATE search SET words = (
        SELECT {WORDS_OF_PARCEL.format(parcel="parcels")} FROM parcels
        WHERE parcels.id = search.parcel
    ) WHERE parcel IN (SELECT id FROM parcels WHERE recipient = {{recipient}}.id);
"""
SQLITE_TRIGGERS = (
    f"""
    CREATE TRIGGER parcels_become_findable AFTER INSERT ON parcels BEGIN
        INSERT INTO search (parcel, words)
        VALUES (NEW.id, {WORDS_OF_PARCEL.format(parcel="NEW")});
    END
    """,
    f"""
    CREATE TRIGGER parcels_are_found_anew AFTER UPDATE OF number, carrier, recipient ON parcels
    WHEN (NEW.number, NEW.carrier, NEW.recipient)
        IS NOT (OLD.number, OLD.carrier, OLD.recipient)
    BEGIN
        UPDATE search SET words = {WORDS_OF_PARCEL.format(parcel="NEW")} WHERE parcel = NEW.id;
    END
    """,
    """
    CREATE TRIGGER parcels_are_found_no_more AFTER DELETE ON parcels BEGIN
        DELETE FROM search WHERE parcel = OLD.id;
    END
    """,
    f"""
    CREATE TRIGGER recipients_become_findable AFTER INSERT ON recipients BEGIN
        {SQLITE_COUNT} {SQLITE_SAY_AGAIN.format(recipient="NEW")}
    END
    """,
    f"""
    CREATE TRIGGER recipients_are_found_anew AFTER UPDATE OF search ON recipients
    WHEN NEW.search IS NOT OLD.search
    BEGIN {SQLITE_DISCOUNT} {SQLITE_COUNT} {SQLITE_SAY_AGAIN.format(recipient="NEW")} END
    """,
    f"""
    CREATE TRIGGER recipients_are_found_no_more AFTER DELETE ON recipients
    BEGIN {SQLITE_DISCOUNT} {SQLITE_SAY_AGAIN.format(recipient="OLD")} END
    """,
    # A place that became free at the end is given out again, and would pass for indexed.
    """
    CREATE TRIGGER search_takes_a_place_again AFTER INSERT ON search
    WHEN NEW.place <= (SELECT last FROM search_indexed)
    BEGIN
        INSERT INTO search_index (rowid, words) VALUES (NEW.place, NEW.words);
    END
    """,
    """
    CREATE TRIGGER search_is_indexed_anew AFTER UPDATE ON search
    WHEN (NEW.place, NEW.words) IS NOT (OLD.place, OLD.words)
        AND OLD.place <= (SELECT last FROM search_indexed)
    BEGIN
        INSERT INTO search_index (search_index, rowid, words)
        VALUES ('delete', OLD.place, OLD.words);
        INSERT INTO search_index (rowid, words) VALUES (NEW.place, NEW.words);
    END
    """,
    """
    CREATE TRIGGER search_is_indexed_no_more AFTER DELETE ON search
    WHEN OLD.place <= (SELECT last FROM search_indexed)
    BEGIN
        INSERT INTO search_index (search_index, rowid, words)
        VALUES ('delete', OLD.place, OLD.words);
    END
    """,
)

POSTGRESQL_WORDS = """
    SELECT word, count(*) AS uses FROM regexp_split_to_table({text}, ' ') AS word
    WHERE length(word) > 2 AND word !~ '[0-9]' GROUP BY word
"""
POSTGRESQL_FILL_VOCABULARY = """
    INSERT INTO vocabulary (word, uses)
    SELECT word, count(*)
    FROM recipients, regexp_split_to_table(recipients.search, ' ') AS word
    WHERE length(word) > 2 AND word !~ '[0-9]' GROUP BY word
"""
POSTGRESQL_SAY_AGAIN = f"""
    UPDATE search SET words = {WORDS_OF_PARCEL.format(parcel="parcels")}
    FROM parcels WHERE parcels.id = search.parcel AND parcels.recipient = {{recipient}}.id;
"""
POSTGRESQL_TRIGGERS = (
    f"""
    CREATE FUNCTION parcel_is_findable() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'INSERT' THEN
            INSERT INTO search (parcel, words)
            VALUES (NEW.id, {WORDS_OF_PARCEL.format(parcel="NEW")});
        ELSIF TG_OP = 'UPDATE' THEN
            UPDATE search SET words = {WORDS_OF_PARCEL.format(parcel="NEW")}
            WHERE parcel = NEW.id;
        ELSE
            DELETE FROM search WHERE parcel = OLD.id;
        END IF;
        RETURN NULL;
    END $$
    """,
    f"""
    CREATE FUNCTION recipient_is_findable() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP <> 'INSERT' THEN
            UPDATE vocabulary SET uses = vocabulary.uses - gone.uses
            FROM ({POSTGRESQL_WORDS.format(text="OLD.search")}) AS gone
            WHERE vocabulary.word = gone.word;
            DELETE FROM vocabulary WHERE uses < 1
            AND word IN (SELECT regexp_split_to_table(OLD.search, ' '));
        END IF;
        IF TG_OP = 'DELETE' THEN
            {POSTGRESQL_SAY_AGAIN.format(recipient="OLD")}
        ELSE
            INSERT INTO vocabulary (word, uses) {POSTGRESQL_WORDS.format(text="NEW.search")}
            ON CONFLICT (word) DO UPDATE SET uses = vocabulary.uses + excluded.uses;
            {POSTGRESQL_SAY_AGAIN.format(recipient="NEW")}
        END IF;
        RETURN NULL;
    END $$
    """,
    """
    CREATE TRIGGER parcels_are_findable AFTER INSERT OR DELETE ON parcels
    FOR EACH ROW EXECUTE FUNCTION parcel_is_findable()
    """,
    """
    CREATE TRIGGER parcels_are_found_anew AFTER UPDATE ON parcels FOR EACH ROW
    WHEN ((NEW.number, NEW.carrier, NEW.recipient)
        IS DISTINCT FROM (OLD.number, OLD.carrier, OLD.recipient))
    EXECUTE FUNCTION parcel_is_findable()
    """,
    """
    CREATE TRIGGER recipients_are_findable AFTER INSERT OR DELETE ON recipients
    FOR EACH ROW EXECUTE FUNCTION recipient_is_findable()
    """,
    """
    CREATE TRIGGER recipients_are_found_anew AFTER UPDATE ON recipients FOR EACH ROW
    WHEN (NEW.search IS DISTINCT FROM OLD.search)
    EXECUTE FUNCTION recipient_is_findable()
    """,
)
# With the extension a part of a word is found by index; without it by reading every line.
POSTGRESQL_INDEX = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX search_index_parts ON search USING gin (words gin_trgm_ops)",
)


def upgrade() -> None:
    op.create_table(
        "search",
        sa.Column("place", POSITION, autoincrement=True, nullable=False),
        sa.Column("parcel", sa.String(length=36), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("place", name=op.f("pk_search")),
        sa.UniqueConstraint("parcel", name=op.f("uq_search_parcel")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vocabulary",
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("uses", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_vocabulary")),
    )
    op.execute(FILL)
    if op.get_bind().dialect.name == "sqlite":
        make = (SQLITE_INDEX, SQLITE_WIPES, SQLITE_MARK)
        fill = (SQLITE_FILL_INDEX, SQLITE_FILL_MARK, SQLITE_FILL_VOCABULARY)
        for step in (*make, *fill, *SQLITE_TRIGGERS):
            op.execute(step)
    else:
        for step in (POSTGRESQL_FILL_VOCABULARY, *POSTGRESQL_TRIGGERS):
            op.execute(step)
        _index_on_postgresql()


def _index_on_postgresql() -> None:
    connection = op.get_bind()
    try:
        with connection.begin_nested():
            for step in POSTGRESQL_INDEX:
                connection.execute(sa.text(step))
    except sa.exc.DBAPIError:
        # Not installed, or not ours to make: searching works without, only slower.
        return
