"""Where people and spaces of Teams are to be found: an address each, as on an envelope."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

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


def forget(connection: Connection, name: str) -> None:
    mine = (whereabouts.c.tenant == tenant_in(name)) & (whereabouts.c.name == name)
    connection.execute(delete(whereabouts).where(mine))
