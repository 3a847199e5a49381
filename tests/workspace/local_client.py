"""A Slack client that we did not write, `local-slack`, with the real `compagnon serve` beside it: started, driven, looked at.

It listens on every address, so everything runs in a network of its own. Both live by the same wall clock, which can be set
forward. That client does not say who administers a workspace, nor anyone's language: a door before it adds both to `users.info`.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
from aiohttp import web
from playwright.async_api import Page, async_playwright
from wall_clock import WallClock
from workspace.drawn import as_drawn, buttons

from bot.clock import now

ROOT = Path(__file__).parents[2]
ADA, BOB, CAT, GENERAL = "U01ADA", "U02BOB", "U03CAT", "C01GEN"
KNOWN = {
    ADA: {"locale": "fr-FR", "tz": "Europe/Paris", "is_admin": True},
    BOB: {"locale": "en-GB", "tz": "Europe/London"},
    CAT: {"locale": "fr-FR", "tz": "Europe/Paris"},
}
SLACK, DOOR, HEALTH, FRONT = 3000, 4100, 4101, 3100
CONFIG = """
workspace: {{ name: Atelier, domain: atelier, teamId: T01TEST }}
app:
  appId: A01APP
  botUserId: U0BOT
  botName: compagnon
  botToken: xoxb-good
  appToken: xapp-good
  signingSecret: s3cr3t
  mode: {mode}
  {address}
users:
  - {{ id: U01ADA, name: ada, real_name: Ada L, tz: Europe/Paris }}
  - {{ id: U02BOB, name: bob, real_name: Bob B, tz: Europe/London }}
  - {{ id: U03CAT, name: cat, real_name: Cat C, tz: Europe/Paris }}
channels:
  - {{ id: C01GEN, name: general, members: [U01ADA, U02BOB, U03CAT, U0BOT] }}
"""


class Front:
    """Before the client's Web API: adds what it does not know, passes the rest on."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session
        self.called: list[str] = []
        self.rooms: dict[str, dict[str, Any]] = {}

    async def start(self) -> web.AppRunner:
        app = web.Application()
        app.add_routes([web.route("*", "/api/{method}", self.passed)])
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", FRONT).start()
        return runner

    async def passed(self, request: web.Request) -> web.Response:
        method, body = request.match_info["method"], await request.read()
        self.called.append(method)
        sent = {
            key: value for key, value in request.headers.items() if key in {"Authorization", "Content-Type"}
        }
        if method == "conversations.open" and b"," in json.loads(body)["users"].encode():
            return web.json_response(await self.a_room(json.loads(body)["users"], sent))
        url = f"http://127.0.0.1:{SLACK}/api/{method}"
        async with self.session.request(
            request.method, url, params=request.query, data=body or None, headers=sent
        ) as answer:
            told = await answer.json()
        if method == "users.info" and told.get("ok"):
            told["user"].update(KNOWN.get(told["user"]["id"], {}))
        return web.json_response(told)

    async def a_room(self, users: str, sent: dict[str, str]) -> dict[str, Any]:
        """That client has no conversations of several people: a private channel stands for one."""
        if users not in self.rooms:
            asked = {"name": "groupe-" + users.replace(",", "-").lower(), "is_private": True}
            url = f"http://127.0.0.1:{SLACK}/api/conversations.create"
            async with self.session.post(url, json=asked, headers=sent) as answer:
                self.rooms[users] = await answer.json()
        return self.rooms[users]


C = TypeVar("C", bound="Client")


