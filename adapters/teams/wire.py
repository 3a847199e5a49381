"""The line to Teams: the only place where Microsoft's own library is spoken to.

What comes in goes through `CloudAdapterBase`; what goes out through its `ConnectorClient`, with a pipeline of ours: one
shared session, one request, nothing repeated, every refusal named. Activities stay the dicts they are on the wire: the
library's models lose what they do not know. To replace the library, replace this file.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import quote

import aiohttp
from botbuilder.core import BotAdapter, CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes, ChannelAccount, ConversationAccount
from botframework.connector.aio import ConnectorClient
from botframework.connector.auth import BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory
from botframework.connector.auth.user_token_client import UserTokenClient
from msrest.exceptions import DeserializationError
from msrest.pipeline import AsyncHTTPPolicy, AsyncHTTPSender, AsyncPipeline, Request, Response
from msrest.pipeline.universal import RawDeserializer
from msrest.serialization import Serializer
from msrest.universal_http.aiohttp import AioHttpClientResponse

from adapters.errors import GiveUp, TryLater, Uncertain
from adapters.teams.cloud import Bot
from adapters.teams.failing import UNKNOWN, failed
from adapters.teams.tokens import Tokens

Payload: TypeAlias = Mapping[str, Any]
Check: TypeAlias = Callable[[str, Payload], Awaitable[dict[str, Any]]]
"""The claims of a header about an activity; raises `guard.Refused`."""
Hear: TypeAlias = Callable[[Payload], Awaitable[Payload | None]]
"""Takes an activity and returns the body an invoke is answered; raising means: it was not heard."""

for library in ("msrest", "botbuilder", "botframework"):
    logging.getLogger(library).setLevel(logging.CRITICAL + 1)  # they log what people wrote


class Answer(AioHttpClientResponse):  # type: ignore[misc]
    def body(self) -> bytes:
        """Empty ones included."""
        return self._body or b""


class Sender(AsyncHTTPSender):  # type: ignore[misc]
    """The end of the library's pipeline: one request over our shared session."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    async def __aexit__(self, *_: object) -> None:
        """The session is not the pipeline's to close."""

    async def send(self, request: Request, **_: Any) -> Response:
        asked = request.http_request
        async with self.session.request(
            asked.method, asked.url, data=asked.data, headers=dict(asked.headers), allow_redirects=False
        ) as answered:
            answer = Answer(asked, answered)
            await answer.load_body()
        return Response(request, answer)


class Speaking(AsyncHTTPPolicy):  # type: ignore[misc]
    """Puts our token on what leaves, and names what comes back: the library's own errors forget the status when a body is HTML."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self.tokens = tokens

    async def send(self, request: Request, **more: Any) -> Response:
        token = await self.tokens.get()
        if token:
            request.http_request.headers["Authorization"] = f"Bearer {token}"
        try:
            answer = await self.next.send(request, **more)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as bad:
            raise TryLater from bad
        except (aiohttp.ClientError, OSError) as bad:
            raise Uncertain(type(bad).__name__) from bad
        status = answer.http_response.status_code
        if status >= 300:  # noqa: PLR2004 - an HTTP status
            if status == UNKNOWN:
                self.tokens.drop(token)
            raise failed(status, answer.http_response.body(), answer.http_response.headers.get("Retry-After"))
        return answer


class AsIs(Serializer):  # type: ignore[misc]
    """Leaves what already is as the wire wants it; the models would drop the fields they do not know."""

    def body(self, data: Any, data_type: str, **more: Any) -> Any:
        return data if isinstance(data, dict) else super().body(data, data_type, **more)


class Clients(ConnectorFactory):  # type: ignore[misc]
    """One client for each service URL, and none for those that are not Microsoft's: no token ever leaves for them."""

    MOST: Final = 64

    def __init__(self, bot: Bot, session: aiohttp.ClientSession) -> None:
        self.bot, self.tokens, self.session = bot, Tokens(session, bot), session
        self.clients: dict[str, ConnectorClient] = {}

    async def create(self, service_url: str, audience: str | None = None) -> ConnectorClient:  # noqa: ARG002 - the library's signature
        return self.client(service_url)

    def client(self, service: str) -> ConnectorClient:
        """Raises `GiveUp` for a service that is not trusted."""
        known = self.clients.get(service)
        if known is not None:
            return known
        if not self.bot.cloud.trusts(service):
            raise GiveUp("untrusted service")
        if len(self.clients) >= self.MOST:
            self.clients.clear()
        speaking = Speaking(self.tokens)
        client = self.clients[service] = ConnectorClient(speaking, base_url=service)
        client.config.pipeline = self.pipeline(speaking)
        client.conversations._serialize = AsIs()  # noqa: SLF001 - what the library has no other door for
        return client

    def pipeline(self, speaking: Speaking) -> AsyncPipeline:
        return AsyncPipeline([RawDeserializer(), speaking], Sender(self.session))


