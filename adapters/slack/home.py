"""App Home: what concerns one person, on a page of their own; drawn anew when something changed, at most every three seconds."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from adapters.errors import PlatformError
from adapters.latest import Latest
from adapters.seam import Address
from adapters.slack import fitting
from adapters.slack.ids import own, team_of
from adapters.slack.posting import Caller
from adapters.slack.render import Block, blocks, both
from facilitation.actions import Amend, Ask, Gather, Message, Say, Whisper
from facilitation.cards import Card, PersonId, SpaceId, Voice
from facilitation.home import Home

PAUSE: Final = 3.0
"""Seconds between two drawings for one person."""
MOST: Final = 2000
"""People whose page is kept up to date: those who opened it last."""


class Homes:
    def __init__(self, caller: Caller, folders: Sequence[Path] = (), pause: float = PAUSE) -> None:
        self.caller, self.folders, self.pause = caller, folders, pause
        self.ask: Callable[[PersonId], Awaitable[Home]] | None = None
        self.known: Latest[PersonId, None] = Latest(MOST)
        self.coming: dict[PersonId, asyncio.Task[None]] = {}
        self.again: set[PersonId] = set()
        self.together: Latest[SpaceId, tuple[PersonId, ...]] = Latest(MOST)

    async def opened(self, person: PersonId) -> None:
        self.known.keep(person, None)
        self.touched(person)

    def told(self, message: Message, address: Address | None) -> None:
        """Whoever a message is for may find something new on their page; in a group conversation, all whom it brought together."""
        match message:
            case Whisper() | Ask():
                self.touched(message.person)
            case Gather() if address is not None:
                self.together.keep(SpaceId(address), message.people)
                self.touched_all(message.people)
            case Say() | Amend():
                self.touched_all(self.together.get(message.space, ()))
            case _:
                pass

    def touched_all(self, people: Iterable[PersonId]) -> None:
        for person in people:
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
