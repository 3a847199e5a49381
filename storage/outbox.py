"""What is to be said: rows that only leave when the other side has them, or never can.

    pending ──claim──▶ sending ──▶ sent
       ▲                  │ ├────▶ dead        refused for good
       └──── later ───────┘ └────▶ uncertain   nobody can tell whether it arrived ──▶ sent | pending | dead

A claim is a lease with a token (its fence), committed before a byte leaves. Whoever has lost the lease can change
nothing any more. One message of a lane is on its way at a time, in the order they were decided.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from typing import Any, assert_never

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    any_,
    bindparam,
    delete,
    func,
    or_,
    select,
    text,
    update,
)

from facilitation.actions import Amend, Ask, Gather, Message, Say, Whisper, urgency_of
from facilitation.cards import GATHERED, SpaceId, conversation
from storage import codec
from storage.inserts import new_row
from storage.prepared import Prepared
from storage.tables import OPEN, outbox

LEASE = timedelta(seconds=30)
"""How long a claim holds. A message still on its way after that is uncertain."""

UNREADABLE = timedelta(minutes=1)
"""After how long a message of another version is looked at again."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message on its way. `id` is also the marker the platform is given.

    `thread` is the address it answers, `standing` that of the message it amends. Its space is a real one wherever the
    conversation it names has been opened.
    """

    id: str
    tenant: str
    message: Message
    must_arrive: bool
    attempts: int
    lease: str
    thread: str | None
    standing: str | None = None


ADD = new_row(outbox, "tenant", "id", "lane", "urgency", "action", "known_as", "must_arrive", "state", "due")


def add(connection: Connection, tenant: str, name: str, message: Message, now: datetime) -> None:
    row = {
        "tenant": tenant,
        "id": name,
        "lane": lane_of(message),
        "urgency": urgency_of(message),
        "action": codec.messages.write(message),
        "known_as": message.known_as if isinstance(message, Say | Gather) else None,
        "must_arrive": must_arrive(message),
        "state": "pending",
        "due": now,
    }
    ADD.count(connection, **row)


def lane_of(message: Message) -> str:
    """A space, or a person's direct conversation: order is kept within it, from the moment a space is asked for."""
    match message:
        case Say() | Amend():
            return message.space
        case Gather():
            return conversation(message.known_as)
        case Whisper() | Ask():
            return message.person
        case never:
            assert_never(never)


def must_arrive(message: Message) -> bool:
    """A form is asked for again; what a round shows and where it meets must be there."""
    match message:
        case Say() | Whisper():
            return message.must_arrive
        case Ask():
            return False
        case Gather() | Amend():
            return True
        case never:
            assert_never(never)


def claim(connection: Connection, now: datetime, lease: str, most: int, lasts: timedelta) -> list[Letter]:
    """The first open message of each free lane, leased to `lease`."""
    rows = list(connection.execute(HEADS[connection.dialect.name], {"now": now, "most": most}))
    if not rows:
        return []
    connection.execute(
        update(outbox)
        .where(outbox.c.seq.in_([row.seq for row in rows]))
        .values(state="sending", lease=lease, lease_until=now + lasts, attempts=outbox.c.attempts + 1)
    )
    return readable(connection, rows, lease, now)


def heads(first_open: ColumnElement[bool]) -> Select[Any]:
    """Waiting messages that are the first open one of their lane, the most urgent first.

    One that was never tried is not made to wait: it is as old as its event, whose clock may have been ahead of ours.
    """
    ready = or_(outbox.c.attempts == 0, outbox.c.due <= bindparam("now"))
    return (
        select(outbox)
        .where(first_open, outbox.c.state == "pending", ready)
        .order_by(outbox.c.urgency, outbox.c.seq)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
    )


FIRSTS = select(func.min(outbox.c.seq)).where(text(OPEN)).group_by(outbox.c.tenant, outbox.c.lane)
"""The first open message of each lane, read off an index of what is open, however much was sent before."""

HEADS = {
    "sqlite": heads(outbox.c.seq.in_(FIRSTS)),
    "postgresql": heads(outbox.c.seq == any_(func.array(FIRSTS.scalar_subquery()))),
}
"""By dialect. PostgreSQL is given an array: of a join it may believe, after a quiet week, that both sides are empty, and
count the lanes anew for each message (measured: 20 s instead of 4 ms with 10,000 messages)."""


def readable(connection: Connection, rows: list[Row[Any]], lease: str, now: datetime) -> list[Letter]:
    """What another version wrote and this one cannot read waits for that version, and holds up its own lane alone."""
    letters = []
    for row in rows:
        try:
            letters.append(letter(connection, row, lease))
        except ValueError:
            mine = update(outbox).where(outbox.c.seq == row.seq)
            connection.execute(mine.values(state=row.state, due=now + UNREADABLE))
    return letters


def letter(connection: Connection, row: Row[Any], lease: str) -> Letter:
    message = in_its_place(connection, row.tenant, codec.messages.read(row.action))
    thread = standing = None
    if isinstance(message, Say) and message.thread:
        thread = address_of(connection, row.tenant, message.thread)
    if isinstance(message, Amend):
        standing = address_of(connection, row.tenant, message.known_as)
    return Letter(row.id, row.tenant, message, row.must_arrive, row.attempts + 1, lease, thread, standing)


