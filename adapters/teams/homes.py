"""Whose own page stands in their chat, and keeping it true: drawn anew in its place when they changed something."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from adapters.errors import PlatformError
from adapters.latest import Latest
from adapters.teams import home
from adapters.teams.posting import Caller, Posting
from adapters.teams.said import Name, Origin
from facilitation.cards import PersonId
from facilitation.home import Home

MOST: Final = 2000
"""People whose page is kept true: those who asked for it last."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a page stands; `nonce` is of its buttons."""

    origin: Origin
    message: str
    nonce: str


class Homes:
    def __init__(self, caller: Caller, posting: Posting, name: Name) -> None:
        self.caller, self.posting, self.name = caller, posting, name
        self.shown: Latest[PersonId, Shown] = Latest(MOST)

    async def opened(self, person: PersonId, origin: Origin, seen: Home) -> None:
        """A new one, at the end of their chat."""
        nonce = self.name("page", person, origin.activity)
        drawn = await self.drawn(seen, nonce)
        message = await self.caller.send(origin.service, origin.tenant, origin.conversation, drawn, 0)
        self.shown.keep(person, Shown(origin, message, nonce))

    async def touched(self, person: PersonId, ask: Callable[[PersonId], Awaitable[Home]]) -> None:
        """It may be out of date, and nothing is lost if it stays so."""
        there = self.shown.get(person)
        if there is None:
            return
        at = there.origin
        with suppress(PlatformError, TimeoutError):
            drawn = await self.drawn(await ask(person), there.nonce)
            await self.caller.update(at.service, at.tenant, at.conversation, there.message, drawn, 0)

    async def drawn(self, seen: Home, nonce: str) -> home.Drawn:
        posting = self.posting
        names = await posting.named(seen.cards, None)
        return home.page(seen.voice, seen.cards, nonce, posting.folders, names, local=posting.local)
