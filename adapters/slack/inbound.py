"""What Slack says, as what happened: pure, and never surprised. What means nothing to us is `Ignored`."""

from datetime import datetime
from typing import Final

from adapters.slack.events import bot_in, of_event, told_at
from adapters.slack.ids import person_id, space_id
from adapters.slack.pressing import of_command, of_interaction
from adapters.slack.said import Ignored, Payload, Said, ids, nameable


def read(body: Payload, at: datetime) -> Said:
    """Any payload of any sort, already proven to be Slack's."""
    match body:
        case {
            "type": "event_callback",
            "team_id": str(team),
            "event_id": str(name),
            "event": dict(event),
        } if ids(team) and nameable(name):
            return of_event(event, team, name, told_at(body, at), bot_in(body))
        case {"command": str(), "team_id": str(team), "user_id": str(user), "channel_id": str(channel)} if (
            ids(team, user, channel)
        ):
            return of_command(body, team, space_id(team, channel), person_id(team, user), at)
        case {"type": "view_submission" | "block_actions" | "message_action" | "shortcut" as kind}:
            return of_interaction(kind, body, at)
        case {"type": str(kind)}:
            return Ignored(kind if kind in KNOWN_IDLE else "unknown")
        case _:
            return Ignored("unknown")


KNOWN_IDLE: Final = frozenset({"view_closed", "block_suggestion"})
