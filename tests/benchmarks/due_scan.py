"""What it costs to look for wakes that are due among many that sleep."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median

from figures import in_turns, ratio, say, spread, tell
from grounds import Ground, Row, opened
from replay import Recording, send_again

from bot.clock import now
from bot.waking import ring_due
from facilitation.community import CommunityId
from facilitation.events import RhythmDue
from storage import codec
from storage.store import Store

SIZES = (10_000, 100_000, 1_000_000)
DUE = 10
MOST_SLOWER = 1.5
"""What a hundred times as many communities may cost; told beside the ratio, never asserted."""


@dataclass(frozen=True, slots=True)
class Sleepers:
    """A database in which `size` communities sleep, and the same look for the due ones by the raw driver."""

    size: int
    store: Store
    raw: Callable[[], None]


def measure(ground: Ground, *, quick: bool) -> None:
    looks, sizes = (200, SIZES[:2]) if quick else (1000, SIZES)
    with ExitStack() as closing:
        urls = {size: asleep(ground, size) for size in sizes}
        stores = {size: closing.enter_context(opened(url)) for size, url in urls.items()}
        ticks = in_turns(*([partial(tick, store)] * looks for store in stores.values()))
        for size, seconds in zip(sizes, ticks, strict=True):
            tell("due-scan: one empty tick", ground.name, {"asleep": size}, "ms", figures=spread(seconds))
        grown("due-scan: one empty tick", ground, sizes, ticks)

        for url in urls.values():
            ground.fill(url, "wakeups", ("tenant", "id", "due", "event"), wakes("due", DUE, now()))
        ready = [sleepers(ground, size, stores[size], urls[size], closing) for size in sizes]
        scans = in_turns(
            *([partial(look, each.store)] * looks for each in ready), *([each.raw] * looks for each in ready)
        )
        for n, each in enumerate(ready):
            ours, raw = spread(scans[n]), spread(scans[n + len(ready)])
            given = {"asleep": each.size, "due": DUE}
            tell(
                "due-scan: ledger.due(100)",
                ground.name,
                given,
                "ms",
                figures=ours,
                raw=raw,
                ratio=ratio(ours["p50"], raw["p50"]),
            )
        grown("due-scan: ledger.due(100)", ground, sizes, scans)


def grown(name: str, ground: Ground, sizes: tuple[int, ...], taken: list[list[float]]) -> None:
    first, last = median(taken[0]), median(taken[len(sizes) - 1])
    given = {"asleep": [sizes[0], sizes[-1]], "at_most": MOST_SLOWER}
    tell(f"{name}, most over fewest", ground.name, given, "times", figures={"p50": ratio(last, first)})


def asleep(ground: Ground, size: int) -> str:
    say(f"due-scan: {size} wakes on {ground.name}")
    url = ground.fresh()
    ground.fill(
        url, "wakeups", ("tenant", "id", "due", "event"), wakes("asleep", size, now() + timedelta(days=1))
    )
    ground.settle(url)
    return url


def wakes(name: str, many: int, first: datetime) -> Iterator[Row]:
    """Ten a second from `first` on; those due now are all due at once."""
    apart = timedelta(milliseconds=100) if first > now() else timedelta()
    for n in range(many):
        community = CommunityId(f"slack:T{n % 100}:C{n}")
        event = codec.events.write(RhythmDue(community, "2026-10-26T09:00"))
        yield f"slack:T{n % 100}", f"{name}-{n}", (first + n * apart).astimezone(UTC), event


def sleepers(ground: Ground, size: int, store: Store, url: str, closing: ExitStack) -> Sleepers:
    recording = Recording(store)
    look(store)
    [transaction] = recording.transactions
    recording.stop()
    connection = ground.raw(url)
    closing.callback(connection.close)
    return Sleepers(size, store, partial(send_again, connection, transaction))


def look(store: Store) -> None:
    """One transaction, as a tick begins."""
    with store.begin() as ledger:
        assert len(ledger.due(100)) == DUE


def tick(store: Store) -> None:
    """What a process does each second when nothing is due."""
    assert ring_due(store) == 0
    with store.begin() as ledger:
        ledger.backlog()
