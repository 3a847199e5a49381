"""Microsoft's side of Teams, failing on purpose, over real HTTP, with a ledger of its own: the verdict is read from it.

One server is the Connector, the OpenID keys and the token office. What befalls the next requests stands in `script`, each
for one kind of request: `("send", "502 after")`. `before` or `after` the request was applied. Above a limit it answers
429 and writes it down as `above`.
"""

import asyncio
import json
from base64 import urlsafe_b64encode
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import monotonic
from typing import Any

import jwt
from aiohttp import web
from connector.activities import APP, PEOPLE
from cryptography.hazmat.primitives.asymmetric import rsa

THREAD_LIMITS = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
TENANT_LIMITS = ((1.0, 30),)
HTML = "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"


class Signer:
    """A key of Microsoft's, or of somebody who would like to be."""

    def __init__(self, kid: str, endorses: tuple[str, ...] = ("msteams",)) -> None:
        self.kid, self.endorses = kid, endorses
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def published(self) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        return {
            "kty": "RSA",
            "use": "sig",
            "kid": self.kid,
            "n": in_base64(numbers.n),
            "e": in_base64(numbers.e),
            "endorsements": list(self.endorses),
        }

    def sign(self, claims: dict[str, Any], **header: Any) -> str:
        """Any claims at all: what `jwt.encode` would not write, somebody else may."""
        algorithm, head = header.pop("alg", "RS256"), {"kid": self.kid, **header}
        return jwt.api_jws.encode(json.dumps(claims).encode(), self.key, algorithm=algorithm, headers=head)


