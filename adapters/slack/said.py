"""What came in, once it has been read, and what all reading shares."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import unescape
from typing import Any, Final, TypeAlias

from adapters.clean import clean
from adapters.seam import Reply
from adapters.slack.ids import PREFIX
from facilitation.cards import PersonId
from facilitation.events import Event, Happened

Payload: TypeAlias = Mapping[str, Any]
Answer: TypeAlias = Payload | str
"""To what Slack says; as JSON where it is written already."""

WARM: Final = timedelta(seconds=2.5)
"""A trigger lives three seconds from the click, and some have passed on the way."""
_ID: Final = re.compile(r"[A-Za-z0-9]{1,30}")
_NAME: Final = re.compile(r"[!-~]{1,200}")
_REFERENCE: Final = re.compile(r"<(?:[@#!])?([^|<>]*)(?:\|([^<>]*))?>")


@dataclass(frozen=True, slots=True)
class Heard:
    """Something for the core. `person` made it happen, when they may be known; `form`: it came from a form that waits for an answer."""

    happened: Happened
    team: str
    person: PersonId | None = None
    reply: Reply | None = None
    form: bool = False


@dataclass(frozen=True, slots=True)
class HomeOpened:
    person: PersonId


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """Someone changed their language, their zone or their rights."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Uninstalled:
    """The workspace took its tokens back."""

    team: str


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing Compagnon does anything about; counted by `kind`."""

    kind: str


Said: TypeAlias = Heard | HomeOpened | PersonChanged | Uninstalled | Ignored


def ids(*names: str) -> bool:
    """They are Slack's own, so that none can pose as something else inside one of ours."""
    return all(_ID.fullmatch(name) for name in names)


def nameable(*names: object) -> bool:
    """What something may be known by: short, and whole characters."""
    return all(isinstance(name, str) and _NAME.fullmatch(name) for name in names)


def team_in(body: Payload) -> str:
    match body:
        case {"team": {"id": str(team)}} | {"user": {"team_id": str(team)}}:
            return team
        case _:
            return ""


def of_that_team(said: Heard) -> bool:
    """Whatever a button or a form names lives in the workspace that speaks."""
    event = said.happened.event
    named = (getattr(event, name, None) for name in ("space", "community", "round", "person"))
    return all(one.startswith(f"{PREFIX}:{said.team}:") for one in named if isinstance(one, str))


def warm(body: Payload, at: datetime) -> Reply:
    """What answers go by: the trigger, and the address that takes answers for half an hour."""
    response = body.get("response_url")
    return Reply(f"{body.get('trigger_id')} {response if isinstance(response, str) else ''}", at + WARM)


def heard(
    event: Event,
    team: str,
    name: str,
    at: datetime,
    person: PersonId | None = None,
    reply: Reply | None = None,
) -> Heard:
    return Heard(named(event, name, at), team, person, reply)


def named(event: Event, name: str, at: datetime) -> Happened:
    return Happened(f"{PREFIX}:{name}", at, event)


def readable(text: str) -> str:
    """As people see it: Slack writes mentions and links between angles, and escapes what could be taken for one."""
    shown = _REFERENCE.sub(lambda reference: reference[2] or reference[1], text)
    return clean(unescape(shown))
