"""Slack's door: signed commands from the first byte to the acknowledgement, next to a bare `AsyncApp` that does nothing.

All stand behind the same aiohttp server and are asked in turns with the same signed requests. A read is answered in its
acknowledgement, with the words in it. A write is committed before it is answered (inbox, state, outbox); what leaves for
Slack afterwards is not measured: its pace is Slack's. Beside them, what a commit alone costs anyone: a bare `AsyncApp` that
writes one row by the raw driver, as durably, before it answers. The first request to each is not counted: ours reads
its words then.
"""

import asyncio
import gc
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import quantiles
from time import perf_counter, sleep
from urllib.parse import urlencode

import aiohttp
import psutil
from aiohttp import web
from commands import COMMAND, SLACK, environment, free_port
from figures import ratio, say, seconds_of, spread, tell
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from workspace.payloads import ADA, NOW, QUAIS, SECRET, TEAM, command, headers

from adapters.methods import methods
from adapters.slack.installing import Installation
from adapters.slack.platform import Keys, Slack
from adapters.slack.wire import anyone
from bot.clock import now
from bot.delivery import Post
from bot.hearing import Ear
from bot.holidays import public_holidays
from bot.server import door
from bot.worker import Worker
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled, Happened, PersonKnown
from storage import schema
from storage.almanac import Almanac
from storage.store import Store

FORM = "application/x-www-form-urlencoded"
LINES = {"read": "aide", "write": "partager Un colis est resté sur le quai, et personne ne l’a vu."}


class Installed:
    """One workspace, known from the start."""

    async def find(self, team: str) -> Installation | None:
        return Installation(team, "U0BOT", "xoxb-bench")

    async def forget(self, team: str) -> None:
        """Nobody leaves."""


def measure(*, quick: bool) -> None:
    asyncio.run(compared(100 if quick else 1000))
    starting()


