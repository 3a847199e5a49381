"""Where people and places of Teams are to be found."""

import pytest
from builders import MONDAY

from storage import schema, whereabouts
from storage.store import Store


def at(name, sort, team="", account="", *, blocked=False):
    return {
        "name": name,
        "service": "https://smba.trafficmanager.net/emea/",
        "sort": sort,
        "account": account,
        "direct": "",
        "blocked": blocked,
        "admin": False,
        "team": team,
    }


@pytest.fixture
def connection(database_url):
    store = Store(database_url, clock=lambda: MONDAY, durable=False)
    schema.upgrade(store)
    with store.begin() as ledger:
        for tenant in ("teams:A", "teams:B"):
            whereabouts.keep(ledger.connection, at(tenant, "tenant"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:19:q", "channel", team="19:q"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:19:r", "channel", team="19:q"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:iris", "person", account="29:iris"))
        yield ledger.connection
    store.close()


def test_the_channels_of_a_team_are_known_and_those_of_another_tenant_are_not_among_them(connection):
    assert set(whereabouts.channels(connection, "teams:A", "19:q")) == {"teams:A:19:q", "teams:A:19:r"}
    assert whereabouts.channels(connection, "teams:A", "19:other") == []


def test_someone_is_known_by_what_our_bot_calls_them(connection):
    assert whereabouts.called(connection, "teams:A", "29:iris") == "teams:A:iris"
    assert whereabouts.called(connection, "teams:A", "29:noor") is None
