"""The tables of encounters."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from storage.columns import Instant, metadata

plans = Table(
    "encounter_plans",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

draws = Table(
    "draws",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("community", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_draws_community", "tenant", "community", "at"),
)

encounters = Table(
    "encounters",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("draw", String, nullable=False),
    Column("opened", Instant, nullable=False),
    Column("over", Boolean, nullable=False),
    Column("took_place", Boolean),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_encounters_draw", "tenant", "draw"),
    Index("ix_encounters_opened", "tenant", "opened"),
)
"""`took_place` is empty while nobody has told."""

meeters = Table(
    "meeters",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("encounter", String, primary_key=True),
    Index("ix_meeters_encounter", "tenant", "encounter"),
)

members = Table(
    "members",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("person", String, primary_key=True),
)
"""Who is in a community's channel, as the platform told."""
