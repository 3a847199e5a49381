"""What people do with what is shown to them: a button, a form, "Keep this" on a message."""

from collections.abc import Mapping
from datetime import datetime
from json import dumps
from typing import Final

from adapters.teams.fields import filled
from adapters.teams.ids import PREFIX, person_id
from adapters.teams.said import (
    Heard,
    Ignored,
    Name,
    Origin,
    Payload,
    Said,
    Waits,
    ids,
    part,
    readable,
    text,
)
from facilitation import presses
from facilitation.cards import PersonId, SpaceId
from facilitation.events import Event, Happened, MessageSeen, ShareStarted

KEEP: Final = "keep"
"""The action on a message, as the manifest names it."""
OURS: Final = "compagnon"


def of_invoke(said: Payload, origin: Origin, person: PersonId, at: datetime, name: Name) -> Said:
    value = part(said, "value")
    match said.get("name"):
        case "task/fetch":
            return of_card(said, part(value, "data"), origin, person, at, name, "opening")
        case "task/submit" | "composeExtension/submitAction":
            return of_card(said, part(value, "data"), origin, person, at, name, "sending")
        case "composeExtension/fetchTask":
            return of_keeping(said, value, origin, person, at, name)
        case "adaptiveCard/action":
            return of_card(said, part(part(value, "action"), "data"), origin, person, at, name, "pressing")
        case _:
            return Ignored("invoke")


def of_card(
    said: Payload,
    data: Payload,
    origin: Origin,
    person: PersonId,
    at: datetime,
    name: Name,
    waits: Waits = "nothing",
) -> Said:
    """A button, or a form with what was filled in beside it. A form sent twice as it is was sent once."""
    ours = part(data, OURS)
    about, nonce = text(ours.get("about")), text(ours.get("nonce"))
    form, does = text(ours.get("form")), text(ours.get("does"))
    written = filled(data, origin.tenant)
    space = meant(ours, origin) if form else origin.space
    event = presses.pressed(form or does, about, space, person, written)
    if event is None:
        return Ignored("no_such_button")
    apart = (person, form or does, about, nonce, dumps(written, sort_keys=True))
    known_as = name("form", *apart) if form and nonce else once(said, origin, name, *apart)
    return Heard(Happened(known_as, at, event), origin.reply_at(at), waits)


def once(said: Payload, origin: Origin, name: Name, *apart: str) -> str:
    """Teams may tell the same thing again under another id; the moment on the clock of whoever did it stays."""
    moment = said.get("localTimestamp")
    if isinstance(moment, str) and moment:
        return name("moment", origin.conversation, origin.account, moment, *apart)
    return name("activity", origin.conversation, origin.activity)


def heard(event: Event, said: Payload, origin: Origin, at: datetime, name: Name) -> Heard:
    """Nobody is answered."""
    apart = () if isinstance(event, MessageSeen) else (event.kind,)
    return Heard(Happened(once(said, origin, name, *apart), at, event))


def meant(ours: Mapping[str, object], origin: Origin) -> SpaceId:
    """Where a form was asked for: what it carries itself, since it may be shown elsewhere."""
    carried = ours.get("space")
    here = isinstance(carried, str) and carried.startswith(f"{PREFIX}:{origin.tenant}:")
    return SpaceId(str(carried)) if here else origin.space


def of_keeping(
    said: Payload, value: Payload, origin: Origin, person: PersonId, at: datetime, name: Name
) -> Said:
    """`Keep this` on a message: the share form, with that message in it, for whoever wants to tell it here."""
    match value:
        case {"commandId": "keep", "messagePayload": {"body": {"content": str(html)}}}:
            whose = written_by(part(value, "messagePayload"), origin)
            event: Event = (
                ShareStarted(origin.space, person, text=readable(html))
                if whose == person
                else ShareStarted(origin.space, person, quoted=readable(html), whose=whose)
            )
        case _:
            return Ignored("no_such_button")
    return Heard(Happened(once(said, origin, name, "keep"), at, event), origin.reply_at(at), "opening")


def written_by(message: Payload, origin: Origin) -> PersonId | None:
    """An app's message is nobody's."""
    user = part(part(message, "from"), "user").get("id")
    return person_id(origin.tenant, text(user)) if ids(user) else None
