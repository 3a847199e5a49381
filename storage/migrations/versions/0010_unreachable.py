"""Unreachable: who cannot be written to."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "unreachable",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("since", Instant, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("unreachable")
