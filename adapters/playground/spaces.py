"""Where one can talk: channels that everyone is in, direct conversations, and groups that Compagnon gathered."""

from dataclasses import dataclass
from typing import Literal

from adapters.playground.people import BY_KEY, CHANNELS, PEOPLE, TENANT
from facilitation.cards import PersonId, SpaceId, Text

EVERYONE = frozenset(PEOPLE)


@dataclass(frozen=True, slots=True)
class Space:
    """`title`: a channel's name or a group's title; of a direct conversation, nothing: each sees the other's name."""

    id: SpaceId
    kind: Literal["channel", "group", "direct"]
    members: frozenset[PersonId]
    title: str | Text = ""

    @property
    def key(self) -> str:
        return self.id.removeprefix(f"{TENANT}:")

    def other(self, person: PersonId) -> PersonId | None:
        """Whom this person talks with in a direct conversation; `None`: Compagnon."""
        return next((member for member in self.members if member != person), None)


CHANNEL_SPACES = tuple(Space(one.id, "channel", EVERYONE, one.key) for one in CHANNELS)


def direct(*people: PersonId) -> Space:
    """Between these people; of one, with Compagnon."""
    keys = sorted(PEOPLE[person].key for person in people)
    return Space(SpaceId(f"{TENANT}:with-{'-'.join(keys)}"), "direct", frozenset(people))


def fixed(space: SpaceId) -> Space | None:
    """A space that is always there: a channel, or a direct conversation of people we know."""
    channel = next((one for one in CHANNEL_SPACES if one.id == space), None)
    if channel is not None:
        return channel
    keys = space.removeprefix(f"{TENANT}:with-").split("-")
    people = {BY_KEY[key] for key in keys if key in BY_KEY}
    there = direct(*people) if people else None
    return there if there is not None and there.id == space and len(people) <= 2 else None  # noqa: PLR2004 - a pair
