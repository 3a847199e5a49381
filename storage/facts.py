"""Loads what one decision may look at."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias, assert_never

from sqlalchemy import Connection, Row, and_, bindparam, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community, Person, Settings
from facilitation.events import (
    CommandUnknown,
    CommunityEnrolled,
    Event,
    HelpAsked,
    MessageLost,
    MessageSeen,
    MomentDue,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    SettingsChanged,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.facts import NOBODY, Facts
from facilitation.sharing.state import Prompt, Sharing
from storage import codec, outbox
from storage.tables import communities, participants, people, prompts, sharing

Holidays: TypeAlias = Callable[[str, int], frozenset[date]]
"""The public holidays of a country around a year."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an event happened, who made it happen, and the message it answers."""

    space: SpaceId
    person: PersonId | None = None
    prompt: str | None = None
    thread: str | None = None


def source_of(event: Event) -> Source:  # noqa: PLR0911 - one line for each kind of place
    match event:
        case MessageSeen():
            return Source(event.community, thread=event.thread)
        case RhythmDue() | MomentDue():
            return Source(event.community)
        case ShareStarted() | ShareOffered():
            return Source(event.community, event.person, prompt=event.prompt)
        case (
            SharingResumed()
            | SharingStopped()
            | CommunityEnrolled()
            | SettingsChanged()
            | RhythmChosen()
            | ParticipationChosen()
        ):
            return Source(event.community, event.person)
        case HelpAsked() | CommandUnknown():
            return Source(event.space, event.person)
        case MessageLost():
            return Source(event.space)
        case PersonKnown():
            return Source(SpaceId(event.person.id), event.person.id)
        case never:
            assert_never(never)


def tenant_of(event: Event) -> str:
    """The workspace: the first two parts of any id of it."""
    return tenant_in(source_of(event).space)


def tenant_in(name: str) -> str:
    return ":".join(name.split(":", 2)[:2])


ENROLLED = (
    select(
        communities.c.settings,
        communities.c.since,
        communities.c.version,
        sharing.c.state,
        sharing.c.version.label("turn"),
    )
    .join_from(
        communities,
        sharing,
        and_(sharing.c.tenant == communities.c.tenant, sharing.c.community == communities.c.id),
    )
    .where(communities.c.tenant == bindparam("tenant"), communities.c.id == bindparam("community"))
)
"""A community and its sharing; built once, because each message needs it."""


def load(connection: Connection, event: Event, year: int, holidays: Holidays) -> Facts:
    source = source_of(event)
    tenant = tenant_in(source.space)
    facts = Facts(asker=asker(connection, tenant, source.person))
    row = connection.execute(ENROLLED, {"tenant": tenant, "community": source.space}).first()
    if row is None:
        return facts
    community = Community(source.space, settings_in(row.settings), row.since, row.version)
    return replace(
        facts,
        community=community,
        sharing=replace(codec.sharings.read(row.state), version=row.turn),
        takes_part=takes_part(connection, tenant, source),
        prompt=prompt_answered(connection, tenant, source),
        holidays=holidays(community.settings.country, year),
    )


KNOWN = select(people).where(people.c.tenant == bindparam("tenant"), people.c.id == bindparam("person"))


def hold(connection: Connection, event: Event) -> None:
    """In the order in which they are written, so that two never wait for each other. SQLite has one writer anyway."""
    source = source_of(event)
    tenant = tenant_in(source.space)
    for mine in (
        select(communities.c.version).where(communities.c.tenant == tenant, communities.c.id == source.space),
        select(sharing.c.version).where(sharing.c.tenant == tenant, sharing.c.community == source.space),
    ):
        connection.execute(mine.with_for_update())


def asker(connection: Connection, tenant: str, person: PersonId | None) -> Person:
    if person is None:
        return NOBODY
    row = connection.execute(KNOWN, {"tenant": tenant, "person": person}).first()
    return Person(person, row.language, row.zone, row.admin) if row else Person(person)


@lru_cache(maxsize=1024)
def settings_in(written: str) -> Settings:
    """Settings are read far more often than they change."""
    return codec.settings.read(written)


def sharing_of(connection: Connection, space: SpaceId) -> Sharing | None:
    row = connection.execute(ENROLLED, {"tenant": tenant_in(space), "community": space}).first()
    return codec.sharings.read(row.state) if row else None


TAKES_PART = select(participants.c.takes_part).where(
    participants.c.tenant == bindparam("tenant"),
    participants.c.community == bindparam("community"),
    participants.c.person == bindparam("person"),
)


def takes_part(connection: Connection, tenant: str, source: Source) -> bool:
    if source.person is None:
        return False
    key = {"tenant": tenant, "community": source.space, "person": source.person}
    return bool(connection.execute(TAKES_PART, key).scalar())


ANSWERED = select(prompts).where(
    prompts.c.tenant == bindparam("tenant"),
    prompts.c.id == bindparam("id"),
    prompts.c.community == bindparam("community"),
)


def prompt_answered(connection: Connection, tenant: str, source: Source) -> Prompt | None:
    """The prompt named by a form or button, or the one whose thread was written in."""
    name = source.prompt
    if source.thread is not None:
        name = outbox.known_at(connection, tenant, source.thread)
    if name is None:
        return None
    row = connection.execute(ANSWERED, {"tenant": tenant, "id": name, "community": source.space}).first()
    return prompt_in(row) if row else None


def prompt_in(row: Row[Any]) -> Prompt:
    return Prompt(row.id, SpaceId(row.community), row.at, row.topic, row.key, codec.reasons.read(row.reasons))


def prompts_of(connection: Connection, community: SpaceId) -> list[Prompt]:
    mine = (prompts.c.tenant == tenant_in(community)) & (prompts.c.community == community)
    return [prompt_in(row) for row in connection.execute(select(prompts).where(mine).order_by(prompts.c.at))]
