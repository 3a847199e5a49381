"""A whole Compagnon with a Slack that is not there: the real door, the real line, the real database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from clocks import HandClock
from workspace.fake_slack import FakeSlack
from workspace.payloads import NOW, as_sent, headers

from adapters.methods import methods
from adapters.slack.installing import OneWorkspace
from adapters.slack.manifest import DOOR
from adapters.slack.platform import Keys, Slack
from bot.delivery import Post
from bot.hearing import Ear
from bot.holidays import public_holidays
from bot.server import door
from bot.worker import Worker
from storage import schema
from storage.almanac import Almanac
from storage.store import Store


@dataclass
class Desk:
    """Where a test knocks, and what it looks at afterwards."""

    url: str
    session: aiohttp.ClientSession
    fake: FakeSlack
    slack: Slack
    post: Post
    ear: Ear
    store: Store
    clock: HandClock

    async def says(self, payload: dict[str, Any], **more: Any) -> tuple[int, Any]:
        """As Slack would: status, and what it was answered."""
        kind, body = as_sent(payload)
        return await self.knocks(body, {**headers(kind, body), **more})

    async def knocks(self, body: bytes, sent: dict[str, str]) -> tuple[int, Any]:
        async with self.session.post(self.url + DOOR, data=body, headers=sent) as answer:
            text = await answer.text()
            return answer.status, await answer.json() if text and "json" in answer.content_type else text

    async def settled(self) -> None:
        """All that waits has left."""
        while self.ear.answering:
            await next(iter(self.ear.answering))
        while self.post.sending or self.post.under_way:  # noqa: ASYNC110 - nobody else is told
            await asyncio.sleep(0.01)
        await self.post.send()

    def rows(self, table: str) -> int:
        with self.store.begin() as ledger:
            return ledger.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608 - a test's own


@asynccontextmanager
async def desk_at(url: str) -> AsyncIterator[Desk]:
    clock, fake = HandClock(NOW), FakeSlack()
    await fake.start()
    store = Store(url, clock=clock, almanac=Almanac(public_holidays, methods=methods()), durable=False)
    schema.upgrade(store)
    worker = Worker(store)
    keys = Keys("a signing secret", None, fake.url)
    slack = Slack(keys, OneWorkspace("xoxb-good"), clock, clock=lambda: clock().timestamp())
    post = Post(worker, {slack.prefix: slack})
    ear = Ear(worker, post)
    await slack.open(ear)
    runner = web.AppRunner(door("test", slack.routes()), access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        at = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Desk(at, session, fake, slack, post, ear, store, clock)
    await post.drain(5)
    await runner.cleanup()
    await slack.close()
    await fake.stop()
    worker.close()
    store.close()


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    async with desk_at(f"sqlite:///{tmp_path / 'compagnon.db'}") as found:
        yield found
