"""Installations: the workspaces that gave Compagnon a token, sealed."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "installations",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("sealed", sa.Text),
        sa.Column("removed", Instant),
    )


def downgrade() -> None:
    op.drop_table("installations")
