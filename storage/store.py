"""The database: SQLite for one process, PostgreSQL for any number."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from storage.almanac import BLANK, Almanac
from storage.batch import Batch
from storage.columns import Instant
from storage.ledger import Ledger
from storage.prepared import send
from storage.problems import InUseError, StorageError

PAGES = 4000
"""How long SQLite's log grows before it is folded into the file: 16 MB. At its usual 4 MB, that is a fourth of all the waiting."""

OWN_TIME = {
    "sqlite": select(func.strftime("%Y-%m-%d %H:%M:%f", "now", type_=Instant)),
    "postgresql": select(func.clock_timestamp()),
}
"""By dialect: what time the database has."""


class Store:
    """Opens transactions. One that is not `durable` is quick and meant to be thrown away. Without a `clock` the database's own is asked: one time for all processes.

    `beside`: next to the one process that has the SQLite file, for a command that is soon done; it wakes and sends nothing.

    Raises `StorageError` when the database cannot be used, with what to do about it.
    """

    def __init__(
        self,
        url: str,
        *,
        clock: Callable[[], datetime] | None = None,
        almanac: Almanac = BLANK,
        durable: bool = True,
        beside: bool = False,
    ) -> None:
        self.url = read_url(url)
        self.sqlite = self.url.get_backend_name() == "sqlite"
        self.lock = lock_of(self.url) if self.sqlite and not beside else None
        self.engine = sqlite_engine(self.url, durable=durable) if self.sqlite else postgresql_engine(self.url)
        self.clock = clock
        self.almanac = almanac

    @contextmanager
    def begin(self) -> Iterator[Ledger]:
        """One transaction: committed at the end of the block, undone if it raises."""
        with self.engine.begin() as connection:
            yield Ledger(connection, self.time, self.almanac)

    @contextmanager
    def look(self) -> Iterator[Ledger]:
        """One transaction that only reads, and that keeps nobody waiting."""
        if self.sqlite:
            send(self.reading, "BEGIN")
            try:
                yield Ledger(self.reading, self.time, self.almanac)
            finally:
                self.reading.connection.rollback()
            return
        with self.engine.connect().execution_options(postgresql_readonly=True) as connection:
            yield Ledger(connection, self.time, self.almanac)

    @cached_property
    def reading(self) -> Connection:
        """SQLite's second one, kept open: it reads what is committed while the other writes."""
        return sqlite_engine(self.url, reads=True).connect()

    @contextmanager
    def begin_batch(self) -> Iterator[Batch]:
        """One long transaction for a whole stretch of history."""
        with self.engine.begin() as connection:
            batch = Batch(connection, self.time, self.almanac)
            yield batch
            batch.flush()

    def time(self, connection: Connection) -> datetime:
        if self.clock is not None:
            return self.clock()
        now: datetime = connection.execute(OWN_TIME[connection.dialect.name]).scalar_one()
        return now.astimezone(UTC)

    def fold(self) -> None:
        """SQLite's log is folded into its file and emptied: what was forgotten stands nowhere any more."""
        if self.sqlite:
            with closing(self.engine.raw_connection()) as connection:
                connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]

    def close(self) -> None:
        if "reading" in self.__dict__:
            self.reading.close()
            self.reading.engine.dispose()
        self.engine.dispose()
        if self.lock is not None:
            self.lock.close()


def read_url(url: str) -> URL:
    """`sqlite:///path` or `postgresql://…`."""
    try:
        read = make_url(url)
        read.get_dialect()
    except (ArgumentError, NoSuchModuleError, ValueError) as bad:
        raise StorageError("The database must be sqlite:///path or postgresql://user@host/name.") from bad
    if read.get_backend_name() == "postgresql":
        if "@" in (read.host or ""):
            raise StorageError("In a password, write @ as %40 and / as %2F.")
        return read.set(drivername="postgresql+psycopg")
    if read.get_backend_name() == "sqlite":
        if (read.database or ":memory:").startswith((":memory:", "file:")):
            raise StorageError("Name the file of the SQLite database by its path: sqlite:////absolute/path.")
        return read
    raise StorageError(
        f"The database is a {read.get_backend_name()} one; Compagnon keeps to SQLite and PostgreSQL."
    )


def lock_of(url: URL) -> IO[str]:
    """One process at a time on a SQLite file."""
    path = Path(url.database or "")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = path.with_name(path.name + ".lock").open("w")
    except OSError as bad:
        raise StorageError(
            f"{path} cannot be written ({bad.strerror}). Give COMPAGNON_DATA a folder that can."
        ) from bad
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as bad:
        lock.close()
        raise InUseError(
            f"Another Compagnon already runs on {path}. Stop it first, or use PostgreSQL to run several."
        ) from bad
    return lock


def sqlite_engine(url: URL, *, durable: bool = True, reads: bool = False) -> Engine:
    engine = create_engine(
        url, connect_args={"check_same_thread": False, "timeout": 10}, pool_size=1, max_overflow=0
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            f"synchronous={'FULL' if durable else 'OFF'}",
            "busy_timeout=10000",
            "secure_delete=ON",  # what was private leaves no trace in the file either
            f"wal_autocheckpoint={PAGES}",
            f"query_only={'ON' if reads else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    if not reads:

        @event.listens_for(engine, "begin")
        def begin(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def postgresql_engine(url: URL) -> Engine:
    patient = url.update_query_dict({"connect_timeout": "5", **url.query})
    return create_engine(patient, pool_size=8, max_overflow=0, pool_pre_ping=True, pool_recycle=1800)


@contextmanager
def answering() -> Iterator[None]:
    """Where the database would raise an error of its own, `StorageError` says what to do."""
    try:
        yield
    except DBAPIError as bad:
        raise StorageError(sentence_for(bad)) from bad


def sentence_for(bad: DBAPIError) -> str:
    """What to tell whoever runs Compagnon of a database that does not answer as it should."""
    said = str(bad.orig).strip().splitlines()[0] if bad.orig else "no answer"
    if "readonly" in said or "read-only" in said:
        return f"The database is read-only ({said}). Give Compagnon the right to write to it."
    if "not a database" in said or "malformed" in said:
        return f"What DATABASE_URL names is damaged, or not a database ({said}). Name another, or restore a backup."
    if "is locked" in said:
        return "The database is busy with something long. Try again in a moment."
    if isinstance(bad, OperationalError) and "already exists" not in said:
        return f"The database does not answer ({said}). Check DATABASE_URL and that it runs."
    return f"The database cannot be used ({said}). Check that DATABASE_URL names Compagnon's own."
