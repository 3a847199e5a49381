"""What becomes of a message, by what the platform says."""

from datetime import timedelta

import pytest
from builders import ADA, IRIS, MONDAY, NOOR, QUAIS, happened, settings
from clocks import HandClock
from sqlalchemy import select
from structlog.testing import capture_logs

from adapters.errors import CannotTell, GiveUp, TryLater, Uncertain, Unreachable
from adapters.seam import Reply
from bot.delivery import TRIES, Post
from bot.handle import handle
from bot.pace import USUAL
from bot.worker import Worker
from facilitation.actions import Say, Whisper
from facilitation.cards import Card, Text, Voice
from facilitation.community import Person
from facilitation.events import CommunityEnrolled, HelpAsked, PersonKnown
from storage import codec, schema
from storage.outbox import LEASE
from storage.reach import out_of_reach
from storage.store import Store
from storage.tables import audit, outbox
from storage.tenants import tenant_in

HELLO = Card((Text("help"),))
SAY = Say(QUAIS, Voice(), HELLO)
MAY_BE_MISSED = Say(QUAIS, Voice(), HELLO, must_arrive=False)
WHISPER = Whisper(IRIS, Voice(), HELLO)


class Chat:
    """Answers what a test has set: an address, or an error."""

    prefix = "stage"

    def __init__(self):
        self.delivering = self.finding = "quais/1"
        self.sent, self.looked_for, self.replies = [], [], []

    async def deliver(self, delivery, reply):
        self.sent.append(delivery.marker)
        self.replies.append(reply)
        return self.answer(self.delivering)

    async def find(self, delivery):
        self.looked_for.append(delivery.marker)
        return self.answer(self.finding)

    def answer(self, said):
        if isinstance(said, Exception):
            raise said
        return said

    async def close(self):
        """Nothing to let go of."""


@pytest.fixture(autouse=True)
def logs():
    """Kept rather than printed."""
    with capture_logs() as kept:
        yield kept


@pytest.fixture
def chat():
    return Chat()


@pytest.fixture
def clock():
    return HandClock(MONDAY)


@pytest.fixture
def store(sqlite_url, clock):
    store = Store(sqlite_url, clock=clock, durable=False)
    schema.upgrade(store)
    handle(store, happened(PersonKnown(Person(ADA, admin=True)), name="stage:ada"))
    handle(store, happened(CommunityEnrolled(QUAIS, ADA, settings()), name="stage:enrolled"))
    with store.begin() as ledger:
        while letters := ledger.claim("before", 10):
            for letter in letters:
                ledger.sent(letter, None)
    yield store
    store.close()


@pytest.fixture
def post(store, chat):
    worker = Worker(store)
    yield Post(worker, {"stage": chat})
    worker.close()


def queue(store, message, name="stage:1"):
    with store.begin() as ledger:
        [name] = ledger.queue(happened(HelpAsked(QUAIS, IRIS), ledger.now, name), [message])
        return name


def row_of(store, name):
    with store.begin() as ledger:
        return ledger.connection.execute(select(outbox).where(outbox.c.id == name)).first()


def journal(store):
    with store.begin() as ledger:
        return [
            codec.texts.read(text).key for text in ledger.connection.execute(select(audit.c.text)).scalars()
        ]


async def settle(post):
    await post.settle()
    await post.send()


async def test_what_arrived_is_sent_once(store, post, chat):
    name = queue(store, SAY)

    await post.send()
    await post.send()

    assert chat.sent == [name]
    assert (row_of(store, name).state, row_of(store, name).address) == ("sent", "quais/1")


async def test_a_fresh_trigger_goes_with_the_message_it_was_kept_for(store, post, chat):
    name = queue(store, WHISPER)
    reply = Reply("trigger", MONDAY)
    post.expect(name, reply)

    await post.send()

    assert chat.replies == [reply]


@pytest.mark.parametrize(("asked", "waits"), [(60.0, timedelta(seconds=60)), (None, timedelta(seconds=1))])
async def test_a_busy_platform_is_left_alone_for_as_long_as_it_asks(store, post, chat, clock, asked, waits):
    name = queue(store, SAY)
    chat.delivering = TryLater(asked)

    await post.send()
    await post.send()

    assert len(chat.sent) == 1
    assert (row_of(store, name).state, row_of(store, name).due) == ("pending", clock.at + waits)


async def test_each_wait_is_twice_as_long(store, post, chat, clock):
    name = queue(store, SAY)
    chat.delivering = TryLater()

    waits = []
    for _ in range(12):
        await post.send()
        waits.append((row_of(store, name).due - clock.at).total_seconds())
        clock.until(row_of(store, name).due)

    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


async def test_a_platform_that_is_switched_off_keeps_its_messages(store, clock):
    worker = Worker(store)
    name = queue(store, SAY)

    await Post(worker, {}).send()
    worker.close()

    assert row_of(store, name).state == "pending"
    assert row_of(store, name).due == clock.at + timedelta(seconds=USUAL.last_retry)


