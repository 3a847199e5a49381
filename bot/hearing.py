"""What platforms say is heard: committed first, then answered at once, while the trigger is warm."""

import asyncio
from functools import partial
from pathlib import Path

from adapters.seam import Reply
from bot.delivery import Post
from bot.handle import told
from bot.warming import Warming
from bot.worker import Worker
from facilitation.actions import Whisper
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Happened
from facilitation.home import Home, home


class Ear:
    """One for all platforms of a process."""

    def __init__(self, worker: Worker, post: Post, word_folders: tuple[Path, ...] = ()) -> None:
        self.worker, self.post, self.word_folders = worker, post, word_folders
        self.answering: set[asyncio.Task[None]] = set()
        self.warming = Warming()

    async def hear(self, happened: Happened, reply: Reply | None = None) -> list[str]:
        self.warming.heard(happened.event)
        names = await self.worker.handle(happened)
        if reply is not None:
            for name in names:
                self.post.expect(name, reply)
        if names:
            self.answer()
        return names

    async def ask(self, happened: Happened) -> Whisper | None:
        return await self.worker.look(partial(told, happened=happened))

    def answer(self) -> None:
        """Whoever sends already is told to look once more."""
        self.post.again = True
        if not (self.post.sending or self.post.closing):
            task = asyncio.create_task(self.post.send())
            self.answering.add(task)
            task.add_done_callback(self.answering.discard)

    async def gathers(self, space: SpaceId) -> bool:
        return await self.worker.write(lambda ledger: ledger.gathers(space))

    async def home(self, person: PersonId) -> Home:
        return home(await self.worker.write(lambda ledger: ledger.home(person)))
