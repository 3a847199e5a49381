"""A whole Compagnon with a Microsoft that is not there: the real door, the real line, the real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import desks
import pytest
from clocks import HandClock
from connector.activities import ADA, APP, NOW, TENANT, as_sent
from connector.fake_microsoft import FakeMicrosoft, Signer

from adapters.teams.cloud import LOOPBACK, Bot, Cloud
from adapters.teams.platform import DOOR, Teams
from bot.whereabouts import StoredWhereabouts
from bot.worker import Worker


@cache
def microsoft() -> Signer:
    """One key for all tests: making one takes a while."""
    return Signer("key-1")


@dataclass(kw_only=True)
class Desk(desks.Desk):
    fake: FakeMicrosoft
    teams: Teams

    @property
    def service(self) -> str:
        return f"{self.fake.url}/"

    def token(self, signer: Signer | None = None, **claims: Any) -> str:
        return (signer or microsoft()).sign(self.fake.claims(self.clock().timestamp(), **claims))

    async def says(self, said: dict[str, Any], **headers: str) -> tuple[int, Any]:
        """As Teams would: status, and what it was answered."""
        sent = {"Authorization": f"Bearer {self.token()}", "Content-Type": "application/json", **headers}
        return await self.knocks(as_sent(said, self.service), sent)

    async def asks(self, said: dict[str, Any]) -> tuple[int, Any]:
        answer = await self.says(said)
        await self.settled()
        return answer


@asynccontextmanager
async def desk_at(database: str, **more: Any) -> AsyncIterator[Desk]:
    clock, fake = HandClock(NOW), FakeMicrosoft(signers=[microsoft()])
    await fake.start()

    def teams(worker: Worker) -> Teams:
        return teams_by(fake, clock, worker, more)

    async with desks.opened(database, clock, teams) as parts:
        yield Desk(door=DOOR, fake=fake, teams=parts["post"].platforms["teams"], **parts)
    await fake.stop()


def teams_by(fake: FakeMicrosoft, clock: HandClock, worker: Worker, more: dict[str, Any]) -> Teams:
    cloud = Cloud(
        openid=f"{fake.url}/openid",
        login=f"{fake.url}/login",
        hosts=LOOPBACK,
        domains=(),
        schemes=frozenset({"http"}),
    )
    bot = Bot(APP, "a secret", (TENANT,), cloud)

    async def sleep(seconds: float) -> None:
        clock.forward(timedelta(seconds=seconds))

    options = {"sleep": sleep, "clock": lambda: clock().timestamp(), "admins": frozenset({ADA})} | more
    return Teams(bot, StoredWhereabouts(lambda: worker), clock, **options)


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    async with desk_at(f"sqlite:///{tmp_path / 'compagnon.db'}") as found:
        yield found
