"""What happens in a community's channel besides messages."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitation.cards import PersonId
from facilitation.community import CommunityId


@dataclass(frozen=True, slots=True)
class ReactionSeen:
    """Somebody reacted to the message at this address: neither who nor how."""

    community: CommunityId
    message: str
    kind: Literal["reaction_seen"] = "reaction_seen"


@dataclass(frozen=True, slots=True)
class MemberLeft:
    """Someone is no longer in a community's channel."""

    community: CommunityId
    person: PersonId
    kind: Literal["member_left"] = "member_left"


@dataclass(frozen=True, slots=True)
class ChannelClosed:
    """Nothing can be said in a channel any more: it was archived or deleted, or Compagnon was taken out of it."""

    community: CommunityId
    how: Literal["archived", "deleted", "left"]
    kind: Literal["channel_closed"] = "channel_closed"


@dataclass(frozen=True, slots=True)
class ChannelReopened:
    """Something can be said in a channel again."""

    community: CommunityId
    kind: Literal["channel_reopened"] = "channel_reopened"


ChannelEvent: TypeAlias = ReactionSeen | MemberLeft | ChannelClosed | ChannelReopened
