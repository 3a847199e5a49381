"""App Home: what concerns one person, on a page of their own; drawn anew when something changed, at most every three seconds."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from adapters.errors import PlatformError
from adapters.slack import fitting
from adapters.slack.ids import own, team_of
from adapters.slack.posting import Caller
from adapters.slack.render import Block, blocks, both
from facilitation.cards import Card, PersonId, Voice
from facilitation.home import Home

PAUSE: Final = 3.0
"""Seconds between two drawings for one person."""
MOST: Final = 2000
"""People whose page is kept up to date: those who opened it last."""


class Homes:
    def __init__(self, caller: Caller, folders: Sequence[Path] = (), pause: float = PAUSE) -> None:
        self.caller, self.folders, self.pause = caller, folders, pause
        self.ask: Callable[[PersonId], Awaitable[Home]] | None = None
        self.known: dict[PersonId, None] = {}
        self.coming: dict[PersonId, asyncio.Task[None]] = {}
        self.again: set[PersonId] = set()

    async def opened(self, person: PersonId) -> None:
        self.known.pop(person, None)
        self.known[person] = None
        if len(self.known) > MOST:
            self.known.pop(next(iter(self.known)))
        self.touched(person)

    def touched(self, person: PersonId) -> None:
        """Something of theirs changed. While one drawing is under way, whatever changes makes one more, together."""
        if person not in self.known:
            return
        if person in self.coming:
            self.again.add(person)
            return
        self.coming[person] = asyncio.create_task(self.draw(person))

    async def draw(self, person: PersonId) -> None:
        try:
            while True:
                self.again.discard(person)
                with suppress(PlatformError, TimeoutError):
                    await self.publish(person)
                await asyncio.sleep(self.pause)
                if person not in self.again:
                    return
        finally:
            del self.coming[person]

    async def publish(self, person: PersonId) -> None:
        if self.ask is None:
            return
        home = await self.ask(person)
        arguments = {"user_id": own(person), "view": page(home.voice, home.cards, self.folders)}
        await self.caller.call(team_of(person), "views.publish", arguments)

    def close(self) -> None:
        for task in self.coming.values():
            task.cancel()


def page(voice: Voice, cards: Sequence[Card], folders: Sequence[Path] = ()) -> Mapping[str, Any]:
    """The cards from top to bottom, a line between them."""
    return {"type": "home", "blocks": list(drawn(voice, cards, folders))[: fitting.BLOCKS_OF_A_VIEW]}


def drawn(voice: Voice, cards: Sequence[Card], folders: Sequence[Path]) -> Iterator[Block]:
    said, bare = both(voice, folders)
    for number, card in enumerate(cards):
        if number:
            yield {"type": "divider"}
        yield from blocks(card, said, bare)
