"""Loads what a person's own page is made of."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, and_, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community, Person
from facilitation.home import HomeFacts, Membership
from facilitation.privacy import VERSION
from storage import codec, encounters, mentoring, people, profiles, shadowing
from storage.communities import settings_in
from storage.rounds import rounds_with
from storage.tables import communities, participants, sharing
from storage.tenants import tenant_in


def load(connection: Connection, person: PersonId, at: datetime) -> HomeFacts:
    who = people.known(connection, tenant_in(person), person)
    return HomeFacts(
        who,
        at,
        rounds_with(connection, person),
        people.pauses_of(connection, person, at.date()),
        memberships(connection, who),
        profiles.facts_about(connection, tenant_in(person), {person}),
        encounters.encounters_with(connection, person),
        shadowing.open_with(connection, person),
        mentoring.open_with(connection, person),
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
    query = (
        select(communities, sharing.c.state, sharing.c.version.label("turn"), participants.c.takes_part)
        .join(
            sharing, and_(sharing.c.tenant == communities.c.tenant, sharing.c.community == communities.c.id)
        )
        .outerjoin(participants, mine)
        .where(communities.c.tenant == tenant)
        .order_by(communities.c.since, communities.c.id)
    )
    found = (
        Membership(
            Community(SpaceId(row.id), settings_in(row.settings), row.since, row.version),
            replace(codec.sharings.read(row.state), version=row.turn),
            bool(row.takes_part),
        )
        for row in connection.execute(query)
    )
    return tuple(one for one in found if concerns(one, person))


def concerns(one: Membership, person: Person) -> bool:
    return one.takes_part or person.admin or person.id in one.community.settings.coaches
