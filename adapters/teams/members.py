"""Who is in a channel, by Teams: its roster has people only."""

from collections.abc import Sequence
from typing import Final, Protocol

from adapters.errors import GiveUp
from adapters.seam import Ear
from adapters.teams.ids import channel_of, own, person_id, tenant_of
from adapters.teams.people import People
from adapters.teams.whereabouts import Whereabouts
from facilitation.cards import PersonId, SpaceId

PAGES: Final = 20
"""Of five hundred people each."""


class Rosters(Protocol):
    async def roster(
        self, service: str, tenant: str, conversation: str, after: str
    ) -> tuple[list[tuple[str, str]], str]:
        """A page after that one: each person's id and name, and what the next page goes by; "": there is none."""


class Members:
    def __init__(self, caller: Rosters, whereabouts: Whereabouts, people: People) -> None:
        self.caller, self.whereabouts, self.people = caller, whereabouts, people

    async def of(self, space: SpaceId, _ear: Ear) -> Sequence[PersonId]:
        """Who they are they say themselves when they write. Raises what `adapters.errors` names."""
        service = await self.whereabouts.way_to(space)
        if service is None:
            raise GiveUp("nowhere")
        found: list[PersonId] = []
        after, tenant = "", tenant_of(space)
        for _ in range(PAGES):
            page, after = await self.caller.roster(service, tenant, channel_of(own(space)), after)
            for user, name in page:
                person = person_id(tenant, user)
                self.people.names.keep(person, name)
                found.append(person)
            if not after:
                break
        return found
