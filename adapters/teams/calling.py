"""Requests to the Connector, within the budget: a short wait is waited for here, a long one is for the queue."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

from adapters.budget import Budget
from adapters.errors import TryLater
from adapters.teams.limits import purses
from adapters.teams.wire import Line

PATIENCE: Final = 1.5
"""Seconds a request waits for its turn before it goes back to the queue."""
BLINK: Final = 0.001
"""Seconds: nothing shorter is waited for."""


class Calling:
    """A `posting.Caller`."""

    def __init__(self, budget: Budget, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep) -> None:
        self.budget, self.sleep = budget, sleep
        self.opened: Line | None = None

    @property
    def line(self) -> Line:
        assert self.opened is not None  # noqa: S101 - opened before anything is sent
        return self.opened

    async def send(
        self,
        service: str,
        tenant: str,
        conversation: str,
        activity: Mapping[str, Any],
        urgency: int,
        *,
        targeted: bool = False,
    ) -> str:
        async with self.turn(tenant, conversation, urgency):
            if targeted:
                return await self.line.send_targeted(service, conversation, activity)
            return await self.line.send(service, conversation, activity)

    async def update(
        self,
        service: str,
        tenant: str,
        conversation: str,
        message: str,
        activity: Mapping[str, Any],
        urgency: int,
    ) -> None:
        async with self.turn(tenant, conversation, urgency):
            await self.line.update(service, conversation, message, activity)

    async def open(self, service: str, tenant: str, person: str, urgency: int) -> str:
        async with self.turn(tenant, None, urgency):
            return await self.line.open(service, tenant, person)

    async def name_of(self, service: str, tenant: str, conversation: str, person: str) -> str:
        async with self.turn(tenant, None, 1):
            return await self.line.name_of(service, conversation, person)

    @asynccontextmanager
    async def turn(self, tenant: str, conversation: str | None, urgency: int) -> AsyncIterator[None]:
        """When Teams says wait, all of that conversation does."""
        drawn = list(purses(tenant, conversation))
        await self.wait(drawn, urgency)
        try:
            yield
        except TryLater as wait:
            if wait.after is not None:
                self.budget.shut(*drawn[-1], wait.after)
            raise

    async def wait(self, drawn: list[tuple[str, Any]], urgency: int) -> None:
        """Raises `TryLater` when it would take too long."""
        waited = 0.0
        while True:
            try:
                return self.budget.take(drawn, urgency)
            except TryLater as wait:
                pause = max(wait.after or PATIENCE, BLINK)
                waited += pause
                if waited > PATIENCE:
                    raise
                await self.sleep(pause)
