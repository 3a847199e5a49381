"""Rings the wakes that are due: each is an event like any other, in the transaction that removes it."""

from datetime import datetime

import structlog

from bot import metrics
from bot.handle import take
from facilitation.events import Happened
from storage.ledger import Ledger
from storage.problems import LostError, StaleError
from storage.store import Store
from storage.wakeups import Wakeup

log = structlog.get_logger()

AT_ONCE = 100
"""Wakes in one transaction: few enough that nobody waits long for the writer."""


def ring_due(store: Store) -> int:
    """Rings up to `AT_ONCE` wakes. How many there were."""
    with store.begin() as ledger:
        due = ledger.due(AT_ONCE)
        now = ledger.now
        for wakeup in due:
            ring(ledger, wakeup, now)
        return len(due)


def ring(ledger: Ledger, wakeup: Wakeup, now: datetime) -> None:
    """One wake. When its decision breaks, it alone is undone and put off."""
    name = f"wake:{wakeup.id}"
    metrics.late.set((now - wakeup.due).total_seconds())
    try:
        with ledger.attempt():
            take(ledger, Happened(name, now, wakeup.event))
            ledger.rang(wakeup)
    except LostError:
        raise
    except StaleError:
        log.info("wake_put_off", id=name)
    except Exception as bad:  # the outermost ring: one broken wake must not stop the others
        metrics.broken.labels("wake").inc()
        log.exception("wake_broke", id=name, error=type(bad).__name__)
        ledger.failed(wakeup)
