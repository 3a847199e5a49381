"""The token we speak to the Connector with: asked for once, kept until shortly before it ends, renewed while it still serves."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Final

import aiohttp

from adapters.errors import TryLater
from adapters.teams.cloud import Bot

EARLY: Final = 600.0
"""Seconds before its end when a new one is asked for in the background."""
LATE: Final = 60.0
"""Seconds before its end from which nobody uses it any more."""
REFUSED: Final = 60.0
"""Seconds until we ask again after Microsoft did not know us."""


class Tokens:
    def __init__(
        self, session: aiohttp.ClientSession, bot: Bot, clock: Callable[[], float] = monotonic
    ) -> None:
        self.session, self.bot, self.clock = session, bot, clock
        self.token, self.until = "", 0.0
        self.asking: asyncio.Task[str] | None = None

    async def get(self) -> str:
        """Empty on one's own machine. Raises `TryLater`."""
        if self.bot.local:
            return ""
        left = self.until - self.clock()
        if left > LATE:
            if left < EARLY:
                self.ask()
            return self.token
        return await asyncio.shield(self.ask())

    def drop(self, token: str) -> None:
        """The Connector does not take it."""
        if token == self.token:
            self.until = 0.0

    def ask(self) -> "asyncio.Task[str]":
        """One request at a time, for everyone who waits."""
        if self.asking is None or self.asking.done():
            self.asking = asyncio.create_task(self._ask())
            self.asking.add_done_callback(lambda asked: asked.cancelled() or asked.exception())
        return self.asking

    async def _ask(self) -> str:
        cloud = self.bot.cloud
        said = {
            "grant_type": "client_credentials",
            "client_id": self.bot.app,
            "client_secret": self.bot.password,
            "scope": cloud.scope,
        }
        address = f"{cloud.login}/{self.bot.tenants[0]}/oauth2/v2.0/token"
        try:
            async with self.session.post(address, data=said, allow_redirects=False) as answer:
                told = await answer.json() if answer.status == 200 else {}  # noqa: PLR2004 - an HTTP status
        except (aiohttp.ClientError, OSError, ValueError) as bad:
            raise TryLater from bad
        match told:
            case {"access_token": str(token), "expires_in": int(lasts)}:
                self.token, self.until = token, self.clock() + lasts
                return token
            case _:
                raise TryLater(REFUSED)

    async def close(self) -> None:
        if self.asking is not None:
            self.asking.cancel()
            await asyncio.gather(self.asking, return_exceptions=True)
