from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event, inspect

from storage import schema
from storage.columns import metadata
from storage.problems import StorageError
from storage.store import Store


@pytest.fixture
def empty(database_url):
    store = Store(database_url)
    yield store
    store.close()


def tables(store):
    with store.begin() as ledger:
        return set(inspect(ledger.connection).get_table_names()) - {"alembic_version"}


def test_an_empty_database_is_given_its_tables(empty):
    schema.upgrade(empty)

    assert tables(empty) == set(metadata.tables)
    with empty.begin() as ledger:
        assert schema.revision(ledger.connection) == schema.head()


def test_a_database_of_the_newest_shape_is_left_as_it_is(empty):
    schema.upgrade(empty)
    schema.upgrade(empty)

    assert tables(empty) == set(metadata.tables)


def test_up_down_and_up_again(empty):
    schema.upgrade(empty)
    schema.move(empty, "base")
    down = tables(empty)
    schema.upgrade(empty)

    assert down == set()
    assert tables(empty) == set(metadata.tables)


def test_the_migrations_make_the_tables_that_the_code_knows(empty):
    schema.upgrade(empty)

    with empty.begin() as ledger:
        context = MigrationContext.configure(ledger.connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_a_database_newer_than_the_code_is_refused(empty):
    schema.upgrade(empty)
    with empty.begin() as ledger:
        ledger.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(StorageError, match="revision 9999, newer than this Compagnon"):
        schema.upgrade(empty)


def test_a_database_newer_than_the_code_is_left_as_it_is(empty):
    with empty.begin() as ledger:
        ledger.connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        ledger.connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('9999')")

    with pytest.raises(StorageError):
        schema.move(empty, "base")

    assert tables(empty) == set()


def test_a_revision_nobody_knows_is_refused_with_those_there_are(empty):
    schema.upgrade(empty)

    with pytest.raises(StorageError, match=r"There is no revision 0042\. There are: base, 0001"):
        schema.move(empty, "0042")


def test_the_revision_is_known(empty):
    before = schema.checked_revision(empty)
    schema.upgrade(empty)

    assert (before, schema.checked_revision(empty)) == (None, schema.head())


def test_two_processes_may_start_at_once(postgresql_url):
    stores = [Store(postgresql_url) for _ in range(4)]

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(schema.upgrade, stores))

    assert tables(stores[0]) == set(metadata.tables)
    for store in stores:
        store.close()


def test_a_read_only_database_is_said_to_be(sqlite_url):
    store = Store(sqlite_url)
    event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only=ON"))

    with pytest.raises(StorageError, match=r"The database is read-only .* the right to write to it\."):
        schema.upgrade(store)
    store.close()


def test_a_read_only_server_is_said_to_be(postgresql_url):
    store = Store(f"{postgresql_url}&options=-c%20default_transaction_read_only%3Don")

    with pytest.raises(StorageError, match=r"The database is read-only"):
        schema.upgrade(store)
    store.close()
