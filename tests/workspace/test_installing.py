"""A workspace is installed by OAuth: by whoever began it, once, and back at one exact address."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from aiohttp import web
from clocks import HandClock
from cryptography.fernet import Fernet
from workspace.fake_slack import FakeSlack
from workspace.payloads import NOW

from adapters.slack.manifest import manifest
from adapters.slack.oauth import OAuth
from adapters.slack.platform import Keys, Slack
from bot.delivery import Post
from bot.hearing import Ear
from bot.installations import StoredInstallations
from bot.server import door
from bot.worker import Worker
from storage import schema
from storage.installations import Seal
from storage.store import Store

REDIRECT = "http://127.0.0.1/slack/oauth_redirect"


class Door:
    """A Compagnon that can be installed by many, and its clock."""

    def __init__(self, url: str, fake: FakeSlack) -> None:
        self.clock, self.fake = HandClock(NOW), fake
        self.store = Store(url, clock=self.clock, durable=False)
        schema.upgrade(self.store)
        self.worker = Worker(self.store)
        self.kept = StoredInstallations(Seal([Fernet.generate_key().decode()]), lambda: self.worker)
        oauth = OAuth("1.2", "client secret", REDIRECT, self.kept, self.clock)
        self.slack = Slack(Keys("s", None, fake.url), self.kept, self.clock, oauth=oauth)
        self.post = Post(self.worker, {"slack": self.slack})
        self.ear = Ear(self.worker, self.post)

    async def start(self) -> None:
        await self.slack.open(self.ear)
        self.runner = web.AppRunner(door("test", self.slack.routes()), access_log=None, shutdown_timeout=0)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self.runner.addresses[0][1]}"

    async def begin(self) -> tuple[dict, str]:
        """What Slack is asked, and the cookie that stays in the browser."""
        async with (
            aiohttp.ClientSession() as browser,
            browser.get(f"{self.url}/slack/install", allow_redirects=False) as sent,
        ):
            asked = {
                name: values[0] for name, values in parse_qs(urlsplit(sent.headers["Location"]).query).items()
            }
            return asked, sent.cookies["compagnon_install"].value

    async def come_back(self, cookie: str | None = None, **query: str) -> tuple[int, str]:
        cookies = {"compagnon_install": cookie} if cookie else {}
        async with (
            aiohttp.ClientSession(cookies=cookies, cookie_jar=aiohttp.CookieJar(unsafe=True)) as browser,
            browser.get(f"{self.url}/slack/oauth_redirect", params=query) as answer,
        ):
            return answer.status, await answer.text()

    async def settled(self) -> None:
        while self.ear.answering:
            await next(iter(self.ear.answering))
        await self.post.send()

    async def stop(self) -> None:
        await self.runner.cleanup()
        await self.slack.close()
        self.worker.close()
        self.store.close()


@pytest.fixture
async def here(sqlite_url):
    fake = FakeSlack()
    fake.tokens |= {""}
    await fake.start()
    found = Door(sqlite_url, fake)
    await found.start()
    yield found
    await found.stop()
    await fake.stop()


async def test_slack_is_asked_for_what_the_manifest_says_and_nothing_else(here):
    asked, cookie = await here.begin()

    assert asked["redirect_uri"] == REDIRECT
    assert asked["client_id"] == "1.2"
    assert asked["scope"].split(",") == manifest("https://x.org")["oauth_config"]["scopes"]["bot"]
    assert cookie not in asked["state"]


async def test_whoever_installs_it_is_led_on_in_private(here):
    asked, cookie = await here.begin()

    status, text = await here.come_back(cookie, state=asked["state"], code="a code")
    await here.settled()

    assert (status, "Compagnon est installé" in text) == (200, True)
    assert (await here.kept.find("T01TEAM")).token == "xoxb-good"
    notice, steps = here.fake.said("chat.postMessage")
    assert (notice["channel"], steps["channel"]) == ("U03ADA", "U03ADA")
    assert "trois étapes" in steps["text"] or "three steps" in steps["text"]


@pytest.mark.parametrize(
    "wrong", ["no state", "no cookie", "another cookie", "another state", "too late", "unsigned"]
)
async def test_nobody_installs_it_in_anothers_name(here, wrong):
    asked, cookie = await here.begin()
    other, other_cookie = await here.begin()
    here.clock.forward(timedelta(minutes=11 if wrong == "too late" else 0))
    sent = {
        "no state": {"cookie": cookie},
        "no cookie": {"state": asked["state"]},
        "another cookie": {"state": asked["state"], "cookie": other_cookie},
        "another state": {"state": other["state"], "cookie": cookie},
        "too late": {"state": asked["state"], "cookie": cookie},
        "unsigned": {"state": asked["state"][:-4] + "beef", "cookie": cookie},
    }[wrong]

    status, _ = await here.come_back(**sent, code="a code")

    assert status == 400
    assert here.fake.said("oauth.v2.access") == []


async def test_a_link_is_used_once(here):
    asked, cookie = await here.begin()
    await here.come_back(cookie, state=asked["state"], code="a code")

    status, _ = await here.come_back(cookie, state=asked["state"], code="a code")

    assert status == 400
    assert len(here.fake.said("oauth.v2.access")) == 1


async def test_whoever_changes_their_mind_installs_nothing(here):
    asked, cookie = await here.begin()

    status, text = await here.come_back(cookie, state=asked["state"], error="access_denied")

    assert (status, "Rien n’a été installé" in text) == (200, True)


async def test_a_code_that_slack_refuses_installs_nothing(here):
    asked, cookie = await here.begin()
    here.fake.script.append(("oauth.v2.access", "invalid_code"))

    status, _ = await here.come_back(cookie, state=asked["state"], code="a code")

    assert status == 502
    assert await here.kept.find("T01TEAM") is None
