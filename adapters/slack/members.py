"""Who is in a channel, by Slack: people with an account, each of whom the core is told who they are."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Final

from adapters.errors import TryLater
from adapters.seam import Ear, Now
from adapters.slack.ids import own, person_id, team_of
from adapters.slack.people import People
from adapters.slack.posting import Caller, cursor_in
from facilitation.cards import PersonId, SpaceId

PAGE: Final = 200
MOST: Final = 2000
"""People of one channel who are asked about: who each of them is takes a request of its own."""
LAST: Final = 3
"""The least urgent there is."""
A_MOMENT: Final = 1.0


class Members:
    def __init__(self, caller: Caller, people: People, now: Now) -> None:
        self.caller, self.people, self.now = caller, people, now

    async def of(self, space: SpaceId, ear: Ear) -> Sequence[PersonId]:
        """Raises what `adapters.errors` names, but TryLater: nobody waits for it, so it waits itself."""
        found: list[PersonId] = []
        async for person in self.listed(space):
            met = await self.people.meet(person, f"roll {self.now().isoformat()}", ear, self.ask)
            if not met.absent:
                found.append(person)
            if len(found) == MOST:
                break
        return found

    async def listed(self, space: SpaceId) -> AsyncIterator[PersonId]:
        team, cursor = team_of(space), ""
        while True:
            page = {"channel": own(space), "limit": PAGE, "cursor": cursor}
            answer = await self.ask(team, "conversations.members", page)
            for user in answer.get("members", ()):
                yield person_id(team, str(user))
            cursor = cursor_in(answer)
            if not cursor:
                return

    async def ask(self, team: str, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        while True:
            try:
                return await self.caller.call(team, method, arguments, LAST)
            except TryLater as wait:
                await asyncio.sleep(A_MOMENT if wait.after is None else wait.after)