def in_its_place(connection: Connection, tenant: str, message: Message) -> Message:
    """With the id of the conversation it goes to. What is for one person goes to them directly while there is none."""
    if isinstance(message, Gather) or not (message.space or "").endswith(GATHERED):
        return message
    address = address_of(connection, tenant, (message.space or "").removesuffix(GATHERED))
    if address is not None:
        return replace(message, space=SpaceId(address))
    return message if isinstance(message, Say | Amend) else replace(message, space=None)


ADDRESS = Prepared(
    select(outbox.c.address).where(
        outbox.c.tenant == bindparam("tenant"), outbox.c.known_as == bindparam("known_as")
    )
)
KNOWN_AS = Prepared(
    select(outbox.c.known_as).where(
        outbox.c.tenant == bindparam("tenant"), outbox.c.address == bindparam("address")
    )
)


def address_of(connection: Connection, tenant: str, known_as: str) -> str | None:
    """Where a message went, by the name it is known as. `None` when it never arrived."""
    row = ADDRESS.first(connection, tenant=tenant, known_as=known_as)
    return row.address if row else None


def known_at(connection: Connection, tenant: str, address: str) -> str | None:
    """The name of the message at an address."""
    row = KNOWN_AS.first(connection, tenant=tenant, address=address)
    return row.known_as if row else None


HELD = and_(
    outbox.c.id == bindparam("of_id"),
    outbox.c.state == "sending",
    outbox.c.lease == bindparam("of_lease"),
)
"""Still ours: nobody else has taken or settled it."""

FORGOTTEN = Prepared(delete(outbox).where(HELD))


@cache
def settled(*names: str) -> Prepared:
    return Prepared(update(outbox).where(HELD).values({name: bindparam(name) for name in names}))


def settle(connection: Connection, letter: Letter, **row: object) -> bool:
    """Whether the lease still held; if not, nothing is changed."""
    return bool(settled(*row).count(connection, of_id=letter.id, of_lease=letter.lease, **row))


def sent(connection: Connection, letter: Letter, address: str | None) -> bool:
    """It arrived. What it said is forgotten; a private message leaves no trace at all. Whether the lease still held."""
    if isinstance(letter.message, Say | Gather):
        return settle(connection, letter, state="sent", address=address, action=None)
    return bool(FORGOTTEN.count(connection, of_id=letter.id, of_lease=letter.lease))


def later(connection: Connection, letter: Letter, due: datetime) -> bool:
    """It did not arrive; try again at `due`."""
    return settle(connection, letter, state="pending", due=due)


def dead(connection: Connection, letter: Letter, because: str) -> bool:
    """It never will arrive. Why is kept, not what it said, nor, of a private message, for whom it was."""
    gone = {"state": "dead", "because": because, "action": None}
    nowhere = {} if isinstance(letter.message, Say) else {"lane": ""}
    return settle(connection, letter, **gone, **nowhere)


def uncertain(connection: Connection, letter: Letter, look_at: datetime) -> bool:
    """It may have arrived: look for its marker at `look_at` before anything else."""
    return settle(connection, letter, state="uncertain", due=look_at)


def reap(connection: Connection, now: datetime, after: timedelta, lasts: timedelta) -> int:
    """Leases that ran out become uncertain; so do those, and looks, that are too far ahead because the clock went back.

    Too far is twice as far as any, so that what was committed after `now` was read is left alone.
    """
    expired = or_(outbox.c.lease_until < now, outbox.c.lease_until > now + 2 * lasts)
    too_late = outbox.c.due > now + 2 * after
    lost = or_(
        and_(outbox.c.state == "sending", expired),
        and_(outbox.c.state == "uncertain", too_late),
    )
    return connection.execute(update(outbox).where(lost).values(state="uncertain", due=now + after)).rowcount


def claim_uncertain(
    connection: Connection, now: datetime, lease: str, most: int, lasts: timedelta
) -> list[Letter]:
    """Those whose settling time has passed, leased again while somebody looks for them."""
    query = (
        select(outbox)
        .where(outbox.c.state == "uncertain", outbox.c.due <= now)
        .order_by(outbox.c.seq)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    rows = list(connection.execute(query))
    connection.execute(
        update(outbox)
        .where(outbox.c.seq.in_([row.seq for row in rows]))
        .values(state="sending", lease=lease, lease_until=now + lasts)
    )
    return readable(connection, rows, lease, now)


def counts(connection: Connection) -> dict[str, int]:
    """How many messages are in each state that has not ended well."""
    query = (
        select(outbox.c.state, func.count())
        .where(outbox.c.state.in_(("pending", "sending", "uncertain", "dead")))
        .group_by(outbox.c.state)
    )
    return {state: many for state, many in connection.execute(query)}  # noqa: C416 - rows, not pairs


def forget(connection: Connection, before: datetime) -> int:
    """Old messages that ended and that nobody can answer any more."""
    ended = outbox.c.state.in_(("sent", "dead")) & (outbox.c.due < before)
    return connection.execute(delete(outbox).where(ended)).rowcount
