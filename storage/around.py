"""Who makes something happen, and the community it happens in: in one question to the database, because each event asks it."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, literal_column, select

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Community, Person
from facilitation.facts import NOBODY, Facts
from facilitation.privacy import VERSION
from facilitation.sharing.state import Sharing
from storage import codec
from storage.almanac import Almanac
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


def around(
    connection: Connection, space: SpaceId, person: PersonId | None, year: int, almanac: Almanac
) -> Facts:
    """Whoever is not known is someone without a name, a language or rights; what is not enrolled is no community."""
    row = AROUND.first(connection, tenant=tenant_in(space), community=space, person=person)
    asker, noticed = asker_in(row, person), row.noticed is not None
    if row.state is None:
        return Facts(asker, noticed=noticed)
    settings = settings_in(row.settings)
    return Facts(
        asker,
        Community(space, settings, row.since, row.version),
        sharing_in(row.state, row.turn),
        bool(row.takes_part),
        holidays=almanac.holidays(settings.country, year),
        noticed=noticed,
    )


def asker_in(row: Any, person: PersonId | None) -> Person:
    if person is None:
        return NOBODY
    return Person(person) if row.id is None else person_in(row)


@lru_cache(maxsize=256)
def sharing_in(written: str, version: int) -> Sharing:
    """How a community shares is read far more often than it changes."""
    return replace(codec.sharings.read(written), version=version)


def moved(facts: Facts, there: Facts) -> Facts:
    """It belongs to another community than that of the place where it was said, or to one at all."""
    return replace(
        facts,
        community=there.community,
        sharing=there.sharing,
        takes_part=there.takes_part,
        holidays=there.holidays,
    )
