"""The outbox is found by names and addresses where it has some: an index of all the others was written for nothing."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

FOUND_BY = ("known_as", "address")


def upgrade() -> None:
    for column in FOUND_BY:
        there = sa.text(f"{column} IS NOT NULL")
        op.drop_index(f"ix_outbox_{column}", "outbox")
        op.create_index(
            f"ix_outbox_{column}",
            "outbox",
            ["tenant", column],
            sqlite_where=there,
            postgresql_where=there,
        )


def downgrade() -> None:
    for column in FOUND_BY:
        op.drop_index(f"ix_outbox_{column}", "outbox")
        op.create_index(f"ix_outbox_{column}", "outbox", ["tenant", column])
