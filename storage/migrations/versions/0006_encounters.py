"""Encounters: how communities meet, their draws, who met whom, and who is in their channels."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "encounter_plans",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "draws",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "encounters",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("draw", sa.String, nullable=False),
        sa.Column("opened", Instant, nullable=False),
        sa.Column("over", sa.Boolean, nullable=False),
        sa.Column("took_place", sa.Boolean),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "meeters",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("encounter", sa.String, primary_key=True),
    )
    op.create_table(
        "members",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
    )
    op.create_index("ix_draws_community", "draws", ["tenant", "community", "at"])
    op.create_index("ix_encounters_draw", "encounters", ["tenant", "draw"])
    op.create_index("ix_encounters_opened", "encounters", ["tenant", "opened"])
    op.create_index("ix_meeters_encounter", "meeters", ["tenant", "encounter"])


def downgrade() -> None:
    for table in ("members", "meeters", "encounters", "draws", "encounter_plans"):
        op.drop_table(table)
