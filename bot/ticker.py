"""The heartbeat of a process: rings what is due, sends what waits, settles what is uncertain, tidies once a day.

APScheduler keeps the beat and nothing more: due times are rows. It stalls after a backward step of the clock and stays
"running" after some errors, so a watchdog on the monotonic clock starts it again; whoever asks whether we live is told
when no beat has ended for a while.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, timedelta
from time import monotonic
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot import metrics
from bot.clock import now
from bot.delivery import Post
from bot.pace import USUAL, Pace
from bot.waking import AT_ONCE, ring_due
from bot.worker import Worker

log = structlog.get_logger()

HEARD, SAID = timedelta(days=14), timedelta(days=90)
"""How long the inbox and the ended messages of the outbox are kept."""


class Ticker:
    def __init__(self, worker: Worker, post: Post, pace: Pace = USUAL) -> None:
        self.worker, self.post, self.pace = worker, post, pace
        self.last_beat = self.armed = monotonic()
        self.scheduler: AsyncIOScheduler | None = None
        self.watchdog: asyncio.Task[None] | None = None
        self.begun: set[asyncio.Task[None]] = set()
        self.beating = False
        self.measured = True
        """Whether what waits is shown by the metrics: one database a process."""

    def start(self) -> None:
        self.arm()
        self.watchdog = asyncio.create_task(self.watch())

    async def stop(self, seconds: float) -> None:
        """Begins nothing more, and lets what has begun end."""
        if self.watchdog is not None:
            self.watchdog.cancel()
        self.disarm()
        if self.begun:
            await asyncio.wait(self.begun, timeout=seconds)

    @property
    def alive(self) -> bool:
        return monotonic() - self.last_beat < self.pace.dead

    def arm(self) -> None:
        """A fresh scheduler: no memory of the old one's idea of the time. Everything happens once at its start."""
        self.scheduler = AsyncIOScheduler(timezone=UTC)
        pace = self.pace
        for job, seconds in (
            (self.tick, pace.beat),
            (self.send, pace.send),
            (self.settle, pace.settle),
            (self.tidy, pace.tidy),
        ):
            self.scheduler.add_job(
                job,
                IntervalTrigger(seconds=seconds, timezone=UTC),
                next_run_time=now(),
                max_instances=1,
                coalesce=True,
                misfire_grace_time=None,
            )
        self.scheduler.start()
        self.armed = monotonic()

    def disarm(self) -> None:
        if self.scheduler is not None and self.scheduler.running:
            self.scheduler.shutdown(wait=False)

    async def watch(self) -> None:
        """Starts the heartbeat again when it has stopped, whatever the wall clock says."""
        while True:
            await asyncio.sleep(self.pace.stalled / 5)
            if monotonic() - max(self.last_beat, self.armed) > self.pace.stalled and not self.beating:
                metrics.rearmed.inc()
                log.warning("heartbeat_rearmed", silent_for=round(monotonic() - self.last_beat, 1))
                self.disarm()
                self.arm()

    async def tick(self) -> None:
        """Rings everything that is due."""
        await self.safely("tick", self.ring)

    async def ring(self) -> None:
        self.beating = True
        try:
            await self.ring_all()
        finally:
            self.beating = False
            self.beat()

    async def ring_all(self) -> None:
        while await self.worker.run(ring_due, self.worker.store) == AT_ONCE:
            self.beat()
        if self.measured:
            await self.measure()

    async def measure(self) -> None:
        backlog = await self.worker.write(lambda ledger: ledger.backlog())
        for state in ("pending", "sending", "uncertain", "dead"):
            metrics.waiting.labels(state).set(backlog.get(state, 0))

    def beat(self) -> None:
        """A beat has ended, well or not: without its database a process is not ready, but it lives."""
        self.last_beat = monotonic()
        metrics.ticks.inc()

    async def send(self) -> None:
        await self.safely("send", self.post.send)

    async def settle(self) -> None:
        await self.safely("settle", self.post.settle)

    async def tidy(self) -> None:
        await self.safely("tidy", self.forget)

    async def forget(self) -> None:
        await self.worker.write(lambda ledger: ledger.forget(HEARD, SAID))
        await self.worker.run(self.worker.store.fold)

    async def safely(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """What has begun ends, even when the heartbeat is started again meanwhile: that cancels the scheduler's jobs."""
        task = asyncio.create_task(self.attempt(name, work))
        self.begun.add(task)
        task.add_done_callback(self.begun.discard)
        await asyncio.shield(task)

    async def attempt(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """The outermost ring: a database that is away for a moment must not end the heartbeat."""
        try:
            await work()
        except Exception as bad:
            metrics.broken.labels(name).inc()
            log.exception("beat_failed", job=name, error=type(bad).__name__)
