"""What happens in a workspace, as Slack's Events API tells it: nothing of what people write in a channel is read."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from adapters.slack.ids import person_id, space_id
from adapters.slack.said import (
    HomeOpened,
    Ignored,
    Payload,
    PersonChanged,
    Said,
    Uninstalled,
    heard,
    ids,
    nameable,
    readable,
)
from facilitation import commands
from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.events import ChannelJoined, MessageSeen

TOLD_LATE: Final = timedelta(days=1)
LONGEST: Final = 8000
"""Characters read of what is said to Compagnon itself."""
_WRITTEN: Final = frozenset({None, "file_share", "thread_broadcast", "me_message"})
"""The sorts of message a person wrote just now."""


def told_at(body: Payload, at: datetime) -> datetime:
    """When it happened, for what Slack tells again after a while."""
    said = body.get("event_time")
    if not isinstance(said, int) or not 0 < said < 2**33:
        return at
    when = datetime.fromtimestamp(said, UTC)
    return when if at - TOLD_LATE < when < at else at


def bot_in(body: Payload) -> str:
    """Our own user, in the words of the payload."""
    match body:
        case {"authorizations": [{"user_id": str(user)}, *_]}:
            return user
        case _:
            return ""


def of_event(event: Payload, team: str, name: str, at: datetime, bot: str) -> Said:  # noqa: PLR0911 - one answer for each event
    match event:
        case {"type": "message"}:
            return of_message(event, team, name, at)
        case {"type": "app_mention", "user": str(user), "channel": str(channel), "text": str(text)} if ids(
            user, channel
        ):
            return typed(text, space_id(team, channel), person_id(team, user), name, at)
        case {"type": "app_home_opened", "user": str(user)} if ids(user):
            return HomeOpened(person_id(team, user)) if event.get("tab") == "home" else Ignored("other_tab")
        case {"type": "member_joined_channel", "user": str(user), "channel": str(channel)} if (
            user == bot and ids(channel)
        ):
            return joined(event, space_id(team, channel), team, name, at)
        case {"type": str(kind), "channel": str() | {"id": str()}} if kind in CHANNELS:
            return of_channel(event, team, name, at, bot)
        case {"type": "reaction_added"}:
            return of_reaction(event, team, name, at, bot)
        case {"type": "user_change", "user": {"id": str(user)}} if ids(user):
            return PersonChanged(person_id(team, user))
        case {"type": "tokens_revoked", "tokens": {"bot": [_, *_]}} | {"type": "app_uninstalled"}:
            return Uninstalled(team)
        case {"type": str(kind)} if kind in COUNTED:
            return Ignored(kind)
        case _:
            return Ignored("unknown")


COUNTED: Final = frozenset(
    {"reaction_added", "member_joined_channel", "channel_rename", "group_rename", "tokens_revoked"}
)
"""What changes nothing here: no name of a channel is kept, and who joins one is met when they first speak. Counted, let go."""
CHANNELS: Final[Mapping[str, str]] = {
    f"{kind}_{what}": how
    for kind in ("channel", "group")
    for what, how in {
        "archive": "archived",
        "deleted": "deleted",
        "left": "left",
        "unarchive": "open",
    }.items()
} | {"member_left_channel": "member"}
"""What becomes of a channel, or of who is in it."""


def of_channel(event: Payload, team: str, name: str, at: datetime, bot: str) -> Said:
    """Closed, open again, or one person fewer: for that they are not asked who they are."""
    told, user = event["channel"], event.get("user")
    channel = told if isinstance(told, str) else told["id"]
    how = CHANNELS[event["type"]]
    if not ids(channel) or (how == "member" and not (isinstance(user, str) and ids(user))):
        return Ignored("unknown")
    space = space_id(team, channel)
    match "left" if how == "member" and user == bot else how:
        case "member":
            return heard(MemberLeft(space, person_id(team, str(user))), team, name, at)
        case "open":
            return heard(ChannelReopened(space), team, name, at)
        case "archived" | "deleted" | "left" as closed:
            return heard(ChannelClosed(space, closed), team, name, at)
        case _:
            return Ignored("unknown")


def of_reaction(event: Payload, team: str, name: str, at: datetime, bot: str) -> Said:
    """To a message of ours: that there is one. Which it is and whose is not even read."""
    match event:
        case {"item": {"type": "message", "channel": str(channel), "ts": str(ts)}} if ids(
            channel
        ) and nameable(ts):
            ours = event.get("item_user", bot) == bot and event.get("user") != bot
            return (
                heard(ReactionSeen(space_id(team, channel), f"{channel}/{ts}"), team, name, at)
                if ours
                else Ignored("reaction_added")
            )
        case _:
            return Ignored("reaction_added")


def of_message(event: Payload, team: str, name: str, at: datetime) -> Said:
    """In a channel: that somebody wrote, and in which thread; who and what is not even read. In private: a command."""
    channel = event.get("channel")
    if event.get("subtype") not in _WRITTEN or "bot_id" in event or not isinstance(channel, str):
        return Ignored("message_other")
    if not ids(channel):
        return Ignored("unknown")
    match event:
        case {"channel_type": "channel" | "group"}:
            thread = event.get("thread_ts")
            address = f"{channel}/{thread}" if nameable(thread) and thread != event.get("ts") else None
            return heard(MessageSeen(space_id(team, channel), address), team, name, at)
        case {"channel_type": "im", "user": str(user), "text": str(text)} if ids(user):
            return typed(text, space_id(team, channel), person_id(team, user), name, at)
        case _:
            return Ignored("message_other")


def typed(text: str, space: SpaceId, person: PersonId, name: str, at: datetime) -> Said:
    """Said to Compagnon itself, in a mention or in private: read as a command."""
    line = readable(re.sub(r"^\s*<@[^>]*>\s*", "", text[:LONGEST]))
    event = commands.read(line.removeprefix("/compagnon").strip(), space, person)
    return heard(event, space.split(":")[1], name, at, person)


def joined(event: Payload, space: SpaceId, team: str, name: str, at: datetime) -> Said:
    inviter = event.get("inviter")
    person = person_id(team, inviter) if isinstance(inviter, str) and ids(inviter) else None
    return heard(ChannelJoined(space, person), team, name, at, person)
