"""How quickly Compagnon lives: what happens how often, and how long each thing is waited for."""

from dataclasses import dataclass
from datetime import timedelta

from storage.outbox import LEASE


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds where it is a number.

    `timeout`: for one request, well inside the `lease`; an answer that comes later is not waited for. `settling`: how
    long after an uncertain send its marker is looked for; longer than any request still on its way. `first_retry`,
    `last_retry`: between tries when the platform names no time, doubling from the first to the last.

    `beat`, `send`, `settle`, `tidy`: between two ticks, looks at the outbox, looks at the uncertain, and clean-ups.
    `stalled`: without an ended beat, after which the heartbeat is started again. `dead`: after which the process says
    it is not alive.
    """

    timeout: float = 10.0
    lease: timedelta = LEASE
    settling: timedelta = timedelta(seconds=20)
    first_retry: float = 1.0
    last_retry: float = 300.0

    beat: float = 1.0
    send: float = 0.5
    settle: float = 5.0
    tidy: float = 86400.0
    stalled: float = 2.5
    dead: float = 30.0


USUAL = Pace()
