"""Rows that may be there already: left as they are, or replaced. Both databases say it in their own way."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, insert
from sqlalchemy.dialects import postgresql, sqlite

from storage.prepared import Prepared


def new_row(table: Table, *names: str) -> Prepared:
    """A row with these columns; what is left out is what the table says."""
    return Prepared(insert(table).values({name: bindparam(name) for name in names}))


def insert_once(table: Table) -> Prepared:
    """What the database does not give by itself; leaves a row it meets again as it is, and says so by its count.

    Of an INSERT, SQLAlchemy only keeps that count when asked. Statements that each message needs are built once, here
    and elsewhere: building costs more than running.
    """
    given: dict[str, Any] = {
        column.name: bindparam(column.name)
        for column in table.c
        if column.server_default is None and column is not table.autoincrement_column
    }
    counted = {"preserve_rowcount": True}
    return Prepared(
        {
            "sqlite": sqlite.insert(table).values(given).on_conflict_do_nothing(),
            "postgresql": postgresql.insert(table)
            .values(given)
            .on_conflict_do_nothing()
            .execution_options(**counted),
        }
    )


def put(
    connection: Connection,
    table: Table,
    key: dict[str, Any],
    row: dict[str, Any],
    at_first: dict[str, Any] | None = None,
) -> None:
    """Inserts a row, with what it needs `at_first`, or changes the one of that key."""
    first = at_first or {}
    upsert(table, tuple(key), tuple(row), tuple(first)).count(connection, **key, **row, **first)


@cache
def upsert(table: Table, key: tuple[str, ...], row: tuple[str, ...], at_first: tuple[str, ...]) -> Prepared:
    def said(dialect: Any) -> Any:
        new = dialect.insert(table).values({name: bindparam(name) for name in (*key, *row, *at_first)})
        return new.on_conflict_do_update(index_elements=key, set_={name: new.excluded[name] for name in row})

    return Prepared({"sqlite": said(sqlite), "postgresql": said(postgresql)})
