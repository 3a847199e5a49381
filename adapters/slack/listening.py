"""Slack speaks: what it says is heard, and it is answered only then."""

from collections.abc import Callable
from contextlib import suppress
from typing import Literal

from adapters.errors import PlatformError
from adapters.rolls import Rolls
from adapters.seam import Ear, Now, Reply
from adapters.slack import inbound, render
from adapters.slack.fields import filled
from adapters.slack.forms import Forms, faults
from adapters.slack.home import Homes
from adapters.slack.ids import PREFIX, is_direct, person_id, team_of
from adapters.slack.installing import OneWorkspace, Remembered
from adapters.slack.leading import Leading
from adapters.slack.members import Members
from adapters.slack.people import People
from adapters.slack.posting import Caller
from adapters.slack.said import (
    Answer,
    Heard,
    HomeOpened,
    Ignored,
    Payload,
    PersonChanged,
    Uninstalled,
    of_that_team,
    team_in,
)
from adapters.slack.surface import Bare
from adapters.words import words
from facilitation.cards import PersonId, Text, Voice
from facilitation.events import CommandUnknown, HelpAsked, Question

Count = Callable[[str], None]


class Listening:
    def __init__(
        self,
        caller: Caller,
        installations: Remembered,
        people: People,
        forms: Forms,
        homes: Homes,
        now: Now,
        count: Count,
    ) -> None:
        self.caller, self.installations, self.people = caller, installations, people
        self.forms, self.homes, self.now, self.count = forms, homes, now, count
        self.leading = Leading(people, now, done=not isinstance(installations.kept, OneWorkspace))
        self.rolls = Rolls(PREFIX, Members(caller, people, now).of, now)
        self.ear: Ear | None = None

    async def take(self, body: Payload) -> Answer | None:
        """Returns what Slack is answered. Raises when an event was not heard: Slack says it again. A click or a command is said once; whoever made it is told."""
        said = inbound.read(body, self.now())
        match said:
            case Ignored(kind):
                self.count(kind)
                return await self.nothing_there(body) if kind.startswith("no_such_") else None
            case Uninstalled(team):
                await self.installations.forget(team)
                return None
            case HomeOpened(person):
                await self.home_opened(person)
                return None
            case PersonChanged(person):
                await self.met_again(person)
                return None
            case Heard():
                return await self.heard(body, said)

    async def home_opened(self, person: PersonId) -> None:
        """In their language: who they are is asked first."""
        assert self.ear is not None  # noqa: S101 - opened before anyone knocks
        if await self.installations.find(team_of(person)) is None:
            self.count("not_installed")
            return
        await self.people.meet(person, self.now().isoformat(), self.ear)
        await self.homes.opened(person)
        await self.leading.look(person, self.ear)

    async def heard(self, body: Payload, said: Heard) -> Answer | None:
        if said.reply is None:
            if await self.ours(said):
                await self.hear(said)
            return None
        try:
            return await self.answered(body, said, said.reply) if await self.ours(said) else None
        except Exception:  # noqa: BLE001 - the outermost ring of a click: nobody will say it again
            self.count("broke")
            return await self.broke(body, said)

    async def ours(self, said: Heard) -> bool:
        """From a workspace that has us. Raises where that cannot be known just now."""
        ours = of_that_team(said) and await self.installations.find(said.team) is not None
        if not ours:
            self.count("not_installed")
        return ours

    async def answered(self, body: Payload, said: Heard, reply: Reply) -> Answer | None:
        if not said.form:
            told = await self.told(body, said)
            if told is None:
                await self.hear(said)
            return told
        view = body["view"]
        wrong = faults(view, filled(view.get("state"), said.team))
        if wrong:
            return {
                "response_action": "errors",
                "errors": {block: self.spoken(said.person, why) for block, why in wrong.items()},
            }
        waiting = self.forms.expect(reply)
        try:
            names = await self.hear(said)
        except BaseException:
            self.forms.forget(reply)
            raise
        return await self.forms.answer(reply, waiting, names)

    async def told(self, body: Payload, said: Heard) -> str | None:
        """Whoever only asks, by a command in a channel, has the answer in its acknowledgement.

        Not in private: what is said there stays there. `None`: it is to be heard.
        """
        assert self.ear is not None  # noqa: S101 - opened before anyone knocks
        only_asks = "command" in body and isinstance(said.happened.event, Question)
        if not only_asks or is_direct(body["channel_id"]):
            return None
        await self.meet(said, self.ear)
        answer = await self.ear.ask(said.happened)
        if answer is None:
            return None
        await self.lead(said, self.ear)
        return render.answer(answer.card, answer.voice, self.ear.word_folders)

    async def hear(self, said: Heard) -> list[str]:
        assert self.ear is not None  # noqa: S101 - opened before anyone knocks
        await self.meet(said, self.ear)
        names = await self.ear.hear(said.happened, said.reply)
        self.rolls.heard(said.happened.event, self.ear)
        if said.person is not None:
            self.homes.touched(said.person)
        await self.lead(said, self.ear)
        return names

    async def meet(self, said: Heard, ear: Ear) -> None:
        if said.person is not None:
            await self.people.meet(said.person, said.happened.id, ear)

    async def lead(self, said: Heard, ear: Ear) -> None:
        """Those who look for their way."""
        if said.person is not None and isinstance(said.happened.event, HelpAsked | CommandUnknown):
            await self.leading.look(said.person, ear)

    async def met_again(self, person: PersonId) -> None:
        if self.people.changed(person) and self.ear is not None:
            await self.people.meet(person, self.now().isoformat(), self.ear)

    async def broke(self, body: Payload, said: Heard) -> Payload | None:
        told = self.spoken(said.person, Text("broke"))
        if said.form:
            return in_the_form(body, told)
        if "command" in body:
            return {"response_type": "ephemeral", "text": told}
        await self.respond(body, said.team, told)
        return None

    async def nothing_there(self, body: Payload) -> Payload | None:
        """A button or a form of another version."""
        team, user = team_in(body), body["user"]["id"]
        told = self.spoken(person_id(team, user), Text("broke-button"))
        if body.get("type") == "view_submission":
            return in_the_form(body, told)
        await self.respond(body, team, told)
        return None

    async def respond(self, body: Payload, team: str, told: str) -> None:
        address = body.get("response_url")
        if isinstance(address, str):
            answer = {"response_type": "ephemeral", "replace_original": False, "text": told}
            with suppress(PlatformError, TimeoutError):
                await self.caller.respond(address, team, answer)

    def spoken(self, person: PersonId | None, text: Text) -> str:
        """In their language; in both when we never met."""
        known = self.people.language(person) if person else None
        languages: tuple[Literal["en", "fr"], ...] = (known,) if known else ("fr", "en")
        return "\n".join(words(Voice(language), Bare(language))(text) for language in languages)


def in_the_form(body: Payload, told: str) -> Payload:
    """At its first question, so that what was written stays."""
    blocks = body["view"].get("blocks")
    for block in blocks if isinstance(blocks, list) else ():
        if isinstance(block, dict) and block.get("type") == "input":
            return {"response_action": "errors", "errors": {str(block.get("block_id")): told}}
    return {"response_action": "clear"}