async def compared(requests: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        disk(Path(folder), requests)
        ours, close = await compagnon(Path(folder))
        bare, end = await bolt()
        durable, end_too = await bolt(Durable(Path(folder) / "bare.db"))
        for url in (ours, bare, durable):
            await asked(url, "read", 1, 1)
        gc.freeze()  # as `serve` does once it has started, to the good of all three
        for kind in LINES:
            for connections in (1, 32):
                say(f"slack-door {kind} at {connections}")
                await in_turns(kind, connections, requests, ours, bare, durable)
        await close()
        await end()
        await end_too()


class Durable:
    """One row in one commit for each that knocks, by the raw driver, in a thread of its own."""

    def __init__(self, file: Path) -> None:
        self.connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=FULL")
        self.connection.execute("CREATE TABLE heard (id INTEGER PRIMARY KEY, said TEXT)")
        self.thread = ThreadPoolExecutor(1)

    def keep(self) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        self.connection.execute("INSERT INTO heard (said) VALUES (?)", ("x" * 300,))
        self.connection.execute("COMMIT")

    async def __call__(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self.thread, self.keep)


def disk(folder: Path, commits: int) -> None:
    """How long this disk takes for one durable commit when it has nothing else to do."""
    durable = Durable(folder / "disk.db")
    tell("slack-door: one durable commit by the raw driver", "sqlite", {"commits": commits}, "ms", figures=spread([seconds_of(durable.keep) for _ in range(commits)]))  # fmt: skip


async def in_turns(kind: str, connections: int, requests: int, ours: str, bare: str, durable: str) -> None:
    taken: dict[str, list[float]] = {ours: [], bare: [], durable: []}
    spent = dict.fromkeys(taken, 0.0)
    for _ in range(5):
        for url in taken:
            began = perf_counter()
            taken[url] += await asked(url, kind, connections, requests // 5)
            spent[url] += perf_counter() - began
    figures = {url: seen(seconds, spent[url]) for url, seconds in taken.items()}
    tell(
        f"slack-door: {kind}",
        "sqlite",
        {"connections": connections, "requests": requests},
        "ms",
        figures=figures[ours],
        raw=figures[bare],
        ratio=ratio(figures[ours]["per_second"], figures[bare]["per_second"]),
        raw_durable=figures[durable],
        ratio_durable=ratio(figures[ours]["per_second"], figures[durable]["per_second"]),
    )


def seen(seconds: list[float], spent: float) -> dict[str, float]:
    cuts = quantiles(seconds, n=100)
    return {
        "p50": round(cuts[49] * 1000, 2),
        "p99": round(cuts[98] * 1000, 2),
        "per_second": round(len(seconds) / spent, 1),
    }


async def asked(url: str, kind: str, connections: int, requests: int) -> list[float]:
    taken: list[float] = []
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=connections)) as session:

        async def one_after_another() -> None:
            for _ in range(requests // connections):
                body = urlencode(command(LINES[kind], user=ADA)).encode()
                began = perf_counter()
                async with session.post(
                    url, data=body, headers=headers(FORM, body, at=now().timestamp())
                ) as answer:
                    assert answer.status == 200, answer.status
                taken.append(perf_counter() - began)

        await asyncio.gather(*(one_after_another() for _ in range(connections)))
    return taken


async def compagnon(folder: Path) -> tuple[str, Callable[[], Awaitable[None]]]:
    store = Store(f"sqlite:///{folder / 'bench.db'}", almanac=Almanac(public_holidays, methods=methods()))
    schema.upgrade(store)
    worker = Worker(store)
    slack = Slack(Keys(SECRET), Installed(), now)
    post = Post(worker, {"slack": slack})
    post.closing = True  # nothing leaves
    ear = Ear(worker, post)
    await slack.open(ear)
    here, ada = SpaceId(f"slack:{TEAM}:{QUAIS}"), PersonId(f"slack:{TEAM}:{ADA}")
    person = Person(ada, "fr", "Europe/Paris", admin=True)
    await ear.hear(Happened("bench:1", NOW, PersonKnown(person)))
    await ear.hear(Happened("bench:2", NOW, CommunityEnrolled(here, ada, Settings("Accueil"))))
    runner = await served(door("bench", slack.routes()))

    async def close() -> None:
        await runner.cleanup()
        await slack.close()
        worker.close()
        store.close()

    return f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", close


async def nothing() -> None:
    """What a bare app does."""


async def bolt(work: Callable[[], Awaitable[None]] = nothing) -> tuple[str, Callable[[], Awaitable[None]]]:
    """As its documentation shows it, with its own check of the signature."""
    app = AsyncApp(signing_secret=SECRET, authorize=anyone, process_before_response=True)

    @app.command("/compagnon")
    async def take(ack) -> None:
        await work()
        await ack()

    async def receive(request: web.Request) -> web.Response:
        body = (await request.read()).decode()
        answer = await app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(request.headers)))
        return web.Response(status=answer.status, text=answer.body)

    bare = web.Application()
    bare.add_routes([web.post("/slack/events", receive)])
    runner = await served(bare)
    return f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events", runner.cleanup


async def served(app: web.Application) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


def starting() -> None:
    """What an idle process weighs with Slack switched on, and how long `--help` takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ports = {"PORT": free_port(), "HEALTH_PORT": free_port()}
        with subprocess.Popen(
            [*COMMAND, "serve"],
            cwd=folder,
            env=environment(folder, **ports, **SLACK),
            stderr=subprocess.DEVNULL,
        ) as process:
            sleep(8)
            weight = psutil.Process(process.pid).memory_info().rss / 1e6
            process.terminate()
        taken = [helped(folder) for _ in range(5)]
    tell("slack-door: idle process", "sqlite", {}, "MB", figures={"rss": round(weight, 1)})
    tell(
        "--help",
        "none",
        {"times": 5},
        "s",
        figures={"least": round(min(taken), 3), "median": round(sorted(taken)[2], 3)},
    )


def helped(folder: Path) -> float:
    began = perf_counter()
    subprocess.run(
        [*COMMAND, "--help"], cwd=folder, env=environment(folder), stdout=subprocess.DEVNULL, check=True
    )
    return perf_counter() - began


if __name__ == "__main__":
    measure(quick="--quick" in sys.argv)
