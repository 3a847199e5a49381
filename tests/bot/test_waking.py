import pytest
from builders import AN_HOUR, MONDAY, QUAIS, happened
from clocks import HandClock
from sqlalchemy import select, update
from structlog.testing import capture_logs

from bot import waking
from bot.waking import AT_ONCE, ring_due
from facilitation.actions import Wake
from facilitation.events import MomentDue, RhythmDue
from storage import schema
from storage.problems import StaleError
from storage.store import Store
from storage.tables import wakeups

FIRST, SECOND = MomentDue(QUAIS, "first", 1), MomentDue(QUAIS, "second", 1)


@pytest.fixture(autouse=True)
def logs():
    """Kept rather than printed."""
    with capture_logs() as kept:
        yield kept


@pytest.fixture
def clock():
    return HandClock(MONDAY)


@pytest.fixture
def store(database_url, clock):
    store = Store(database_url, clock=clock)
    schema.upgrade(store)
    with store.begin() as ledger:
        event = happened(RhythmDue(QUAIS, "x"))
        ledger.queue(event, [Wake(MONDAY, FIRST), Wake(MONDAY + AN_HOUR / 60, SECOND)])
    clock.forward(AN_HOUR)
    yield store
    store.close()


def waiting(store):
    with store.begin() as ledger:
        return list(ledger.connection.execute(select(wakeups).order_by(wakeups.c.due)))


def taking(monkeypatch, breaks):
    """What is taken, in order; `breaks` raises for some of it."""
    taken, real = [], waking.take

    def take(ledger, happened):
        taken.append(happened)
        real(ledger, happened)
        breaks(happened.event)

    monkeypatch.setattr(waking, "take", take)
    return taken


def test_what_is_due_rings_once_at_the_time_it_is(store, clock, monkeypatch):
    taken = taking(monkeypatch, lambda _: None)

    rang = ring_due(store), ring_due(store)

    assert rang == (2, 0)
    assert [(happened.event, happened.at) for happened in taken] == [(FIRST, clock.at), (SECOND, clock.at)]
    assert all(happened.id.startswith("wake:") for happened in taken)
    assert waiting(store) == []


def test_a_wake_that_breaks_is_undone_alone_and_put_off(store, clock, monkeypatch):
    def breaks(event):
        if event == FIRST:
            raise ZeroDivisionError

    taking(monkeypatch, breaks)

    ring_due(store)
    [left] = waiting(store)

    assert (left.failures, left.due > clock.at) == (1, True)


def test_a_wake_that_was_put_off_rings_later(store, clock, monkeypatch):
    broken = iter([ZeroDivisionError()])

    def breaks(event):
        if event == FIRST:
            raise next(broken, StopAsyncIteration)

    taking(monkeypatch, breaks)
    ring_due(store)
    monkeypatch.undo()
    clock.forward(AN_HOUR)

    assert ring_due(store) == 1
    assert waiting(store) == []


def test_a_wake_that_was_overtaken_rings_at_the_next_beat(store, monkeypatch):
    def breaks(event):
        if event == FIRST:
            raise StaleError

    taking(monkeypatch, breaks)
    ring_due(store)
    [left] = waiting(store)
    monkeypatch.undo()

    assert left.failures == 0
    assert ring_due(store) == 1


def test_a_wake_that_cannot_be_read_breaks_alone(store):
    with store.begin() as ledger:
        [first, _] = waiting_ids(ledger)
        ledger.connection.execute(update(wakeups).where(wakeups.c.id == first).values(event='{"kind": "?"}'))

    ring_due(store)

    assert [row.id for row in waiting(store)] == [first]


def waiting_ids(ledger):
    return list(ledger.connection.execute(select(wakeups.c.id).order_by(wakeups.c.due)).scalars())


def test_so_many_ring_in_one_transaction(store):
    with store.begin() as ledger:
        more = [Wake(MONDAY, MomentDue(QUAIS, "more", n)) for n in range(AT_ONCE)]
        ledger.queue(happened(RhythmDue(QUAIS, "x"), name="stage:2"), more)

    assert (ring_due(store), ring_due(store), ring_due(store)) == (AT_ONCE, 2, 0)
