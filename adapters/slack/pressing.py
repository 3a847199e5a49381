"""What people do with what is shown to them: a command, a button, a form, a shortcut."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from adapters.slack.fields import filled
from adapters.slack.ids import PREFIX, person_id, space_id
from adapters.slack.said import (
    Heard,
    Ignored,
    Payload,
    Said,
    heard,
    ids,
    nameable,
    named,
    readable,
    team_in,
    warm,
)
from facilitation import commands, presses
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Event, HelpAsked, ShareStarted

COMMAND: Final = "/compagnon"
KEEP, HELP = "keep", "help"
"""The shortcuts, by their callback id: on a message, and anywhere."""


def of_command(body: Payload, team: str, space: SpaceId, person: PersonId, at: datetime) -> Said:
    match body:
        case {"command": "/compagnon", "trigger_id": str(trigger)} if nameable(trigger):
            text = body.get("text")
            line = readable(text) if isinstance(text, str) else ""
            return heard(commands.read(line, space, person), team, trigger, at, person, warm(body, at))
        case _:
            return Ignored("unknown")


def of_interaction(kind: str, body: Payload, at: datetime) -> Said:
    match body:
        case {"user": {"id": str(user)}, "trigger_id": str(trigger)} if nameable(trigger) and ids(
            user, team_in(body)
        ):
            team = team_in(body)
        case _:
            return Ignored("unknown")
    person = person_id(team, user)
    event: Event | None
    match kind:
        case "view_submission":
            return of_form(body, team, person, at)
        case "block_actions":
            event = of_press(body, team, person)
        case "message_action":
            event = of_keeping(body, team, person)
        case _:
            event = HelpAsked(SpaceId(person), person) if body.get("callback_id") == HELP else None
    if event is None:
        return Ignored("no_such_button")
    return heard(event, team, trigger, at, person, warm(body, at))


def of_press(body: Payload, team: str, person: PersonId) -> Event | None:
    """A button, or a choice that says at once what it does: its name begins with what it does."""
    match body:
        case {"actions": [{"action_id": str(name)} as action, *_]} if isinstance(action, Mapping):
            does = name.rpartition(":")[0]
            chosen = action.get("selected_option")
            about = chosen.get("value") if isinstance(chosen, Mapping) else action.get("value")
            said = about if isinstance(about, str) else ""
            return presses.pressed(
                does, said, space_of(body, team, person), person, filled(body.get("state"), team)
            )
        case _:
            return None


def of_form(body: Payload, team: str, person: PersonId, at: datetime) -> Said:
    """A form is sent once: its id and its version are what it is known by, however often that is told."""
    match body:
        case {"view": {"id": str(view), "callback_id": str(called)} as whole}:
            version = whole.get("hash") or body.get("trigger_id")
            about, space = meant(whole, person)
            does = called.removeprefix("form:")
            event = presses.pressed(does, about, space, person, filled(whole.get("state"), team))
        case _:
            return Ignored("unknown")
    if event is None or not nameable(view, version):
        return Ignored("no_such_form")
    return Heard(named(event, f"{view}/{version}", at), team, person, warm(body, at), form=True)


def of_keeping(body: Payload, team: str, person: PersonId) -> Event | None:
    """`Keep this` on a message: the share form, with one's own message in it; somebody else's is theirs to publish."""
    match body:
        case {
            "callback_id": "keep",
            "message": {"text": str(text)} as message,
            "channel": {"id": str(channel)},
        } if ids(channel):
            space, author = space_id(team, channel), author_of(message, team)
            if author == person:
                return ShareStarted(space, person, text=readable(text))
            return ShareStarted(space, person, quoted=readable(text), whose=author)
        case _:
            return None


def author_of(message: Payload, team: str) -> PersonId | None:
    """`None`: an app wrote it, perhaps in somebody's name."""
    match message:
        case {"bot_id": str()}:
            return None
        case {"user": str(user)} if ids(user):
            return person_id(team, user)
        case _:
            return None


def meant(view: Payload, person: PersonId) -> tuple[str, SpaceId]:
    """What a form is about, and where it was asked for: what it carries itself, since a form stands nowhere."""
    try:
        carried = json.loads(str(view.get("private_metadata")))
    except (ValueError, RecursionError):
        carried = None
    match carried:
        case {"about": str(about), "space": str(space)} if space.startswith(f"{PREFIX}:") or not space:
            return about, SpaceId(space or person)
        case _:
            return "", SpaceId(person)


def space_of(body: Payload, team: str, person: PersonId) -> SpaceId:
    match body:
        case {"channel": {"id": str(channel)}} if ids(channel):
            return space_id(team, channel)
        case {"view": dict(view)}:
            return meant(view, person)[1]
        case _:
            return SpaceId(person)
