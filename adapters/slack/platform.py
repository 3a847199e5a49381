"""Slack, as bot sees it: a door, a line, and what each workspace allows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

import aiohttp
from aiohttp import web
from prometheus_client import Counter

from adapters.budget import Budget
from adapters.errors import GiveUp
from adapters.seam import Address, Delivery, Ear, Now, Reply
from adapters.slack import guard, ids
from adapters.slack.forms import Forms
from adapters.slack.guard import Refused
from adapters.slack.home import Homes
from adapters.slack.installing import Installation, Installations, OneWorkspace, Remembered
from adapters.slack.listening import Listening
from adapters.slack.manifest import DOOR
from adapters.slack.oauth import OAuth
from adapters.slack.people import People
from adapters.slack.posting import Posting
from adapters.slack.wire import Bolt, Line

ignored = Counter(
    "compagnon_slack_ignored_total", "What Slack said that nothing was done about, by kind.", ["kind"]
)
refused = Counter("compagnon_slack_refused_total", "Requests sent away at the door, by status.", ["status"])


@dataclass(frozen=True, slots=True)
class Keys:
    """What Slack is recognised by, and what we are. `api`: another root of the Web API, for local clients."""

    signing_secret: str | None = field(default=None, repr=False)
    app_token: str | None = field(default=None, repr=False)
    api: str | None = None


class Slack:
    """A `bot.platforms.Platform`. `clock` is of the budget, in seconds; `folders` hold the words of methods written here."""

    prefix = ids.PREFIX

    def __init__(
        self,
        keys: Keys,
        installations: Installations,
        now: Now,
        clock: Callable[[], float] = monotonic,
        folders: Sequence[Path] = (),
        oauth: OAuth | None = None,
    ) -> None:
        self.keys, self.now, self.oauth = keys, now, oauth
        self.installations = Remembered(installations)
        self.budget = Budget(clock)
        self.forms, self.homes = Forms(folders), Homes(self, folders)
        self.posting = Posting(self, self.forms, now)
        self.listening = Listening(
            self, self.installations, People(self, now), self.forms, self.homes, now, count
        )
        self.session: aiohttp.ClientSession | None = None
        self.line: Line | None = None
        self.bolt: Bolt | None = None

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        """Over Socket Mode nobody knocks."""
        door = (web.post(DOOR, self.receive),) if self.keys.signing_secret else ()
        return (*door, *(self.oauth.routes() if self.oauth else ()))

    async def open(self, ear: Ear) -> None:
        self.session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))
        self.line = Line(self.session, self.keys.api, self.budget)
        if isinstance(self.installations.kept, OneWorkspace):
            self.installations.kept.who = self.line.who
        self.bolt = Bolt(self.line, self.listening.take, count)
        self.listening.ear, self.homes.ask = ear, ear.home
        if self.oauth is not None:
            self.oauth.begin(ear, self.line, self.installations.renew)
        if self.keys.app_token:
            await self.bolt.connect(self.keys.app_token)

    async def receive(self, request: web.Request) -> web.Response:
        body = await request.read()
        try:
            guard.checked(request.headers, body, self.keys.signing_secret or "", self.now().timestamp())
        except Refused as bad:
            refused.labels(bad.status).inc()
            return web.Response(status=bad.status)
        return await self.dispatch(request, body)

    async def dispatch(self, request: web.Request, body: bytes) -> web.Response:
        """It is Slack's. What no part of us knows is taken all the same: Slack would only say it again."""
        assert self.bolt is not None  # noqa: S101 - opened before anyone knocks
        read = guard.opened(request.headers.get("Content-Type", ""), body)
        if read is None:
            count("unreadable")
            return web.Response()
        status, text, kind = await self.bolt.dispatch(read)
        return web.Response(status=status, text=text, content_type=kind.partition(";")[0])

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        address = await self.posting.deliver(delivery, reply)
        self.homes.told(delivery.message, address)
        return address

    async def find(self, delivery: Delivery) -> Address | None:
        return await self.posting.find(delivery)

    async def call(
        self, team: str, method: str, arguments: Mapping[str, Any], urgency: int = 0
    ) -> Mapping[str, Any]:
        """In the name of a workspace."""
        return await self.on_the_line.call(await self.token_of(team), team, method, arguments, urgency)

    async def respond(self, address: str, team: str, body: Mapping[str, Any]) -> None:
        await self.on_the_line.respond(address, team, body)

    async def token_of(self, team: str) -> str:
        known: Installation | None = await self.installations.find(team)
        if known is None:
            raise GiveUp("not_installed")
        return known.token

    @property
    def on_the_line(self) -> Line:
        assert self.line is not None  # noqa: S101 - opened before anything is sent
        return self.line

    async def close(self) -> None:
        self.homes.close()
        self.listening.rolls.close()
        if self.bolt is not None:
            await self.bolt.close()
        if self.session is not None:
            await self.session.close()


def count(kind: str) -> None:
    ignored.labels(kind).inc()
