"""Where synchronous work runs, off the event loop: one writer thread on SQLite, a few on PostgreSQL."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from bot import handle
from bot.together import Together
from facilitation.events import Happened
from storage.ledger import Ledger
from storage.problems import StaleError
from storage.store import Store

T = TypeVar("T")


class Worker:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.threads = ThreadPoolExecutor(1 if store.sqlite else 8, thread_name_prefix="store")
        self.together = Together(store, self.threads) if store.sqlite else None

    async def write(self, change: Callable[[Ledger], T]) -> T:
        """All of it or nothing, committed when it returns."""
        if self.together is not None:
            return await self.together.join(change)
        return await self.run(self.in_one, change)

    async def look(self, read: Callable[[Ledger], T]) -> T:
        """A few rows of what is committed, whatever waits to be written. SQLite has them sooner than a thread would wake."""
        if self.store.sqlite:
            return self.looked(read)
        return await self.run(self.looked, read)

    async def handle(self, happened: Happened) -> list[str]:
        """One event, all the way to the outbox."""
        try:
            return await self.write(partial(handle.take, happened=happened))
        except StaleError:
            return await self.run(handle.again, self.store, happened)

    async def run(self, work: Callable[..., T], *args: object) -> T:
        await asyncio.sleep(0)  # whoever asked to write before calls the thread in the next round of the loop
        return await asyncio.get_running_loop().run_in_executor(self.threads, work, *args)

    def in_one(self, change: Callable[[Ledger], T]) -> T:
        with self.store.begin() as ledger:
            return change(ledger)

    def looked(self, read: Callable[[Ledger], T]) -> T:
        with self.store.look() as ledger:
            return read(ledger)

    def close(self) -> None:
        self.threads.shutdown(wait=True)
