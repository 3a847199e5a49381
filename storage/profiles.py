"""Profiles, the organisation's list and the words for skills."""

from collections.abc import Collection
from typing import Any, assert_never

from sqlalchemy import Connection, Row, select

from facilitation.cards import PersonId
from facilitation.profiles.changes import BelongingSaved, ProfileChange, ProfileSaved, SkillsSaved
from facilitation.profiles.facts import ProfileFacts
from facilitation.profiles.state import Belonging, Skill
from facilitation.profiles.vocabulary import Vocabulary
from storage import codec
from storage.inserts import insert_once, put
from storage.tables import belongings, communities, profiles, skills
from storage.tenants import tenant_in


def save(connection: Connection, change: ProfileChange) -> None:
    match change:
        case ProfileSaved(profile):
            key = {"tenant": tenant_in(profile.person), "person": profile.person}
            put(connection, profiles, key, {"state": codec.profiles.write(profile)})
        case BelongingSaved(one):
            key = {"tenant": tenant_in(one.person), "person": one.person}
            put(connection, belongings, key, {"team": one.team, "site": one.site, "manager": one.manager})
        case SkillsSaved(workspace, learnt):
            for skill in learnt:
                save_skill(connection, tenant_in(workspace), skill)
        case never:
            assert_never(never)


def save_skill(connection: Connection, tenant: str, one: Skill) -> None:
    """A word that two people bring at once is one; a word that is joined stays as it was first written."""
    key = {"tenant": tenant, "key": one.key}
    if one.same_as:
        put(connection, skills, key, {"same_as": one.same_as}, {"said": one.said})
    else:
        LEARNT.count(connection, **key, said=one.said, same_as="")


LEARNT = insert_once(skills)


def vocabulary_of(connection: Connection, tenant: str) -> Vocabulary:
    """In the order in which the words became known."""
    query = select(skills).where(skills.c.tenant == tenant).order_by(skills.c.seq)
    return Vocabulary(tuple(Skill(row.key, row.said, row.same_as) for row in connection.execute(query)))


def facts_about(connection: Connection, tenant: str, people: Collection[PersonId]) -> ProfileFacts:
    """What is known of these people of one workspace."""
    named = sorted(people)
    told = select(profiles.c.state).where(profiles.c.tenant == tenant, profiles.c.person.in_(named))
    listed = select(belongings).where(belongings.c.tenant == tenant, belongings.c.person.in_(named))
    found = (codec.profiles.read(state) for state in connection.execute(told).scalars()) if named else ()
    places = (belonging_in(row) for row in connection.execute(listed)) if named else ()
    return ProfileFacts(
        {one.person: one for one in found},
        {one.person: one for one in places},
        vocabulary_of(connection, tenant),
    )


def belonging_in(row: Row[Any]) -> Belonging:
    manager = PersonId(row.manager) if row.manager else None
    return Belonging(PersonId(row.person), row.team, row.site, manager)


def belongings_in(connection: Connection, tenant: str) -> dict[PersonId, Belonging]:
    """The whole list of a workspace."""
    rows = connection.execute(select(belongings).where(belongings.c.tenant == tenant))
    return {one.person: one for one in map(belonging_in, rows)}


def workspaces(connection: Connection) -> list[str]:
    """Those in which there is a community."""
    return sorted(connection.execute(select(communities.c.tenant).distinct()).scalars())
