"""Messages on their way to Teams: where each is written, and what stands in for what Teams cannot do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol, assert_never

from adapters.errors import CannotTell, GiveUp, Unreachable
from adapters.forms import Waitings
from adapters.seam import Address, Delivery, Reply
from adapters.teams import render
from adapters.teams.failing import BLOCKED, ELSEWHERE, Refusal
from adapters.teams.fields import of_people
from adapters.teams.ids import channel_of, own, space_id, tenant_of, thread
from adapters.teams.people import People
from adapters.teams.whereabouts import Whereabout, Whereabouts
from facilitation.actions import Amend, Ask, Gather, Message, Say, Whisper, urgency_of
from facilitation.cards import Card, Mention, PersonId, Place, SpaceId, Text

Drawn = dict[str, Any]


class Caller(Protocol):
    """One request, within the budget. `service`: through which; raises what `adapters.errors` names."""

    async def send(
        self,
        service: str,
        tenant: str,
        conversation: str,
        activity: Mapping[str, Any],
        urgency: int,
        *,
        targeted: bool = False,
    ) -> str: ...

    async def update(
        self,
        service: str,
        tenant: str,
        conversation: str,
        message: str,
        activity: Mapping[str, Any],
        urgency: int,
    ) -> None: ...

    async def open(self, service: str, tenant: str, person: str, urgency: int) -> str: ...

    async def name_of(self, service: str, tenant: str, conversation: str, person: str) -> str: ...


class Posting:
    def __init__(
        self,
        caller: Caller,
        waitings: Waitings,
        whereabouts: Whereabouts,
        people: People,
        folders: Sequence[Path] = (),
        *,
        local: bool = False,
    ) -> None:
        self.caller, self.waitings, self.whereabouts = caller, waitings, whereabouts
        self.people, self.folders, self.local = people, folders, local

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        message = delivery.message
        if self.waitings.handed_over(delivery, reply):
            return None
        match message:
            case Say():
                return await self.say(delivery, message)
            case Whisper():
                return await self.whisper(delivery, message, reply)
            case Ask():
                return await self.whisper(delivery, message, reply)
            case Gather():
                return await self.gather(delivery, message)
            case Amend():
                return await self.amend(delivery, message)
            case never:
                assert_never(never)

    async def say(self, delivery: Delivery, message: Say) -> Address:
        at = await self.below(delivery.thread, message) if delivery.thread else own(message.space)
        sent = await self.write(message, message.space, at, await self.drawn(delivery))
        return Address(f"{own(message.space)}/{sent}")

    async def below(self, address: Address, message: Say) -> str:
        """The thread of a message. Chats have none, and within a thread there is no other."""
        at, _, root = address.rpartition("/")
        where = await self.whereabouts.find(message.space)
        return thread(at, root) if where is not None and where.sort == "channel" else own(message.space)

    async def write(self, message: Message, name: str, at: str, activity: Drawn) -> str:
        """`name`: of the person or space whose service it goes through."""
        return await self.caller.send(
            await self.way_to(name), tenant_of(name), at, activity, urgency_of(message)
        )

    async def way_to(self, name: str) -> str:
        service = await self.whereabouts.way_to(name)
        if service is None:
            raise GiveUp("never heard of")
        return service

    async def whisper(
        self, delivery: Delivery, message: Whisper | Ask, reply: Reply | None
    ) -> Address | None:
        """Beside what they just did, where only they see it; that is not kept, so what must arrive later goes to them directly."""
        space = message.space
        kept = isinstance(message, Whisper) and message.must_arrive and reply is None
        if space is None or str(space) == message.person or kept:
            return await self.directly(delivery, message)
        where = await self.whereabouts.find(space)
        who = await self.whereabouts.find(message.person)
        at = place(space, reply)
        if where is None or who is None or where.sort == "personal" or at is None:
            return await self.directly(delivery, message)
        return await self.beside(delivery, message, at, where, who)

    async def beside(
        self, delivery: Delivery, message: Whisper | Ask, at: str, where: Whereabout, who: Whereabout
    ) -> Address | None:
        activity = await self.drawn(delivery)
        activity["recipient"] = {"id": who.account or own(who.name)}
        try:
            await self.caller.send(
                where.service, tenant_of(where.name), at, activity, urgency_of(message), targeted=True
            )
        except Refusal as refused:
            if refused.status not in ELSEWHERE:
                raise
            return await self.directly(delivery, message)
        return None

    async def directly(self, delivery: Delivery, message: Whisper | Ask) -> Address:
        """In the conversation with them alone: opened once, and remembered."""
        who = await self.known(message)
        try:
            at = who.direct or await self.opened(message, who)
            sent = await self.write(message, message.person, at, await self.drawn(delivery))
        except Refusal as refused:
            if refused.status not in BLOCKED:
                raise
            for name in (who.name, space_id(tenant_of(who.name), who.direct)):
                await self.whereabouts.note(name, lambda one: replace(one, blocked=True))
            raise Unreachable(message.person) from refused
        return Address(f"{at}/{sent}")

    async def known(self, message: Whisper | Ask) -> Whereabout:
        """Raises `Unreachable` for whoever blocked us and has not written since."""
        who = await self.whereabouts.find(message.person)
        if who is None:
            return Whereabout(message.person, await self.way_to(message.person), "person")
        if who.blocked:
            raise Unreachable(message.person)
        return who

    async def opened(self, message: Whisper | Ask, who: Whereabout) -> str:
        at = await self.caller.open(
            who.service, tenant_of(who.name), who.account or own(who.name), urgency_of(message)
        )
        await self.whereabouts.learn(
            replace(who, direct=at), lambda known, new: replace(known, direct=new.direct)
        )
        return at

    async def gather(self, delivery: Delivery, message: Gather) -> Address:
        """A thread below a message of its own, in the channel it was asked for in; a chat has no threads, and is the place itself."""
        where = await self.whereabouts.find(message.space)
        sent = await self.write(
            message, message.space, channel_of(own(message.space)), await self.drawn(delivery)
        )
        if where is None or where.sort != "channel":
            return Address(message.space)
        at = space_id(tenant_of(message.space), thread(own(message.space), sent))
        await self.whereabouts.learn(Whereabout(at, where.service, "thread"), lambda _, new: new)
        return Address(at)

    async def amend(self, delivery: Delivery, message: Amend) -> Address:
        if delivery.standing is None:
            raise GiveUp("message_not_found")
        at, _, sent = delivery.standing.rpartition("/")
        activity = await self.drawn(delivery)
        await self.caller.update(
            await self.way_to(message.space),
            tenant_of(message.space),
            at,
            sent,
            activity,
            urgency_of(message),
        )
        return delivery.standing

    async def drawn(self, delivery: Delivery) -> Drawn:
        message = delivery.message
        names = await self.names(message)
        if isinstance(message, Ask):
            return render.form_message(message, delivery.marker, self.folders, names, local=self.local)
        return render.message(
            card_of(message), message.voice, delivery.marker, self.folders, names, local=self.local
        )

    async def names(self, message: Message) -> dict[str, str]:
        """Of everyone and every channel mentioned in it; where people are to be chosen, of those known as well."""
        named = await self.named([card_of(message)], message.space)
        if isinstance(message, Ask) and of_people(message.card.inputs):
            return self.people.everyone(tenant_of(message.person)) | named
        return named

    async def named(self, cards: Sequence[Card], space: SpaceId | None) -> dict[str, str]:

        async def ask(person: PersonId) -> str:
            if space is None or (service := await self.whereabouts.way_to(space)) is None:
                return ""
            at = channel_of(own(space))
            return await self.caller.name_of(service, tenant_of(space), at, own(person))

        named = [one for card in cards for one in mentions(card)]
        places = self.people.places(one.space for one in named if isinstance(one, Place))
        return places | await self.people.named(
            (one.person for one in named if isinstance(one, Mention)), ask
        )

    async def find(self, delivery: Delivery) -> Address | None:
        """Teams cannot be searched; only what is safe to do twice is as good as not done."""
        if isinstance(delivery.message, Amend):
            return None
        raise CannotTell


def place(space: SpaceId, reply: Reply | None) -> str | None:
    """In the very thread of what they did, as long as that is fresh; `None`: they did it elsewhere, with Compagnon alone."""
    if reply is None:
        return own(space)
    at = reply.trigger.partition(" ")[2]
    return at if channel_of(at) == channel_of(own(space)) else None


def card_of(message: Message) -> Card:
    if isinstance(message, Gather):
        people: Any = tuple(Mention(person) for person in message.people)
        return Card(title=message.title, lines=(Text("teams-gathered", {"people": people}),))
    return message.card


def mentions(card: Card) -> Iterator[Mention | Place]:
    """Everyone and every place a card names."""
    texts = (*((card.title,) if card.title else ()), *card.lines, *card.why)
    for text in texts:
        yield from mentioned(text)


def mentioned(blank: object) -> Iterator[Mention | Place]:
    match blank:
        case Mention() | Place():
            yield blank
        case Text():
            for inner in blank.blanks.values():
                yield from mentioned(inner)
        case tuple() | list():
            for inner in blank:
                yield from mentioned(inner)
        case _:
            return
