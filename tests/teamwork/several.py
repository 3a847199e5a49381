"""Several of Microsoft's local clients as one Teams: each draws what one person sees, and the bot speaks to all of them at one address.

What that client does not know is added here: that several people share a channel, a person's language, and messages for one person alone.
"""

import asyncio
import json
import re
from typing import Any

import aiohttp
from aiohttp import web

THREAD = re.compile(r";messageid=([^;/]+)")
DIRECT = "a:"


class Several:
    """`people`: by the number of their client, which listens at `first` and after; `bot`: where Compagnon listens."""

    def __init__(
        self, session: aiohttp.ClientSession, people: list[dict[str, str]], bot: str, first: int
    ) -> None:
        self.session, self.people, self.bot, self.first = session, people, bot, first
        self.address = ""
        self.known: dict[str, dict[int, str]] = {}
        self.ours: dict[tuple[int, str], str] = {}
        self.spoken = asyncio.Condition()
        self.answered: list[tuple[dict[str, Any], int]] = []
        """What the clients said, and with which status the bot answered."""
        self.begun = self.delivered = 0
        """How often the bot has spoken, and how often everyone concerned has it before them."""

    async def start(self, port: int) -> web.AppRunner:
        self.address = f"http://127.0.0.1:{port}"
        app = web.Application()
        app.add_routes(
            [
                web.post("/from/{number}", self.heard),
                web.post("/service/v3/conversations", self.opened),
                web.route("*", "/service/v3/conversations/{rest:.+}", self.passed),
            ]
        )
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        return runner

    async def heard(self, request: web.Request) -> web.Response:
        """From one client: in the words of all of them."""
        number, said = int(request.match_info["number"]), await request.json()
        person = self.people[number]
        await self.quiet()
        said["serviceUrl"] = f"{self.address}/service"
        said["locale"] = person["locale"]
        conversation = said["conversation"]
        conversation["id"] = THREAD.sub(
            lambda found: f";messageid={self.ours.get((number, found[1]), found[1])}", conversation["id"]
        )
        if "replyToId" in said:
            said["replyToId"] = self.ours.get((number, said["replyToId"]), said["replyToId"])
        async with self.session.post(self.bot, json=said) as answer:
            body = await answer.read()
        async with self.spoken:
            self.answered.append((said, answer.status))
            self.spoken.notify_all()
        return web.Response(status=answer.status, body=body, content_type="application/json")

    async def opened(self, request: web.Request) -> web.Response:
        """A conversation with one person."""
        whom = (await request.json())["members"][0]["id"]
        found = next(one for one in self.people if whom in {one["id"], one["aadObjectId"]})
        return web.json_response({"id": found["direct"]})

    async def passed(self, request: web.Request) -> web.Response:
        """To whoever sees that conversation; a message for one person, to them alone."""
        rest, body = request.match_info["rest"], await request.read()
        activity = json.loads(body) if body else {}
        seeing = self.seeing(rest, activity if request.query.get("isTargetedActivity") else {})
        self.begun += 1
        answers = await asyncio.gather(
            *(self.told(number, request.method, rest, activity) for number in seeing)
        )
        async with self.spoken:
            self.delivered += 1
            self.spoken.notify_all()
        status, answer = answers[0]
        ids = {
            number: str(told["id"])
            for number, (_, told) in zip(seeing, answers, strict=True)
            if isinstance(told, dict) and "id" in told
        }
        if request.method == "POST" and ids:
            one = f"9{len(self.known):06d}{ids[seeing[0]]}"
            self.known[one] = ids
            self.ours |= dict.fromkeys(ids.items(), one)
            return web.json_response({"id": one}, status=status)
        return web.json_response(answer, status=status)

    async def quiet(self) -> None:
        """Whoever answers a message has seen it before it stands before the others: only then is it known under one name."""
        async with asyncio.timeout(40), self.spoken:
            await self.spoken.wait_for(lambda: self.delivered == self.begun)

    async def delivers(self, already: int) -> None:
        """What somebody just did is answered; `already`: how often it had spoken before."""
        async with asyncio.timeout(40), self.spoken:
            await self.spoken.wait_for(lambda: self.delivered > already)

    async def hears(self, number: int) -> None:
        """That many activities are answered."""
        async with asyncio.timeout(40), self.spoken:
            await self.spoken.wait_for(lambda: len(self.answered) >= number)

    def seeing(self, rest: str, targeted: dict[str, Any]) -> list[int]:
        whom = targeted.get("recipient", {}).get("id")
        conversation = rest.partition("/")[0]
        return [
            number
            for number, one in enumerate(self.people)
            if (not conversation.startswith(DIRECT) or conversation == one["direct"])
            and (whom is None or whom in {one["id"], one["aadObjectId"]})
        ]

    async def told(self, number: int, method: str, rest: str, activity: dict[str, Any]) -> tuple[int, Any]:
        mine = "/".join(self.known.get(part, {}).get(number, part) for part in rest.split("/"))
        mine = THREAD.sub(
            lambda found: f";messageid={self.known.get(found[1], {}).get(number, found[1])}", mine
        )
        url = f"http://localhost:{self.first + number}/_connector/v3/conversations/{mine}"
        async with self.session.request(method, url, json=activity or None) as answer:
            text = await answer.text()
            return answer.status, json.loads(text) if text.startswith(("{", "[")) else {}
