"""Names of people and places: opaque to everyone else, `teams:<tenant>:<what Teams calls it>` here."""

from typing import Final

from facilitation.cards import PersonId, SpaceId

PREFIX: Final = "teams"


def person_id(tenant: str, user: str) -> PersonId:
    """`user`: the id of the directory, which everyone of the tenant has; else that of the bot's own acquaintance, `29:…`."""
    return PersonId(f"{PREFIX}:{tenant}:{user}")


def space_id(tenant: str, conversation: str) -> SpaceId:
    return SpaceId(f"{PREFIX}:{tenant}:{conversation}")


def own(name: str) -> str:
    """What Teams calls it: `19:a@thread.tacv2` of `teams:t1:19:a@thread.tacv2`."""
    return name.split(":", 2)[-1]


def tenant_of(name: str) -> str:
    return name.split(":", 2)[1]
