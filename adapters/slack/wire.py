"""The line to Slack: the only place where its own libraries are spoken to."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.budget import Budget
from adapters.errors import TryLater, Uncertain
from adapters.slack.failing import failed
from adapters.slack.installing import Installation
from adapters.slack.limits import purses
from adapters.slack.said import Answer, Payload

API = "https://slack.com/api/"
Hear: TypeAlias = Callable[[Payload], Awaitable[Answer | None]]
"""Takes what Slack says and returns what it is answered; raising means: say it again."""

Next: TypeAlias = Callable[[], Awaitable[BoltResponse]]

READS: Final = frozenset(
    {"conversations.history", "conversations.list", "conversations.replies", "users.info"}
)
"""Methods that take no JSON."""

quiet = logging.getLogger("compagnon.slack")
quiet.setLevel(logging.CRITICAL + 1)  # Slack's libraries log what people wrote


class Line:
    """One request at a time, never repeated, within the budget. Raises what `adapters.errors` names."""

    def __init__(self, session: aiohttp.ClientSession, api: str | None, budget: Budget) -> None:
        self.session, self.api, self.budget = session, api or API, budget

    def client(self, token: str | None = None) -> AsyncWebClient:
        return AsyncWebClient(
            token, self.api, session=self.session, retry_handlers=[], logger=quiet, timeout=10
        )

    async def call(
        self, token: str, team: str, method: str, arguments: Payload, urgency: int = 0
    ) -> Mapping[str, Any]:
        channel = arguments.get("channel")
        drawn = list(purses(team, method, channel if isinstance(channel, str) else None))
        self.budget.take(drawn, urgency)
        try:
            return await self._call(token, method, arguments)
        except TryLater as wait:
            if wait.after is not None:
                self.budget.shut(*drawn[0], wait.after)
            raise

    async def _call(self, token: str, method: str, arguments: Payload) -> Mapping[str, Any]:
        client = self.client(token)
        try:
            if method == "oauth.v2.access":
                answer = await client.api_call(method, data=dict(arguments))
            elif method in READS:
                answer = await client.api_call(method, http_verb="GET", params=dict(arguments))
            else:
                answer = await client.api_call(method, json=dict(arguments))
        except SlackApiError as bad:
            raise reason(bad) from bad
        except aiohttp.ClientConnectorError as bad:
            raise TryLater from bad
        except (aiohttp.ClientError, ValueError, ConnectionError) as bad:
            raise Uncertain(type(bad).__name__) from bad
        return answer.data if isinstance(answer.data, dict) else {}

    async def who(self, token: str) -> Installation:
        """Whose token this is. Raises like `call`."""
        self.budget.take(purses("", "auth.test", None))
        known = await self._call(token, "auth.test", {})
        return Installation(str(known.get("team_id")), str(known.get("user_id")), token)

    async def exchange(self, client: str, secret: str, code: str, redirect: str) -> Mapping[str, Any]:
        """A code for a token. Raises like `call`."""
        self.budget.take(purses("", "oauth.v2.access", None))
        arguments = {"client_id": client, "client_secret": secret, "code": code, "redirect_uri": redirect}
        return await self._call("", "oauth.v2.access", arguments)

    async def respond(self, address: str, team: str, body: Payload) -> None:
        """To the address that came with a click or a command. Raises `TryLater` when it no longer takes anything."""
        if not self.trusted(address):
            raise TryLater(0)
        self.budget.take(purses(team, "response_url", None))
        try:
            async with self.session.post(address, json=dict(body), allow_redirects=False) as answer:
                if answer.status != 200:  # noqa: PLR2004 - an HTTP status
                    raise TryLater(0)
        except aiohttp.ClientConnectorError as bad:
            raise TryLater from bad
        except aiohttp.ClientError as bad:
            raise Uncertain(type(bad).__name__) from bad

    def trusted(self, address: str) -> bool:
        """Slack's own, or that of the local client we were told to speak to."""
        to, ours = urlsplit(address), urlsplit(self.api)
        if self.api != API:
            return (to.scheme, to.hostname) == (ours.scheme, ours.hostname)
        return to.scheme == "https" and (to.hostname or "").endswith(".slack.com")


