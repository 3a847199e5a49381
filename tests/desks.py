"""A whole Compagnon behind its door: the real platform, the real database, and whoever knocks."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web
from clocks import HandClock

from adapters.methods import methods
from adapters.slack.platform import Slack
from adapters.teams.platform import Teams
from bot.delivery import Post
from bot.hearing import Ear
from bot.holidays import public_holidays
from bot.server import door
from bot.worker import Worker
from storage import schema
from storage.almanac import Almanac
from storage.store import Store


@dataclass(kw_only=True)
class Desk:
    """Where a test knocks, and what it looks at afterwards. `door`: where the platform speaks."""

    door: str
    url: str
    session: aiohttp.ClientSession
    post: Post
    ear: Ear
    store: Store
    clock: HandClock

    async def knocks(self, body: bytes, sent: dict[str, str]) -> tuple[int, Any]:
        async with self.session.post(self.url + self.door, data=body, headers=sent) as answer:
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
async def opened(
    database: str, clock: HandClock, platform_of: Callable[[Worker], Slack | Teams]
) -> AsyncIterator[dict[str, Any]]:
    """What a `Desk` needs besides its door, while all of it runs."""
    store = Store(database, clock=clock, almanac=Almanac(public_holidays, methods=methods()), durable=False)
    schema.upgrade(store)
    worker = Worker(store)
    platform = platform_of(worker)
    post = Post(worker, {platform.prefix: platform})
    ear = Ear(worker, post)
    await platform.open(ear)
    runner = web.AppRunner(door("test", platform.routes()), access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield {"url": url, "session": session, "post": post, "ear": ear, "store": store, "clock": clock}
    await post.drain(5)
    await runner.cleanup()
    await platform.close()
    worker.close()
    store.close()
