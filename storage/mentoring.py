"""Mentorings: each as it stands, who is in it, the seats that are taken, and a coach's latest plan."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, assert_never

from sqlalchemy import Connection, Row, and_, delete, select

from facilitation.cards import PersonId, SpaceId
from facilitation.facts import Facts
from facilitation.mentoring.changes import (
    MatchingSaved,
    MentoringChange,
    MentoringSaved,
    SeatFreed,
    SeatsFreed,
    SeatTaken,
)
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringEvent,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
    PreparationDue,
)
from facilitation.mentoring.state import Matching, Mentoring, MentoringFacts, MentoringId
from facilitation.profiles.candidates import candidate
from storage import codec, people, profiles
from storage.inserts import insert_once
from storage.mentoring_tables import accompanying, mentor_seats, mentoring_plans, mentorings
from storage.tables import communities
from storage.tables import profiles as told
from storage.tenants import tenant_in
from storage.versions import add_once, put_version

IS_IN = insert_once(accompanying)
RECENT = 20
LOOKING = ("waiting", "unfound")
"""Those a coach may match."""


def save(connection: Connection, change: MentoringChange) -> None:
    """Raises `StaleError` when another transaction changed the same thing, or took the same seat, since it was read."""
    match change:
        case MentoringSaved(case):
            save_case(connection, case)
        case SeatTaken(mentor, seat, mentoring, mentee):
            key = {"tenant": tenant_in(mentor), "mentor": mentor, "seat": seat}
            add_once(connection, mentor_seats, {**key, "mentoring": mentoring, "mentee": mentee})
        case SeatFreed(mentor, mentoring, mentee):
            mine = (
                *of_mentor(mentor),
                mentor_seats.c.mentoring == mentoring,
                mentor_seats.c.mentee == mentee,
            )
            connection.execute(delete(mentor_seats).where(*mine))
        case SeatsFreed(mentor, mentoring):
            connection.execute(
                delete(mentor_seats).where(*of_mentor(mentor), mentor_seats.c.mentoring == mentoring)
            )
        case MatchingSaved(plan):
            save_plan(connection, plan)
        case never:
            assert_never(never)


def of_mentor(mentor: PersonId) -> tuple[Any, Any]:
    return mentor_seats.c.tenant == tenant_in(mentor), mentor_seats.c.mentor == mentor


def save_case(connection: Connection, case: Mentoring) -> None:
    tenant = tenant_in(case.id)
    row = {
        "community": case.community or "",
        "status": case.status,
        "state": codec.mentorings.write(case),
    }
    put_version(connection, mentorings, {"tenant": tenant, "id": case.id}, row, case.version)
    roles = [(one, "mentor" if one == case.mentor else "mentee") for one in case.people]
    rows = [{"tenant": tenant, "person": one, "mentoring": case.id, "role": role} for one, role in roles]
    gone = (accompanying.c.tenant == tenant, accompanying.c.mentoring == case.id)
    connection.execute(delete(accompanying).where(*gone, accompanying.c.person.not_in(case.people)))
    for member in rows:
        IS_IN.count(connection, **member)


def save_plan(connection: Connection, plan: Matching) -> None:
    key = {"tenant": tenant_in(plan.community), "community": plan.community}
    if plan.version == 0:
        mine = (mentoring_plans.c.tenant == key["tenant"], mentoring_plans.c.community == plan.community)
        connection.execute(delete(mentoring_plans).where(*mine))
    row = {"state": codec.matchings.write(plan)}
    put_version(connection, mentoring_plans, key, row, plan.version)


def read(row: Row[Any, Any]) -> Mentoring:
    return replace(codec.mentorings.read(row.state), version=row.version)


def of(connection: Connection, name: MentoringId) -> Mentoring | None:
    mine = (mentorings.c.tenant == tenant_in(name)) & (mentorings.c.id == name)
    row = connection.execute(select(mentorings.c.state, mentorings.c.version).where(mine)).first()
    return read(row) if row else None


def open_with(connection: Connection, person: PersonId) -> tuple[Mentoring, ...]:
    """Those someone looks in, accompanies or is accompanied in, that have not ended."""
    joined = and_(accompanying.c.tenant == mentorings.c.tenant, accompanying.c.mentoring == mentorings.c.id)
    query = (
        select(mentorings.c.state, mentorings.c.version)
        .join(accompanying, joined)
        .where(
            accompanying.c.tenant == tenant_in(person),
            accompanying.c.person == person,
            mentorings.c.status != "ended",
        )
        .order_by(mentorings.c.id)
        .limit(RECENT)
    )
    return tuple(read(row) for row in connection.execute(query))


def led_before(connection: Connection, person: PersonId) -> bool:
    mine = (accompanying.c.tenant == tenant_in(person), accompanying.c.person == person)
    query = select(accompanying.c.mentoring).where(*mine, accompanying.c.role == "mentor").limit(1)
    return connection.execute(query).first() is not None


def looking_in(connection: Connection, community: SpaceId) -> tuple[Mentoring, ...]:
    """Requests of a community that a coach may match, the oldest names first."""
    mine = (mentorings.c.tenant == tenant_in(community), mentorings.c.community == community)
    query = select(mentorings.c.state, mentorings.c.version).where(*mine, mentorings.c.status.in_(LOOKING))
    return tuple(read(row) for row in connection.execute(query.order_by(mentorings.c.id)))


def plan_of(connection: Connection, community: SpaceId) -> Matching | None:
    mine = (mentoring_plans.c.tenant == tenant_in(community), mentoring_plans.c.community == community)
    row = connection.execute(select(mentoring_plans).where(*mine)).first()
    return replace(codec.matchings.read(row.state), version=row.version) if row else None


def seats_of(
    connection: Connection, tenant: str, mentors: Collection[PersonId] | None
) -> dict[PersonId, tuple[int, ...]]:
    """The numbers of the taken ones; `None`: of every mentor of the workspace."""
    query = select(mentor_seats.c.mentor, mentor_seats.c.seat).where(mentor_seats.c.tenant == tenant)
    if mentors is not None:
        query = query.where(mentor_seats.c.mentor.in_(sorted(mentors)))
    taken: dict[PersonId, tuple[int, ...]] = {}
    for mentor, seat in connection.execute(query):
        taken[PersonId(mentor)] = (*taken.get(PersonId(mentor), ()), seat)
    return taken


def facts(connection: Connection, event: MentoringEvent, known: Facts, day: date) -> Facts:
    """What one decision about a mentoring looks at."""
    found = named_in(connection, event)
    place = place_of(event, found.case)
    tenant, case = tenant_in(place), found.case
    if draws(event):
        found = with_candidates(connection, tenant, found, known.asker.id)
    else:
        concerned = {one for one in (case.mentor,) if one} if case else set()
        about = profiles.facts_about(connection, tenant, concerned)
        found = replace(
            found,
            seats={one: about.profile(one).seats for one in concerned},
            taken=seats_of(connection, tenant, concerned),
        )
    spoken_to = sorted({*those_in(found), *coaches(connection, place), known.asker.id} - {PersonId("")})
    return replace(
        known,
        people=tuple(people.known(connection, tenant, one) for one in spoken_to),
        mentoring=replace(found, away=tuple(sorted(people.away(connection, place, day)))),
    )


def named_in(connection: Connection, event: MentoringEvent) -> MentoringFacts:
    match event:
        case MentorAsked() | MentorSent():
            return MentoringFacts(mine=open_with(connection, event.person))
        case PreparationDue():
            return MentoringFacts()
        case MatchingAsked():
            return MentoringFacts(requests=looking_in(connection, event.community))
        case MatchingReviewed() | MatchingSwapped() | MatchingReleased():
            waiting, plan = looking_in(connection, event.community), plan_of(connection, event.community)
            return MentoringFacts(requests=waiting, plan=plan)
        case MentoringFormSent(form="yes"):
            return of_a_mentor(connection, event)
        case _:
            return MentoringFacts(case=of(connection, event.mentoring))


def of_a_mentor(connection: Connection, event: MentoringFormSent) -> MentoringFacts:
    """Who is about to say yes: whether it is their first time, and the group they have already."""
    groups = (
        one
        for one in open_with(connection, event.person)
        if one.sort == "group" and one.mentor == event.person and one.status in {"agreeing", "running"}
    )
    before = led_before(connection, event.person)
    return MentoringFacts(case=of(connection, event.mentoring), group=next(groups, None), led_before=before)


def draws(event: MentoringEvent) -> bool:
    """Whether mentors are to be chosen among all who offer it."""
    match event:
        case MentorSent() | MatchingAsked() | MatchingSwapped() | MatchingReleased():
            return True
        case MentoringPressed():
            return event.what in {"widen", "rematch"}
        case _:
            return False


def with_candidates(
    connection: Connection, tenant: str, found: MentoringFacts, asker: PersonId
) -> MentoringFacts:
    """Everyone who offers seats, with those they have left, and those who look."""
    query = select(told.c.person).where(told.c.tenant == tenant)
    everyone = {PersonId(one) for one in connection.execute(query).scalars()}
    looking = {asker, *(one for case in found.requests for one in case.mentees)}
    about = profiles.facts_about(connection, tenant, everyone | looking)
    seats = {one: about.profile(one).seats for one in everyone if about.profile(one).seats}
    taken = seats_of(connection, tenant, None)
    chosen = sorted({*seats, *looking} - {PersonId("")})
    persons = (candidate(people.known(connection, tenant, one), about) for one in chosen)
    left = tuple(
        replace(one, seats=max(0, seats.get(one.id, 0) - len(taken.get(one.id, ())))) for one in persons
    )
    return replace(found, candidates=left, seats=seats, taken=taken)


def those_in(found: MentoringFacts) -> Sequence[PersonId]:
    """Whom it may speak to."""
    case, group, plan = found.case, found.group, found.plan
    return (
        *((*case.mentees, *case.ranked, *((case.mentor,) if case.mentor else ())) if case else ()),
        *((one.mentor for one in case.suggested) if case else ()),
        *(group.people if group else ()),
        *((one for pair in plan.pairs for one in (pair.mentee, pair.mentor)) if plan else ()),
    )


def coaches(connection: Connection, place: SpaceId) -> tuple[PersonId, ...]:
    """Who hears of a search that finds nobody."""
    mine = (communities.c.tenant == tenant_in(place), communities.c.id == place)
    written = connection.execute(select(communities.c.settings).where(*mine)).scalar()
    return codec.settings.read(written).coaches if written else ()


def place_of(event: MentoringEvent, case: Mentoring | None) -> SpaceId:
    """The community it belongs to; else something that only tells the tenant."""
    match event:
        case MentorAsked() | MentorSent():
            return event.space
        case MatchingAsked() | MatchingReviewed() | MatchingSwapped() | MatchingReleased():
            return event.community
        case PreparationDue():
            return event.community or SpaceId(event.person)
        case _:
            return (case.community if case else None) or SpaceId(event.mentoring)


def hold(connection: Connection, event: MentoringEvent) -> None:
    """Until this transaction ends, nobody else changes it, nor the seats of its mentor."""
    match event:
        case MentorAsked() | MentorSent() | MatchingAsked() | MatchingReviewed() | PreparationDue():
            return
        case MatchingSwapped() | MatchingReleased():
            mine = (mentoring_plans.c.tenant == tenant_in(event.community)) & (
                mentoring_plans.c.community == event.community
            )
            connection.execute(select(mentoring_plans.c.version).where(mine).with_for_update())
        case _:
            mine = (mentorings.c.tenant == tenant_in(event.mentoring)) & (mentorings.c.id == event.mentoring)
            connection.execute(select(mentorings.c.version).where(mine).with_for_update())
