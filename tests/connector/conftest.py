"""A whole Compagnon with a Microsoft that is not there: the real door, the real line, the real database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from clocks import HandClock
from connector.activities import ADA, APP, NOW, TENANT, as_sent
from connector.fake_microsoft import FakeMicrosoft, Signer

from adapters.methods import methods
from adapters.teams.cloud import LOOPBACK, Bot, Cloud
from adapters.teams.platform import DOOR, Teams
from bot.delivery import Post
from bot.hearing import Ear
from bot.holidays import public_holidays
from bot.server import door
from bot.whereabouts import StoredWhereabouts
from bot.worker import Worker
from storage import schema
from storage.almanac import Almanac
from storage.store import Store


@cache
def microsoft() -> Signer:
    """One key for all tests: making one takes a while."""
    return Signer("key-1")


@dataclass
class Desk:
    """Where a test knocks, and what it looks at afterwards."""

    url: str
    session: aiohttp.ClientSession
    fake: FakeMicrosoft
    teams: Teams
    post: Post
    ear: Ear
    store: Store
    clock: HandClock

    @property
    def service(self) -> str:
        return f"{self.fake.url}/"

    def token(self, signer: Signer | None = None, **claims: Any) -> str:
        return (signer or microsoft()).sign(self.fake.claims(self.clock().timestamp(), **claims))

    async def says(self, said: dict[str, Any], **headers: str) -> tuple[int, Any]:
        """As Teams would: status, and what it was answered."""
        sent = {"Authorization": f"Bearer {self.token()}", "Content-Type": "application/json", **headers}
        return await self.knocks(as_sent(said, self.service), sent)

    async def knocks(self, body: bytes, sent: dict[str, str]) -> tuple[int, Any]:
        async with self.session.post(self.url + DOOR, data=body, headers=sent) as answer:
            text = await answer.text()
            return answer.status, await answer.json() if text and "json" in answer.content_type else text

    async def asks(self, said: dict[str, Any]) -> tuple[int, Any]:
        answer = await self.says(said)
        await self.settled()
        return answer

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
async def desk_at(url: str, **more: Any) -> AsyncIterator[Desk]:
    clock, fake = HandClock(NOW), FakeMicrosoft(signers=[microsoft()])
    await fake.start()
    store = Store(url, clock=clock, almanac=Almanac(public_holidays, methods=methods()), durable=False)
    schema.upgrade(store)
    worker = Worker(store)
    cloud = Cloud(
        openid=f"{fake.url}/openid",
        login=f"{fake.url}/login",
        hosts=LOOPBACK,
        domains=(),
        schemes=frozenset({"http"}),
    )
    bot = Bot(APP, "a secret", (TENANT,), cloud)
    kept = StoredWhereabouts(lambda: worker)

    async def sleep(seconds: float) -> None:
        clock.forward(timedelta(seconds=seconds))

    options = {"sleep": sleep, "clock": lambda: clock().timestamp(), "admins": frozenset({ADA})} | more
    teams = Teams(bot, kept, clock, **options)
    post = Post(worker, {teams.prefix: teams})
    ear = Ear(worker, post)
    await teams.open(ear)
    runner = web.AppRunner(door("test", teams.routes()), access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        at = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield Desk(at, session, fake, teams, post, ear, store, clock)
    await post.drain(5)
    await runner.cleanup()
    await teams.close()
    await fake.stop()
    worker.close()
    store.close()


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    async with desk_at(f"sqlite:///{tmp_path / 'compagnon.db'}") as found:
        yield found
