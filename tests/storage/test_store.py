"""A database that cannot be used is said to be, in a sentence with what to do."""

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone

import pytest
from builders import ADA, MONDAY
from sqlalchemy import Column, MetaData, Table, insert, select
from sqlalchemy.exc import DBAPIError

from facilitation.actions import PersonSaved
from facilitation.community import Person
from storage import inbox, people, schema
from storage.columns import Instant
from storage.problems import InUseError, StorageError
from storage.store import Store, answering


@pytest.mark.parametrize(
    "url",
    ["", "compagnon.db", "://", "postgresql://host:door/name", "nosuchthing://host/name", "sqlite+nope:///x"],
)
def test_what_is_no_database_is_refused(url):
    with pytest.raises(StorageError, match="The database must be sqlite:///path or postgresql://"):
        Store(url)


def test_another_kind_of_database_is_refused():
    with pytest.raises(StorageError, match="The database is a mysql one"):
        Store("mysql://host/name")


def test_a_password_is_not_said():
    with pytest.raises(StorageError) as refused:
        schema.upgrade(Store("postgresql://me:sesame@127.0.0.1:1/name"))

    assert "sesame" not in str(refused.value)


def test_a_server_that_does_not_answer_is_said_to_be():
    with pytest.raises(
        StorageError, match=r"The database does not answer .*Check DATABASE_URL and that it runs\."
    ):
        schema.upgrade(Store("postgresql://me@127.0.0.1:1/name?connect_timeout=2"))


def test_a_file_that_is_no_database_is_said_to_be(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear all,\n" * 1000)
    store = Store(f"sqlite:///{file}")

    with pytest.raises(StorageError, match="damaged, or not a database"):
        schema.upgrade(store)
    store.close()
    assert file.read_text() == "Dear all,\n" * 1000


def test_a_folder_that_cannot_be_made_is_said_to_be(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(StorageError, match=r"cannot be written .* Give COMPAGNON_DATA a folder that can\."):
        Store(f"sqlite:///{tmp_path / 'file' / 'compagnon.db'}")


def test_folders_are_made(tmp_path):
    store = Store(f"sqlite:///{tmp_path / 'a' / 'b' / 'compagnon.db'}")
    schema.upgrade(store)
    store.close()

    assert (tmp_path / "a" / "b" / "compagnon.db").is_file()


def test_a_second_process_on_the_same_file_is_refused(sqlite_url):
    opening = f"from storage.store import Store; Store({sqlite_url!r})"
    store = Store(sqlite_url)

    second = subprocess.run([sys.executable, "-c", opening], capture_output=True, text=True, check=False)
    store.close()
    third = subprocess.run([sys.executable, "-c", opening], capture_output=True, text=True, check=False)

    assert "Another Compagnon already runs on" in second.stderr
    assert third.returncode == 0


def test_beside_the_process_that_has_the_file_one_may_look_and_write(sqlite_url):
    store = Store(sqlite_url)
    schema.upgrade(store)

    with Store(sqlite_url, beside=True).begin() as ledger:
        people.save(ledger.connection, MONDAY, PersonSaved(Person(ADA)))
    with store.look() as ledger:
        assert people.all_known(ledger.connection, "stage:T1", [ADA]) == (Person(ADA),)
    store.close()


def test_whoever_only_looks_can_write_nothing(store):
    with pytest.raises(DBAPIError, match=r"readonly|read-only"), store.look() as ledger:
        ledger.connection.exec_driver_sql("DELETE FROM people")

    with store.begin() as ledger:
        ledger.connection.exec_driver_sql("DELETE FROM people")


def test_a_database_that_is_busy_for_long_is_said_to_be(sqlite_url):
    store, other = Store(sqlite_url), Store(sqlite_url, beside=True)
    with closing(other.engine.raw_connection()) as connection:
        connection.driver_connection.execute("PRAGMA busy_timeout = 0")

    with (
        store.begin(),
        pytest.raises(StorageError, match=r"busy with something long\. Try again in a moment\."),
        answering(),
        other.begin(),
    ):
        pytest.fail("two write at once")
    store.close()
    other.close()


def test_a_database_of_something_else_is_said_to_be(database_url):
    store = Store(database_url)
    with store.begin() as ledger:
        ledger.connection.exec_driver_sql("CREATE TABLE people (name VARCHAR(10))")

    with pytest.raises(StorageError, match=r"Check that DATABASE_URL names Compagnon's own\."):
        schema.upgrade(store)
    store.close()


def test_an_at_sign_in_a_password_is_explained():
    with pytest.raises(StorageError, match="write @ as %40"):
        Store("postgresql://me:s@same@host/name")


def test_a_second_store_on_the_same_file_is_refused(sqlite_url):
    store = Store(sqlite_url)

    with pytest.raises(InUseError, match="Another Compagnon already runs on"):
        Store(sqlite_url)
    store.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_a_database_in_memory_would_forget_everything(url):
    with pytest.raises(StorageError, match="by its path"):
        Store(url)


def test_without_a_clock_the_database_s_own_is_asked(database_url):
    store = Store(database_url)

    with store.begin() as ledger:
        first, second = ledger.now, ledger.now
    store.close()

    assert first.tzinfo is UTC
    assert first <= second <= first + timedelta(minutes=1)
    assert abs(datetime.now(UTC) - first) < timedelta(minutes=1)  # noqa: TID251 - held against the real clock


MOMENTS = Table("moments", MetaData(), Column("at", Instant))


@pytest.mark.parametrize(
    "moment",
    [
        MONDAY,
        MONDAY.astimezone(timezone(timedelta(hours=5, minutes=45))),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        MONDAY.replace(microsecond=123456),
        None,
    ],
)
def test_an_instant_comes_back_in_utc(database_url, moment):
    store = Store(database_url)
    with store.begin() as ledger:
        MOMENTS.create(ledger.connection)
        ledger.connection.execute(insert(MOMENTS).values(at=moment))
        again = ledger.connection.execute(select(MOMENTS.c.at)).scalar()
    store.close()

    assert again == moment
    assert again is None or again.tzinfo is UTC


def test_instants_are_compared_as_instants(database_url):
    store = Store(database_url)
    later_in_nepal = (MONDAY + timedelta(seconds=1)).astimezone(timezone(timedelta(hours=5, minutes=45)))
    with store.begin() as ledger:
        MOMENTS.create(ledger.connection)
        ledger.connection.execute(insert(MOMENTS), [{"at": MONDAY}, {"at": later_in_nepal}])
        due = ledger.connection.execute(select(MOMENTS).where(MOMENTS.c.at <= MONDAY)).all()
    store.close()

    assert len(due) == 1


def delete_and_break(store):
    with store.begin() as ledger:
        ledger.connection.exec_driver_sql("DELETE FROM alembic_version")
        1 / 0  # noqa: B018 - something breaks


def test_what_broke_is_undone(store):
    with pytest.raises(ZeroDivisionError):
        delete_and_break(store)

    with store.begin() as ledger:
        assert schema.revision(ledger.connection) == schema.head()


def test_what_is_forgotten_stands_in_no_file_once_the_log_is_folded(tmp_path):
    # given
    store = Store(f"sqlite:///{tmp_path / 'compagnon.db'}")
    schema.upgrade(store)
    with store.begin() as ledger:
        inbox.first_time(ledger.connection, "stage:T1", "a secret name", MONDAY)

    # when
    with store.begin() as ledger:
        inbox.forget(ledger.connection, MONDAY + timedelta(days=1))
    store.fold()

    # then
    assert not any(b"a secret name" in file.read_bytes() for file in tmp_path.iterdir())
    store.close()
