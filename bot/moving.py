"""A clock that can be moved: everything that falls due on the way happens at its own hour."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.clock import now
from bot.delivery import Post
from bot.handle import take
from bot.waking import ring_due
from bot.worker import Worker
from facilitation.events import Happened
from storage import schema
from storage.store import Store

PATIENCE = 200
"""How often what is queued is looked at before the clock moves on without it."""


class MovableClock:
    """The machine's clock, and so much ahead of it."""

    def __init__(self, ahead: float = 0.0) -> None:
        self.ahead = timedelta(seconds=ahead)

    def __call__(self) -> datetime:
        return now() + self.ahead

    def stand_at(self, at: datetime) -> None:
        self.ahead = at - now()

    def forward(self, to: datetime) -> None:
        """Never backward."""
        if to > self():
            self.stand_at(to)


class Moving:
    """Time, for a process that has a database of its own. `keep` is told how far ahead the clock is, before anything rings."""

    def __init__(
        self, clock: MovableClock, worker: Worker, post: Post, keep: Callable[[float], None]
    ) -> None:
        self.clock, self.worker, self.post, self.keep = clock, worker, post, keep

    def now(self) -> datetime:
        """See `adapters.playground.world.World`, as for all here."""
        return self.clock()

    async def pass_until(self, end: datetime, enough: Callable[[], bool] = lambda: False) -> bool:
        await self.delivered()
        while (due := await self.worker.write(lambda ledger: ledger.next_due())) is not None and due <= end:
            self.forward(due)
            await self.worker.run(ring_due, self.worker.store)
            await self.delivered()
            if enough():
                return True
        if not enough():
            self.forward(end)
        return enough()

    def forward(self, to: datetime) -> None:
        self.clock.forward(to)
        self.keep(self.clock.ahead.total_seconds())

    async def delivered(self) -> None:
        """All that waits has left: a clock that jumps would let the leases of what is under way run out."""
        for _ in range(PATIENCE):
            await self.post.settle()
            await self.post.send()
            if not await self.worker.write(lambda ledger: on_the_way(ledger.backlog())):
                return
            await asyncio.sleep(0.01)

    async def live_through(self, past: Sequence[Happened], until: datetime) -> None:
        if past:
            self.clock.stand_at(past[0].at)
        rest = list(past)
        while rest:
            rest = await self.worker.run(lived, self.worker.store, self.clock, rest)
            await self.delivered()
        await self.pass_until(until)

    async def begin_again(self) -> None:
        await self.worker.run(wiped, self.worker.store)
        self.clock.stand_at(now())


def on_the_way(backlog: dict[str, int]) -> int:
    return sum(count for state, count in backlog.items() if state != "dead")


def lived(store: Store, clock: MovableClock, past: list[Happened]) -> list[Happened]:
    """In one transaction, up to the first that has something to say; what remains."""
    with store.begin() as ledger:
        for number, happened in enumerate(past, 1):
            clock.forward(happened.at)
            if take(ledger, happened):
                return past[number:]
    return []


def wiped(store: Store) -> None:
    """An empty database, of the shape this version works with."""
    schema.move(store, "base")
    schema.upgrade(store)
