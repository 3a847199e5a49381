"""What becomes of a channel in Teams, and of who is in it; and that somebody reacted to what Compagnon said."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from adapters.teams.ids import channel_of, person_id, space_id
from adapters.teams.pressing import heard, once
from adapters.teams.said import Changed, Ignored, Name, Origin, Payload, Said, ids, part, text
from facilitation.cards import SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.events import ChannelJoined

CHANGES: Final = frozenset(
    {f"{what}{how}" for what in ("channel", "team") for how in ("Created", "Renamed")}
    | {"channelShared", "channelUnshared", "teamMemberAdded", "teamMemberRemoved"}
)
"""What changes nothing here: counted, let go."""


def of_change(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    """Compagnon was added to a team or a chat, or taken out of it; people left; a channel is closed, or open again."""
    if origin.sort == "personal" or not origin.bot:
        return Ignored("conversationUpdate")
    known_as, everywhere = once(said, origin, name), is_of_team(said, origin)
    if origin.bot in members(said, "membersAdded"):
        joined = ChannelJoined(chosen(said, origin), origin.person)
        return Changed(known_as, at, (joined,), everywhere, there=True)
    if origin.bot in members(said, "membersRemoved"):
        return left(said, origin, at, name)
    gone = tuple(MemberLeft(where(said, origin), person_id(origin.tenant, one)) for one in leaving(said))
    return Changed(known_as, at, gone, everywhere) if gone else of_channel(said, origin, at, name)


def left(said: Payload, origin: Origin, at: datetime, name: Name) -> Changed:
    """Compagnon is no longer there."""
    closed = ChannelClosed(origin.space, "left")
    return Changed(once(said, origin, name), at, (closed,), is_of_team(said, origin), there=False)


def of_channel(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    told, there = text(part(said, "channelData").get("eventType")), where(said, origin)
    known_as, team = once(said, origin, name), is_of_team(said, origin)
    match told:
        case "channelDeleted" | "teamDeleted" | "teamHardDeleted":
            gone = False if team else None
            return Changed(known_as, at, (ChannelClosed(there, "deleted"),), team, there=gone)
        case "channelArchived" | "teamArchived":
            return Changed(known_as, at, (ChannelClosed(there, "archived"),), team)
        case "channelRestored" | "channelUnarchived" | "teamRestored" | "teamUnarchived":
            back = True if team else None
            return Changed(known_as, at, (ChannelReopened(there),), team, there=back)
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


def is_of_team(said: Payload, origin: Origin) -> bool:
    """Whether it is true of all channels of a team: Teams tells that to the team's first one."""
    return origin.sort == "channel" and not text(part(said, "channelData").get("eventType")).startswith(
        "channel"
    )


def where(said: Payload, origin: Origin) -> SpaceId:
    """The channel it is about: Teams tells it to the team's first one."""
    channel = part(part(said, "channelData"), "channel").get("id")
    return space_id(origin.tenant, text(channel)) if ids(channel) else origin.space


def chosen(said: Payload, origin: Origin) -> SpaceId:
    """The channel that whoever added Compagnon to the team chose for it."""
    channel = part(part(part(said, "channelData"), "settings"), "selectedChannel").get("id")
    return space_id(origin.tenant, text(channel)) if ids(channel) else origin.space


def leaving(said: Payload) -> Iterator[str]:
    """Each once: by their id in the directory, else by what our bot calls them."""
    found = said.get("membersRemoved")
    people = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    named = (one.get("aadObjectId") or one.get("id") for one in people)
    return iter(dict.fromkeys(text(one) for one in named if ids(one)))


def members(said: Payload, which: str) -> set[str]:
    found = said.get(which)
    return (
        {text(one.get("id")) for one in found if isinstance(one, dict)} if isinstance(found, list) else set()
    )
