"""What is to be said: the states of a message, who may change them, and in which order messages leave."""

from datetime import timedelta

import pytest
from builders import A_DAY, AN_HOUR, ELSEWHERE, IRIS, NOOR, QUAIS, happened
from sqlalchemy import select, update

from facilitation.actions import Ask, Say, Whisper
from facilitation.cards import Card, PersonId, SpaceId, Text, Voice
from facilitation.events import HelpAsked
from storage import codec
from storage.outbox import LEASE, UNREADABLE
from storage.tables import outbox

HELLO = Card((Text("help"),))
SAY = Say(QUAIS, Voice(), HELLO, known_as="hello")
WHISPER = Whisper(IRIS, Voice(), HELLO, QUAIS)
ASK = Ask(IRIS, Voice(), HELLO, "share_offered", "")
A_WHILE = timedelta(seconds=20)
A_SECOND = timedelta(seconds=1)


def queue(store, *messages, name="stage:1"):
    """Their names, in order."""
    with store.begin() as ledger:
        return ledger.queue(happened(HelpAsked(QUAIS, IRIS), ledger.now, name), messages)


def claim(store, lease="mine", most=10):
    with store.begin() as ledger:
        return ledger.claim(lease, most)


def claim_uncertain(store, lease="mine", most=10):
    with store.begin() as ledger:
        return ledger.claim_uncertain(lease, most)


def reap(store):
    with store.begin() as ledger:
        return ledger.reap(A_WHILE)


def settle(store, ended):
    """Writes the end of a message; whether the lease still held."""
    with store.begin() as ledger:
        return ended(ledger)


def rows(store):
    with store.begin() as ledger:
        return list(ledger.connection.execute(select(outbox).order_by(outbox.c.seq)))


def states(store):
    return [row.state for row in rows(store)]


ENDS = {
    "sent": lambda ledger, letter: ledger.sent(letter, "quais/1"),
    "pending": lambda ledger, letter: ledger.later(letter, A_WHILE),
    "uncertain": lambda ledger, letter: ledger.uncertain(letter, A_WHILE),
    "dead": lambda ledger, letter: ledger.dead(letter, "not in channel"),
}


# States


def test_a_message_waits_until_it_is_claimed(store):
    [name] = queue(store, SAY)

    before = states(store)
    [letter] = claim(store)

    assert before == ["pending"]
    assert states(store) == ["sending"]
    assert (letter.id, letter.tenant, letter.message) == (name, "stage:T1", SAY)
    assert (letter.must_arrive, letter.attempts, letter.thread) == (True, 1, None)


@pytest.mark.parametrize("state", ENDS)
def test_whoever_holds_the_lease_says_how_it_ended(store, state):
    queue(store, SAY)
    [letter] = claim(store)

    held = settle(store, lambda ledger: ENDS[state](ledger, letter))

    assert held is True
    assert states(store) == [state]


@pytest.mark.parametrize("state", ENDS)
@pytest.mark.parametrize("settled", ENDS)
def test_once_settled_nobody_settles_it_again(store, settled, state):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ENDS[settled](ledger, letter))

    held = settle(store, lambda ledger: ENDS[state](ledger, letter))

    assert held is False
    assert states(store) == [settled]


@pytest.mark.parametrize("state", ENDS)
@pytest.mark.parametrize("message", [SAY, WHISPER, ASK], ids=["say", "whisper", "ask"])
def test_a_lost_lease_changes_nothing(store, clock, message, state):
    queue(store, message)
    [slow] = claim(store, "slow")
    clock.forward(LEASE + A_SECOND)
    reap(store)
    clock.forward(A_WHILE)
    claim_uncertain(store, "quick")

    held = settle(store, lambda ledger: ENDS[state](ledger, slow))

    assert held is False
    assert [(row.state, row.lease) for row in rows(store)] == [("sending", "quick")]


def test_what_is_put_off_waits_its_time_and_counts_its_tries(store, clock):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.later(letter, A_WHILE))

    too_soon = claim(store)
    clock.forward(A_WHILE)
    [again] = claim(store)

    assert too_soon == []
    assert again.attempts == 2


def test_what_is_uncertain_is_looked_for_after_a_while_and_not_sent_again(store, clock):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.uncertain(letter, A_WHILE))

    too_soon = claim_uncertain(store)
    clock.forward(A_WHILE)
    not_sent = claim(store)
    [looked_for] = claim_uncertain(store)

    assert (too_soon, not_sent) == ([], [])
    assert looked_for.id == letter.id
    assert states(store) == ["sending"]