def in_base64(number: int) -> str:
    return urlsafe_b64encode(number.to_bytes((number.bit_length() + 7) // 8, "big")).rstrip(b"=").decode()


@dataclass
class FakeMicrosoft:
    """`limited`: whether its limits are kept, counted on `clock`. `storm`: from when to when everything is refused, and for how long."""

    clock: Callable[[], float] = monotonic
    limited: bool = False
    storm: tuple[float, float, int] = (0.0, 0.0, 30)
    script: list[tuple[str, str]] = field(default_factory=list)
    delay: float = 0.0
    targeted: bool = True
    signers: list[Signer] = field(default_factory=list)
    calls: list[tuple[str, str, Any]] = field(default_factory=list)
    posts: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    """By conversation, in the order they were applied."""
    above: int = 0
    undercut: int = 0
    tokens: set[str] = field(default_factory=set)
    url: str = ""

    def __post_init__(self) -> None:
        self.numbers = count(1772500000001)
        self.runner: web.AppRunner | None = None
        self.passed: dict[str, deque[float]] = defaultdict(deque)
        self.asked_to_wait: dict[str, float] = {}
        self.key_fetches = 0

    async def start(self) -> None:
        app = web.Application(client_max_size=1 << 22)
        app.add_routes(
            [
                web.get("/openid", self.openid),
                web.get("/keys", self.keys),
                web.post("/login/{tenant}/oauth2/v2.0/token", self.token),
                web.post("/v3/conversations", self.answering("open")),
                web.post("/v3/conversations/{conversation}/activities", self.answering("send")),
                web.post("/v3/conversations/{conversation}/activities/{activity}", self.answering("send")),
                web.put("/v3/conversations/{conversation}/activities/{activity}", self.answering("update")),
                web.get("/v3/conversations/{conversation}/members/{member}", self.answering("member")),
            ]
        )
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def stop(self) -> None:
        if self.runner is not None:
            await self.runner.cleanup()

    async def openid(self, _: web.Request) -> web.Response:
        return web.json_response({"issuer": "https://api.botframework.com", "jwks_uri": f"{self.url}/keys"})

    async def keys(self, _: web.Request) -> web.Response:
        self.key_fetches += 1
        return web.json_response({"keys": [signer.published() for signer in self.signers]})

    async def token(self, request: web.Request) -> web.Response:
        said = await request.post()
        self.calls.append(("token", request.match_info["tenant"], dict(said)))
        if fault := self.next_fault("token"):
            return web.Response(status=int(fault.split()[0]), text=HTML, content_type="text/html")
        token = f"token-{next(self.numbers)}"
        self.tokens.add(token)
        return web.json_response({"token_type": "Bearer", "expires_in": 86399, "access_token": token})

    def answering(self, kind: str) -> Callable[[web.Request], Any]:
        async def answer(request: web.Request) -> web.StreamResponse:
            return await self.answer(kind, request)

        return answer

    async def answer(self, kind: str, request: web.Request) -> web.StreamResponse:
        where = request.match_info.get("conversation", "")
        said = await request.json() if request.can_read_body else {}
        if kind == "send" and request.query.get("isTargetedActivity") == "true":
            kind = "targeted"
        self.calls.append((kind, where, said))
        if self.delay:
            await asyncio.sleep(self.delay)
        if request.headers.get("Authorization", "").removeprefix("Bearer ") not in self.tokens | {""}:
            return refused(401, "Unauthorized")
        waited = self.too_many(where)
        if waited is not None:
            return refused(429, "TooManyRequests", {"Retry-After": str(waited)})
        fault = self.next_fault(kind)
        if fault is None:
            return self.apply(kind, request, said)
        return await self.fail(kind, request, said, fault)

    def next_fault(self, kind: str) -> str | None:
        fault = next((one for one in self.script if one[0] == kind), None)
        if fault is None:
            return None
        self.script.remove(fault)
        return fault[1]

    async def fail(self, kind: str, request: web.Request, said: Any, fault: str) -> web.StreamResponse:
        status, _, more = fault.partition(" ")
        if more == "after":
            self.apply(kind, request, said)
        match status:
            case "502" | "504":
                return web.Response(status=int(status), text=HTML, content_type="text/html")
            case "429":
                if more.isdecimal():
                    self.asked_to_wait[request.match_info.get("conversation", "")] = self.clock() + int(more)
                return refused(429, "TooManyRequests", {"Retry-After": more} if more.isdecimal() else {})
            case "drop":
                request.transport.abort()
                return web.Response()
            case "garbled":
                return web.Response(status=201, text="<html>", content_type="text/html")
            case _:
                return refused(int(status), more or "Unexpected")

    def too_many(self, where: str) -> int | None:
        """Seconds to wait, when this one is above a limit or in the storm."""
        now = self.clock()
        if now < self.asked_to_wait.get(where, 0.0):
            self.undercut += 1
            return 1
        begins, ends, wait = self.storm
        if begins <= now < ends:
            self.asked_to_wait[where] = now + wait
            return wait
        if not self.limited:
            return None
        asked = [("", TENANT_LIMITS), *([(where, THREAD_LIMITS)] if where else [])]
        if any(not self.fits(name, limits, now) for name, limits in asked):
            self.above += 1
            return 1
        for name, _ in asked:
            self.passed[name].append(now)
        return None

    def fits(self, name: str, limits: tuple[tuple[float, int], ...], now: float) -> bool:
        """In every stretch of time that ends now."""
        passed = self.passed[name]
        while passed and passed[0] <= now - 3600:
            passed.popleft()
        return all(sum(1 for at in tail(passed, now - span)) < most for span, most in limits)

    def apply(self, kind: str, request: web.Request, said: Any) -> web.Response:
        where = request.match_info.get("conversation", "")
        match kind:
            case "open":
                return web.json_response(
                    {"id": f"a:1{said['members'][0]['id'].removeprefix('29:')}"}, status=201
                )
            case "member":
                user = request.match_info["member"]
                known = PEOPLE.get(user)
                return (
                    web.json_response({"id": f"29:{user}", "name": known["name"]})
                    if known
                    else refused(404, "MemberNotFound")
                )
            case "targeted" if not self.targeted:
                return refused(400, "TargetedMessagesNotSupported")
            case "update":
                return self.update(where, request.match_info["activity"], said)
            case _:
                number = str(next(self.numbers))
                self.posts[where].append({**said, "id": number, "targeted": kind == "targeted"})
                return web.json_response({"id": number}, status=201)

    def update(self, where: str, activity: str, said: dict[str, Any]) -> web.Response:
        for one in self.posts[where]:
            if one["id"] == activity:
                one.update(said)
                return web.json_response({"id": activity})
        return refused(404, "ActivityNotFoundInConversation")

    def said(self, kind: str) -> list[tuple[str, Any]]:
        return [(where, said) for called, where, said in self.calls if called == kind]

    def claims(self, now: float, **more: Any) -> dict[str, Any]:
        """What Microsoft says about itself when it knocks."""
        return {
            "iss": "https://api.botframework.com",
            "aud": APP,
            "serviceurl": f"{self.url}/",
            "nbf": int(now) - 60,
            "exp": int(now) + 3600,
            **more,
        }


def tail(passed: "deque[float]", since: float) -> list[float]:
    """Those after `since`, from the newest."""
    found = []
    for at in reversed(passed):
        if at <= since:
            break
        found.append(at)
    return found


def refused(status: int, code: str, headers: dict[str, str] | None = None) -> web.Response:
    body = json.dumps({"error": {"code": code, "message": f"{code} for a reason"}})
    return web.Response(status=status, text=body, content_type="application/json", headers=headers)


def words_of(activity: dict[str, Any]) -> str:
    """All that a card says."""
    said = [one.get("text", "") for one in activity.get("attachments", [])]
    for attachment in activity.get("attachments", []):
        said += [one.get("text", "") for one in attachment["content"]["body"]]
    return "\n".join([activity.get("text", ""), *said])
