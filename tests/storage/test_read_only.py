"""A database that can only be read is refused, rather than letting everything start and then nothing work."""

import pytest

from storage import schema
from storage.problems import StorageError
from storage.store import Store


def test_a_postgresql_that_can_only_be_read_is_refused(postgresql_url):
    # given
    store = Store(postgresql_url)
    schema.upgrade(store)
    with store.engine.begin() as connection:
        name = connection.exec_driver_sql("SELECT current_database()").scalar_one()
        connection.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    store.close()

    # when
    standby = Store(postgresql_url)
    with pytest.raises(StorageError) as refused:
        schema.upgrade(standby)
    standby.close()

    # then
    assert str(refused.value) == "The database is read-only. Give Compagnon the right to write to it."


def test_looking_whether_it_can_be_written_changes_nothing(store):
    # given
    before = schema.checked_revision(store)

    # then
    assert schema.checked_revision(store) == before == schema.head()
