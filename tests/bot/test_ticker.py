"""The heartbeat: it is started again when it stops, and what is under way is not cut by that."""

import asyncio

import pytest

from bot.delivery import Post
from bot.pace import Pace
from bot.ticker import Ticker
from bot.worker import Worker
from storage import schema
from storage.store import Store

QUICK = Pace(beat=0.02, send=0.02, settle=0.02, stalled=0.2, dead=0.4)


@pytest.fixture
async def ticker(sqlite_url):
    store = Store(sqlite_url, durable=False)
    schema.upgrade(store)
    worker = Worker(store)
    ticker = Ticker(worker, Post(worker, {}, QUICK), QUICK)
    yield ticker
    await asyncio.gather(ticker.stop(5), ticker.post.drain(5))
    worker.close()
    store.close()


async def later_beat(ticker):
    """Fails when there is none within thirty seconds."""
    before = ticker.last_beat
    async with asyncio.timeout(30):
        while ticker.last_beat == before:  # noqa: ASYNC110 - seen from outside, as a probe would
            await asyncio.sleep(0.01)


async def test_it_beats_at_once(ticker):
    ticker.start()

    await later_beat(ticker)

    assert ticker.alive


async def test_it_is_started_again_when_its_scheduler_stalls(ticker):
    ticker.start()
    await later_beat(ticker)
    ticker.scheduler.pause()

    stalled = ticker.scheduler
    async with asyncio.timeout(30):
        while ticker.scheduler is stalled:  # noqa: ASYNC110 - seen from outside, as a probe would
            await asyncio.sleep(0.01)
    await later_beat(ticker)

    assert ticker.alive


async def test_without_a_beat_it_says_it_is_not_alive(ticker):
    await asyncio.sleep(QUICK.dead)

    assert not ticker.alive


async def test_a_failed_beat_does_not_end_it(ticker):
    async def fail():
        raise RuntimeError

    ticker.post.send = fail
    ticker.start()

    await later_beat(ticker)
    await later_beat(ticker)


async def test_starting_it_again_does_not_cut_what_is_under_way(ticker):
    begun, may_end, ended = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slow():
        begun.set()
        await may_end.wait()
        ended.set()

    ticker.post.send = slow
    ticker.start()
    await begun.wait()
    ticker.disarm()
    ticker.post.send = lambda: asyncio.sleep(0)
    ticker.arm()
    may_end.set()

    async with asyncio.timeout(30):
        await ended.wait()
