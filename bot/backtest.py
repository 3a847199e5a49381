"""What Compagnon would have done in a workspace's past: its history played through the same engine and storage.

The clock jumps from message to wake to message. The engine learns only from what precedes each moment. Two things a
history cannot tell are assumed: somebody who writes within two hours of a prompt answers it, and a coach who is asked
whether to carry on says yes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from adapters.slack.export import Channel, Export, Written
from adapters.slack.export_files import Advance, unheard
from bot.handle import take
from bot.holidays import public_holidays
from bot.measure import Measured, Moments
from facilitation.actions import Say, Whisper
from facilitation.cards import PersonId, SpaceId
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled, Event, Happened, MessageSeen, PersonKnown, SharingResumed
from facilitation.rhythm import Rhythm
from facilitation.sharing.presence import Presence
from facilitation.sharing.state import Prompt
from storage import schema
from storage.almanac import Almanac
from storage.ledger import Ledger
from storage.store import Store

LISTENS = 3
"""Weeks in which the engine only learns."""

ANSWERED_WITHIN = timedelta(hours=2)
"""Whoever writes this soon after a prompt is taken to answer it."""

BATCH = 500
"""Messages in one transaction: nothing here needs to survive a kill."""

REMEMBERED = timedelta(days=2)
"""The inbox is emptied as it goes, so that a long history needs no more room than a short one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of a backtest. `zone`: IANA name. `country`: for holidays, may be empty. `limit`: messages a channel."""

    rhythm: Rhythm
    zone: str
    country: str = ""
    seed: int = 0
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """One channel's history: `prompts` with their measure, and what a fixed Monday at 10:00 would have met those weeks."""

    name: str
    people: int
    messages: int
    first: datetime | None
    last: datetime | None
    prompts: tuple[tuple[Prompt, Measured], ...]
    fixed: tuple[Measured, ...]
    presence: Presence
    asked_coach: int

    @property
    def reach_mean(self) -> float | None:
        return mean_reach(measured for _, measured in self.prompts)

    @property
    def fixed_reach_mean(self) -> float | None:
        return mean_reach(self.fixed)

    @property
    def interruptions(self) -> int:
        return sum(measured.live for _, measured in self.prompts)

    @property
    def fixed_interruptions(self) -> int:
        return sum(measured.live for measured in self.fixed)


def mean_reach(measured: Iterable[Measured]) -> float | None:
    reaches = [one.reach for one in measured]
    return round(fmean(reaches), 4) if reaches else None


class Clock:
    """A clock that jumps."""

    def __init__(self) -> None:
        self.at = datetime.fromtimestamp(0, UTC)

    def now(self) -> datetime:
        return self.at


def play(export: Export, channel: Channel, plan: Plan, advance: Advance = unheard) -> Played:
    """One channel, in a database of its own that is thrown away."""
    clock = Clock()
    with TemporaryDirectory(prefix="compagnon-") as folder:
        url = f"sqlite:///{Path(folder) / 'backtest.db'}"
        store = Store(url, clock=clock.now, almanac=Almanac(public_holidays), durable=False)
        try:
            schema.upgrade(store)
            return Replay(store, clock, channel.name, plan).play(export.messages(channel, advance))
        finally:
            store.close()


class Replay:
    """One history on its way through the engine."""

    def __init__(self, store: Store, clock: Clock, name: str, plan: Plan) -> None:
        self.store, self.clock, self.name, self.plan = store, clock, name, plan
        self.community = SpaceId(f"backtest:{plan.seed}:{name}")
        self.coach = PersonId(f"backtest:{plan.seed}:coach")
        self.moments = Moments(ZoneInfo(plan.zone))
        self.marks: dict[str, Measured] = {}
        self.thread: tuple[str, datetime] | None = None
        self.heard = self.messages = self.asked_coach = 0
        self.people: set[str] = set()
        self.first: datetime | None = None

    def play(self, history: Iterator[Written]) -> Played:
        history = islice(history, self.plan.limit)
        while batch := list(islice(history, BATCH)):
            with self.store.begin_batch() as ledger:
                for written in batch:
                    self.hear(ledger, written)
                ledger.forget(REMEMBERED, timedelta(weeks=5))
        self.moments.finish()
        with self.store.begin() as ledger:
            return self.played(ledger)

    def hear(self, ledger: Ledger, written: Written) -> None:
        """A message: first whatever was due before it, then itself."""
        at = datetime.fromtimestamp(written.at, UTC)
        if self.first is None:
            self.enrol(ledger, at)
        self.ring(ledger, at)
        self.clock.at = max(at, self.clock.at)
        self.happen(ledger, at, MessageSeen(self.community, self.answering(at)))
        self.moments.wrote(written.at, written.author)
        self.people.add(written.author)
        self.messages += 1

    def enrol(self, ledger: Ledger, at: datetime) -> None:
        """The channel becomes a community with its first message."""
        plan, self.first, self.clock.at = self.plan, at, at
        settings = Settings(
            self.name, zone=plan.zone, country=plan.country, rhythm=plan.rhythm, listens=LISTENS
        )
        self.happen(ledger, at, PersonKnown(Person(self.coach, admin=True)))
        self.happen(ledger, at, CommunityEnrolled(self.community, self.coach, settings))

    def ring(self, ledger: Ledger, until: datetime) -> None:
        """Every wake that is due by then, each at its own time."""
        while (due := ledger.next_due()) is not None and due <= until:
            self.clock.at = max(due, self.clock.at)
            self.moments.pass_mondays(self.clock.at.timestamp())
            for wakeup in ledger.due(1):
                self.take(ledger, Happened(f"wake:{wakeup.id}", self.clock.at, wakeup.event))
                ledger.rang(wakeup)

    def happen(self, ledger: Ledger, at: datetime, event: Event) -> None:
        self.heard += 1
        self.take(ledger, Happened(f"{self.community} {self.heard}", at, event))

    def take(self, ledger: Ledger, happened: Happened) -> None:
        if take(ledger, happened):
            self.deliver(ledger)

    def deliver(self, ledger: Ledger) -> None:
        """Everything arrives at once; a prompt is measured, a coach answers."""
        for letter in ledger.claim("backtest", 100):
            ledger.sent(letter, letter.id)
            match letter.message:
                case Say(known_as=str(prompt)):
                    self.thread = letter.id, self.clock.at + ANSWERED_WITHIN
                    told = self.clock.at.timestamp() // 1  # the whole second that is told is what is measured
                    self.marks[prompt] = self.moments.mark(told)
                case Whisper(person=self.coach, card=card) if any(
                    b.does == "sharing_resumed" for b in card.buttons
                ):
                    self.asked_coach += 1
                    self.happen(ledger, self.clock.at, SharingResumed(self.community, self.coach))
                case _:
                    pass

    def answering(self, at: datetime) -> str | None:
        """The thread that a message is taken to answer in."""
        return self.thread[0] if self.thread and at <= self.thread[1] else None

    def played(self, ledger: Ledger) -> Played:
        prompts = ledger.prompts(self.community)
        return Played(
            name=self.name,
            people=len(self.people),
            messages=self.messages,
            first=self.first,
            last=self.clock.at if self.first else None,
            prompts=tuple((prompt, self.marks[prompt.id]) for prompt in prompts),
            fixed=tuple(self.moments.fixed([prompt.at for prompt in prompts])),
            presence=ledger.presence(self.community),
            asked_coach=self.asked_coach,
        )