class Client:
    """`clock`: that of the client and of `serve`; Chromium keeps the true one."""

    def __init__(
        self, session: aiohttp.ClientSession, page: Page, folder: Path, clock: WallClock, *, french: bool
    ) -> None:
        self.session, self.page, self.folder, self.clock, self.french = session, page, folder, clock, french
        self.seen: dict[str, Any] = {}
        self.ui: aiohttp.ClientWebSocketResponse | None = None

    async def control(self, what: str, **body: Any) -> Any:
        async with self.session.post(f"http://127.0.0.1:{SLACK}/_control/{what}", json=body) as answer:
            return await answer.json()

    async def look(self, what: str) -> Any:
        async with self.session.get(f"http://127.0.0.1:{SLACK}/_control/{what}") as answer:
            return await answer.json()

    async def messages(self, channel: str = GENERAL) -> list[dict[str, Any]]:
        return (await self.look(f"messages/{channel}")).get("messages", [])

    async def types(self, user: str, text: str, channel: str = GENERAL) -> None:
        await self.control("command", command="/compagnon", text=text, channel=channel, user=user)

    async def until(self, something: str, channel: str = GENERAL, tries: int = 200) -> dict[str, Any]:
        """The latest message in which this is said."""
        for _ in range(tries):
            found = [
                one
                for one in await self.messages(channel)
                if something in json.dumps(one, ensure_ascii=False)
            ]
            if found:
                return found[-1]
            await asyncio.sleep(0.1)
        raise TimeoutError(f"nobody said: {something}")

    async def logged(self, summary: str, times: int, tries: int = 200) -> list[dict[str, Any]]:
        """What the client wrote down of one method, once it was called so often."""
        for _ in range(tries):
            found = [one for one in (await self.look("log"))["log"] if one["summary"] == summary]
            if len(found) >= times:
                return found
            await asyncio.sleep(0.1)
        raise TimeoutError(f"{summary} was never called {times} times")

    async def presses(self, user: str, message: dict[str, Any], does: str, channel: str = GENERAL) -> bool:
        action = next((one for one in buttons(message) if one["action_id"].startswith(f"{does}:")), None)
        if action is not None:
            await self.control("interact", channel=channel, messageTs=message["ts"], user=user, action=action)
        return action is not None

    async def sends(self, user: str, **values: Any) -> None:
        """The form that is open."""
        assert self.ui is not None
        await self.ui.send_json({"t": "view_submit", "user": user, "values": values})
        await asyncio.sleep(0.3)

    async def form(self) -> dict[str, Any]:
        """The one that was opened last."""
        opened = (await self.logged("views.open", 1))[-1]["detail"]["view"]
        return json.loads(opened) if isinstance(opened, str) else opened

    async def fields(self) -> dict[str, str]:
        view = await self.form()
        return {
            one["block_id"]: one["element"]["action_id"] for one in view["blocks"] if one["type"] == "input"
        }

    async def picture(self, name: str) -> None:
        await self.page.wait_for_timeout(500)
        await self.page.screenshot(path=self.folder / f"{name}.png")

    async def act_as(self, name: str) -> None:
        await self.page.locator("label.actas select").last.select_option(label=name)

    async def until_sent_again(self, filled: dict[str, Any], something: str) -> None:
        """What is sent before its preview has come is previewed once more."""
        for _ in range(4):
            await self.sends(ADA, **filled)
            with suppress(TimeoutError):
                await self.until(something, tries=50)
                return
        raise TimeoutError(f"nobody said: {something}")

    async def a_community(self) -> None:
        await self.types(ADA, "inscrire Accueil")
        filled = as_drawn(await self.form())
        chosen = {"type": "radio_buttons", "selected_option": {"value": "fr" if self.french else "en"}}
        filled["in:language"] = {"choice": chosen}
        await self.picture("enrolling")
        await self.sends(ADA, **filled)
        await self.picture("preview")
        await self.until_sent_again(
            filled, "Compagnon s’installe ici" if self.french else "Compagnon has joined this channel"
        )
        await self.until("Première question")
        await self.act_as("Ada L")
        await self.picture("enrolled")

    def it_is(self, seconds: int) -> None:
        """For Slack and for Compagnon."""
        self.clock.step(f"+{seconds - now().timestamp():.0f}")

    async def sends_by_hand(self, label: str) -> None:
        await self.page.locator("button.modal-btn.primary", has_text=label).click()

    async def the_room(self) -> str:
        for _ in range(100):
            channels = (await self.look("state"))["channels"]
            found = [one["id"] for one in channels if one["name"].startswith("groupe-")]
            if found:
                return str(found[0])
            await asyncio.sleep(0.1)
        raise TimeoutError("they never met")


async def reached(session: aiohttp.ClientSession, port: int, path: str = "/") -> None:
    for _ in range(300):
        with suppress(aiohttp.ClientError):
            async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
                if answer.status < 500:
                    return
        await asyncio.sleep(0.1)
    raise TimeoutError(port)


def started(client: str, folder: Path, mode: str, clock: WallClock) -> list[subprocess.Popen[bytes]]:
    address = f"requestUrl: http://127.0.0.1:{DOOR}/slack/events" if mode == "events" else ""
    (folder / "config.yaml").write_text(CONFIG.format(mode=mode, address=address))
    token = {"SLACK_SIGNING_SECRET": "s3cr3t"} if mode == "events" else {"SLACK_APP_TOKEN": "xapp-good"}
    variables = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(folder),
        "COMPAGNON_DATA": str(folder / "kept"),
        "PORT": str(DOOR),
        "HEALTH_PORT": str(HEALTH),
        "SLACK_BOT_TOKEN": "xoxb-good",
        "SLACK_API_URL": f"http://127.0.0.1:{FRONT}/api/",
        **clock.environment,
        **token,
    }
    log = (folder / "log").open("wb")
    slack = [
        client,
        "--config",
        str(folder / "config.yaml"),
        "--port",
        str(SLACK),
        "--base-host",
        "127.0.0.1",
    ]
    return [
        subprocess.Popen(slack, cwd=folder, env={**os.environ, **clock.environment}, stdout=log, stderr=log),
        subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"], cwd=folder, env=variables, stdout=log, stderr=log
        ),
    ]


@asynccontextmanager
async def a_client(binary: str, folder: Path, mode: str, kind: type[C]) -> AsyncIterator[C]:
    """`mode`: `events`, by the door and in French, or `socket`, in English."""
    clock = WallClock(folder / "clock")
    async with aiohttp.ClientSession() as session, async_playwright() as playwright:
        front = await Front(session).start()
        processes = started(binary, folder, mode, clock)
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            await reached(session, SLACK)
            await reached(session, HEALTH, "/readyz")
            page = await browser.new_page(viewport={"width": 1280, "height": 900})
            await page.goto(f"http://127.0.0.1:{SLACK}", wait_until="domcontentloaded")
            client = kind(session, page, folder, clock, french=mode == "events")
            client.ui = await session.ws_connect(f"http://127.0.0.1:{SLACK}/ui")
            yield client
        finally:
            await browser.close()
            for process in reversed(processes):
                process.terminate()
                process.wait(15)
            await front.cleanup()
