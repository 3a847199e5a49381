"""Who cannot be written to: they blocked Compagnon, removed it, or are gone. The next message that arrives says otherwise."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from facilitation.cards import PersonId
from storage.inserts import put
from storage.prepared import Prepared
from storage.tables import unreachable
from storage.tenants import tenant_in

AGAIN = Prepared(
    delete(unreachable).where(
        unreachable.c.tenant == bindparam("tenant"), unreachable.c.person == bindparam("person")
    )
)


def lost(connection: Connection, person: PersonId, at: datetime) -> None:
    put(connection, unreachable, {"tenant": tenant_in(person), "person": person}, {"since": at})


def reached(connection: Connection, person: PersonId) -> None:
    AGAIN.count(connection, tenant=tenant_in(person), person=person)


def out_of_reach(connection: Connection, tenant: str) -> frozenset[PersonId]:
    query = select(unreachable.c.person).where(unreachable.c.tenant == tenant)
    return frozenset(PersonId(name) for name in connection.execute(query).scalars())
