"""What bot needs of a platform's adapter."""

from collections.abc import Sequence
from typing import Protocol

from aiohttp import web

from adapters.seam import Address, Delivery, Ear, Reply


class Platform(Protocol):
    """Translates and carries. It never retries: `bot.delivery` decides when to try again."""

    @property
    def prefix(self) -> str:
        """The first part of every id of this platform: `slack`."""

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        """What it answers at the door."""

    async def open(self, ear: Ear) -> None:
        """From now on it tells `ear` what happens; nobody knocks at its routes before."""

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        """Sends it with one request. The address of a `Gather` is the id of the space it opened. Raises TryLater, Uncertain, GiveUp or Unreachable of `adapters.errors`."""

    async def find(self, delivery: Delivery) -> Address | None:
        """Where the message with this marker stands; `None`: nowhere. Raises CannotTell, or TryLater."""

    async def close(self) -> None:
        """Lets go of its connections."""
