"""The bot as a real process that talks to the fake chat.

    python chat_process.py         one JSON object a line on standard input starts a process; its id is printed
    python chat_process.py '{…}'   this process is the one

Everything is imported before the first is started, so that one can be killed and another started in milliseconds.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event
from typing import Any

import aiohttp
import psutil
from faults.naive import SendThenMark
from faults.steps import die_at
from pydantic import TypeAdapter

from adapters.errors import CannotTell, GiveUp, TryLater, Uncertain
from adapters.seam import Address, Delivery, Reply
from bot.app import App, live
from bot.config import Config
from bot.logs import start_logging
from bot.pace import Pace
from facilitation.actions import Say
from facilitation.events import Happened

heards: TypeAdapter[Happened] = TypeAdapter(Happened)

HURRIED = Pace(
    timeout=0.5,
    lease=timedelta(seconds=1.2),
    settling=timedelta(seconds=0.6),
    first_retry=0.05,
    last_retry=0.4,
    beat=0.2,
    send=0.05,
    settle=0.1,
)
"""Everything in the same proportion as usual, and some twenty times as quick."""


@dataclass
class Chat:
    """The adapter of the fake platform."""

    url: str
    prefix: str = "fake"
    session: aiohttp.ClientSession | None = None

    def routes(self) -> tuple[()]:
        return ()

    async def open(self, ear: Any) -> None:
        """It only listens to its standard input."""

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        message = delivery.message
        lane = message.space if isinstance(message, Say) else message.person
        answer = await self.ask("POST", "/messages", json={"marker": delivery.marker, "lane": lane})
        return Address(answer["address"])

    async def find(self, delivery: Delivery) -> Address | None:
        answer = await self.ask("GET", "/find", params={"marker": delivery.marker})
        return Address(answer["address"]) if answer else None

    async def ask(self, method: str, path: str, **more: Any) -> Any:
        if self.session is None:
            self.session = aiohttp.ClientSession(self.url)
        try:
            async with self.session.request(method, path, **more) as answer:
                return await self.read(answer)
        except aiohttp.ClientConnectorError as refused:
            raise TryLater from refused
        except aiohttp.ClientError as lost:
            raise Uncertain from lost

    @staticmethod
    async def read(answer: aiohttp.ClientResponse) -> Any:
        match answer.status:
            case 200:
                return await answer.json()
            case 404:
                return None
            case 429:
                raise TryLater(float(answer.headers["Retry-After"]))
            case 501:
                raise CannotTell
            case status if status < 500:
                raise GiveUp(str(status))
        raise Uncertain

    async def close(self) -> None:
        if self.session is not None:
            await self.session.close()


@dataclass(frozen=True)
class Orders:
    """What one process is started with. `hears`: events that the platform delivers, again at each start.

    `naive`: sends, then marks. `dies`: the step of the path at which it kills itself.
    """

    database: str
    chat: str
    log: str
    health_port: int = 0
    usual_pace: bool = False
    naive: bool = False
    dies: str | None = None
    hears: list[str] = field(default_factory=list)


def start(orders: Orders) -> None:
    sys.stderr = open(orders.log, "a", buffering=1)  # noqa: PTH123, SIM115 - until the process ends
    start_logging()
    config = Config(database_url=orders.database, health_port=orders.health_port, port=0)
    app = App(config, [Chat(orders.chat)], Pace() if orders.usual_pace else HURRIED)
    if orders.naive:
        app.post = app.ticker.post = SendThenMark(app.worker, app.platforms, app.post.pace)
    if orders.dies is not None:
        die_at(orders.dies, app)
    asyncio.run(run(app, [heards.validate_json(heard) for heard in orders.hears]))


async def run(app: App, hears: list[Happened]) -> None:
    """What is heard comes all at once, while the first who writes is kept waiting: so that it shares a transaction."""
    all_there = Event()
    app.worker.threads.submit(all_there.wait)
    hearing = [asyncio.create_task(app.worker.handle(happened)) for happened in hears]
    asyncio.get_running_loop().call_soon(all_there.set)
    await live(app)
    await asyncio.gather(*hearing)


def stand_ready() -> None:
    """Starts a process for each line; none outlives this one."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            start(Orders(**json.loads(line)))
            os._exit(0)
        sys.stdout.write(f"{process}\n")
        sys.stdout.flush()
    for left in psutil.Process().children():
        left.kill()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        start(Orders(**json.loads(sys.argv[1])))
    else:
        stand_ready()
