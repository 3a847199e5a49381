"""A stage: a town square of a chat, played by hand, with the real engine, the real database and the real delivery.

Stories act on it as people do (they write, type commands, press, fill in) and let time pass; `transcript()` tells what was
said and heard, minute by minute.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import wraps
from random import Random
from types import TracebackType
from typing import Any, Literal, Self

from builders import ADA, IRIS, NOOR, PARIS
from clocks import HandClock

from adapters.clean import clean
from adapters.errors import Unreachable
from adapters.plain import Plain, render
from adapters.playground.seeing import Wrote
from adapters.seam import Address, Delivery, Reply
from adapters.shelf import OURS, Shelf
from adapters.words import Words, words
from bot.delivery import Post
from bot.handle import handle
from bot.holidays import countries, public_holidays
from bot.waking import ring_due
from bot.worker import Worker
from facilitation import commands, presses
from facilitation.actions import Amend, Ask, Gather, Message, Say, Whisper
from facilitation.cards import Button, PersonId, SpaceId
from facilitation.community import Person
from facilitation.events import (
    Event,
    Happened,
    MessageSeen,
    PersonKnown,
    ShareOffered,
)
from storage import schema
from storage.almanac import Almanac
from storage.store import Store

LONG = 500
A_WHILE = timedelta(seconds=31)
"""Longer than a lease, and than what is uncertain needs to settle."""


DIRECTIONS = {
    "fr": {
        "says": " :",
        "amends": " (tient à jour) :",
        "gathers": "ouvre une conversation :",
        "writes": "envoie le formulaire :",
        "as it is": "(tel quel)",
        "thread": " (fil)",
        "form": "formulaire",
        "presses": "appuie sur",
        "signed": "envoie le formulaire, signé :",
        "unsigned": "envoie le formulaire, sans signer :",
        "characters": "caractères",
    },
    "en": {
        "says": ":",
        "amends": " (brings up to date):",
        "gathers": "opens a conversation:",
        "writes": "sends the form:",
        "as it is": "(as it is)",
        "thread": " (thread)",
        "form": "form",
        "presses": "presses",
        "signed": "sends the form, signed:",
        "unsigned": "sends the form, unsigned:",
        "characters": "characters",
    },
}


ROOM = "séance-"
LEO = PersonId("stage:T1:leo")
"""A member who signs nothing."""
NAMES = {IRIS: "Iris", NOOR: "Noor", ADA: "Ada", LEO: "Léo"}
TUESDAY = datetime(2026, 1, 13, 9, 30, tzinfo=PARIS).astimezone(UTC)


class Killed(BaseException):
    """The process is gone, in the middle of what it was doing."""


class MortalPost(Post):
    """Knows when a delivery died: a dead process starts nothing more."""

    killed = False

    def ended(self, task: "asyncio.Task[None]") -> None:
        super().ended(task)
        if not task.cancelled() and isinstance(task.exception(), Killed):
            self.killed = self.closing = True


@dataclass
class Square:
    """The other side: a chat that remembers what it was given, whatever becomes of Compagnon."""

    clock: HandClock
    names: Mapping[PersonId, str]
    directions: Mapping[str, str]
    shelf: Shelf = OURS
    lines: list[tuple[datetime, str, str]] = field(default_factory=list)
    """When, who said it where, and the whole of it."""
    messages: dict[str, Message] = field(default_factory=dict)
    """By their marker, in the order they arrived."""
    unreachable: set[PersonId] = field(default_factory=set)
    arrivals: int = 0
    rooms: dict[str, Address] = field(default_factory=dict)
    """The conversations that were opened, by the marker of what asked for them."""
    pages: dict[str, str] = field(default_factory=dict)
    """What a message known by a name shows now."""
    prefix: str = "stage"
    screen: list[Delivery | tuple[SpaceId, Wrote]] = field(default_factory=list)
    """What arrived and what people wrote, in order: what a screen is drawn from."""

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        message = delivery.message
        if isinstance(message, Whisper | Ask) and message.person in self.unreachable:
            raise Unreachable(message.person)
        self.arrivals += 1
        self.messages[delivery.marker] = message
        self.screen.append(delivery)
        said = self.words(message)
        if isinstance(message, Gather):
            people = ", ".join(self.names[one] for one in message.people)
            self.told(f"→ {people}  Compagnon {self.directions['gathers']}", said(message.title))
            self.rooms[delivery.marker] = Address(f"stage:T1:{ROOM}{len(self.rooms) + 1}")
            return self.rooms[delivery.marker]
        does = self.directions["amends" if isinstance(message, Amend) else "says"]
        self.told(f"{self.where(delivery)}  Compagnon{does}", self.new(message, render(message.card, said)))
        return Address(delivery.marker)

    def words(self, message: Message) -> Words:
        surface = Plain(message.voice.language, PARIS, self.names)
        return words(message.voice, surface, *self.shelf.word_folders)

    def new(self, message: Say | Whisper | Ask | Amend, page: str) -> str:
        """Of a message that is brought up to date, only what was not there before: nobody reads the rest again."""
        if isinstance(message, Whisper | Ask) or message.known_as is None:
            return page
        known, self.pages[message.known_as] = self.pages.get(message.known_as), page
        if known is None:
            return page
        return "\n".join(line for line in page.splitlines() if line not in known.splitlines()) or "…"

    async def find(self, delivery: Delivery) -> Address | None:
        if delivery.marker not in self.messages:
            return None
        return self.rooms.get(delivery.marker) or Address(delivery.marker)

    async def close(self) -> None:
        """Nothing to let go of."""

    def where(self, delivery: Delivery) -> str:
        """`#quais` for everyone there, `#quais → Iris` where only she sees it, `→ Noor` in a direct conversation."""
        message = delivery.message
        if isinstance(message, Say | Amend):
            return f"#{last(message.space)}{self.directions['thread'] if delivery.thread else ''}"
        space = f"#{last(message.space)} " if message.space else ""
        form = f" [{self.directions['form']}]" if isinstance(message, Ask) else ""
        return f"{space}→ {self.names[message.person]}{form}"

    def told(self, who: str, what: str) -> None:
        """What was said, after who said it where; indented under it when it takes several lines."""
        first, *others = [self.readable(line) for line in what.splitlines()] or [""]
        lines = (
            [f"{who} {first}"]
            if not others
            else [who, *(f"    {line}".rstrip() for line in (first, *others))]
        )
        self.lines.append((self.clock.at, who, "\n".join(lines)))

    def readable(self, line: str) -> str:
        """Nobody reads twenty thousand characters in a transcript."""
        return line if len(line) <= LONG else f"{line[:40]}… ({len(line)} {self.directions['characters']})"

    def heard(self, does: str, about: str = "") -> Button:
        """The latest button that does this, to what ends like this."""
        return next(
            button
            for message in reversed(self.messages.values())
            if not isinstance(message, Gather)
            for button in message.card.buttons
            if button.does == does and button.about.endswith(about)
        )


class Stage:
    """`names`: who is there. The first community is enrolled by whoever the story wants."""

    def __init__(
        self,
        url: str,
        at: datetime,
        names: Mapping[PersonId, str],
        language: Literal["en", "fr"] = "fr",
        shelf: Shelf = OURS,
    ) -> None:
        self.url, self.clock, self.names, self.shelf = url, HandClock(at), names, shelf
        self.directions = DIRECTIONS[language]
        self.square = Square(self.clock, names, self.directions, shelf)
        self.count, self.mortal = 0, False
        self.start()
        schema.upgrade(self.store)

    def start(self) -> None:
        """A process of Compagnon."""
        self.store = Store(
            self.url,
            clock=self.clock,
            almanac=Almanac(public_holidays, countries, self.shelf.methods),
            durable=False,
        )
        self.worker = Worker(self.store)
        self.runner = asyncio.Runner()
        self.post = MortalPost(self.worker, {self.square.prefix: self.square})

    def stop(self) -> None:
        self.runner.close()
        self.worker.close()
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    # What people do

    def knows(self, person: Person) -> None:
        self.happens(PersonKnown(person))

    def types(self, person: PersonId, space: SpaceId, line: str) -> None:
        self.happens(self.command(person, space, line))

    def command(self, person: PersonId, space: SpaceId, line: str) -> Event:
        """A slash command."""
        self.square.told(
            f"#{last(space)}  {self.names[person]}{self.directions['says']}", f"/compagnon {clean(line)}"
        )
        return commands.read(clean(line), space, person)

    def writes(self, person: PersonId, space: SpaceId, line: str, *, in_thread: bool = False) -> None:
        """An ordinary message, or one in the thread of the latest question."""
        thread = self.square.heard("share_started").about if in_thread else None
        where = f"#{last(space)}{self.directions['thread'] if thread else ''}"
        self.square.told(f"{where}  {self.names[person]}{self.directions['says']}", line)
        under = self.address_of(thread)
        self.square.screen.append((space, Wrote(person, line, under)))
        self.happens(MessageSeen(space, under))

    def presses(self, person: PersonId, space: SpaceId, does: str, about: str = "", times: int = 1) -> None:
        """The latest button of that kind, `times` in a row."""
        button = self.square.heard(does, about)
        self.square.told(
            f"#{last(space)}  {self.names[person]} {self.directions['presses']}", f"‹ {self.label(button)} ›"
        )
        event = presses.pressed(does, button.about, space, person, {})
        assert event is not None
        for _ in range(times):
            self.happens(event)

    def fills(self, person: PersonId, text: str, *, signed: bool = True) -> None:
        """The latest form of that person."""
        form = next(
            message
            for message in reversed(self.square.messages.values())
            if isinstance(message, Ask) and message.person == person and message.space
        )
        assert form.space is not None
        how = self.directions["signed" if signed else "unsigned"]
        self.square.told(f"#{last(form.space)}  {self.names[person]} {how}", text)
        self.happens(ShareOffered(form.space, person, clean(text), signed, form.about or None))

    def answers(self, person: PersonId, **filled: str) -> None:
        """The latest form of that person, whatever it asks for."""
        form = next(
            message
            for message in reversed(self.square.messages.values())
            if isinstance(message, Ask) and message.person == person
        )
        space = form.space or SpaceId(person)
        written = "\n".join(filled.values()) or self.directions["as it is"]
        filled = {one.name: one.value for one in form.card.inputs} | filled
        self.square.told(f"#{last(space)}  {self.names[person]} {self.directions['writes']}", written)
        event = presses.pressed(form.does, form.about, space, person, filled)
        assert event is not None
        self.happens(event)

    def happens(self, event: Event, times: int = 1) -> None:
        """Something, under a name of its own; the platform says it again until it was heard, or `times`."""
        self.count += 1
        happened = Happened(f"stage:{self.count}", self.clock.at, event)
        for _ in range(times):
            self.through(lambda: handle(self.store, happened))
        self.deliver()

    def hums(self, space: SpaceId, weeks: int) -> None:
        """Weeks go by in which people talk on Tuesday and Thursday mornings; nobody reads that again."""
        for _ in range(7 * weeks):
            local = self.clock.at.astimezone(PARIS)
            if local.weekday() in {1, 3}:
                for minutes in range(0, 120, 10):
                    self.clock.until(at(f"{local:%Y-%m-%d}T10:00") + timedelta(minutes=minutes))
                    self.happens(MessageSeen(space))
            self.passes_until(at(f"{local + timedelta(days=1):%Y-%m-%d}T09:30"))
        self.square.lines.clear()

    # What time does

    def passes(self, by: timedelta) -> None:
        self.passes_until(self.clock.at + by)

    def passes_until(self, end: datetime) -> None:
        """Everything that is due meanwhile rings, each at its own time."""
        while (due := self.next_due()) is not None and due <= end:
            self.clock.until(due)
            self.through(lambda: ring_due(self.store))
            self.deliver()
        self.clock.until(end)

    def passes_until_something_is_heard(self) -> None:
        heard = len(self.square.messages)
        while len(self.square.messages) == heard:
            due = self.next_due()
            assert due is not None, "nothing will ever be heard"
            self.passes_until(max(due, self.clock.at))

    def next_due(self) -> datetime | None:
        with self.store.begin() as ledger:
            return ledger.next_due()

    def deliver(self) -> None:
        """All that waits, and whatever a kill left uncertain."""
        self.through(lambda: self.runner.run(self.sent()))
        while self.waiting():
            self.clock.forward(A_WHILE)
            self.through(lambda: self.runner.run(self.sent()))

    async def sent(self) -> None:
        await self.post.settle()
        await self.post.send()
        if self.post.killed:
            raise Killed

    def waiting(self) -> int:
        with self.store.begin() as ledger:
            return sum(ledger.backlog().values()) - ledger.backlog().get("dead", 0)

    def through(self, step: Callable[[], object]) -> None:
        """A step; killed in the middle of it, a new process takes it up again with the same database."""
        while True:
            self.mortal = True
            try:
                step()
            except Killed:
                self.mortal = False
                self.stop()
                self.start()
            else:
                return
            finally:
                self.mortal = False

    # What was said

    def address_of(self, known_as: str | None) -> str | None:
        return next(
            (
                marker
                for marker, message in self.square.messages.items()
                if isinstance(message, Say) and known_as is not None and message.known_as == known_as
            ),
            None,
        )

    def label(self, button: Button) -> str:
        message = next(
            m
            for m in reversed(self.square.messages.values())
            if not isinstance(m, Gather) and button in m.card.buttons
        )
        return self.square.words(message)(button.label)

    def transcript(self) -> str:
        """Day by day and minute by minute, who said what where."""
        told, day = [], ""
        for moment, _, line in self.square.lines:
            local = moment.astimezone(PARIS)
            today = f"— {local:%Y-%m-%d} —"
            told += [] if today == day else ["", today, ""]
            day = today
            told.append(f"{local:%H:%M} {line}")
        return "\n".join(told).strip() + "\n"

    def by_place(self) -> dict[str, list[str]]:
        """What each heard where, in order, whatever the minute: a restart takes time."""
        places: dict[str, list[str]] = {}
        for _, who, line in self.square.lines:
            places.setdefault(who, []).append(line)
        return places


def last(name: str) -> str:
    return name.rpartition(":")[2]


def at(local: str) -> datetime:
    """An instant by what the clock shows in Paris."""
    return datetime.fromisoformat(local).replace(tzinfo=PARIS).astimezone(UTC)


def dying(real: Any, stage: Stage, chance: Random, *, before: bool) -> Any:
    """Dies about every third time."""

    @wraps(real)
    def step(*given: Any, **more: Any) -> Any:
        dies = stage.mortal and chance.random() < 1 / 3
        if before and dies:
            raise Killed
        result = real(*given, **more)
        if dies:
            raise Killed
        return result

    return step
