"""Where Compagnon is: what becomes of a team is true of each of its channels, and a place it left is not written to."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from adapters.teams.ids import own, space_id
from adapters.teams.said import Befell, Changed, Name, Origin
from adapters.teams.whereabouts import Whereabout, Whereabouts, tenant_name
from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelReopened, MemberLeft
from facilitation.events import ChannelJoined, Happened


class Places:
    def __init__(self, whereabouts: Whereabouts, name: Name) -> None:
        self.whereabouts, self.name = whereabouts, name

    async def happened(self, origin: Origin, read: Changed) -> list[Happened]:
        """One for each channel and each person it is true of. Told again, each is named the same."""
        others = await self.others(origin) if read.everywhere else ()
        told = [await self.named(origin, event) for event in read.events]
        return [
            Happened(self.name("befell", read.id, one.kind, place_of(one), person_of(one)), read.at, one)
            for event in told
            for one in (event, *elsewhere(event, others))
        ]

    async def others(self, origin: Origin) -> list[SpaceId]:
        """The channels known of a team, and its first one, by which a team is called as well."""
        team = origin.team or own(origin.space)
        known = await self.whereabouts.kept.channels(tenant_name(origin.space), team)
        return [SpaceId(one) for one in dict.fromkeys((origin.space, space_id(origin.tenant, team), *known))]

    async def named(self, origin: Origin, event: Befell) -> Befell:
        """Of whom Teams only tells what our bot calls them, what everyone does."""
        if not isinstance(event, MemberLeft) or not own(event.person).startswith("29:"):
            return event
        known = await self.whereabouts.kept.called(tenant_name(origin.space), own(event.person))
        return replace(event, person=PersonId(known)) if known else event

    async def left(self, origin: Origin, read: Changed) -> None:
        """They are not written to until it comes back. So is a person, who removed it for themselves."""
        there: list[str] = [origin.space, *(await self.others(origin) if read.everywhere else ())]
        for name in there:
            await self.whereabouts.note(name, gone)
        if origin.sort == "personal" and origin.person is not None:
            who = Whereabout(origin.person, origin.service, "person", origin.account, blocked=True)
            await self.whereabouts.learn(who, lambda known, _: gone(known))

    async def returned(self, origin: Origin, read: Changed) -> None:
        self.whereabouts.reread(origin.tenant)
        for name in await self.others(origin) if read.everywhere else ():
            await self.whereabouts.note(name, lambda known: replace(known, blocked=False))


def gone(known: Whereabout) -> Whereabout:
    return replace(known, blocked=True)


def elsewhere(event: Befell, others: Iterable[SpaceId]) -> Iterator[Befell]:
    """The same in the other channels of a team; in those, it does not say anew who it is."""
    for space in others:
        if space == place_of(event):
            continue
        yield ChannelReopened(space) if isinstance(event, ChannelJoined) else replace(event, community=space)


def place_of(event: Befell) -> SpaceId:
    return event.space if isinstance(event, ChannelJoined) else event.community


def person_of(event: Befell) -> str:
    return event.person if isinstance(event, MemberLeft) else ""
