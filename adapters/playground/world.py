"""What bot hands to the playground beside the ear: a clock that can be moved, and a past."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from facilitation.events import Happened


class World(Protocol):
    """The playground's time. Everything that falls due while it moves happens at its own hour."""

    def now(self) -> datetime: ...

    async def pass_until(self, end: datetime, enough: Callable[[], bool] = lambda: False) -> bool:
        """Moves the clock to `end`, or only to where `enough` became true after something that was due. Whether it did."""

    async def live_through(self, past: Sequence[Happened], until: datetime) -> None:
        """Everything, oldest first, each at its own hour; then the clock stands at `until`."""

    async def begin_again(self) -> None:
        """Forgets all that was ever heard here."""
