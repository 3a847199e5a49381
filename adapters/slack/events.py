"""What happens in a workspace, as Slack's Events API tells it: nothing of what people write in a channel is read."""

import re
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
        case {"type": "user_change", "user": {"id": str(user)}} if ids(user):
            return PersonChanged(person_id(team, user))
        case {"type": "tokens_revoked", "tokens": {"bot": [_, *_]}} | {"type": "app_uninstalled"}:
            return Uninstalled(team)
        case {"type": str(kind)} if kind in COUNTED:
            return Ignored(kind)
        case _:
            return Ignored("unknown")


COUNTED: Final = frozenset(
    {
        "reaction_added",
        "reaction_removed",
        "member_joined_channel",
        "member_left_channel",
        "channel_archive",
        "channel_unarchive",
        "channel_rename",
        "group_archive",
        "group_rename",
        "tokens_revoked",
    }
)
"""Events that the core has no use for yet: heard, counted, let go."""


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
