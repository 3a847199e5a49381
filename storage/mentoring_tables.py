"""The tables of those who accompany each other, or observe each other at work."""

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from storage.columns import metadata

shadowings = Table(
    "shadowings",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("open", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
)

shadowers = Table(
    "shadowers",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("shadowing", String, primary_key=True),
)
"""Who observes or is observed."""

mentorings = Table(
    "mentorings",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("community", String, nullable=False),
    Column("status", String, nullable=False),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Index("ix_mentorings_status", "tenant", "community", "status"),
)

accompanying = Table(
    "accompanying",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("person", String, primary_key=True),
    Column("mentoring", String, primary_key=True),
    Column("role", String, primary_key=True),
)
"""Who is, or was, a mentee or the mentor of which."""

mentor_seats = Table(
    "mentor_seats",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("mentor", String, primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("mentoring", String, nullable=False),
    Column("mentee", String, nullable=False),
)
"""A seat is a row: whoever takes one a moment after another finds it there."""

mentoring_plans = Table(
    "mentoring_plans",
    metadata,
    Column("tenant", String, primary_key=True),
    Column("community", String, primary_key=True),
    Column("state", Text, nullable=False),
    Column("version", Integer, nullable=False),
)
"""The latest of each community."""
