"""Teams, as bot sees it: a door, a line, and whom it lets in."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp
from aiohttp import web
from prometheus_client import Counter

from adapters.budget import Budget
from adapters.errors import GiveUp
from adapters.forms import Waitings
from adapters.seam import Address, Delivery, Ear, Now, Reply
from adapters.teams import guard, ids
from adapters.teams.calling import Calling
from adapters.teams.cloud import Bot
from adapters.teams.guard import Refused
from adapters.teams.keys import KeyRing, published
from adapters.teams.listening import Listening
from adapters.teams.people import People
from adapters.teams.posting import Posting
from adapters.teams.said import Payload, naming
from adapters.teams.whereabouts import Kept, Whereabouts
from adapters.teams.wire import Adapter, Clients, Line

DOOR = "/api/messages"

ignored = Counter(
    "compagnon_teams_ignored_total", "What Teams said that nothing was done about, by kind.", ["kind"]
)
refused = Counter("compagnon_teams_refused_total", "Requests sent away at the door, by status.", ["status"])


class Teams:
    """A `bot.platforms.Platform`. `clock` and `sleep` are of the budget, in seconds; `folders` hold the words of methods written here; `admins` may enrol channels."""

    prefix = ids.PREFIX

    def __init__(
        self,
        bot: Bot,
        kept: Kept,
        now: Now,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        folders: Sequence[Path] = (),
        admins: frozenset[str] = frozenset(),
    ) -> None:
        self.bot, self.now = bot, now
        name = naming(bot.password)
        whereabouts, people = Whereabouts(kept), People(name, admins)
        self.calling = Calling(Budget(clock), sleep)
        self.posting = Posting(self.calling, Waitings(), whereabouts, people, folders)
        self.listening = Listening(bot, self.calling, self.posting, whereabouts, people, now, name, count)
        self.session: aiohttp.ClientSession | None = None
        self.clients: Clients | None = None
        self.keys: KeyRing | None = None
        self.adapter: Adapter | None = None

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        return (web.post(DOOR, self.receive),)

    async def open(self, ear: Ear) -> None:
        """The token and the keys are asked for now, so that nobody waits for them later."""
        self.session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=10), connector=aiohttp.TCPConnector(limit_per_host=64)
        )
        self.clients = Clients(self.bot, self.session)
        self.keys = KeyRing(published(self.session, self.bot.cloud.openid))
        self.adapter = Adapter(self.check, self.clients, self.listening.take)
        self.calling.opened = Line(self.clients)
        self.listening.ear = ear
        if not self.bot.local:
            self.keys.refresh()
            self.clients.tokens.ask()

    async def receive(self, request: web.Request) -> web.Response:
        try:
            return await self.taken(request)
        except Refused as bad:
            refused.labels(bad.status).inc()
            return web.Response(status=bad.status)

    async def taken(self, request: web.Request) -> web.Response:
        header = request.headers.get("Authorization", "")
        if self.bot.local:
            guard.at_home(request.headers.get("Host", ""))
        else:
            guard.bearer(header)
        said = guard.opened(request.headers.get("Content-Type", ""), await request.read())
        if said is None:
            raise Refused(400)
        assert self.adapter is not None  # noqa: S101 - opened before anyone knocks
        try:
            status, body = await self.adapter.take(header, said)
        except GiveUp as bad:  # a service that is not Microsoft's
            raise Refused(403) from bad
        return web.json_response(body, status=status) if body is not None else web.Response(status=status)

    async def check(self, header: str, said: Payload) -> dict[str, Any]:
        """On one's own machine there is nothing to prove."""
        if self.bot.local:
            return {}
        assert self.keys is not None  # noqa: S101 - opened before anyone knocks
        return await guard.checked(header, said, self.bot, self.keys, self.now().timestamp())

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        return await self.posting.deliver(delivery, reply)

    async def find(self, delivery: Delivery) -> Address | None:
        return await self.posting.find(delivery)

    async def close(self) -> None:
        if self.keys is not None:
            await self.keys.close()
        if self.clients is not None:
            await self.clients.tokens.close()
        if self.session is not None:
            await self.session.close()


def count(kind: str) -> None:
    ignored.labels(kind).inc()
