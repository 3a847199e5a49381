"""Statements that each event needs: built once, and on SQLite handed to the driver as they are.

SQLAlchemy spends ten times as long on one of them as SQLite does. Across a network that hardly matters: PostgreSQL is
asked in the usual way.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Executable, Select
from sqlalchemy.dialects.sqlite import pysqlite
from sqlalchemy.types import TypeEngine

Turn: TypeAlias = Callable[[Any], Any]
NOTHING: Final[Mapping[str, object]] = {}

SQLITE = pysqlite.dialect(paramstyle="named")


def send(connection: Connection, sql: str, given: Mapping[str, object] = NOTHING) -> Any:
    """To SQLite's own driver, past SQLAlchemy, in the transaction of this connection. Its cursor."""
    return connection.connection.dbapi_connection.execute(sql, given)  # type: ignore[union-attr]


def say(connection: Connection, sql: str) -> None:
    """A statement without values that both databases understand."""
    if connection.dialect.name == "sqlite":
        send(connection, sql)
    else:
        connection.exec_driver_sql(sql)


class Prepared:
    """One statement; by dialect, where the two say it differently."""

    def __init__(self, statement: Executable | Mapping[str, Executable]) -> None:
        self.statements = (
            statement
            if isinstance(statement, Mapping)
            else dict.fromkeys(("sqlite", "postgresql"), statement)
        )

    def first(self, connection: Connection, **given: object) -> Any:
        """The first row, whose columns are known by name; `None`: there is none."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self.statements["postgresql"], given).first()
        row = self.run(connection, given).fetchone()
        return None if row is None else self.read(row)

    def count(self, connection: Connection, **given: object) -> int:
        """How many rows it changed."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self.statements["postgresql"], given).rowcount
        return self.run(connection, given).rowcount  # type: ignore[no-any-return]

    def run(self, connection: Connection, given: dict[str, Any]) -> Any:
        sql, fixed, writes = self.on_sqlite
        for name, write in writes:
            given[name] = write(given[name])
        return send(connection, sql, fixed | given if fixed else given)

    def read(self, row: tuple[Any, ...]) -> Any:
        make, reads = self.row
        values = [*row]
        for place, read in reads:
            values[place] = read(values[place])
        return make(values)

    @cached_property
    def on_sqlite(self) -> tuple[str, dict[str, object], list[tuple[str, Turn]]]:
        """Its text, the values that stand in it, and how those given are written where SQLite keeps them differently."""
        compiled: Any = self.statements["sqlite"].compile(dialect=SQLITE)  # type: ignore[attr-defined]
        writes = {name: kept(bound.type).bind_processor(SQLITE) for name, bound in compiled.binds.items()}
        fixed = {name: bound.value for name, bound in compiled.binds.items() if not bound.required}
        for name, value in fixed.items():
            write = writes.pop(name)
            fixed[name] = write(value) if write else value
        return str(compiled), fixed, [(name, write) for name, write in writes.items() if write]

    @cached_property
    def row(self) -> tuple[Callable[[Sequence[Any]], Any], list[tuple[int, Turn]]]:
        """What a row is made into, and how those of its values are read that SQLite keeps differently."""
        statement = self.statements["sqlite"]
        assert isinstance(statement, Select)  # noqa: S101 - nothing else is read
        columns = statement.selected_columns
        row = namedtuple("row", list(columns.keys()))  # type: ignore[misc]  # noqa: PYI024 - its names are known late
        reads = (kept(column.type).result_processor(SQLITE, None) for column in columns)
        return row._make, [(place, read) for place, read in enumerate(reads) if read is not None]


def kept(of: TypeEngine[Any]) -> TypeEngine[Any]:
    """As SQLite keeps it."""
    return of.dialect_impl(SQLITE)
