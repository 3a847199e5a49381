"""Runs the migrations on the connection that `storage.schema` hands over."""

from alembic import context

from storage import encounter_tables, tables  # noqa: F401 - they fill the metadata
from storage.columns import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=False)
with context.begin_transaction():
    context.run_migrations()
