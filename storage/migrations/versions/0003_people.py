"""People: how they chose to be spoken to, their pauses, the notice they were given, and the rounds they are in."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("people", sa.Column("chosen_language", sa.String))
    op.add_column("people", sa.Column("chosen_address", sa.String))
    op.create_table(
        "notices",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("version", sa.String, primary_key=True),
        sa.Column("at", Instant, nullable=False),
    )
    op.create_table(
        "pauses",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("until", sa.Date, nullable=False),
    )
    op.create_table(
        "seats",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("round", sa.String, primary_key=True),
    )
    op.create_index("ix_seats_round", "seats", ["tenant", "round"])


def downgrade() -> None:
    for table in ("seats", "pauses", "notices"):
        op.drop_table(table)
    op.drop_column("people", "chosen_address")
    op.drop_column("people", "chosen_language")
