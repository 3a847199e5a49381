"""The straight line: happened → facts → decide → commit. What is to be said is in the outbox when it returns."""

from contextlib import suppress

from facilitation.actions import Decision, Whisper
from facilitation.engine import decide
from facilitation.events import Happened
from facilitation.privacy import VERSION, addressed, introduced
from storage.ledger import Ledger
from storage.problems import StaleError
from storage.store import Store

TRIES = 10
"""How often a decision is made anew because somebody else changed what it was made on."""


def handle(store: Store, happened: Happened) -> list[str]:
    """The names of the messages that now wait in the outbox; none when this was heard before."""
    with suppress(StaleError), store.begin() as ledger:
        return take(ledger, happened)
    return again(store, happened)


def again(store: Store, happened: Happened) -> list[str]:
    """Somebody else was quicker once: the decision is made anew."""
    for _ in range(TRIES - 2):
        with suppress(StaleError), store.begin() as ledger:
            return take_alone(ledger, happened)
    with store.begin() as ledger:
        return take_alone(ledger, happened)


def take_alone(ledger: Ledger, happened: Happened) -> list[str]:
    """Overtaken once, nobody else is let in: a busy community must not keep anyone waiting for ever."""
    ledger.hold(happened)
    return take(ledger, happened)


def take(ledger: Ledger, happened: Happened) -> list[str]:
    """One event inside an open transaction."""
    if not ledger.first_time(happened):
        return []
    decision = decided(ledger, happened)
    ledger.save(happened, decision)
    return ledger.queue(happened, decision.actions)


def told(ledger: Ledger, happened: Happened) -> Whisper | None:
    """The straight line where nothing is to be committed: what someone who only asks is told. `None`: there is more to it."""
    match decided(ledger, happened):
        case Decision((), (Whisper() as answer,)):
            return answer
        case _:
            return None


def decided(ledger: Ledger, happened: Happened) -> Decision:
    facts = ledger.facts(happened)
    decision = decide(happened, facts)
    unsure = [person for person in addressed(decision) if person != facts.asker.id or not facts.noticed]
    return introduced(happened.event, decision, ledger.strangers(unsure, VERSION))
