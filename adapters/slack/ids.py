"""Names of people and places: opaque to everyone else, `slack:T1:U7` here."""

from typing import Final

from facilitation.cards import PersonId, SpaceId

PREFIX: Final = "slack"


def person_id(team: str, user: str) -> PersonId:
    return PersonId(f"{PREFIX}:{team}:{user}")


def space_id(team: str, channel: str) -> SpaceId:
    return SpaceId(f"{PREFIX}:{team}:{channel}")


def own(name: str) -> str:
    """What Slack calls it: `U7` of `slack:T1:U7`."""
    return name.rpartition(":")[2]


def team_of(name: str) -> str:
    return name.split(":", 2)[1]


def is_direct(channel: str) -> bool:
    """A conversation with one person: by its own id, or by that person's."""
    return channel.startswith(("D", "U", "W"))
