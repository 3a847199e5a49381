"""Encounters: how each community meets, its draws whole, who met whom, and who is in its channel."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import Connection, Select, delete, insert, select

from facilitation.cards import PersonId, SpaceId
from facilitation.encounters.changes import (
    DrawSaved,
    EncounterChange,
    EncounterSaved,
    MembersSaved,
    PlanSaved,
)
from facilitation.encounters.state import DrawId, Drawn, Encounter, EncounterId, Plan, pairs_met
from facilitation.matching.people import Met
from storage import codec
from storage.encounter_tables import draws, encounters, meeters, members, plans
from storage.inserts import insert_once
from storage.tenants import tenant_in
from storage.versions import put_version

A_YEAR = timedelta(days=366)
"""How long it is known who met whom, and how it was drawn."""
RECENT = 20
"""How many encounters one's own page looks at."""

SEAT = insert_once(meeters)


def save(connection: Connection, change: EncounterChange) -> None:
    """Raises `StaleError` when another transaction changed the same thing since it was read."""
    match change:
        case PlanSaved(plan):
            key = {"tenant": tenant_in(plan.community), "community": plan.community}
            put_version(connection, plans, key, {"state": codec.plans.write(plan)}, plan.version)
        case DrawSaved(drawn):
            key = {"tenant": tenant_in(drawn.id), "id": drawn.id}
            row = {"community": drawn.community, "at": drawn.at, "state": codec.draws.write(drawn)}
            put_version(connection, draws, key, row, drawn.version)
        case EncounterSaved(encounter):
            save_encounter(connection, encounter)
        case MembersSaved(community, people):
            peopled(connection, community, people)
        case never:
            assert_never(never)


def save_encounter(connection: Connection, one: Encounter) -> None:
    tenant = tenant_in(one.id)
    row = {
        "draw": one.draw,
        "opened": one.opened,
        "over": one.over,
        "took_place": one.took_place,
        "state": codec.encounters.write(one),
    }
    put_version(connection, encounters, {"tenant": tenant, "id": one.id}, row, one.version)
    if one.version:
        mine = (meeters.c.tenant == tenant, meeters.c.encounter == one.id)
        connection.execute(delete(meeters).where(*mine, meeters.c.person.not_in(one.people)))
    for person in one.people:
        SEAT.count(connection, tenant=tenant, person=person, encounter=one.id)


def peopled(connection: Connection, community: SpaceId, people: Iterable[PersonId]) -> None:
    tenant = tenant_in(community)
    connection.execute(delete(members).where(members.c.tenant == tenant, members.c.community == community))
    rows = [
        {"tenant": tenant, "community": community, "person": one} for one in sorted(dict.fromkeys(people))
    ]
    if rows:
        connection.execute(insert(members), rows)


def plans_of(connection: Connection, communities: Collection[SpaceId]) -> dict[SpaceId, Plan]:
    """Those of them that have one."""
    tenants = sorted({tenant_in(one) for one in communities})
    mine = (plans.c.tenant.in_(tenants), plans.c.community.in_(sorted(communities)))
    found = (
        replace(codec.plans.read(row.state), version=row.version)
        for row in connection.execute(select(plans).where(*mine))
    )
    return {plan.community: plan for plan in found}


def draw_of(connection: Connection, name: DrawId) -> Drawn | None:
    mine = (draws.c.tenant == tenant_in(name), draws.c.id == name)
    row = connection.execute(select(draws).where(*mine)).first()
    return replace(codec.draws.read(row.state), version=row.version) if row else None


def all_draws(connection: Connection) -> list[tuple[str, datetime]]:
    """Names and times, the newest first."""
    query = select(draws.c.id, draws.c.at).order_by(draws.c.at.desc(), draws.c.id)
    return [(row.id, row.at) for row in connection.execute(query)]


def encounter_of(connection: Connection, name: EncounterId) -> Encounter | None:
    mine = (encounters.c.tenant == tenant_in(name), encounters.c.id == name)
    row = connection.execute(select(encounters).where(*mine)).first()
    return read(row) if row else None


def latest_of(community: SpaceId) -> Select[tuple[str]]:
    """The name of its latest draw."""
    return (
        select(draws.c.id)
        .where(draws.c.tenant == tenant_in(community), draws.c.community == community)
        .order_by(draws.c.at.desc())
        .limit(1)
    )


def latest_draw(connection: Connection, community: SpaceId) -> Drawn | None:
    row = connection.execute(latest_of(community)).first()
    return draw_of(connection, DrawId(row.id)) if row else None


def running_in(connection: Connection, community: SpaceId) -> tuple[Encounter, ...]:
    """Those of its latest draw that are not over."""
    mine = (
        encounters.c.tenant == tenant_in(community),
        encounters.c.draw.in_(latest_of(community).scalar_subquery()),
        encounters.c.over.is_(False),
    )
    return tuple(read(row) for row in connection.execute(select(encounters).where(*mine)))


def encounters_with(connection: Connection, person: PersonId) -> tuple[Encounter, ...]:
    """The latest that someone was drawn for, the newest first."""
    tenant = tenant_in(person)
    theirs = select(meeters.c.encounter).where(meeters.c.tenant == tenant, meeters.c.person == person)
    query = (
        select(encounters)
        .where(encounters.c.tenant == tenant, encounters.c.id.in_(theirs))
        .order_by(encounters.c.opened.desc())
        .limit(RECENT)
    )
    return tuple(read(row) for row in connection.execute(query))


def read(row: Any) -> Encounter:
    return replace(codec.encounters.read(row.state), version=row.version)


def met(connection: Connection, tenant: str, since: datetime) -> tuple[Met, ...]:
    """Who was to meet whom, and whether it took place as far as anybody told."""
    query = (
        select(meeters.c.encounter, meeters.c.person, encounters.c.opened, encounters.c.took_place)
        .join(
            encounters, (encounters.c.tenant == meeters.c.tenant) & (encounters.c.id == meeters.c.encounter)
        )
        .where(meeters.c.tenant == tenant, encounters.c.opened >= since)
        .order_by(encounters.c.opened, meeters.c.encounter, meeters.c.person)
    )
    together: dict[str, tuple[date, bool | None, list[PersonId]]] = {}
    for row in connection.execute(query):
        known = together.setdefault(row.encounter, (row.opened.date(), row.took_place, []))
        known[2].append(PersonId(row.person))
    return tuple(one for on, took, people in together.values() for one in pairs_met(tuple(people), on, took))


def forget(connection: Connection, before: datetime) -> None:
    """Who met whom longer ago than this, and how it was drawn."""
    old = select(encounters.c.id).where(encounters.c.opened < before)
    connection.execute(delete(meeters).where(meeters.c.encounter.in_(old)))
    connection.execute(delete(encounters).where(encounters.c.opened < before))
    connection.execute(delete(draws).where(draws.c.at < before))
