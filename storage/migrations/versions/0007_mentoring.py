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
    op.create_table(
        "mentorings",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_index("ix_mentorings_status", "mentorings", ["tenant", "community", "status"])
    op.create_table(
        "accompanying",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("mentoring", sa.String, primary_key=True),
        sa.Column("role", sa.String, primary_key=True),
    )
    op.create_table(
        "mentor_seats",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("mentor", sa.String, primary_key=True),
        sa.Column("seat", sa.Integer, primary_key=True),
        sa.Column("mentoring", sa.String, nullable=False),
        sa.Column("mentee", sa.String, nullable=False),
    )
    op.create_table(
        "mentoring_plans",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )


def downgrade() -> None:
    for table in ("mentoring_plans", "mentor_seats", "accompanying", "mentorings", "shadowers", "shadowings"):
        op.drop_table(table)
