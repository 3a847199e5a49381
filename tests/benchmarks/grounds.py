"""Where measuring takes place: both databases, each with its raw driver beside the product."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import psycopg

from bot.holidays import public_holidays
from storage import schema
from storage.almanac import Almanac
from storage.store import Store

Row = Sequence[object]


class Ground(Protocol):
    """One kind of database."""

    name: str

    def fresh(self) -> str:
        """The URL of a database with the product's tables and nothing in them."""

    def raw(self, url: str) -> Any:
        """A connection of the raw driver, as durable as the product's own. It opens a transaction by itself."""

    def fill(self, url: str, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        """Many rows at once, past the product."""

    def settle(self, url: str) -> None:
        """What a database does by itself sooner or later: it counts its rows, and writes what it still holds in memory."""


class SQLite:
    name = "sqlite"

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, count(1)

    def fresh(self) -> str:
        return with_tables(f"sqlite:///{self.folder / f'{next(self.numbers)}.db'}")

    def raw(self, url: str) -> sqlite3.Connection:
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    def fill(self, url: str, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        connection = self.raw(url)
        blanks = ", ".join("?" * len(columns))
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({blanks})",  # noqa: S608 - our own names
            ([as_sqlite(value) for value in row] for row in rows),
        )
        connection.commit()
        connection.close()

    def settle(self, url: str) -> None:
        connection = self.raw(url)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()


class PostgreSQL:
    name = "postgresql"

    def __init__(self, server: Any) -> None:
        self.server = server

    def fresh(self) -> str:
        return with_tables(self.server.fresh())

    def raw(self, url: str) -> psycopg.Connection[Any]:
        return psycopg.connect(url)

    def fill(self, url: str, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
        copied = f"COPY {table} ({', '.join(columns)}) FROM STDIN"
        with psycopg.connect(url) as connection, connection.cursor().copy(copied) as copy:
            for row in rows:
                copy.write_row(row)

    def settle(self, url: str) -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")
            connection.execute("CHECKPOINT")


def with_tables(url: str) -> str:
    store = Store(url)
    schema.upgrade(store)
    store.close()
    return url


def as_sqlite(value: object) -> object:
    """SQLite keeps an instant as text without its zone."""
    return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}" if isinstance(value, datetime) else value


@contextmanager
def grounds(wanted: Sequence[str]) -> Iterator[list[Ground]]:
    """Those wanted, in a folder that is removed afterwards. The PostgreSQL server is started only when it is needed."""
    folder = Path(tempfile.mkdtemp(prefix="compagnon-bench-"))
    server = None
    try:
        found: list[Ground] = [SQLite(folder)] if "sqlite" in wanted else []
        if "postgresql" in wanted:
            import databases

            server = databases.PostgreSQL()
            found.append(PostgreSQL(server))
        yield found
    finally:
        if server is not None:
            server.close()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def opened(url: str, **more: Any) -> Iterator[Store]:
    """The product's own way in."""
    store = Store(url, almanac=Almanac(public_holidays), **more)
    try:
        yield store
    finally:
        store.close()
