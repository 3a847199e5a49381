"""Mentoring and shadowing: who accompanies whom, within the seats each mentor offers; who observes whom."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "shadowings",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "shadowers",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("shadowing", sa.String, primary_key=True),
    )


def downgrade() -> None:
    for table in ("shadowers", "shadowings"):
        op.drop_table(table)
