"""The one place where parts meet."""

import asyncio
import gc
import signal
from collections.abc import Callable, Sequence
from datetime import datetime

import structlog
from aiohttp import web

from adapters.shelf import read_shelf
from bot import __version__, meetings
from bot.config import Config
from bot.delivery import Post
from bot.hearing import Ear
from bot.holidays import countries, public_holidays
from bot.pace import USUAL, Pace
from bot.platforms import Platform
from bot.server import door, health, listen
from bot.ticker import Ticker
from bot.worker import Worker
from facilitation.rounds.method import Method
from storage import schema
from storage.almanac import Almanac
from storage.problems import StorageError
from storage.store import Store

log = structlog.get_logger()

DRAIN = 8.0
"""Seconds that what is under way has to end after SIGTERM; the process is gone within ten."""


def opened(
    database: str, methods: Sequence[Method], clock: Callable[[], datetime] | None = None, address: str = ""
) -> Store:
    """In the shape this version works with. Raises `StorageError`, and then nothing is held."""
    store = Store(database, clock=clock, almanac=Almanac(public_holidays, countries, methods, address))
    try:
        schema.upgrade(store)
    except StorageError:
        store.close()
        raise
    return store


async def live(*apps: "App") -> None:
    """Runs them in one process, until SIGTERM or SIGINT. Raises `AddressTakenError`."""
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    try:
        for app in apps:
            await app.start()
        gc.freeze()  # what is loaded by now stays: to look through it for what can go would hold up everyone for 0.1 s
        await stop.wait()
    finally:
        await asyncio.gather(*(app.stop() for app in apps))


class App:
    """A running Compagnon. Without a `clock`, the database's.

    Raises at once `BadMethods` when a method written here cannot be used, `StorageError` when the database cannot.
    """

    def __init__(
        self,
        config: Config,
        platforms: Sequence[Platform] = (),
        pace: Pace = USUAL,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.config = config
        shelf = read_shelf(config.methods)
        self.methods = shelf.methods
        """By which groups can meet, those written here included."""
        self.platforms = {platform.prefix: platform for platform in platforms}
        self.store = opened(config.database, shelf.methods, clock, config.address)
        self.worker = Worker(self.store)
        self.post = Post(self.worker, self.platforms, pace)
        self.ear = Ear(self.worker, self.post, shelf.word_folders)
        self.ticker = Ticker(self.worker, self.post, pace)
        self.runners: list[web.AppRunner] = []

    async def start(self) -> None:
        config = self.config
        routes = [route for platform in self.platforms.values() for route in platform.routes()]
        for platform in self.platforms.values():
            await platform.open(self.ear)
        for app, host, port in (
            (health(self.why_dead, self.why_not_ready), config.health_host, config.health_port),
            (door(__version__, (*routes, *meetings.ROUTES)), config.host, config.port),
        ):
            self.runners.append(await listen(app, host, port))
        self.ticker.start()
        log.info("started", version=__version__, platforms=sorted(self.platforms))

    async def stop(self) -> None:
        """No new work; what is under way ends; the rest waits in the database."""
        await asyncio.gather(
            self.ticker.stop(DRAIN),
            self.post.drain(DRAIN),
            *(runner.cleanup() for runner in self.runners),
        )
        for platform in self.platforms.values():
            await platform.close()
        self.worker.close()
        self.store.close()
        log.info("stopped")

    async def why_dead(self) -> str | None:
        return None if self.ticker.alive else f"no heartbeat for {self.ticker.pace.dead:.0f} seconds"

    async def why_not_ready(self) -> str | None:
        try:
            async with asyncio.timeout(2):
                await self.worker.write(lambda ledger: ledger.now)
        except Exception as bad:  # noqa: BLE001 - whatever it is, the answer is the same: not now
            return f"the database does not answer ({type(bad).__name__})"
        return await self.why_dead()
