"""The workspaces Compagnon is installed in. Their tokens are sealed, each to its own workspace, with keys that can be changed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from json import dumps, loads
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import Connection, delete, select, update

from storage.columns import metadata
from storage.inserts import put
from storage.problems import StorageError
from storage.tables import installations

WRONG_KEYS: Final = "A token in the database cannot be opened with COMPAGNON_KEYS. Add the key it was sealed with, after the newest."


@dataclass(frozen=True, slots=True)
class Sealed:
    """A workspace, our own user there, and its token in clear: never shown, never kept so."""

    tenant: str
    bot: str
    token: str = field(repr=False)


class Seal:
    """`keys`: the newest first. It seals with the newest and opens what any of them sealed."""

    def __init__(self, keys: Sequence[str]) -> None:
        self.keys = MultiFernet([Fernet(key) for key in keys])

    def close(self, installation: Sealed) -> str:
        """The workspace is sealed in: moved to another's row, it does not open."""
        inside = {"tenant": installation.tenant, "bot": installation.bot, "token": installation.token}
        return self.keys.encrypt(dumps(inside).encode()).decode()

    def open(self, tenant: str, sealed: str) -> Sealed:
        """Raises `StorageError`."""
        try:
            inside = loads(self.keys.decrypt(sealed.encode()))
        except InvalidToken as bad:
            raise StorageError(WRONG_KEYS) from bad
        if inside["tenant"] != tenant:
            raise StorageError(f"The token of {tenant} in the database was sealed for another workspace.")
        return Sealed(tenant, inside["bot"], inside["token"])

    def again(self, sealed: str) -> str:
        """With the newest key."""
        try:
            return self.keys.rotate(sealed.encode()).decode()
        except InvalidToken as bad:
            raise StorageError(WRONG_KEYS) from bad


def keep(connection: Connection, seal: Seal, installation: Sealed) -> None:
    row = {"sealed": seal.close(installation), "removed": None}
    put(connection, installations, {"tenant": installation.tenant}, row)


def find(connection: Connection, seal: Seal, tenant: str) -> Sealed | None:
    sealed = connection.execute(
        select(installations.c.sealed).where(installations.c.tenant == tenant)
    ).scalar()
    return seal.open(tenant, sealed) if sealed else None


def remove(connection: Connection, tenant: str, now: datetime) -> None:
    """Its token, where we have it, is gone at once; the rest when `forget` comes by."""
    put(connection, installations, {"tenant": tenant}, {"sealed": None, "removed": now})


def returned(connection: Connection, tenant: str) -> None:
    """It has Compagnon after all, with a token that is not kept here: nothing of it is forgotten."""
    mine = (installations.c.tenant == tenant, installations.c.sealed.is_(None))
    connection.execute(delete(installations).where(*mine))


def forget(connection: Connection, before: datetime) -> int:
    """Everything of the workspaces that removed Compagnon before then. How many there were."""
    gone = select(installations.c.tenant).where(installations.c.removed < before)
    tenants = list(connection.execute(gone).scalars())
    for table in metadata.tables.values() if tenants else ():
        if "tenant" in table.c:
            connection.execute(delete(table).where(table.c.tenant.in_(tenants)))
    return len(tenants)


def rotate(connection: Connection, seal: Seal) -> int:
    """Seals every token again with the newest key. How many there are."""
    rows = connection.execute(select(installations).where(installations.c.sealed.is_not(None))).all()
    for row in rows:
        mine = update(installations).where(installations.c.tenant == row.tenant)
        connection.execute(mine.values(sealed=seal.again(row.sealed)))
    return len(rows)
