"""Messages on their way to Slack: which method takes which, and where one that got lost may be found."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Protocol, assert_never

from adapters.errors import CannotTell, GiveUp, Unreachable
from adapters.seam import Address, Delivery, Now, Reply
from adapters.slack import render
from adapters.slack.failing import AWAY, COLD, ELSEWHERE, NOT_ALLOWED, Refusal
from adapters.slack.forms import Forms, again
from adapters.slack.ids import is_direct, own, space_id, team_of
from adapters.slack.surface import Bare
from adapters.words import words
from facilitation.actions import Amend, Ask, Gather, Message, Say, Whisper, urgency_of
from facilitation.cards import Card, Voice

IN_A_GROUP: Final = 8
"""People in a group conversation; for more, Slack wants a private channel."""
PAGES, PAGE = 3, 200
"""How far back a lost message is looked for."""


class Caller(Protocol):
    """One request in the name of a workspace. Raises what `adapters.errors` names."""

    async def call(
        self, team: str, method: str, arguments: Mapping[str, Any], urgency: int = 0
    ) -> Mapping[str, Any]: ...

    async def respond(self, address: str, team: str, body: Mapping[str, Any]) -> None: ...


class Posting:
    def __init__(self, caller: Caller, forms: Forms, now: Now) -> None:
        self.caller, self.forms, self.now = caller, forms, now

    async def deliver(self, delivery: Delivery, reply: Reply | None) -> Address | None:
        message = delivery.message
        if self.forms.handed_over(delivery, reply):
            return None
        match message:
            case Say():
                return await self.say(delivery, message)
            case Whisper():
                return await self.whisper(delivery, message, reply)
            case Ask():
                return await self.ask(delivery, message, reply)
            case Gather():
                return await self.gather(delivery, message)
            case Amend():
                return await self.amend(delivery, message)
            case never:
                assert_never(never)

    async def say(self, delivery: Delivery, message: Say) -> Address:
        thread = {"thread_ts": time_of(delivery.thread)} if delivery.thread else {}
        return await self.post(delivery, message, own(message.space), message.card, thread)

    async def post(
        self,
        delivery: Delivery,
        message: Say | Whisper | Ask,
        channel: str,
        card: Card,
        more: Mapping[str, Any],
    ) -> Address:
        body = {**self.body_of(card, message.voice, delivery.marker), **more, "channel": channel}
        answer = await self.call(message, "chat.postMessage", body)
        return Address(f"{answer.get('channel', channel)}/{answer.get('ts', '')}")

    async def whisper(
        self, delivery: Delivery, message: Whisper | Ask, reply: Reply | None
    ) -> Address | None:
        """Beside what they just did, where only they see it; that is not kept, so what must arrive later goes to them directly."""
        card = again(message) if isinstance(message, Ask) else message.card
        body = self.body_of(card, message.voice, delivery.marker)
        address = reply.trigger.partition(" ")[2] if reply else ""
        channel = own(message.space) if message.space else ""
        if not channel or is_direct(channel):
            return await self.directly(delivery, message, card)
        if address:
            here = {**body, "response_type": "ephemeral", "replace_original": False}
            await self.caller.respond(address, team_of(message.person), here)
            return None
        if isinstance(message, Whisper) and message.must_arrive and reply is None:
            return await self.directly(delivery, message, card)
        return await self.beside(delivery, message, card, body, channel)

    async def beside(
        self, delivery: Delivery, message: Whisper | Ask, card: Card, body: Mapping[str, Any], channel: str
    ) -> Address | None:
        here = {**body, "channel": channel, "user": own(message.person)}
        try:
            await self.call(message, "chat.postEphemeral", here)
        except Refusal as refused:
            if refused.code not in ELSEWHERE:
                raise
            return await self.directly(delivery, message, card)
        return None

    async def directly(self, delivery: Delivery, message: Whisper | Ask, card: Card) -> Address:
        try:
            return await self.post(delivery, message, own(message.person), card, {})
        except Refusal as refused:
            if refused.code in AWAY:
                raise Unreachable(message.person) from refused
            raise

    async def ask(self, delivery: Delivery, message: Ask, reply: Reply | None) -> Address | None:
        """In time, a form; too late, a button that asks for it again."""
        if reply is not None and self.now() < reply.until:
            trigger = reply.trigger.partition(" ")[0]
            try:
                await self.call(
                    message,
                    "views.open",
                    {"trigger_id": trigger, "view": render.form(message, self.forms.folders)},
                )
            except Refusal as refused:
                if refused.code not in COLD:
                    raise
            else:
                return None
        return await self.whisper(delivery, message, reply)

    async def gather(self, delivery: Delivery, message: Gather) -> Address:
        """A group conversation; of more people than fit, a private channel. Asked twice, it is the same."""
        users = [own(one) for one in message.people]
        if len(users) <= IN_A_GROUP:
            opened = await self.call(message, "conversations.open", {"users": ",".join(users)})
            return Address(space_id(team_of(message.space), str(opened["channel"]["id"])))
        name = channel_name(message, delivery.marker, self.forms.folders)
        try:
            made = await self.call(message, "conversations.create", {"name": name, "is_private": True})
            channel = str(made["channel"]["id"])
        except Refusal as refused:
            if refused.code != "name_taken":
                raise
            channel = await self.named(message, name)
        await self.invite(message, channel, users)
        return Address(space_id(team_of(message.space), channel))

    async def invite(self, message: Gather, channel: str, users: list[str]) -> None:
        try:
            await self.call(message, "conversations.invite", {"channel": channel, "users": ",".join(users)})
        except Refusal as refused:
            if refused.code != "already_in_channel":
                raise

    async def named(self, message: Gather, name: str) -> str:
        """The channel we made ourselves the last time."""
        cursor = ""
        for _ in range(PAGES * 3):
            page = {"types": "private_channel", "limit": PAGE, "cursor": cursor}
            found = await self.call(message, "conversations.list", page)
            for channel in found.get("channels", ()):
                if channel.get("name") == name:
                    return str(channel["id"])
            cursor = cursor_in(found)
            if not cursor:
                break
        raise GiveUp("name_taken")

    async def amend(self, delivery: Delivery, message: Amend) -> Address:
        if delivery.standing is None:
            raise GiveUp("message_not_found")
        channel, _, ts = delivery.standing.partition("/")
        body = {**self.body_of(message.card, message.voice, delivery.marker), "channel": channel, "ts": ts}
        await self.call(message, "chat.update", body)
        return delivery.standing

    async def call(self, message: Message, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        whose = message.person if isinstance(message, Whisper | Ask) else message.space
        return await self.caller.call(team_of(whose), method, arguments, urgency_of(message))

    def body_of(self, card: Card, voice: Voice, marker: str) -> dict[str, Any]:
        """Of the marker, other apps may read what they like."""
        metadata = {"event_type": "compagnon", "event_payload": {"marker": marker}}
        return {**render.message(card, voice, marker, self.forms.folders), "metadata": metadata}

    async def find(self, delivery: Delivery) -> Address | None:
        """What was kept can be looked for; what only one person saw cannot. The rest is safe to do twice."""
        match delivery.message:
            case Say() as said:
                return await self.look(delivery, said, own(said.space))
            case Whisper(must_arrive=True) as whispered:
                return await self.look(delivery, whispered, await self.direct(whispered))
            case Gather() as gathered:
                return await self.gather(delivery, gathered)
            case _:
                raise CannotTell

    async def direct(self, message: Whisper) -> str:
        opened = await self.call(message, "conversations.open", {"users": own(message.person)})
        return str(opened["channel"]["id"])

    async def look(self, delivery: Delivery, message: Say | Whisper, channel: str) -> Address | None:
        method, place = "conversations.history", {"channel": channel}
        if delivery.thread:
            method, place = "conversations.replies", {"channel": channel, "ts": time_of(delivery.thread)}
        cursor = ""
        for _ in range(PAGES):
            page = {**place, "limit": PAGE, "cursor": cursor, "include_all_metadata": True}
            try:
                found = await self.call(message, method, page)
            except Refusal as refused:
                if refused.code in NOT_ALLOWED:
                    raise CannotTell from refused
                raise
            for ts in (
                str(one["ts"]) for one in found.get("messages", ()) if delivery.marker in markers(one)
            ):
                return Address(f"{channel}/{ts}")
            cursor = cursor_in(found)
            if not cursor:
                return None
        raise CannotTell


def markers(message: Mapping[str, Any]) -> tuple[object, ...]:
    """Where our marker stands in a message that has one."""
    told = (message.get("metadata") or {}).get("event_payload") or {}
    first: Mapping[str, Any] = next(iter(message.get("blocks") or ()), {})
    return told.get("marker"), first.get("block_id")


def cursor_in(found: Mapping[str, Any]) -> str:
    return str((found.get("response_metadata") or {}).get("next_cursor") or "")


def time_of(address: Address) -> str:
    return address.partition("/")[2]


def channel_name(message: Gather, marker: str, folders: Sequence[Path]) -> str:
    """What it is for, and something no other has."""
    title = words(message.voice, Bare(message.voice.language), *folders)(message.title).lower()
    plain = "".join(one if one.isalnum() and one.isascii() else "-" for one in title).strip("-")[:50]
    return f"{plain or 'compagnon'}-{sha256(marker.encode()).hexdigest()[:8]}"
