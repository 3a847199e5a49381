"""What has already been heard: the second time changes nothing."""

from datetime import datetime

from sqlalchemy import Connection, delete

from storage.inserts import insert_once
from storage.tables import inbox

ONCE = insert_once(inbox)


def first_time(connection: Connection, tenant: str, happened: str, at: datetime) -> bool:
    return bool(ONCE.count(connection, tenant=tenant, id=happened, at=at))


def forget(connection: Connection, before: datetime) -> int:
    """Platforms redeliver for minutes: what is older than a few days can be forgotten. How many rows were."""
    return connection.execute(delete(inbox).where(inbox.c.at < before)).rowcount
