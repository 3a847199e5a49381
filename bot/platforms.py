"""What bot needs of a platform's adapter."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from facilitation.actions import Message

Address = NewType("Address", str)
"""Where a message stands, in the platform's own terms: opaque, answered in a thread or amended by it."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What lets a platform answer the person directly, as long as it is fresh: a trigger, a response address."""

    trigger: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to deliver once. `marker` goes with it, opaque, so that it can be found again.

    `thread` is its parent; `standing` the message an `Amend` replaces, None when that one never arrived.
    """

    marker: str
    message: Message
    thread: Address | None = None
    standing: Address | None = None


class Platform(Protocol):
    """Translates and carries. It never retries: `bot.delivery` decides when to try again."""

    @property
    def prefix(self) -> str:
        """The first part of every id of this platform: `slack`."""

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        """Sends it with one request. The address of a `Gather` is the id of the space it opened. Raises TryLater, Uncertain, GiveUp or Unreachable of `adapters.errors`."""

    async def find(self, delivery: Delivery) -> Address | None:
        """Where the message with this marker stands; `None`: nowhere. Raises CannotTell, or TryLater."""

    async def close(self) -> None:
        """Lets go of its connections."""
