"""What passes between a platform and bot: messages to carry, fresh triggers, and whom to tell what happened."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NewType, Protocol

from facilitation.actions import Message, Whisper
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Happened
from facilitation.home import Home

Address = NewType("Address", str)
"""Where a message stands, in the platform's own terms: opaque, answered in a thread or amended by it."""

Now = Callable[[], datetime]
"""What time it is (UTC): bot's clock, handed to whoever stamps what happened."""


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


class Ear(Protocol):
    """Whom a platform tells what happened. `word_folders`: for `words`, those of the methods written here."""

    @property
    def word_folders(self) -> tuple[Path, ...]: ...

    def hear(self, happened: Happened, reply: Reply | None = None) -> Awaitable[list[str]]:
        """Returns once it is committed: only then may the platform be told that it was heard.

        The markers of the messages that follow; none when it was heard before. They leave at once, and those for whoever
        made it happen may use `reply`. Raises what the database raises: it was not heard, and may be said again.
        """

    def ask(self, happened: Happened) -> Awaitable[Whisper | None]:
        """The answer to a `Question`, for a platform that takes it in its acknowledgement: nothing waits, and nothing is kept.

        `None`: more becomes of it, and it is to be heard. Raises what the database raises.
        """

    def gathers(self, space: SpaceId) -> Awaitable[bool]:
        """Whether people of this channel are to meet each other: only then is it needed who is in it."""

    def home(self, person: PersonId) -> Awaitable[Home]:
        """What this person finds on their own page, as it is now."""
