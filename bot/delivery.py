"""Sends what is queued, and decides when to try again.

A message is claimed and the claim committed before a byte leaves; its end is written when the platform has answered.
Whoever dies in between leaves a lease that runs out: the message is then uncertain and is looked for by its marker
before anything is sent again. Where a platform cannot look, what must arrive is sent again and the rest is dropped.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import timedelta
from secrets import token_hex
from time import monotonic
from typing import Any, TypeVar

import structlog

from adapters.errors import CannotTell, GiveUp, PlatformError, TryLater, Uncertain, Unreachable
from adapters.seam import Address, Delivery, Reply
from bot import metrics
from bot.clock import now
from bot.handle import take
from bot.pace import USUAL, Pace
from bot.platforms import Platform
from bot.worker import Worker
from facilitation.actions import Gather, Say
from facilitation.cards import PersonId
from facilitation.events import Happened, MessageLost
from storage.ledger import Ledger
from storage.outbox import Letter

T = TypeVar("T")

log = structlog.get_logger()

DOUBLINGS = 30
"""Enough to reach any longest wait; a platform can be away for more tries than a number can be doubled."""

TRIES = 5
"""How often a message that breaks the way out is tried: it would break for ever."""

AT_ONCE = 32
"""Messages on their way at the same time in one process, each in its own lane."""


class Post:
    """The way out of one process."""

    def __init__(self, worker: Worker, platforms: Mapping[str, Platform], pace: Pace = USUAL) -> None:
        self.worker, self.platforms, self.pace = worker, platforms, pace
        self.replies: dict[str, Reply] = {}
        self.under_way: set[asyncio.Task[None]] = set()
        self.one_ended = asyncio.Event()
        self.sending = self.again = self.closing = False

    def expect(self, name: str, reply: Reply) -> None:
        """The message of this name may use a fresh trigger."""
        self.replies[name] = reply

    async def send(self) -> None:
        """Claims what is free and carries it, until nothing waits and nothing is under way. Who sends already looks once more."""
        self.again = True
        if self.sending:
            return
        self.sending = True
        try:
            while not self.closing and (await self.claim() or self.again):
                pass
        finally:
            self.sending = False
            self.one_ended.set()

    async def claim(self) -> bool:
        """Whether to look again: something was claimed, or was under way, and when it ends its lane may go on."""
        self.again = False
        started, before = monotonic(), len(self.under_way)
        free = AT_ONCE - before
        letters = (
            await self.write(lambda ledger: ledger.claim(fence(), free, self.pace.lease)) if free else []
        )
        for letter in letters:
            self.start(self.carry(letter, started))
        if not letters and self.under_way:
            self.one_ended.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.one_ended.wait(), 0.2)
        return bool(letters or before)

    async def settle(self) -> None:
        """Leases that ran out become uncertain; the uncertain whose time has come are looked for. Triggers grow cold."""
        self.replies = {name: reply for name, reply in self.replies.items() if reply.until > now()}
        lease = self.pace.lease
        await self.write(lambda ledger: ledger.reap(self.pace.settling, lease))
        for letter in await self.write(lambda ledger: ledger.claim_uncertain(fence(), AT_ONCE, lease)):
            self.start(self.look_for(letter))

    async def drain(self, seconds: float) -> None:
        """Claims nothing more and lets what is under way end, so that a calm stop leaves nothing uncertain."""
        self.closing = True
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while self.sending or self.under_way:
                    self.one_ended.clear()
                    await self.one_ended.wait()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self.under_way.add(task)
        task.add_done_callback(self.ended)

    def ended(self, task: "asyncio.Task[None]") -> None:
        self.under_way.discard(task)
        self.one_ended.set()
        if not task.cancelled() and (bad := task.exception()) is not None:
            log.error("delivery_broke", error=type(bad).__name__)

    async def write(self, change: Callable[[Ledger], T]) -> T:
        return await self.worker.write(change)

    async def carry(self, letter: Letter, claimed: float) -> None:
        """One request. When the lease is nearly over the message is given back instead: nobody may send it twice."""
        if monotonic() - claimed + self.pace.timeout > self.pace.lease.total_seconds():
            await self.give_back(letter)
            return
        try:
            address = await self.request(
                self.platform(letter).deliver, letter, self.replies.pop(letter.id, None)
            )
        except TryLater as wait:
            await self.try_later(letter, wait.after)
        except GiveUp as refused:
            await self.give_up(letter, str(refused), gone_in(refused))
        except (Uncertain, TimeoutError):
            await self.unsure(letter)
        except (
            Exception
        ) as bad:  # the outermost ring: what cannot be drawn must not hold up its lane for ever
            log.exception("message_broke", marker=letter.id, error=type(bad).__name__)
            await self.broke(letter)
        else:
            await self.arrived(letter, address, "sent")

    async def look_for(self, letter: Letter) -> None:
        """Settles an uncertain message: it is there, it is not, or nobody can tell."""
        try:
            address = await self.request(self.platform(letter).find, letter)
        except CannotTell:
            await self.nobody_can_tell(letter)
        except (PlatformError, TimeoutError):
            await self.unsure(letter)
        except Exception as bad:  # the outermost ring, as above
            log.exception("search_broke", marker=letter.id, error=type(bad).__name__)
            await self.nobody_can_tell(letter)
        else:
            await (self.arrived(letter, address, "found") if address else self.give_back(letter))

    async def request(self, ask: Callable[..., Coroutine[Any, Any, T]], letter: Letter, *more: object) -> T:
        thread = Address(letter.thread) if letter.thread else None
        standing = Address(letter.standing) if letter.standing else None
        async with asyncio.timeout(self.pace.timeout):
            return await ask(Delivery(letter.id, letter.message, thread, standing), *more)

    def platform(self, letter: Letter) -> Platform:
        """Raises TryLater for a platform that is switched off: its messages wait."""
        platform = self.platforms.get(letter.tenant.partition(":")[0])
        if platform is None:
            raise TryLater(self.pace.last_retry)
        return platform

    async def arrived(self, letter: Letter, address: Address | None, how: str) -> None:
        metrics.deliveries.labels(how).inc()
        await self.write(lambda ledger: ledger.sent(letter, address))

    async def give_back(self, letter: Letter) -> None:
        await self.write(lambda ledger: ledger.later(letter, timedelta()))

    async def try_later(self, letter: Letter, after: float | None) -> None:
        """After what the platform asked, never less; else after twice as long each time."""
        metrics.deliveries.labels("later").inc()
        doubled = self.pace.first_retry * 2 ** min(letter.attempts - 1, DOUBLINGS)
        wait = timedelta(seconds=min(doubled, self.pace.last_retry) if after is None else after)
        await self.write(lambda ledger: ledger.later(letter, wait))

    async def unsure(self, letter: Letter) -> None:
        metrics.deliveries.labels("uncertain").inc()
        await self.write(lambda ledger: ledger.uncertain(letter, self.pace.settling))

    async def nobody_can_tell(self, letter: Letter) -> None:
        """Sent again at the risk of twice, or dropped at the risk of never."""
        await (self.give_back(letter) if letter.must_arrive else self.give_up(letter, None))

    async def broke(self, letter: Letter) -> None:
        """A fault of ours: perhaps it arrived. After a few tries it is given up."""
        metrics.broken.labels("delivery").inc()
        await (self.unsure(letter) if letter.attempts < TRIES else self.give_up(letter, None))

    async def give_up(self, letter: Letter, because: str | None, gone: PersonId | None = None) -> None:
        metrics.deliveries.labels("dead").inc()
        log.warning("message_dead", marker=letter.id, because=because)
        await self.write(lambda ledger: bury(ledger, letter, because, gone))


def gone_in(refused: GiveUp) -> PersonId | None:
    return refused.person if isinstance(refused, Unreachable) else None


def bury(ledger: Ledger, letter: Letter, because: str | None, gone: PersonId | None) -> None:
    """It never will arrive. Of what was for a whole space, somebody is told, in the same transaction.

    Who is `gone` is kept, unless the message might be missed anyway: thanks for what nobody signed must leave no name.
    """
    if gone is not None and letter.must_arrive:
        ledger.lost(gone)
    if ledger.dead(letter, because or "nobody can tell") and isinstance(letter.message, Say | Gather):
        take(ledger, Happened(f"dead:{letter.id}", ledger.now, MessageLost(letter.message.space, because)))


def fence() -> str:
    """A token nobody else will ever have."""
    return token_hex(16)
