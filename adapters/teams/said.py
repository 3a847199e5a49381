"""What came in, once it has been read, and what all reading shares: who said it, and where."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import new as keyed
from html import unescape
from typing import Any, Final, Literal, TypeAlias

from adapters.clean import clean
from adapters.seam import Reply
from adapters.teams.ids import PREFIX, channel_of, own, person_id, space_id
from adapters.teams.whereabouts import Sort
from facilitation.cards import PersonId, SpaceId
from facilitation.channels.events import ChannelEvent
from facilitation.events import ChannelJoined, Happened

Payload: TypeAlias = Mapping[str, Any]
Name: TypeAlias = Callable[..., str]
"""What something is known by, from what it is told apart by."""

Befell: TypeAlias = ChannelEvent | ChannelJoined

Waits: TypeAlias = Literal["nothing", "opening", "sending", "pressing"]

WARM: Final = timedelta(seconds=60)
"""As long as an answer belongs beside what it answers."""
_ID: Final = re.compile(r"[A-Za-z0-9:@._;=+/\-]{1,250}")
_MENTION: Final = re.compile(r"<at\b[^>]*>(.*?)</at>", re.DOTALL | re.IGNORECASE)
_CALLED: Final = re.compile(r"\A[@/]?(?:compagnon\b[ :,]*/?)?", re.IGNORECASE)
_BREAK: Final = re.compile(r"<(?:br|/p|/div|/li)\b[^>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Origin:
    """Who said it, and where. `conversation` and `team`, in which it is, in Teams' own words; `gathered`: it is a thread that a group meets in."""

    tenant: str
    conversation: str
    sort: Sort
    service: str
    activity: str
    bot: str = ""
    account: str = ""
    person: PersonId | None = None
    name: str = ""
    locale: str = ""
    zone: str = ""
    gathered: bool = False
    channel: str = ""
    team: str = ""

    @property
    def space(self) -> SpaceId:
        """A thread is a place of its own only when a group meets there."""
        return space_id(self.tenant, self.conversation if self.gathered else channel_of(self.conversation))

    @property
    def user(self) -> str:
        """Their id in the directory."""
        return own(self.person or "")

    def reply_at(self, at: datetime) -> Reply:
        return Reply(f"{self.activity} {self.conversation}", at + WARM)


@dataclass(frozen=True, slots=True)
class Heard:
    """Something for the core. `waits`: for what whoever did it is waiting: a form to open, one to be taken, a button to be; or nothing."""

    happened: Happened
    reply: Reply | None = None
    waits: Waits = "nothing"


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of a place or of people in it, each an event with a name made from `id`. `everywhere`: in all channels of the team alike; `there`: whether Compagnon is, where that changed."""

    id: str
    at: datetime
    events: tuple[Befell, ...] = ()
    everywhere: bool = False
    there: bool | None = None


@dataclass(frozen=True, slots=True)
class PageAsked:
    """Someone wants to see their own page, in their own chat."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing Compagnon does anything about; counted by `kind`."""

    kind: str


Said: TypeAlias = Heard | Changed | PageAsked | Ignored


def origin_of(said: Payload) -> Origin | None:
    """`None`: it is not from a tenant, or says so in a way that nobody can be told apart by."""
    match said:
        case {"conversation": {"id": str(conversation)}, "serviceUrl": str(service)}:
            tenant, activity = tenant_in(said), said.get("id")
        case _:
            return None
    if not (tenant and ids(conversation)) or ":" in tenant or len(service) > 250:  # noqa: PLR2004 - longer is none
        return None
    sender = part(said, "from")
    account, user = sender.get("id"), sender.get("aadObjectId") or sender.get("id")
    known = ids(account, user)
    return Origin(
        tenant,
        conversation,
        sort_of(said, conversation),
        service,
        text(activity) if ids(activity) else "",
        text(part(said, "recipient").get("id")),
        text(account) if known else "",
        person_id(tenant, text(user)) if known else None,
        clean(text(sender.get("name")))[:100],
        text(said.get("locale")),
        zone_in(said),
        channel=channel_name(said, conversation),
        team=team_in(said),
    )


