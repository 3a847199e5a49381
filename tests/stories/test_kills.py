"""Killed at any step of the path, again and again, and started anew: people notice nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from random import Random
from typing import Any

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from stories.stage import NAMES, TUESDAY, Killed, Square, Stage, at

from facilitation.community import Person
from facilitation.encounters.events import ChannelPeopled
from storage.ledger import Ledger
from storage.store import Store

STEPS = ["first_time", "facts", "save", "queue", "due", "rang", "claim", "claim_uncertain", "sent", "reap"]


def play(stage: Stage) -> None:
    stage.types(ADA, QUAIS, "inscrire Les quais")
    stage.answers(ADA)
    stage.answers(ADA)
    stage.passes_until(at("2026-01-24T08:00"))
    stage.presses(IRIS, QUAIS, "share_started")
    stage.fills(IRIS, "Un colis perdu, retrouvé.")
    stage.writes(NOOR, QUAIS, "Lequel ?", in_thread=True)
    stage.presses(NOOR, QUAIS, "share_started")
    stage.fills(NOOR, "Je n’ose pas le dire.", signed=False)
    stage.types(IRIS, QUAIS, "partagr")
    stage.passes_until(at("2026-02-16T12:00"))
    stage.presses(ADA, QUAIS, "sharing_resumed")
    stage.passes_until(at("2026-02-28T08:00"))


def now_and_then(stage: Stage) -> Callable[[], None]:
    """Dies about every third time; the same times in each run."""
    chance = Random("kills")

    def die() -> None:
        if stage.mortal and chance.random() < 1 / 3:
            raise Killed

    return die


def killing(real: Any, die: Callable[[], None], *, before: bool) -> Any:
    @wraps(real)
    def step(*args: Any, **more: Any) -> Any:
        if before:
            die()
        result = real(*args, **more)
        if not before:
            die()
        return result

    return step


@pytest.fixture(scope="module")
def as_if_nothing(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What people hear when nobody dies."""
    database = tmp_path_factory.mktemp("unharmed") / "compagnon.db"
    with Stage(f"sqlite:///{database}", TUESDAY, NAMES) as stage:
        stage.knows(Person(ADA, admin=True))
        play(stage)
        return stage.by_place()


def test_nobody_dies(stage, as_if_nothing):
    play(stage)

    assert stage.by_place() == as_if_nothing
    assert len(stage.by_place()["#quais  Compagnon :"]) == 5
    assert stage.square.arrivals == len(stage.square.messages)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_of_the_database(stage, monkeypatch, as_if_nothing, step, before):
    die = now_and_then(stage)
    monkeypatch.setattr(Ledger, step, killing(getattr(Ledger, step), die, before=before))

    play(stage)

    assert stage.by_place() == as_if_nothing
    assert stage.square.arrivals == len(stage.square.messages)


def test_killed_once_a_transaction_is_committed(stage, monkeypatch, as_if_nothing):
    die, begin = now_and_then(stage), Store.begin

    @contextmanager
    def begin_and_die(store: Store) -> Iterator[Ledger]:
        with begin(store) as ledger:
            yield ledger
        die()

    monkeypatch.setattr(Store, "begin", begin_and_die)

    play(stage)

    assert stage.by_place() == as_if_nothing
    assert stage.square.arrivals == len(stage.square.messages)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_killed_while_the_chat_is_being_told(stage, monkeypatch, as_if_nothing, before):
    die, deliver = now_and_then(stage), Square.deliver

    async def deliver_and_die(square: Square, *args: Any) -> Any:
        if before:
            die()
        address = await deliver(square, *args)
        if not before:
            die()
        return address

    monkeypatch.setattr(Square, "deliver", deliver_and_die)

    play(stage)

    assert stage.by_place() == as_if_nothing
    assert stage.square.arrivals == len(stage.square.messages)


def meet(stage: Stage) -> None:
    """An encounter from its draw to what is kept of it."""
    stage.types(ADA, QUAIS, "inscrire Les quais")
    stage.answers(ADA)
    stage.answers(ADA)
    stage.happens(ChannelPeopled(QUAIS, (IRIS, NOOR)))
    stage.types(ADA, QUAIS, "rencontres")
    stage.answers(ADA, on="yes")
    stage.passes_until(at("2026-02-02T09:00"))
    stage.presses(IRIS, QUAIS, "encounter_told", "#met")
    stage.answers(IRIS, text="Une idée.")
    stage.passes_until(at("2026-02-20T09:00"))
    stage.presses(IRIS, QUAIS, "encounter_applied", "#yes")


@pytest.mark.parametrize("step", ["save", "queue", "rang", "sent"])
def test_killed_while_people_meet(stage, tmp_path, monkeypatch, step):
    with Stage(f"sqlite:///{tmp_path}/unharmed.db", TUESDAY, NAMES) as unharmed:
        unharmed.knows(Person(ADA, admin=True))
        meet(unharmed)
    die = now_and_then(stage)
    monkeypatch.setattr(Ledger, step, killing(getattr(Ledger, step), die, before=False))

    meet(stage)

    assert stage.by_place() == unharmed.by_place()
    assert stage.square.arrivals == len(stage.square.messages)
    assert any("Deux semaines après" in line for lines in stage.by_place().values() for line in lines)