async def test_a_refused_message_is_dead_and_the_coach_is_told(store, post, chat):
    name = queue(store, SAY)
    chat.delivering = GiveUp("channel_is_archived")

    await post.claim()
    await post.drain(5)

    assert (row_of(store, name).state, row_of(store, name).because) == ("dead", "channel_is_archived")
    assert journal(store) == ["note-enrolled", "note-message-lost"]
    with store.begin() as ledger:
        [told] = ledger.claim("test", 10)
    assert told.message.person == NOOR


async def test_a_person_who_cannot_be_reached_concerns_nobody_else(store, post, chat):
    name = queue(store, WHISPER)
    chat.delivering = Unreachable(IRIS)

    await post.send()

    assert row_of(store, name).state == "dead"
    assert journal(store) == ["note-enrolled"]


async def test_whoever_cannot_be_reached_is_proposed_to_nobody_until_something_arrives_again(
    store, post, chat
):
    queue(store, WHISPER)
    chat.delivering = Unreachable(IRIS)
    await post.send()
    with store.begin() as ledger:
        gone = out_of_reach(ledger.connection, tenant_in(IRIS))

    chat.delivering = "iris/1"
    queue(store, WHISPER, "stage:2")
    await post.send()

    with store.begin() as ledger:
        assert (gone, out_of_reach(ledger.connection, tenant_in(IRIS))) == ({IRIS}, frozenset())


@pytest.mark.parametrize("lost", [Uncertain(), TimeoutError()])
async def test_a_lost_answer_is_looked_for_and_found(store, post, chat, clock, lost):
    name = queue(store, SAY)
    chat.delivering = lost

    await post.send()
    too_soon = list(chat.looked_for)
    clock.forward(USUAL.settling)
    await settle(post)

    assert (too_soon, chat.looked_for, chat.sent) == ([], [name], [name])
    assert row_of(store, name).state == "sent"


async def test_what_is_nowhere_to_be_found_is_sent_again(store, post, chat, clock):
    name = queue(store, SAY)
    chat.delivering, chat.finding = Uncertain(), None
    await post.send()
    chat.delivering = "quais/2"
    clock.forward(USUAL.settling)

    await settle(post)
    await post.send()

    assert chat.sent == [name, name]
    assert row_of(store, name).address == "quais/2"


async def test_where_nobody_can_tell_what_must_arrive_is_sent_again(store, post, chat, clock):
    name = queue(store, SAY)
    chat.delivering, chat.finding = Uncertain(), CannotTell()
    await post.send()
    chat.delivering = "quais/2"
    clock.forward(USUAL.settling)

    await settle(post)
    await post.send()

    assert chat.sent == [name, name]


async def test_where_nobody_can_tell_what_may_be_missed_is_dropped_and_noted(store, post, chat, clock):
    name = queue(store, MAY_BE_MISSED)
    chat.delivering, chat.finding = Uncertain(), CannotTell()
    await post.send()
    clock.forward(USUAL.settling)

    await settle(post)
    await post.send()

    assert chat.sent == [name]
    assert row_of(store, name).state == "dead"
    assert journal(store) == ["note-enrolled", "note-message-unsure"]


@pytest.mark.parametrize("away", [TryLater(), TimeoutError()])
async def test_a_platform_that_cannot_be_asked_is_asked_again(store, post, chat, clock, away):
    name = queue(store, SAY)
    chat.delivering, chat.finding = Uncertain(), away
    await post.send()
    clock.forward(USUAL.settling)
    await settle(post)
    chat.finding = "quais/1"
    clock.forward(USUAL.settling)

    await settle(post)

    assert chat.looked_for == [name, name]
    assert row_of(store, name).state == "sent"


async def test_a_message_that_breaks_the_way_out_is_given_up_after_a_few_tries(
    store, post, chat, clock, logs
):
    name = queue(store, SAY)
    following = queue_after(store)
    chat.delivering, chat.finding = KeyError("no words"), None

    for _ in range(TRIES):
        await settle(post)
        clock.forward(USUAL.settling)
    chat.delivering = "quais/2"
    await settle(post)

    assert chat.sent.count(name) == TRIES
    assert {line["event"] for line in logs} == {"message_broke", "message_dead"}
    assert row_of(store, name).state == "dead"
    assert row_of(store, following).state == "sent"


def queue_after(store):
    with store.begin() as ledger:
        [name] = ledger.queue(happened(HelpAsked(QUAIS, IRIS), ledger.now, "stage:2"), [SAY])
        return name


async def test_a_search_that_breaks_is_as_if_nobody_could_tell(store, post, chat, clock):
    name = queue(store, SAY)
    chat.delivering, chat.finding = Uncertain(), KeyError("no words")
    await post.send()
    chat.delivering = "quais/2"
    clock.forward(USUAL.settling)

    await settle(post)
    await post.send()

    assert chat.sent == [name, name]


async def test_a_message_whose_lease_is_nearly_over_is_given_back_unsent(store, post, chat):
    name = queue(store, SAY)
    with store.begin() as ledger:
        [letter] = ledger.claim("mine", 1)

    await post.carry(letter, claimed=-LEASE.total_seconds() * 1e6)

    assert chat.sent == []
    assert row_of(store, name).state == "pending"
