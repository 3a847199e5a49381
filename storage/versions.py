"""Optimistic locking: what is saved carries the version it was read with, and is refused when another change came first."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, update

from storage.inserts import insert_once
from storage.prepared import Prepared
from storage.problems import StaleError


def same_version(table: Table, key: Sequence[str], *changed: str) -> Prepared:
    """Replaces a row only if it still has the version that was read. Built once a table."""
    mine = [table.c[name] == bindparam(f"of_{name}") for name in key]
    new: dict[str, Any] = {name: bindparam(name) for name in (*changed, "version")}
    return Prepared(update(table).where(*mine, table.c.version == bindparam("read")).values(new))


def named(key: dict[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": value for name, value in key.items()}


once = cache(insert_once)
"""The INSERT of a table, built the first time it is needed."""


def add_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Raises `StaleError` when there is such a row already."""
    if once(table).count(connection, **row) != 1:
        raise StaleError(table.name)


def replaced(connection: Connection, table: Table, statement: Prepared, row: dict[str, Any]) -> None:
    if statement.count(connection, **row) != 1:
        raise StaleError(table.name)
