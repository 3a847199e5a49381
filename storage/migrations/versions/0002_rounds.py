"""Rounds: one run of a method by one group."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "rounds",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("opened", Instant, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_rounds_community", "rounds", ["tenant", "community", "opened"])


def downgrade() -> None:
    op.drop_table("rounds")
