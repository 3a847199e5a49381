"""Teams: which team a channel is in."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("whereabouts", sa.Column("team", sa.String, nullable=False, server_default=sa.text("''")))


def downgrade() -> None:
    op.drop_column("whereabouts", "team")
