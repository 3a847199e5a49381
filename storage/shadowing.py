"""Observations: each as it stands, whom it concerns, and what is known of them."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from facilitation.cards import PersonId, SpaceId
from facilitation.facts import Facts
from facilitation.shadowing.events import ShadowingAsked, ShadowingEvent, ShadowingFormSent, ShadowingSent
from facilitation.shadowing.state import Shadowing, ShadowingFacts, ShadowingId
from storage import codec, people, profiles
from storage.inserts import insert_once
from storage.mentoring_tables import shadowers, shadowings
from storage.tenants import tenant_in
from storage.versions import put_version

CONCERNS = insert_once(shadowers)
RECENT = 20


def save(connection: Connection, case: Shadowing) -> None:
    tenant = tenant_in(case.id)
    row = {"open": case.status != "ended", "state": codec.shadowings.write(case)}
    put_version(connection, shadowings, {"tenant": tenant, "id": case.id}, row, case.version)
    if case.version == 0:
        for one in case.two:
            CONCERNS.count(connection, tenant=tenant, person=one, shadowing=case.id)


def read(row: Row[Any, Any]) -> Shadowing:
    return replace(codec.shadowings.read(row.state), version=row.version)


def of(connection: Connection, name: ShadowingId) -> Shadowing | None:
    mine = (shadowings.c.tenant == tenant_in(name)) & (shadowings.c.id == name)
    row = connection.execute(select(shadowings.c.state, shadowings.c.version).where(mine)).first()
    return read(row) if row else None


def open_with(connection: Connection, person: PersonId) -> tuple[Shadowing, ...]:
    """Those someone observes or is observed in, that have not ended."""
    joined = and_(shadowers.c.tenant == shadowings.c.tenant, shadowers.c.shadowing == shadowings.c.id)
    query = (
        select(shadowings.c.state, shadowings.c.version)
        .join(shadowers, joined)
        .where(
            shadowers.c.tenant == tenant_in(person), shadowers.c.person == person, shadowings.c.open.is_(True)
        )
        .order_by(shadowings.c.id)
        .limit(RECENT)
    )
    return tuple(read(row) for row in connection.execute(query))


def facts(connection: Connection, event: ShadowingEvent, known: Facts, day: date) -> Facts:
    """What one decision about an observation looks at."""
    match event:
        case ShadowingAsked() | ShadowingSent():
            asked = open_with(connection, event.person)
            mine = tuple(one for one in asked if one.shadow == event.person)
            named_in = (
                event.person,
                *((*event.host, *event.manager) if isinstance(event, ShadowingSent) else ()),
            )
            found = ShadowingFacts(mine=mine)
        case _:
            case = of(connection, event.shadowing)
            named_in = (*case.two, *case.managers) if case else ()
            named_in += event.named if isinstance(event, ShadowingFormSent) else ()
            found = ShadowingFacts(case=case)
    everyone, place = tuple(dict.fromkeys(named_in)), place_of(event, found.case)
    tenant = tenant_in(place)
    listed = profiles.facts_about(connection, tenant, everyone).belongings.items()
    return replace(
        known,
        people=tuple(people.known(connection, tenant, one) for one in everyone),
        shadowing=replace(
            found,
            away=tuple(sorted(people.away(connection, place, day) & set(everyone))),
            managers={person: place.manager for person, place in listed if place.manager},
        ),
    )


def place_of(event: ShadowingEvent, case: Shadowing | None) -> SpaceId:
    """The community it belongs to; else something that only tells the tenant."""
    if isinstance(event, ShadowingAsked | ShadowingSent):
        return event.space
    return (case.community if case else None) or SpaceId(event.shadowing)


def hold(connection: Connection, event: ShadowingEvent) -> None:
    """Until this transaction ends, nobody else changes it."""
    if not isinstance(event, ShadowingAsked | ShadowingSent):
        mine = (shadowings.c.tenant == tenant_in(event.shadowing)) & (shadowings.c.id == event.shadowing)
        connection.execute(select(shadowings.c.version).where(mine).with_for_update())
