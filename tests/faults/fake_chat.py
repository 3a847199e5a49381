"""A chat platform that fails on purpose, over real HTTP, with a ledger of its own: the verdict is read from it.

    python fake_chat.py '{"rate": 0.05, "seed": 1}'      prints the port it listens on

POST /messages {marker, lane}   → {address}    GET /find?marker=  → {address} | 404 | 501: cannot tell
PUT /script ["drop after", …]   what befalls the next messages, whatever the seed says
GET /ledger   GET /applied      what was applied, in which order; how many
"""

import asyncio
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from random import Random
from time import monotonic

from aiohttp import web

FAULTS = frozenset(
    {"429", "500 before", "500 after", "drop before", "drop after", "hang before", "hang after"}
)
"""`before` or `after` the message was applied. A hang lasts longer than any client waits."""

FAULTS_WHEN_LOOKING = frozenset({"429", "500 before", "drop before", "hang before"})


@dataclass
class FakeChat:
    rate: float = 0.0
    seed: int = 0
    latency: float = 0.0
    hang: float = 2.0
    can_find: bool = True
    applied: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    lanes: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    not_before: dict[str, float] = field(default_factory=dict)
    undercut: list[str] = field(default_factory=list)
    befell: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    script: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)

    def application(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.post("/messages", self.receive),
                web.get("/find", self.find),
                web.put("/script", self.prepare),
                web.get("/ledger", self.ledger),
                web.get("/applied", self.count),
            ]
        )
        return app

    async def receive(self, request: web.Request) -> web.StreamResponse:
        message = await request.json()
        marker = message["marker"]
        if monotonic() < self.not_before.pop(marker, 0.0):
            self.undercut.append(marker)
        await asyncio.sleep(self.latency * self.chance.random() * 2)
        fault = self.script.pop(0) if self.script else self.fate(FAULTS)
        if fault is None or fault.endswith("after"):
            self.applied[marker] += 1
            self.lanes[message["lane"]].append(marker)
        return await self.fail(request, fault, marker) or web.json_response({"address": f"at {marker}"})

    async def find(self, request: web.Request) -> web.StreamResponse:
        marker = request.query["marker"]
        if not self.can_find:
            return web.Response(status=501)
        failed = await self.fail(request, self.fate(FAULTS_WHEN_LOOKING), marker)
        if failed is not None:
            return failed
        if not self.applied.get(marker):
            return web.Response(status=404)
        return web.json_response({"address": f"at {marker}"})

    def fate(self, faults: frozenset[str]) -> str | None:
        return self.chance.choice(sorted(faults)) if self.chance.random() < self.rate else None

    async def fail(self, request: web.Request, fault: str | None, marker: str) -> web.StreamResponse | None:
        self.befell[fault or "well"] += 1
        match (fault or "").partition(" ")[0]:
            case "429":
                after = self.chance.uniform(0.05, 0.3)
                self.not_before[marker] = monotonic() + after
                return web.Response(status=429, headers={"Retry-After": str(after)})
            case "500":
                return web.Response(status=500)
            case "400":
                return web.Response(status=400)
            case "drop":
                request.transport.abort()
                return web.Response()
            case "hang":
                await asyncio.sleep(self.hang)
                return web.Response(status=504)
        return None

    async def prepare(self, request: web.Request) -> web.Response:
        self.script = await request.json()
        return web.Response()

    async def ledger(self, _request: web.Request) -> web.Response:
        known = {name: getattr(self, name) for name in ("applied", "lanes", "undercut", "befell")}
        return web.json_response(known)

    async def count(self, _request: web.Request) -> web.Response:
        return web.json_response(sum(self.applied.values()))


async def serve(chat: FakeChat) -> None:
    runner = web.AppRunner(chat.application(), access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(FakeChat(**json.loads(sys.argv[1]))))
