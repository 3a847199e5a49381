"""What one reader sees: messages, spaces and people, in their own language and at their own hour."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from adapters.clean import clean
from adapters.dates import Language, day
from adapters.playground.cards import Drawn, DrawnForm, drawn, drawn_form
from adapters.playground.labels import LABELS, TRIED
from adapters.playground.memory import Entry, Memory
from adapters.playground.people import COLLEAGUES, PEOPLE, Colleague
from adapters.playground.spaces import CHANNEL_SPACES, Space, direct
from adapters.playground.surface import Page, name_of, unmarked
from adapters.words import Words, words
from facilitation.cards import Card, PersonId, SpaceId, Voice
from facilitation.commands import COMMANDS, Command
from facilitation.help import what_each_does

SHOWN = 100
"""Messages on a page; those before them are a link away."""


@dataclass(frozen=True, slots=True)
class Message:
    """`at`: the reader's time. `text`: what a person wrote; `card`: what Compagnon says."""

    marker: str
    author: Colleague | None
    name: str
    at: str
    iso: str
    text: str
    card: Drawn | None
    only_you: bool
    amended: bool
    thread: str | None = None
    replies: "tuple[Message, ...]" = ()


@dataclass(frozen=True, slots=True)
class Day:
    """The messages of one day of the reader's calendar."""

    label: str
    iso: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """A link to a space. `new`: how much there is unread."""

    space: Space
    label: str
    new: int
    here: bool


@dataclass(frozen=True, slots=True)
class There:
    """A colleague, and what their clock shows."""

    who: Colleague
    at: str
    language: str
    here: bool
    new: int


@dataclass(frozen=True, slots=True)
class Reader:
    """One person in front of the page."""

    memory: Memory
    person: PersonId

    @property
    def colleague(self) -> Colleague:
        return PEOPLE[self.person]

    @property
    def language(self) -> Language:
        return self.memory.language(self.person)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.colleague.zone)

    def say(self, voice: Voice | None = None) -> Words:
        """In a voice; else in this reader's language."""
        spoken = voice or Voice(self.language)
        return words(spoken, Page(self.memory, spoken.language, self.zone), *self.memory.word_folders)

    def labels(self) -> dict[str, str]:
        say = self.say()
        return {name: unmarked(say(text)) for name, text in LABELS.items()}

    def days(self, space: SpaceId, before: str | None = None) -> tuple[tuple[Day, ...], str | None]:
        """The latest messages, or those before one; and the first of them, when there are earlier ones."""
        mine = [entry for entry in self.memory.roots[space] if entry.visible_to(self.person)]
        end = next((n for n, entry in enumerate(mine) if entry.marker == before), len(mine))
        shown = mine[max(0, end - SHOWN) : end]
        days = tuple(
            Day(self.day_label(found), f"{found:%Y-%m-%d}", tuple(self.message(entry) for entry in entries))
            for found, entries in groupby(shown, lambda entry: entry.at.astimezone(self.zone).date())
        )
        return days, shown[0].marker if end > SHOWN else None

    def day_label(self, found: date) -> str:
        spoken = day(found, self.language)
        return spoken[0].upper() + spoken[1:]

    def message(self, entry: Entry) -> Message:
        say = self.say(Voice(entry.language or self.language, entry.address))
        author = PEOPLE.get(entry.author) if entry.author else None
        replies = self.memory.replies.get(entry.marker, [])
        return Message(
            marker=entry.marker,
            author=author,
            name=author.name if author else "Compagnon",
            at=f"{entry.at.astimezone(self.zone):%H:%M}",
            iso=entry.at.isoformat(),
            text=clean(entry.said) if isinstance(entry.said, str) else "",
            card=drawn(entry.said, say, entry.marker) if isinstance(entry.said, Card) else None,
            only_you=entry.only_for is not None,
            amended=entry.amended is not None,
            thread=entry.thread,
            replies=tuple(self.message(reply) for reply in replies if reply.visible_to(self.person)),
        )

    def pinned(self, space: Space) -> Message | None:
        """In a conversation that Compagnon opened: the one message it keeps up to date, so that it is never out of sight."""
        if space.kind != "group":
            return None
        first = next(
            (one for one in self.memory.roots[space.id] if one.author is None and not one.only_for), None
        )
        return self.message(first) if first else None

    def form(self) -> DrawnForm | None:
        """The form that waits for this reader."""
        form = self.memory.form_for(self.person)
        return drawn_form(form.marker, form.ask, self.say(form.ask.voice)) if form else None

    def ways(self, here: SpaceId | None) -> dict[str, list[Way]]:
        """The spaces of this reader, by kind; `other`: people they have not written to yet."""
        new = self.memory.unread(self.person)
        ways: dict[str, list[Way]] = {"channel": [], "group": [], "direct": [], "other": []}
        there = {one.id: one for one in (*CHANNEL_SPACES, *self.memory.spaces_of(self.person))}
        pairs = (direct(self.person, one.id) for one in COLLEAGUES if one.id != self.person)
        for space in (*there.values(), *(one for one in pairs if one.id not in there)):
            kind = space.kind if space.id in there else "other"
            ways[kind].append(Way(space, self.title(space), new.get(space.id, 0), space.id == here))
        return ways

    def people(self, now: datetime, here: Space) -> list[There]:
        """Everyone, with their own hour; how much waits for each of them where the reader is."""
        return [
            There(
                one,
                f"{now.astimezone(ZoneInfo(one.zone)):%H:%M}",
                self.memory.language(one.id),
                one.id == self.person,
                self.memory.unread(one.id).get(here.id, 0) if one.id in here.members else 0,
            )
            for one in COLLEAGUES
        ]

    def title(self, space: Space) -> str:
        """A channel's name, a group's title, the other of a direct conversation."""
        if space.kind == "direct":
            other = space.other(self.person)
            return name_of(other) if other else "Compagnon"
        return space.title if isinstance(space.title, str) else unmarked(self.say()(space.title))

    def commands(self, space: Space) -> list[tuple[str, str]]:
        """What can be typed after a slash here, each with what it does, in the reader's language."""
        in_round = space.kind == "group"
        return [
            (self.line(command), unmarked(self.say()(told)).partition(":")[2].strip())
            for command, told in what_each_does(in_round=in_round)
        ]

    def tried(self) -> list[str]:
        return [self.line(command) for command in COMMANDS if command.en in TRIED]

    def line(self, command: Command) -> str:
        return f"/compagnon {command.fr if self.language == 'fr' else command.en}"

    def clock(self, now: datetime) -> str:
        local = now.astimezone(self.zone)
        return f"{self.day_label(local)}, {local:%H:%M}"

    def spoken(self, entry: Entry) -> str:
        """A message in a line, for a screen reader."""
        message = self.message(entry)
        told = message.text
        if message.card:
            parts = (message.card.title, *message.card.lines[:2])
            told = " ".join(part.striptags() for part in parts if part)
        return f"{message.name} : {told}" if self.language == "fr" else f"{message.name}: {told}"
