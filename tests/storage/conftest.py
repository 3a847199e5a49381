"""A database of the newest shape, with a clock set by hand: each test that asks runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator

import pytest
from builders import MONDAY
from clocks import HandClock

from storage import schema
from storage.store import Store


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MONDAY)


@pytest.fixture
def store(database_url: str, clock: HandClock) -> Iterator[Store]:
    store = Store(database_url, clock=clock)
    schema.upgrade(store)
    yield store
    store.close()


@pytest.fixture
def on_postgresql(postgresql_url: str, clock: HandClock) -> Iterator[Store]:
    """Where several transactions can be open at once."""
    store = Store(postgresql_url, clock=clock)
    schema.upgrade(store)
    yield store
    store.close()
