"""A whole Compagnon with a Slack that is not there: the real door, the real line, the real database."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import desks
import pytest
from clocks import HandClock
from workspace.fake_slack import FakeSlack
from workspace.payloads import NOW, as_sent, headers

from adapters.slack.installing import OneWorkspace
from adapters.slack.manifest import DOOR
from adapters.slack.platform import Keys, Slack
from bot.installations import noted
from bot.worker import Worker


@dataclass(kw_only=True)
class Desk(desks.Desk):
    fake: FakeSlack
    slack: Slack

    async def says(self, payload: dict[str, Any], **more: Any) -> tuple[int, Any]:
        """As Slack would: status, and what it was answered."""
        kind, body = as_sent(payload)
        return await self.knocks(body, {**headers(kind, body), **more})


@asynccontextmanager
async def desk_at(database: str) -> AsyncIterator[Desk]:
    clock, fake = HandClock(NOW), FakeSlack()
    await fake.start()
    keys = Keys("a signing secret", None, fake.url)

    def slack(worker: Worker) -> Slack:
        one = OneWorkspace("xoxb-good", noted(lambda: worker))
        return Slack(keys, one, clock, clock=lambda: clock().timestamp())

    async with desks.opened(database, clock, slack) as parts:
        yield Desk(door=DOOR, fake=fake, slack=parts["post"].platforms["slack"], **parts)
    await fake.stop()


@pytest.fixture
async def desk(tmp_path) -> AsyncIterator[Desk]:
    async with desk_at(f"sqlite:///{tmp_path / 'compagnon.db'}") as found:
        yield found
