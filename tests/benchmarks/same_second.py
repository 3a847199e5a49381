"""Ten thousand communities whose window opens in the same second: how long until all have rung."""

import multiprocessing
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from multiprocessing.synchronize import Barrier
from time import perf_counter
from typing import Any

from figures import in_turns, ratio, say, tell
from grounds import Ground, Row, opened
from handling import COACH, MONDAY, event_at
from replay import Recording, send_again

from bot.handle import handle
from bot.waking import ring_due
from facilitation.community import CommunityId, Person, Settings
from facilitation.events import CommunityEnrolled, MessageSeen, PersonKnown
from storage.store import Store

PATTERN = "slack:T1:PATTERN"
"""One community goes through the product; the others are copies of its rows under another name."""

COPIED = {
    "communities": ("tenant", "id", "settings", "since", "version"),
    "sharing": ("tenant", "community", "state", "version"),
    "wakeups": ("tenant", "id", "due", "event"),
}


@dataclass(frozen=True, slots=True)
class At:
    """A clock that stands still, and can be handed to another process."""

    moment: datetime

    def __call__(self) -> datetime:
        return self.moment


def measure(ground: Ground, *, quick: bool) -> None:
    many = 500 if quick else 10_000
    say(f"same second: {many} communities on {ground.name}")
    pattern, opens = taken_from(ground)
    clock = At(opens + timedelta(seconds=1))
    with opened(filled(ground, pattern, many), clock=clock) as store:
        recording = Recording(store)
        ring_all(store)
        recording.stop()
    ours, raw = side_by_side(
        ground, (filled(ground, pattern, many), filled(ground, pattern, many)), clock, recording
    )
    told(ground, many, 1, ours, raw)
    if ground.name == "postgresql":
        told(ground, many, 2, ringing(filled(ground, pattern, many), clock, 2), raw)


def told(ground: Ground, many: int, processes: int, ours: float, raw: float) -> None:
    given = {"communities": many, "processes": processes}
    more = {"figures": per_second(many, ours), "raw": per_second(many, raw), "ratio": ratio(ours, raw)}
    tell("same second: until all have rung", ground.name, given, "s", **more)


def per_second(many: int, seconds: float) -> dict[str, float]:
    return {"total": round(seconds, 2), "per_second": round(many / seconds, 1)}


def taken_from(ground: Ground) -> tuple[dict[str, Row], datetime]:
    """The rows of one community that has been enrolled and has listened for four weeks; when its window opens."""
    url, community = ground.fresh(), CommunityId(PATTERN)
    with opened(url) as store:
        handle(store, event_at("known", MONDAY, PersonKnown(Person(COACH, admin=True))))
        handle(
            store,
            event_at("enrolled", MONDAY, CommunityEnrolled(community, COACH, Settings("Clocks", listens=4))),
        )
        handle(store, event_at("seen", MONDAY + timedelta(weeks=4), MessageSeen(community)))
        with store.begin() as ledger:
            opens = ledger.next_due()
    connection = ground.raw(url)
    rows = {
        table: connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchone()  # noqa: S608 - our own names
        for table, columns in COPIED.items()
    }
    connection.close()
    assert opens is not None
    return rows, opens


def filled(ground: Ground, pattern: dict[str, Row], many: int) -> str:
    url = ground.fresh()
    for table, columns in COPIED.items():
        ground.fill(url, table, columns, copies(pattern[table], many, own_name=table == "wakeups"))
    ground.settle(url)
    return url


def copies(row: Row, many: int, *, own_name: bool) -> Iterator[Row]:
    """The same row for each community; the name of a wake does not tell whose it is."""
    for n in range(many):
        copy = [
            value.replace(PATTERN, f"slack:T1:C{n}") if isinstance(value, str) else value for value in row
        ]
        if own_name:
            copy[1] = f"wake-{n}"
        yield copy


def ring_all(store: Store) -> None:
    while ring_due(store):
        pass


def side_by_side(
    ground: Ground, urls: tuple[str, str], clock: At, recording: Recording
) -> tuple[float, float]:
    """Seconds until all have rung in one process, and for the raw driver: a transaction of one, then of the other."""
    mine, other = urls
    connection = ground.raw(other)
    with opened(mine, clock=clock) as store:
        rings = [partial(ring_due, store)] * len(recording.transactions)
        again = [partial(send_again, connection, each) for each in recording.transactions]
        ours, raw = in_turns(rings, again, turn=1)
    connection.close()
    return sum(ours), sum(raw)


def ringing(url: str, clock: At, processes: int) -> float:
    """Seconds from the moment all processes are ready until the last has nothing more to ring."""
    context = multiprocessing.get_context("spawn")
    ready: Any = context.Barrier(processes + 1)
    workers = [context.Process(target=ring_in_process, args=(url, clock, ready)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    ready.wait()
    began = perf_counter()
    for worker in workers:
        worker.join()
    assert not any(worker.exitcode for worker in workers)
    return perf_counter() - began


def ring_in_process(url: str, clock: At, ready: Barrier) -> None:
    with opened(url, clock=clock) as store:
        with store.begin() as ledger:
            ledger.backlog()
        ready.wait()
        ring_all(store)
