"""What people do here, told to Compagnon: they write, press, fill in, choose their language and move the clock."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from secrets import token_hex
from typing import assert_never
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from adapters.clean import clean
from adapters.dates import Language
from adapters.playground.inbound import (
    LONGEST,
    answer_in,
    command_in,
    filled_in,
    message_in,
    press_in,
    value_of_button,
)
from adapters.playground.labels import NOTES
from adapters.playground.memory import Memory
from adapters.playground.others import let_play
from adapters.playground.people import PEOPLE, TENANT
from adapters.playground.records import FormClosed, LanguageChosen, Posted
from adapters.playground.render import Reader
from adapters.playground.seeing import Fill, Move, Press, Write
from adapters.playground.spaces import Space
from adapters.playground.surface import unmarked
from adapters.playground.world import World
from adapters.seam import Ear
from facilitation.cards import PersonId
from facilitation.community import Person
from facilitation.events import Event, Happened, PersonKnown, VoiceChosen
from facilitation.speaking import language_in

ARRIVES = 3.0
"""Seconds in which what follows is waited for, so that the page that comes back shows it."""
FAR = timedelta(days=92)
"""How far "until something happens" looks."""
NINE, WEEK = time(9), 7


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the page that comes back should say beside what can be seen. `answer`: the message that answers, by its marker."""

    note: str = ""
    answer: str = ""

    @property
    def query(self) -> str:
        return urlencode(
            {name: value for name, value in (("note", self.note), ("answer", self.answer)) if value}
        )


class Doing:
    """The same way in for every visitor, and for the colleagues who play."""

    def __init__(self, memory: Memory, world: World, ear: Ear) -> None:
        self.memory, self.world, self.ear = memory, world, ear
        self.moving, self.playing = asyncio.Lock(), asyncio.Lock()

    async def do(  # noqa: PLR0911 - one line a deed
        self, does: str, person: PersonId, space: Space, sent: Mapping[str, list[str]]
    ) -> Outcome:
        first = {name: values[0] for name, values in sent.items()}
        match does:
            case "say":
                return await self.write(person, space, first.get("text", ""), first.get("thread"))
            case "press":
                return await self.press(person, space, first.get("button", ""))
            case "fill" if first.get("cancel"):
                return self.put_away(person, first.get("marker", ""))
            case "fill":
                return await self.fill(person, first.get("marker", ""), sent)
            case "language":
                await self.speak(person, "fr" if first.get("language") == "fr" else "en")
                return Outcome()
            case "time":
                return await self.move(person, first.get("move", ""))
            case "play":
                return await self.let_others_play(person, space)
            case _:
                return Outcome("gone")

    async def write(self, person: PersonId, space: Space, text: str, thread: str | None = None) -> Outcome:
        """A message, or a command, which nobody else sees."""
        said = clean(text).strip()
        if not said:
            return Outcome()
        if len(said) > LONGEST:
            return Outcome("too-long")
        command = command_in(said, space, person)
        if command is not None:
            return await self.tell(command)
        above = self.memory.entries.get(thread or "")
        under = (above.thread or above.marker) if above and above.space == space.id else None
        self.memory.record(Posted(name(), self.world.now(), space.id, person, said, under))
        event = message_in(space, under)
        return await self.tell(event) if event else Outcome()

    async def press(self, person: PersonId, space: Space, value: str) -> Outcome:
        event = press_in(value, space, person)
        return await self.tell(event) if event else Outcome("gone")

    async def fill(self, person: PersonId, marker: str, sent: Mapping[str, list[str]]) -> Outcome:
        """Sent twice, a form is heard once: what happened is named after it."""
        form = self.memory.forms.get(marker)
        if form is None or form.ask.person != person:
            return Outcome("gone")
        if not form.open:
            return Outcome("sent-already")
        event = answer_in(form, filled_in(form.ask, sent))
        if event is None:
            return Outcome("gone")
        markers = await self.ear.hear(Happened(f"{TENANT}:{marker} sent", self.world.now(), event))
        self.memory.record(FormClosed(marker))
        return await self.what_follows(markers)

    def put_away(self, person: PersonId, marker: str) -> Outcome:
        form = self.memory.forms.get(marker)
        if form is not None and form.open and form.ask.person == person:
            self.memory.record(FormClosed(marker))
        return Outcome()

    async def speak(self, person: PersonId, language: Language) -> None:
        """As when somebody changes the language of their profile."""
        self.memory.record(LanguageChosen(person, language))
        one = PEOPLE[person]
        await self.tell(PersonKnown(Person(person, language, one.zone, admin=one.role == "admin")))

    async def move(self, person: PersonId, move: str) -> Outcome:
        """The clock goes forward, for everyone."""
        if self.moving.locked():
            return Outcome("moving")
        async with self.moving:
            now = self.world.now()
            if move == "something":
                before = len(self.memory.arrived)
                found = await self.world.pass_until(now + FAR, lambda: len(self.memory.arrived) > before)
                return Outcome() if found else Outcome("nothing-due")
            ends = {"quarter": now + timedelta(minutes=15), "day": now + timedelta(days=1)}
            await self.world.pass_until(ends.get(move) or next_monday(now, PEOPLE[person].zone))
            return Outcome()

    async def let_others_play(self, person: PersonId, space: Space) -> Outcome:
        if self.playing.locked():
            return Outcome("playing")
        async with self.playing:
            moves = await let_play(self.memory, self.world, person, space, self.play)
        return Outcome() if moves else Outcome("nobody-plays")

    async def play(self, person: PersonId, space: Space, move: Move) -> None:
        match move:
            case Press(_, button):
                await self.press(person, space, value_of_button(button))
            case Fill(marker, filled):
                await self.fill(person, marker, {name: [text] for name, text in filled.items()})
            case Write(text, under):
                await self.write(person, space, text, under)
            case _:
                assert_never(move)

    async def tell(self, event: Event) -> Outcome:
        if isinstance(event, VoiceChosen) and (language := language_in(event.said)) is not None:
            self.memory.record(LanguageChosen(event.person, language))
        markers = await self.ear.hear(Happened(f"{TENANT}:{name()}", self.world.now(), event))
        return await self.what_follows(markers)

    async def what_follows(self, markers: list[str]) -> Outcome:
        """Has arrived when this returns."""
        await self.memory.until_arrived(markers, ARRIVES)
        answers = (marker for marker in markers if marker in self.memory.entries)
        return Outcome(answer=next(answers, ""))

    def noted(self, reader: Reader, outcome: Outcome) -> str:
        return unmarked(reader.say()(NOTES[outcome.note])) if outcome.note else ""


def name() -> str:
    """One that nothing else here will ever have."""
    return token_hex(12)


def next_monday(now: datetime, zone: str) -> datetime:
    """At nine, where this person is."""
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() + timedelta(days=WEEK - local.weekday())
    return datetime.combine(day, NINE, ZoneInfo(zone)).astimezone(now.tzinfo)
