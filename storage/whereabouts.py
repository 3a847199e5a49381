"""Where people and spaces of Teams are to be found: an address each, as on an envelope."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, exists, select

from storage.inserts import insert_once, put
from storage.tables import installations, whereabouts
from storage.tenants import tenant_in

FOUND = select(whereabouts).where(
    whereabouts.c.tenant == bindparam("tenant"), whereabouts.c.name == bindparam("name")
)
PLACES: Final = ("personal", "groupChat", "channel")
"""What Compagnon is added to."""
LEFT: Final = insert_once(installations)


def find(connection: Connection, name: str) -> Mapping[str, Any] | None:
    """By the names of the columns, without the tenant."""
    row = connection.execute(FOUND, {"tenant": tenant_in(name), "name": name}).first()
    return {key: value for key, value in row._mapping.items() if key != "tenant"} if row else None  # noqa: SLF001 - SQLAlchemy's public name for it


def keep(connection: Connection, row: Mapping[str, Any]) -> None:
    name = row["name"]
    put(
        connection,
        whereabouts,
        {"tenant": tenant_in(name), "name": name},
        {k: v for k, v in row.items() if k != "name"},
    )


def channels(connection: Connection, tenant: str, team: str) -> Sequence[str]:
    """The names of those that are known of a team."""
    mine = (whereabouts.c.tenant == tenant) & (whereabouts.c.team == team)
    channel = whereabouts.c.sort == "channel"
    return connection.execute(select(whereabouts.c.name).where(mine, channel)).scalars().all()


def called(connection: Connection, tenant: str, account: str) -> str | None:
    """The name of whom our bot calls so."""
    mine = (whereabouts.c.tenant == tenant) & (whereabouts.c.account == account)
    return connection.execute(select(whereabouts.c.name).where(mine)).scalars().first()


def without_place(connection: Connection, now: datetime) -> None:
    """Whose last place is gone counts as removed from now on; whoever has one again, not any more."""
    there = whereabouts.alias()
    place = exists().where(
        there.c.tenant == whereabouts.c.tenant, there.c.sort.in_(PLACES), there.c.blocked.is_(False)
    )
    known = select(whereabouts.c.tenant).where(whereabouts.c.sort == "tenant")
    for tenant in connection.execute(known.where(~place)).scalars().all():
        LEFT.count(connection, tenant=tenant, sealed=None, removed=now)
    connection.execute(delete(installations).where(installations.c.tenant.in_(known.where(place))))
