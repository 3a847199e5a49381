"""Teams: where people and spaces are to be found."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "whereabouts",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("service", sa.String, nullable=False),
        sa.Column("sort", sa.String, nullable=False),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("direct", sa.String, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("admin", sa.Boolean, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("whereabouts")
