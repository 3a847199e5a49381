"""What Teams says, as what happened: pure, and never surprised. What means nothing to us is `Ignored`."""

from datetime import datetime
from typing import Final

from adapters.teams import channels, home
from adapters.teams.ids import THREAD, channel_of, space_id
from adapters.teams.pressing import OURS, heard, of_card, of_invoke, once
from adapters.teams.said import (
    Changed,
    Heard,
    Ignored,
    Name,
    Origin,
    PageAsked,
    Payload,
    Said,
    mentioned,
    typed,
)
from facilitation import commands
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Happened, Installed, MessageSeen

LONGEST: Final = 8000
"""Characters read of what is said to Compagnon itself."""
KNOWN: Final = frozenset({"messageUpdate", "messageDelete", "typing", "event", "endOfConversation", "trace"})
"""Activities that the core has no use for: heard, counted, let go."""


def read(  # noqa: PLR0911 - one line a sort
    said: Payload, origin: Origin, at: datetime, name: Name
) -> Said:
    """Any activity of any sort, already proven to be Teams' and from a tenant of ours."""
    kind, person = said.get("type"), origin.person
    match kind:
        case "message" if person is not None:
            return of_message(said, origin, person, at, name)
        case "invoke" if person is not None:
            return of_invoke(said, origin, person, at, name)
        case "installationUpdate":
            return of_installing(said, origin, at, name)
        case "conversationUpdate":
            return channels.of_change(said, origin, at, name)
        case "messageReaction":
            return channels.of_reaction(said, origin, at, name)
        case str() if kind in KNOWN:
            return Ignored(kind)
        case _:
            return Ignored("unknown")


def of_message(said: Payload, origin: Origin, person: PersonId, at: datetime, name: Name) -> Said:
    """Said to Compagnon itself, a command; a card sent back; else, in a channel, that somebody wrote: who and what is not even read."""
    value = said.get("value")
    if isinstance(value, dict) and OURS in value:
        return of_card(said, value, origin, person, at, name)
    line = said.get("text")
    if not isinstance(line, str):
        return Ignored("message_other")
    if origin.sort != "personal" and not mentioned(said, origin.bot):
        return heard(MessageSeen(channel(origin), answered(origin)), said, origin, at, name)
    asked = typed(line[:LONGEST])
    if origin.sort == "personal" and home.asked(asked):
        return PageAsked(person)
    event = commands.read(asked, origin.space, person)
    return Heard(Happened(once(said, origin, name, line), at, event), origin.reply_at(at))


def channel(origin: Origin) -> SpaceId:
    return space_id(origin.tenant, channel_of(origin.conversation))


def answered(origin: Origin) -> str | None:
    """The address of the message a thread began with, when this one is not it."""
    at, found, root = origin.conversation.partition(THREAD)
    return f"{at}/{root}" if found and root != origin.activity else None


def of_installing(said: Payload, origin: Origin, at: datetime, name: Name) -> Said:
    """By a person for themselves; that it came to teams and chats, `conversationUpdate` tells; that it left, each of the two."""
    match said.get("action"):
        case "add" if origin.sort == "personal" and origin.person is not None:
            return heard(Installed(origin.person), said, origin, at, name)
        case "remove" if origin.sort == "personal":
            return Changed(once(said, origin, name), at, there=False)
        case "remove":
            return channels.left(said, origin, at, name)
        case _:
            return Ignored("installationUpdate")
