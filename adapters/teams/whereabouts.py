"""Where people and places of Teams are to be found: what a message to them needs, learnt from what they said and kept.

Nobody's name is kept, nor what was said: an address, as on an envelope.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Protocol

from adapters.latest import Latest
from adapters.teams.ids import PREFIX, tenant_of

MOST: Final = 50_000

Sort = Literal["tenant", "person", "personal", "groupChat", "channel", "thread"]


@dataclass(frozen=True, slots=True)
class Whereabout:
    """Of a tenant, a person or a space, by its `name`; `service` is the address of the Connector to write through.

    Of a person: `account`, what our bot calls them (`29:…`); `direct`, the conversation with them alone; `blocked`, they
    cannot be written to; `admin`, they brought Compagnon to a team. Of a space: its `sort`; the `team` a channel is in, in
    Teams' own words; `blocked`, Compagnon is not there any more.
    """

    name: str
    service: str
    sort: Sort
    account: str = ""
    direct: str = ""
    blocked: bool = False
    admin: bool = False
    team: str = ""


class Kept(Protocol):
    """Where they are kept."""

    async def find(self, name: str) -> Whereabout | None: ...

    async def keep(self, whereabout: Whereabout) -> None: ...

    async def channels(self, tenant: str, team: str) -> Sequence[str]:
        """The names of those that are known of a team."""

    async def called(self, tenant: str, account: str) -> str | None:
        """The name of whom our bot calls so."""


class Whereabouts:
    """What is kept, and what of it was seen lately: an activity that says nothing new writes nothing."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        self.seen: Latest[str, Whereabout] = Latest(MOST)

    async def find(self, name: str) -> Whereabout | None:
        known = self.seen.get(name)
        if known is None and (known := await self.kept.find(name)) is not None:
            self.seen.keep(known.name, known)
        return known

    async def learn(self, new: Whereabout, change: Callable[[Whereabout, Whereabout], Whereabout]) -> None:
        """`change` makes what is known and what is new into what is kept."""
        known = await self.find(new.name)
        merged = change(known, new) if known else new
        if merged != known:
            await self.kept.keep(merged)
            self.seen.keep(merged.name, merged)

    async def note(self, name: str, change: Callable[[Whereabout], Whereabout]) -> None:
        """Of whom nothing is known, nothing is noted."""
        known = await self.find(name)
        if known is not None and (changed := change(known)) != known:
            await self.kept.keep(changed)
            self.seen.keep(changed.name, changed)

    def reread(self, tenant: str) -> None:
        """Compagnon comes back to a place: what is kept counts, which may have been changed or forgotten elsewhere meanwhile."""
        here = tenant_name(f"{PREFIX}:{tenant}")
        for name in [one for one in self.seen if one == here or one.startswith(f"{here}:")]:
            del self.seen[name]

    async def way_to(self, name: str) -> str | None:
        """Through which to write there: its own, or that of its tenant for whom we never heard."""
        known = await self.find(name) or await self.find(tenant_name(name))
        return known.service if known else None


def tenant_name(name: str) -> str:
    return f"{PREFIX}:{tenant_of(name)}"


def refreshed(known: Whereabout, new: Whereabout) -> Whereabout:
    """The newest service URL counts; what only the older knows stays. Whoever writes can be written to again, and where somebody does, Compagnon is."""
    return replace(
        new,
        sort=known.sort if known.sort == "thread" else new.sort,
        account=new.account or known.account,
        direct=new.direct or known.direct,
        blocked=known.blocked and new.sort == "person" and not new.direct,
        admin=new.admin or known.admin,
        team=new.team or known.team,
    )
