"""The tables. Tenant in every key; states that only Compagnon reads are JSON text, what is queried is a column."""

from collections.abc import Iterator

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table, Text, text

from storage.columns import ROW, Instant, metadata

communities = Table(
    "communities",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("settings", Text, nullable=False),
    Column("since", Instant, nullable=False),
    Column("version", Integer, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("language", String),
    Column("zone", String),
    Column("admin", Boolean, nullable=False),
    Column("chosen_language", String),
    Column("chosen_address", String),
)

notices = Table(
    "notices",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("version", String, primary_key=True),
    Column("at", Instant, nullable=False),
)

pauses = Table(
    "pauses",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("until", Date, nullable=False),
)
"""`community` is empty for a pause everywhere."""

profiles = Table(
    "profiles",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("state", Text, nullable=False),
)

belongings = Table(
    "belongings",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("team", String, nullable=False),
    Column("site", String, nullable=False),
    Column("manager", String),
)
"""Where an admin's list puts people."""

skills = Table(
    "skills",
    metadata,
    Column("seq", ROW, primary_key=True, autoincrement=True),
    Column("tenant", String, nullable=False),
    Column("key", String, nullable=False),
    Column("said", String, nullable=False),
    Column("same_as", String, nullable=False),
    Index("ix_skills_key", "tenant", "key", unique=True),
    sqlite_autoincrement=True,
)

participants = Table(
    "participants",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("takes_part", Boolean, nullable=False),
)

sharing = Table(
    "sharing",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

prompts = Table(
    "prompts",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("community", String, nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("topic", String, nullable=False),
    Column("key", String, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("answers", Integer, nullable=False),
)

contributions = Table(
    "contributions",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("community", String, nullable=False, index=True),
    Column("at", Instant, nullable=False),
    Column("text", Text, nullable=False),
    Column("person", String),
    Column("prompt", String),
)

rounds = Table(
    "rounds",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("community", String, nullable=False),
    Column("opened", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_rounds_community", "tenant", "community", "opened"),
)

seats = Table(
    "seats",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("round", String, primary_key=True),
    Index("ix_seats_round", "tenant", "round"),
)
"""Who is in a round or opened it."""

installations = Table(
    "installations",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("sealed", Text),
    Column("removed", Instant),
)

whereabouts = Table(
    "whereabouts",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("service", String, nullable=False),
    Column("sort", String, nullable=False),
    Column("account", String, nullable=False),
    Column("direct", String, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("admin", Boolean, nullable=False),
    Column("team", String, nullable=False, server_default=text("''")),
)
"""Where people and spaces of Teams are to be found: no name, and nothing of what they said."""

workspaces = Table(
    "workspaces",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("led", Instant, nullable=False),
)
"""Those in which someone was shown the way to a first community."""

unreachable = Table(
    "unreachable",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("since", Instant, nullable=False),
)
"""Who cannot be written to: nobody is proposed to them, and they are proposed to nobody."""

inbox = Table(
    "inbox",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("at", Instant, nullable=False, index=True),
)

wakeups = Table(
    "wakeups",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("due", Instant, nullable=False, index=True),
    Column("event", Text, nullable=False),
    Column("failures", Integer, nullable=False, server_default="0"),
)

OPEN = "state NOT IN ('sent', 'dead')"
"""What the index of open messages holds; a query that says it in these words can use that index."""


def where_there_is(table: str, *columns: str) -> Iterator[Index]:
    """Most rows have none of these: an index that holds them too would be written for nothing."""
    for column in columns:
        there = text(f"{column} IS NOT NULL")
        yield Index(f"ix_{table}_{column}", "tenant", column, sqlite_where=there, postgresql_where=there)


outbox = Table(
    "outbox",
    metadata,
    Column("seq", ROW, primary_key=True, autoincrement=True),
    Column("tenant", String, nullable=False),
    Column("id", String, nullable=False, unique=True),
    Column("lane", String, nullable=False),
    Column("urgency", Integer, nullable=False),
    Column("action", Text),
    Column("known_as", String),
    Column("must_arrive", Boolean, nullable=False),
    Column("state", String, nullable=False),
    Column("due", Instant, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("lease", String),
    Column("lease_until", Instant),
    Column("address", String),
    Column("because", String),
    *where_there_is("outbox", "known_as", "address"),
    Index(
        "ix_outbox_open_lane", "tenant", "lane", "seq", sqlite_where=text(OPEN), postgresql_where=text(OPEN)
    ),
    Index("ix_outbox_state", "state", "due"),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    Column("seq", ROW, primary_key=True, autoincrement=True),
    Column("tenant", String, nullable=False, index=True),
    Column("community", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("text", Text, nullable=False),
    sqlite_autoincrement=True,
)
