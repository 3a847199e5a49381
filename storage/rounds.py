"""Rounds: each as it stands, who is in it, and what is known before another is opened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, delete, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community
from facilitation.facts import RoundFacts
from facilitation.rounds.method import Method
from facilitation.rounds.state import Round, RoundId
from storage import codec, people
from storage.inserts import insert_once
from storage.outbox import known_at
from storage.reach import out_of_reach
from storage.tables import rounds, seats
from storage.taking_part import said_so, taking_part
from storage.tenants import tenant_in

RECENT = 20
"""How many rounds are looked at when another is opened, or one's own page is."""

SEAT = insert_once(seats)


def sit(connection: Connection, meeting: Round) -> None:
    """Who is in it, and who opened it."""
    tenant, there = tenant_in(meeting.id), {*meeting.people, meeting.coach}
    gone = (seats.c.tenant == tenant, seats.c.round == meeting.id, seats.c.person.not_in(there))
    connection.execute(delete(seats).where(*gone))
    for person in sorted(there):
        SEAT.count(connection, tenant=tenant, person=person, round=meeting.id)


def round_of(connection: Connection, tenant: str, name: RoundId) -> Round | None:
    query = select(rounds.c.state, rounds.c.version).where(rounds.c.tenant == tenant, rounds.c.id == name)
    row = connection.execute(query).first()
    return replace(codec.rounds.read(row.state), version=row.version) if row else None


def meeting_in(connection: Connection, space: SpaceId) -> Round | None:
    """The round whose conversation this is."""
    tenant = tenant_in(space)
    name = known_at(connection, tenant, space)
    return round_of(connection, tenant, RoundId(name)) if name else None


def rounds_with(connection: Connection, person: PersonId) -> tuple[Round, ...]:
    """The latest they are or were in, or opened, the newest first."""
    tenant = tenant_in(person)
    query = (
        select(rounds.c.state)
        .join(seats, (seats.c.tenant == rounds.c.tenant) & (seats.c.round == rounds.c.id))
        .where(seats.c.tenant == tenant, seats.c.person == person)
        .order_by(rounds.c.opened.desc())
        .limit(RECENT)
    )
    return tuple(codec.rounds.read(state) for state in connection.execute(query).scalars())


def rounds_in(connection: Connection, communities: Sequence[SpaceId]) -> tuple[Round, ...]:
    """The latest of these communities, of one workspace, the newest first."""
    if not communities:
        return ()
    query = (
        select(rounds.c.state)
        .where(rounds.c.tenant == tenant_in(communities[0]), rounds.c.community.in_(communities))
        .order_by(rounds.c.opened.desc())
        .limit(RECENT)
    )
    return tuple(codec.rounds.read(state) for state in connection.execute(query).scalars())


def facts_within(connection: Connection, meeting: Round, day: date) -> RoundFacts:
    """What is known of those in a round."""
    tenant = tenant_in(meeting.id)
    there = tuple(people.known(connection, tenant, one) for one in (*meeting.people, meeting.coach))
    resting = people.away(connection, meeting.community, day) & set(meeting.people)
    return RoundFacts(round=meeting, people=there, away=tuple(sorted(resting)))


def facts_before(
    connection: Connection, community: Community, methods: Sequence[Method], day: date
) -> RoundFacts:
    """What is known when someone wants to open another; of who takes part, only that they do."""
    tenant = tenant_in(community.id)
    latest = (
        select(rounds.c.state)
        .where(rounds.c.tenant == tenant, rounds.c.community == community.id)
        .order_by(rounds.c.opened.desc())
        .limit(RECENT)
    )
    said = said_so(connection, community.id)
    away = people.away(connection, community.id, day) | out_of_reach(connection, tenant)
    return RoundFacts(
        methods=tuple(methods),
        recent=tuple(codec.rounds.read(row.state) for row in connection.execute(latest)),
        willing=tuple(sorted(taking_part(connection, community, day))),
        unwilling=tuple(sorted({*(person for person, yes in said.items() if not yes), *away})),
    )
