"""Who takes part in a community's encounters, and what is known of them when one is decided."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community
from facilitation.encounters.events import (
    CallAnswered,
    CallClosed,
    ChannelPeopled,
    DrawAsked,
    DrawDue,
    DrawPublished,
    EncounterEvent,
    EncounterLeft,
    EncountersAsked,
    EncountersSet,
    OfADraw,
    OfAnEncounter,
    PreviewOver,
)
from facilitation.encounters.facts import CROWD, EncounterFacts
from facilitation.encounters.state import Encounter
from facilitation.events import ParticipationChosen
from facilitation.facts import Facts
from facilitation.matching.people import Met
from storage import encounters, people, profiles
from storage.communities import communities_in
from storage.encounter_tables import members
from storage.reach import out_of_reach
from storage.tables import contributions, participants, rounds, seats
from storage.tenants import tenant_in


def facts_around(  # noqa: PLR0911 - one line a kind of event
    connection: Connection,
    facts: Facts,
    community: Community,
    event: EncounterEvent | ParticipationChosen,
    at: datetime,
    address: str,
) -> Facts:
    """What this event looks at, and no more: a whole community is only read for a draw."""
    plan = encounters.plans_of(connection, {community.id}).get(community.id)
    facts = replace(facts, encounters=EncounterFacts(plan=plan, address=address))
    if takes_long(connection, event, community):
        return replace(facts, encounters=replace(facts.encounters, crowded=True))
    match event:
        case DrawAsked():
            latest = encounters.latest_draw(connection, community.id)
            asked = replace(facts, encounters=replace(facts.encounters, draw=latest))
            return for_a_draw(connection, asked, community, at)
        case DrawDue() | CallClosed():
            return for_a_draw(connection, facts, community, at)
        case EncountersAsked() | EncountersSet():
            return for_a_form(connection, facts, community)
        case ParticipationChosen():
            return for_a_late_one(connection, facts, community, event.person)
        case ChannelPeopled() | CallAnswered():
            return facts
        case _ if isinstance(event, OfADraw):
            return within_a_draw(connection, facts, community, event, at)
        case event:
            return within(connection, facts, community, event, at)


def within_a_draw(
    connection: Connection, facts: Facts, community: Community, event: OfADraw, at: datetime
) -> Facts:
    drawn = encounters.draw_of(connection, event.draw)
    now = replace(facts, encounters=replace(facts.encounters, draw=drawn))
    if drawn is None or not isinstance(event, DrawPublished | PreviewOver):
        return now
    return about(connection, now, community, [one.id for one in drawn.draw.people], at)


def takes_long(
    connection: Connection, event: EncounterEvent | ParticipationChosen, community: Community
) -> bool:
    """By what is counted quickly: whom the platform says is there, or who said that they take part."""
    if not isinstance(event, DrawAsked | DrawPublished) or event.answered:
        return False
    return any(
        connection.execute(
            select(func.count()).where(of.c.tenant == tenant_in(community.id), of.c.community == community.id)
        ).scalar_one()
        >= CROWD
        for of in (members, participants)
    )


def for_a_form(connection: Connection, facts: Facts, community: Community) -> Facts:
    others = [one for one in communities_in(connection, tenant_in(community.id)) if one.id != community.id]
    plans = encounters.plans_of(connection, {one.id for one in others}) if others else {}
    known = replace(facts.encounters, neighbours=tuple(others), allied=tuple(plans.values()))
    return replace(facts, encounters=known)


def for_a_draw(connection: Connection, facts: Facts, community: Community, at: datetime) -> Facts:
    """Everyone who may be in it, in this community and in those that meet with it."""
    plan = facts.encounters.plan
    if plan is None:
        return facts
    known = encounters.plans_of(connection, set(plan.allied)) if plan.allied else {}
    mutual = {one.community for one in known.values() if one.on and community.id in one.allied}
    there = [
        community,
        *(one for one in communities_in(connection, tenant_in(community.id)) if one.id in mutual),
    ]
    takers = {person for one in there for person in taking_part(connection, one, at.date())}
    if plan.guest is not None:
        takers.add(plan.guest)
    met = encounters.met(connection, tenant_in(community.id), at - encounters.A_YEAR)
    now = replace(facts.encounters, allied=tuple(known.values()), met=among(met, takers))
    return about(connection, replace(facts, encounters=now), community, takers, at)


def among(met: Iterable[Met], takers: Collection[PersonId]) -> tuple[Met, ...]:
    return tuple(one for one in met if one.one in takers and one.other in takers)


def for_a_late_one(connection: Connection, facts: Facts, community: Community, person: PersonId) -> Facts:
    if facts.encounters.plan is None or not facts.encounters.plan.on:
        return facts
    running = encounters.running_in(connection, community.id)
    there = {person, *(one for each in running for one in each.people)}
    return told(connection, replace(facts, encounters=replace(facts.encounters, running=running)), there)


def within(
    connection: Connection, facts: Facts, community: Community, event: OfAnEncounter, at: datetime
) -> Facts:
    """The encounter and those in it; when somebody leaves, the others of its draw too."""
    one = encounters.encounter_of(connection, event.encounter)
    running: tuple[Encounter, ...] = ()
    if one is not None and isinstance(event, EncounterLeft):
        running = tuple(
            other for other in encounters.running_in(connection, community.id) if other.id != one.id
        )
    there = {person for each in (*running, *((one,) if one else ())) for person in each.people}
    now = replace(facts, encounters=replace(facts.encounters, encounter=one, running=running))
    return about(connection, now, community, there, at)


def about(
    connection: Connection, facts: Facts, community: Community, there: Iterable[PersonId], at: datetime
) -> Facts:
    """What is known of these people, and who of them is away or has stepped out."""
    named = set(there)
    away = people.away(connection, community.id, at.date()) | stepped_out(connection, community.id)
    now = replace(facts.encounters, away=frozenset(away & named))
    return told(connection, replace(facts, encounters=now), named)


def told(connection: Connection, facts: Facts, named: set[PersonId]) -> Facts:
    if not named:
        return facts
    tenant = tenant_in(min(named))
    known = people.all_known(connection, tenant, named)
    return replace(
        facts,
        encounters=replace(facts.encounters, people=known),
        profiles=profiles.facts_about(connection, tenant, named),
    )


def stepped_out(connection: Connection, community: SpaceId) -> frozenset[PersonId]:
    return frozenset(person for person, takes in said_so(connection, community).items() if not takes)


def said_so(connection: Connection, community: SpaceId) -> dict[PersonId, bool]:
    query = select(participants.c.person, participants.c.takes_part).where(
        participants.c.tenant == tenant_in(community), participants.c.community == community
    )
    return {PersonId(row.person): bool(row.takes_part) for row in connection.execute(query)}


def taking_part(connection: Connection, community: Community, day: date) -> frozenset[PersonId]:
    """Whoever said so; where everyone takes part, whoever is known to be there. Never who said no, is in a pause, or cannot be written to."""
    said = said_so(connection, community.id)
    there = {person for person, takes in said.items() if takes}
    if community.settings.takes_part == "everyone":
        there |= known_there(connection, community.id)
    no = {person for person, takes in said.items() if not takes}
    lost = out_of_reach(connection, tenant_in(community.id))
    return frozenset(there - no - lost - people.away(connection, community.id, day))


def known_there(connection: Connection, community: SpaceId) -> set[PersonId]:
    """Those the platform says are in the channel, who signed something there, or sat in a round of it."""
    tenant = tenant_in(community)
    here = (members.c.tenant == tenant, members.c.community == community)
    signed = (
        contributions.c.tenant == tenant,
        contributions.c.community == community,
        contributions.c.person.is_not(None),
    )
    sat = (
        select(seats.c.person)
        .join(rounds, (rounds.c.tenant == seats.c.tenant) & (rounds.c.id == seats.c.round))
        .where(rounds.c.tenant == tenant, rounds.c.community == community)
    )
    queries = (select(members.c.person).where(*here), select(contributions.c.person).where(*signed), sat)
    return {PersonId(name) for query in queries for name in connection.execute(query).scalars()}
