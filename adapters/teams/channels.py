"""What becomes of a channel in Teams, and of who is in it; and that somebody reacted to what Compagnon said."""

from datetime import datetime
from typing import Final

from adapters.teams.ids import channel_of, person_id, space_id
from adapters.teams.pressing import heard
from adapters.teams.said import Ignored, Name, Origin, Payload, Removed, Said, ids, part, text
from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.events import ChannelJoined

CHANGES: Final = frozenset(
    {f"{what}{how}" for what in ("channel", "team") for how in ("Created", "Renamed")}
    | {"channelShared", "channelUnshared", "teamMemberAdded", "teamMemberRemoved"}
)
"""What changes nothing here: counted, let go."""


def of_change(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    """Compagnon was added to a channel or a chat, or taken out of it; somebody left; the channel is closed, or open again."""
    if origin.sort == "personal" or not origin.bot:
        return Ignored("conversationUpdate")
    if origin.bot in members(said, "membersAdded"):
        return heard(ChannelJoined(origin.space, origin.person), said, origin, at, name)
    gone = members(said, "membersRemoved")
    if origin.bot in gone:
        return Removed(heard(ChannelClosed(origin.space, "left"), said, origin, at, name).happened)
    if gone:
        left = MemberLeft(origin.space, left_by(said, origin))
        return heard(left, said, origin, at, name)
    return of_channel(said, origin, at, name)


def of_channel(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    told, there = text(part(said, "channelData").get("eventType")), where(said, origin)
    match told:
        case "channelDeleted" | "teamDeleted" | "teamHardDeleted":
            return heard(ChannelClosed(there, "deleted"), said, origin, at, name)
        case "channelArchived" | "teamArchived":
            return heard(ChannelClosed(there, "archived"), said, origin, at, name)
        case "channelRestored" | "channelUnarchived" | "teamRestored" | "teamUnarchived":
            return heard(ChannelReopened(there), said, origin, at, name)
        case _:
            return Ignored(told if told in CHANGES else "conversationUpdate")


def of_reaction(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    """To a message of ours, the only ones Teams tells of: that there is one. Which it is and whose is not even read."""
    message = said.get("replyToId")
    if origin.sort == "personal" or not said.get("reactionsAdded") or not ids(message):
        return Ignored("messageReaction")
    channel = channel_of(origin.conversation)
    event = ReactionSeen(space_id(origin.tenant, channel), f"{channel}/{message}")
    return heard(event, said, origin, at, name)


def where(said: Payload, origin: Origin) -> SpaceId:
    """The channel it is about: Teams tells it to the team's first one."""
    channel = part(part(said, "channelData"), "channel").get("id")
    return space_id(origin.tenant, text(channel)) if ids(channel) else origin.space


def left_by(said: Payload, origin: Origin) -> PersonId:
    found = [one for one in said["membersRemoved"] if isinstance(one, dict)]
    return person_id(origin.tenant, text(found[0].get("aadObjectId") or found[0].get("id")))


def members(said: Payload, which: str) -> set[str]:
    found = said.get(which)
    return (
        {text(one.get("id")) for one in found if isinstance(one, dict)} if isinstance(found, list) else set()
    )
