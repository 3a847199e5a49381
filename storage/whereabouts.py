"""Where people and spaces of Teams are to be found: an address each, as on an envelope."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, select

from storage.inserts import put
from storage.tables import whereabouts
from storage.tenants import tenant_in

FOUND = select(whereabouts).where(
    whereabouts.c.tenant == bindparam("tenant"), whereabouts.c.name == bindparam("name")
)


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
