"""Whoever writes while the disk is busy shares the next commit, and nobody pays for another's fault."""

import asyncio
from threading import Event

import pytest
from builders import IRIS, MONDAY, QUAIS, happened
from sqlalchemy import event, select

from bot.together import MOST
from bot.worker import Worker
from facilitation.events import HelpAsked
from storage import inbox, schema
from storage.ledger import Ledger
from storage.problems import StaleError
from storage.store import Store
from storage.tables import inbox as heard


@pytest.fixture
def store(sqlite_url):
    store = Store(sqlite_url)
    schema.upgrade(store)
    yield store
    store.close()


@pytest.fixture
def worker(store):
    worker = Worker(store)
    yield worker
    worker.close()


@pytest.fixture
def commits(store):
    """One entry for each."""
    counted = []
    event.listen(store.engine, "commit", counted.append)
    return counted


class Busy:
    """While it lasts, the disk is busy with something else; what is asked meanwhile waits."""

    def __init__(self, worker):
        self.over = Event()
        worker.threads.submit(self.over.wait)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await asyncio.sleep(0)  # so that those who ask have asked
        self.over.set()


def hears(name):
    return lambda ledger: (inbox.first_time(ledger.connection, "stage:T1", name, MONDAY), name)


def breaks(ledger):
    hears("broken")(ledger)
    raise ZeroDivisionError


def names(store):
    with store.begin() as ledger:
        return list(ledger.connection.execute(select(heard.c.id)).scalars())


async def asked(worker, *changes):
    """All at once; what each was answered."""
    async with Busy(worker):
        waiting = [asyncio.create_task(worker.write(change)) for change in changes]
    return await asyncio.gather(*waiting, return_exceptions=True)


async def test_those_who_wait_share_a_commit_and_each_has_its_own_answer(worker, commits, store):
    answers = await asked(worker, hears("a"), hears("b"), hears("a"))

    assert answers == [(True, "a"), (True, "b"), (False, "a")]
    assert len(commits) == 1
    assert names(store) == ["a", "b"]


async def test_more_than_share_one_share_the_next(worker, commits):
    answers = await asked(worker, *(hears(f"{n}") for n in range(MOST + 1)))

    assert answers == [(True, f"{n}") for n in range(MOST + 1)]
    assert len(commits) == 2


async def test_nobody_is_answered_before_it_is_on_the_disk(worker, store):
    answered = []

    async def ask(name):
        await worker.write(hears(name))
        answered.append(name)

    event.listen(store.engine, "commit", lambda _: answered.append("commit"))
    async with Busy(worker):
        waiting = [asyncio.create_task(ask(name)) for name in "abc"]
    await asyncio.gather(*waiting)

    assert answered == ["commit", "a", "b", "c"]


async def test_one_that_fails_is_undone_alone(worker, store):
    first, failed, last = await asked(worker, hears("a"), breaks, hears("b"))

    assert (first, last) == ((True, "a"), (True, "b"))
    assert isinstance(failed, ZeroDivisionError)
    assert names(store) == ["a", "b"]


async def test_a_commit_that_fails_is_nobody_s_answer(worker, store):
    faults = [OSError("the disk is away")]

    def fail_once(_connection):
        if faults:
            raise faults.pop()

    event.listen(store.engine, "commit", fail_once)

    answers = await asked(worker, hears("a"), hears("b"))

    assert answers == [(True, "a"), (True, "b")]
    assert names(store) == ["a", "b"]


async def test_who_makes_every_commit_fail_is_told_and_nobody_else(worker, store):
    def undoes_all(ledger):
        hears("lost")(ledger)
        ledger.connection.exec_driver_sql("ROLLBACK")
        raise OSError

    first, failed, last = await asked(worker, hears("a"), undoes_all, hears("b"))

    assert (first, last) == ((True, "a"), (True, "b"))
    assert isinstance(failed, OSError)
    assert names(store) == ["a", "b"]


async def test_whoever_leaves_while_waiting_has_nothing_done(worker, store):
    async with Busy(worker):
        staying = asyncio.create_task(worker.write(hears("a")))
        leaving = asyncio.create_task(worker.write(hears("b")))
        await asyncio.sleep(0)
        leaving.cancel()

    assert await staying == (True, "a")
    assert names(store) == ["a"]


async def test_whoever_leaves_once_it_is_begun_has_it_done_all_the_same(worker, store):
    begun, go_on = Event(), Event()

    def slow(ledger):
        begun.set()
        go_on.wait()
        return hears("a")(ledger)

    leaving = asyncio.create_task(worker.write(slow))
    await asyncio.to_thread(begun.wait)
    leaving.cancel()
    go_on.set()
    await worker.write(hears("b"))

    assert leaving.cancelled()
    assert names(store) == ["a", "b"]


async def test_a_decision_that_was_overtaken_is_made_anew_and_the_others_stand(worker, store, monkeypatch):
    overtaken = [StaleError(), StaleError()]
    save = Ledger.save

    def save_once_overtaken(ledger, happened, decision):
        if happened.id == "stage:b" and overtaken:
            raise overtaken.pop()
        save(ledger, happened, decision)

    monkeypatch.setattr(Ledger, "save", save_once_overtaken)
    async with Busy(worker):
        waiting = [
            asyncio.create_task(worker.handle(happened(HelpAsked(QUAIS, IRIS), name=f"stage:{name}")))
            for name in "abc"
        ]
    queued = await asyncio.gather(*waiting)

    assert [len(markers) > 0 for markers in queued] == [True, True, True]
    assert overtaken == []
    assert sorted(names(store)) == ["stage:a", "stage:b", "stage:c"]


async def test_work_of_another_sort_keeps_its_place(worker, store):
    order = []

    async with Busy(worker):
        waiting = [
            asyncio.create_task(worker.write(lambda _: order.append("first"))),
            asyncio.create_task(worker.run(order.append, "second")),
        ]
    await asyncio.gather(*waiting)

    assert order == ["first", "second"]


async def test_whoever_knocks_at_the_same_time_shares_the_first_commit(worker, commits):
    await asyncio.gather(*(worker.write(hears(str(number))) for number in range(32)))

    assert len(commits) == 1


async def test_whoever_asks_once_it_is_closed_is_told(worker, store):
    asked = [asyncio.ensure_future(worker.write(hears(str(number)))) for number in range(MOST + 1)]
    await asyncio.sleep(0)
    worker.close()

    told = await asyncio.gather(*asked, return_exceptions=True)

    assert {type(one) for one in told} == {RuntimeError}
    assert names(store) == []
