"""Names of people and places: opaque to everyone else, `teams:<tenant>:<what Teams calls it>` here.

A person is called by their Entra object id, which people pickers and mentions know as well; only guests from elsewhere
have none, and go by the `29:…` of our bot. A thread of a channel is `19:…;messageid=…`.
"""

from typing import Final

from facilitation.cards import PersonId, SpaceId

PREFIX: Final = "teams"
THREAD: Final = ";messageid="


def person_id(tenant: str, user: str) -> PersonId:
    return PersonId(f"{PREFIX}:{tenant}:{user}")


def space_id(tenant: str, conversation: str) -> SpaceId:
    return SpaceId(f"{PREFIX}:{tenant}:{conversation}")


def own(name: str) -> str:
    """What Teams calls it: `19:abc@thread.tacv2` of `teams:T1:19:abc@thread.tacv2`."""
    return name.split(":", 2)[-1]


def tenant_of(name: str) -> str:
    return name.split(":", 2)[1]


def channel_of(conversation: str) -> str:
    """The channel a thread is in; any other conversation is its own."""
    return conversation.partition(THREAD)[0]


def thread(channel: str, root: str) -> str:
    """The conversation below the message that began it."""
    return f"{channel_of(channel)}{THREAD}{root}"
