"""Loads what a person's own page is made of."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, and_, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community, Person, Settings
from facilitation.home import HomeFacts, Membership
from facilitation.privacy import VERSION
from storage import codec, encounters, mentoring, people, profiles, shadowing
from storage.communities import settings_in
from storage.encounter_tables import members
from storage.rounds import rounds_in, rounds_with
from storage.tables import communities, participants, sharing
from storage.tenants import tenant_in


def load(connection: Connection, person: PersonId, at: datetime) -> HomeFacts:
    who = people.known(connection, tenant_in(person), person)
    belongs = memberships(connection, who)
    return HomeFacts(
        who,
        at,
        rounds_with(connection, person),
        people.pauses_of(connection, person, at.date()),
        belongs,
        profiles.facts_about(connection, tenant_in(person), {person}),
        encounters.encounters_with(connection, person),
        shadowing.open_with(connection, person),
        coached=rounds_in(connection, [one.community.id for one in belongs if coaches(one, who)]),
        mentorings=mentoring.open_with(connection, person),
        told=not people.strangers(connection, (person,), VERSION),
    )


def memberships(connection: Connection, person: Person) -> tuple[Membership, ...]:
    """The communities they take part in, coach or, for an admin, all of them."""
    tenant = tenant_in(person.id)
    mine = and_(
        participants.c.tenant == communities.c.tenant,
        participants.c.community == communities.c.id,
        participants.c.person == person.id,
    )
    there = and_(
        members.c.tenant == communities.c.tenant,
        members.c.community == communities.c.id,
        members.c.person == person.id,
    )
    query = (
        select(
            communities,
            sharing.c.state,
            sharing.c.version.label("turn"),
            participants.c.takes_part,
            members.c.person,
        )
        .join(
            sharing, and_(sharing.c.tenant == communities.c.tenant, sharing.c.community == communities.c.id)
        )
        .outerjoin(participants, mine)
        .outerjoin(members, there)
        .where(communities.c.tenant == tenant)
        .order_by(communities.c.since, communities.c.id)
    )
    found = (
        Membership(
            Community(SpaceId(row.id), settings_in(row.settings), row.since, row.version),
            replace(codec.sharings.read(row.state), version=row.turn),
            takes_part(settings_in(row.settings), row.takes_part, there=row.person is not None),
        )
        for row in connection.execute(query)
    )
    return tuple(one for one in found if concerns(one, person))


def takes_part(settings: Settings, said: bool | None, *, there: bool) -> bool:
    """As they said; else as everybody does who is in the channel, where everybody does."""
    return bool(said) if said is not None else there and settings.takes_part == "everyone"


def coaches(one: Membership, person: Person) -> bool:
    return person.id in one.community.settings.coaches


def concerns(one: Membership, person: Person) -> bool:
    return one.takes_part or person.admin or coaches(one, person)