def reason(bad: SlackApiError) -> Exception:
    answer = bad.response
    status = int(getattr(answer, "status_code", 0) or getattr(answer, "status", 500))
    body = getattr(answer, "data", None)
    code = body.get("error", "") if isinstance(body, dict) else ""
    after = getattr(answer, "headers", {}).get("Retry-After")
    seconds = float(after) if isinstance(after, str) and after.isdecimal() else None
    return failed(status, str(code), seconds)


async def anyone(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
    """Bolt wants somebody who says whose workspace it is. Those who hear it before know that, from memory."""
    return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id)


class Hearing(AsyncMiddleware):
    """Heard first, acknowledged then. All that Slack says goes the same way, so no listeners are tried one after the other."""

    def __init__(self, hear: Hear) -> None:
        self.hear = hear

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,  # noqa: ARG002 - Bolt hands it over by name
        next: Next,  # noqa: A002 - the same
    ) -> BoltResponse | None:
        if req.body.get("type") == "url_verification":  # Bolt itself shows whose door this is
            return await next()
        req.context[UNHEARD] = True
        answer = await self.hear(req.body) or ""
        req.context[UNHEARD] = False
        return BoltResponse(status=200, body=answer if isinstance(answer, str) else dict(answer))


UNHEARD: Final = "compagnon_unheard"
"""In the context of a request: we were asked and could not."""


class Socket(AsyncSocketModeHandler):
    """What comes by the socket is answered as what comes by the door."""

    def __init__(self, bolt: "Bolt", app_token: str) -> None:
        super().__init__(bolt.app, app_token, logger=quiet, web_client=bolt.app.client)
        self.bolt = bolt

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        answer = await self.bolt.answer(req.payload)
        await send_async_response(client, req, answer, 0.0)


class Bolt:
    """Slack's own `AsyncApp`: what is said goes to `hear`, its answer goes back."""

    def __init__(self, line: Line, hear: Hear, count: Callable[[str], None]) -> None:
        self.count = count
        self.app = AsyncApp(
            logger=quiet,
            client=line.client(),
            authorize=anyone,
            before_authorize=Hearing(hear),
            process_before_response=True,
            request_verification_enabled=False,  # `guard` did, before anything was read
            ignoring_self_events_enabled=False,  # `inbound` knows our own
            ssl_check_enabled=False,  # asks for a 200, as it is given for all that means nothing to us
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        self.socket: Socket | None = None

    async def dispatch(self, body: Payload) -> tuple[int, str, str]:
        """Status, body and content type of the answer."""
        answer = await self.answer(body)
        return answer.status, answer.body or "", answer.headers.get("content-type", ["text/plain"])[0]

    async def answer(self, body: Payload) -> BoltResponse:
        """By the door or by the socket, the same. Read by us: Bolt takes a command with the word "payload" in it for a form.

        What it trips over is taken all the same: Slack would only say it again.
        """
        unheard = False
        try:
            request = AsyncBoltRequest(body=dict(body), mode="socket_mode")
            answer = await self.app.async_dispatch(request)
            unheard = request.context.get(UNHEARD, False)
        except Exception:  # noqa: BLE001 - the outermost ring: its own faults with shapes it did not foresee
            answer = BoltResponse(status=500)
        if answer.status == 200 or unheard:  # noqa: PLR2004 - an HTTP status
            return answer
        self.count("unknown")
        return BoltResponse(status=200)

    async def connect(self, app_token: str) -> None:
        """Socket Mode: Slack needs no door of ours."""
        self.socket = Socket(self, app_token)
        await self.socket.connect_async()  # type: ignore[no-untyped-call]

    async def close(self) -> None:
        if self.socket is not None:
            await self.socket.close_async()  # type: ignore[no-untyped-call]
