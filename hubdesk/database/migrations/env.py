"""What Alembic runs: the record's migrations on the connection that `opening` holds."""

from alembic import context

from hubdesk.database.schema import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
