"""Processes are killed while they deliver, and the chat fails on purpose: nothing is lost, nothing is said twice."""

import os
from dataclasses import dataclass
from random import Random

import pytest
from faults.bots import FAULTLESS, Verdict, judge, queue, read, until, waiting
from faults.fake_chat import FAULTS
from sqlalchemy import select

from storage.tables import outbox

KILLS = int(os.environ.get("COMPAGNON_KILLS", "100"))
"""In all: half on each database, fifty in each round."""

ROUNDS = range(max(1, KILLS // 100))
KILLS_A_ROUND = 50
COMMUNITIES, SHARES = 40, 960
"""Two messages for each: 2,000 messages in 82 lanes."""
ON_THEIR_WAY = select(outbox.c.seq).where(outbox.c.state == "sending")

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Delivered:
    """`all_faults`: each kind was met. `interrupted`: kills met messages on their way."""

    verdict: Verdict
    all_faults: bool
    interrupted: bool


@pytest.fixture
def deliver_under_kills(nursery, chat, tmp_path):
    """Kills at moments drawn by the seed, spread over the delivery of everything."""

    def deliver(url, processes, kills, seed, shares=SHARES, **orders):
        chance = Random(seed)
        expected = queue(url, COMMUNITIES, shares)
        total = sum(map(len, expected.values()))
        fake = chat(rate=0.05, seed=seed, latency=0.01, hang=1.0)
        orders |= {"database": url, "chat": fake.url, "log": str(tmp_path / "log")}
        bots = [nursery.start(**orders) for _ in range(processes)]
        interrupted = 0
        for moment in sorted(chance.sample(range(total), kills)):
            until(lambda moment=moment: fake.applied() >= moment, 180, f"{moment} messages delivered")
            unlucky = chance.randrange(processes)
            bots[unlucky].kill()
            interrupted += len(read(url, ON_THEIR_WAY))
            bots[unlucky] = nursery.start(**orders)
        until(lambda: waiting(url) == 0, 180, "everything delivered")
        for bot in bots:
            bot.stop()
        ledger = fake.ledger()
        return Delivered(judge(ledger, expected), set(ledger["befell"]) >= FAULTS, interrupted > 0)

    return deliver


@pytest.mark.parametrize("seed", ROUNDS)
def test_two_processes_on_postgresql_lose_and_double_nothing_when_killed(
    postgresql_url, deliver_under_kills, seed
):
    delivered = deliver_under_kills(postgresql_url, processes=2, kills=KILLS_A_ROUND, seed=seed)

    assert delivered == Delivered(FAULTLESS, all_faults=True, interrupted=True)


@pytest.mark.parametrize("seed", ROUNDS)
def test_one_process_on_sqlite_loses_and_doubles_nothing_when_killed(sqlite_url, deliver_under_kills, seed):
    delivered = deliver_under_kills(sqlite_url, processes=1, kills=KILLS_A_ROUND, seed=seed)

    assert delivered == Delivered(FAULTLESS, all_faults=True, interrupted=True)


def test_a_bot_that_sends_and_then_marks_would_be_caught(database_url, deliver_under_kills):
    delivered = deliver_under_kills(database_url, processes=1, kills=3, seed=1, shares=100, naive=True)

    assert delivered.verdict.doubled