@pytest.mark.parametrize("state", ENDS)
def test_what_was_looked_for_may_end_in_any_way(store, clock, state):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.uncertain(letter, timedelta()))
    [looked_for] = claim_uncertain(store, "another")

    assert settle(store, lambda ledger: ENDS[state](ledger, looked_for)) is True
    assert states(store) == [state]


# Leases


def test_a_lease_that_ran_out_makes_the_message_uncertain(store, clock):
    queue(store, SAY)
    claim(store)

    in_time = reap(store)
    clock.forward(LEASE + A_SECOND)
    late = reap(store)

    assert (in_time, late) == (0, 1)
    assert states(store) == ["uncertain"]


def test_only_messages_on_their_way_are_reaped(store, clock):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.sent(letter, "quais/1"))
    queue(store, WHISPER, name="stage:2")
    clock.forward(A_DAY)

    assert reap(store) == 0
    assert states(store) == ["sent", "pending"]


def test_after_the_clock_went_back_no_lease_lasts_an_hour(store, clock):
    queue(store, SAY)
    claim(store)
    clock.back(AN_HOUR)

    assert reap(store) == 1
    clock.forward(A_WHILE)
    assert len(claim_uncertain(store)) == 1


def test_a_clock_that_went_back_by_seconds_leaves_leases_alone(store, clock):
    queue(store, SAY)
    claim(store)
    clock.back(10 * A_SECOND)

    assert reap(store) == 0


# Order


def test_one_message_of_a_lane_is_on_its_way_at_a_time_in_the_order_they_were_decided(store):
    first, second, _ = queue(store, SAY, SAY, SAY)

    claimed = claim(store)
    while_it_is_on_its_way = claim(store)
    settle(store, lambda ledger: ledger.sent(claimed[0], "quais/1"))
    next_one = claim(store)

    assert [letter.id for letter in claimed] == [first]
    assert while_it_is_on_its_way == []
    assert [letter.id for letter in next_one] == [second]


@pytest.mark.parametrize("state", ["pending", "uncertain"])
def test_a_message_that_waits_holds_up_its_lane(store, state):
    queue(store, SAY, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ENDS[state](ledger, letter))

    assert claim(store) == []


@pytest.mark.parametrize("state", ["sent", "dead"])
def test_a_message_that_ended_lets_the_next_one_go(store, state):
    _, second = queue(store, SAY, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ENDS[state](ledger, letter))

    assert [letter.id for letter in claim(store)] == [second]


def test_lanes_do_not_wait_for_one_another(store):
    elsewhere = Say(ELSEWHERE, Voice(), HELLO)
    other_workspace = Say(SpaceId("stage:T2:quais"), Voice(), HELLO)
    to_noor = Whisper(NOOR, Voice(), HELLO)
    queue(store, SAY, elsewhere, other_workspace, WHISPER, to_noor)

    assert len(claim(store)) == 5


def test_a_whisper_and_a_form_of_one_person_share_a_lane(store):
    queue(store, WHISPER, ASK)

    assert [letter.message for letter in claim(store)] == [WHISPER]


def test_answers_to_a_person_leave_first_then_threads_then_the_rest(store):
    in_thread = Say(ELSEWHERE, Voice(), HELLO, thread="hello")
    queue(store, SAY, in_thread, WHISPER)

    one_at_a_time = [claim(store, f"lease {n}", most=1)[0].message for n in range(3)]

    assert one_at_a_time == [WHISPER, in_thread, SAY]


def test_no_more_are_claimed_than_asked_for(store):
    queue(store, *(Whisper(PersonId(f"stage:T1:{n}"), Voice(), HELLO) for n in range(5)))

    assert (len(claim(store, most=3)), len(claim(store, most=3))) == (3, 2)


def test_the_uncertain_are_looked_for_in_order_and_no_more_than_asked_for(store):
    first, second = queue(store, WHISPER, Whisper(NOOR, Voice(), HELLO))
    for letter in claim(store):
        settle(store, lambda ledger, letter=letter: ledger.uncertain(letter, timedelta()))

    assert [letter.id for letter in claim_uncertain(store, most=1)] == [first]
    assert [letter.id for letter in claim_uncertain(store, most=9)] == [second]
    assert claim_uncertain(store) == []


# Threads


def test_a_message_in_a_thread_is_given_the_address_of_what_it_answers(store):
    queue(store, SAY, Say(QUAIS, Voice(), HELLO, thread="hello"))
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.sent(letter, "quais/17"))

    [answer] = claim(store)

    assert answer.thread == "quais/17"


def test_an_answer_to_what_never_arrived_stands_on_its_own(store):
    queue(store, SAY, Say(QUAIS, Voice(), HELLO, thread="hello"))
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.dead(letter, "archived"))

    [answer] = claim(store)

    assert answer.thread is None


