"""Rows that may be there already: left as they are, or replaced. Both databases say it in their own way."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_once(table: Table) -> dict[str, sqlite.Insert | postgresql.Insert]:
    """By dialect: the INSERT that leaves a row it meets again as it is, and says so by its row count.

    Of an INSERT, SQLAlchemy only keeps that count when asked. Statements that each message needs are built once, here
    and elsewhere: building costs more than running.
    """
    counted = {"preserve_rowcount": True}
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing().execution_options(**counted),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing().execution_options(**counted),
    }


def put(
    connection: Connection,
    table: Table,
    key: dict[str, Any],
    row: dict[str, Any],
    at_first: dict[str, Any] | None = None,
) -> None:
    """Inserts a row, with what it needs `at_first`, or changes the one of that key."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    upsert = dialect.insert(table).values(**key, **row, **(at_first or {}))
    connection.execute(upsert.on_conflict_do_update(index_elements=list(key), set_=row))
