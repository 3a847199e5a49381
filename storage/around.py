"""Who makes something happen, and the community it happens in: in one question to the database, because each event asks it."""

from typing import Any

from sqlalchemy import Connection, and_, bindparam, literal_column, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community, Person
from facilitation.facts import NOBODY
from facilitation.privacy import VERSION
from storage.communities import settings_in
from storage.people import person_in
from storage.prepared import Prepared
from storage.tables import communities, notices, participants, people, sharing
from storage.tenants import tenant_in

ALWAYS = select(literal_column("1").label("one")).subquery("always")
"""A row to stand beside, whoever and whatever is unknown."""

AROUND = Prepared(
    select(
        people.c.id,
        people.c.language,
        people.c.zone,
        people.c.admin,
        people.c.chosen_language,
        people.c.chosen_address,
        communities.c.settings,
        communities.c.since,
        communities.c.version,
        sharing.c.state,
        sharing.c.version.label("turn"),
        participants.c.takes_part,
        notices.c.version.label("noticed"),
    )
    .select_from(ALWAYS)
    .outerjoin(people, and_(people.c.tenant == bindparam("tenant"), people.c.id == bindparam("person")))
    .outerjoin(
        notices,
        and_(
            notices.c.tenant == bindparam("tenant"),
            notices.c.person == bindparam("person"),
            notices.c.version == VERSION,
        ),
    )
    .outerjoin(
        communities,
        and_(communities.c.tenant == bindparam("tenant"), communities.c.id == bindparam("community")),
    )
    .outerjoin(
        sharing, and_(sharing.c.tenant == communities.c.tenant, sharing.c.community == communities.c.id)
    )
    .outerjoin(
        participants,
        and_(
            participants.c.tenant == communities.c.tenant,
            participants.c.community == communities.c.id,
            participants.c.person == bindparam("person"),
        ),
    )
)


def around(connection: Connection, space: SpaceId, person: PersonId | None = None) -> Any:
    """One row: the columns of a person, of a community with its sharing, whether they take part, and the notice they had; `None` where unknown."""
    return AROUND.first(connection, tenant=tenant_in(space), community=space, person=person)


def asker_in(row: Any, person: PersonId | None) -> Person:
    if person is None:
        return NOBODY
    return Person(person) if row.id is None else person_in(row)


def community_in(row: Any, space: SpaceId) -> Community | None:
    if row.settings is None:
        return None
    return Community(space, settings_in(row.settings), row.since, row.version)
