"""What has already been heard: the second time changes nothing."""

from datetime import datetime

from sqlalchemy import Connection, Table, delete
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import inbox


def insert_once(table: Table) -> dict[str, sqlite.Insert | postgresql.Insert]:
    """By dialect: the INSERT that leaves a row it meets again as it is, and says so by its row count.

    Of an INSERT, SQLAlchemy only keeps that count when asked. Statements that each message needs are built once, here
    and elsewhere: building costs more than running.
    """
    counted = {"preserve_rowcount": True}
    return {
        "sqlite": sqlite.insert(table).on_conflict_do_nothing().execution_options(**counted),
        "postgresql": postgresql.insert(table).on_conflict_do_nothing().execution_options(**counted),
    }


ONCE = insert_once(inbox)


def first_time(connection: Connection, tenant: str, happened: str, at: datetime) -> bool:
    row = {"tenant": tenant, "id": happened, "at": at}
    return bool(connection.execute(ONCE[connection.dialect.name], row).rowcount)


def forget(connection: Connection, before: datetime) -> int:
    """Platforms redeliver for minutes: what is older than a few days can be forgotten. How many rows were."""
    return connection.execute(delete(inbox).where(inbox.c.at < before)).rowcount
