"""A database that cannot be used as it is: said in one sentence, with exit code 2, before anything is sent."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands import SLACK
from faults.bots import environment
from sqlalchemy import create_engine, text

from storage import schema
from storage.store import Store, read_url

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1


def as_anyone() -> None:
    """Root may write what is not to be written; without this right, not even root."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


@pytest.fixture
def serve(tmp_path):
    """`compagnon serve` on a database it cannot use. What it says."""

    def serve(url):
        ran = subprocess.run(
            [sys.executable, "-m", "bot", "serve"],
            env=environment(DATABASE_URL=url, PORT="0", HEALTH_PORT="0", **SLACK),
            preexec_fn=as_anyone,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert ran.returncode == 2, ran.stderr
        assert "Traceback" not in ran.stderr
        return ran.stderr

    return serve


@pytest.fixture
def used_url(database_url):
    """A database that Compagnon has used before."""
    store = Store(database_url)
    schema.upgrade(store)
    store.close()
    return database_url


def execute(url, statement):
    engine = create_engine(read_url(url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_a_second_process_on_the_same_sqlite_file_is_refused(sqlite_url, serve):
    first = Store(sqlite_url)
    try:
        said = serve(sqlite_url)
    finally:
        first.close()

    assert "Another Compagnon already runs on" in said
    assert len(said.splitlines()) == 1


def test_a_database_that_is_newer_than_the_code_is_left_alone(used_url, serve):
    execute(used_url, "UPDATE alembic_version SET version_num = '9999'")

    said = serve(used_url)

    assert "revision 9999, newer than this Compagnon" in said


def test_a_folder_that_cannot_be_written_is_named(tmp_path, serve):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)

    said = serve(f"sqlite:///{closed / 'compagnon.db'}")

    assert f"{closed / 'compagnon.db'} cannot be written" in said


def test_a_sqlite_file_that_cannot_be_written_is_said_to_be_read_only(sqlite_url, serve):
    store = Store(sqlite_url)
    schema.upgrade(store)
    store.close()
    Path(read_url(sqlite_url).database).chmod(0o444)

    said = serve(sqlite_url)

    assert "The database is read-only" in said


def test_a_postgresql_that_only_reads_is_said_to_be_read_only(postgresql_server, postgresql_url, serve):
    store = Store(postgresql_url)
    schema.upgrade(store)
    store.close()
    postgresql_server.execute(
        f"ALTER DATABASE {read_url(postgresql_url).database} SET default_transaction_read_only = on"
    )

    said = serve(postgresql_url)

    assert "The database is read-only" in said


def test_a_postgresql_that_is_not_there_is_said_not_to_answer(tmp_path, serve):
    said = serve(f"postgresql://postgres@/compagnon?host={tmp_path}")

    assert "The database does not answer" in said


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path, serve):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,\n" * 1000)

    said = serve(f"sqlite:///{letter}")

    assert "not a database" in said
    assert letter.read_text() == "Dear all,\n" * 1000
