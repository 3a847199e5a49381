"""PostgreSQL stops without a goodbye and comes back, five times, while messages are on their way."""

import pytest
from faults.bots import FAULTLESS, judge, queue, ready, until, waiting

pytestmark = pytest.mark.slow

RESTARTS = 5


def test_nothing_is_lost_or_doubled_and_all_is_well_within_five_seconds(
    postgresql_server, postgresql_url, nursery, chat, tmp_path, health_ports
):
    expected = queue(postgresql_url, communities=40, shares=400)
    total = sum(map(len, expected.values()))
    fake = chat(rate=0.05, seed=5, latency=0.02, hang=1.0)
    orders = {"database": postgresql_url, "chat": fake.url, "log": str(tmp_path / "log")}
    bots = [nursery.start(**orders, health_port=port) for port in health_ports]
    until(lambda: all(map(ready, health_ports)), 60, "ready")

    for n in range(RESTARTS):
        until(lambda n=n: fake.applied() >= total * n // RESTARTS, 90, f"{n} fifths delivered")
        postgresql_server.stop_at_once()
        until(lambda: not any(map(ready, health_ports)), 30, "said to be unwell")
        postgresql_server.start_again()
        until(lambda: all(map(ready, health_ports)), 5, "well again")
    until(lambda: waiting(postgresql_url) == 0, 120, "everything delivered")
    for bot in bots:
        bot.stop()

    assert judge(fake.ledger(), expected) == FAULTLESS
