"""How the databases find the next messages: by what is open, whatever was sent before and whatever they believe."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, insert

from facilitation.actions import Say
from facilitation.cards import Card, SpaceId, Voice
from storage import codec, outbox, schema
from storage.store import Store
from storage.tables import outbox as messages

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def store(database_url):
    store = Store(database_url)
    schema.upgrade(store)
    yield store
    store.close()


SAID = codec.messages.write(Say(SpaceId("slack:T1:C1"), Voice(), Card(())))


def rows(state: str, many: int, lanes: int) -> list[dict[str, object]]:
    row = {
        "tenant": "slack:T1",
        "urgency": 2,
        "action": SAID,
        "must_arrive": True,
        "state": state,
        "due": NOW,
    }
    return [row | {"id": f"{state} {n}", "lane": f"slack:T1:C{n % lanes}"} for n in range(many)]


def plan_of_a_claim(store: Store) -> str:
    sent = []
    event.listen(store.engine, "before_cursor_execute", lambda *given: sent.append(given[2:4]))
    explain = "EXPLAIN QUERY PLAN" if store.sqlite else "EXPLAIN"
    with store.begin() as ledger:
        outbox.claim(ledger.connection, NOW - timedelta(days=1), "a lease", 32, timedelta(seconds=30))
        [statement, given] = next(one for one in sent if "urgency" in one[0])
        plan = ledger.connection.exec_driver_sql(f"{explain} {statement}", given)
        return "\n".join(str(row[-1]) for row in plan)


def test_the_first_of_each_lane_are_read_off_the_index_of_open_messages(store):
    with store.begin() as ledger:
        ledger.connection.execute(insert(messages), rows("sent", 2000, 20))
        if not store.sqlite:
            ledger.connection.exec_driver_sql("ANALYZE outbox")

    plan = plan_of_a_claim(store)

    assert "ix_outbox_open_lane" in plan


def test_postgresql_counts_the_lanes_once_even_when_it_believes_that_nothing_waits(postgresql_url):
    store = Store(postgresql_url)
    schema.upgrade(store)
    with store.begin() as ledger:
        ledger.connection.execute(insert(messages), rows("sent", 2000, 20))
        ledger.connection.exec_driver_sql("ANALYZE outbox")
        ledger.connection.execute(insert(messages), rows("pending", 2000, 20))

    plan = plan_of_a_claim(store)

    assert "InitPlan" in plan
    assert "Nested Loop" not in plan
    store.close()
