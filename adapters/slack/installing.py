"""The workspaces Compagnon is installed in, and the token each gave it."""

from asyncio import Lock
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Final, Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Installation:
    """`bot`: our own user there. The token is never shown."""

    team: str
    bot: str
    token: str = field(repr=False)


class Installations(Protocol):
    """Where they are kept. One workspace with its token in the environment, or many in the database."""

    async def find(self, team: str) -> Installation | None: ...

    async def forget(self, team: str) -> None:
        """Its token, at once; the rest of what it left, when its time comes."""


class Keeping(Installations, Protocol):
    """Those that come by themselves, through OAuth."""

    async def keep(self, installation: Installation) -> None: ...

    async def first_use(self, state: str) -> bool:
        """Whether nobody has come back with this state before; from now on somebody has."""


FRESH: Final = 300.0
"""Seconds for which an answer is believed."""


class Remembered:
    """What was found, for a while: every request asks."""

    def __init__(self, kept: Installations, clock: Callable[[], float] = monotonic) -> None:
        self.kept, self.clock = kept, clock
        self.found: dict[str, tuple[float, Installation | None]] = {}

    async def find(self, team: str) -> Installation | None:
        until, known = self.found.get(team, (0.0, None))
        if self.clock() < until:
            return known
        known = await self.kept.find(team)
        if known is not None or len(self.found) < 10_000:  # noqa: PLR2004 - strangers do not fill our memory
            self.found[team] = (self.clock() + (FRESH if known else FRESH / 10), known)
        return known

    async def forget(self, team: str) -> None:
        self.found[team] = (self.clock() + FRESH / 10, None)
        await self.kept.forget(team)

    def renew(self, team: str) -> None:
        """It was installed just now."""
        self.found.pop(team, None)


Note: TypeAlias = Callable[[str, bool], Awaitable[None]]
"""Told of a workspace whether it has us."""


class OneWorkspace:
    """The one whose token stands in the environment; `who` asks Slack which that is."""

    def __init__(self, token: str, note: Note) -> None:
        self.token, self.note = token, note
        self.who: Callable[[str], Awaitable[Installation]] | None = None
        self.known: Installation | None = None
        self.gone = False
        self.asking = Lock()

    async def find(self, team: str) -> Installation | None:
        """Raises what `adapters.errors` names when Slack cannot be asked just now. Whoever comes meanwhile waits for the same answer."""
        async with self.asking:
            if self.known is None and self.who is not None and not self.gone:
                known = await self.who(self.token)
                await self.note(known.team, True)
                self.known = known
        return self.known if self.known and self.known.team == team else None

    async def forget(self, team: str) -> None:
        """Until a new token is put in the environment."""
        if self.known is None or self.known.team == team:
            self.known, self.gone = None, True
            await self.note(team, False)
