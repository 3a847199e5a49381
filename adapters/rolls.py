"""Who is in the channels where people are to meet: asked of the platform when that is wanted, then once a day."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from time import monotonic
from typing import Final

from adapters.errors import PlatformError
from adapters.seam import Ear, Now
from facilitation.cards import PersonId, SpaceId
from facilitation.encounters.events import ChannelPeopled, EncountersSet
from facilitation.events import Event, Happened

A_DAY: Final = 86400.0
"""Seconds a roll is good for: draws are days apart, and whoever comes or goes meanwhile is heard of."""

Ask = Callable[[SpaceId, Ear], Awaitable[Sequence[PersonId]]]
"""The people of a channel, no bots. Raises what `adapters.errors` names."""


class Rolls:
    """One for a platform. Nobody waits for it: what was said is answered first."""

    def __init__(self, prefix: str, ask: Ask, now: Now, clock: Callable[[], float] = monotonic) -> None:
        self.prefix, self.ask, self.now, self.clock = prefix, ask, now, clock
        self.good_until: dict[SpaceId, float] = {}
        self.calling: dict[SpaceId, asyncio.Task[None]] = {}

    def heard(self, event: Event, ear: Ear) -> None:
        """Something happened: where it is in a community, its roll may have to be called."""
        space = getattr(event, "community", None)
        if space is None or space in self.calling:
            return
        if isinstance(event, EncountersSet):
            self.good_until.pop(space, None)
        if self.clock() >= self.good_until.get(space, 0.0):
            self.good_until[space] = self.clock() + A_DAY
            self.calling[space] = asyncio.create_task(self.call(space, ear))

    async def call(self, space: SpaceId, ear: Ear) -> None:
        try:
            if not await ear.gathers(space):
                return
            with suppress(PlatformError, TimeoutError):
                people = tuple(await self.ask(space, ear))
                at = self.now()
                await ear.hear(
                    Happened(
                        f"{self.prefix}:roll {space} {at.isoformat()}", at, ChannelPeopled(space, people)
                    )
                )
        finally:
            del self.calling[space]

    def close(self) -> None:
        for task in tuple(self.calling.values()):
            task.cancel()
