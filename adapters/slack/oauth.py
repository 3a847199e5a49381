"""Many workspaces: whoever administers one installs Compagnon there by OAuth, and nobody can do it in their name.

The state goes out signed, bound to the browser by a cookie, good for ten minutes and for one use; Slack comes back to one
exact address.
"""

import hmac
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from html import escape
from secrets import token_urlsafe
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from adapters.errors import PlatformError
from adapters.seam import Ear, Now
from adapters.slack.ids import PREFIX, person_id
from adapters.slack.installing import Installation, Keeping
from adapters.slack.manifest import scopes
from adapters.slack.said import ids
from adapters.slack.wire import Line
from facilitation.events import Happened, Installed

INSTALL: Final = "/slack/install"
COOKIE: Final = "compagnon_install"
MINUTES: Final = 10
AUTHORIZE: Final = "https://slack.com/oauth/v2/authorize"


class OAuth:
    """`redirect`: the address Slack comes back to, exactly as its app knows it."""

    def __init__(self, client: str, secret: str, redirect: str, kept: Keeping, now: Now) -> None:
        self.client, self.secret, self.redirect, self.kept, self.now = client, secret, redirect, kept, now
        self.ear: Ear | None = None
        self.line: Line | None = None
        self.renew: Callable[[str], None] = lambda _team: None

    def begin(self, ear: Ear, line: Line, renew: Callable[[str], None]) -> None:
        self.ear, self.line, self.renew = ear, line, renew

    def routes(self) -> Sequence[web.AbstractRouteDef]:
        return (web.get(INSTALL, self.install), web.get(urlsplit(self.redirect).path, self.comes_back))

    async def install(self, _request: web.Request) -> web.StreamResponse:
        state = self.state()
        asked = {
            "client_id": self.client,
            "scope": ",".join(scopes()),
            "state": state,
            "redirect_uri": self.redirect,
        }
        answer = web.Response(status=302, headers={"Location": f"{AUTHORIZE}?{urlencode(asked)}"})
        answer.set_cookie(
            COOKIE,
            sha256(state.encode()).hexdigest(),
            max_age=MINUTES * 60,
            path="/slack/",
            httponly=True,
            secure=self.redirect.startswith("https:"),
            samesite="Lax",
        )
        return answer

    async def comes_back(self, request: web.Request) -> web.StreamResponse:
        state, code = request.query.get("state", ""), request.query.get("code", "")
        if not self.is_ours(state, request.cookies.get(COOKIE, "")):
            return page(400, "Ce lien n’est plus bon. · This link is no longer good.")
        if not await self.kept.first_use(state):
            return page(400, "Ce lien a déjà servi. · This link was used already.")
        if not code:
            return page(200, "Rien n’a été installé. · Nothing was installed.")
        try:
            installed = await self.exchange(code)
        except (PlatformError, KeyError, TypeError):
            return page(502, "Slack n’a pas confirmé. · Slack did not confirm.")
        answer = await self.installed(installed)
        answer.del_cookie(COOKIE, path="/slack/")
        return answer

    async def exchange(self, code: str) -> Mapping[str, Any]:
        assert self.line is not None  # noqa: S101 - begun before anyone knocks
        return await self.line.exchange(self.client, self.secret, code, self.redirect)

    async def installed(self, told: Mapping[str, Any]) -> web.Response:
        """Its token is kept; whoever installed it is led on, in private."""
        assert self.ear is not None  # noqa: S101 - begun before anyone knocks
        team, bot, token = str(told["team"]["id"]), str(told["bot_user_id"]), str(told["access_token"])
        who = str(told["authed_user"]["id"])
        if not ids(team, bot, who):
            return page(502, "Slack n’a pas confirmé. · Slack did not confirm.")
        await self.kept.keep(Installation(team, bot, token))
        self.renew(team)
        at = self.now()
        await self.ear.hear(
            Happened(f"{PREFIX}:installed {team} {at.isoformat()}", at, Installed(person_id(team, who)))
        )
        return page(
            200,
            "Compagnon est installé : la suite vous attend dans Slack. · Compagnon is installed: what comes next waits for you in Slack.",
        )

    def state(self) -> str:
        said = f"{token_urlsafe(24)}.{int(self.now().timestamp()) + MINUTES * 60}"
        return f"{said}.{self.signed(said)}"

    def is_ours(self, state: str, cookie: str) -> bool:
        """Signed by us, not over, and begun in this very browser."""
        said, _, signature = state.rpartition(".")
        until = said.rpartition(".")[2]
        return (
            hmac.compare_digest(signature.encode(), self.signed(said).encode())
            and until.isdecimal()
            and int(until) >= self.now().timestamp()
            and hmac.compare_digest(cookie.encode(), sha256(state.encode()).hexdigest().encode())
        )

    def signed(self, said: str) -> str:
        return hmac.new(self.secret.encode(), f"install {said}".encode(), sha256).hexdigest()


def page(status: int, said: str) -> web.Response:
    """A sentence in both languages: nobody knows yet who reads it."""
    text = f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>Compagnon</title><p>{escape(said)}</p></html>'
    headers = {
        "Content-Security-Policy": "default-src 'none'",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    return web.Response(status=status, text=text, content_type="text/html", headers=headers)
