"""Forms between two answers: what follows from one that was sent may be the next, and goes with the answer that is waited for."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from adapters.seam import Delivery, Reply
from facilitation.actions import Ask


@dataclass(slots=True)
class Waiting:
    """Something that was sent and not answered yet. `passed`: the messages of its answer that were on their way since."""

    next: "asyncio.Future[Ask]"
    passed: set[str] = field(default_factory=set)
    changed: asyncio.Event = field(default_factory=asyncio.Event)


class Waitings:
    """Those of one platform, by their triggers."""

    def __init__(self) -> None:
        self.waiting: dict[str, Waiting] = {}

    def expect(self, reply: Reply) -> Waiting:
        waiting = Waiting(asyncio.get_running_loop().create_future())
        self.waiting[reply.trigger] = waiting
        return waiting

    def forget(self, reply: Reply) -> None:
        self.waiting.pop(reply.trigger, None)

    def handed_over(self, delivery: Delivery, reply: Reply | None) -> bool:
        """A form for whoever just sent one goes with the answer they are waiting for."""
        waiting = self.waiting.get(reply.trigger) if reply else None
        if waiting is None:
            return False
        waiting.passed.add(delivery.marker)
        waiting.changed.set()
        if not isinstance(delivery.message, Ask) or waiting.next.done():
            return False
        waiting.next.set_result(delivery.message)
        return True

    async def next(self, reply: Reply, waiting: Waiting, names: Sequence[str], patience: float) -> Ask | None:
        """The form among what follows, as soon as it is there; `names` are those of all messages that follow."""
        try:
            async with asyncio.timeout(patience):
                while not waiting.next.done() and not waiting.passed.issuperset(names):
                    waiting.changed.clear()
                    await waiting.changed.wait()
        except TimeoutError:
            pass
        finally:
            self.forget(reply)
        return waiting.next.result() if waiting.next.done() else None
