"""Teams speaks: what it says is heard, and it is answered only then."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final, Literal, TypeAlias

from adapters.errors import PlatformError
from adapters.rolls import Rolls
from adapters.seam import Ear, Now
from adapters.teams import inbound, render
from adapters.teams.cloud import Bot
from adapters.teams.guard import Refused
from adapters.teams.homes import Homes
from adapters.teams.ids import THREAD, channel_of, space_id
from adapters.teams.people import People
from adapters.teams.places import Places
from adapters.teams.posting import Caller, Posting
from adapters.teams.said import (
    Changed,
    Heard,
    Ignored,
    Name,
    Origin,
    PageAsked,
    Payload,
    Waits,
    of_that_tenant,
    origin_of,
)
from adapters.teams.surface import Bare
from adapters.teams.whereabouts import Whereabout, Whereabouts, refreshed, tenant_name
from adapters.words import words
from facilitation.cards import PersonId, Text, Voice
from facilitation.channels.events import ChannelEvent
from facilitation.events import ChannelJoined, Event, MessageSeen

Count = Callable[[str], None]

Unasked: TypeAlias = MessageSeen | ChannelEvent
"""What people do without a word to Compagnon: of them nothing is learnt."""

PATIENCE: Final = 2.5
"""Seconds a dialog waits for what follows from it; Teams waits five."""


class Listening:
    def __init__(
        self,
        bot: Bot,
        caller: Caller,
        posting: Posting,
        whereabouts: Whereabouts,
        people: People,
        now: Now,
        name: Name,
        count: Count,
        rolls: Rolls,
    ) -> None:
        self.bot, self.caller, self.posting, self.whereabouts = bot, caller, posting, whereabouts
        self.people, self.now, self.name, self.count, self.rolls = people, now, name, count, rolls
        self.homes, self.places = Homes(caller, posting, name), Places(whereabouts, name)
        self.ear: Ear | None = None

    async def take(self, said: Payload) -> Payload | None:
        """Returns what an invoke is answered. Raises `Refused` for a tenant that is not ours."""
        origin = origin_of(said)
        if origin is None:
            self.count("unknown")
            return None
        if not self.bot.admits(origin.tenant):
            raise Refused(403)
        origin = await self.placed(origin)
        read = inbound.read(said, origin, self.now(), self.name)
        match read:
            case Ignored(kind):
                self.count(kind)
                return await self.nothing_there(origin, said) if kind == "no_such_button" else None
            case Changed():
                await self.changed(origin, read)
                return None
            case PageAsked(person):
                await self.page(origin, person)
                return None
            case Heard() if of_that_tenant(read.happened, origin.tenant):
                return await self.heard(origin, read)
            case _:
                self.count("elsewhere")
                return None

    async def placed(self, origin: Origin) -> Origin:
        """Whether the thread it was said in is one where a group meets."""
        if THREAD not in origin.conversation:
            return origin
        known = await self.whereabouts.find(space_id(origin.tenant, origin.conversation))
        return replace(origin, gathered=known is not None and known.sort == "thread")

    async def heard(self, origin: Origin, read: Heard) -> Payload | None:
        try:
            return await self.answered(origin, read)
        except Exception:
            if isinstance(read.happened.event, Unasked) or read.reply is None:
                raise
            self.count("broke")
            return await self.told(origin, Text("broke"), read.waits)

    async def page(self, origin: Origin, person: PersonId) -> None:
        await self.learn(origin, None)
        try:
            assert self.ear is not None  # noqa: S101 - opened before anyone knocks
            await self.homes.opened(person, origin, await self.ear.home(person))
        except Exception:  # noqa: BLE001 - the outermost ring: whatever broke, they are told
            self.count("broke")
            await self.told(origin, Text("broke"), "nothing")

    async def answered(self, origin: Origin, read: Heard) -> Payload | None:
        await self.learn(origin, read.happened.event)
        reply = read.reply
        if reply is None or read.waits in {"nothing", "pressing"}:
            await self.hear(origin, read)
            return TAKEN if read.waits == "pressing" else None
        waitings = self.posting.waitings
        waiting = waitings.expect(reply)
        try:
            names = await self.hear(origin, read)
        except BaseException:
            waitings.forget(reply)
            raise
        asked = await waitings.next(reply, waiting, names, PATIENCE)
        if asked is not None:
            named = await self.posting.names(asked)
            shown = render.dialog(asked, reply.trigger, self.posting.folders, named)
            return {"task": {"type": "continue", "value": shown}}
        return await self.told(origin, Text("teams-answered"), "opening") if read.waits == "opening" else None

    async def hear(self, origin: Origin, read: Heard) -> list[str]:
        assert self.ear is not None  # noqa: S101 - opened before anyone knocks
        event, person = read.happened.event, origin.person
        if person is not None and not isinstance(event, Unasked):
            known = await self.whereabouts.find(person)
            brought = known is not None and known.admin
            admin = brought or origin.user in self.people.admins
            await self.people.meet(person, origin, read.happened, self.ear, admin=admin)
        names = await self.ear.hear(read.happened, read.reply)
        self.rolls.heard(event, self.ear)
        if person is not None and origin.sort == "personal":
            await self.homes.touched(person, self.ear.home)
        return names

    async def learn(self, origin: Origin, event: Event | None) -> None:
        """How to write back. Of who writes in a channel without speaking to Compagnon, nothing."""
        learn = self.whereabouts.learn
        await learn(Whereabout(tenant_name(origin.space), origin.service, "tenant"), refreshed)
        if origin.channel:
            self.people.names.keep(space_id(origin.tenant, channel_of(origin.conversation)), origin.channel)
        sort = "thread" if origin.gathered else origin.sort
        await learn(Whereabout(origin.space, origin.service, sort, team=origin.team), refreshed)
        if origin.person is None or isinstance(event, Unasked):
            return
        direct = origin.conversation if origin.sort == "personal" else ""
        admin = isinstance(event, ChannelJoined)
        who = Whereabout(origin.person, origin.service, "person", origin.account, direct, admin=admin)
        await learn(who, refreshed)

    async def changed(self, origin: Origin, read: Changed) -> None:
        """Nobody is answered. Told again, because something of it was not heard, only that is."""
        if read.there:
            await self.places.returned(origin, read)
        if read.there is not False:
            await self.learn(origin, read.events[0])
        for one in await self.places.happened(origin, read):
            await self.hear(origin, Heard(one))
        if read.there is False:
            await self.places.left(origin, read)

    async def nothing_there(self, origin: Origin, said: Payload) -> Payload | None:
        """A button or a form of another version."""
        waits = WAITING.get(str(said.get("name")), "nothing")
        return await self.told(origin, Text("broke-button"), waits)

    async def told(self, origin: Origin, text: Text, waits: Waits) -> Payload | None:
        """In the answer where there is one, else beside what they did."""
        said = self.spoken(origin.person, text)
        match waits:
            case "opening" | "sending":
                return {"task": {"type": "message", "value": said}}
            case "pressing":
                return {**TAKEN, "value": said}
            case _:
                answer = {"type": "message", "text": said, "textFormat": "plain"}
                with suppress(PlatformError, TimeoutError):
                    await self.caller.send(origin.service, origin.tenant, origin.conversation, answer, 0)
                return None

    def spoken(self, person: PersonId | None, text: Text) -> str:
        """In their language; in both when we never met."""
        known = self.people.language(person) if person else None
        languages: tuple[Literal["en", "fr"], ...] = (known,) if known else ("fr", "en")
        return "\n\n".join(words(Voice(language), Bare(language))(text) for language in languages)


TAKEN: Final[Mapping[str, Any]] = {
    "statusCode": 200,
    "type": "application/vnd.microsoft.activity.message",
    "value": "",
}
WAITING: Final[Mapping[str, Waits]] = {
    "task/fetch": "opening",
    "composeExtension/fetchTask": "opening",
    "task/submit": "sending",
    "composeExtension/submitAction": "sending",
    "adaptiveCard/action": "pressing",
}
