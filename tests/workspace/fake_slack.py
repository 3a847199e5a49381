"""Slack's Web API that fails on purpose, over real HTTP, with a ledger of its own: the verdict is read from it.

What befalls the next requests stands in `script`, each for one method: `("chat.postMessage", "500 after")`. `before` or
`after` the request was applied. Above a tier it answers 429 and writes it down as `above`.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

from aiohttp import web

PEOPLE: dict[str, dict[str, Any]] = {
    "U01IRIS": {"locale": "fr-FR", "tz": "Europe/Paris", "is_admin": False},
    "U02NOOR": {"locale": "en-GB", "tz": "Europe/London", "is_admin": False},
    "U0ROBOT": {"locale": "en-US", "tz": "Europe/London", "is_bot": True},
    "U03ADA": {"locale": "fr-FR", "tz": "Europe/Paris", "is_admin": True},
}


@dataclass
class FakeSlack:
    """`tiers`: requests a minute by method, counted on `clock`; `at_once` of them in a burst. `storm`: until when every post is refused."""

    team: str = "T01TEAM"
    bot: str = "U0BOT"
    tiers: dict[str, float] = field(default_factory=dict)
    at_once: float = 20.0
    clock: Callable[[], float] = monotonic
    tokens: set[str] = field(default_factory=lambda: {"xoxb-good"})
    script: list[tuple[str, str]] = field(default_factory=list)
    members: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    storm: tuple[float, float, int] = (0.0, 0.0, 30)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    posts: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    """By channel, in the order they were applied."""
    responses: list[dict[str, Any]] = field(default_factory=list)
    above: int = 0
    undercut: int = 0
    spent: dict[str, tuple[float, float]] = field(default_factory=dict)
    rooms: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    url: str = ""

    def __post_init__(self) -> None:
        self.numbers = count(1)
        self.runner: web.AppRunner | None = None
        self.asked_to_wait: dict[str, float] = {}

    async def start(self) -> None:
        app = web.Application()
        app.add_routes(
            [web.route("*", "/api/{method}", self.answer), web.post("/hooks/{name}", self.respond)]
        )
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}/api/"

    async def stop(self) -> None:
        if self.runner is not None:
            await self.runner.cleanup()

    @property
    def hook(self) -> str:
        """An address for answers."""
        return self.url.replace("/api/", "/hooks/1")

    async def respond(self, request: web.Request) -> web.Response:
        self.responses.append(await request.json())
        return web.Response(text="ok")

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        said = await self.read(request)
        self.calls.append((method, said))
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens:
            return web.json_response({"ok": False, "error": "token_revoked"})
        waited = self.too_many(method)
        if waited is not None:
            headers = {"Retry-After": str(waited)}
            return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
        fault = next((one for one in self.script if one[0] == method), None)
        if fault is None:
            return web.json_response(self.apply(method, said))
        self.script.remove(fault)
        return await self.fail(request, fault[1], method, said)

    async def read(self, request: web.Request) -> dict[str, Any]:
        if request.method == "GET":
            return dict(request.query)
        return (
            await request.json() if request.content_type == "application/json" else dict(await request.post())
        )

    async def fail(
        self, request: web.Request, fault: str, method: str, said: dict[str, Any]
    ) -> web.StreamResponse:
        kind, _, more = fault.partition(" ")
        if more == "after":
            self.apply(method, said)
        match kind:
            case "500":
                return web.Response(status=500, text="<html>oops</html>", content_type="text/html")
            case "drop":
                request.transport.abort()
                return web.Response()
            case "hang":
                await asyncio.sleep(30)
                return web.Response(status=504)
            case "429":
                self.asked_to_wait[method] = self.clock() + int(more)
                headers = {"Retry-After": more}
                return web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers=headers)
            case code:
                return web.json_response({"ok": False, "error": code})

    def too_many(self, method: str) -> int | None:
        """Seconds to wait, when this one is above the tier or in the storm."""
        now = self.clock()
        if now < self.asked_to_wait.get(method, 0.0):
            self.undercut += 1
            return 1
        begins, ends, wait = self.storm
        if method.startswith("chat.") and begins <= now < ends:
            self.asked_to_wait[method] = now + wait
            return wait
        if method not in self.tiers:
            return None
        coins, at = self.spent.get(method, (self.at_once, now))
        coins = min(self.at_once, coins + (now - at) * self.tiers[method] / 60)
        if coins < 1 - 1e-6:
            self.above += 1
            return 1
        self.spent[method] = (coins - 1, now)
        return None

    def apply(self, method: str, said: dict[str, Any]) -> dict[str, Any]:  # noqa: C901, PLR0911, PLR0912 - one line a method
        match method:
            case "auth.test":
                return {"ok": True, "team_id": self.team, "user_id": self.bot, "bot_id": "B0BOT"}
            case "oauth.v2.access":
                who = {"team": {"id": self.team}, "bot_user_id": self.bot, "authed_user": {"id": "U03ADA"}}
                return {"ok": True, "access_token": "xoxb-good", "token_type": "bot", **who}
            case "users.info":
                known = PEOPLE.get(said["user"])
                return (
                    {"ok": True, "user": {"id": said["user"], **known}}
                    if known
                    else refused("user_not_found")
                )
            case "conversations.members":
                start = int(said["cursor"] or 0)
                rest = self.members[said["channel"]][start + 2 :]
                return {
                    "ok": True,
                    "members": self.members[said["channel"]][start : start + 2],
                    "response_metadata": {"next_cursor": str(start + 2) if rest else ""},
                }
            case "chat.postMessage":
                return self.post(said)
            case "chat.update":
                return self.update(said)
            case "conversations.open":
                users = said["users"].split(",")
                if len(users) > 8:
                    return refused("too_many_users")
                key = ",".join(sorted(users))
                room = self.rooms.setdefault(key, f"{'D' if len(users) == 1 else 'G'}{next(self.numbers):04}")
                return {"ok": True, "channel": {"id": room}}
            case "conversations.create":
                if said["name"] in self.names:
                    return refused("name_taken")
                self.names[said["name"]] = f"C{next(self.numbers):04}"
                return {"ok": True, "channel": {"id": self.names[said["name"]], "name": said["name"]}}
            case "conversations.list":
                return {
                    "ok": True,
                    "channels": [{"id": one, "name": name} for name, one in self.names.items()],
                }
            case "conversations.history":
                return {"ok": True, "messages": self.posts[said["channel"]][::-1][: int(said["limit"])]}
            case "conversations.replies":
                found = [
                    one
                    for one in self.posts[said["channel"]]
                    if said["ts"] in {one.get("thread_ts"), one["ts"]}
                ]
                return {"ok": True, "messages": found}
            case _:
                return {"ok": True}

    def post(self, said: dict[str, Any]) -> dict[str, Any]:
        channel = said["channel"]
        if channel.startswith("U"):
            channel = self.rooms.setdefault(channel, f"D{next(self.numbers):04}")
        ts = f"{1772438400 + next(self.numbers)}.000100"
        self.posts[channel].append({**said, "ts": ts})
        return {"ok": True, "channel": channel, "ts": ts}

    def update(self, said: dict[str, Any]) -> dict[str, Any]:
        for one in self.posts[said["channel"]]:
            if one["ts"] == said["ts"]:
                one.update(said)
                return {"ok": True, "ts": said["ts"]}
        return refused("message_not_found")

    def markers(self, channel: str) -> list[str]:
        """Of what was posted there, in order."""
        return [one["metadata"]["event_payload"]["marker"] for one in self.posts[channel]]

    def said(self, method: str) -> list[dict[str, Any]]:
        return [said for called, said in self.calls if called == method]


def refused(code: str) -> dict[str, Any]:
    return {"ok": False, "error": code}