class Line:
    """One request at a time, never repeated. Raises what `adapters.errors` names."""

    def __init__(self, clients: Clients) -> None:
        self.clients = clients

    async def send(self, service: str, conversation: str, activity: Payload) -> str:
        """The id of the message."""
        conversations = self.clients.client(service).conversations
        return named(await asked(conversations.send_to_conversation(conversation, dict(activity))))

    async def send_targeted(self, service: str, conversation: str, activity: Payload) -> str:
        """Seen by its recipient alone: newer than the library, through its pipeline all the same."""
        client = self.clients.client(service)._client  # noqa: SLF001 - what it has no other door for
        path = f"/v3/conversations/{quote(conversation, safe='')}/activities"
        head = {"Accept": "application/json", "Content-Type": "application/json; charset=utf-8"}
        request = client.post(path, {"isTargetedActivity": "true"}, head, dict(activity))
        answer = await asked(client.async_send(request, stream=False))
        told = answer.context.get(RawDeserializer.CONTEXT_NAME) if answer.context else None
        return str(told.get("id", "")) if isinstance(told, Mapping) else ""

    async def update(self, service: str, conversation: str, message: str, activity: Payload) -> None:
        conversations = self.clients.client(service).conversations
        await asked(conversations.update_activity(conversation, message, dict(activity)))

    async def open(self, service: str, tenant: str, person: str) -> str:
        """The conversation with one person; asked twice, it is the same."""
        wanted = {
            "bot": {"id": f"28:{self.clients.bot.app}"},
            "members": [{"id": person}],
            "isGroup": False,
            "tenantId": tenant,
            "channelData": {"tenant": {"id": tenant}},
        }
        conversations = self.clients.client(service).conversations
        return named(await asked(conversations.create_conversation(wanted)))

    async def name_of(self, service: str, conversation: str, person: str) -> str:
        """As the roster of a conversation has it."""
        conversations = self.clients.client(service).conversations
        member = await asked(conversations.get_conversation_member(conversation, person))
        return str(member.name or "")


async def asked(request: Awaitable[Any]) -> Any:
    """It was taken, whatever came back."""
    try:
        return await request
    except DeserializationError as bad:
        raise Uncertain("unreadable answer") from bad


def named(answer: Any) -> str:
    return str(getattr(answer, "id", None) or "")


class Doorkeeper(BotFrameworkAuthentication):  # type: ignore[misc]
    """What the library asks before a turn, answered by `guard` and by clients that are kept."""

    def __init__(self, check: Check, clients: Clients) -> None:
        self.check, self.clients = check, clients

    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        result = AuthenticateRequestResult()
        result.claims_identity = ClaimsIdentity(await self.check(auth_header, activity.channel_data), True)
        result.audience = self.clients.bot.cloud.issuer
        result.connector_factory = self.clients
        return result

    async def authenticate_streaming_request(
        self, auth_header: str, channel_id_header: str
    ) -> AuthenticateRequestResult:
        raise NotImplementedError

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:  # noqa: ARG002 - the library's signature
        return self.clients

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> UserTokenClient | None:  # noqa: ARG002 - the library's signature
        """Nobody signs in through us."""
        return None


class Adapter(CloudAdapterBase):  # type: ignore[misc]
    """The library's adapter with our door: invokes are answered with a body, and an activity is read as it came."""

    def __init__(self, check: Check, clients: Clients, hear: Hear) -> None:
        super().__init__(Doorkeeper(check, clients))
        self.hear = hear

    async def take(self, header: str, said: Payload) -> tuple[int, Payload | None]:
        """Status and body of the answer. Raises `guard.Refused`, and what `hear` raises."""

        async def turn(context: TurnContext) -> None:
            answer = await self.hear(said)
            if context.activity.type == ActivityTypes.invoke:
                context.turn_state[BotAdapter._INVOKE_RESPONSE_KEY] = Activity(  # noqa: SLF001 - where the library looks for it
                    type=ActivityTypes.invoke_response, value=InvokeResponse(status=200, body=answer)
                )

        answered = await self.process_activity(header, envelope(said), turn)
        return (answered.status, answered.body) if answered else (200, None)


def envelope(said: Payload) -> Activity:
    """As much of an activity as the library looks at; the rest stays raw, in `channel_data`."""
    conversation, sender = said.get("conversation"), said.get("from")
    return Activity(
        type=text(said.get("type")),
        id=text(said.get("id")),
        channel_id=text(said.get("channelId")),
        service_url=text(said.get("serviceUrl")),
        conversation=ConversationAccount(id=inner(conversation)),
        from_property=ChannelAccount(id=inner(sender)),
        channel_data=said,
    )


def inner(account: object) -> str:
    return text(account.get("id")) if isinstance(account, Mapping) else ""


def text(value: object) -> str:
    return value if isinstance(value, str) else ""
