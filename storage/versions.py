"""Optimistic locking: what is saved carries the version it was read with, and is refused when another change came first."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, update

from storage.inserts import insert_once
from storage.prepared import Prepared
from storage.problems import StaleError

once = cache(insert_once)
"""The INSERT of a table, built the first time it is needed."""


@cache
def same_version(table: Table, key: tuple[str, ...], changed: tuple[str, ...]) -> Prepared:
    """Replaces a row only if it still has the version that was read. Built once a table."""
    mine = [table.c[name] == bindparam(f"of_{name}") for name in key]
    new: dict[str, Any] = {name: bindparam(name) for name in changed}
    return Prepared(update(table).where(*mine, table.c.version == bindparam("read")).values(new))


def add_once(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """Raises `StaleError` when somebody else had the same before."""
    if once(table).count(connection, **row) != 1:
        raise StaleError(table.name)


def put_version(
    connection: Connection,
    table: Table,
    key: dict[str, Any],
    row: dict[str, Any],
    read: int,
    becomes: int | None = None,
) -> None:
    """`read` is the version its row must still have, 0: there is none yet; it `becomes` the next one. Raises `StaleError`."""
    row = {**row, "version": read + 1 if becomes is None else becomes}
    if read == 0:
        add_once(connection, table, {**key, **row})
        return
    named = {f"of_{name}": value for name, value in key.items()}
    if same_version(table, tuple(key), tuple(row)).count(connection, **named, **row, read=read) != 1:
        raise StaleError(table.name)
