"""A playground without a browser: its chat, a clock set by hand, and an ear that only listens."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from clocks import HandClock

from adapters.playground.wire import Playground
from adapters.seam import Delivery, Reply
from facilitation.actions import Ask, Message, Say, Whisper
from facilitation.cards import Card, PersonId, SpaceId, Voice
from facilitation.events import Happened
from facilitation.home import Home

TUESDAY = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
ONDINE, LISON, HARU = (PersonId(f"playground:T1:{key}") for key in ("ondine", "lison", "haru"))
ATELIER = SpaceId("playground:T1:atelier")
THERE = "/as/ondine/in/atelier"


class HandWorld:
    """Time that a test moves."""

    def __init__(self) -> None:
        self.clock = HandClock(TUESDAY)

    def now(self) -> datetime:
        return self.clock.at

    async def pass_until(self, end: datetime, enough: Callable[[], bool] = lambda: False) -> bool:
        self.clock.until(end)
        return enough()

    async def live_through(self, past: Sequence[Happened], until: datetime) -> None:
        self.clock.until(until)

    async def begin_again(self) -> None:
        """Nothing was kept elsewhere."""


class Listening:
    """What the playground told."""

    def __init__(self) -> None:
        self.heard: list[Happened] = []
        self.own: tuple[Card, ...] = ()
        self.word_folders: tuple[Path, ...] = ()

    async def hear(self, happened: Happened, reply: Reply | None = None) -> list[str]:
        self.heard.append(happened)
        return []

    async def gathers(self, space: SpaceId) -> bool:
        return False

    async def home(self, person: PersonId) -> Home:
        return Home(Voice("fr"), self.own)


async def opened(folder: Path) -> tuple[Playground, Listening]:
    playground, ear = Playground(folder, "fr"), Listening()
    playground.world = HandWorld()
    await playground.open(ear)
    return playground, ear


@asynccontextmanager
async def visited(playground: Playground) -> AsyncIterator[TestClient]:
    """Over HTTP, as a browser of this machine."""
    app = web.Application()
    app.add_routes(playground.routes())
    async with TestClient(TestServer(app, host="127.0.0.1")) as client:
        yield client
    await playground.close()


async def says(playground: Playground, card: Card, marker: str = "said", **more: object) -> None:
    await brings(playground, Say(ATELIER, Voice("fr"), card, **more), marker)  # type: ignore[arg-type]


async def whispers(playground: Playground, person: PersonId, card: Card, marker: str = "whispered") -> None:
    await brings(playground, Whisper(person, Voice("fr"), card, ATELIER), marker)


async def asks(playground: Playground, card: Card, marker: str = "asked") -> None:
    await brings(playground, Ask(ONDINE, Voice("fr"), card, "share_offered", "", ATELIER), marker)


async def brings(playground: Playground, message: Message, marker: str) -> str | None:
    return await playground.deliver(Delivery(marker, message), None)
