"""Where synchronous work runs, off the event loop: one writer thread on SQLite, a few on PostgreSQL."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot import handle
from facilitation.events import Happened
from storage.ledger import Ledger
from storage.store import Store

T = TypeVar("T")


class Worker:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.threads = ThreadPoolExecutor(1 if store.sqlite else 8, thread_name_prefix="store")

    async def write(self, change: Callable[[Ledger], T]) -> T:
        """One transaction."""
        return await self.run(self.in_one, change)

    async def handle(self, happened: Happened) -> list[str]:
        """One event, all the way to the outbox."""
        return await self.run(handle.handle, self.store, happened)

    async def run(self, work: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self.threads, work, *args)

    def in_one(self, change: Callable[[Ledger], T]) -> T:
        with self.store.begin() as ledger:
            return change(ledger)

    def close(self) -> None:
        self.threads.shutdown(wait=True)