def tenant_in(said: Payload) -> str:
    """Where the library's models leave it empty: in the raw activity."""
    match said:
        case {"channelData": {"tenant": {"id": str(tenant)}}} | {
            "conversation": {"tenantId": str(tenant)}
        } if ids(tenant):
            return tenant
        case _:
            return ""


def channel_name(said: Payload, conversation: str) -> str:
    """Of the channel it was said in: what became of another one is told in a team's first one."""
    channel = part(part(said, "channelData"), "channel")
    elsewhere = text(channel.get("id")) not in {"", channel_of(conversation)}
    return "" if elsewhere else clean(text(channel.get("name")))[:100]


def team_in(said: Payload) -> str:
    team = part(part(said, "channelData"), "team").get("id")
    return text(team) if ids(team) else ""


def sort_of(said: Payload, conversation: str) -> Sort:
    match part(said, "conversation").get("conversationType"):
        case "personal":
            return "personal"
        case "groupChat":
            return "groupChat"
        case "channel":
            return "channel"
        case _ if conversation.startswith("a:"):
            return "personal"
        case _:
            return (
                "channel"
                if "@thread.tacv2" in conversation or "@thread.skype" in conversation
                else "groupChat"
            )


def zone_in(said: Payload) -> str:
    """Beside the message, or in what the client tells of itself: the library loses both."""
    zone = said.get("localTimezone")
    entities = said.get("entities")
    for entity in entities if isinstance(entities, list) else ():
        match entity:
            case {"type": "clientInfo", "timezone": str(told)} if not isinstance(zone, str):
                zone = told
    return text(zone)[:60]


def mentioned(said: Payload, bot: str) -> bool:
    """Whether it is said to Compagnon: by a mention of it, or where only it can see it (a slash command)."""
    if part(said, "recipient").get("isTargeted") is True:
        return True
    entities = said.get("entities")
    return any(
        entity.get("type") == "mention" and part(entity, "mentioned").get("id") == bot
        for entity in (entities if isinstance(entities, list) else ())
        if isinstance(entity, Mapping)
    )


def typed(said: str) -> str:
    """As it was meant: Teams writes mentions as tags, and escapes what could be taken for one. Our name in front is not part of it, however it is written."""
    line = _MENTION.sub("", said, count=1) if _MENTION.match(said.lstrip()) else said
    return _CALLED.sub("", readable(_MENTION.sub(lambda mention: mention[1], line)).strip(), count=1).strip()


def readable(html: str) -> str:
    return clean(unescape(_TAG.sub("", _BREAK.sub("\n", html)))).replace("\xa0", " ").strip()


def ids(*names: object) -> bool:
    """They are Teams' own: short, without blanks, so that none can pose as something else inside one of ours."""
    return all(isinstance(name, str) and _ID.fullmatch(name) for name in names)


def part(said: Payload, name: str) -> Payload:
    inner = said.get(name)
    return inner if isinstance(inner, Mapping) else {}


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def naming(secret: str) -> Name:
    """Names that tell nothing of whoever they are made of, to whoever reads them without the secret."""
    key = sha256(secret.encode()).digest()

    def name(*apart: str) -> str:
        said = "\x00".join(apart).encode("utf-8", "replace")
        return f"{PREFIX}:{keyed(key, said, sha256).hexdigest()[:40]}"

    return name


def of_that_tenant(happened: Happened, tenant: str) -> bool:
    """Whatever a button or a form names lives in the tenant that speaks."""
    named = (getattr(happened.event, name, None) for name in ("space", "community", "round", "person"))
    return all(one.startswith(f"{PREFIX}:{tenant}:") for one in named if isinstance(one, str))
