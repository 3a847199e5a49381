"""What a platform says is committed before it is answered, and answered while its trigger is warm."""

from datetime import timedelta

import pytest
from builders import IRIS, MONDAY, QUAIS, happened
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


async def test_what_needs_no_answer_starts_nothing(ear, chat):
    assert await ear.hear(happened(MessageSeen(QUAIS))) == []
    assert not ear.answering