# What is kept


def test_what_was_said_is_forgotten_once_it_has_arrived(store):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.sent(letter, "quais/17"))

    [row] = rows(store)
    assert (row.action, row.known_as, row.address) == (None, "hello", "quais/17")


@pytest.mark.parametrize("private", [WHISPER, ASK], ids=["whisper", "ask"])
def test_a_private_message_that_arrived_leaves_no_trace(store, private):
    queue(store, private)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.sent(letter, "direct/1"))

    assert rows(store) == []


def test_a_message_that_never_will_arrive_keeps_why_and_not_what(store):
    queue(store, SAY)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.dead(letter, "archived"))

    [row] = rows(store)
    assert (row.action, row.because, row.lane) == (None, "archived", QUAIS)


@pytest.mark.parametrize("private", [WHISPER, ASK], ids=["whisper", "ask"])
def test_a_private_message_that_never_will_arrive_does_not_keep_for_whom_it_was(store, private):
    queue(store, private)
    [letter] = claim(store)
    settle(store, lambda ledger: ledger.dead(letter, "person unreachable"))

    assert states(store) == ["dead"]
    assert IRIS not in repr(rows(store))


def test_old_messages_are_forgotten_once_they_ended(store, clock):
    queue(store, SAY, SAY, WHISPER)
    sent, whispered = claim(store)
    settle(store, lambda ledger: ledger.dead(sent, "archived"))
    settle(store, lambda ledger: ledger.sent(whispered, "quais/1"))
    clock.forward(100 * A_DAY)

    with store.begin() as ledger:
        ledger.forget(heard=A_DAY, said=90 * A_DAY)

    assert states(store) == ["pending"]


def test_the_backlog_is_counted_by_state(store):
    queue(store, SAY, SAY, WHISPER, Whisper(NOOR, Voice(), HELLO))
    _, whispered, other = sorted(claim(store), key=lambda letter: letter.message.kind)
    settle(store, lambda ledger: ledger.dead(whispered, "person unreachable"))
    settle(store, lambda ledger: ledger.uncertain(other, A_WHILE))

    with store.begin() as ledger:
        assert ledger.backlog() == {"pending": 1, "sending": 1, "uncertain": 1, "dead": 1}


# Two versions


@pytest.mark.parametrize("state", ["pending", "uncertain"])
def test_a_message_that_cannot_be_read_waits_and_the_others_leave(store, clock, state):
    [name, other] = queue(store, SAY, WHISPER)
    with store.begin() as ledger:
        of_tomorrow = update(outbox).where(outbox.c.id == name).values(action='{"kind": "sing"}', state=state)
        ledger.connection.execute(of_tomorrow)

    claimed = [*claim(store), *claim_uncertain(store)]
    again = [*claim(store), *claim_uncertain(store)]
    with store.begin() as ledger:
        ledger.connection.execute(
            update(outbox).where(outbox.c.id == name).values(action=codec.messages.write(SAY))
        )
    clock.forward(UNREADABLE)
    once_readable = [*claim(store), *claim_uncertain(store)]

    assert [letter.id for letter in claimed] == [other]
    assert again == []
    assert [letter.id for letter in once_readable] == [name]


# Two processes


def test_two_processes_never_claim_the_same_message(on_postgresql):
    names = queue(on_postgresql, *(Whisper(PersonId(f"stage:T1:{n}"), Voice(), HELLO) for n in range(10)))

    with on_postgresql.begin() as one, on_postgresql.begin() as other:
        here = one.claim("one", 6)
        there = other.claim("other", 6)

    assert (len(here), len(there)) == (6, 4)
    assert {letter.id for letter in (*here, *there)} == set(names)


def test_while_one_process_claims_a_lane_no_other_takes_its_second_message(on_postgresql):
    first, _ = queue(on_postgresql, SAY, SAY)

    with on_postgresql.begin() as one, on_postgresql.begin() as other:
        here = one.claim("one", 5)
        there = other.claim("other", 5)

    assert [letter.id for letter in here] == [first]
    assert there == []


def test_two_processes_never_look_for_the_same_message(on_postgresql):
    queue(on_postgresql, *(Whisper(PersonId(f"stage:T1:{n}"), Voice(), HELLO) for n in range(4)))
    for letter in claim(on_postgresql):
        settle(on_postgresql, lambda ledger, letter=letter: ledger.uncertain(letter, timedelta()))

    with on_postgresql.begin() as one, on_postgresql.begin() as other:
        here = one.claim_uncertain("one", 3)
        there = other.claim_uncertain("other", 3)

    assert (len(here), len(there)) == (3, 1)
    assert not {letter.id for letter in here} & {letter.id for letter in there}
