"""Optimistic locking: what is saved carries the version it was read with, and is refused when another change came first."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, Update, bindparam, update

from storage.inserts import insert_once
from storage.problems import StaleError


def same_version(table: Table, *key: str) -> Update:
    """Replaces a row only if it still has the version that was read. Built once a table."""
    mine = [table.c[name] == bindparam(f"of_{name}") for name in key]
    return update(table).where(*mine, table.c.version == bindparam("read"))


def named(key: dict[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": value for name, value in key.items()}


@cache
def once(table: Table, dialect: str) -> Any:
    """The INSERT of a table, built the first time it is needed."""
    return insert_once(table)[dialect]


def add_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Raises `StaleError` when there is such a row already."""
    if connection.execute(once(table, connection.dialect.name), row).rowcount != 1:
        raise StaleError(table.name)


def replaced(connection: Connection, statement: Update, row: dict[str, Any]) -> None:
    if connection.execute(statement, row).rowcount != 1:
        raise StaleError(str(statement.table))
