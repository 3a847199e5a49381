"""Profiles: what people told of themselves, where an admin's list puts them, and the words for skills."""

import sqlalchemy as sa
from alembic import op

from storage.columns import ROW

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "profiles",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
    )
    op.create_table(
        "belongings",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("team", sa.String, nullable=False),
        sa.Column("site", sa.String, nullable=False),
        sa.Column("manager", sa.String),
    )
    op.create_table(
        "skills",
        sa.Column("seq", ROW, primary_key=True, autoincrement=True),
        sa.Column("tenant", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("said", sa.String, nullable=False),
        sa.Column("same_as", sa.String, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_skills_key", "skills", ["tenant", "key"], unique=True)


def downgrade() -> None:
    for table in ("skills", "belongings", "profiles"):
        op.drop_table(table)
