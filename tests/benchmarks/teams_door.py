"""Teams' door: a person writes "aide", next to the stock `CloudAdapterBase` that echoes, in the same run.

Each bot is a process of its own; whoever asks, and the Connector, are in this one. Ours proves each token and commits before
it answers (inbox, decision, outbox), and the reply leaves afterwards; the echo proves nothing (its authentication is off,
or it would ask Microsoft) and has replied when it answers. So both are told: answers a second at the door, and replies
a second at the Connector. What Teams allows a tenant is lifted here: it would be 30 a second.
"""

import asyncio
import sys
import tempfile
from asyncio.subprocess import PIPE
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from time import perf_counter

import aiohttp
from aiohttp import web
from figures import ratio, say, tell

from bot.clock import now

TURNS = 3


def measure(*, quick: bool) -> None:
    asyncio.run(compared(150 if quick else 900))


async def compared(requests: int) -> None:
    from connector.fake_microsoft import FakeMicrosoft, Signer

    fake = FakeMicrosoft(signers=[Signer("bench")])
    await fake.start()
    async with bot("ours", fake.url) as ours, bot("stock", fake.url) as stock:
        for delay in (0.0, 0.3):
            for connections in (10, 50):
                say(f"teams-door at {connections} connections, {delay * 1000:.0f} ms")
                fake.delay = delay
                await in_turns(fake, connections, requests, ours, stock)
    await fake.stop()


