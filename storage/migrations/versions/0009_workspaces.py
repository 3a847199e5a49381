"""Workspaces: whether someone was shown the way to a first community."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "workspaces",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("led", Instant, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("workspaces")
