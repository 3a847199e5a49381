"""Where people and places of Teams are to be found; and from when a tenant counts as one that removed Compagnon."""

from datetime import timedelta

import pytest
from builders import MONDAY
from cryptography.fernet import Fernet
from sqlalchemy import select

from storage import installations, schema, whereabouts
from storage.installations import Seal, Sealed
from storage.store import Store
from storage.tables import installations as table

SEAL = Seal([Fernet.generate_key().decode()])
SLACK = Sealed("slack:T1", "U0BOT", "xoxb-1")
LATER = MONDAY + timedelta(days=3)


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
        installations.keep(ledger.connection, SEAL, SLACK)
        for tenant in ("teams:A", "teams:B"):
            whereabouts.keep(ledger.connection, at(tenant, "tenant"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:19:q", "channel", team="19:q"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:19:r", "channel", team="19:q"))
            whereabouts.keep(ledger.connection, at(f"{tenant}:iris", "person", account="29:iris"))
        yield ledger.connection
    store.close()


def removed(connection):
    rows = connection.execute(select(table.c.tenant, table.c.removed).where(table.c.removed.is_not(None)))
    return {row.tenant: row.removed for row in rows}


def leave(connection, *names, blocked=True):
    for name in names:
        whereabouts.keep(connection, at(name, "channel", team="19:q", blocked=blocked))


def test_the_channels_of_a_team_are_known_and_those_of_another_tenant_are_not_among_them(connection):
    assert set(whereabouts.channels(connection, "teams:A", "19:q")) == {"teams:A:19:q", "teams:A:19:r"}
    assert whereabouts.channels(connection, "teams:A", "19:other") == []


def test_someone_is_known_by_what_our_bot_calls_them(connection):
    assert whereabouts.called(connection, "teams:A", "29:iris") == "teams:A:iris"
    assert whereabouts.called(connection, "teams:A", "29:noor") is None


def test_a_tenant_counts_as_gone_from_when_it_has_no_place_left(connection):
    leave(connection, "teams:A:19:q")
    whereabouts.without_place(connection, MONDAY)
    still = removed(connection)

    leave(connection, "teams:A:19:r")
    whereabouts.without_place(connection, MONDAY)
    whereabouts.without_place(connection, LATER)

    assert still == {}
    assert removed(connection) == {"teams:A": MONDAY}


def test_with_a_place_again_it_never_was_and_a_workspace_of_slack_keeps_its_token(connection):
    leave(connection, "teams:A:19:q", "teams:A:19:r")
    whereabouts.without_place(connection, MONDAY)

    leave(connection, "teams:A:19:q", blocked=False)
    whereabouts.without_place(connection, LATER)

    assert removed(connection) == {}
    assert installations.find(connection, SEAL, "slack:T1") == SLACK