async def in_turns(fake, connections: int, requests: int, ours: str, stock: str) -> None:
    """`requests` of ours and a third as many of the other, which takes its time."""
    seen = {ours: Seen(), stock: Seen()}
    for _ in range(TURNS):
        await asked(fake, ours, connections, max(requests // TURNS, connections), seen[ours])
        await asked(fake, stock, connections, max(requests // TURNS // 3, connections), seen[stock])
    figures, raw = seen[ours].figures(), seen[stock].figures()
    tell(
        "teams-door",
        "sqlite",
        {
            "connections": connections,
            "connector_ms": int(fake.delay * 1000),
            "requests": len(seen[ours].taken),
        },
        "ms",
        figures=figures,
        raw=raw,
        ratio=ratio(figures["per_second"], raw["per_second"]),
        ratio_of_replies=ratio(figures["replies_per_second"], raw["replies_per_second"]),
    )


@dataclass
class Seen:
    """Seconds each answer took; how long it all took until the last answer, and until the last reply."""

    taken: list[float] = field(default_factory=list)
    spent: float = 0.0
    until_replied: float = 0.0
    replies: int = 0

    def figures(self) -> dict[str, float]:
        cuts = quantiles(self.taken, n=100)
        return {
            "p50": round(cuts[49] * 1000, 2),
            "p99": round(cuts[98] * 1000, 2),
            "per_second": round(len(self.taken) / self.spent, 1),
            "replies_per_second": round(self.replies / self.until_replied, 1),
        }


@asynccontextmanager
async def bot(which: str, microsoft: str):
    """Its address, once it listens."""
    process = await asyncio.create_subprocess_exec(sys.executable, __file__, which, microsoft, stdout=PIPE)
    try:
        line = await asyncio.wait_for(process.stdout.readline(), 60)
        yield line.decode().strip()
    finally:
        process.terminate()
        await process.wait()


async def asked(fake, url: str, connections: int, requests: int, seen: Seen) -> None:
    from connector.activities import TENANT, as_sent, message

    header = f"Bearer {fake.signers[0].sign(fake.claims(now().timestamp()))}"
    sent = {"Content-Type": "application/json", "Authorization": header}
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections)) as session:

        async def one_after_another(user: str, times: int, taken: list[float]) -> None:
            for _ in range(times):
                body = as_sent(message("aide", user, tenant=TENANT), f"{fake.url}/")
                began = perf_counter()
                async with session.post(f"{url}/api/messages", data=body, headers=sent) as answer:
                    assert answer.status in {200, 201}, answer.status
                taken.append(perf_counter() - began)

        users = acquainted(connections)
        if not seen.taken:  # nobody is met for the first time while the clock runs
            await asyncio.gather(*(one_after_another(user, 1, []) for user in users))
            await replied(fake, 0)
        before, began, many = len(fake.said("send")), perf_counter(), len(seen.taken)
        await asyncio.gather(
            *(one_after_another(user, requests // connections, seen.taken) for user in users)
        )
        seen.spent += perf_counter() - began
        found = await replied(fake, before + len(seen.taken) - many)
        seen.until_replied += perf_counter() - began
        seen.replies += found - before


async def replied(fake, wanted: int) -> int:
    """How many replies the Connector has, once as many are there; `0`: once no more come."""
    found = len(fake.said("send"))
    while found < wanted:
        await asyncio.sleep(0.02)
        found = len(fake.said("send"))
    while not wanted:
        await asyncio.sleep(1.5)
        before, found = found, len(fake.said("send"))
        if found == before:
            break
    return found


def acquainted(connections: int) -> list[str]:
    from connector.activities import PEOPLE as KNOWN

    users = [f"aad-{number}" for number in range(connections)]
    for user in users:
        KNOWN.setdefault(user, {"name": user, "locale": "fr-FR", "zone": "Europe/Paris"})
    return users


async def serve(which: str, microsoft: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        routes = await (stock() if which == "stock" else compagnon(Path(folder), microsoft))
        app = web.Application()
        app.add_routes(routes)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(f"http://127.0.0.1:{runner.addresses[0][1]}", flush=True)  # noqa: T201 - for whoever started it
        await asyncio.Event().wait()


async def compagnon(folder: Path, microsoft: str) -> list[web.AbstractRouteDef]:
    from connector.activities import APP, TENANT

    from adapters.methods import methods
    from adapters.teams.cloud import LOOPBACK, Bot, Cloud
    from adapters.teams.platform import Teams
    from bot.delivery import Post
    from bot.hearing import Ear
    from bot.holidays import public_holidays
    from bot.whereabouts import StoredWhereabouts
    from bot.worker import Worker
    from storage import schema
    from storage.almanac import Almanac
    from storage.store import Store

    store = Store(f"sqlite:///{folder / 'bench.db'}", almanac=Almanac(public_holidays, methods=methods()))
    schema.upgrade(store)
    worker = Worker(store)
    cloud = Cloud(
        openid=f"{microsoft}/openid",
        login=f"{microsoft}/login",
        hosts=LOOPBACK,
        domains=(),
        schemes=frozenset({"http"}),
    )
    teams = Teams(Bot(APP, "a secret", (TENANT,), cloud), StoredWhereabouts(lambda: worker), now)
    teams.calling.budget = Unlimited()
    post = Post(worker, {"teams": teams})
    await teams.open(Ear(worker, post))
    return list(teams.routes())


class Unlimited:
    """As if Teams had no limits."""

    def take(self, rates: object, urgency: int = 0) -> None:
        """At once."""

    def shut(self, name: str, rate: object, seconds: float) -> None:
        """Never."""


async def stock() -> list[web.AbstractRouteDef]:
    """As its samples show it, without credentials."""
    from botbuilder.core import CloudAdapterBase, TurnContext
    from botbuilder.schema import Activity
    from botframework.connector.auth import BotFrameworkAuthenticationFactory

    adapter = CloudAdapterBase(BotFrameworkAuthenticationFactory.create())

    async def echo(turn: TurnContext) -> None:
        await turn.send_activity(f"You said {turn.activity.text}")

    async def messages(request: web.Request) -> web.Response:
        activity = Activity().deserialize(await request.json())
        await adapter.process_activity("", activity, echo)
        return web.Response(status=201)

    return [web.post("/api/messages", messages)]


if __name__ == "__main__":
    if len(sys.argv) > 2:
        sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]
        asyncio.run(serve(sys.argv[1], sys.argv[2]))
    else:
        measure(quick="--quick" in sys.argv)
