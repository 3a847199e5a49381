"""Due times: rows, written in the transaction of the decision that wanted them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update

from facilitation.events import Event
from storage import codec
from storage.inserts import insert_once
from storage.prepared import Prepared
from storage.tables import inbox, wakeups

TRIES = 5
"""A wake whose decision fails this often is set aside: it would fail for ever."""


@dataclass(frozen=True, slots=True)
class Wakeup:
    """A wake that is due. It stays in the table until its own transaction has removed it."""

    tenant: str
    id: str
    due: datetime
    written: str

    @property
    def event(self) -> Event:
        """Raises ValueError when it was written by a version that knows other events: so it breaks alone."""
        return codec.events.read(self.written)


RUNG = Prepared(
    select(inbox.c.id).where(inbox.c.tenant == bindparam("tenant"), inbox.c.id == bindparam("id"))
)
ONCE = insert_once(wakeups)
DUE = (
    select(wakeups)
    .where(wakeups.c.due <= bindparam("now"), wakeups.c.failures < TRIES)
    .order_by(wakeups.c.due)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def add(connection: Connection, tenant: str, name: str, due: datetime, event: Event) -> None:
    """A name that waits already, or has rung before, is not added again."""
    if RUNG.first(connection, tenant=tenant, id=f"wake:{name}") is None:
        ONCE.count(connection, tenant=tenant, id=name, due=due, event=codec.events.write(event))


def due(connection: Connection, now: datetime, most: int) -> list[Wakeup]:
    """The earliest first; those another process holds are passed over."""
    rows = connection.execute(DUE, {"now": now, "most": most})
    return [Wakeup(row.tenant, row.id, row.due, row.event) for row in rows]


EARLIEST = select(wakeups.c.due).where(wakeups.c.failures < TRIES).order_by(wakeups.c.due).limit(1)


def next_due(connection: Connection) -> datetime | None:
    """When the earliest wake is due."""
    return connection.execute(EARLIEST).scalar()


REMOVE = Prepared(
    delete(wakeups).where(wakeups.c.tenant == bindparam("of"), wakeups.c.id == bindparam("name"))
)


def remove(connection: Connection, wakeup: Wakeup) -> None:
    REMOVE.count(connection, of=wakeup.tenant, name=wakeup.id)


def failed(connection: Connection, wakeup: Wakeup, now: datetime) -> None:
    """Try again later, each time after twice as long."""
    mine = (wakeups.c.tenant == wakeup.tenant) & (wakeups.c.id == wakeup.id)
    failures = connection.execute(select(wakeups.c.failures).where(mine)).scalar_one()
    later = now + timedelta(seconds=10 * 2**failures)
    connection.execute(update(wakeups).where(mine).values(failures=failures + 1, due=later))
