"""What a platform says is committed before it is answered, and answered while its trigger is warm."""

import asyncio
import threading
from datetime import timedelta

import pytest
from builders import IRIS, MONDAY, NOOR, QUAIS, happened
from clocks import HandClock

from adapters.seam import Reply
from bot.delivery import Post
from bot.hearing import Ear
from bot.worker import Worker
from facilitation.actions import Decision, NoticeGiven
from facilitation.events import HelpAsked, MessageSeen
from facilitation.privacy import VERSION
from storage import schema
from storage.store import Store

WARM = Reply("trigger", MONDAY + timedelta(days=36500))


class Chat:
    prefix = "stage"

    def __init__(self):
        self.heard = []

    async def deliver(self, delivery, reply):
        self.heard.append((delivery.marker, reply))


@pytest.fixture
def chat():
    return Chat()


@pytest.fixture
def ear(database_url, chat):
    store = Store(database_url, clock=HandClock(MONDAY), durable=False)
    schema.upgrade(store)
    with store.begin() as ledger:
        ledger.save(happened(HelpAsked(QUAIS, IRIS)), Decision((NoticeGiven(IRIS, VERSION),)))
    worker = Worker(store)
    yield Ear(worker, Post(worker, {"stage": chat}))
    worker.close()
    store.close()


async def answered(ear):
    while ear.answering:
        await next(iter(ear.answering))


async def test_an_answer_leaves_at_once_with_the_trigger_of_what_was_asked(ear, chat):
    names = await ear.hear(happened(HelpAsked(QUAIS, IRIS)), WARM)
    await answered(ear)

    assert chat.heard == [(names[0], WARM)]


async def test_what_is_said_twice_is_answered_once(ear, chat):
    asked = happened(HelpAsked(QUAIS, IRIS))

    first, again = await ear.hear(asked, WARM), await ear.hear(asked, WARM)
    await answered(ear)

    assert (len(first), again, len(chat.heard)) == (1, [], 1)


async def test_whoever_only_asks_is_told_at_once_and_nothing_is_kept_of_it(ear, chat):
    told = await ear.ask(happened(HelpAsked(QUAIS, IRIS)))

    assert (told.person, told.card.title.key) == (IRIS, "help")
    with ear.worker.store.begin() as ledger:
        kept = [ledger.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in ("inbox", "outbox")]  # noqa: S608  # fmt: skip
    assert (kept, chat.heard) == ([0, 0], [])


async def test_whoever_never_had_the_notice_is_not_told_before_they_have_it(ear):
    assert await ear.ask(happened(HelpAsked(QUAIS, NOOR))) is None


async def test_whoever_only_asks_does_not_wait_for_what_is_being_written(ear):
    writing, done = asyncio.Event(), threading.Event()
    loop = asyncio.get_running_loop()

    def long(ledger):
        loop.call_soon_threadsafe(writing.set)
        done.wait(10)

    written = asyncio.ensure_future(ear.worker.write(long))
    await writing.wait()
    told = await ear.ask(happened(HelpAsked(QUAIS, IRIS)))

    assert told is not None
    assert not written.done()
    done.set()
    await written


async def test_what_needs_no_answer_starts_nothing(ear, chat):
    assert await ear.hear(happened(MessageSeen(QUAIS))) == []
    assert not ear.answering
