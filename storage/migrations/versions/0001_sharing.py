"""Communities, sharing, and the straight path: inbox, outbox, wake-ups."""

import sqlalchemy as sa
from alembic import op

from storage.columns import ROW, Instant

revision = "0001"
down_revision = None

OPEN = sa.text("state NOT IN ('sent', 'dead')")


def upgrade() -> None:
    op.create_table(
        "communities",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("since", Instant, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "people",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("language", sa.String),
        sa.Column("zone", sa.String),
        sa.Column("admin", sa.Boolean, nullable=False),
    )
    op.create_table(
        "participants",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("person", sa.String, primary_key=True),
        sa.Column("takes_part", sa.Boolean, nullable=False),
    )
    op.create_table(
        "sharing",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("community", sa.String, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )
    op.create_table(
        "prompts",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("topic", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("reasons", sa.Text, nullable=False),
        sa.Column("answers", sa.Integer, nullable=False),
    )
    op.create_index("ix_prompts_community", "prompts", ["community"])
    op.create_table(
        "contributions",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("person", sa.String),
        sa.Column("prompt", sa.String),
    )
    op.create_index("ix_contributions_community", "contributions", ["community"])
    op.create_table(
        "inbox",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("at", Instant, nullable=False),
    )
    op.create_index("ix_inbox_at", "inbox", ["at"])
    op.create_table(
        "wakeups",
        sa.Column("tenant", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("due", Instant, nullable=False),
        sa.Column("event", sa.Text, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_index("ix_wakeups_due", "wakeups", ["due"])
    op.create_table(
        "outbox",
        sa.Column("seq", ROW, primary_key=True, autoincrement=True),
        sa.Column("tenant", sa.String, nullable=False),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("lane", sa.String, nullable=False),
        sa.Column("urgency", sa.Integer, nullable=False),
        sa.Column("action", sa.Text),
        sa.Column("known_as", sa.String),
        sa.Column("must_arrive", sa.Boolean, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("due", Instant, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
        sa.Column("lease", sa.String),
        sa.Column("lease_until", Instant),
        sa.Column("address", sa.String),
        sa.Column("because", sa.String),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_known_as", "outbox", ["tenant", "known_as"])
    op.create_index("ix_outbox_address", "outbox", ["tenant", "address"])
    op.create_index("ix_outbox_state", "outbox", ["state", "due"])
    op.create_index(
        "ix_outbox_open_lane",
        "outbox",
        ["tenant", "lane", "seq"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_table(
        "audit",
        sa.Column("seq", ROW, primary_key=True, autoincrement=True),
        sa.Column("tenant", sa.String, nullable=False),
        sa.Column("community", sa.String, nullable=False),
        sa.Column("at", Instant, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_tenant", "audit", ["tenant"])


def downgrade() -> None:
    for table in (
        "audit",
        "outbox",
        "wakeups",
        "inbox",
        "contributions",
        "prompts",
        "sharing",
        "participants",
        "people",
        "communities",
    ):
        op.drop_table(table)
