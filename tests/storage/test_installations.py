"""Tokens at rest: sealed to their workspace, sealed again with a newer key, gone when the workspace goes."""

from datetime import timedelta

import pytest
from builders import MONDAY
from cryptography.fernet import Fernet
from sqlalchemy import select, update

from storage import installations, schema
from storage.installations import Seal, Sealed
from storage.problems import StorageError
from storage.store import Store
from storage.tables import installations as table
from storage.tables import people

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()
OURS = Sealed("slack:T1", "U0BOT", "xoxb-ours")
THEIRS = Sealed("slack:T2", "U1BOT", "xoxb-theirs")


@pytest.fixture
def store(database_url):
    store = Store(database_url, clock=lambda: MONDAY, durable=False)
    schema.upgrade(store)
    with store.begin() as ledger:
        for one in (OURS, THEIRS):
            installations.keep(ledger.connection, Seal([OLD]), one)
    yield store
    store.close()


def test_a_token_comes_back_as_it_was_and_is_nowhere_in_clear(store):
    with store.begin() as ledger:
        assert installations.find(ledger.connection, Seal([OLD]), "slack:T1") == OURS
        assert installations.find(ledger.connection, Seal([OLD]), "slack:T9") is None
        assert "xoxb" not in str(ledger.connection.execute(select(table)).all())
    assert "xoxb" not in repr(OURS)


def test_a_token_moved_to_another_workspace_does_not_open(store):
    with store.begin() as ledger:
        theirs = ledger.connection.execute(
            select(table.c.sealed).where(table.c.tenant == "slack:T2")
        ).scalar_one()
        ledger.connection.execute(update(table).where(table.c.tenant == "slack:T1").values(sealed=theirs))

        with pytest.raises(StorageError, match="another workspace"):
            installations.find(ledger.connection, Seal([OLD]), "slack:T1")


def test_after_a_rotation_the_old_key_is_not_needed(store):
    with store.begin() as ledger:
        assert installations.rotate(ledger.connection, Seal([NEW, OLD])) == 2

        assert installations.find(ledger.connection, Seal([NEW]), "slack:T1") == OURS
        with pytest.raises(StorageError, match="COMPAGNON_KEYS"):
            installations.find(ledger.connection, Seal([OLD]), "slack:T1")


def test_without_the_old_key_a_rotation_is_refused_and_changes_nothing(store):
    with store.begin() as ledger, pytest.raises(StorageError, match="Add the key"):
        installations.rotate(ledger.connection, Seal([NEW]))

    with store.begin() as ledger:
        assert installations.find(ledger.connection, Seal([OLD]), "slack:T1") == OURS


def test_a_workspace_that_goes_loses_its_token_at_once_and_everything_after_thirty_days(store):
    with store.begin() as ledger:
        for tenant in ("slack:T1", "slack:T2"):
            row = {"tenant": tenant, "id": f"{tenant}:U7", "admin": False}
            ledger.connection.execute(people.insert().values(**row))
        installations.remove(ledger.connection, "slack:T1", MONDAY)

        assert installations.find(ledger.connection, Seal([OLD]), "slack:T1") is None
        assert installations.forget(ledger.connection, MONDAY) == 0
        assert installations.forget(ledger.connection, MONDAY + timedelta(seconds=1)) == 1
        assert ledger.connection.execute(select(people.c.tenant)).scalars().all() == ["slack:T2"]
        assert installations.find(ledger.connection, Seal([OLD]), "slack:T2") == THEIRS


def test_a_workspace_that_comes_back_in_time_loses_nothing(store):
    with store.begin() as ledger:
        installations.remove(ledger.connection, "slack:T1", MONDAY)
        installations.keep(ledger.connection, Seal([OLD]), OURS)

        assert installations.forget(ledger.connection, MONDAY + timedelta(days=99)) == 0
        assert installations.find(ledger.connection, Seal([OLD]), "slack:T1") == OURS
