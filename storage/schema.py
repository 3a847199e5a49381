"""The database's shape: which revision it has, which one this code knows, and how to get from one to the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.problems import StorageError
from storage.store import Store, answering

ONE_AT_A_TIME = 4_112_026
"""The advisory lock that keeps two processes on PostgreSQL from migrating at once."""


def upgrade(store: Store) -> None:
    """To the revision this code works with. Raises `StorageError`, like all here, when the database cannot be used."""
    move(store, "head")


def move(store: Store, to: str) -> None:
    """To a revision, up or down; `base` is an empty database."""
    with usable(store) as connection:
        if not store.sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
        settings = config()
        settings.attributes["connection"] = connection
        (command.downgrade if is_behind(to, revision(connection)) else command.upgrade)(settings, to)


def is_behind(to: str, have: str | None) -> bool:
    """Whether `to` comes before what the database has. Raises `StorageError` for a revision nobody knows."""
    order = ["base", *reversed([script.revision for script in scripts().walk_revisions()])]
    if to not in {*order, "head"}:
        raise StorageError(f"There is no revision {to}. There are: {', '.join(order)}.")
    return to != "head" and order.index(to) < order.index(have or "base")


def checked_revision(store: Store) -> str | None:
    """The database's revision; `None` when it is empty."""
    with usable(store) as connection:
        return revision(connection)


@contextmanager
def usable(store: Store) -> Iterator[Connection]:
    """A transaction on a database that answers, that can be written and that this code knows."""
    with answering(), store.begin() as ledger:
        refuse_read_only(ledger.connection)
        refuse_newer(ledger.connection)
        yield ledger.connection


def refuse_another(store: Store) -> None:
    """The process that has the database gave it its shape: whoever comes beside it works with the same, or not at all."""
    with answering(), store.look() as ledger:
        have = revision(ledger.connection)
    if have != head():
        raise StorageError(
            f"The Compagnon that runs has the database at revision {have or 'none yet'}, this version works with {head()}. "
            "Run this command with the version that runs, or start Compagnon again with this one."
        )


def refuse_read_only(connection: Connection) -> None:
    """One that can only be read would let everything start, and then nothing work."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA user_version = 0")  # its own value: a write that changes nothing
    elif connection.exec_driver_sql("SHOW transaction_read_only").scalar() == "on":
        raise StorageError("The database is read-only. Give Compagnon the right to write to it.")


def refuse_newer(connection: Connection) -> None:
    have = revision(connection)
    if have is not None and have not in known():
        raise StorageError(
            f"The database is of revision {have}, newer than this Compagnon ({head()}). Install the newer Compagnon again."
        )


def revision(connection: Connection) -> str | None:
    """`None`: empty."""
    return MigrationContext.configure(connection).get_current_revision()


def head() -> str:
    """The revision this code works with."""
    return scripts().get_current_head() or ""


def known() -> set[str]:
    return {script.revision for script in scripts().walk_revisions()}


def scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def config() -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return settings
