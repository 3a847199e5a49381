"""People: as the platform knows them, what they chose themselves, their pauses, and the notice they were given."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, TypeAlias, assert_never

from sqlalchemy import Connection, Row, bindparam, delete, select

from facilitation.actions import (
    NoticeGiven,
    ParticipationForgotten,
    ParticipationSaved,
    PauseSaved,
    PausesEnded,
    PersonSaved,
    VoiceSaved,
    WorkspaceLed,
)
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Pause, Person
from storage.encounter_tables import members
from storage.inserts import put
from storage.prepared import Prepared
from storage.tables import communities, notices, participants, pauses, people, workspaces
from storage.tenants import tenant_in

Personal: TypeAlias = PersonSaved | VoiceSaved | PauseSaved | PausesEnded | NoticeGiven | WorkspaceLed
"""What changes about one person."""


def save(connection: Connection, at: datetime, change: Personal) -> None:
    match change:
        case PersonSaved(person):
            known = {"language": person.language, "zone": person.zone, "admin": person.admin}
            put(connection, people, {"tenant": tenant_in(person.id), "id": person.id}, known)
        case VoiceSaved(person, language, address):
            chosen = {"chosen_language": language, "chosen_address": address}
            row = {name: value for name, value in chosen.items() if value is not None}
            put(connection, people, {"tenant": tenant_in(person), "id": person}, row, {"admin": False})
        case PauseSaved(person, pause):
            key = {"tenant": tenant_in(person), "person": person, "community": pause.community or ""}
            put(connection, pauses, key, {"until": pause.until})
        case PausesEnded(person):
            connection.execute(delete(pauses).where(*of(person)))
        case NoticeGiven(person, version):
            key = {"tenant": tenant_in(person), "person": person, "version": version}
            put(connection, notices, key, {"at": at})
        case WorkspaceLed(person):
            put(connection, workspaces, {"tenant": tenant_in(person)}, {"led": at})
        case never:
            assert_never(never)


def take_part(connection: Connection, change: ParticipationSaved | ParticipationForgotten) -> None:
    tenant = tenant_in(change.community)
    if isinstance(change, ParticipationSaved):
        key = {"tenant": tenant, "community": change.community, "person": change.person}
        put(connection, participants, key, {"takes_part": change.takes_part})
        return
    for table in (participants, members):
        theirs = (table.c.community == change.community, table.c.person == change.person)
        connection.execute(delete(table).where(table.c.tenant == tenant, *theirs))


KNOWN = Prepared(
    select(people).where(people.c.tenant == bindparam("tenant"), people.c.id == bindparam("person"))
)


def known(connection: Connection, tenant: str, person: PersonId) -> Person:
    """What they chose comes before what the platform says. Only this workspace is asked: rights end at its walls."""
    row = KNOWN.first(connection, tenant=tenant, person=person)
    return person_in(row) if row else Person(person)


def all_known(connection: Connection, tenant: str, named: Collection[PersonId]) -> tuple[Person, ...]:
    """What is known of each of them, in the order of their ids."""
    query = select(people).where(people.c.tenant == tenant, people.c.id.in_(sorted(named)))
    found = {row.id: person_in(row) for row in connection.execute(query)}
    return tuple(found.get(one, Person(one)) for one in sorted(named))


def person_in(row: Row[Any]) -> Person:
    language = row.chosen_language or row.language
    return Person(PersonId(row.id), language, row.zone, row.admin, row.chosen_address)


def of(person: PersonId) -> tuple[Any, Any]:
    return pauses.c.tenant == tenant_in(person), pauses.c.person == person


def pauses_of(connection: Connection, person: PersonId, day: date) -> tuple[Pause, ...]:
    """Those that are not over on that day, the one everywhere first."""
    query = select(pauses).where(*of(person), pauses.c.until >= day).order_by(pauses.c.community)
    return tuple(
        Pause(SpaceId(row.community) if row.community else None, row.until)
        for row in connection.execute(query)
    )


def led(connection: Connection, tenant: str) -> bool:
    """Whether someone of this workspace was shown the way to a first community, or it has one."""
    shown = select(workspaces.c.tenant).where(workspaces.c.tenant == tenant)
    enrolled = select(communities.c.tenant).where(communities.c.tenant == tenant)
    return connection.execute(shown.union(enrolled)).first() is not None


def away(connection: Connection, community: SpaceId, day: date) -> frozenset[PersonId]:
    """Who is in a pause that day, there or everywhere."""
    query = select(pauses.c.person).where(
        pauses.c.tenant == tenant_in(community),
        pauses.c.community.in_(("", community)),
        pauses.c.until >= day,
    )
    return frozenset(PersonId(name) for name in connection.execute(query).scalars())


MET = Prepared(
    select(notices.c.at).where(
        notices.c.tenant == bindparam("tenant"),
        notices.c.person == bindparam("person"),
        notices.c.version == bindparam("version"),
    )
)


def strangers(connection: Connection, named: Sequence[PersonId], version: str) -> tuple[Person, ...]:
    """Those of them who were never given this version of the notice."""
    return tuple(
        known(connection, tenant_in(person), person)
        for person in named
        if MET.first(connection, tenant=tenant_in(person), person=person, version=version) is None
    )
