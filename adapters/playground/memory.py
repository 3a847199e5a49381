"""What the chat remembers: a fold of its journal, so that a restart finds everything where it was."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, assert_never

from adapters.playground.journal import Journal
from adapters.playground.people import PEOPLE, TENANT
from adapters.playground.records import (
    ClockMoved,
    Delivered,
    FormClosed,
    LanguageChosen,
    Posted,
    Read,
    Record,
    Settled,
)
from adapters.playground.spaces import Space, direct, fixed
from facilitation.actions import Amend, Ask, Gather, Say, Whisper
from facilitation.cards import Card, PersonId, SpaceId


@dataclass(slots=True)
class Entry:
    """A message where it stands. `author`: None is Compagnon. `only_for`: nobody else sees it. `born`: the change that made it.

    `language`: that of its one reader, as Compagnon knows it; of what everyone sees, none: each reads it in their own.
    """

    marker: str
    at: datetime
    space: SpaceId
    said: str | Card
    born: int
    author: PersonId | None = None
    only_for: PersonId | None = None
    thread: str | None = None
    address: Literal["tu", "vous"] = "vous"
    language: Literal["en", "fr"] | None = None
    amended: datetime | None = None

    def visible_to(self, person: PersonId) -> bool:
        return self.only_for is None or self.only_for == person


@dataclass(slots=True)
class Form:
    """A form that was opened for someone."""

    marker: str
    ask: Ask
    open: bool = True


class Memory:
    """Everything there is in the chat. Each change has a number; `touched[n]` is what change `n` was about."""

    word_folders: tuple[Path, ...] = ()
    """Those of the methods written here, known once the ear is."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.waiting: set[asyncio.Event] = set()
        self.forget()
        for record in journal.read():
            self.apply(record)

    def forget(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.roots: defaultdict[SpaceId, list[Entry]] = defaultdict(list)
        self.replies: defaultdict[str, list[Entry]] = defaultdict(list)
        self.groups: dict[SpaceId, Space] = {}
        self.forms: dict[str, Form] = {}
        self.arrived: dict[str, str] = {}
        self.new: defaultdict[PersonId, dict[SpaceId, int]] = defaultdict(dict)
        self.languages: dict[PersonId, Literal["en", "fr"]] = {}
        self.touched: list[str] = []
        self.ahead = 0.0
        self.settled: int | None = None

    def begin_again(self) -> None:
        self.journal.empty()
        self.forget()
        self.wake()

    def record(self, record: Record) -> None:
        """Written first, then true."""
        self.journal.write(record)
        self.apply(record)
        self.wake()

    def apply(self, record: Record) -> None:
        about = ""
        match record:
            case Posted():
                about = self.post(record)
            case Delivered():
                about = self.deliver(record)
            case FormClosed(form):
                about = form
                if form in self.forms:
                    self.forms[form].open = False
            case Read(person, space):
                self.new[person].pop(space, None)
            case LanguageChosen(person, language):
                self.languages[person] = language
            case ClockMoved(ahead):
                self.ahead = ahead
            case Settled():
                self.settled = len(self.touched)
                self.new.clear()
            case _:
                assert_never(record)
        self.touched.append(about)

    def post(self, record: Posted) -> str:
        entry = Entry(
            record.marker, record.at, record.space, record.text, len(self.touched), author=record.person
        )
        return self.put(entry, record.thread)

    def deliver(self, record: Delivered) -> str:
        """What changed. The address of what arrived is remembered under its marker."""
        marker, message, born = record.marker, record.message, len(self.touched)
        self.arrived[marker] = marker
        match message:
            case Say(space=space, card=card, voice=voice):
                entry = Entry(marker, record.at, space, card, born, address=voice.address)
                return self.put(entry, record.thread)
            case Whisper(person=person, card=card, voice=voice):
                space = message.space or direct(person).id
                entry = Entry(marker, record.at, space, card, born, address=voice.address)
                entry.only_for, entry.language = person, voice.language
                return self.put(entry)
            case Ask():
                self.replace_form(message)
                self.forms[marker] = Form(marker, message)
                return marker
            case Gather():
                return self.gather(marker, message)
            case Amend(space=space, card=card, voice=voice):
                standing = self.entries.get(record.standing or "")
                if standing is None:
                    return self.put(Entry(marker, record.at, space, card, born, address=voice.address))
                standing.said, standing.amended = card, record.at
                self.arrived[marker] = standing.marker
                return standing.marker
            case _:
                assert_never(message)

    def put(self, entry: Entry, thread: str | None = None) -> str:
        """Under the message it answers, when that is there."""
        above = self.entries.get(thread or "")
        entry.thread = (above.thread or above.marker) if above else None
        self.entries[entry.marker] = entry
        (self.replies[entry.thread] if entry.thread else self.roots[entry.space]).append(entry)
        for person in PEOPLE:
            if person != entry.author and entry.visible_to(person):
                self.new[person][entry.space] = self.new[person].get(entry.space, 0) + 1
        return entry.marker

    def replace_form(self, ask: Ask) -> None:
        """The same form again, with a fault to mend or what was kept: the earlier one is not needed any more."""
        for form in self.forms.values():
            if form.open and (form.ask.person, form.ask.does, form.ask.about) == (
                ask.person,
                ask.does,
                ask.about,
            ):
                form.open = False

    def gather(self, marker: str, message: Gather) -> str:
        space = SpaceId(f"{TENANT}:group-{len(self.groups) + 1}")
        self.groups[space] = Space(space, "group", frozenset(message.people), message.title)
        self.arrived[marker] = space
        return ""

    def space(self, space: SpaceId) -> Space | None:
        return self.groups.get(space) or fixed(space)

    def spaces_of(self, person: PersonId) -> Iterator[Space]:
        """Groups and direct conversations of someone, the latest first; with Compagnon always."""
        yield from (group for group in reversed(self.groups.values()) if person in group.members)
        yield direct(person)
        for other in PEOPLE:
            pair = direct(person, other)
            if other != person and self.roots.get(pair.id):
                yield pair

    def language(self, person: PersonId) -> Literal["en", "fr"]:
        return self.languages.get(person, PEOPLE[person].language)

    def form_for(self, person: PersonId) -> Form | None:
        """The latest form that waits for someone."""
        return next(
            (one for one in reversed(self.forms.values()) if one.open and one.ask.person == person), None
        )

    def unread(self, person: PersonId) -> dict[SpaceId, int]:
        """What others wrote, space by space, since this person last looked there."""
        return self.new[person]

    def read_all(self, person: PersonId, space: SpaceId) -> None:
        if self.unread(person).get(space):
            self.record(Read(person, space))

    def wake(self) -> None:
        for event in self.waiting:
            event.set()

    async def until_arrived(self, markers: Iterable[str], seconds: float) -> None:
        """Returns when all of these have arrived, or after a while."""
        changed = asyncio.Event()
        self.waiting.add(changed)
        try:
            async with asyncio.timeout(seconds):
                while not all(marker in self.arrived for marker in markers):
                    changed.clear()
                    await changed.wait()
        except TimeoutError:
            return
        finally:
            self.waiting.discard(changed)
