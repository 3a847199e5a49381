"""A stretch of history heard in one transaction leaves what hearing it piece by piece does."""

from datetime import timedelta

import pytest
from builders import ADA, IRIS, MONDAY, NOOR, QUAIS, happened, settings
from clocks import HandClock
from sqlalchemy import select

from bot.handle import take
from facilitation.community import Person
from facilitation.events import (
    CommunityEnrolled,
    Happened,
    MessageSeen,
    PersonKnown,
    RhythmChosen,
    ShareOffered,
    SharingStopped,
)
from storage import schema
from storage.problems import StaleError
from storage.store import Store
from storage.tables import inbox, participants, prompts, sharing, wakeups

BEGUN = [
    happened(PersonKnown(Person(ADA, admin=True)), name="stage:ada"),
    happened(CommunityEnrolled(QUAIS, ADA, settings(listens=1)), name="stage:enrolled"),
]
TALK = [happened(MessageSeen(QUAIS), MONDAY + timedelta(hours=n), f"stage:talk {n}") for n in range(400)]
HISTORY = [
    *BEGUN,
    *TALK[:100],
    happened(ShareOffered(QUAIS, IRIS, "Un colis."), MONDAY + timedelta(hours=100), "stage:share"),
    *TALK[100:200],
    happened(RhythmChosen(QUAIS, NOOR, "daily"), MONDAY + timedelta(hours=200), "stage:rhythm"),
    *TALK[200:390],
    happened(SharingStopped(QUAIS, NOOR), MONDAY + timedelta(hours=390), "stage:stopped"),
    *TALK[390:],
]


def hear(ledger, clock, said):
    """With whatever is due before it."""
    while (due := ledger.next_due()) is not None and due <= said.at:
        clock.until(due)
        for wakeup in ledger.due(1):
            take(ledger, Happened(f"wake:{wakeup.id}", clock.at, wakeup.event))
            ledger.rang(wakeup)
    clock.until(said.at)
    take(ledger, said)


def left(store):
    """Every row that a history leaves."""
    with store.begin() as ledger:
        tables = (sharing, prompts, wakeups, inbox, participants)
        return {table.name: sorted(map(repr, ledger.connection.execute(select(table)))) for table in tables}


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_in_batches_of_any_size_the_same_is_remembered(store, clock, size, piece_by_piece):
    for start in range(0, len(HISTORY), size):
        with store.begin_batch() as batch:
            for said in HISTORY[start : start + size]:
                hear(batch, clock, said)

    assert left(store) == piece_by_piece


@pytest.fixture
def piece_by_piece(tmp_path):
    clock = HandClock(MONDAY)
    store = Store(f"sqlite:///{tmp_path / 'piece-by-piece.db'}", clock=clock, durable=False)
    schema.upgrade(store)
    for said in HISTORY:
        with store.begin() as ledger:
            hear(ledger, clock, said)
    yield left(store)
    store.close()


def test_a_batch_that_somebody_overtook_is_refused_whole(on_postgresql):
    with on_postgresql.begin() as ledger:
        for said in BEGUN:
            take(ledger, said)

    with pytest.raises(StaleError), on_postgresql.begin_batch() as batch:
        take(batch, TALK[1])
        with on_postgresql.begin() as other:
            take(other, TALK[2])

    with on_postgresql.begin() as ledger:
        assert ledger.first_time(TALK[1])
        assert not ledger.first_time(TALK[2])
