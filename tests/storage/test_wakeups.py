from datetime import timedelta

import pytest
from builders import A_DAY, AN_HOUR, MONDAY, QUAIS, happened
from sqlalchemy import select, update

from facilitation.actions import Wake
from facilitation.cards import SpaceId
from facilitation.events import MomentDue, RhythmDue
from storage.tables import wakeups
from storage.wakeups import TRIES

DUE = RhythmDue(QUAIS, "2026-03-02T09:00")


def set_wakes(store, *wakes, name="stage:1"):
    with store.begin() as ledger:
        return ledger.queue(happened(DUE, name=name), wakes)


def due(store, most=10):
    with store.begin() as ledger:
        return ledger.due(most)


def ring(store, wakeup):
    """As ringing does: heard, and removed."""
    with store.begin() as ledger:
        heard = ledger.first_time(happened(wakeup.event, name=f"wake:{wakeup.id}"))
        ledger.rang(wakeup)
        return heard


def test_a_wake_is_due_from_its_time_on(store, clock):
    set_wakes(store, Wake(MONDAY + AN_HOUR, DUE))

    before = due(store)
    clock.forward(AN_HOUR)
    [wakeup] = due(store)

    assert before == []
    assert (wakeup.event, wakeup.due, wakeup.tenant) == (DUE, MONDAY + AN_HOUR, "stage:T1")


def test_a_wake_is_no_message(store):
    assert set_wakes(store, Wake(MONDAY, DUE)) == []


def test_the_earliest_ring_first_and_no_more_than_asked_for(store):
    late, early = MomentDue(QUAIS, "late", 1), MomentDue(QUAIS, "early", 1)
    set_wakes(store, Wake(MONDAY, late), Wake(MONDAY - A_DAY, early))

    assert [wakeup.event for wakeup in due(store)] == [early, late]
    assert [wakeup.event for wakeup in due(store, most=1)] == [early]


def test_it_is_known_when_the_next_one_is_due(store):
    with store.begin() as ledger:
        none = ledger.next_due()
    set_wakes(store, Wake(MONDAY + A_DAY, DUE), Wake(MONDAY + AN_HOUR, DUE))

    with store.begin() as ledger:
        assert (none, ledger.next_due()) == (None, MONDAY + AN_HOUR)


def test_a_wake_stays_until_it_has_rung(store):
    set_wakes(store, Wake(MONDAY, DUE))

    [wakeup] = due(store)
    [again] = due(store)
    rang = ring(store, wakeup)

    assert wakeup == again
    assert rang is True
    assert due(store) == []


def test_two_wakes_of_one_name_are_one(store):
    set_wakes(store, Wake(MONDAY, DUE, "quais monday"))
    set_wakes(store, Wake(MONDAY + AN_HOUR, DUE, "quais monday"), name="stage:2")

    [wakeup] = due(store)
    assert wakeup.due == MONDAY


def test_two_wakes_of_one_name_are_one_even_after_the_first_has_rung(store):
    set_wakes(store, Wake(MONDAY, DUE, "quais monday"))
    ring(store, due(store)[0])

    set_wakes(store, Wake(MONDAY, DUE, "quais monday"), name="stage:2")

    assert due(store) == []


def test_another_workspace_may_use_the_same_name(store):
    elsewhere = RhythmDue(SpaceId("stage:T2:quais"), DUE.slot)
    set_wakes(store, Wake(MONDAY, DUE, "monday"))
    with store.begin() as ledger:
        ledger.queue(happened(elsewhere), [Wake(MONDAY, elsewhere, "monday")])

    assert {wakeup.tenant for wakeup in due(store)} == {"stage:T1", "stage:T2"}


def test_wakes_without_a_name_are_each_their_own(store):
    set_wakes(store, Wake(MONDAY, DUE), Wake(MONDAY, DUE))

    assert len(due(store)) == 2


def test_a_wake_that_breaks_is_tried_again_after_twice_as_long_each_time(store, clock):
    set_wakes(store, Wake(MONDAY, DUE))

    waited = []
    for _ in range(3):
        [wakeup] = due(store)
        with store.begin() as ledger:
            ledger.failed(wakeup)
            waited.append(ledger.next_due() - clock.at)
            clock.at = ledger.next_due()

    assert waited == [timedelta(seconds=10), timedelta(seconds=20), timedelta(seconds=40)]


def test_a_wake_that_always_breaks_is_set_aside(store, clock):
    set_wakes(store, Wake(MONDAY, DUE))

    for _ in range(TRIES):
        [wakeup] = due(store)
        with store.begin() as ledger:
            ledger.failed(wakeup)
        clock.forward(AN_HOUR)

    assert due(store) == []
    with store.begin() as ledger:
        assert ledger.next_due() is None


def test_a_wake_that_cannot_be_read_does_not_keep_the_others_from_ringing(store):
    set_wakes(store, Wake(MONDAY - AN_HOUR, DUE), Wake(MONDAY, MomentDue(QUAIS, "good", 1)))
    with store.begin() as ledger:
        [first, _] = ledger.connection.execute(select(wakeups.c.id).order_by(wakeups.c.due)).scalars()
        of_tomorrow = update(wakeups).where(wakeups.c.id == first).values(event='{"kind": "of_tomorrow"}')
        ledger.connection.execute(of_tomorrow)

    unreadable, readable = due(store)

    assert readable.event == MomentDue(QUAIS, "good", 1)
    with pytest.raises(ValueError, match="of_tomorrow"):
        _ = unreadable.event


def test_two_processes_never_get_the_same_wake(on_postgresql):
    set_wakes(on_postgresql, *(Wake(MONDAY, MomentDue(QUAIS, "x", n)) for n in range(10)))

    with on_postgresql.begin() as one, on_postgresql.begin() as other:
        here, there = one.due(6), other.due(6)

    assert (len(here), len(there)) == (6, 4)
    assert len({wakeup.id for wakeup in (*here, *there)}) == 10
