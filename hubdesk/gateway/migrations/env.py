"""What Alembic runs: the gateway's migrations on the connection that `opening` holds."""

from alembic import context

from hubdesk.gateway.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
